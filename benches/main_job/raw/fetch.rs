//! Documents by name or place.

use super::Raw;
use tantivy::schema::document::Value as _;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocAddress, DocSet, TERMINATED, TantivyDocument, Term};

impl Raw {
    /// Stored documents.
    pub(super) fn fetch(&self, places: impl Iterator<Item = DocAddress>) -> tantivy::Result<Vec<TantivyDocument>> {
        places.map(|place| self.searcher.doc(place)).collect()
    }

    /// The stored documents of nodes, each once.
    pub(super) fn fetch_nodes(&self, mut nodes: Vec<Term>) -> tantivy::Result<Vec<TantivyDocument>> {
        nodes.sort();
        nodes.dedup();
        let mut found = Vec::with_capacity(nodes.len());
        for node in &nodes {
            found.extend(self.place_of(node)?.map(|place| self.searcher.doc(place)).transpose()?);
        }
        Ok(found)
    }

    fn place_of(&self, node: &Term) -> tantivy::Result<Option<DocAddress>> {
        for (number, segment) in (0..).zip(self.searcher.segment_readers()) {
            let words = segment.inverted_index(node.field())?;
            let postings = words.read_postings(node, IndexRecordOption::Basic)?;
            if let Some(postings) = postings.filter(|postings| postings.doc() != TERMINATED) {
                return Ok(Some(DocAddress::new(number, postings.doc())));
            }
        }
        Ok(None)
    }
}

/// The texts of a field of a stored document.
pub(super) fn texts(document: &TantivyDocument, field: Field) -> impl Iterator<Item = &str> {
    document.get_all(field).filter_map(|value| value.as_str())
}

/// The number of a stored passage's meeting.
pub(super) fn number(document: &TantivyDocument, field: Field) -> Option<u64> {
    document.get_first(field)?.as_u64()
}
