//! The port: what an index engine can do.

use super::{Answer, Document, Read, ReadError};
use crate::model::Key;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

/// A future that names no runtime.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// An index. It owns its threads, limits and deadlines; it is shared by all requests.
pub trait Engine: Send + Sync {
    /// The newest generation.
    fn snapshot(&self) -> Arc<dyn Snapshot>;

    /// Replaces the documents of whole owners and publishes the result as one generation. Batches are applied one
    /// after the other. After an error the index holds what it held before, and the next batch is applied as if the
    /// failed one had never come.
    fn apply(&self, batch: Batch) -> BoxFuture<'_, Result<Generation, EngineError>>;
}

/// One generation of an index: it never changes, and reads of it agree with each other.
pub trait Snapshot: Send + Sync {
    /// Which one.
    fn generation(&self) -> Generation;

    /// When it was committed, in microseconds since 1970; `None` for an index that nothing was committed to.
    fn committed_at(&self) -> Option<i64>;

    /// Answers all reads in one call, in order. One that fails leaves the others whole.
    fn read(self: Arc<Self>, reads: Vec<Read>) -> BoxFuture<'static, Vec<Result<Answer, ReadError>>>;
}

/// What is published as one generation.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// All documents of these owners go, before any is added.
    pub replace: Vec<Key>,
    /// What comes; the owner of each is in `replace`.
    pub documents: Vec<Document>,
}

/// Which state of an index: the index's own name and a number that grows with every commit. A rebuilt index has
/// another name, so no two states share a generation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Generation {
    /// Made anew with every new index.
    pub index: String,
    /// 0 for an index that nothing was committed to.
    pub number: u64,
}

impl std::fmt::Display for Generation {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}-{}", self.index, self.number)
    }
}

/// Why an index cannot be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// Another process has it open.
    #[error("the index `{folder}` is in use by another process; stop that one, or give another folder with `--index`")]
    InUse {
        /// The folder.
        folder: String,
    },
    /// The folder cannot be made, read or written.
    #[error("the index folder `{folder}` cannot be used: {reason}; give a folder that can be written with `--index`")]
    Folder {
        /// The folder.
        folder: String,
        /// What the system says.
        reason: String,
    },
    /// A batch could not be published; the index holds what it held before.
    #[error("the index could not be written, and holds what it held before: {reason}")]
    Commit {
        /// What failed.
        reason: String,
    },
}
