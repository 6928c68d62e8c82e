//! Stored forms and names that were read, kept over all generations: a segment never changes, so what is kept is never
//! wrong. And where the nodes of one generation are, kept as long as the generation.
//!
//! A page of meetings names some hundred themes and people, and the next page most of them again.

use crate::index::Name;
use crate::model::Kind;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;
use tantivy::index::SegmentId;

/// So many bytes are kept in all, and of the rest what is asked for most.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// About how long a stored form is.
const USUAL_BYTES: u64 = 512;

/// So many bytes of names are kept: a name is read out of a block that others are packed into.
const MOST_NAME_BYTES: u64 = 4 * 1024 * 1024;

/// About how long a name is, with what it is kept under.
const USUAL_NAME_BYTES: u64 = 128;

/// A document for as long as there is the segment.
pub(super) type Place = (SegmentId, u32);

/// A name in the dictionary of a segment.
pub(super) type NamePlace = (SegmentId, Name, u64);

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
pub(super) struct Kept {
    stored: Cache<Place, Arc<[u8]>, Bytes>,
    names: Cache<NamePlace, Arc<str>, Bytes>,
}

#[derive(Clone)]
struct Bytes;

/// What is kept under a place takes about so much more than itself.
const BESIDE: u64 = 64;

impl Weighter<Place, Arc<[u8]>> for Bytes {
    fn weight(&self, _: &Place, stored: &Arc<[u8]>) -> u64 {
        stored.len() as u64 + BESIDE
    }
}

impl Weighter<NamePlace, Arc<str>> for Bytes {
    fn weight(&self, _: &NamePlace, name: &Arc<str>) -> u64 {
        name.len() as u64 + BESIDE
    }
}

impl Default for Kept {
    fn default() -> Self {
        let about = |most: u64, usual: u64| (most / usual) as usize;
        Self {
            stored: Cache::with_weighter(about(MOST_BYTES, USUAL_BYTES), MOST_BYTES, Bytes),
            names: Cache::with_weighter(about(MOST_NAME_BYTES, USUAL_NAME_BYTES), MOST_NAME_BYTES, Bytes),
        }
    }
}

impl Kept {
    /// A stored form, read where it is not kept.
    pub(super) fn stored<E>(&self, place: Place, read: impl FnOnce() -> Result<Arc<[u8]>, E>) -> Result<Arc<[u8]>, E> {
        if let Some(stored) = self.stored.get(&place) {
            return Ok(stored);
        }
        let stored = read()?;
        self.stored.insert(place, Arc::clone(&stored));
        Ok(stored)
    }

    /// A name, read where it is not kept.
    pub(super) fn name<E>(&self, place: NamePlace, read: impl FnOnce() -> Result<String, E>) -> Result<Arc<str>, E> {
        if let Some(name) = self.names.get(&place) {
            return Ok(name);
        }
        let name: Arc<str> = read()?.into();
        self.names.insert(place, Arc::clone(&name));
        Ok(name)
    }
}
