//! Readout turns a folder of meeting records into a graph of meetings, themes and stakeholders, every fact tied to
//! the words it came from, and serves it as GraphQL with full-text search.
//!
//! The modules stand in the order of the data; each uses only those above it (`tests/it/layers` holds that).

pub mod model; // the nouns: records, meetings, passages, statements, themes, stakeholders and their sources
pub mod words; // the one analysis: text to tokens, folded and stemmed
pub mod record; // finding and reading the files of a folder of records
pub mod vocabulary; // known names: themes, countries, organizations, and an archive's own
pub mod parse; // one file a format: bytes to text with structure
pub mod extract; // text to facts, each with its words
pub mod query; // what a person types, as a value
pub mod index; // the port, and the engine behind it
pub mod stored; // the stored forms of the nodes
pub mod ingest; // the whole way in
pub mod graph; // typed reads
pub mod graphql; // the schema, its resolvers, and the guard before them
pub mod explorer; // GraphiQL, out of the binary
pub mod server; // HTTP
pub mod config; // flags, environment and file, joined near the end
pub mod cli; // the commands
