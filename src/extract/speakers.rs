//! By which short names a record calls those who took part: initials, handles, given names.
//!
//! In: the participations, and the lines that list them. Out: who a printed short name is, where exactly one person
//! fits. Short names that the list explains itself, "Ann Lee (ALE)", stand before those that are only made of the
//! letters of a name. A short name is worth something within its record only.

use rustc_hash::{FxHashMap, FxHashSet};

use super::people::People;
use super::reading::Reading;
use crate::model::{Key, Participation, PrintedName, Span};
use crate::words;

/// The most letters of initials.
const INITIALS: usize = 5;

/// The short names of a record's participants.
#[derive(Default)]
pub(super) struct Speakers {
    /// What the list explains; `None`: two bear it.
    explained: FxHashMap<String, Option<Key>>,
    /// What the letters of the names give.
    made: FxHashMap<String, Option<Key>>,
    /// Names on the list that cannot be told apart further, as printed.
    printed: FxHashSet<String>,
}

impl Speakers {
    /// The short names of these participants.
    pub(super) fn new(reading: &Reading, participations: &[Participation]) -> Self {
        let mut speakers = Self::default();
        let mut starts: Vec<usize> = participations.iter().filter_map(|one| Some(one.source.span()?.start)).collect();
        starts.sort_unstable();
        for participation in participations {
            let name = &participation.name;
            speakers.printed.insert(words::fold(&name.as_printed));
            for short in made_of(&name.as_printed) {
                enter(&mut speakers.made, short, name.stakeholder);
            }
            let Some(key) = name.stakeholder else { continue };
            let Some(span) = participation.source.span() else { continue };
            for short in explained_by(beside(reading, span, &starts), &name.as_printed) {
                enter(&mut speakers.explained, short, Some(key));
            }
        }
        speakers
    }

    /// Whether the record lists no one.
    pub(super) fn is_empty(&self) -> bool {
        self.printed.is_empty()
    }

    /// Who that is, if exactly one of the list fits.
    fn find(&self, printed: &str) -> Option<Key> {
        let folded = words::fold(printed.trim_start_matches('@'));
        self.explained.get(&folded).copied().or_else(|| self.made.get(&folded).copied()).flatten()
    }

    /// Whether the list of those present has this name, or one that it is short for.
    pub(super) fn knows(&self, printed: &str) -> bool {
        let folded = words::fold(printed.trim_start_matches('@'));
        self.printed.contains(&folded)
            || self.printed.contains(&format!("@{folded}"))
            || self.explained.contains_key(&folded)
            || self.made.contains_key(&folded)
    }

    /// A printed name, with who that is where it can be told.
    pub(super) fn printed(&self, people: &People, printed: &str) -> PrintedName {
        let as_printed = printed.trim().to_owned();
        // A chat writes "Ann_Lee_(Lake_Group)".
        let spelled = as_printed.split('(').next().unwrap_or("").replace('_', " ");
        let stakeholder =
            people.find(&as_printed).or_else(|| self.find(&as_printed)).or_else(|| people.find(spelled.trim()));
        PrintedName { as_printed, stakeholder }
    }
}

fn enter(names: &mut FxHashMap<String, Option<Key>>, short: String, key: Option<Key>) {
    let bearer = names.entry(short).or_insert(key);
    if *bearer != key {
        *bearer = None;
    }
}

/// The words from a participant's name to the next one or to the end of the block.
fn beside<'a>(reading: &Reading<'a>, span: Span, starts: &[usize]) -> &'a str {
    let block = reading.blocks.partition_point(|block| block.span.start <= span.start).checked_sub(1);
    let end = block.map_or(span.end, |block| reading.blocks[block].span.end).max(span.end);
    let next = starts.get(starts.partition_point(|start| *start <= span.start)).copied().unwrap_or(end);
    reading.words(Span::new(span.start, end.min(next)))
}

/// Initials and handles that stand beside a name: "Ann Lee (ALE)", "Ann Lee (@alee)", "ALE: Ann Lee".
fn explained_by(line: &str, name: &str) -> Vec<String> {
    let first = words::fold(name).chars().next();
    let line = line.lines().next().unwrap_or("");
    let parts = line.split(|character: char| character.is_whitespace() || "()[],;:<>/".contains(character));
    let is_short = |part: &&str| {
        let letters = part.chars().count();
        let is_initials = (2..=INITIALS).contains(&letters) && part.chars().all(char::is_uppercase);
        is_initials && words::fold(part).chars().next() == first || part.starts_with('@') && letters > 1
    };
    parts.filter(is_short).map(|part| words::fold(part.trim_start_matches('@'))).collect()
}

/// The given name, and the initials: "Ann Mary Lee" is Ann, AML and AL.
fn made_of(name: &str) -> Vec<String> {
    let parts: Vec<&str> =
        name.split([' ', '_', '\u{a0}']).filter(|part| part.starts_with(char::is_alphabetic)).collect();
    let [given, .., _] = parts[..] else { return Vec::new() };
    let letter = |part: &&str| part.chars().next();
    let all: String = parts.iter().filter_map(letter).collect();
    let ends: String = [parts.first(), parts.last()].into_iter().flatten().filter_map(letter).collect();
    let mut short = vec![words::fold(given), words::fold(&all)];
    if ends != all {
        short.push(words::fold(&ends));
    }
    short
}
