//! Text to tokens.

use super::{fold, known};
use crate::model::Span;
use std::sync::Arc;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The folded word.
    pub plain: Arc<str>,
    /// Its stem in the language of the text; the plain form where the language is not known.
    pub stem: Arc<str>,
    /// Where the word stands, in bytes of the text that was given.
    pub span: Span,
}

/// The words of `text` in order. `language` is BCP 47; only its first part counts.
pub fn tokens(text: &str, language: Option<&str>) -> Vec<Token> {
    known::with(language, |known| {
        let token = |span: Span| {
            let forms = known.forms(&text[span.start..span.end]);
            (!forms.plain.is_empty()).then_some(Token { plain: forms.plain, stem: forms.stem, span })
        };
        raw_tokens(text).filter_map(token).collect()
    })
}

/// The forms of one word; `None` for what has no letter or digit.
pub fn token(word: &str, language: Option<&str>) -> Option<Token> {
    let forms = known::with(language, |known| known.forms(word));
    let span = Span::new(0, word.len());
    (!forms.plain.is_empty()).then_some(Token { plain: forms.plain, stem: forms.stem, span })
}

/// The plain form, the stem and the place of each word of `text`, in order; as [`tokens`], for who keeps neither form.
pub fn for_each(text: &str, language: Option<&str>, mut found: impl FnMut(&str, &str, Span)) {
    known::with(language, |known| {
        for span in raw_tokens(text) {
            known.lend(&text[span.start..span.end], |forms| {
                if !forms.plain.is_empty() {
                    found(&forms.plain, &forms.stem, span);
                }
            });
        }
    });
}

/// A word, folded.
pub fn folded(word: &str) -> Arc<str> {
    known::with(None, |known| known.forms(word).plain)
}

/// Where the words of `text` stand: runs of letters, digits and marks. An apostrophe inside a word belongs to it
/// where one letter or none follows ("Rubio's", "don't", "o'clock" stays one too); everything else parts words.
pub fn raw_tokens(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_word_character)?;
        let mut end = start;
        let mut characters = text[start..].char_indices().peekable();
        while let Some((offset, character)) = characters.next() {
            let joins = fold::is_apostrophe(character)
                && character != '`'
                && characters.peek().is_some_and(|(_, next)| is_word_character(*next));
            if !is_word_character(character) && !joins {
                break;
            }
            end = start + offset + character.len_utf8();
        }
        rest = end;
        Some(Span::new(start, end))
    })
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || (!character.is_ascii() && unicode_normalization::char::is_combining_mark(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        let plain =
            |text: &str| tokens(text, None).into_iter().map(|token| token.plain.to_string()).collect::<Vec<_>>();
        assert_eq!(plain("Tariffs, and U.S. goods!"), ["tariffs", "and", "u", "s", "goods"]);
        assert_eq!(plain("counter-terrorism at 10:30"), ["counter", "terrorism", "at", "10", "30"]);
        assert_eq!(plain("don’t l'État"), ["dont", "letat"]);
        assert_eq!(plain("’quoted’ `code`"), ["quoted", "code"]);
        assert_eq!(plain("— … \u{301}"), Vec::<String>::new());
    }

    #[test]
    fn spans_cut_the_words_as_written() {
        let text = "Élysée: “Cafés”";
        let words: Vec<_> = raw_tokens(text).map(|span| &text[span.start..span.end]).collect();
        assert_eq!(words, ["Élysée", "Cafés"]);
    }
}
