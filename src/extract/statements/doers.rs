//! Who does things in a record that lists no one: names that it tells of again and again.
//!
//! In: a record's words. Out: whether a name is someone's by what the record tells of it: "Ann asked", "Ann will send".
//! Where a record lists who was there, whom it does not list is no one; a name that is known otherwise, of a country or an
//! organization, is that.

use rustc_hash::FxHashMap;

use super::super::lexicon::LEXICON;
use super::super::people::{is_full_name, kind_of};
use super::Gather;
use crate::model::StakeholderKind;

/// How often a record tells of whom it does not list.
const LEAST: usize = 2;

/// The same, of whom a list of tasks names before a colon.
const ONCE: usize = 1;

impl Gather<'_, '_> {
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

    /// Whether the record tells so often of a word that it writes with a capital only.
    fn is_told_of(&self, name: &str, least: usize) -> bool {
        self.is_always_capital(name)
            && self.claims.known(name).is_none()
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
