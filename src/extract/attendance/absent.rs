//! Who was not there, as the end of a line of those present says it: "Ann Lee, Bo Ray. Apologies: Cy Dow", "Ann Lee, Bo
//! Ray, apologies from Cy Dow".
//!
//! In: the words below the name of a list. Out: those before the absent, and those that name the absent. "Ann Lee, excused,
//! Bo Ray" is two who are told of each by itself.

use super::super::lexicon::LEXICON;
use super::super::pattern::each_folded;
use super::super::reading::Reading;
use crate::model::Span;

/// The most words of what such a list is called.
const WORDS: usize = 5;

/// The most characters of it.
const LABEL: usize = 60;

/// The words before the absent, and those that name these.
pub(super) fn apart(reading: &Reading, value: Span) -> (Span, Option<Span>) {
    let words = reading.words(value);
    if !words.contains([',', ';', '.', '\n']) || !LEXICON.field.absent.may_stand_in(words) {
        return (value, None);
    }
    let mut depth = 0_usize;
    // "Ann Lee (late, absent from item 3 on)" is told of one.
    let stops = words.char_indices().filter(|(_, one)| {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(one, ',' | ';' | '.' | '\n')
    });
    let stops = stops.map(|(at, stop)| (at, &words[at + stop.len_utf8()..]));
    for (at, rest) in stops {
        let Some(absent) = after_label(rest).and_then(|absent| reading.part(value, absent.trim())) else { continue };
        return (Span::new(value.start, value.start + at), Some(absent));
    }
    (value, None)
}

/// The names after "Apologies:" or "regrets from"; of a word alone nobody knows whom it is said of.
fn after_label(words: &str) -> Option<&str> {
    let absent = &LEXICON.field.absent;
    let words = words.trim_start();
    if !(words.starts_with(char::is_alphabetic) && absent.may_stand_among(words, 1)) {
        return None;
    }
    let near = words.char_indices().nth(LABEL).map_or(words, |(at, _)| &words[..at]);
    if let Some((label, rest)) = near.find(':').map(|at| (&words[..at], &words[at + 1..])) {
        let label: Vec<String> = each_folded(label).take(WORDS + 1).collect();
        if absent.are_words(&label) {
            return Some(rest);
        }
    }
    near.split_whitespace().take(WORDS).find_map(|word| {
        let end = word.as_ptr() as usize - words.as_ptr() as usize + word.len();
        let (label, rest) = (&words[..end], words[end..].trim_start());
        // "absent at Roll Call" is said of the one before.
        let leads = LEXICON.field.absent_are.are(label) && rest.starts_with(char::is_uppercase);
        leads.then_some(rest)
    })
}
