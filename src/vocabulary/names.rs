//! Finding names in a text: whole words, the longest first, never overlapping.
//!
//! The names stand in a tree of their words, so that a thousand names that begin alike cost no more than one.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::model::{Span, Target};
use crate::words::{self, EdgeSet, Token};

use super::text::Words;

/// The most letters in which two forms of one word differ at the end.
const ENDING: usize = 3;

/// Names to look for.
#[derive(Debug)]
pub struct NameIndex {
    language: Option<String>,
    /// The tree; the first node is its root.
    nodes: Vec<Node>,
    names: usize,
    /// How the names begin that are found in any case.
    common: EdgeSet,
    /// How those begin that are found as they are, and with a capital where they have a case.
    proper: EdgeSet,
}

/// Where some words lead.
#[derive(Debug, Default)]
struct Node {
    /// By the next word: its stem, or the word itself where a name is not inflected.
    next: FxHashMap<Arc<str>, usize>,
    /// The names that end here.
    names: Vec<Name>,
}

/// A name that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it names.
    pub target: Target,
    /// Where it stands, in bytes of the larger text.
    pub span: Span,
}

#[derive(Debug)]
struct Name {
    words: Vec<Token>,
    target: Target,
    writing: Writing,
    /// In English a form in "-ed" is of the verb: what is sanctioned is no matter of sanctions.
    is_english: bool,
    /// How many were added before.
    order: usize,
}

/// How a name must be written where it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    /// In any case and inflection: the words are stems.
    Stems,
    /// With a capital at the start, not inflected.
    Capital,
    /// In capitals only: "US" is not "us".
    Capitals,
}

impl NameIndex {
    /// An empty index for texts of a language.
    pub fn new(language: Option<&str>) -> Self {
        Self {
            language: language.map(str::to_owned),
            nodes: vec![Node::default()],
            names: 0,
            common: EdgeSet::default(),
            proper: EdgeSet::default(),
        }
    }

    /// Adds common words, which are found in any case and inflection.
    pub fn insert_words(&mut self, name: &str, target: Target) {
        let writing = if is_capitals(name) { Writing::Capitals } else { Writing::Stems };
        self.insert(name, target, writing);
    }

    /// Adds a proper name, which is found as it is written.
    pub fn insert_name(&mut self, name: &str, target: Target) {
        let writing = if is_capitals(name) { Writing::Capitals } else { Writing::Capital };
        self.insert(name, target, writing);
    }

    fn insert(&mut self, name: &str, target: Target, writing: Writing) {
        let words = words::tokens(name, self.language.as_deref());
        let mut at = 0;
        for word in &words {
            let key = if writing == Writing::Stems { &word.stem } else { &word.plain };
            at = self.step(at, key);
        }
        if let Some(first) = words.first() {
            match writing {
                // What begins with a short one may be a form of it.
                Writing::Stems => self.common.insert_start(&first.plain),
                Writing::Capital | Writing::Capitals => self.proper.insert(&first.plain),
            }
            let is_english = self.language.as_deref().is_none_or(|language| language.starts_with("en"));
            self.nodes[at].names.push(Name { words, target, writing, is_english, order: self.names });
            self.names += 1;
        }
    }

    /// The node that a word leads to from another; made where there is none.
    fn step(&mut self, from: usize, key: &Arc<str>) -> usize {
        if let Some(next) = self.nodes[from].next.get(key) {
            return *next;
        }
        let next = self.nodes.len();
        self.nodes.push(Node::default());
        self.nodes[from].next.insert(Arc::clone(key), next);
        next
    }

    /// The names in a text, in order.
    pub fn find(&self, text: &Words<'_>) -> Vec<Found> {
        let mut found = Vec::new();
        let mut position = 0;
        while position < text.count() {
            let edges = text.edges(position);
            let begins = self.common.may_have(edges) || !edges.is_lower() && self.proper.may_have(edges);
            match begins.then(|| self.longest_at(text, position)).flatten() {
                Some((length, name)) => {
                    found.push(name);
                    position += length;
                }
                None => position += 1,
            }
        }
        found
    }

    fn longest_at(&self, text: &Words<'_>, position: usize) -> Option<(usize, Found)> {
        let mut best: Option<(usize, usize, Found)> = None;
        let mut open = self.reached(&[0], text.forms(position));
        let mut taken = 1;
        while !open.is_empty() {
            for name in open.iter().flat_map(|node| &self.nodes[*node].names) {
                let Some(span) = name.stands_at(text, position) else { continue };
                let (length, order) = (name.words.len(), name.order);
                // The first of equals: what was added first wins.
                if best.is_none_or(|(most, first, _)| length > most || length == most && order < first) {
                    let span = Span::new(text.offset + span.start, text.offset + span.end);
                    best = Some((length, order, Found { target: name.target, span }));
                }
            }
            open = self.reached(&open, text.forms(position + taken));
            taken += 1;
        }
        best.map(|(length, _, found)| (length, found))
    }

    /// The nodes that a word of these forms leads to.
    fn reached(&self, from: &[usize], forms: &[Token]) -> Vec<usize> {
        let mut reached = Vec::new();
        for form in forms {
            let stem = Some(&form.stem).filter(|stem| **stem != form.plain);
            for key in std::iter::once(&form.plain).chain(stem) {
                let next = from.iter().filter_map(|node| self.nodes[*node].next.get(key).copied());
                let next: Vec<usize> = next.filter(|node| !reached.contains(node)).collect();
                reached.extend(next);
            }
        }
        reached
    }
}

impl Name {
    /// Where the name stands if the text goes on with it.
    fn stands_at(&self, text: &Words<'_>, position: usize) -> Option<Span> {
        let mut span: Option<Span> = None;
        for (index, expected) in self.words.iter().enumerate() {
            let form = text.forms(position + index).iter().find(|form| self.reads(form, expected))?;
            let start = span.map_or(form.span.start, |span| span.start);
            if span.is_some_and(|span| !joins(&text.text[span.end..form.span.start])) {
                return None;
            }
            span = Some(Span::new(start, form.span.end));
        }
        span.filter(|span| self.is_written_so(text.text, *span))
    }

    fn reads(&self, form: &Token, expected: &Token) -> bool {
        form.plain == expected.plain
            || self.writing == Writing::Stems
                && form.stem == expected.stem
                && is_inflected(&form.plain, &expected.plain)
                && !(self.is_english && form.plain.ends_with("ed") && !expected.plain.ends_with("ed"))
    }

    fn is_written_so(&self, text: &str, span: Span) -> bool {
        let words = &text[span.start..span.end];
        match self.writing {
            // "trade-off" is not trade.
            Writing::Stems => {
                !text[..span.start].ends_with(['-', '_', '@', '#', '/'])
                    && !text[span.end..].starts_with(['-', '_', '@', '/'])
            }
            Writing::Capital => words.starts_with(char::is_uppercase) || !words.starts_with(char::is_lowercase),
            Writing::Capitals => is_capitals(words),
        }
    }
}

/// Whether two words of one stem are forms of one word: they begin alike and differ in an ending. "renewed" and
/// "renewables" are not.
pub(super) fn is_inflected(form: &str, expected: &str) -> bool {
    let same = form.chars().zip(expected.chars()).take_while(|(one, other)| one == other).count();
    let (shorter, longer) = (form.chars().count(), expected.chars().count());
    let (shorter, longer) = (shorter.min(longer), shorter.max(longer));
    longer - same <= ENDING && same >= shorter.min(words::LETTERS)
}

/// Whether two words of one name may be parted by this.
fn joins(between: &str) -> bool {
    between.chars().all(|character| {
        matches!(
            character,
            ' ' | '\n' | '\t' | '\u{A0}' | '\u{202F}' | '-' | '\u{2010}' | '\u{2011}' | '.' | '&' | '\'' | '’'
        )
    })
}

fn is_capitals(name: &str) -> bool {
    name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{stakeholder_key, theme_key};

    fn found(text: &str, language: &str) -> Vec<String> {
        let mut index = NameIndex::new(Some(language));
        index.insert_words("Climate Change", Target::Theme(theme_key("Climate Change")));
        index.insert_words("renewables", Target::Theme(theme_key("Renewable Energy")));
        index.insert_words("trade", Target::Theme(theme_key("Trade")));
        for name in ["Rubio", "US", "United States", "Union européenne"] {
            index.insert_name(name, Target::Stakeholder(stakeholder_key(name)));
        }
        index
            .find(&Words::of(text, 0, Some(language)))
            .into_iter()
            .map(|found| text[found.span.start..found.span.end].to_owned())
            .collect()
    }

    #[test]
    fn names_are_found_as_whole_words() {
        for (text, language, expected) in [
            ("climate changes, and Trade.", "en", vec!["climate changes", "Trade"]),
            ("a contract is renewed, one key renews another, every renewable counts", "en", vec!["renewable"]),
            ("a trade-off on climate, change", "en", vec![]),
            ("units are traded, and trades counted", "en", vec!["trades"]),
            ("Rubio’s visit; rubio not", "en", vec!["Rubio"]),
            ("tell us that the US and the United States agree", "en", vec!["US", "United States"]),
            ("l’Union européenne", "fr", vec!["Union européenne"]),
            ("Rubio'nun", "tr", vec!["Rubio"]),
        ] {
            assert_eq!(found(text, language), expected, "{text}");
        }
    }
}
