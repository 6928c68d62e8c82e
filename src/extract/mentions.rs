//! Names in the text and what they name: the record's own people, stakeholders and themes first, then the vocabulary's.

use super::claims::Claims;
use super::people::People;
use super::reading::Reading;
use crate::model::{Mention, Passage, Span, Target};
use crate::vocabulary::{Found, NameIndex};

/// Puts the mentions into the passages; gives back all that the vocabulary found.
pub(super) fn mark(
    reading: &Reading,
    people: &People,
    claims: &mut Claims,
    passages: &mut [Passage],
) -> Vec<(Target, Span)> {
    let own = own_names(reading, people, claims);
    let known = reading.vocabulary.names(reading.language.as_deref());
    let mut named = Vec::new();
    for passage in passages {
        let words = reading.words(passage.span);
        let from_vocabulary = known.find(words);
        let from_record = own.find(words);
        let move_to =
            |found: &Found| Span::new(passage.span.start + found.span.start, passage.span.start + found.span.end);
        named.extend(from_vocabulary.iter().map(|found| (found.target, move_to(found))));
        let mentions = merged(from_record, from_vocabulary);
        passage.mentions =
            mentions.iter().map(|found| Mention { target: Some(found.target), span: move_to(found) }).collect();
        for mention in &passage.mentions {
            match mention.target {
                Some(Target::Stakeholder(key)) => claims.known_stakeholder(key),
                Some(Target::Theme(key)) => claims.known_theme(key),
                None => {}
            }
        }
    }
    named
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
