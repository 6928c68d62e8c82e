//! Words and phrases in the postings of each segment.

use super::segment::Segment;
use crate::index::ReadError;
use rustc_hash::FxHashMap;
use std::sync::Arc;
use tantivy::postings::{Postings, SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, TERMINATED, Term};

/// What a call has looked up so far.
#[derive(Default)]
pub(super) struct LookedUp {
    pub(super) words: FxHashMap<Field, FxHashMap<String, Word>>,
    pub(super) phrases: FxHashMap<Field, FxHashMap<Vec<String>, Places>>,
}

/// A word of a field, found in the dictionary of each segment.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) term: Term,
    pub(super) infos: Arc<[Option<TermInfo>]>,
}

/// Where a phrase stands: for each segment the documents that have it, in order, with how often.
pub(super) type Places = Arc<[Vec<(u32, u32)>]>;

impl Word {
    /// The field that it is looked for in.
    pub(super) fn field(&self) -> Field {
        self.term.field()
    }

    /// How many documents have it, with the deleted ones.
    pub(super) fn documents(&self) -> u64 {
        self.infos.iter().flatten().map(|info| u64::from(info.doc_freq)).sum()
    }

    /// Where it is in a segment, which is the one of that number.
    pub(super) fn postings(
        &self,
        segment: &Segment,
        index: usize,
        record: IndexRecordOption,
    ) -> Result<Option<SegmentPostings>, ReadError> {
        let Some(info) = &self.infos[index] else { return Ok(None) };
        Ok(Some(segment.reader.inverted_index(self.field())?.read_postings_from_terminfo(info, record)?))
    }
}

/// Moves to a document, if it is there. Postings only go forward.
pub(super) fn seek(postings: &mut SegmentPostings, doc: u32) -> bool {
    if postings.doc() < doc {
        postings.seek(doc);
    }
    postings.doc() == doc
}

/// How often words stand one after the other in the document that all postings are at.
pub(super) fn occurrences(found: &mut [SegmentPostings]) -> u32 {
    let mut starts: Vec<u32> = Vec::new();
    let mut positions = Vec::new();
    for (offset, postings) in found.iter_mut().enumerate() {
        postings.positions(&mut positions);
        let offset = offset as u32;
        if offset == 0 {
            starts.clone_from(&positions);
        } else {
            starts.retain(|start| {
                start.checked_add(offset).is_some_and(|position| positions.binary_search(&position).is_ok())
            });
        }
        if starts.is_empty() {
            return 0;
        }
    }
    // A word that stands twice at one position is one occurrence.
    starts.dedup();
    starts.len() as u32
}

/// All documents of postings with their counts.
pub(super) fn counted(mut postings: SegmentPostings) -> impl Iterator<Item = (u32, u32)> {
    std::iter::from_fn(move || {
        let doc = postings.doc();
        if doc == TERMINATED {
            return None;
        }
        let count = postings.term_freq();
        postings.advance();
        Some((doc, count))
    })
}
