//! The whole way in: a folder of records to generations of the index.
//!
//! In: the records folder and an engine. Out: an index that holds just what the folder holds, and a summary. Only what
//! changed is done again; what went is removed; a record that cannot be read is indexed as far as it can be, and stops
//! no other. Shared nodes are folds of what the records claim. It serves nothing and answers nothing.

mod fold;
mod prepare;

pub use fold::FoldError;
pub use prepare::{FileFacts, Prepared, prepare, record_key};
