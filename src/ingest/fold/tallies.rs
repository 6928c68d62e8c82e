//! How many records make each claim.

use super::{FoldError, stored_claims};
use crate::index::{Document, Snapshot};
use crate::model::{Key, Kind};
use crate::stored::{CodecError, Tally, decode, encode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A claim about one sort of shared node.
pub(super) trait Claim: Clone + Ord + Serialize + DeserializeOwned {
    /// The document of the node about which these claims are live, of which there is at least one; `None` where they
    /// are not enough for a node.
    fn fold(key: Key, claims: &Tally<Self>) -> Result<Option<Document>, CodecError>;
}

/// The tallies of the nodes that were touched, read once from the index and kept current.
pub(super) struct Tallies<C>(BTreeMap<Key, Tally<C>>);

impl<C> Default for Tallies<C> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<C: Claim> Tallies<C> {
    /// Takes `old` back and adds `new`; the keys of all nodes that either names.
    pub(super) fn turn<'a>(
        &mut self,
        before: &Arc<dyn Snapshot>,
        old: impl Iterator<Item = &'a Vec<(u64, C)>>,
        new: impl Iterator<Item = &'a Vec<(u64, C)>>,
    ) -> Result<BTreeSet<Key>, FoldError>
    where
        C: 'a,
    {
        let old: Vec<_> = old.flatten().collect();
        let new: Vec<_> = new.flatten().collect();
        let touched: BTreeSet<Key> = old.iter().chain(&new).map(|(key, _)| Key(*key)).collect();
        self.load(before, &touched)?;
        for (key, claim) in new {
            *self.0.entry(Key(*key)).or_default().entry(claim.clone()).or_default() += 1;
        }
        for (key, claim) in old {
            self.take_back(Key(*key), claim);
        }
        Ok(touched)
    }

    fn take_back(&mut self, key: Key, claim: &C) {
        let Some(tally) = self.0.get_mut(&key) else { return };
        if let Some(count) = tally.get_mut(claim) {
            *count -= 1;
            if *count == 0 {
                tally.remove(claim);
            }
        }
    }

    fn load(&mut self, before: &Arc<dyn Snapshot>, touched: &BTreeSet<Key>) -> Result<(), FoldError> {
        let unknown = touched.iter().filter(|key| !self.0.contains_key(key)).copied().collect::<Vec<_>>();
        for (key, bytes) in stored_claims(before, unknown.into_iter())? {
            self.0.insert(key, decode(&bytes)?);
        }
        Ok(())
    }

    /// The documents of nodes: the node and its claims, or nothing where no claim is left.
    pub(super) fn documents(&self, touched: &BTreeSet<Key>) -> Result<Vec<Document>, CodecError> {
        let mut documents = Vec::new();
        for key in touched {
            let Some(tally) = self.0.get(key).filter(|tally| !tally.is_empty()) else { continue };
            documents.extend(C::fold(*key, tally)?);
            documents.push(Document { stored: encode(tally)?, ..Document::new(Kind::Claims, *key, *key) });
        }
        Ok(documents)
    }
}
