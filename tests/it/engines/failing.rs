//! An index on a disk of which each operation fails in turn: what a batch leaves is all of it or nothing.

use super::reference::Reference;
use super::{apply, ask, options};
use readout::index::tantivy::open_directory;
use readout::index::{Answer, Batch, Document, Engine, Filter, Order, Read, ReadError, Select, Term, TextField, Words};
use readout::model::{Key, Kind};
use readout::words::tokens;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    AntiCallToken, Directory, DirectoryLock, FileHandle, Lock, RamDirectory, TerminatingWrite, WatchCallback,
    WatchHandle, WritePtr,
};

/// A disk in memory that fails once, after so many operations; below zero it is whole.
#[derive(Clone, Debug)]
struct Disk {
    memory: RamDirectory,
    left: Arc<AtomicI64>,
    after_writing: bool,
}

impl Disk {
    fn new(after_writing: bool) -> Self {
        Self { memory: RamDirectory::create(), left: Arc::new(AtomicI64::new(-1)), after_writing }
    }

    fn fail_after(&self, operations: i64) {
        self.left.store(operations, Ordering::SeqCst);
    }

    /// Whether it has failed since it was told to.
    fn has_failed(&self) -> bool {
        self.left.load(Ordering::SeqCst) < 0
    }

    fn step(&self) -> io::Result<()> {
        let count = |left: i64| Some((left - 1).max(-1));
        match self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, count) {
            Ok(0) => Err(io::Error::other("the disk is full")),
            _ => Ok(()),
        }
    }
}

struct Pen {
    inner: WritePtr,
    disk: Disk,
}

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.step()?;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.disk.step()?;
        self.inner.flush()
    }
}

impl TerminatingWrite for Pen {
    fn terminate_ref(&mut self, token: AntiCallToken) -> io::Result<()> {
        self.disk.step()?;
        self.inner.terminate_ref(token)
    }
}

impl Directory for Disk {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.step().map_err(|error| OpenReadError::wrap_io_error(error, path.to_owned()))?;
        self.memory.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        let filepath = path.to_owned();
        self.step().map_err(|error| DeleteError::IoError { io_error: Arc::new(error), filepath })?;
        self.memory.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.memory.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        self.step().map_err(|error| OpenWriteError::wrap_io_error(error, path.to_owned()))?;
        let inner =
            self.memory.open_write(path)?.into_inner().map_err(|_| {
                OpenWriteError::wrap_io_error(io::Error::other("the buffer is not empty"), path.to_owned())
            })?;
        Ok(io::BufWriter::new(Box::new(Pen { inner: io::BufWriter::new(inner), disk: self.clone() })))
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.step().map_err(|error| OpenReadError::wrap_io_error(error, path.to_owned()))?;
        self.memory.atomic_read(path)
    }

    /// Where the rename was done, what comes after it can still fail.
    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        if self.after_writing {
            self.memory.atomic_write(path, data)?;
            return self.step();
        }
        self.step()?;
        self.memory.atomic_write(path, data)
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.step()?;
        self.memory.sync_directory()
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        self.memory.acquire_lock(lock)
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.memory.watch(callback)
    }
}

/// Three records of two passages each; `edition` tells one batch from the next.
fn batch(edition: u64) -> Batch {
    let owners = [edition % 3, edition % 3 + 1, edition + 10];
    let passage = |owner: u64, index: u64| Document {
        kind: Kind::Passage,
        key: Key(owner * 2 + index),
        owner: Key(owner),
        terms: vec![(Term::Handle, format!("edition {edition}"))],
        links: Vec::new(),
        numbers: Vec::new(),
        names: Vec::new(),
        texts: vec![(TextField::Passage, (0..).zip(tokens("trade talks", None)).collect())],
        stored: edition.to_string().into_bytes(),
    };
    Batch {
        replace: owners.map(Key).to_vec(),
        documents: owners.iter().flat_map(|owner| [passage(*owner, 0), passage(*owner, 1)]).collect(),
    }
}

/// All that an index holds of these batches.
fn contents(engine: &dyn Engine) -> Vec<Result<Answer, ReadError>> {
    let bounds =
        readout::index::Bounds { limit: 100, direction: readout::index::Direction::Forward, after: None, before: None };
    let all = |filter| Select { kind: Kind::Passage, filter, order: Order::Keyed(Vec::new()), bounds: bounds.clone() };
    let phrase = Words::Phrase(vec!["trade".to_owned(), "talks".to_owned()]);
    let reads = [
        Read::Select(all(Filter::All)),
        Read::Select(all(Filter::Text(TextField::Passage, phrase))),
        Read::Terms { kind: Kind::Passage, term: Term::Handle },
    ];
    ask(engine, &reads)
}

/// What the reference engine holds after these batches.
fn expected(editions: &[u64]) -> Vec<Result<Answer, ReadError>> {
    let reference = Reference::new();
    for edition in editions {
        apply(&reference, batch(*edition)).expect("always");
    }
    contents(&reference)
}

/// Fails the batch after `operations`; false where it took fewer and nothing failed.
fn one_failure(operations: i64, after_writing: bool) -> bool {
    let disk = Disk::new(after_writing);
    let engine = open_directory(Box::new(disk.clone()), &options()).expect("the disk is whole");
    for edition in [1, 2] {
        apply(&engine, batch(edition)).expect("the disk is whole");
    }
    disk.fail_after(operations);
    let result = apply(&engine, batch(3));
    let failed = disk.has_failed();
    disk.fail_after(-1);
    let stands: &[u64] = if result.is_ok() { &[1, 2, 3] } else { &[1, 2] };
    let context = format!("{operations} {after_writing} {result:?}");
    assert_eq!(contents(&engine), expected(stands), "{context}");

    // What is on the disk is the same: a second engine says so, in place of the first or after the next batch.
    if operations % 2 == 0 {
        let generation = engine.snapshot().generation();
        drop(engine);
        let engine = reopen(&disk);
        assert_eq!(contents(&engine), expected(stands), "reopened: {context}");
        assert_eq!(engine.snapshot().generation(), generation, "reopened: {context}");
        return failed;
    }
    let next = apply(&engine, batch(4)).expect("the disk is whole again");
    let stands = [stands, &[4]].concat();
    assert_eq!(next.number, stands.len() as u64, "{context}");
    assert_eq!(contents(&engine), expected(&stands), "next batch: {context}");
    drop(engine);
    assert_eq!(contents(&reopen(&disk)), expected(&stands), "next batch, reopened: {context}");
    failed
}

/// The threads of the engine before may still hold the lock for a moment.
fn reopen(disk: &Disk) -> impl Engine + use<> {
    for _ in 0..500 {
        if let Ok(engine) = open_directory(Box::new(disk.clone()), &options()) {
            return engine;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    open_directory(Box::new(disk.clone()), &options()).expect("the disk is whole again")
}

fn every_operation_in_turn(after_writing: bool) {
    let failures = (0..).take_while(|operations| one_failure(*operations, after_writing)).count();
    assert!(failures > 20, "a batch is more than {failures} operations");
}

#[test]
fn a_disk_that_fails_leaves_all_of_a_batch_or_nothing() {
    every_operation_in_turn(false);
}

#[test]
fn a_disk_that_fails_after_a_rename_leaves_all_of_a_batch_or_nothing() {
    every_operation_in_turn(true);
}
