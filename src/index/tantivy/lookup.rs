//! Words and phrases of a field, looked up once a call: many reads of one call ask for the same ones.

use super::search::Search;
use super::segment::Segment;
use crate::index::{ReadError, cut};
use rustc_hash::FxHashMap;
use std::sync::Arc;
use tantivy::postings::{Postings, SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, TERMINATED, Term};

/// What a call has looked up so far.
#[derive(Default)]
pub(super) struct LookedUp {
    words: FxHashMap<Field, FxHashMap<String, Word>>,
    phrases: FxHashMap<Field, FxHashMap<Vec<String>, Places>>,
}

/// A word of a field, found in the dictionary of each segment.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) term: Term,
    infos: Arc<[Option<TermInfo>]>,
}

/// Where a phrase stands: for each segment the documents that have it, in order, with how often.
pub(super) type Places = Arc<[Vec<(u32, u32)>]>;

impl Search<'_> {
    /// Looks up a word.
    pub(super) fn word(&mut self, field: Field, word: &str) -> Result<Word, ReadError> {
        if let Some(known) = self.looked_up.words.get(&field).and_then(|words| words.get(word)) {
            return Ok(known.clone());
        }
        let term = Term::from_field_text(field, cut(word));
        let info = |segment: &Segment| Ok(segment.reader.inverted_index(field)?.get_term_info(&term)?);
        let infos = self.segments.iter().map(info).collect::<Result<_, ReadError>>()?;
        let found = Word { term, infos };
        self.looked_up.words.entry(field).or_default().insert(word.to_owned(), found.clone());
        Ok(found)
    }

    /// Finds words that stand one after the other; nowhere for no words.
    pub(super) fn phrase(&mut self, field: Field, words: &[String]) -> Result<Places, ReadError> {
        if let Some(known) = self.looked_up.phrases.get(&field).and_then(|phrases| phrases.get(words)) {
            return Ok(Arc::clone(known));
        }
        let found = words.iter().map(|word| self.word(field, word)).collect::<Result<Vec<_>, _>>()?;
        let mut places = Vec::with_capacity(self.segments.len());
        for index in 0..self.segments.len() {
            self.check_time()?;
            places.push(self.places(index, &found)?);
        }
        let places: Places = places.into();
        self.looked_up.phrases.entry(field).or_default().insert(words.to_owned(), Arc::clone(&places));
        Ok(places)
    }

    /// The documents of one segment that have these words one after the other, with how often.
    fn places(&self, index: usize, words: &[Word]) -> Result<Vec<(u32, u32)>, ReadError> {
        let mut found = Vec::with_capacity(words.len());
        for word in words {
            match word.postings(&self.segments[index], index, IndexRecordOption::WithFreqsAndPositions)? {
                Some(postings) => found.push(postings),
                None => return Ok(Vec::new()),
            }
        }
        let mut counts = Vec::new();
        let Some(lead) = (0..found.len()).min_by_key(|index| found[*index].doc_freq()) else { return Ok(counts) };
        let mut doc = found[lead].doc();
        while doc != TERMINATED {
            if found.iter_mut().all(|postings| seek(postings, doc)) {
                let count = occurrences(&mut found);
                if count > 0 {
                    counts.push((doc, count));
                }
            }
            doc = found[lead].advance();
        }
        Ok(counts)
    }
}

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

/// How often the words stand one after the other in the document that all postings are at.
fn occurrences(found: &mut [SegmentPostings]) -> u32 {
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
