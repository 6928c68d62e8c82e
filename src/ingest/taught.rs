//! What an archive teaches: the vocabulary beside its records.

use super::IngestError;
use crate::record;
use crate::vocabulary::Vocabulary;
use std::io::ErrorKind;
use std::path::Path;

/// The file beside the records that holds an archive's own names.
const FILE: &str = "vocabulary.toml";

/// The vocabulary of an archive.
pub(super) struct Taught {
    pub(super) vocabulary: Vocabulary,
    /// Of the file, so that a change of it does the records again.
    pub(super) digest: String,
}

impl Taught {
    /// The built-in vocabulary with the archive's own over it, where there is one.
    pub(super) fn of(folder: &Path) -> Result<Self, IngestError> {
        let file = folder.join(FILE);
        let wrong = |reason: String| IngestError::Vocabulary { path: file.display().to_string(), reason };
        match std::fs::read_to_string(&file) {
            Ok(text) => {
                let vocabulary = Vocabulary::read(&text).map_err(|error| wrong(error.to_string()))?;
                Ok(Self { vocabulary, digest: record::digest(text.as_bytes()) })
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Ok(Self { vocabulary: Vocabulary::built_in(), digest: String::new() })
            }
            Err(error) => Err(wrong(error.to_string())),
        }
    }
}
