//! The exact words of a field, read from the dictionary of terms.

use super::docs::Docs;
use super::exact;
use super::search::Search;
use super::segment::{self, Segment};
use crate::index::{ReadError, Term};
use crate::model::Kind;
use std::collections::BTreeMap;
use tantivy::postings::TermInfo;
use tantivy::schema::IndexRecordOption;

/// The documents that have a term that begins so.
pub(super) fn with_prefix(segment: &Segment, prefix: &[u8]) -> Result<Docs, ReadError> {
    let mut found = Vec::new();
    for_each(segment, prefix, |_, info| {
        found.push(segment.exact.read_postings_from_terminfo(info, IndexRecordOption::Basic)?);
        Ok(())
    })?;
    Ok(segment.union(found))
}

impl Search<'_> {
    /// The words of a field with the number of live documents of a kind that have each, in their order.
    pub(super) fn terms(&self, kind: Kind, term: Term) -> Result<Vec<(String, i64)>, ReadError> {
        let prefix = exact::word(kind, term, "");
        let mut counts = BTreeMap::new();
        for segment in self.segments {
            self.check_time()?;
            for_each(segment, &prefix, |word, info| {
                let count = live(segment, info)?;
                if count > 0 {
                    *counts.entry(String::from_utf8_lossy(&word[prefix.len()..]).into_owned()).or_insert(0) += count;
                }
                Ok(())
            })?;
        }
        Ok(counts.into_iter().collect())
    }
}

fn live(segment: &Segment, info: &TermInfo) -> Result<i64, ReadError> {
    if !segment.reader.has_deletes() {
        return Ok(i64::from(info.doc_freq));
    }
    let postings = segment.exact.read_postings_from_terminfo(info, IndexRecordOption::Basic)?;
    Ok(segment::documents(postings).filter(|doc| !segment.reader.is_deleted(*doc)).count() as i64)
}

fn for_each(
    segment: &Segment,
    prefix: &[u8],
    mut found: impl FnMut(&[u8], &TermInfo) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut terms = segment.exact.terms().range().ge(prefix).into_stream()?;
    while terms.advance() && terms.key().starts_with(prefix) {
        found(terms.key(), terms.value())?;
    }
    Ok(())
}
