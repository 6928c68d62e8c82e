//! Sentences of running text, as far as rules need them.

use super::lexicon::LEXICON;
use super::pattern::folded;
use crate::model::Span;

/// A sentence begins within so many characters of the one before it.
const NEAR: usize = 64;

/// The sentences of the words of a span of `text`, in order.
pub(super) fn sentences(words: &str, offset: usize) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in words.match_indices(['.', '!', '?', '。']) {
        let end = at + mark.len();
        if ends_here(words, start, at, end) {
            sentences.push(Span::new(offset + start, offset + end));
            start = end;
        }
    }
    if !words[start..].trim().is_empty() {
        sentences.push(Span::new(offset + start, offset + words.len()));
    }
    sentences
}

fn ends_here(words: &str, start: usize, at: usize, end: usize) -> bool {
    let rest = words[end..].trim_start_matches(['"', '”', '’', ')', '»']);
    let mut after = rest.chars();
    if rest.is_empty() || !after.next().is_some_and(char::is_whitespace) {
        return false;
    }
    let next = after.take(NEAR).find(|character| character.is_alphanumeric());
    if !next.is_some_and(|next| next.is_uppercase() || next.is_numeric()) || !words[at..end].starts_with('.') {
        return next.is_some() && !words[at..end].starts_with('.');
    }
    let last = words[start..at].split_whitespace().next_back().unwrap_or("");
    let is_initials = last.contains('.') || last.chars().filter(|character| character.is_alphanumeric()).count() < 2;
    let is_number = last.chars().all(|character| character.is_ascii_digit()) && last.len() < 3;
    let is_listed = |word: &String| LEXICON.abbreviation.length_at(std::slice::from_ref(word)).is_some();
    let is_abbreviation = || LEXICON.abbreviation.may_stand_in(last) && folded(last).last().is_some_and(is_listed);
    !is_initials && !is_number && !is_abbreviation()
}

/// The last sentence of the words.
pub(super) fn last(words: &str) -> &str {
    sentences(words, 0).last().map_or(words, |span| words[span.start..span.end].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_stops_of_abbreviations_end_nothing() {
        for (text, count) in [
            ("As the U.S. Secretary said. Then he left.", 2),
            ("Mr. J. Doe met Dr. Roe. Yes", 2),
            ("Am 17. April trafen sie sich. Danach nicht.", 2),
            ("One", 1),
            ("", 0),
        ] {
            assert_eq!(sentences(text, 0).len(), count, "{text}");
        }
    }
}
