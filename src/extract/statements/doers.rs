//! Who does things in a record that lists no one: names that it tells of again and again.
//!
//! In: a record's words. Out: whether a name is someone's by what the record tells of it: "Ann asked", "Ann will send".
//! Where a record lists who was there, whom it does not list is no one; a name that is known otherwise, of a country or an
//! organization, is that; but "Jordan" is someone where no other country is told of.

use rustc_hash::FxHashMap;

use super::super::lexicon::LEXICON;
use super::super::people::{is_full_name, kind_of};
use super::Gather;
use crate::model::StakeholderKind;

/// How often a record tells of whom it does not list.
const LEAST: usize = 2;

/// The same, of whom a list of tasks names before a colon.
const ONCE: usize = 1;

impl<'a> Gather<'a, '_> {
    /// Whether the record tells of someone of that name who does things.
    pub(super) fn is_doer(&self, name: &str) -> bool {
        if is_full_name(name) {
            let is_particle = |word: &str| word.starts_with(char::is_lowercase) && LEXICON.person.particle.are(word);
            let are_names = name.split(' ').all(|word| is_particle(word) || self.is_no_word(word));
            return are_names && kind_of(name, self.claims) == Some(StakeholderKind::Person);
        }
        self.speakers.is_empty() && self.is_told_of(name, LEAST)
    }

    /// Whether a task that stands behind a name and a colon is theirs: "Ann: Paint the door", where the record also says
    /// that Ann asked something. "Docs: Paint the door" is about docs.
    pub(super) fn may_be_given(&self, name: &str) -> bool {
        self.is_told_of(name, ONCE)
    }

    /// Whether a country's name is someone's here: people bear it as well, and the record is not of countries.
    pub(super) fn is_borne(&self, name: &str) -> bool {
        LEXICON.person.borne.are(name) && *self.borne.get_or_init(|| self.only_country()) == Some(name)
    }

    /// The only country that the record names, if it is never in it.
    fn only_country(&self) -> Option<&'a str> {
        let words = self.reading.text.as_str().split(|one: char| !one.is_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        let is_country = |at: &usize| {
            let known = Some(words[*at]).filter(|word| word.starts_with(char::is_uppercase));
            let known = known.and_then(|word| self.claims.known(word));
            known.is_some_and(|known| known.kind == Some(StakeholderKind::Country))
        };
        let mut found = (0..words.len()).filter(is_country);
        let only = words[found.next()?];
        let is_placed = words.windows(2).any(|pair| pair[1] == only && LEXICON.place.near.are(pair[0]));
        (!is_placed && found.all(|at| words[at] == only)).then_some(only)
    }

    /// Whether the record tells so often of a word that it writes with a capital only.
    fn is_told_of(&self, name: &str, least: usize) -> bool {
        self.is_always_capital(name)
            && (self.claims.known(name).is_none() || self.is_borne(name))
            && self
                .doers
                .get_or_init(|| doers(self.reading.text.as_str()))
                .get(name)
                .is_some_and(|times| *times >= least)
    }
}

/// The words with a capital after which the text says what someone did or will do, and how often it does.
fn doers(text: &str) -> FxHashMap<&str, usize> {
    let words: Vec<&str> = text.split_whitespace().collect();
    // "Going to ask" is no one.
    let will = |verb: &str| LEXICON.line.to.are(verb) && !LEXICON.place.in_.are(verb);
    let is_doing = |verb: &&str, next: Option<&&str>| {
        LEXICON.line.did.are(verb) || will(verb) && next.is_some_and(|next| LEXICON.line.verb.are(next))
    };
    let mut times: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, pair) in words.windows(2).enumerate() {
        let [name, verb] = pair else { continue };
        if name.starts_with(char::is_uppercase) && is_doing(verb, words.get(at + 2)) {
            *times.entry(name).or_default() += 1;
        }
    }
    times
}
