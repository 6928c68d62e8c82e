//! The index of an archive, open and up to date.

use super::terminal;
use crate::config::Settings;
use crate::index::tantivy::{Options, open as open_index, open_to_read as index_to_read};
use crate::index::{Engine, EngineError};
use crate::ingest::{self, Summary, ingest};
use crate::record;
use std::sync::Arc;

/// Opens the index, anew where it is of another version or a rebuild is asked for.
pub(super) fn open(settings: &Settings, rebuild: bool) -> anyhow::Result<Arc<dyn Engine>> {
    // Before the index folder is made: a mistyped folder of records leaves nothing behind.
    record::check(&settings.records)?;
    let opened = open_index(&settings.index, &Options { rebuild, ..options() })?;
    if let Some(reason) = opened.rebuilt {
        terminal::say(&format!("the index is built anew: {reason}"));
    }
    Ok(Arc::new(opened.engine))
}

/// The index of a command that only reads: up to date, or as another process that has it open keeps it.
pub(super) fn open_to_read(settings: &Settings) -> anyhow::Result<Arc<dyn Engine>> {
    let is_in_use = |error: &anyhow::Error| matches!(error.downcast_ref(), Some(EngineError::InUse { .. }));
    match open(settings, false) {
        Err(error) if is_in_use(&error) => {
            let engine = index_to_read(&settings.index, &options())?;
            terminal::say("note: another process keeps the index up to date; it is read as it stands");
            Ok(Arc::new(engine))
        }
        Err(error) => Err(error),
        Ok(engine) => {
            update(engine.as_ref(), settings)?;
            Ok(engine)
        }
    }
}

fn options() -> Options {
    Options { version: ingest::version(), ..Options::default() }
}

/// Brings the index up to date with the records.
pub(super) fn update(engine: &dyn Engine, settings: &Settings) -> anyhow::Result<Summary> {
    let records = record::Options { ignore: settings.ignore.clone(), most_bytes: settings.max_record_bytes };
    let options = ingest::Options { records, ..ingest::Options::default() };
    let bar = terminal::bar();
    let summary = ingest(engine, &settings.records, &options, &|looked_at, records| {
        bar.set_length(records as u64);
        bar.set_position(looked_at as u64);
    });
    bar.finish_and_clear();
    let summary = summary?;
    for path in &summary.unreadable {
        tracing::warn!("nothing could be read of `{path}`; `problems` of the record says why");
    }
    for path in &summary.strays {
        let record = path.trim_end_matches(record::CORRECTION);
        tracing::warn!(
            "`{path}` corrects nothing, for there is no record `{record}`; name it after the whole file name of a record"
        );
    }
    Ok(summary)
}

/// What an ingest did, for people.
pub(super) fn told(summary: &Summary, settings: &Settings) -> String {
    let folder = settings.records.display();
    if summary.records == 0 {
        return format!("there are no records in `{folder}` yet; put some there and start again");
    }
    let Summary { records, read, removed, problems, .. } = summary;
    let unreadable = summary.unreadable.len();
    format!(
        "{records} records in `{folder}`: {read} new or changed, {removed} removed; {problems} problems, {unreadable} unreadable"
    )
}
