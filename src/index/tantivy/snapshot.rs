//! One generation, open for reading.

use super::kept::{Kept, Places};
use super::pool::Pool;
use super::schema::Fields;
use super::search::Search;
use super::segment::Segment;
use crate::index::{Answer, BoxFuture, Generation, Read, ReadError, Snapshot};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tantivy::Searcher;

/// What all generations of one opened index share.
pub(super) struct Shared {
    pub(super) fields: Fields,
    pub(super) pool: Pool,
    pub(super) deadline: Duration,
    pub(super) kept: Arc<Kept>,
}

/// One generation. It keeps the files that it reads alive.
pub(super) struct TantivySnapshot {
    pub(super) generation: Generation,
    pub(super) committed_at: Option<i64>,
    searcher: Searcher,
    segments: Vec<Segment>,
    places: Places,
    shared: Arc<Shared>,
}

impl TantivySnapshot {
    /// Opens what was committed last.
    pub(super) fn open(
        searcher: Searcher,
        generation: Generation,
        committed_at: Option<i64>,
        shared: Arc<Shared>,
    ) -> tantivy::Result<Self> {
        let segments = searcher
            .segment_readers()
            .iter()
            .map(|reader| Segment::open(reader.clone(), &shared.fields, Arc::clone(&shared.kept)))
            .collect::<tantivy::Result<_>>()?;
        Ok(Self { generation, committed_at, searcher, segments, places: Places::default(), shared })
    }

    fn answer_all(&self, reads: &[Read], until: Instant) -> Vec<Result<Answer, ReadError>> {
        let mut search = Search::new(&self.searcher, &self.segments, (&self.shared.fields, &self.places), until);
        let mut answer = |read| {
            // What is shared between reads is complete or not there, whenever one ends.
            catch_unwind(AssertUnwindSafe(|| search.answer(read)))
                .unwrap_or_else(|_| Err(ReadError::Failed("a read panicked".to_owned())))
        };
        reads.iter().map(&mut answer).collect()
    }
}

impl Snapshot for TantivySnapshot {
    fn generation(&self) -> Generation {
        self.generation.clone()
    }

    fn committed_at(&self) -> Option<i64> {
        self.committed_at
    }

    fn read(self: Arc<Self>, reads: Vec<Read>) -> BoxFuture<'static, Vec<Result<Answer, ReadError>>> {
        let until = Instant::now() + self.shared.deadline;
        let count = reads.len();
        let (sender, receiver) = futures_channel::oneshot::channel();
        let snapshot = Arc::clone(&self);
        let job = move || {
            // No one may be waiting any more.
            let _ = sender.send(snapshot.answer_all(&reads, until));
        };
        let accepted = self.shared.pool.submit(Box::new(job));
        Box::pin(async move {
            let error = match receiver.await {
                Ok(answers) => return answers,
                Err(_) if accepted => ReadError::Failed("the thread of a read ended".to_owned()),
                Err(_) => ReadError::Busy,
            };
            vec![Err(error); count]
        })
    }
}
