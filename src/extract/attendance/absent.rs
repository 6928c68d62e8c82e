//! Who was not there, as the end of a line of those present says it: "Ann Lee, Bo Ray. Apologies: Cy Dow", "Ann Lee, Bo
//! Ray, apologies from Cy Dow".
//!
//! In: the words below the name of a list. Out: those before the absent, and the names of the absent. "Ann Lee, excused,
//! Bo Ray" is two who are told of each by itself.

use super::super::lexicon::LEXICON;
use super::super::pattern::{each_folded, folded};
use super::super::reading::Reading;
use super::names;
use crate::model::Span;

/// The most words of what such a list is called.
const WORDS: usize = 5;

/// The most characters of it.
const LABEL: usize = 60;

/// The words before the absent, and the names of these.
pub(super) fn apart(reading: &Reading, value: Span) -> (Span, Vec<Span>) {
    let words = reading.words(value);
    if !words.contains([',', ';', '.', '\n']) || !LEXICON.field.absent.may_stand_in(words) {
        return (value, Vec::new());
    }
    let stops = words.match_indices([',', ';', '.', '\n']).map(|(at, stop)| (at, &words[at + stop.len()..]));
    for (at, rest) in stops {
        let Some(absent) = after_label(rest).and_then(|absent| reading.part(value, absent.trim())) else { continue };
        return (Span::new(value.start, value.start + at), names::names(reading, absent, false));
    }
    (value, Vec::new())
}

/// The names after "Apologies:" or "regrets from"; of a word alone nobody knows whom it is said of.
fn after_label(words: &str) -> Option<&str> {
    let absent = &LEXICON.field.absent;
    let first = words.split_whitespace().next()?;
    if !absent.may_begin_with(first) {
        return None;
    }
    let near = words.char_indices().nth(LABEL).map_or(words, |(at, _)| &words[..at]);
    if let Some((label, rest)) = near.find(':').map(|at| (&words[..at], &words[at + 1..])) {
        let label: Vec<String> = each_folded(label).take(WORDS + 1).collect();
        if absent.are_words(&label) {
            return Some(rest);
        }
    }
    let mut rest = words.trim_start();
    for _ in 0..WORDS {
        rest = rest.split_once(char::is_whitespace)?.1.trim_start();
        let label = folded(words[..words.len() - rest.len()].trim());
        let leads =
            label.last().is_some_and(|last| LEXICON.person.from.are(last)) && absent.length_at(&label).is_some();
        if leads {
            return rest.starts_with(char::is_uppercase).then_some(rest);
        }
    }
    None
}
