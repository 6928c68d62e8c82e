//! Who is who within one record: "Secretary Lee", "Lee" and "Ann Lee" are one person.
//!
//! In: full names as rules find them. Out: the key of a printed name, where exactly one person of the record fits. A
//! surname alone never makes a person.

use rustc_hash::FxHashMap;

use super::claims::Claims;
use super::lexicon::{LEXICON, Phrases};
use super::pattern::folded;
use crate::model::{Key, PrintedName, StakeholderKind};
use crate::words;

/// The most letters that stand for a name in the minutes.
const INITIALS: usize = 4;

/// The people of one record.
#[derive(Default)]
pub(super) struct People {
    all: Vec<Person>,
    by_key: FxHashMap<Key, usize>,
    /// By the folded family name.
    by_family: FxHashMap<String, Vec<usize>>,
    /// By the folded given name.
    by_given: FxHashMap<String, Vec<usize>>,
    /// By the words of a name written as one, as nicks are: "annlee", and "annmary" of Ann Mary Lee.
    by_joined: FxHashMap<String, Vec<usize>>,
    /// By the handle beside the name, in small letters.
    by_handle: FxHashMap<String, Key>,
    /// How many have a word in their role.
    heads: FxHashMap<String, usize>,
}

struct Person {
    key: Key,
    name: String,
    family: String,
    /// Words of their role that stand before the surname: "Secretary".
    heads: Vec<String>,
}

impl People {
    /// A person with a name, and the head word of the role, as printed.
    pub(super) fn add(&mut self, name: &str, key: Key, head: Option<&str>) {
        let position = *self.by_key.entry(key).or_insert(self.all.len());
        if position == self.all.len() {
            let family = name.split_whitespace().next_back().unwrap_or(name).to_owned();
            let given = name.split_whitespace().next().unwrap_or(name);
            self.by_given.entry(words::fold(given)).or_default().push(position);
            for joined in joined(name) {
                self.by_joined.entry(joined).or_default().push(position);
            }
            self.by_family.entry(words::fold(&family)).or_default().push(position);
            self.all.push(Person { key, name: name.to_owned(), family, heads: Vec::new() });
        }
        let heads = &mut self.all[position].heads;
        if let Some(head) = head.filter(|head| !heads.iter().any(|known| known == head)) {
            heads.push(head.to_owned());
            *self.heads.entry(head.to_owned()).or_default() += 1;
        }
    }

    /// A handle that the record prints beside the name of a person.
    pub(super) fn add_handle(&mut self, handle: &str, key: Key) {
        self.by_handle.entry(handle.to_lowercase()).or_insert(key);
    }

    /// The person whom a line "Chair: Ann" names, where the record has only one such: also by the given name alone, or by
    /// a handle. In running text "Paris" and "May" are no people, and on a list "Ann" beside "Ann Lee" is another.
    pub(super) fn find_listed(&self, printed: &str) -> Option<Key> {
        let handle = || self.by_handle.get(&printed.to_lowercase()).copied();
        self.find(printed).or_else(handle).or_else(|| {
            let given = words::fold(printed);
            let bearers = self.by_given.get(&given).or_else(|| self.by_joined.get(&given));
            let [bearer] = bearers?[..] else { return None };
            (!self.by_family.contains_key(&given)).then(|| self.all[bearer].key)
        })
    }

    /// The one person who has more names between the two of a printed name: "Ann Mary Lee" of "Ann Lee", where the record
    /// knows no one of just these two.
    pub(super) fn fuller(&self, printed: &str) -> Option<Key> {
        let words = folded(printed);
        let [given, family] = &words[..] else { return None };
        let bearers =
            self.by_family.get(family).filter(|_| !self.by_key.contains_key(&words::stakeholder_key(printed)))?;
        let is_fuller = |bearer: &&usize| {
            let name = folded(&self.all[**bearer].name);
            name.len() > 2 && name.first() == Some(given) && name.last() == Some(family)
        };
        let mut fuller = bearers.iter().filter(is_fuller);
        let one = fuller.next()?;
        fuller.next().is_none().then(|| self.all[*one].key)
    }

    /// The person that a printed name names: in full, or by a surname that only one person has.
    pub(super) fn find(&self, printed: &str) -> Option<Key> {
        let key = words::stakeholder_key(printed);
        let full = self.by_key.get(&key).map(|position| &self.all[*position]);
        full.or_else(|| self.by_family(printed)).map(|person| person.key)
    }

    /// A name on an edge: linked where it can be told who that is.
    pub(super) fn printed(&self, name: &str, claims: &mut Claims) -> PrintedName {
        let name = name.trim();
        if let Some(key) = self.find(name) {
            return PrintedName { as_printed: name.to_owned(), stakeholder: Some(key) };
        }
        match kind_of(name, claims) {
            Some(kind) => claims.printed(name, Some(kind)),
            None => PrintedName { as_printed: name.to_owned(), stakeholder: None },
        }
    }

    /// The short names that stand for people of the record in its text.
    pub(super) fn short_names(&self) -> Vec<(String, Key)> {
        let mut names = Vec::new();
        for person in &self.all {
            let is_only = |head: &str| self.heads.get(head) == Some(&1);
            if self.by_family.get(&words::fold(&person.family)).is_some_and(|bearers| bearers.len() == 1) {
                names.push((person.family.clone(), person.key));
                names.extend(person.heads.iter().map(|head| (format!("{head} {}", person.family), person.key)));
            }
            let heads = person.heads.iter().filter(|head| is_only(head) && head.starts_with(char::is_uppercase));
            names.extend(heads.map(|head| (head.clone(), person.key)));
            names.push((person.name.clone(), person.key));
        }
        names
    }

    /// The one person whose name ends so; only titles may stand before.
    fn by_family(&self, printed: &str) -> Option<&Person> {
        let words = folded(printed);
        let is_title = |word: &String| {
            let word = std::slice::from_ref(word);
            LEXICON.role.head.length_at(word).is_some()
                || LEXICON.role.title.length_at(word).is_some()
                || LEXICON.small.length_at(word).is_some()
        };
        let family = words.last()?;
        let [bearer] = self.by_family.get(family)?[..] else { return None };
        let person = &self.all[bearer];
        let full = folded(&person.name);
        let same = words.iter().rev().zip(full.iter().rev()).take_while(|(one, other)| one == other).count();
        words[..words.len() - same].iter().all(is_title).then_some(person)
    }
}

/// The first two words of a name as one, and all of them.
fn joined(name: &str) -> Vec<String> {
    let words = folded(name);
    let mut joined: Vec<String> =
        [2, words.len()].into_iter().filter_map(|count| words.get(..count)).map(<[String]>::concat).collect();
    joined.dedup();
    joined
}

/// What a full name is the name of; `None` where it is no full name.
pub(super) fn kind_of(name: &str, claims: &Claims) -> Option<StakeholderKind> {
    if let Some(known) = claims.known(name) {
        return known.kind;
    }
    if LEXICON.person.organization.stand_in(name) {
        return Some(StakeholderKind::Organization);
    }
    // "Mayor Prado" is a family name alone.
    let opens_with = |list: &Phrases| list.length_at(&folded(name)) == Some(1);
    if name.split_whitespace().count() == 2 && (opens_with(&LEXICON.role.head) || opens_with(&LEXICON.role.title)) {
        return None;
    }
    is_full_name(name).then_some(StakeholderKind::Person)
}

/// A name without the titles before it: "Dr. Ann Lee", "Mme Anne Roy". One letter is a title only where the language
/// has it: "M. Luc Petit" in French. What is left is a full name, or nothing was taken off.
pub(super) fn without_titles<'a>(name: &'a str, language: Option<&str>) -> &'a str {
    let has_short = language.is_some_and(|tag| tag.starts_with("fr") || tag.starts_with("es"));
    let mut rest = name;
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        let words = folded(first);
        let is_short = words.iter().all(|word| word.chars().count() == 1);
        if words.is_empty() || LEXICON.role.title.length_at(&words) != Some(words.len()) || is_short && !has_short {
            break;
        }
        rest = after.trim_start();
    }
    if is_full_name(rest) { rest } else { name }
}

/// Whether the words are a given and a family name: two to six words with capitals, small words between them.
pub(super) fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_capital = |word: &&&str| word.trim_start_matches(['"', '(', '“']).starts_with(char::is_uppercase);
    // "Ben Ray" begins with a given name, "Le Drian" with a particle.
    let is_given = |word: &&str| {
        words.first().is_some_and(|first| std::ptr::eq(*first, *word))
            && is_capital(&word)
            && LEXICON.person.given.are(word)
    };
    let is_particle = |word: &&str| LEXICON.person.particle.are(word) && !is_given(word);
    // "Mr. Poe" is a family name alone, too.
    let is_title = |word: &&str| LEXICON.role.title.are(word);
    let has_long =
        words.iter().filter(is_capital).filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
    // "Le Drian" is a family name alone.
    (2..=6).contains(&words.len())
        && words.iter().filter(|word| is_capital(word) && !is_particle(word) && !is_title(word)).count() >= 2
        && has_long >= 1
        && words.iter().all(|word| is_capital(&word) || is_particle(word))
        && !name.contains(|character: char| {
            character.is_ascii_digit() || matches!(character, ':' | '@' | '/' | '?' | '!' | '<')
        })
}

/// Whether the words are two to four capital letters.
pub(super) fn are_initials(words: &str) -> bool {
    (2..=INITIALS).contains(&words.chars().count()) && words.chars().all(char::is_uppercase)
}
