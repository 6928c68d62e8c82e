//! Reading in levels: everything that an operation asks before it can go on is one call of the engine.
//!
//! Resolvers of a nested answer run as one task. Each asks what it needs and waits; when none of them can go on, all
//! that is waiting is a level of the answer, and goes to the engine at once. So the number of calls follows the depth
//! of a query and not the size of its pages, whatever the aliases, arguments and fragments, and no resolver has to look
//! ahead. (async-graphql's `DataLoader` waits a fixed time for others to come; here nothing waits for a clock.)

use crate::index::{Answer, BoxFuture, Read, ReadError, Snapshot};
use futures_channel::oneshot;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Wake, Waker};

type Outcome = Result<Answer, ReadError>;
type Waiting = (Read, oneshot::Sender<Outcome>);

/// The questions of one operation that wait for an answer.
pub struct Level {
    snapshot: Arc<dyn Snapshot>,
    waiting: Mutex<Vec<Waiting>>,
}

impl Level {
    /// For one operation, on one generation.
    pub fn new(snapshot: Arc<dyn Snapshot>) -> Self {
        Self { snapshot, waiting: Mutex::default() }
    }

    /// The generation that is read.
    pub fn snapshot(&self) -> &Arc<dyn Snapshot> {
        &self.snapshot
    }

    /// Asks; the answer comes while [`Level::drive`] runs the task that waits for it.
    pub fn ask(&self, read: Read) -> impl Future<Output = Outcome> + Send + use<> {
        let (sender, receiver) = oneshot::channel();
        self.lock().push((read, sender));
        async { receiver.await.unwrap_or_else(|_| Err(ReadError::Failed("a read was given up".to_owned()))) }
    }

    /// Runs `work` to its end, and answers what it asks whenever nothing in it can go on.
    pub async fn drive<T>(&self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        let woken = Arc::new(Woken::default());
        let mut reading: Option<Reading> = None;
        std::future::poll_fn(move |context| {
            woken.set_outer(context.waker());
            loop {
                if let Some(current) = &mut reading {
                    match current.poll(context) {
                        Poll::Pending => return Poll::Pending,
                        Poll::Ready(()) => reading = None,
                    }
                }
                if let Poll::Ready(result) = run_until_stuck(work.as_mut(), &woken) {
                    return Poll::Ready(result);
                }
                reading = self.next_reading();
                if reading.is_none() {
                    return Poll::Pending;
                }
            }
        })
        .await
    }

    fn next_reading(&self) -> Option<Reading> {
        let waiting = std::mem::take(&mut *self.lock());
        if waiting.is_empty() {
            return None;
        }
        let (reads, senders) = waiting.into_iter().unzip();
        Some(Reading { answers: Arc::clone(&self.snapshot).read(reads), senders })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Waiting>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One call of the engine and who waits for it.
struct Reading {
    answers: BoxFuture<'static, Vec<Outcome>>,
    senders: Vec<oneshot::Sender<Outcome>>,
}

impl Reading {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<()> {
        self.answers.as_mut().poll(context).map(|answers| {
            for (sender, answer) in self.senders.drain(..).zip(answers) {
                // Who asked may have gone.
                let _ = sender.send(answer);
            }
        })
    }
}

/// Polls until the work is done or no part of it has asked to be polled again: joins of many futures poll only some of
/// them a turn.
fn run_until_stuck<T>(mut work: Pin<&mut impl Future<Output = T>>, woken: &Arc<Woken>) -> Poll<T> {
    let waker = Waker::from(Arc::clone(woken));
    loop {
        woken.again.store(false, Ordering::Release);
        let poll = work.as_mut().poll(&mut Context::from_waker(&waker));
        if poll.is_ready() || !woken.again.load(Ordering::Acquire) {
            return poll;
        }
    }
}

/// Remembers that the work asked to be polled again, and tells the task it runs in.
#[derive(Default)]
struct Woken {
    again: AtomicBool,
    outer: Mutex<Option<Waker>>,
}

impl Woken {
    fn set_outer(&self, waker: &Waker) {
        let mut outer = self.outer.lock().unwrap_or_else(PoisonError::into_inner);
        if !outer.as_ref().is_some_and(|current| current.will_wake(waker)) {
            *outer = Some(waker.clone());
        }
    }
}

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.again.store(true, Ordering::Release);
        let outer = self.outer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(outer) = outer.as_ref() {
            outer.wake_by_ref();
        }
    }
}
