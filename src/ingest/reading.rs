//! Records to prepared documents, on several threads: read, compare, parse, extract, prepare.

use super::known::Known;
use super::taught::{Retaught, Taught};
use super::{FileFacts, IngestError, Options, Prepared, prepare};
use crate::extract::{self, Correction};
use crate::model::{Facts, Problem, Severity};
use crate::parse::{self, Document};
use crate::record::{self, Entry, Found};
use crate::stored::{self, CodecError};
use crate::vocabulary::Vocabulary;
use std::collections::{HashMap, HashSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

/// So many prepared records wait to be published before the readers pause.
const WAITING: usize = 256;

/// What is read, and what it is compared with.
pub(super) struct Reading<'a> {
    found: Found,
    paths: HashSet<String>,
    known: &'a HashMap<String, Known>,
    taught: &'a Taught,
    retaught: Retaught,
    options: &'a Options,
    indexed_at: i64,
}

/// One record that was looked at.
pub(super) struct Done {
    pub(super) path: String,
    /// The worst of its problems.
    pub(super) severity: Option<Severity>,
    /// How many problems it has.
    pub(super) problems: usize,
    /// How many bytes were read for the first time.
    pub(super) bytes: u64,
    /// `None`: the index holds it already.
    pub(super) prepared: Option<Prepared>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(
        found: Found,
        known: &'a HashMap<String, Known>,
        (taught, retaught): (&'a Taught, Retaught),
        options: &'a Options,
    ) -> Self {
        let places = found.problems.iter().map(|(path, _)| path);
        let paths = found.entries.iter().map(|entry| &entry.path).chain(places).cloned().collect();
        let indexed_at = jiff::Timestamp::now().as_microsecond();
        Self { found, paths, known, taught, retaught, options, indexed_at }
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.found.entries.len() + self.found.problems.len()
    }

    /// Whether there is a record at a path.
    pub(super) fn has(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    fn one(&self, index: usize) -> Result<Done, CodecError> {
        if let Some(entry) = self.found.entries.get(index) {
            return self.entry(entry);
        }
        // A place where there may be records and that could not be looked into.
        let (path, problem) = &self.found.problems[index - self.found.entries.len()];
        self.nothing(path, 0, problem.clone())
    }

    fn entry(&self, entry: &Entry) -> Result<Done, CodecError> {
        match record::read(entry, &self.options.records) {
            Ok(bytes) => {
                let correction = record::correction(entry, &self.options.records);
                let digest = record::digest(&bytes);
                let fingerprint = self.fingerprint(&entry.path, &digest, correction.as_ref());
                let unchanged = self.unchanged(&entry.path, &fingerprint);
                let unchanged = match (unchanged, &self.retaught) {
                    (Some(done), Retaught::Nothing) => return Ok(done),
                    (unchanged, _) => unchanged,
                };
                let mut document = caught(&entry.path, || parse::parse(&entry.path, &bytes));
                if let Some(done) = unchanged.filter(|_| !self.is_retaught(&document, correction.as_ref())) {
                    return Ok(done);
                }
                document.problems.extend(entry.problem.clone());
                let read = (fingerprint, digest, bytes.len() as u64);
                self.prepared(&entry.path, entry.modified, read, &document, correction)
            }
            Err(problem) => self.nothing(&entry.path, entry.modified, problem),
        }
    }

    /// A record of which there are no bytes; why stands for them in what it is compared by.
    fn nothing(&self, path: &str, modified: i64, problem: Problem) -> Result<Done, CodecError> {
        let fingerprint = self.fingerprint(path, &problem.message, None);
        if let Some(done) = self.unchanged(path, &fingerprint) {
            return Ok(done);
        }
        let document = Document { problems: vec![problem], ..Document::default() };
        self.prepared(path, modified, (fingerprint, record::digest(&[]), 0), &document, None)
    }

    /// A record that the index holds as it is.
    fn unchanged(&self, path: &str, fingerprint: &str) -> Option<Done> {
        let known = self.known.get(path).filter(|known| known.fingerprint == fingerprint)?;
        let (severity, problems) = (known.severity, known.problems);
        Some(Done { path: path.to_owned(), severity, problems, bytes: 0, prepared: None })
    }

    /// Whether what is taught now can change what is taken from a record.
    fn is_retaught(&self, document: &Document, correction: Option<&Beside>) -> bool {
        match &self.retaught {
            Retaught::Nothing => false,
            Retaught::All => true,
            Retaught::Names(changed) => {
                let said = correction.and_then(|(_, bytes)| bytes.as_ref().ok());
                changed.touches(document.text.as_str())
                    || said.is_some_and(|bytes| changed.touches(&String::from_utf8_lossy(bytes)))
            }
        }
    }

    fn prepared(
        &self,
        path: &str,
        modified: i64,
        (fingerprint, digest, bytes): (String, String, u64),
        document: &Document,
        correction: Option<Beside>,
    ) -> Result<Done, CodecError> {
        let facts = caught_facts(document, || facts(path, document, correction, &self.taught.vocabulary));
        let file = FileFacts {
            path,
            media_type: if document.media_type.is_empty() { "application/octet-stream" } else { document.media_type },
            changed_at: modified,
            indexed_at: self.indexed_at,
            fingerprint,
            digest,
        };
        let prepared = prepare(&file, &document.text, &facts)?;
        Ok(Done {
            path: path.to_owned(),
            severity: facts.problems.iter().map(|problem| problem.severity).max(),
            problems: facts.problems.len(),
            bytes,
            prepared: Some(prepared),
        })
    }

    /// Of all that the facts of a record come from, but for the vocabulary: what of that is about a record is told
    /// by its words.
    fn fingerprint(&self, path: &str, digest: &str, correction: Option<&Beside>) -> String {
        let correction = correction.map_or_else(String::new, |(_, bytes)| match bytes {
            Ok(bytes) => record::digest(bytes),
            Err(problem) => problem.message.clone(),
        });
        let versions = [extract::VERSION.to_string(), stored::VERSION.to_string()];
        let all = [digest, path, &correction, &versions[0], &versions[1]];
        record::digest(all.join("\n").as_bytes())
    }
}

/// What a file beside a record says: its name, and its bytes or why there are none.
type Beside = (String, Result<Vec<u8>, Problem>);

/// The facts of a document with its correction over them. A correction that cannot be used is a problem of the record.
pub fn facts(path: &str, document: &Document, correction: Option<Beside>, vocabulary: &Vocabulary) -> Facts {
    let of_record = vocabulary.of_record(path);
    let vocabulary = of_record.as_deref().unwrap_or(vocabulary);
    let mut facts = extract::extract(path, document, vocabulary);
    let Some((name, bytes)) = correction else { return facts };
    match bytes.and_then(|bytes| Correction::read(&name, &bytes)) {
        Ok(correction) => extract::correct(facts, &correction, vocabulary),
        Err(problem) => {
            facts.problems.push(problem);
            facts
        }
    }
}

/// A mistake in a parser costs the record it is met in and no other.
fn caught(path: &str, parse: impl FnOnce() -> Document) -> Document {
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(|_| {
        let message = format!("reading `{path}` failed through a mistake in Readout; please report it with the file");
        let problem = Problem { severity: Severity::Unreadable, message, line: None };
        Document { problems: vec![problem], ..Document::default() }
    })
}

/// A mistake in the extractor costs the facts of one record; its problem says so.
fn caught_facts(document: &Document, extract: impl FnOnce() -> Facts) -> Facts {
    catch_unwind(AssertUnwindSafe(extract)).unwrap_or_else(|_| {
        let message =
            "no facts could be taken, through a mistake in Readout; please report it with the file".to_owned();
        let mut problems = document.problems.clone();
        problems.push(Problem { severity: Severity::Unreadable, message, line: None });
        Facts { problems, ..Facts::default() }
    })
}

/// Looks at each record on several threads and hands it to `take`, with how many were looked at, in no order. The
/// first error ends it.
pub(super) fn each(
    reading: &Reading<'_>,
    threads: usize,
    mut take: impl FnMut(usize, Done) -> Result<(), IngestError>,
) -> Result<(), IngestError> {
    let next = AtomicUsize::new(0);
    let (sender, receiver) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    // The receiver is gone after an error: there is nothing more to do.
                    if index >= reading.len() || sender.send(reading.one(index)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for (looked_at, done) in receiver.into_iter().enumerate() {
            take(looked_at + 1, done.map_err(super::FoldError::from)?)?;
        }
        Ok(())
    })
}
