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
use super::{name, names, note};
use crate::model::Span;

/// The fewest letters of a word that a full stop does not shorten.
const LETTERS: usize = 3;

/// The sentences of a list, each with what it says of those in it where that is something of its own.
pub(super) fn parts(reading: &Reading, value: Span) -> Vec<(Span, Option<Standing>)> {
    let mut found = Vec::new();
    let mut own = None;
    for (index, part) in parted(reading, value).into_iter().enumerate() {
        let words = reading.words(part);
        let labelled = label_of(words).filter(|_| index > 0).and_then(|(label, rest)| Some((standing(label)?, rest)));
        if let Some((of_label, rest)) = labelled {
            own = Some(of_label);
            found.extend(reading.part(part, rest.trim()).map(|rest| (rest, own)));
        } else if index == 0 || lists(words) {
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
    for sentence in sentences::sentences(words, value.start) {
        match parts.last_mut() {
            Some(last) if is_open(reading.words(*last)) => last.end = sentence.end,
            _ => parts.push(reading.text.trim(sentence)),
        }
    }
    parts
}

/// Whether a full stop ends no sentence there: behind a title, an initial, within brackets.
fn is_open(words: &str) -> bool {
    let last = words.split([' ', '\n', ',']).next_back().unwrap_or(words).trim_end_matches('.');
    let letters = last.chars().filter(|one| one.is_alphabetic()).count();
    words.matches(['(', '[']).count() > words.matches([')', ']']).count()
        || !last.ends_with(')') && letters < LETTERS
        || LEXICON.role.title.are(last)
        || LEXICON.person.courtesy.are(last)
}

/// Whether a sentence goes on with the list: its first entry is a name, and what stands beside that tells of one.
fn lists(words: &str) -> bool {
    let words = words.trim_end_matches('.');
    let entries = names::outside_brackets(words, ',');
    let first = entries.first().map_or(words, |first| first.trim());
    let first = first.split(';').next().unwrap_or(first);
    let beside = first.rfind(')').map_or("", |close| first[close + 1..].trim());
    let is_agenda = [&LEXICON.heading.agenda, &LEXICON.heading.generic, &LEXICON.heading.procedure]
        .into_iter()
        .any(|list| list.stand_in(first));
    let is_told = || {
        let is_led = name::without_courtesy(first).len() < first.len();
        let are_several = || entries.len() > 1 && entries.iter().all(|entry| name::is_clear(entry.trim()));
        is_full_name(first) || is_led || first.contains('(') || names::is_name(first) || are_several()
    };
    name::is_clear(first) && !is_agenda && (beside.is_empty() || note::tells_of_one(beside)) && is_told()
}
