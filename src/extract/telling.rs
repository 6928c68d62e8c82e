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
    /// Whether some phrase tells itself by no start of a word: then any text may have it.
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
                Telling::Nothing => telling.open = true,
            }
        }
        let starts = telling.starts.values().flatten();
        telling.initials = Initials::of(telling.whole.iter().chain(starts).map(String::as_str));
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
        let starts = || word.chars().next().and_then(|letter| self.starts.get(&letter));
        self.whole.contains(word) || starts().is_some_and(|starts| starts.iter().any(|start| word.starts_with(start)))
    }
}
