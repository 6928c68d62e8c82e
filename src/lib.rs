//! Readout turns a folder of meeting records into a graph of meetings, themes and stakeholders, every fact tied to
//! the words it came from, and serves it as GraphQL with full-text search.
//!
//! The modules stand in the order of the data; each uses only those above it (`tests/it/layers.rs` holds that).

pub mod extract; // text to facts with their words
pub mod index;
pub mod model; // the nouns: records, meetings, passages, statements, themes, stakeholders and their sources
pub mod parse; // one file a format: bytes to text with structure
pub mod vocabulary; // known names, and how an archive teaches its own
pub mod words; // the one analysis: text to tokens, folded and stemmed // the port, and the engine behind it
