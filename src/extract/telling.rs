//! The telling words of phrases: of each phrase its longest word, without which it stands nowhere.
//!
//! In: the phrases of one list of the lexicon, or of several. Out: whether a text has a telling word of one of them, which is
//! found at one look at each word, and none is folded. It does not tell whether a phrase stands there.

use rustc_hash::{FxHashMap, FxHashSet};

use super::pattern::{Pattern, Telling};
use crate::words::{self, EdgeSet, Edges};

/// The telling words of some phrases.
#[derive(Debug, Default)]
pub(super) struct TellingWords {
    whole: FxHashSet<String>,
    /// The starts of words, by the first letter.
    starts: FxHashMap<char, Vec<String>>,
    ends: Vec<String>,
    /// What may stand anywhere in a word.
    middles: Vec<String>,
    /// How all of them begin and end.
    edges: EdgeSet,
    /// Whether some phrase has no telling word: then any text may have it.
    open: bool,
}

impl TellingWords {
    /// Those of some phrases.
    pub(super) fn of<'a>(patterns: impl IntoIterator<Item = &'a Pattern>) -> Self {
        let mut telling = Self::default();
        patterns.into_iter().for_each(|pattern| telling.insert(pattern.telling()));
        telling
    }

    fn insert(&mut self, telling: Telling<'_>) {
        match telling {
            Telling::Word(word) => {
                self.edges.insert(word);
                self.whole.insert(word.to_owned());
            }
            Telling::Start(start) => {
                self.edges.insert_start(start);
                let letter = start.chars().next().unwrap_or_default();
                self.starts.entry(letter).or_default().push(start.to_owned());
            }
            Telling::End(end) => {
                self.edges.insert_end(end);
                self.ends.push(end.to_owned());
            }
            Telling::Middle(middle) => {
                self.edges.insert_any();
                self.middles.push(middle.to_owned());
            }
            Telling::Nothing => self.open = true,
        }
    }

    /// Whether one of them may stand in the text; a word that is not ASCII may be any.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        let may_be = |word: &str| words::lower(word, &mut [0; words::LOWER]).is_none_or(|word| self.has(word));
        self.open || words::parts(text).any(|word| self.edges.may_have_word(word) && may_be(word))
    }

    /// The same for the words of a text that is parted already, each with how it begins and ends.
    pub(super) fn may_stand_among<'a>(&self, words: impl IntoIterator<Item = (Edges, &'a str)>) -> bool {
        let may_be = |(edges, word): (Edges, &str)| self.edges.may_have(edges) && self.may_stand_in(word);
        self.open || words.into_iter().any(may_be)
    }

    fn has(&self, word: &str) -> bool {
        let starts = word.chars().next().and_then(|letter| self.starts.get(&letter)).into_iter().flatten();
        self.whole.contains(word)
            || starts.into_iter().any(|start| word.starts_with(start.as_str()))
            || self.ends.iter().any(|end| word.ends_with(end.as_str()))
            || self.middles.iter().any(|middle| word.contains(middle.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_phrase_stands_its_telling_word_does() {
        for (phrase, text, may) in [
            ("it was decided that", "It WAS Decided", true),
            ("it was decided that", "It was agreed that", false),
            ("it was decided that", "It was undecided", false),
            ("it was decided that", "“It was decided…”", true),
            ("nem con", "Carried nem. con.", true),
            ("could ... benefit", "Benefits are many", false),
            ("recommend*", "Recommendations", true),
            ("recommend*", "They unrecommend", false),
            ("*minister", "The Außenminister", true),
            ("*sitzung", "Vorstandssitzung", true),
            ("*sitzung*", "Sitzungen", true),
            ("*sitzung", "Sitzungen", false),
            ("décidé", "il est décidé", true),
            ("point d'accord", "un point d’accord", true),
        ] {
            assert_eq!(TellingWords::of(&[Pattern::new(phrase)]).may_stand_in(text), may, "{phrase} in {text}");
        }
    }
}
