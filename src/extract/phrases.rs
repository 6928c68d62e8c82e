//! A list of phrases, to ask whether a text has one of them.
//!
//! In: the phrases of one list of the lexicon, of all languages. Out: where and how long they stand in words. What a list
//! means is said in `lexicon/`.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::pattern::{Begins, Pattern, each_folded, folded};
use super::telling::TellingWords;
use crate::words::{self, EdgeSet, Edges};

/// A list of phrases, over all languages.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<String, Vec<String>>")]
pub(super) struct Phrases {
    /// The phrases that begin with a whole word, by it.
    by_word: FxHashMap<String, Vec<Pattern>>,
    /// The others, by the first letter where the first word has one ("recommend*").
    by_letter: FxHashMap<char, Vec<Pattern>>,
    /// Those that may begin with any ("*minister").
    open: Vec<Pattern>,
    /// How the first words of all begin and end.
    begins: EdgeSet,
    telling: TellingWords,
    /// The most words that one takes.
    longest: usize,
}

impl From<BTreeMap<String, Vec<String>>> for Phrases {
    fn from(by_language: BTreeMap<String, Vec<String>>) -> Self {
        let patterns: Vec<Pattern> = by_language.into_values().flatten().map(|phrase| Pattern::new(&phrase)).collect();
        let mut phrases = Self { telling: TellingWords::of(&patterns), ..Self::default() };
        for pattern in patterns {
            phrases.longest = phrases.longest.max(pattern.longest());
            phrases.insert(pattern);
        }
        phrases
    }
}

impl Phrases {
    fn insert(&mut self, pattern: Pattern) {
        match pattern.begins() {
            Begins::Word(word) => {
                self.begins.insert(word);
                self.by_word.entry(word.to_owned()).or_default().push(pattern);
            }
            Begins::Start(letter, start) => {
                self.begins.insert_start(start);
                self.by_letter.entry(letter).or_default().push(pattern);
            }
            Begins::End(end) => {
                self.begins.insert_end(end);
                self.open.push(pattern);
            }
            Begins::Any => {
                self.begins.insert_any();
                self.open.push(pattern);
            }
        }
    }

    /// Whether a word of such edges may begin one of the phrases.
    pub(super) fn may_begin_with(&self, edges: Edges) -> bool {
        self.begins.may_have(edges)
    }

    /// The telling words of several lists together.
    pub(super) fn telling(lists: &[&Self]) -> TellingWords {
        TellingWords::of(lists.iter().flat_map(|list| list.patterns()))
    }

    fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.by_word.values().chain(self.by_letter.values()).flatten().chain(&self.open)
    }

    /// Whether one of the phrases may stand in the text; no word is folded for it.
    pub(super) fn may_stand_in(&self, text: &str) -> bool {
        self.telling.may_stand_in(text)
    }

    /// Whether one of the first words of the text may begin one of the phrases; no word is folded for it.
    pub(super) fn may_stand_among(&self, text: &str, first: usize) -> bool {
        words::parts(text).take(first).any(|word| self.begins.may_have_word(word) && self.may_have_begin(word))
    }

    /// Whether one of the phrases may begin with this word as it is written.
    fn may_have_begin(&self, word: &str) -> bool {
        words::lower(word, &mut [0; words::LOWER]).is_none_or(|word| self.has_begin(word))
    }

    /// Whether one of the phrases begins with this folded word.
    fn has_begin(&self, word: &str) -> bool {
        let letter = word.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let mut others = letter.into_iter().flatten().chain(&self.open);
        self.by_word.contains_key(word) || others.any(|pattern| pattern.may_begin_with(word))
    }

    /// Whether one of the phrases stands in the text.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        self.may_stand_in(text) && self.first_in(&folded(text)).is_some()
    }

    /// Where the first of the phrases stands, in words.
    pub(super) fn first_in(&self, words: &[String]) -> Option<usize> {
        (0..words.len()).find(|start| self.length_at(&words[*start..]).is_some())
    }

    /// The most words that one of the phrases takes from the start.
    pub(super) fn length_at(&self, words: &[impl AsRef<str>]) -> Option<usize> {
        self.lengths(words).max()
    }

    /// Whether the text is one of the phrases, and nothing else.
    pub(super) fn are(&self, text: &str) -> bool {
        if !self.may_stand_among(text, 1) {
            return false;
        }
        // No more words than tell: most texts are long, and no phrase is.
        let words: Vec<String> = each_folded(text).take(self.longest + 1).collect();
        self.are_words(&words)
    }

    /// As [`Self::are`], for words that are folded already.
    pub(super) fn are_words(&self, words: &[String]) -> bool {
        self.lengths(words).any(|length| length == words.len())
    }

    /// Whether the text is one of the phrases, up to a stop: "None.", "N/A - nothing new".
    pub(super) fn stand_at_start(&self, text: &str) -> bool {
        let text = text.trim().trim_start_matches(['*', '_', '(', '[']);
        let first = text.split(['.', ',', ';', '\n', '(', ')', ']', '–', '—']).next().unwrap_or("");
        self.are(first.split(" - ").next().unwrap_or(first))
    }

    /// How many words each of the phrases that stand at the start takes.
    pub(super) fn lengths<'a, W: AsRef<str>>(&'a self, words: &'a [W]) -> impl Iterator<Item = usize> + 'a {
        let first = words.first().map(AsRef::as_ref).filter(|first| self.begins.may_have_word(first));
        let whole = first.and_then(|word| self.by_word.get(word)).into_iter().flatten();
        let letter = first.and_then(|word| word.chars().next()).and_then(|letter| self.by_letter.get(&letter));
        let open = first.map(|_| &self.open).into_iter().flatten();
        let patterns = whole.chain(letter.into_iter().flatten()).chain(open);
        patterns.filter_map(|pattern| pattern.length_at(words))
    }
}
