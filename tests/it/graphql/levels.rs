//! Reading in levels: how often the engine is called does not depend on the size of the pages.

use super::{Archive, sample_records};
use readout::graphql::Api;
use readout::index::{Answer, Batch, BoxFuture, Engine, EngineError, Generation, Read, ReadError, Snapshot};
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An engine that counts how often it is read.
struct Counting {
    inner: Arc<dyn Engine>,
    calls: Arc<AtomicUsize>,
}

struct CountingSnapshot {
    inner: Arc<dyn Snapshot>,
    calls: Arc<AtomicUsize>,
}

impl Engine for Counting {
    fn snapshot(&self) -> Arc<dyn Snapshot> {
        Arc::new(CountingSnapshot { inner: self.inner.snapshot(), calls: Arc::clone(&self.calls) })
    }

    fn apply(&self, batch: Batch) -> BoxFuture<'_, Result<Generation, EngineError>> {
        self.inner.apply(batch)
    }
}

impl Snapshot for CountingSnapshot {
    fn generation(&self) -> Generation {
        self.inner.generation()
    }

    fn committed_at(&self) -> Option<i64> {
        self.inner.committed_at()
    }

    fn read(self: Arc<Self>, reads: Vec<Read>) -> BoxFuture<'static, Vec<Result<Answer, ReadError>>> {
        self.calls.fetch_add(1, Ordering::SeqCst);
        Arc::clone(&self.inner).read(reads)
    }
}

const NESTED: &str = "query ($first: Int!) {
  meetings(first: $first) { totalCount nodes {
    title
    few: participants(first: 2) { nodes { name meetings(first: 2) { nodes { themes(first: 2) { nodes { name } } } } } }
    all: participants(first: 50, filter: { kinds: [PERSON] }) { totalCount edges { node { slug } } }
    themes { nodes { name meetings(first: 3) { totalCount edges { node { title statements(first: 2) { nodes { text } } } } } } }
    statements(filter: { kinds: [ACTION] }) { totalCount nodes { meeting { title } source { passage { text next { text } } } } }
    decided: statements(filter: { kinds: [DECISION] }) { totalCount nodes { text } }
  } } }";

#[test]
fn calls_follow_the_depth_of_a_query_and_not_its_pages() {
    let archive = Archive::of(&sample_records());
    let calls = Arc::new(AtomicUsize::new(0));
    let api = Api::new(Arc::new(Counting { inner: Arc::clone(&archive.engine), calls: Arc::clone(&calls) }));
    let ask = |first: usize| {
        calls.store(0, Ordering::SeqCst);
        let data = futures_executor::block_on(api.ask(NESTED, json!({ "first": first }))).expect("an answer");
        (data["meetings"]["nodes"].as_array().map_or(0, Vec::len), calls.load(Ordering::SeqCst))
    };
    // The first request of a generation also counts what it holds.
    ask(1);
    let (few, calls_for_few) = ask(3);
    let (many, calls_for_many) = ask(100);
    assert!(few == 3 && many > 10, "{few} and {many} meetings");
    assert!(calls_for_many <= calls_for_few.max(8), "{calls_for_few} calls for {few}, {calls_for_many} for {many}");
    assert!(calls_for_many <= 8, "{calls_for_many} calls for a query of depth four");
}
