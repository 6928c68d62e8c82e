//! Shared nodes as folds: a theme or stakeholder is what the live claims about it say, in whatever order they came; a
//! meeting is what its records say of it together.

mod meeting;
mod nodes;
mod tallies;

use super::prepare::Part;
use crate::index::{Answer, Document, Read, ReadError, Snapshot};
use crate::model::{Key, Kind};
use crate::stored::{CodecError, RecordClaims, StakeholderClaim, ThemeClaim, decode};
use std::collections::BTreeMap;
use std::sync::Arc;
use tallies::Tallies;

/// Why shared nodes cannot be folded.
#[derive(Debug, thiserror::Error)]
pub enum FoldError {
    /// The index could not be read.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// What it holds could not be understood.
    #[error("{0}")]
    Codec(#[from] CodecError),
}

/// The claims about all shared nodes that an ingest has touched so far.
#[derive(Default)]
pub(super) struct Fold {
    themes: Tallies<ThemeClaim>,
    stakeholders: Tallies<StakeholderClaim>,
}

impl Fold {
    /// Takes the old claims of `records` back, adds the new ones, and gives the documents of the shared nodes that this
    /// touches, with the owners to replace. `before` is the generation that holds the old claims.
    pub(super) fn turn(
        &mut self,
        before: &Arc<dyn Snapshot>,
        records: &[Key],
        new: &[RecordClaims],
        parts: Vec<Part>,
    ) -> Result<(Vec<Key>, Vec<Document>), FoldError> {
        let old = claims_of(before, records)?;
        let themes = self.themes.turn(before, old.iter().map(|old| &old.themes), new.iter().map(|new| &new.themes))?;
        let stakeholders = self.stakeholders.turn(
            before,
            old.iter().map(|old| &old.stakeholders),
            new.iter().map(|new| &new.stakeholders),
        )?;
        let (meetings, mut documents) = meeting::turn(before, records, &old, parts)?;
        let touched = themes.iter().chain(&stakeholders).chain(&meetings).copied().collect();
        documents.extend(self.themes.documents(&themes)?);
        documents.extend(self.stakeholders.documents(&stakeholders)?);
        Ok((touched, documents))
    }
}

fn claims_of(snapshot: &Arc<dyn Snapshot>, records: &[Key]) -> Result<Vec<RecordClaims>, FoldError> {
    let stored = stored_claims(snapshot, records.iter().copied())?;
    stored.values().map(|bytes| Ok(decode(bytes)?)).collect()
}

/// The stored claims at these keys, those that there are.
pub(super) fn stored_claims(
    snapshot: &Arc<dyn Snapshot>,
    keys: impl Iterator<Item = Key>,
) -> Result<BTreeMap<Key, Arc<[u8]>>, FoldError> {
    let keys: Vec<Key> = keys.collect();
    let mut found = BTreeMap::new();
    for some in keys.chunks(crate::index::MOST_ROWS) {
        let read = Read::Get { kind: Kind::Claims, keys: some.to_vec() };
        let answers = futures_executor::block_on(Arc::clone(snapshot).read(vec![read]));
        for answer in answers {
            if let Answer::Nodes(nodes) = answer? {
                found.extend(some.iter().zip(nodes).filter_map(|(key, bytes)| Some((*key, bytes?))));
            }
        }
    }
    Ok(found)
}
