//! Records as files: finding them in a folder and reading their bytes.
//!
//! In: a folder. Out: its records in the order of their paths, and the bytes of each. A file that cannot be had is a
//! problem and never the end of the others. Nothing is parsed here, and nothing is written.

mod find;
mod path;
mod read;

pub use find::{Entry, FolderError, Found, check, find};
pub use read::{correction, digest, read};

/// What the name of a file that corrects a record has after the record's own name.
pub const CORRECTION: &str = ".readout.toml";

/// The name of the file in a folder of records that says, by gitignore's rules, what is no record.
pub const IGNORE_FILE: &str = ".readoutignore";

/// How records are found and read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What is no record, by gitignore's rules, beside what [`IGNORE_FILE`] says.
    pub ignore: Vec<String>,
    /// A file over this many bytes is not read.
    pub most_bytes: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self { ignore: Vec::new(), most_bytes: 64 * 1024 * 1024 }
    }
}
