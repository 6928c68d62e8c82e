//! Stored forms that were read, kept over all generations: a segment never changes, so what is kept is never wrong. And
//! where the nodes of one generation are, kept as long as the generation.
//!
//! A page of meetings names some hundred themes and people, and the next page most of them again.

use crate::model::Kind;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use tantivy::index::SegmentId;

/// So many bytes are kept in all, and of the rest what is asked for most.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// About how long a stored form is.
const USUAL_BYTES: u64 = 512;

/// A document for as long as there is the segment.
pub(super) type Place = (SegmentId, u32);

/// So many nodes of a generation are found again without looking them up.
const MOST_PLACES: usize = 1 << 16;

/// Where nodes of one generation are: the number of the segment, and the document. A miss is kept too.
pub(super) struct Places(Cache<(Kind, u64), Option<(usize, u32)>>);

impl Default for Places {
    fn default() -> Self {
        Self(Cache::new(MOST_PLACES))
    }
}

impl Places {
    /// Where a node is; looked up where that is not known.
    pub(super) fn of<E>(
        &self,
        node: (Kind, u64),
        look_up: impl FnOnce() -> Result<Option<(usize, u32)>, E>,
    ) -> Result<Option<(usize, u32)>, E> {
        self.0.get_or_insert_with(&node, look_up)
    }
}

/// What was read.
pub(super) struct Kept(Cache<Place, Arc<[u8]>, Bytes>);

#[derive(Clone)]
struct Bytes;

impl Weighter<Place, Arc<[u8]>> for Bytes {
    fn weight(&self, _: &Place, stored: &Arc<[u8]>) -> u64 {
        stored.len() as u64 + 64
    }
}

impl Default for Kept {
    fn default() -> Self {
        Self(Cache::with_weighter((MOST_BYTES / USUAL_BYTES) as usize, MOST_BYTES, Bytes))
    }
}

impl Kept {
    /// What was read before.
    pub(super) fn get(&self, place: Place) -> Option<Arc<[u8]>> {
        self.0.get(&place)
    }

    /// Keeps what was read.
    pub(super) fn keep(&self, place: Place, stored: &Arc<[u8]>) {
        self.0.insert(place, Arc::clone(stored));
    }
}
