//! What a change of the vocabulary can change in a record: only one in whose text a changed name stands.
//!
//! In: two vocabularies. Out: the names of all entries that differ, and of those below them. A text is asked word by
//! word and rather too much than too little: two words are one where an ending parts them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::names::is_inflected;
use super::{Alias, Vocabulary};
use crate::model::Key;
use crate::words;

/// The names that a change is about.
#[derive(Debug, Default)]
pub struct Changed {
    /// By the first letter of the first word.
    names: FxHashMap<char, Vec<Vec<String>>>,
    /// Whether a name is about that has no word to look for.
    anything: bool,
}

impl Vocabulary {
    /// Adds the names about which this vocabulary and another differ.
    pub fn add_changed(&self, other: &Self, changed: &mut Changed) {
        let themes = differing(self.themes.keys().chain(other.themes.keys()), |key| {
            self.themes.get(&key) == other.themes.get(&key)
        });
        let stakeholders = differing(self.stakeholders.keys().chain(other.stakeholders.keys()), |key| {
            self.stakeholders.get(&key) == other.stakeholders.get(&key)
        });
        for vocabulary in [self, other] {
            let below =
                |key: Key| themes.contains(&key) || vocabulary.ancestors(key).iter().any(|key| themes.contains(key));
            for theme in vocabulary.themes.values().filter(|theme| !themes.is_empty() && below(theme.key)) {
                changed.add_all(&theme.name, &theme.aliases);
            }
            let below = |key: Key| vocabulary.chain(key).iter().any(|key| stakeholders.contains(key));
            for known in vocabulary.stakeholders.values().filter(|known| below(known.key)) {
                changed.add_all(&known.name, &known.aliases);
            }
        }
    }

    /// A stakeholder and the organizations above it, each once.
    fn chain(&self, stakeholder: Key) -> Vec<Key> {
        let mut chain = vec![stakeholder];
        while let Some(above) = chain.last().and_then(|key| self.stakeholders.get(key)?.affiliation) {
            if chain.contains(&above) {
                break;
            }
            chain.push(above);
        }
        chain
    }
}

fn differing<'a>(keys: impl Iterator<Item = &'a Key>, is_same: impl Fn(Key) -> bool) -> BTreeSet<Key> {
    keys.copied().filter(|key| !is_same(*key)).collect()
}

impl Changed {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.anything
    }

    /// Whether one of the names may stand in a text.
    pub fn touches(&self, text: &str) -> bool {
        if self.anything || self.is_empty() {
            return self.anything;
        }
        let words = words_of(text);
        let stands_at = |at: usize| {
            let first = words[at].chars().next().and_then(|first| self.names.get(&first));
            let reads = |name: &Vec<String>| {
                name.len() <= words.len() - at && name.iter().zip(&words[at..]).all(|(one, other)| is_form(one, other))
            };
            first.is_some_and(|names| names.iter().any(reads))
        };
        (0..words.len()).any(stands_at)
    }

    fn add_all(&mut self, name: &str, aliases: &[Alias]) {
        for name in aliases.iter().map(|alias| alias.name.as_str()).chain([name]) {
            let words = words_of(name);
            match words.first().and_then(|word| word.chars().next()) {
                Some(first) => self.names.entry(first).or_default().push(words),
                None => self.anything = true,
            }
        }
    }
}

fn is_form(one: &str, other: &str) -> bool {
    one == other || one.chars().next() == other.chars().next() && is_inflected(one, other)
}

/// The folded words, parted at apostrophes too.
fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for token in words::raw_tokens(text) {
        let written = text.get(token.start..token.end).unwrap_or_default();
        let parts = written.split(|character: char| !character.is_alphanumeric());
        words.extend(parts.map(words::fold).filter(|word| !word.is_empty()));
    }
    words
}
