//! Meetings as folds: a meeting is what its records say of it together. Most have one record; twins have two.
//!
//! In: the parts of a batch, and those that the index keeps of the same meetings. Out: the documents of these meetings,
//! their agenda items and their statements. The parts are kept with the meeting, so that it stays with what the others
//! say when one of its records goes; nothing is kept here from one batch to the next.

mod documents;
mod joined;
mod words;

use super::{FoldError, stored_claims};
use crate::index::{Document, Snapshot};
use crate::ingest::prepare::Part;
use crate::model::{Key, Kind};
use crate::stored::{MeetingPart, RecordClaims, decode, encode};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The meetings that `old` claims and `new` parts name, with their documents; none for one that no record is left of.
/// `replaced` are the records whose parts in the index no longer hold.
pub(super) fn turn(
    before: &Arc<dyn Snapshot>,
    replaced: &[Key],
    old: &[RecordClaims],
    new: Vec<Part>,
) -> Result<(BTreeSet<Key>, Vec<Document>), FoldError> {
    let named = old.iter().flat_map(|claims| claims.meetings.iter().map(|key| Key(*key)));
    let touched: BTreeSet<Key> = named.chain(new.iter().map(|part| part.meeting)).collect();
    let replaced: BTreeSet<u64> = replaced.iter().map(|key| key.0).collect();
    let mut parts: BTreeMap<Key, Vec<Part>> = BTreeMap::new();
    for (meeting, bytes) in stored_claims(before, touched.iter().copied())? {
        let kept: Vec<MeetingPart> = decode(&bytes)?;
        for said in kept.into_iter().filter(|said| !replaced.contains(&said.record)) {
            let words = words::of_record(before, meeting, &said)?;
            parts.entry(meeting).or_default().push(Part { meeting, said, words });
        }
    }
    new.into_iter().for_each(|part| parts.entry(part.meeting).or_default().push(part));
    let mut documents = Vec::new();
    for (meeting, mut parts) in parts {
        parts.sort_by(|one, other| one.said.path.cmp(&other.said.path));
        let (said, words): (Vec<_>, Vec<_>) = parts.into_iter().map(|part| (part.said, part.words)).unzip();
        let claims = encode(&said)?;
        documents.extend(documents::of(meeting, &said, &words)?);
        documents.push(Document { stored: claims, ..Document::new(Kind::Claims, meeting, meeting) });
    }
    Ok((touched, documents))
}
