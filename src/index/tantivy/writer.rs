//! The one writer of an index: batches to commits, and back to where it was after an error.

use super::commit::Commit;
use super::entry::Entry;
use super::exact;
use super::schema::Fields;
use crate::index::{Batch, EngineError};
use std::collections::BTreeMap;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy, MergePolicy, NoMergePolicy, UserOperation};
use tantivy::{Index, IndexWriter, Term};

/// A segment of which this part is deleted is merged; Tantivy would keep it for ever.
const DELETED: f32 = 0.25;

/// What Tantivy's writer needs at the least.
const LEAST_MEMORY: usize = 16_000_000;

/// The one writer of an index.
pub(super) struct Writer {
    index: Index,
    fields: Fields,
    memory_budget: usize,
    /// `None` after an error from which it could not be brought back; the next batch tries again.
    writer: Option<IndexWriter<Entry>>,
    /// The last commit that stands.
    pub(super) last: Commit,
}

impl Writer {
    /// Takes the lock of the index.
    pub(super) fn open(index: Index, fields: Fields, memory_budget: usize, last: Commit) -> tantivy::Result<Self> {
        let mut writer = Self { index, fields, memory_budget, writer: None, last };
        writer.reopen()?;
        Ok(writer)
    }

    /// What it writes to.
    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    /// Publishes a batch. After an error the index holds what it held before, but where Tantivy had already published
    /// it: then the batch stands, and no error is given.
    pub(super) fn apply(&mut self, batch: Batch) -> Result<&Commit, EngineError> {
        if batch.replace.is_empty() && batch.documents.is_empty() {
            return Ok(&self.last);
        }
        let commit = self.last.next();
        if let Err(error) = self.publish(batch, &commit) {
            let landed = self.recover(&commit);
            if !landed {
                return Err(EngineError::Commit { reason: error.to_string() });
            }
        }
        self.last = commit;
        Ok(&self.last)
    }

    /// The first commit of a new index.
    pub(super) fn commit_first(&mut self) -> tantivy::Result<()> {
        let first = self.last.clone();
        self.publish(Batch::default(), &first)
    }

    fn publish(&mut self, batch: Batch, commit: &Commit) -> tantivy::Result<()> {
        let Batch { replace, documents } = batch;
        let (fields, exact_field) = (self.fields.clone(), self.fields.exact);
        let writer = self.opened()?;
        for owner in replace {
            writer.delete_term(Term::from_field_bytes(exact_field, &exact::owner(owner)));
        }
        let mut owners: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for document in documents {
            owners.entry(document.owner).or_default().push(document);
        }
        // The documents of one owner stand together, so that a page of them is few blocks of the store.
        for documents in owners.into_values() {
            writer.run(
                documents
                    .into_iter()
                    .map(|document| UserOperation::Add(Entry::new(document, &fields)))
                    .collect::<Vec<_>>(),
            )?;
        }
        let mut prepared = writer.prepare_commit()?;
        prepared.set_payload(&commit.to_payload());
        prepared.commit()?;
        Ok(())
    }

    fn opened(&mut self) -> tantivy::Result<&mut IndexWriter<Entry>> {
        if self.writer.is_none() {
            self.reopen()?;
        }
        self.writer.as_mut().ok_or_else(|| tantivy::TantivyError::SystemError("the writer is closed".to_owned()))
    }

    fn reopen(&mut self) -> tantivy::Result<()> {
        let options = IndexWriterOptions::builder()
            .memory_budget_per_thread(self.memory_budget.clamp(LEAST_MEMORY, u32::MAX as usize / 2))
            .num_worker_threads(1)
            .num_merge_threads(1)
            .build();
        let writer = self.index.writer_with_options(options)?;
        // Merges in the background could publish what a failed commit left behind, so none are started there.
        writer.set_merge_policy(Box::new(NoMergePolicy));
        self.writer = Some(writer);
        Ok(())
    }

    /// Merges small segments, and those of which much is deleted, and waits for it. Facts stay as they are; readers
    /// see the new segments with the next commit.
    pub(super) fn merge(&mut self) {
        if let Err(error) = self.try_merge() {
            tracing::warn!(%error, "segments of the index could not be merged; the next batch tries again");
            self.writer = None;
        }
    }

    fn try_merge(&mut self) -> tantivy::Result<()> {
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(DELETED);
        let segments = self.index.searchable_segment_metas()?;
        for candidate in policy.compute_merge_candidates(&segments) {
            self.opened()?.merge(&candidate.0).wait()?;
        }
        Ok(())
    }

    /// After an error a writer goes on saying yes and writes nothing, so it is thrown away with all that it holds.
    /// True where the commit stands all the same: its last step was done, and what failed came after it.
    fn recover(&mut self, commit: &Commit) -> bool {
        self.writer = None;
        if let Err(error) = self.reopen() {
            tracing::warn!(%error, "the index cannot be opened for writing; the next batch tries again");
        }
        let payload = self.index.load_metas().ok().and_then(|meta| meta.payload);
        Commit::from_payload(payload.as_deref()).as_ref() == Some(commit)
    }
}
