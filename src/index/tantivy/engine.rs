//! The engine: the newest generation for readers, and a thread of its own for the writer, where it is the one that writes.

use super::commit::Commit;
use super::options::Options;
use super::pool::Pool;
use super::schema::Fields;
use super::snapshot::{Shared, TantivySnapshot};
use super::writer::Writer;
use crate::index::{Batch, BoxFuture, Engine, EngineError, Generation, Snapshot};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use tantivy::{Index, IndexReader, ReloadPolicy, TantivyError};

/// An index in Tantivy.
pub struct TantivyEngine {
    inner: Arc<Inner>,
    writing: Pool,
}

struct Inner {
    /// `None`: another process writes it.
    writer: Option<Mutex<Writer>>,
    reader: IndexReader,
    shared: Arc<Shared>,
    newest: RwLock<Arc<TantivySnapshot>>,
}

/// How many batches may wait for the one before; who sends more at once is told so.
const WAITING_BATCHES: usize = 64;

impl TantivyEngine {
    /// Starts the threads of an index that a writer is open for.
    pub(super) fn start(writer: Writer, fields: Fields, options: &Options) -> tantivy::Result<Self> {
        let (index, last) = (writer.index().clone(), writer.last.clone());
        Self::open(&index, &last, Some(writer), fields, options)
    }

    /// Starts the threads of an index that is only read, as the last commit left it.
    pub(super) fn read(index: &Index, last: &Commit, fields: Fields, options: &Options) -> tantivy::Result<Self> {
        Self::open(index, last, None, fields, options)
    }

    fn open(
        index: &Index,
        last: &Commit,
        writer: Option<Writer>,
        fields: Fields,
        options: &Options,
    ) -> tantivy::Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        let pool = Pool::start("index-read", options.threads, options.waiting)?;
        let shared = Arc::new(Shared { fields, pool, deadline: options.deadline, kept: Arc::default() });
        let newest = RwLock::new(Arc::new(snapshot(&reader, last, &shared)?));
        let inner = Inner { writer: writer.map(Mutex::new), reader, shared, newest };
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
            inner.writer().into_iter().for_each(|mut writer| writer.merge());
        }));
        Box::pin(async move {
            let lost = if accepted { "the thread that writes ended" } else { "too many batches are waiting" };
            receiver.await.unwrap_or_else(|_| Err(EngineError::Commit { reason: lost.to_owned() }))
        })
    }
}

impl Inner {
    fn writer(&self) -> Option<MutexGuard<'_, Writer>> {
        self.writer.as_ref().map(|writer| writer.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn apply(&self, batch: Batch) -> Result<Generation, EngineError> {
        let only_read = || EngineError::Commit { reason: "it was opened to be read only".to_owned() };
        let mut writer = self.writer().ok_or_else(only_read)?;
        let generation = writer.apply(batch)?.generation();
        // The commit stands by now, so a disk that failed once is asked again.
        self.publish(&writer.last)
            .or_else(|_| self.publish(&writer.last))
            .map_err(|error| EngineError::Commit { reason: format!("it was written, but cannot be read: {error}") })?;
        Ok(generation)
    }

    fn publish(&self, last: &Commit) -> Result<(), TantivyError> {
        self.reader.reload()?;
        let snapshot = snapshot(&self.reader, last, &self.shared)?;
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
        Ok(())
    }
}

fn snapshot(reader: &IndexReader, last: &Commit, shared: &Arc<Shared>) -> tantivy::Result<TantivySnapshot> {
    TantivySnapshot::open(reader.searcher(), last.generation(), last.committed_at, Arc::clone(shared))
}
