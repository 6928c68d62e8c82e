//! The whole way in: a folder of records to generations of the index.
//!
//! In: the records folder and an engine. Out: an index that holds just what the folder holds, and a summary. Only what
//! changed is done again; what went is removed; a record that cannot be read is indexed as far as it can be, and stops
//! no other. Shared nodes are folds of what the records claim. It serves nothing and answers nothing.

mod fold;
mod known;
mod prepare;
mod reading;
mod run;
mod taught;

pub use fold::FoldError;
pub use prepare::{FileFacts, Part, Prepared, prepare, record_key};
pub use reading::facts;
pub use run::{Options, Progress, Summary, ingest};

/// Why records could not be taken in.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// There is no folder of records.
    #[error(transparent)]
    Folder(#[from] crate::record::FolderError),
    /// The archive's own vocabulary cannot be read.
    #[error("the vocabulary `{path}` cannot be read: {reason}; mend it, or take it out of the folder")]
    Vocabulary {
        /// The file.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The index could not be read.
    #[error(transparent)]
    Read(#[from] FoldError),
    /// The index could not be written.
    #[error(transparent)]
    Engine(#[from] crate::index::EngineError),
}

/// The version of what the index holds: another one is built anew.
pub fn version() -> String {
    format!("{}.{}", crate::stored::VERSION, crate::extract::VERSION)
}

/// The names that an archive knows: the built-in ones, and those of its own `vocabulary.toml`.
///
/// # Errors
/// Where there is such a file and it cannot be read.
pub fn vocabulary(folder: &std::path::Path) -> Result<crate::vocabulary::Vocabulary, IngestError> {
    taught::Taught::of(folder).map(|taught| taught.vocabulary)
}
