//! Lists of surnames that a word of courtesy stands before: "Mr. Lee, Chair", "Messrs. Ray, Dow, and Fox, Clerks of the
//! Quay".
//!
//! In: the lines of a list. Out: each name, with the role that the end of its entry says of all names of the entry. A
//! line that begins without such a word goes on with the one above it.

use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::Standing;
use super::{Listed, names, parting};
use crate::model::Span;

/// Whether most of the lines, and the first, begin with a word of courtesy before a surname.
pub(super) fn are_led(reading: &Reading, lines: &[Span]) -> bool {
    let led = lines.iter().filter(|line| is_led(reading.words(**line)) && !begins_full(reading.words(**line))).count();
    lines.first().is_some_and(|line| is_led(reading.words(*line))) && led > 1 && led * 2 > lines.len()
}

/// The names of such lines.
pub(super) fn people(reading: &Reading, lines: &[Span], own: Standing) -> Vec<Listed> {
    let mut entries: Vec<Span> = Vec::new();
    for line in lines {
        match entries.last_mut() {
            Some(entry) if !is_led(reading.words(*line)) || is_open(reading.words(*entry)) => entry.end = line.end,
            _ => entries.push(*line),
        }
    }
    entries.into_iter().flat_map(|entry| of_entry(reading, entry, own)).collect()
}

/// Whether a line ends before the next name: "Messrs. Ray, Dow, and".
fn is_open(line: &str) -> bool {
    let last = line.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
    LEXICON.person.and.are(last)
}

/// "Mr. Lee", "Messrs. Ray and Dow".
fn is_led(words: &str) -> bool {
    let Some((first, rest)) = words.trim().split_once(char::is_whitespace) else { return false };
    (LEXICON.person.courtesy.are(first) || LEXICON.role.title.are(first) && first.chars().count() > 2)
        && rest.trim_start().starts_with(char::is_uppercase)
}

/// Whether the first name has a given name, and so may be followed by anything.
fn begins_full(words: &str) -> bool {
    let name = words.split([',', '(']).next().unwrap_or(words);
    name.split_once(char::is_whitespace).is_some_and(|(_, rest)| is_full_name(rest))
}

fn of_entry(reading: &Reading, entry: Span, own: Standing) -> Vec<Listed> {
    let words = reading.words(entry);
    let mut found: Vec<Listed> = Vec::new();
    for part in parting::outside_brackets(words, ',') {
        let Some(span) = reading.part(entry, part.trim()) else { continue };
        let parted: Vec<Span> = names::names(reading, span, false);
        if !parted.is_empty() && parted.iter().all(|name| is_surname(reading, *name)) {
            found.extend(parted.into_iter().map(|name| Listed::new(name, own)));
            continue;
        }
        // A part may be nothing but "and", and a note's number may stand before the role.
        let Some(first) = parted.first().filter(|first| !LEXICON.person.and.are(reading.words(**first))) else {
            continue;
        };
        let number = |character: char| character.is_ascii_digit() || character == ' ';
        let rest = words.get(first.start - entry.start..).unwrap_or("").trim_start_matches(number);
        let role = reading.part(entry, rest.trim_end_matches([',', '.']));
        found.iter_mut().for_each(|one| one.role = role);
        break;
    }
    found
}

/// "Mr. Lee", "Lee", "T. Lee": no role, and no words of what someone does.
fn is_surname(reading: &Reading, name: Span) -> bool {
    let words = reading.words(name);
    let bare =
        if is_led(words) { words.split_once(char::is_whitespace).map_or(words, |(_, rest)| rest) } else { words };
    let long = bare.split_whitespace().filter(|word| word.trim_end_matches('.').chars().count() > 1).count();
    bare.starts_with(char::is_uppercase)
        && (long == 1 || long < 4 && is_led(words))
        && !LEXICON.role.head.stand_in(bare)
        && !LEXICON.role.before.stand_in(bare)
}
