//! Documents that were read and found valid, so that the next request with the same text is not read again.

use super::rules::ValidDocument;
use async_graphql::parser::types::ExecutableDocument;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use std::sync::Arc;

/// A document that was read: as it is run, and as it was found valid.
#[derive(Debug)]
pub struct Document {
    /// As the executor runs it.
    pub parsed: ExecutableDocument,
    pub(super) valid: ValidDocument,
}

/// About how many bytes a byte of text takes, read twice.
const BYTES_A_BYTE: u64 = 32;

/// About how long a text is.
const USUAL_BYTES: u64 = 512;

/// What was kept, by its text: two texts of one digest cannot stand for each other.
pub(super) struct Kept(Cache<Arc<str>, Arc<Document>, Bytes>);

#[derive(Clone)]
struct Bytes;

impl Weighter<Arc<str>, Arc<Document>> for Bytes {
    fn weight(&self, text: &Arc<str>, _: &Arc<Document>) -> u64 {
        (text.len() as u64 + 1) * BYTES_A_BYTE
    }
}

impl Kept {
    /// Keeps about so many bytes of documents.
    pub(super) fn new(most_bytes: u64) -> Self {
        Self(Cache::with_weighter((most_bytes / (USUAL_BYTES * BYTES_A_BYTE)) as usize, most_bytes, Bytes))
    }

    pub(super) fn get(&self, text: &str) -> Option<Arc<Document>> {
        self.0.get(text)
    }

    pub(super) fn keep(&self, text: &str, document: Document) -> Arc<Document> {
        let document = Arc::new(document);
        self.0.insert(text.into(), Arc::clone(&document));
        document
    }
}
