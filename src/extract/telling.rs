//! The telling words of phrases: of each phrase its longest word, without which it stands nowhere.
//!
//! In: the phrases of one list of the lexicon, or of several. Out: whether a text has a telling word of one of them, which is
//! found at one look at each word, and none is folded. It does not tell whether a phrase stands there.

use rustc_hash::{FxHashMap, FxHashSet};

use super::pattern::{Pattern, Telling};
use crate::words::{self, Initials};

/// The telling words of some phrases.
#[derive(Debug, Default)]
pub(super) struct TellingWords {
    whole: FxHashSet<String>,
    /// The starts of words, by the first letter.
    starts: FxHashMap<char, Vec<String>>,
    /// The ends of words, and letters that stand anywhere in one: then no first letter tells anything.
    ends: Vec<String>,
    middles: Vec<String>,
    /// Whether some phrase has no telling word: then any text may have it.
    open: bool,
    initials: Initials,
}

impl TellingWords {
    /// Those of some phrases.
    pub(super) fn of<'a>(patterns: impl IntoIterator<Item = &'a Pattern>) -> Self {
        let mut telling = Self::default();
        for pattern in patterns {
            match pattern.telling() {
                Telling::Word(word) => {
                    telling.whole.insert(word.to_owned());
                }
                Telling::Start(start) => {
                    let letter = start.chars().next().unwrap_or_default();
                    telling.starts.entry(letter).or_default().push(start.to_owned());
                }
                Telling::End(end) => telling.ends.push(end.to_owned()),
                Telling::Middle(middle) => telling.middles.push(middle.to_owned()),
                Telling::Nothing => telling.open = true,
            }
        }
        let starts = telling.starts.values().flatten();
        let begins = telling.whole.iter().chain(starts).map(String::as_str);
        telling.initials =
            if telling.ends.is_empty() && telling.middles.is_empty() { Initials::of(begins) } else { Initials::any() };
        telling
    }

    /// Whether one of them may stand in the text; a word that is not ASCII may be any.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        let mut lower = String::new();
        self.open
            || words::parts(text).filter(|word| self.initials.may_be_of(word)).any(|word| {
                lower.clear();
                lower.push_str(word);
                lower.make_ascii_lowercase();
                !word.is_ascii() || self.has(&lower)
            })
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
            ("nem con", "Carried nem. con.", true),
            ("could ... benefit", "Benefits are many", false),
            ("recommend*", "Recommendations", true),
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
