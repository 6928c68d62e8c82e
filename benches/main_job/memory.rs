//! The same API over answers that are held in memory: what of the time of a nested page is the index.
//!
//! Each question is asked twice in this process, without HTTP: of the index, and of what the index answered before.

use crate::latency::Timed;
use crate::questions::Job;
use anyhow::Context as _;
use readout::graphql::Api;
use readout::index::{Answer, Batch, BoxFuture, Engine, EngineError, Generation, Read, ReadError, Snapshot};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

type Outcomes = Vec<Result<Answer, ReadError>>;

/// Questions of a turn, as with HTTP.
const TURN: usize = 40;

/// What both took.
#[derive(Default)]
pub(crate) struct Compared {
    pub(crate) index: Timed,
    pub(crate) memory: Timed,
    /// From closed files to the first answer.
    pub(crate) opening: Duration,
}

/// Asks the questions of a job, by turns.
pub(crate) fn compare(index: &Path, job: &Job, most: usize) -> anyhow::Result<Compared> {
    let options = readout::index::tantivy::Options { version: readout::ingest::version(), ..Default::default() };
    let started = Instant::now();
    let engine: Arc<dyn Engine> = Arc::new(readout::index::tantivy::open(index, &options)?.engine);
    let live = Api::new(Arc::clone(&engine));
    let first = job.questions.first().context("there is no question")?;
    ask(&live, job, &first.variables())?;
    let mut compared = Compared { opening: started.elapsed(), ..Compared::default() };
    let questions: Vec<_> = job.questions.iter().take(most).collect();
    for turn in questions.chunks(TURN) {
        let mut tapes = Vec::new();
        for question in turn {
            let tape = Arc::new(Tape { snapshot: engine.snapshot(), calls: Mutex::default() });
            // The first time a generation is also counted, the second time it is not.
            let recorder = Api::new(Arc::new(Index { tape: Arc::clone(&tape), plays: false }));
            ask(&recorder, job, &question.variables())?;
            let counted = std::mem::take(&mut *tape.calls());
            ask(&recorder, job, &question.variables())?;
            let player = Api::new(Arc::new(Index { tape: Arc::clone(&tape), plays: true }));
            let calls = std::mem::replace(&mut *tape.calls(), counted);
            ask(&player, job, &question.variables())?;
            *tape.calls() = calls;
            tapes.push((player, question.variables()));
        }
        for (api, variables) in &tapes {
            add(&mut compared.memory, || ask(api, job, variables))?;
        }
        for question in turn {
            add(&mut compared.index, || ask(&live, job, &question.variables()))?;
        }
    }
    Ok(compared)
}

fn add(timed: &mut Timed, work: impl FnOnce() -> anyhow::Result<()>) -> anyhow::Result<()> {
    let started = Instant::now();
    work()?;
    let time = started.elapsed();
    timed.times.push(time);
    timed.whole += time;
    Ok(())
}

fn ask(api: &Api, job: &Job, variables: &serde_json::Value) -> anyhow::Result<()> {
    let answer = futures_executor::block_on(api.ask(job.document, variables.clone()));
    answer.map(|answer| drop(std::hint::black_box(answer))).context("a question was refused")
}

/// The calls of one operation with their answers, in order.
struct Tape {
    snapshot: Arc<dyn Snapshot>,
    calls: Mutex<Vec<Outcomes>>,
}

impl Tape {
    fn calls(&self) -> std::sync::MutexGuard<'_, Vec<Outcomes>> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One operation: while it is written down, or while it is played.
struct Operation {
    tape: Arc<Tape>,
    /// The next call that is played; `None` where calls are written down.
    next: Option<AtomicUsize>,
}

/// An index of one operation.
struct Index {
    tape: Arc<Tape>,
    plays: bool,
}

impl Engine for Index {
    fn snapshot(&self) -> Arc<dyn Snapshot> {
        Arc::new(Operation { tape: Arc::clone(&self.tape), next: self.plays.then(AtomicUsize::default) })
    }

    fn apply(&self, _: Batch) -> BoxFuture<'_, Result<Generation, EngineError>> {
        Box::pin(std::future::ready(Ok(self.tape.snapshot.generation())))
    }
}

impl Snapshot for Operation {
    fn generation(&self) -> Generation {
        self.tape.snapshot.generation()
    }

    fn committed_at(&self) -> Option<i64> {
        self.tape.snapshot.committed_at()
    }

    fn read(self: Arc<Self>, reads: Vec<Read>) -> BoxFuture<'static, Outcomes> {
        Box::pin(async move {
            match &self.next {
                Some(next) => self.tape.calls()[next.fetch_add(1, Ordering::Relaxed)].clone(),
                None => {
                    let answers = Arc::clone(&self.tape.snapshot).read(reads).await;
                    self.tape.calls().push(answers.clone());
                    answers
                }
            }
        })
    }
}
