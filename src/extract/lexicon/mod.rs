//! The lexicon: the words by which records of several languages say what their parts are.
//!
//! In: `lexicon.toml`, parsed once. Out: phrase lists to ask. It is data: a rule asks for a list by its name and never
//! holds a word of a language itself. The lists of all languages are asked together, for a record's language is often
//! not told, and headings are too short to guess it by.

mod headings;
mod kinds;
mod lines;
mod people;
mod places;

use std::sync::LazyLock;

use serde::Deserialize;

use self::headings::Headings;
pub(super) use self::kinds::Columns;
use self::kinds::Kinds;
use self::lines::Lines;
use self::people::{Fields, Persons, Roles};
use self::places::Places;
use super::calendar::Dates;
use super::pattern::folded;
pub(super) use super::phrases::Phrases;

/// All lists, as the file groups them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lexicon {
    pub(super) heading: Headings,
    pub(super) kind: Kinds,
    pub(super) cue: Kinds,
    pub(super) column: Columns,
    pub(super) line: Lines,
    pub(super) field: Fields,
    pub(super) role: Roles,
    pub(super) person: Persons,
    pub(super) place: Places,
    pub(super) date: Dates,
    pub(super) small: Phrases,
    pub(super) abbreviation: Phrases,
}

/// The lexicon.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    // A test reads the file strictly, so that a broken one never ships.
    toml::from_str(include_str!("lexicon.toml")).unwrap_or_default()
});

/// Whether the text is made of phrases of these lists and small words only, and has one of the first list.
pub(super) fn is_only(text: &str, first: &Phrases, others: &[&Phrases]) -> bool {
    if !first.may_stand_in(text) {
        return false;
    }
    let words = folded(text);
    let mut position = 0;
    let mut seen = false;
    while position < words.len() {
        let rest = &words[position..];
        let length = match first.length_at(rest) {
            Some(length) => {
                seen = true;
                Some(length)
            }
            None => others.iter().chain([&&LEXICON.small]).filter_map(|list| list.length_at(rest)).max(),
        };
        let Some(length) = length else { return false };
        position += length;
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_whole() {
        let file = include_str!("lexicon.toml");
        let lexicon: Lexicon = toml::from_str(file).expect("lexicon.toml");
        let table: toml::Table = toml::from_str(file).expect("a table");
        for (list, length) in [("months", 12), ("weekdays", 7)] {
            for (language, names) in table["date"][list].as_table().expect("languages") {
                assert_eq!(names.as_array().map(Vec::len), Some(length), "{list} of {language}");
            }
        }
        assert_eq!(lexicon.date.month("avril"), Some(4));
    }
}
