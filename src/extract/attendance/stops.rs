//! Full stops in a list of people that stands on a line: some part its entries, "Ann Lee, Chair. Bo Ray, Clerk.", and at
//! one the list ends: "Ann Lee, Bo Ray. The doors were seen."
//!
//! In: the words below the name of a list. Out: the sentences that list people, and what a name within them says of those
//! after it: "In attendance: Cy Dow". The names in them are told in `names.rs`.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::sentences;
use super::super::standing::{Standing, standing};
use super::{ends, name, note, parting};
use crate::model::Span;

/// The fewest letters of a word alone that a full stop does not shorten.
const LETTERS: usize = 3;

/// The sentences of a list, each with what it says of those in it where that is something of its own.
pub(super) fn parts(reading: &Reading, value: Span) -> Vec<(Span, Option<Standing>)> {
    let parts = parted(reading, value);
    // "Ann Lee. Bo Ray. Cy Dow."
    let are_single =
        parts.first().is_some_and(|first| parting::outside_brackets(reading.words(*first), ',').len() == 1);
    let mut found = Vec::new();
    let mut own = None;
    for (index, part) in parts.into_iter().enumerate() {
        let words = reading.words(part);
        let labelled = label_of(words).filter(|_| index > 0).and_then(|(label, rest)| Some((standing(label)?, rest)));
        if let Some((of_label, rest)) = labelled {
            own = Some(of_label);
            found.extend(reading.part(part, rest.trim()).map(|rest| (rest, own)));
        } else if index == 0 || lists(words, are_single) {
            found.push((part, own));
        } else {
            break;
        }
    }
    found
}

/// The words between full stops that shorten nothing.
fn parted(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    if !words.contains(". ") && !words.contains(".\n") {
        return vec![value];
    }
    let mut parts: Vec<Span> = Vec::new();
    let (mut before, mut depth) = ("", 0_usize);
    for sentence in sentences::sentences(words, value.start) {
        let sentence = reading.text.trim(sentence);
        let words = reading.words(sentence);
        match parts.last_mut() {
            Some(last) if depth > 0 || is_open(before, words) => last.end = sentence.end,
            _ => parts.push(sentence),
        }
        let count = |marks: [char; 2]| words.matches(marks).count();
        depth = (depth + count(['(', '['])).saturating_sub(count([')', ']']));
        before = words;
    }
    parts
}

/// Whether a full stop ends no sentence: behind a title, in a name.
fn is_open(words: &str, next: &str) -> bool {
    let entry = words.rsplit([',', ';', '\n']).next().unwrap_or(words).trim().trim_end_matches('.');
    let last = entry.rsplit(' ').next().unwrap_or(entry);
    // "Wm. Lee", but not "Bo. The doors"
    let next = next.split(['.', ',', ';']).next().unwrap_or(next);
    let is_short = last == entry && last.chars().count() < LETTERS && name::is_clear(next);
    is_short || LEXICON.role.title.are(last) || LEXICON.person.courtesy.are(last)
}

/// Whether a sentence goes on with the list: its first entry is a name, and what stands beside that tells of one.
fn lists(words: &str, may_be_single: bool) -> bool {
    let words = words.trim_end_matches('.');
    let entries = parting::outside_brackets(words, ',');
    let first = entries.first().map_or(words, |first| first.trim());
    let first = first.split(';').next().unwrap_or(first);
    let end = ends::name_end(first);
    let beside = if ends::is_cut(first, end) { &first[end..] } else { after_bracket(first) };
    let is_agenda = [&LEXICON.heading.agenda, &LEXICON.heading.generic, &LEXICON.heading.procedure]
        .into_iter()
        .any(|list| list.stand_in(first));
    let is_initialled = name::is_initialled(first.split('(').next().unwrap_or(first));
    let is_name = name::is_clear(first) || is_initialled;
    let is_led = || name::without_courtesy(first).len() < first.len();
    let are_several = || entries.len() > 1 && entries.iter().all(|entry| name::is_clear(entry.trim()));
    let is_full = || is_full_name(first) || is_initialled || name::is_full(first);
    let is_told = || !beside.is_empty() || first.contains('(');
    is_name
        && !is_agenda
        && (beside.is_empty() || note::tells_of_one(beside.trim()))
        && (is_led() || is_told() || are_several() || is_full() && (may_be_single || entries.len() > 1))
}

/// What stands behind the last bracket.
fn after_bracket(entry: &str) -> &str {
    entry.rfind(')').map_or("", |close| entry[close + 1..].trim())
}
