//! The index: one store of text and graph, behind a port that an embedded engine and a cluster can both keep.
//!
//! In: batches of whole records, each published as one generation. Out: nodes by key, pages of filtered and ordered
//! nodes, counts and groups, all of one generation that never changes. The port knows documents, terms, links, numbers
//! and tokens; it does not know what a meeting is, analyses no text and reads no file. Only `tantivy/` knows Tantivy.

mod document;
mod engine;
mod filter;
mod matching;
mod read;
pub mod tantivy;
mod tokens;

pub use document::{Document, Link, Name, Number, Term, TextField, WORD_LIMIT, cut, scored_fields};
pub use engine::{Batch, BoxFuture, Engine, EngineError, Generation, Snapshot};
pub use filter::{Clause, Filter, Words};
pub use matching::{clauses, matching};
pub use read::{
    Answer, Bounds, Direction, Group, MOST_ROWS, Order, Page, Position, Read, ReadError, Row, Select, SortField,
    SortKey, Value,
};
pub use tokens::{Tokens, Written};
