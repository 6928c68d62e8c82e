//! The part of the lexicon that dates are read by: names of months, days and numbers, and the words between them.
//!
//! In: `lexicon.toml`. Out: numbers for folded words, of all languages at once.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::super::lexicon::{LEXICON, Phrases};

/// Words of dates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Dates {
    /// Twelve entries a language; each holds the names of one month.
    pub(in crate::extract) months: BTreeMap<String, Vec<String>>,
    /// Seven entries a language, from Monday on.
    pub(in crate::extract) weekdays: BTreeMap<String, Vec<String>>,
    pub(in crate::extract) approximate: Phrases,
    /// Between the two days of a range.
    pub(in crate::extract) to: Phrases,
    /// Between day, month and year.
    pub(in crate::extract) of: Phrases,
    /// The same in deeds that spell their dates out: "días del mes".
    pub(in crate::extract) between: Phrases,
    /// "year", before the number of one.
    pub(in crate::extract) year: Phrases,
    /// "and", within a number in words.
    pub(in crate::extract) plus: Phrases,
    /// Numbers in words; each entry is a number and its names.
    numbers: BTreeMap<String, Vec<String>>,
}

impl Dates {
    /// The month, from 1, that a folded word names.
    pub(in crate::extract) fn month(&self, word: &str) -> Option<i8> {
        MONTHS.get(word).copied()
    }

    /// The day of the week, 0 for Monday, that a folded word names.
    pub(in crate::extract) fn weekday(&self, word: &str) -> Option<i32> {
        WEEKDAYS.get(word).copied()
    }

    /// The number that a folded word names.
    pub(in crate::extract) fn number(&self, word: &str) -> Option<i16> {
        NUMBERS.get(word).copied()
    }
}

/// The folded names of the months, of all languages.
static MONTHS: LazyLock<FxHashMap<String, i8>> = LazyLock::new(|| numbered(&LEXICON.date.months, 1));

/// The folded names of the days of the week, of all languages.
static WEEKDAYS: LazyLock<FxHashMap<String, i32>> = LazyLock::new(|| numbered(&LEXICON.date.weekdays, 0));

/// The numbers of the folded words for them, of all languages.
static NUMBERS: LazyLock<FxHashMap<String, i16>> = LazyLock::new(|| {
    let entries = LEXICON.date.numbers.values().flatten();
    let named = entries.filter_map(|entry| Some((entry.split_once(' ')?.0.parse::<i16>().ok()?, entry)));
    named
        .flat_map(|(number, entry)| entry.split(' ').skip(1).map(move |name| (crate::words::fold(name), number)))
        .collect()
});

/// Names by their number in the list of a language; several of one number are parted by spaces.
fn numbered<N: From<i8>>(by_language: &BTreeMap<String, Vec<String>>, first: i8) -> FxHashMap<String, N> {
    let lists = by_language.values().flat_map(|names| (first..).zip(names));
    lists
        .flat_map(|(number, names)| names.split(' ').map(move |name| (crate::words::fold(name), N::from(number))))
        .collect()
}
