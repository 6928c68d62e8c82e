//! Tantivy behind the port: the only folder that knows its types.
//!
//! In: batches of documents with our own tokens. Out: generations that answer reads. It analyses no text, knows no
//! kind of node but by its letter, and keeps nothing outside the index folder but, within limits, what was read of it.
//!
//! - `schema`, `exact`, `tokens`, `entry`: a document as Tantivy keeps it;
//! - `open`, `commit`, `writer`, `engine`: the index and its generations;
//! - `pool`, `snapshot`, `answer`, `kept`: the reads of a call, on the engine's own threads;
//! - `search`, `segment`, `docs`, `postings`, `lookup`, `filter`, `text`, `terms`: which documents;
//! - `cells`, `sorted`, `walk`, `ordered`, `group`, `statistics`, `scored`, `scoring`, `relevance`, `pruned`: in which order.

mod answer;
mod cells;
mod commit;
mod docs;
mod engine;
mod entry;
mod exact;
mod filter;
mod group;
mod kept;
mod lookup;
mod open;
mod options;
mod ordered;
mod pool;
mod postings;
mod pruned;
mod relevance;
mod schema;
mod scored;
mod scoring;
mod search;
mod segment;
mod snapshot;
mod sorted;
mod statistics;
mod terms;
mod text;
mod tokens;
mod walk;
mod writer;

pub use engine::TantivyEngine;
pub use open::{Opened, open, open_directory, open_to_read};
pub use options::Options;

use crate::index::ReadError;

impl From<tantivy::TantivyError> for ReadError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Failed(error.to_string())
    }
}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}
