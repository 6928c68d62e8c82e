//! One suite for every engine of the port, a reference engine to compare with, and disks that fail.

mod failing;
mod folder;
mod random;
mod reference;
mod suite;

use futures_util::FutureExt;
use readout::index::tantivy::{Options, TantivyEngine, open_directory};
use readout::index::{Answer, Batch, Engine, EngineError, Generation, Read, ReadError};
use std::sync::Arc;
use tantivy::directory::RamDirectory;

/// Waits for a future on this thread, without a runtime.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = Box::pin(future);
    let thread = std::thread::current();
    let waker = std::task::Waker::from(Arc::new(Unpark(thread)));
    let mut context = std::task::Context::from_waker(&waker);
    loop {
        match future.poll_unpin(&mut context) {
            std::task::Poll::Ready(value) => return value,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

struct Unpark(std::thread::Thread);

impl std::task::Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn ask(engine: &dyn Engine, reads: &[Read]) -> Vec<Result<Answer, ReadError>> {
    wait(engine.snapshot().read(reads.to_vec()))
}

fn apply(engine: &dyn Engine, batch: Batch) -> Result<Generation, EngineError> {
    wait(engine.apply(batch))
}

fn in_memory() -> TantivyEngine {
    open_directory(Box::new(RamDirectory::create()), &options()).expect("memory can be written")
}

fn options() -> Options {
    Options { version: "test".to_owned(), threads: 1, memory_budget: 16_000_000, ..Options::default() }
}
