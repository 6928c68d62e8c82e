//! What a record says of shared nodes: each theme and each stakeholder once.

use std::collections::BTreeMap;

use crate::model::{Key, PrintedName, StakeholderClaim, StakeholderKind, ThemeClaim};
use crate::vocabulary::{Alias, Stakeholder, Vocabulary};
use crate::words;

/// The claims of one record while they are gathered.
pub(super) struct Claims<'a> {
    vocabulary: &'a Vocabulary,
    themes: BTreeMap<Key, ThemeClaim>,
    stakeholders: BTreeMap<Key, StakeholderClaim>,
}

impl<'a> Claims<'a> {
    /// No claims yet.
    pub(super) fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, themes: BTreeMap::new(), stakeholders: BTreeMap::new() }
    }

    /// The claims of a record that are taken up again.
    pub(super) fn of(vocabulary: &'a Vocabulary, themes: Vec<ThemeClaim>, stakeholders: Vec<StakeholderClaim>) -> Self {
        Self {
            vocabulary,
            themes: themes.into_iter().map(|claim| (claim.key, claim)).collect(),
            stakeholders: stakeholders.into_iter().map(|claim| (claim.key, claim)).collect(),
        }
    }

    /// No claims yet, with the same vocabulary.
    pub(super) fn without_words(&self) -> Self {
        Self::new(self.vocabulary)
    }

    /// Takes in what another part of the record says; of two names of one the first stays.
    pub(super) fn take_in(&mut self, other: Self) {
        for (key, claim) in other.themes {
            let known = self.themes.entry(key).or_insert_with(|| claim.clone());
            let aliases: Vec<String> =
                claim.aliases.into_iter().filter(|alias| !known.aliases.contains(alias)).collect();
            known.aliases.extend(aliases);
        }
        for (key, claim) in other.stakeholders {
            let known = self.stakeholders.entry(key).or_insert_with(|| claim.clone());
            known.kind = known.kind.or(claim.kind);
        }
    }

    /// The theme of a name that the record states.
    pub(super) fn theme(&mut self, name: &str) -> Key {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let Some(known) = self.vocabulary.theme_named(&name) else {
            let key = words::theme_key(&name);
            self.themes.entry(key).or_insert(ThemeClaim { key, name, aliases: Vec::new(), broader: Vec::new() });
            return key;
        };
        let key = known.key;
        let is_other_name = words::normal_name(&known.name) != words::normal_name(&name);
        self.known_theme(key);
        if let Some(claim) = self.themes.get_mut(&key).filter(|claim| is_other_name && !claim.aliases.contains(&name)) {
            claim.aliases.push(name);
        }
        key
    }

    /// A theme of the vocabulary, and those above it.
    pub(super) fn known_theme(&mut self, key: Key) {
        let broader = self.vocabulary.ancestors(key);
        for key in broader.iter().copied().chain([key]) {
            let Some(known) = self.vocabulary.theme(key) else { continue };
            self.themes.entry(key).or_insert_with(|| ThemeClaim {
                key,
                name: known.name.clone(),
                aliases: own_names(&known.aliases),
                broader: self.vocabulary.ancestors(key),
            });
        }
    }

    /// The stakeholder of a full name. What the vocabulary knows of it stands before `kind`.
    pub(super) fn stakeholder(&mut self, name: &str, kind: Option<StakeholderKind>) -> Key {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(known) = self.vocabulary.stakeholder_named(&name) {
            let key = known.key;
            let is_other_name = words::normal_name(&known.name) != words::normal_name(&name);
            self.known_stakeholder(key);
            let claim = self.stakeholders.get_mut(&key).filter(|_| is_other_name);
            if let Some(claim) = claim.filter(|claim| !claim.aliases.contains(&name)) {
                claim.aliases.push(name);
            }
            return key;
        }
        let key = words::stakeholder_key(&name);
        let claim = self.stakeholders.entry(key).or_insert_with(|| claim(key, name));
        claim.kind = claim.kind.or(kind);
        key
    }

    /// A stakeholder of the vocabulary, and the organization it belongs to.
    pub(super) fn known_stakeholder(&mut self, key: Key) {
        let mut next = Some(key);
        while let Some(known) = next.and_then(|key| self.vocabulary.stakeholder(key)) {
            if self.stakeholders.contains_key(&known.key) {
                return;
            }
            let organization = known.affiliation.filter(|key| self.vocabulary.stakeholder(*key).is_some());
            let mut claim = claim(known.key, known.name.clone());
            claim.kind = known.kind;
            claim.roles.clone_from(&known.roles);
            claim.aliases = own_names(&known.aliases);
            claim.affiliation = organization;
            self.stakeholders.insert(known.key, claim);
            next = organization;
        }
    }

    /// What a claimed stakeholder is, whatever was thought before.
    pub(super) fn set_kind(&mut self, key: Key, kind: StakeholderKind) {
        if let Some(claim) = self.stakeholders.get_mut(&key) {
            claim.kind = Some(kind);
        }
    }

    /// What the vocabulary knows under a name.
    pub(super) fn known(&self, name: &str) -> Option<&'a Stakeholder> {
        self.vocabulary.stakeholder_named(name)
    }

    /// A printed name that names this stakeholder in full.
    pub(super) fn printed(&mut self, name: &str, kind: Option<StakeholderKind>) -> PrintedName {
        PrintedName { as_printed: name.to_owned(), stakeholder: Some(self.stakeholder(name, kind)) }
    }

    /// The names of all claimed themes, with their keys.
    pub(super) fn theme_names(&self) -> impl Iterator<Item = (&str, Key)> {
        self.themes.values().map(|claim| (claim.name.as_str(), claim.key))
    }

    /// The names of all claimed stakeholders, with their keys.
    pub(super) fn stakeholder_names(&self) -> impl Iterator<Item = (&str, Key)> {
        self.stakeholders.values().map(|claim| (claim.name.as_str(), claim.key))
    }

    /// The claims, in the order of their keys.
    pub(super) fn into_lists(self) -> (Vec<ThemeClaim>, Vec<StakeholderClaim>) {
        (self.themes.into_values().collect(), self.stakeholders.into_values().collect())
    }
}

/// The other names that the archive itself gives.
fn own_names(aliases: &[Alias]) -> Vec<String> {
    aliases.iter().filter(|alias| alias.own).map(|alias| alias.name.clone()).collect()
}

fn claim(key: Key, name: String) -> StakeholderClaim {
    StakeholderClaim { key, name, kind: None, aliases: Vec::new(), roles: Vec::new(), affiliation: None }
}
