//! The name of a place at some word of a text: "the Old School", "Ulm, Germany", "the town hall of Ulm".
//!
//! In: words, and where the name would begin. Out: its span. It begins with a capital, or with a noun for a place. What
//! reads like a name there and is none, "in May", "in English", "in Camera", is data.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::word::Word;
use super::is_land;
use crate::model::Span;

/// The most words of the name.
const WORDS: usize = 14;

/// How many nouns may stand before what has a capital.
const NOUNS: usize = 3;

/// The name that begins at a word.
pub(super) fn name_at(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let place = &LEXICON.place;
    let start = at + usize::from(words.get(at)?.is(&place.article));
    let rest = words.get(start..)?;
    let first = rest.first()?;
    let nouns = rest.iter().take(NOUNS).take_while(|word| !word.is_capital);
    let is_noun = first.is_capital || nouns.clone().any(|word| word.is(&place.noun));
    let written = reading.words(first.span);
    let is_other =
        first.is(&place.elsewhere) || first.is(&place.clock) || first.is(&LEXICON.heading.meeting) || is_day(first);
    if !is_noun || is_other || !written.starts_with(char::is_alphabetic) {
        return None;
    }
    let before = if first.is_capital { 0 } else { nouns.count() };
    let length = length(reading, rest, before);
    let last = rest.get(length.checked_sub(1)?)?;
    // "at Ann Lee's" is no name.
    let is_cut = reading.text.as_str()[last.span.end..].starts_with(['\'', '’']);
    let has_capital = rest[..length].iter().any(|word| word.is_capital);
    (has_capital && !is_cut && length <= WORDS).then(|| Span::new(first.span.start, last.span.end))
}

/// How many words the name has, of which the first are nouns before it.
fn length(reading: &Reading, words: &[Word<'_>], nouns: usize) -> usize {
    let place = &LEXICON.place;
    let mut end = 0;
    for (index, word) in words.iter().enumerate().take(WORDS + 2) {
        let is_link = word.is(&place.within) || word.is(&place.noun);
        if index >= nouns && !word.is_capital && !is_link && !is_number(reading, word) || is_day(word) {
            break;
        }
        if index < nouns || word.is_capital || !word.is(&place.within) {
            end = index + 1;
        }
        let is_wrapped = || words.get(index + 1).is_some_and(|next| next.is(&place.within));
        if ends_line(reading, word) && !is_wrapped() || word.stops && !goes_on(reading, &words[index..]) {
            break;
        }
    }
    end
}

/// Whether a name goes on behind a comma: with its country or region, "Ulm, Germany".
fn goes_on(reading: &Reading, words: &[Word<'_>]) -> bool {
    let is_comma = words.first().is_some_and(|word| reading.text.as_str()[word.span.end..].starts_with(','));
    let land = |length: usize| {
        let (first, last) = (words.get(1)?, words.get(length)?);
        Some(is_land(reading, reading.words(Span::new(first.span.start, last.span.end))))
    };
    is_comma && (1..=3).any(|length| land(length) == Some(true))
}

/// Whether a line ends behind a word.
pub(super) fn ends_line(reading: &Reading, word: &Word<'_>) -> bool {
    let rest = &reading.text.as_str()[word.span.end..];
    let is_mark = |mark: char| !mark.is_alphanumeric() && mark != '\n';
    rest.trim_start_matches(is_mark).starts_with('\n') || rest.is_empty()
}

fn is_number(reading: &Reading, word: &Word<'_>) -> bool {
    reading.words(word.span).starts_with(|first: char| first.is_ascii_digit())
}

fn is_day(word: &Word<'_>) -> bool {
    word.is_capital && (LEXICON.date.month(word.as_ref()).is_some() || LEXICON.date.weekday(word.as_ref()).is_some())
}
