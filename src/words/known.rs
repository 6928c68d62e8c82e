//! The forms of words that a thread has met: folding and stemming cost more than looking up, and most words come again.

use super::{fold, stem};
use rust_stemmers::{Algorithm, Stemmer};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::sync::Arc;

/// The forms of a word as it is written.
#[derive(Clone, Debug)]
pub(super) struct Forms {
    /// Folded; empty for what has no letter or digit left.
    pub(super) plain: Arc<str>,
    /// Its stem; the same words in memory where it is equal.
    pub(super) stem: Arc<str>,
}

/// A thread remembers so many words of a language, then starts anew: few enough to stay in the processor's own memory,
/// and more than the words that make up most of a text.
const MOST_WORDS: usize = 1 << 14;

/// Longer words, in bytes, are mostly no words and do not come again.
const LONGEST: usize = 40;

/// The words of one language that a thread has met.
pub(super) struct Known {
    algorithm: Option<Algorithm>,
    words: FxHashMap<Box<str>, Forms>,
}

thread_local! {
    static LANGUAGES: RefCell<Vec<Known>> = const { RefCell::new(Vec::new()) };
}

/// Lends the words of a language, where that is known. They are taken out while they are lent, so that a second loan
/// inside the first finds none and starts its own.
pub(super) fn with<T>(language: Option<&str>, ask: impl FnOnce(&mut Known) -> T) -> T {
    let algorithm = stem::algorithm(language);
    let mut known = LANGUAGES.with_borrow_mut(|languages| {
        let place = languages.iter().position(|known| known.algorithm == algorithm);
        place.map_or_else(|| Known { algorithm, words: FxHashMap::default() }, |place| languages.swap_remove(place))
    });
    let answer = ask(&mut known);
    LANGUAGES.with_borrow_mut(|languages| languages.push(known));
    answer
}

impl Known {
    /// The forms of a word as it is written.
    pub(super) fn forms(&mut self, word: &str) -> Forms {
        self.lend(word, Clone::clone)
    }

    /// Lends the forms of a word as it is written.
    pub(super) fn lend<T>(&mut self, word: &str, take: impl FnOnce(&Forms) -> T) -> T {
        if let Some(forms) = self.words.get(word) {
            return take(forms);
        }
        let forms = forms(word, self.algorithm);
        let taken = take(&forms);
        if word.len() <= LONGEST {
            if self.words.len() >= MOST_WORDS {
                self.words.clear();
            }
            self.words.insert(word.into(), forms);
        }
        taken
    }
}

fn forms(word: &str, algorithm: Option<Algorithm>) -> Forms {
    let plain: Arc<str> = fold::fold(word).into();
    let stemmer = algorithm.map(Stemmer::create);
    let stem = stemmer.as_ref().and_then(|stemmer| stem::by(stemmer, &plain));
    let stem = stem.map_or_else(|| Arc::clone(&plain), Arc::from);
    Forms { plain, stem }
}
