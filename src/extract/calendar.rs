//! The part of the lexicon that dates are read by: names of months, days and numbers, and the words between them.
//!
//! In: `lexicon.toml`. Out: numbers for folded words, of all languages at once.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::phrases::Phrases;
use crate::words;

/// Words of dates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dates {
    /// Twelve entries a language; each holds the names of one month.
    months: Ranked,
    /// Seven entries a language, from Monday on.
    weekdays: Ranked,
    pub(super) approximate: Phrases,
    /// Between the two days of a range.
    pub(super) to: Phrases,
    /// Between day, month and year.
    pub(super) of: Phrases,
    /// Between day, month and year in deeds that spell their dates out: "días del mes".
    pub(super) between: Phrases,
    /// Before a day that is not the meeting's: "Founded on".
    pub(super) other: Phrases,
    /// Before the day of the meeting, as those who speak say it: "recorded on".
    pub(super) said: Phrases,
    /// Right before a day of the week: "this Thursday".
    pub(super) on: Phrases,
    /// What tells of what is still to come: "will".
    pub(super) to_come: Phrases,
    /// How names of files that have minutes end before their day: "quayminutes052131".
    pub(super) file: Phrases,
    /// Labels of the day on which a record was adopted: "Adopted".
    pub(super) adopted: Phrases,
    /// "year", before the number of one.
    pub(super) year: Phrases,
    /// "and", within a number in words.
    pub(super) plus: Phrases,
    /// Numbers in words; each entry is a number and its names.
    numbers: Numbers,
}

impl Dates {
    /// The month, from 1, that a folded word names.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        self.months.0.get(word).map(|month| month + 1)
    }

    /// The day of the week, 0 for Monday, that a folded word names.
    pub(super) fn weekday(&self, word: &str) -> Option<i32> {
        self.weekdays.0.get(word).copied().map(i32::from)
    }

    /// The number that a folded word names.
    pub(super) fn number(&self, word: &str) -> Option<i16> {
        self.numbers.0.get(word).copied()
    }
}

/// Folded names by their place in the list of a language, from 0; several of one place are parted by spaces.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
struct Ranked(FxHashMap<String, i8>);

impl From<BTreeMap<String, Vec<String>>> for Ranked {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let lists = by_language.values().flat_map(|names| (0..).zip(names));
        let named = lists.flat_map(|(rank, names)| names.split(' ').map(move |name| (words::fold(name), rank)));
        Self(named.collect())
    }
}

/// The numbers of the folded words for them.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
struct Numbers(FxHashMap<String, i16>);

impl From<BTreeMap<String, Vec<String>>> for Numbers {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let entries = by_language.values().flatten().filter_map(|entry| {
            let (number, names) = entry.split_once(' ')?;
            Some((number.parse::<i16>().ok()?, names))
        });
        let named = entries.flat_map(|(number, names)| names.split(' ').map(move |name| (words::fold(name), number)));
        Self(named.collect())
    }
}
