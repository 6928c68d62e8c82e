//! Claims to nodes: what most records say, and where two are equal the first in order.

use super::tallies::Claim;
use crate::index::{Document, Link, Name, Term, TextField};
use crate::ingest::prepare::positioned;
use crate::model::{ClosedSet, Key, Kind};
use crate::stored::{self, CodecError, StakeholderClaim, Tally, ThemeClaim, encode};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// The title of an agenda item is a theme where so many records have it.
const RECURS: u32 = 3;

impl Claim for ThemeClaim {
    fn fold(key: Key, claims: &Tally<Self>) -> Result<Option<Document>, CodecError> {
        if claims.keys().all(|claim| claim.topic) && claims.values().sum::<u32>() < RECURS {
            return Ok(None);
        }
        let name = most(claims, |claim| Some(claim.name.clone())).unwrap_or_default();
        let aliases = others(&name, claims.keys().flat_map(|claim| claim.aliases.iter().chain([&claim.name])));
        let broader = most(claims, |claim| Some(claim.broader.clone()).filter(|keys| !keys.is_empty()));
        let theme =
            stored::Theme { slug: words::slug(&name, key), name, aliases, broader: broader.unwrap_or_default() };
        let mut links = vec![(Link::Theme, key)];
        links.extend(theme.broader.iter().map(|ancestor| (Link::Theme, Key(*ancestor))));
        links.extend(theme.broader.first().map(|parent| (Link::Broader, Key(*parent))));
        let stored = encode(&theme)?;
        Ok(Some(Document { links, stored, ..named(Kind::Theme, key, &theme.slug, &theme.name, &theme.aliases) }))
    }
}

impl Claim for StakeholderClaim {
    fn fold(key: Key, claims: &Tally<Self>) -> Result<Option<Document>, CodecError> {
        let name = most(claims, |claim| Some(claim.name.clone())).unwrap_or_default();
        let roles: BTreeSet<_> = claims.keys().flat_map(|claim| claim.roles.iter().cloned()).collect();
        let node = stored::Stakeholder {
            slug: words::slug(&name, key),
            kind: most(claims, |claim| claim.kind),
            aliases: others(&name, claims.keys().flat_map(|claim| claim.aliases.iter().chain([&claim.name]))),
            roles: roles.into_iter().collect(),
            affiliation: most(claims, |claim| claim.affiliation),
            name,
        };
        let stored = encode(&node)?;
        let mut document = named(Kind::Stakeholder, key, &node.slug, &node.name, &node.aliases);
        document.terms.extend(node.kind.map(|kind| (Term::Subkind, kind.0.word().to_owned())));
        document.links.extend(node.affiliation.map(|key| (Link::Affiliation, Key(key))));
        Ok(Some(Document { stored, ..document }))
    }
}

/// A document that is found by its slug, name and aliases.
fn named(kind: Kind, key: Key, slug: &str, name: &str, aliases: &[String]) -> Document {
    let names = || [name].into_iter().chain(aliases.iter().map(String::as_str));
    let handles: BTreeSet<_> = names().map(words::normal_name).chain([slug.to_owned()]).collect();
    Document {
        terms: handles.into_iter().map(|handle| (Term::Handle, handle)).collect(),
        names: vec![(Name::Slug, slug.to_owned()), (Name::Title, words::normal_name(name))],
        // No language: a name is found by its words as they are, and by their form in no language.
        texts: vec![(TextField::Name, positioned(names(), None))],
        ..Document::new(kind, key, key)
    }
}

/// What most records say, of those that say something; where two are equal the first in order.
fn most<C, V: Ord>(claims: &Tally<C>, said: impl Fn(&C) -> Option<V>) -> Option<V> {
    let mut votes: BTreeMap<V, u64> = BTreeMap::new();
    for (claim, count) in claims {
        if let Some(value) = said(claim) {
            *votes.entry(value).or_default() += u64::from(*count);
        }
    }
    let best = votes.values().max().copied()?;
    votes.into_iter().find(|(_, count)| *count == best).map(|(value, _)| value)
}

/// The names other than `name`, each writing once, in order.
fn others<'a>(name: &str, all: impl Iterator<Item = &'a String>) -> Vec<String> {
    all.filter(|other| *other != name).cloned().collect::<BTreeSet<_>>().into_iter().collect()
}
