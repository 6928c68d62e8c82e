//! By which short names a record calls those who took part: initials, handles, given names.
//!
//! In: the participations, and the lines that list them. Out: who a printed short name is, where exactly one person
//! fits. Short names that the list explains itself, "Ann Lee (ALE)", stand before those that are only made of the
//! letters of a name. A short name is worth something within its record only.

use rustc_hash::{FxHashMap, FxHashSet};

use super::claims::Claims;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::Reading;
use crate::model::{Capacity, Key, Participation, PrintedName, Span};
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
    /// The family names, which stand behind a title: "MS. LEE".
    family: FxHashMap<String, Option<Key>>,
    /// Names on the list that cannot be told apart further, as printed.
    printed: FxHashSet<String>,
    /// Whether more are listed than who led and who wrote.
    has_list: bool,
}

impl Speakers {
    /// The short names of these participants.
    pub(super) fn new(reading: &Reading, participations: &[Participation]) -> Self {
        let mut speakers = Self::default();
        let mut starts: Vec<usize> = participations.iter().filter_map(|one| Some(one.source.span()?.start)).collect();
        starts.sort_unstable();
        speakers.has_list = participations.iter().any(|one| !serves(one));
        for participation in participations {
            let name = &participation.name;
            speakers.printed.insert(words::fold(&name.as_printed));
            for short in made_of(&name.as_printed) {
                enter(&mut speakers.made, short, name.stakeholder);
            }
            let Some(key) = name.stakeholder else { continue };
            if let Some((_, family)) = name.as_printed.trim().rsplit_once(' ') {
                enter(&mut speakers.family, words::fold(family), Some(key));
            }
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

    /// Whether the record lists who was there, and not only who led and who wrote.
    pub(super) fn has_list(&self) -> bool {
        self.has_list
    }

    /// Who that is, if exactly one of the list fits.
    fn find(&self, printed: &str) -> Option<Key> {
        let folded = words::fold(printed.trim_start_matches('@'));
        self.explained.get(&folded).copied().or_else(|| self.made.get(&folded).copied()).flatten()
    }

    /// Who has a name that is printed as a family name behind a title.
    fn behind_title(&self, printed: &str) -> Option<Key> {
        let family = without_role(printed);
        self.family.get(&words::fold(family)).copied().flatten().filter(|_| family.len() < printed.len())
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
        // A chat writes "Ann_Lee_(Lake_Group)", or "AnnLee".
        let spelled = parted(&as_printed.split('(').next().unwrap_or("").replace('_', " "));
        let stakeholder = people
            .find(&as_printed)
            .or_else(|| self.find(&as_printed))
            .or_else(|| people.find(spelled.trim()))
            .or_else(|| self.behind_title(&as_printed));
        PrintedName { as_printed, stakeholder }
    }
}

/// Whether someone is named for leading or for writing, which is no list of those who came.
pub(super) fn serves(one: &Participation) -> bool {
    matches!(one.capacity, Some(Capacity::Chair | Capacity::Host | Capacity::Staff))
}

/// Whom the name of a speaker names, if it is a full one: "The Prime Minister", "SENATOR RAY" and "Unknown Speaker" are
/// none, and "Senator Bo Ray" is Bo Ray.
pub(super) fn named(people: &People, printed: &str, claims: &mut Claims) -> Option<Key> {
    // "Ann Lee (Lake Group)", "Ann Lee | Lake Group".
    let bare = printed.split(['(', '|']).next().unwrap_or(printed).trim_end();
    if claims.known(printed).is_some() || bare.len() == printed.len() && LEXICON.person.organization.stand_in(bare) {
        return people.printed(printed, claims).stakeholder;
    }
    let name = without_role(bare);
    let is_part = name.split_whitespace().any(|word| LEXICON.person.part.are(word));
    if is_part || name.contains(',') || !people::is_full_name(name) {
        None
    } else {
        people.printed(name, claims).stakeholder
    }
}

/// Words that are written without a space between them, parted before their capitals.
fn parted(name: &str) -> String {
    let mut parted = String::with_capacity(name.len() + 2);
    for one in name.chars() {
        if one.is_uppercase() && parted.ends_with(char::is_lowercase) {
            parted.push(' ');
        }
        parted.push(one);
    }
    parted
}

/// A name without the titles and roles before it.
pub(super) fn without_role(name: &str) -> &str {
    let role = [&LEXICON.role.title, &LEXICON.role.head, &LEXICON.role.before, &LEXICON.small, &LEXICON.person.part];
    let mut rest = name.trim();
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if !role.iter().any(|list| list.are(first)) {
            break;
        }
        rest = after.trim_start();
    }
    rest
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
