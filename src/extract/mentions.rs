//! Names in the text and what they name: the record's own people, stakeholders and themes first, then the vocabulary's.

use std::collections::BTreeSet;

use super::claims::Claims;
use super::people::People;
use super::reading::Reading;
use crate::model::{Key, Mention, Passage, Target};
use crate::vocabulary::{Found, NameIndex, Words};

/// A passage parted into words, and the names of the vocabulary in it.
pub(super) struct Parted<'a> {
    pub(super) words: Words<'a>,
    pub(super) known: Vec<Found>,
}

/// The names that the vocabulary finds in each passage.
pub(super) fn known<'a>(reading: &'a Reading<'_>, passages: &[Passage]) -> Vec<Parted<'a>> {
    let names = reading.vocabulary.names(reading.language.as_deref());
    let parted = |passage: &Passage| {
        let words = reading.parted(passage.span);
        Parted { known: names.find(&words), words }
    };
    passages.iter().map(parted).collect()
}

/// Puts the mentions into the passages. A theme of the vocabulary is mentioned where the record is about it.
pub(super) fn mark(
    reading: &Reading,
    people: &People,
    parted: Vec<Parted<'_>>,
    claims: &mut Claims,
    passages: &mut [Passage],
) {
    let own = own_names(reading, people, claims);
    let themes: BTreeSet<Key> = claims.theme_names().map(|(_, key)| key).collect();
    let is_told = |found: &Found| !matches!(found.target, Target::Theme(key) if !themes.contains(&key));
    for (passage, parted) in passages.iter_mut().zip(parted) {
        let known = parted.known.into_iter().filter(is_told).collect();
        let mentions = merged(own.find(&parted.words), known);
        passage.mentions =
            mentions.iter().map(|found| Mention { target: Some(found.target), span: found.span }).collect();
        for mention in &passage.mentions {
            if let Some(Target::Stakeholder(key)) = mention.target {
                claims.known_stakeholder(key);
            }
        }
    }
}

fn own_names(reading: &Reading, people: &People, claims: &Claims) -> NameIndex {
    let mut index = NameIndex::new(reading.language.as_deref());
    people.short_names().into_iter().for_each(|(name, key)| index.insert_name(&name, Target::Stakeholder(key)));
    // A group is named in any case: "European leaders".
    claims.stakeholder_names().for_each(|(name, key)| index.insert_words(name, Target::Stakeholder(key)));
    claims.theme_names().for_each(|(name, key)| index.insert_words(name, Target::Theme(key)));
    index
}

/// Of two names that overlap the longer stays; of equals the record's own.
fn merged(own: Vec<Found>, known: Vec<Found>) -> Vec<Found> {
    let mut all: Vec<(bool, Found)> = own.into_iter().map(|found| (true, found)).collect();
    all.extend(known.into_iter().map(|found| (false, found)));
    all.sort_by_key(|(is_own, found)| (found.span.start, std::cmp::Reverse(found.span.end), !is_own));
    let mut merged: Vec<Found> = Vec::new();
    for (_, found) in all {
        match merged.last_mut() {
            Some(last) if found.span.start < last.span.end => {
                if found.span.end - found.span.start > last.span.end - last.span.start {
                    *last = found;
                }
            }
            _ => merged.push(found),
        }
    }
    merged
}
