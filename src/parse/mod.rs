//! Parsing: the bytes of a record to text with structure.

mod document;

pub use document::{Block, BlockKind, Document, Mark, MarkKind};
