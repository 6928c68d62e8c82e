//! What the reads of one call share: the segments, the deadline, and the sets that were found before.

use super::docs::Docs;
use super::kept::Places;
use super::postings::LookedUp;
use super::schema::Fields;
use super::scored::Scored;
use super::segment::Segment;
use crate::index::{Clause, Filter, Link, ReadError};
use crate::model::Kind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;
use std::time::Instant;

/// The documents of each segment, in the order of the segments.
pub(super) type Matches = Arc<Vec<Docs>>;

/// The keys of nodes.
pub(super) type Keys = Arc<FxHashSet<u64>>;

/// The reads of one call.
pub(super) struct Search<'a> {
    pub(super) searcher: &'a tantivy::Searcher,
    pub(super) segments: &'a [Segment],
    pub(super) fields: &'a Fields,
    pub(super) places: &'a Places,
    pub(super) until: Instant,
    /// Live documents of a kind in a filter.
    pub(super) found: FxHashMap<(Kind, Filter), Matches>,
    /// The keys of the live documents of a kind in a filter.
    pub(super) keys: FxHashMap<(Kind, Filter), Keys>,
    /// What the live documents of a kind in a filter link to.
    pub(super) linked: FxHashMap<(Kind, Link, Filter), Keys>,
    /// Words and phrases.
    pub(super) looked_up: LookedUp,
    /// What the nodes of a kind are scored by for some clauses; a call has few.
    pub(super) scored: Vec<(Kind, Vec<Clause>, Arc<[Scored]>)>,
}

impl<'a> Search<'a> {
    /// Nothing is found yet.
    pub(super) fn new(
        searcher: &'a tantivy::Searcher,
        segments: &'a [Segment],
        (fields, places): (&'a Fields, &'a Places),
        until: Instant,
    ) -> Self {
        Self {
            searcher,
            segments,
            fields,
            places,
            until,
            found: FxHashMap::default(),
            keys: FxHashMap::default(),
            linked: FxHashMap::default(),
            looked_up: LookedUp::default(),
            scored: Vec::new(),
        }
    }

    /// Fails when the time is up.
    pub(super) fn check_time(&self) -> Result<(), ReadError> {
        if Instant::now() < self.until { Ok(()) } else { Err(ReadError::Deadline) }
    }

    /// The live documents of a kind that are in a filter, evaluated once a call.
    pub(super) fn matches(&mut self, kind: Kind, filter: &Filter) -> Result<Matches, ReadError> {
        if let Some(matches) = self.found.get(&(kind, filter.clone())) {
            return Ok(matches.clone());
        }
        let evaluated = self.evaluate(kind, filter)?;
        let alive = self.segments.iter().zip(evaluated).map(|(segment, docs)| segment.alive(docs)).collect();
        let matches = Arc::new(alive);
        self.found.insert((kind, filter.clone()), Arc::clone(&matches));
        Ok(matches)
    }

    /// The keys of the nodes of a kind that are in a filter, found once a call.
    pub(super) fn keys(&mut self, kind: Kind, filter: &Filter) -> Result<Keys, ReadError> {
        let asked = (kind, filter.clone());
        if let Some(keys) = self.keys.get(&asked) {
            return Ok(keys.clone());
        }
        let matches = self.matches(kind, filter)?;
        let mut keys = FxHashSet::default();
        for (segment, docs) in self.segments.iter().zip(matches.iter()) {
            keys.extend(docs.iter().filter_map(|doc| segment.key.first(doc)));
        }
        let keys = Arc::new(keys);
        self.keys.insert(asked, Arc::clone(&keys));
        Ok(keys)
    }

    /// The keys that the documents of a kind in a filter link to, found once a call.
    pub(super) fn linked(&mut self, kind: Kind, link: Link, filter: &Filter) -> Result<Keys, ReadError> {
        let asked = (kind, link, filter.clone());
        if let Some(keys) = self.linked.get(&asked) {
            return Ok(keys.clone());
        }
        let matches = self.matches(kind, filter)?;
        let mut keys = FxHashSet::default();
        for (segment, docs) in self.segments.iter().zip(matches.iter()) {
            let column = segment.link(link)?;
            docs.iter().for_each(|doc| keys.extend(column.values_for_doc(doc)));
        }
        let keys = Arc::new(keys);
        self.linked.insert(asked, Arc::clone(&keys));
        Ok(keys)
    }

    /// Where a node is, if it is live.
    pub(super) fn locate(&self, kind: Kind, key: u64) -> Result<Option<(usize, u32)>, ReadError> {
        self.places.of((kind, key), || self.look_up(kind, key))
    }

    fn look_up(&self, kind: Kind, key: u64) -> Result<Option<(usize, u32)>, ReadError> {
        let term = super::exact::node(kind, key);
        for (index, segment) in self.segments.iter().enumerate() {
            let Some(postings) = segment.postings(&term)? else { continue };
            let alive = super::segment::documents(postings).find(|doc| !segment.reader.is_deleted(*doc));
            if let Some(doc) = alive {
                return Ok(Some((index, doc)));
            }
        }
        Ok(None)
    }
}
