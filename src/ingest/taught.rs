//! What an archive teaches: the vocabulary beside its records, and which records a change of it is about.

use super::IngestError;
use crate::index::{Document, Snapshot};
use crate::model::{Key, Kind};
use crate::stored::{CodecError, decode, encode};
use crate::vocabulary::{Changed, Vocabulary};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

/// The file beside the records that holds an archive's own names.
const FILE: &str = "vocabulary.toml";

/// The vocabulary of an archive.
pub(super) struct Taught {
    pub(super) vocabulary: Vocabulary,
    /// The file, by which the next ingest sees what changed; empty where there is none.
    text: String,
}

/// Which records that are indexed have to be done again, for what was taught when they were read is another.
pub(super) enum Retaught {
    /// None.
    Nothing,
    /// Those in whose words a changed name stands.
    Names(Changed),
    /// It cannot be told.
    All,
}

impl Taught {
    /// The built-in vocabulary with the archive's own over it, where there is one.
    pub(super) fn of(folder: &Path) -> Result<Self, IngestError> {
        let file = folder.join(FILE);
        let wrong = |reason: String| IngestError::Vocabulary { path: file.display().to_string(), reason };
        match std::fs::read_to_string(&file) {
            Ok(text) => {
                let vocabulary = Vocabulary::read(&text).map_err(|error| wrong(error.to_string()))?;
                Ok(Self { vocabulary, text })
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Ok(Self { vocabulary: Vocabulary::built_in(), text: String::new() })
            }
            Err(error) => Err(wrong(error.to_string())),
        }
    }

    /// What changed since records were read by one of these files.
    pub(super) fn since(&self, files: &[String]) -> Retaught {
        let mut changed = Changed::default();
        for file in files.iter().filter(|file| **file != self.text) {
            match Vocabulary::read(file) {
                Ok(before) => self.vocabulary.add_changed(&before, &mut changed),
                Err(_) => return Retaught::All,
            }
        }
        if changed.is_empty() { Retaught::Nothing } else { Retaught::Names(changed) }
    }

    /// The files by which the records of the index were read, while this one is added to them and when it alone is left.
    pub(super) fn steps(&self, before: &[String]) -> (Option<Vec<String>>, Option<Vec<String>>) {
        let alone = vec![self.text.clone()];
        if before == alone.as_slice() {
            return (None, None);
        }
        let both = [before, &alone].concat();
        if both == alone { (Some(alone), None) } else { (Some(both), Some(alone)) }
    }
}

/// The owner and key of the document that holds [`files`].
pub(super) fn key() -> Key {
    Key::of(Kind::Claims, &["vocabulary"])
}

/// The document that says by which files the records of the index were read.
pub(super) fn document(files: &[String]) -> Result<Document, CodecError> {
    Ok(Document { stored: encode(&files)?, ..Document::new(Kind::Claims, key(), key()) })
}

/// The files by which the records of an index were read: more than one where an ingest was stopped on its way.
pub(super) fn files(snapshot: &Arc<dyn Snapshot>) -> Result<Vec<String>, super::FoldError> {
    let stored = super::fold::stored_claims(snapshot, std::iter::once(key()))?;
    stored.get(&key()).map_or(Ok(Vec::new()), |bytes| Ok(decode(bytes)?))
}
