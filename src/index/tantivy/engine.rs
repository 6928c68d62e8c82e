//! The engine: the newest generation for readers, and a thread of its own for the writer.

use super::options::Options;
use super::pool::Pool;
use super::schema::Fields;
use super::snapshot::{Shared, TantivySnapshot};
use super::writer::Writer;
use crate::index::{Batch, BoxFuture, Engine, EngineError, Generation, Snapshot};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tantivy::{IndexReader, ReloadPolicy, TantivyError};

/// An index in Tantivy.
pub struct TantivyEngine {
    inner: Arc<Inner>,
    writing: Pool,
}

struct Inner {
    writer: Mutex<Writer>,
    reader: IndexReader,
    shared: Arc<Shared>,
    newest: RwLock<Arc<TantivySnapshot>>,
}

/// How many batches may wait for the one before; who sends more at once is told so.
const WAITING_BATCHES: usize = 64;

impl TantivyEngine {
    /// Starts the threads of an index that a writer is open for.
    pub(super) fn start(writer: Writer, fields: Fields, options: &Options) -> tantivy::Result<Self> {
        let reader = writer.index().reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let pool = Pool::start("index-read", options.threads, options.waiting)?;
        let shared = Arc::new(Shared { fields, pool, deadline: options.deadline, kept: Arc::default() });
        let newest = snapshot(&reader, &writer, &shared)?;
        let inner = Inner { writer: Mutex::new(writer), reader, shared, newest: RwLock::new(Arc::new(newest)) };
        Ok(Self { inner: Arc::new(inner), writing: Pool::start("index-write", 1, WAITING_BATCHES)? })
    }
}

impl Engine for TantivyEngine {
    fn snapshot(&self) -> Arc<dyn Snapshot> {
        let newest = self.inner.newest.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&*newest) as Arc<dyn Snapshot>
    }

    fn apply(&self, batch: Batch) -> BoxFuture<'_, Result<Generation, EngineError>> {
        let (sender, receiver) = futures_channel::oneshot::channel();
        let inner = Arc::clone(&self.inner);
        let accepted = self.writing.submit(Box::new(move || {
            // No one may be waiting any more.
            let _ = sender.send(inner.apply(batch));
            inner.writer.lock().unwrap_or_else(PoisonError::into_inner).merge();
        }));
        Box::pin(async move {
            let lost = if accepted { "the thread that writes ended" } else { "too many batches are waiting" };
            receiver.await.unwrap_or_else(|_| Err(EngineError::Commit { reason: lost.to_owned() }))
        })
    }
}

impl Inner {
    fn apply(&self, batch: Batch) -> Result<Generation, EngineError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = writer.apply(batch)?.generation();
        // The commit stands by now, so a disk that failed once is asked again.
        self.publish(&writer)
            .or_else(|_| self.publish(&writer))
            .map_err(|error| EngineError::Commit { reason: format!("it was written, but cannot be read: {error}") })?;
        Ok(generation)
    }

    fn publish(&self, writer: &Writer) -> Result<(), TantivyError> {
        self.reader.reload()?;
        let snapshot = snapshot(&self.reader, writer, &self.shared)?;
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(())
    }
}

fn snapshot(reader: &IndexReader, writer: &Writer, shared: &Arc<Shared>) -> tantivy::Result<TantivySnapshot> {
    let last = &writer.last;
    TantivySnapshot::open(reader.searcher(), last.generation(), last.committed_at, Arc::clone(shared))
}
