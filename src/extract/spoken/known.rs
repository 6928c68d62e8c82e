//! Whether one who speaks may be one who is known already: by initials, a surname, a given name, a nick made of these.
//!
//! In: the names of those who are known, and another. Out: whether that may be one of them. Who it is, is not asked.

use rustc_hash::FxHashSet;

use super::super::speakers;
use super::super::turns::Turns;
use crate::model::{Key, Participation};
use crate::words;

/// The fewest letters by which a short name can be told to be of a longer one: "dan" of "Daniel".
const LETTERS: usize = 3;

/// Those who are known to have been there.
#[derive(Default)]
pub(super) struct Known {
    keys: FxHashSet<Key>,
    /// The words of each name.
    names: Vec<Vec<String>>,
}

impl Known {
    pub(super) fn of(listed: &[Participation]) -> Self {
        let mut known = Self::default();
        listed.iter().for_each(|one| known.add(one));
        known
    }

    pub(super) fn add(&mut self, one: &Participation) {
        self.keys.extend(one.name.stakeholder);
        self.names.push(parts(&one.name.as_printed));
    }

    /// Whether one of them is this stakeholder.
    pub(super) fn has(&self, key: Key) -> bool {
        self.keys.contains(&key)
    }

    /// Whether most are known by one word only, so that anyone may be one of them.
    pub(super) fn are_nicks(&self) -> bool {
        self.names.iter().filter(|name| name.len() < 2).count() * 2 > self.names.len()
    }

    /// Whether half of them or more, and two at least, speak under the names by which they are listed.
    pub(super) fn speak_as_listed(&self, turns: &Turns) -> bool {
        let speaks = |name: &&Vec<String>| matches!(&name[..], [word] if turns.has_speaker(word));
        let speaking = self.names.iter().filter(speaks).count();
        speaking > 1 && speaking * 2 >= self.names.len()
    }

    /// Whether one of them may have this name.
    pub(super) fn may_have(&self, name: &str, is_list: bool) -> bool {
        let name = parts(name);
        self.names.iter().any(|other| may_be(&name, other, is_list))
    }
}

/// The folded words of a name without titles and roles.
fn parts(name: &str) -> Vec<String> {
    let name = speakers::without_role(name.split(['(', '|']).next().unwrap_or(name));
    let words = name.split(|one: char| !one.is_alphanumeric() && !"'’".contains(one));
    words.filter(|word| !word.is_empty()).map(words::fold).collect()
}

/// Whether two names may be of one person: initials, a surname, a given name, a nick made of these. Where names are
/// listed, two with one word in common are one, too: "Bob Ray" may be "Robert Ray", and "Ann Li" "Ann Lee".
fn may_be(one: &[String], other: &[String], is_list: bool) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let ([short_first, .., short_last], [first, .., last]) = (short, long) else {
        return match (short, long) {
            ([nick], [..]) => is_nick(nick, long),
            _ => true,
        };
    };
    let begins = |one: &str, other: &str| one.starts_with(other) || other.starts_with(one);
    let is_initial = |word: &str| word.chars().nth(1).is_none();
    if is_list && short_first == first {
        return true;
    }
    if begins(short_last, last) && (is_initial(short_last) || is_initial(last) || short_last == last) {
        return is_list || begins(short_first, first);
    }
    // "Lee Ann" is Ann Lee, and "Ann van Lee" may be.
    short.iter().all(|word| long.contains(word))
}

/// Whether one word may be a nick of the name: "ann", "lee", "annlee", "al", "alee2".
fn is_nick(nick: &str, name: &[String]) -> bool {
    let nick = nick.trim_end_matches(|one: char| one.is_ascii_digit());
    let long = |word: &str| word.chars().count() >= LETTERS;
    let letters: String = name.iter().filter_map(|word| word.chars().next()).collect();
    let ends: String =
        [name.first(), name.last()].into_iter().flatten().filter_map(|word| word.chars().next()).collect();
    let is_of = |word: &String| {
        nick == word || long(nick) && long(word) && (word.starts_with(nick) || nick.contains(word.as_str()))
    };
    nick == letters || nick == ends || name.iter().any(is_of)
}
