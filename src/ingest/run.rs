//! From a folder to the index: what is new, what changed, what went.

use super::fold::Fold;
use super::prepare::Part;
use super::reading::{self, Done, Reading};
use super::taught::{self, Taught};
use super::{IngestError, known};
use crate::index::{Batch, BoxFuture, Engine, EngineError, Generation, Snapshot};
use crate::model::{Key, Severity};
use crate::record;
use crate::stored::RecordClaims;
use futures_util::FutureExt;
use std::path::Path;
use std::sync::Arc;

/// How records are taken in.
#[derive(Clone, Debug)]
pub struct Options {
    /// How they are found and read.
    pub records: record::Options,
    /// So many threads read, parse and extract.
    pub threads: usize,
    /// About so many bytes of documents are published as one generation; up to twice as many while the disk is slow.
    pub batch_bytes: usize,
}

impl Default for Options {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        Self { records: record::Options::default(), threads, batch_bytes: 64 * 1024 * 1024 }
    }
}

/// What an ingest did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Records in the folder.
    pub records: usize,
    /// Of these, new or changed and so done again.
    pub read: usize,
    /// Records that went.
    pub removed: usize,
    /// Problems of all records.
    pub problems: usize,
    /// The records of which nothing could be read, by path.
    pub unreadable: Vec<String>,
    /// Files that would correct a record, and there is none of that name.
    pub strays: Vec<String>,
    /// Bytes of the records that were read.
    pub bytes: u64,
    /// Documents written to the index.
    pub documents: usize,
    /// The generation that now stands.
    pub generation: Generation,
}

/// The first batch is this part of a long one.
const FIRST: usize = 8;

/// How far an ingest is: records looked at, of how many.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Brings the index up to date with a folder of records.
///
/// # Errors
/// Where the folder cannot be read or the index cannot be written. No record is an error.
pub fn ingest(
    engine: &dyn Engine,
    folder: &Path,
    options: &Options,
    progress: Progress<'_>,
) -> Result<Summary, IngestError> {
    let mut found = record::find(folder, &options.records)?;
    let strays = std::mem::take(&mut found.strays);
    let taught = Taught::of(folder)?;
    let known = known::records(&engine.snapshot())?;
    let read_by = taught::files(&engine.snapshot())?;
    let reading = Reading::new(found, &known, (&taught, taught.since(&read_by)), options);
    let gone: Vec<Key> = known.iter().filter(|(path, _)| !reading.has(path)).map(|(_, known)| known.key).collect();
    let mut way = Way::new(engine, options.batch_bytes, reading.len());
    way.summary.strays = strays;
    way.remove(gone);
    let (both, alone) = taught.steps(&read_by);
    way.read_by = both;
    reading::each(&reading, options.threads, |looked_at, done| {
        progress(looked_at, reading.len());
        way.take(done)
    })?;
    way.read_by = alone.or(way.read_by);
    way.publish()?;
    way.settle()?;
    // They came from several threads.
    way.summary.unreadable.sort();
    Ok(way.summary)
}

/// The way of prepared records into the index, batch by batch.
struct Way<'a> {
    engine: &'a dyn Engine,
    fold: Fold,
    batch: Batch,
    claims: Vec<RecordClaims>,
    parts: Vec<Part>,
    /// Bytes of stored forms in this batch.
    bytes: usize,
    /// The same in the batches before.
    bytes_before: usize,
    most_bytes: usize,
    /// The vocabularies by which the records are read, to be told with the next batch.
    read_by: Option<Vec<String>>,
    /// The batch before, while the engine applies it and the next one is read.
    publishing: Option<BoxFuture<'a, Result<Generation, EngineError>>>,
    summary: Summary,
}

impl<'a> Way<'a> {
    fn new(engine: &'a dyn Engine, most_bytes: usize, records: usize) -> Self {
        let summary = Summary {
            records,
            read: 0,
            removed: 0,
            problems: 0,
            unreadable: Vec::new(),
            strays: Vec::new(),
            bytes: 0,
            documents: 0,
            generation: engine.snapshot().generation(),
        };
        Self {
            engine,
            fold: Fold::default(),
            batch: Batch::default(),
            claims: Vec::new(),
            parts: Vec::new(),
            bytes: 0,
            bytes_before: 0,
            most_bytes,
            read_by: None,
            publishing: None,
            summary,
        }
    }

    fn remove(&mut self, gone: Vec<Key>) {
        self.summary.removed = gone.len();
        self.batch.replace.extend(gone);
    }

    fn take(&mut self, done: Done) -> Result<(), IngestError> {
        if done.severity == Some(Severity::Unreadable) {
            self.summary.unreadable.push(done.path);
        }
        self.summary.problems += done.problems;
        let Some(prepared) = done.prepared else { return Ok(()) };
        self.summary.read += 1;
        self.summary.bytes += done.bytes;
        self.bytes += prepared.documents.iter().map(|document| document.stored.len()).sum::<usize>();
        self.batch.replace.push(prepared.record);
        self.batch.documents.extend(prepared.documents);
        self.claims.push(prepared.claims);
        self.parts.extend(prepared.parts);
        if self.is_due()? { self.publish() } else { Ok(()) }
    }

    /// Whether the batch is to be published: it is long enough, and the one before is done, or it is twice as long. To
    /// wait for a disk is to let the readers wait.
    fn is_due(&mut self) -> Result<bool, IngestError> {
        // The first batches are short, so that the engine begins to write soon.
        let enough = self.bytes_before.clamp(self.most_bytes / FIRST, self.most_bytes);
        if self.bytes < enough {
            return Ok(false);
        }
        if let Some(done) = self.publishing.as_mut().and_then(FutureExt::now_or_never) {
            self.publishing = None;
            self.summary.generation = done?;
        }
        Ok(self.publishing.is_none() || self.bytes >= 2 * enough)
    }

    /// Publishes what was taken as one generation, with the shared nodes that it touches. The next batch is read in the
    /// meantime.
    fn publish(&mut self) -> Result<(), IngestError> {
        let mut batch = std::mem::take(&mut self.batch);
        if batch.replace.is_empty() && (self.read_by.is_none() || self.summary.records == 0) {
            return Ok(());
        }
        self.settle()?;
        let before: Arc<dyn Snapshot> = self.engine.snapshot();
        let (claims, parts) = (std::mem::take(&mut self.claims), std::mem::take(&mut self.parts));
        let (touched, shared) = self.fold.turn(&before, &batch.replace, &claims, parts)?;
        if let Some(files) = self.read_by.take() {
            batch.replace.push(taught::key());
            batch.documents.push(taught::document(&files).map_err(super::FoldError::from)?);
        }
        batch.replace.extend(touched);
        batch.documents.extend(shared);
        self.summary.documents += batch.documents.len();
        self.bytes_before += std::mem::take(&mut self.bytes);
        self.publishing = Some(self.engine.apply(batch));
        Ok(())
    }

    /// Waits for the batch that is being published, if one is.
    fn settle(&mut self) -> Result<(), IngestError> {
        if let Some(publishing) = self.publishing.take() {
            self.summary.generation = futures_executor::block_on(publishing)?;
        }
        Ok(())
    }
}
