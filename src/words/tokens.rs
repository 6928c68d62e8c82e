//! Text to tokens.

use super::edges::is_letter;
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
pub fn for_each(text: &str, language: Option<&str>, found: impl FnMut(&str, &str, Span)) {
    for_each_like(text, language, Initials::any(), found);
}

/// As [`for_each`], without most of the words that have none of some forms: those are not looked at.
pub fn for_each_like(text: &str, language: Option<&str>, initials: Initials, mut found: impl FnMut(&str, &str, Span)) {
    known::with(language, |known| {
        for span in raw_tokens(text).filter(|span| initials.may_be_of(&text[span.start..span.end])) {
            known.lend(&text[span.start..span.end], |forms| {
                if !forms.plain.is_empty() {
                    found(&forms.plain, &forms.stem, span);
                }
            });
        }
    });
}

/// With which letters some forms begin. Folding and stemming leave the first letter of a word as it is, if it is ASCII
/// and but for its case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Initials(u128);

impl Initials {
    /// Those of some forms, plain or stems.
    pub fn of<'a>(forms: impl IntoIterator<Item = &'a str>) -> Self {
        Self(forms.into_iter().fold(0, |letters, form| letters | bit(form)))
    }

    /// Those of any forms.
    pub fn any() -> Self {
        Self(u128::MAX)
    }

    /// Whether a word, as it is written, can have one of the forms.
    pub fn may_be_of(self, word: &str) -> bool {
        !word.starts_with(|first: char| first.is_ascii()) || self.0 & bit(word) != 0
    }
}

/// The place of the first letter, if it is ASCII: a word of another letter is always looked at.
fn bit(word: &str) -> u128 {
    word.bytes().next().filter(u8::is_ascii).map_or(0, |first| 1 << first.to_ascii_lowercase())
}

/// A word, folded.
pub fn folded(word: &str) -> Arc<str> {
    known::with(None, |known| known.forms(word).plain)
}

/// Where the words of `text` stand: runs of letters, digits and marks. An apostrophe inside a word belongs to it
/// where one letter or none follows ("Lee's", "don't", "o'clock" stays one too); everything else parts words.
pub fn raw_tokens(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = word_start(text, rest)?;
        rest = word_end(text, start);
        Some(Span::new(start, rest))
    })
}

/// Longer words, in bytes, are not put into small letters without need.
pub const LOWER: usize = 48;

/// A word of ASCII in small letters, in the room that is lent for it; `None` for a longer one, and for any other.
pub fn lower<'a>(word: &str, room: &'a mut [u8; LOWER]) -> Option<&'a str> {
    let lower = room.get_mut(..word.len()).filter(|_| word.is_ascii())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

/// Where the next word begins. Most of a text is ASCII, which is told by its bytes.
fn word_start(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        at += bytes[at..].iter().position(|byte| is_letter(*byte) || !byte.is_ascii())?;
        if bytes[at].is_ascii() {
            return Some(at);
        }
        let first = text[at..].chars().next()?;
        if is_word_character(first) {
            return Some(at);
        }
        at += first.len_utf8();
    }
}

/// The words of `text` as they are written, parted at apostrophes too: "l'État" is two.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = word_start(text, rest)?;
        rest = part_end(text, start);
        // A letter that is an apostrophe too stands alone.
        rest = if rest > start { rest } else { start + text[start..].chars().next()?.len_utf8() };
        Some(&text[start..rest])
    })
}

/// Where a part of a word ends that begins at `start`.
fn part_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        end += letters(&bytes[end..]);
        if bytes.get(end).is_none_or(u8::is_ascii) {
            return end;
        }
        let next = text[end..].chars().next();
        match next.filter(|next| is_word_character(*next) && !fold::is_apostrophe(*next)) {
            Some(next) => end += next.len_utf8(),
            None => return end,
        }
    }
}

/// How many letters and digits of ASCII stand at the start.
fn letters(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| !is_letter(*byte)).unwrap_or(bytes.len())
}

/// Where a word ends that begins at `start`.
fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = start;
    loop {
        end += letters(&bytes[end..]);
        if bytes.get(end).is_none_or(|next| next.is_ascii() && *next != b'\'') {
            return end;
        }
        let mut after = text[end..].chars();
        let Some(character) = after.next() else { return end };
        let joins = fold::is_apostrophe(character) && after.next().is_some_and(is_word_character);
        if !joins && !is_word_character(character) {
            return end;
        }
        end += character.len_utf8();
    }
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
    fn no_stem_begins_otherwise_than_its_word() {
        let languages = ["da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "no", "pt", "ro", "sv", "tr"];
        let mut runner = proptest::test_runner::TestRunner::default();
        let law = |word: String| {
            for language in languages {
                let forms = token(&word, Some(language)).expect("a word");
                let initials = Initials::of([&*forms.stem]);
                assert!(initials.may_be_of(&word), "{language} {word}: {}", forms.stem);
            }
            Ok(())
        };
        runner.run(&"[a-zA-Z0-9][a-zäéıöüß'’]{0,9}", law).expect("it holds");
        for word in ["YOU", "skis", "dying", "Élan", "œuvre", "İzmir", "x", "Büm'ä", "gum"] {
            law(word.to_owned()).expect("it holds");
        }
    }

    #[test]
    fn spans_cut_the_words_as_written() {
        let text = "Élysée: “Cafés”";
        let words: Vec<_> = raw_tokens(text).map(|span| &text[span.start..span.end]).collect();
        assert_eq!(words, ["Élysée", "Cafés"]);
    }
}
