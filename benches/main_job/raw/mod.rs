//! Plain Tantivy over the same passages and facts, in this process: what the ratios are measured against.
//!
//! In: the material of the built index. Out: an index made the way Tantivy's own examples do it, with its tokenizers,
//! settings, threads and snippets, and for each question the calls that the same answer needs: a pass for the best, a
//! pass that counts, the documents, the snippets. No grouping, no cursors, no names to resolve, no JSON.

mod answers;
mod feed;
mod fetch;
mod schema;
mod stems;

pub(crate) use feed::feed;

use crate::program::Ran;
use feed::Fed;
use schema::Fields;
use tantivy::Searcher;

/// The plain index, open for reading.
pub(crate) struct Raw {
    searcher: Searcher,
    fields: Fields,
}

impl Raw {
    /// Opens what was fed, with what that took.
    pub(crate) fn open(fed: Fed) -> tantivy::Result<(Self, Ran)> {
        Ok((Self { searcher: fed.index.reader()?.searcher(), fields: fed.fields }, fed.ran))
    }

    /// Of how many segments it is.
    pub(crate) fn segments(&self) -> usize {
        self.searcher.segment_readers().len()
    }
}
