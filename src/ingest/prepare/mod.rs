//! One record's facts to its documents.
//!
//! In: the facts of one record and its text. Out: a document for each node that the record alone states, its claims
//! about shared nodes, and its part of each of its meetings. Pure: the same facts give the same documents, whatever else the archive holds.

mod convert;
mod keys;
mod meetings;
mod passages;
mod record;
mod statements;
mod text;

use crate::index::Document;
use crate::model::{Facts, Key, Kind, Span, Text};
use crate::stored::RecordClaims;
use keys::Keys;
pub use meetings::Part;
use std::collections::BTreeMap;
pub(super) use text::{once, positioned};

/// What is known of a record's file, and what its facts are compared by.
#[derive(Clone, Debug)]
pub struct FileFacts<'a> {
    /// Relative to the records folder, with `/`.
    pub path: &'a str,
    /// Of the file.
    pub media_type: &'a str,
    /// When it was last written, in microseconds since 1970.
    pub changed_at: i64,
    /// The time of this ingest, in microseconds since 1970.
    pub indexed_at: i64,
    /// `sha256:` and hex, of its bytes.
    pub digest: String,
    /// Of all that its facts come from.
    pub fingerprint: String,
}

/// What a record adds to the index.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The owner of the documents.
    pub record: Key,
    /// All of them.
    pub documents: Vec<Document>,
    /// What it claims of shared nodes.
    pub claims: RecordClaims,
    /// What it says of its meetings.
    pub parts: Vec<Part>,
}

/// The documents of one record.
///
/// # Errors
/// Where a stored form cannot be written.
pub fn prepare(file: &FileFacts<'_>, text: &Text, facts: &Facts) -> Result<Prepared, crate::stored::CodecError> {
    let context = Context::new(file, text, facts);
    let claims = record::claims(&context);
    let mut documents = record::documents(&context, &claims)?;
    let passages = passages::analysed(&context);
    let parts = meetings::parts(&context, &passages);
    documents.extend(passages::documents(&context, passages)?);
    Ok(Prepared { record: context.keys.record, documents, claims, parts })
}

/// The key of the record at a path.
pub fn record_key(path: &str) -> Key {
    Key::of(Kind::Record, &[path])
}

/// What all documents of a record are made from.
struct Context<'a> {
    file: &'a FileFacts<'a>,
    text: &'a Text,
    facts: &'a Facts,
    keys: Keys,
    /// For each theme that the record links to, its ancestors.
    ancestors: BTreeMap<Key, Vec<Key>>,
}

impl<'a> Context<'a> {
    fn new(file: &'a FileFacts<'a>, text: &'a Text, facts: &'a Facts) -> Self {
        let ancestors = facts.themes.iter().map(|claim| (claim.key, claim.broader.clone())).collect();
        Self { file, text, facts, keys: Keys::of(file.path, text, facts), ancestors }
    }

    fn language(&self) -> Option<&str> {
        self.facts.language.as_deref()
    }

    /// Themes with their ancestors, each once, in order.
    fn with_ancestors(&self, themes: impl IntoIterator<Item = Key>) -> Vec<Key> {
        let mut all = Vec::new();
        for theme in themes {
            all.push(theme);
            all.extend(self.ancestors.get(&theme).into_iter().flatten().copied());
        }
        all.sort();
        all.dedup();
        all
    }

    /// The passage that holds all of a span.
    fn passage_at(&self, span: Span) -> Option<usize> {
        let next = self.facts.passages.partition_point(|passage| passage.span.start <= span.start);
        let index = next.checked_sub(1)?;
        self.facts.passages[index].span.contains(span).then_some(index)
    }
}
