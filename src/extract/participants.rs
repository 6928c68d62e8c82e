//! Who took part, each name once, from whatever rule tells it.

use rustc_hash::FxHashMap;

use crate::model::{Key, Participation};

/// Participations, each name once.
#[derive(Default)]
pub(super) struct Participants {
    all: Vec<Participation>,
    by_key: FxHashMap<Key, usize>,
    /// Those who cannot be told.
    by_name: FxHashMap<String, usize>,
}

impl Participants {
    /// Whether no one is known yet.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Takes a participation in; a second one of a name adds what the first did not say.
    pub(super) fn add(&mut self, next: Participation) {
        let end = self.all.len();
        let position = *match next.name.stakeholder {
            Some(key) => self.by_key.entry(key).or_insert(end),
            // "ann" and "Ann" are one.
            None => self.by_name.entry(next.name.as_printed.to_lowercase()).or_insert(end),
        };
        let Some(known) = self.all.get_mut(position) else { return self.all.push(next) };
        // "Chair: Ann" and then "Ann Lee": the fuller name stands.
        let words = |one: &Participation| one.name.as_printed.split_whitespace().count();
        if words(known) < words(&next) {
            known.name = next.name;
            known.source = next.source;
        }
        known.capacity = known.capacity.or(next.capacity);
        known.attendance = known.attendance.or(next.attendance);
        known.role = known.role.take().or(next.role);
        known.affiliation = known.affiliation.take().or(next.affiliation);
        known.on_behalf_of = known.on_behalf_of.take().or(next.on_behalf_of);
    }

    /// The one whom a list calls by a title and this family name: "Mayor Lee".
    pub(super) fn of_family(&mut self, family: &str) -> Option<&mut Participation> {
        let is_of = |one: &&mut Participation| {
            let name = one.name.as_printed.rsplit_once(' ');
            one.name.stakeholder.is_none() && name.is_some_and(|(_, last)| last == family)
        };
        self.all.iter_mut().find(is_of)
    }

    /// All, in the order in which they came.
    pub(super) fn into_list(self) -> Vec<Participation> {
        self.all
    }
}
