//! Opening an index, or making a new one where there is none that can be used.

use super::commit::Commit;
use super::engine::TantivyEngine;
use super::options::Options;
use super::schema;
use super::tokens::{self, Given};
use super::writer::Writer;
use crate::index::EngineError;
use std::path::Path;
use tantivy::directory::error::LockError;
use tantivy::directory::{Directory, INDEX_WRITER_LOCK, MmapDirectory};
use tantivy::schema::Schema;
use tantivy::store::Compressor;
use tantivy::{Index, IndexSettings, TantivyError};

/// Where Tantivy's files lie in the index folder; whatever else is in that folder is left alone.
const SUBFOLDER: &str = "tantivy";

/// Small blocks make reading one document cheap: a block is unpacked whole.
const STORE_BLOCK: usize = 4_096;

/// An index that was opened.
pub struct Opened {
    /// The engine.
    pub engine: TantivyEngine,
    /// Why an index that was there was thrown away: it was of another version, or broken.
    pub rebuilt: Option<String>,
}

/// Opens the index of a folder, which is made if it is not there.
pub fn open(folder: &Path, options: &Options) -> Result<Opened, EngineError> {
    let trouble = |error: &dyn std::fmt::Display| EngineError::Folder {
        folder: folder.display().to_string(),
        reason: error.to_string(),
    };
    let path = folder.join(SUBFOLDER);
    std::fs::create_dir_all(&path).map_err(|error| trouble(&error))?;
    let directory = MmapDirectory::open(&path).map_err(|error| trouble(&error))?;
    // Held while it is decided whether to throw the index away, so that no one else's is.
    let lock = directory.acquire_lock(&INDEX_WRITER_LOCK).map_err(|error| match error {
        LockError::LockBusy => EngineError::InUse { folder: folder.display().to_string() },
        LockError::IoError(error) => trouble(&error),
    })?;
    let rebuilt = match existing(&directory, options) {
        Ok(_) if !options.rebuild => None,
        found => {
            let reason = found.err().unwrap_or_else(|| Some("a rebuild was asked for".to_owned()));
            clear(&path).map_err(|error| trouble(&error))?;
            reason
        }
    };
    drop(lock);
    let engine = open_directory(Box::new(directory), options).map_err(|error| match error {
        EngineError::Commit { reason } => trouble(&reason),
        EngineError::InUse { .. } => EngineError::InUse { folder: folder.display().to_string() },
        other => other,
    })?;
    Ok(Opened { engine, rebuilt })
}

/// Opens the index of a folder to read it as its last commit left it, while another process may write it.
///
/// # Errors
/// As [`open`], and [`EngineError::InUse`] where the other process has not finished a first commit of this version.
pub fn open_to_read(folder: &Path, options: &Options) -> Result<TantivyEngine, EngineError> {
    let named = || folder.display().to_string();
    let trouble = |error: &dyn std::fmt::Display| EngineError::Folder { folder: named(), reason: error.to_string() };
    let directory = MmapDirectory::open(folder.join(SUBFOLDER)).map_err(|error| trouble(&error))?;
    let (index, last) = existing(&directory, options).map_err(|_| EngineError::InUse { folder: named() })?;
    TantivyEngine::read(&index, &last, schema::build().1, options).map_err(|error| trouble(&error))
}

/// Opens the index of a directory of Tantivy, which tests give. One that cannot be used is an error here.
pub fn open_directory(directory: Box<dyn Directory>, options: &Options) -> Result<TantivyEngine, EngineError> {
    let failed = |error: TantivyError| match error {
        TantivyError::LockFailure(LockError::LockBusy, _) => EngineError::InUse { folder: "directory".to_owned() },
        error => EngineError::Commit { reason: error.to_string() },
    };
    let (_, fields) = schema::build();
    let found = existing(directory.as_ref(), options);
    if let Err(Some(reason)) = found {
        return Err(EngineError::Commit { reason });
    }
    let writer = match found {
        Ok((index, last)) => Writer::open(index, fields.clone(), options.memory_budget, last).map_err(failed)?,
        Err(_) => create(directory, options).map_err(failed)?,
    };
    TantivyEngine::start(writer, fields, options).map_err(failed)
}

/// The index of a directory and its last commit. Without one there is no reason, with one that cannot be used there is.
fn existing(directory: &dyn Directory, options: &Options) -> Result<(Index, Commit), Option<String>> {
    let broken = |error: &dyn std::fmt::Display| Some(format!("the index was broken: {error}"));
    if !Index::exists(directory).map_err(|error| broken(&error))? {
        return Err(None);
    }
    let mut index = Index::open(directory.box_clone()).map_err(|error| broken(&error))?;
    let meta = index.load_metas().map_err(|error| broken(&error))?;
    let Some(last) = Commit::from_payload(meta.payload.as_deref()) else {
        return Err(Some("the index was never finished".to_owned()));
    };
    if last.version != options.version || index.schema() != schema::build().0 {
        return Err(Some(format!("the index was of version `{}`, now it is `{}`", last.version, options.version)));
    }
    index.reader_builder().reload_policy(tantivy::ReloadPolicy::Manual).try_into().map_err(|error| broken(&error))?;
    register(&mut index);
    Ok((index, last))
}

fn create(directory: Box<dyn Directory>, options: &Options) -> tantivy::Result<Writer> {
    let (schema, fields): (Schema, _) = schema::build();
    let settings = IndexSettings {
        docstore_compression: Compressor::Lz4,
        docstore_blocksize: STORE_BLOCK,
        ..IndexSettings::default()
    };
    let mut index = Index::create(directory, schema, settings)?;
    register(&mut index);
    let mut writer = Writer::open(index, fields, options.memory_budget, Commit::first(&options.version))?;
    writer.commit_first()?;
    Ok(writer)
}

fn register(index: &mut Index) {
    index.tokenizers().register(tokens::NAME, Given::default());
}

/// Deletes Tantivy's files, but not the files of locks: they are how others see that it is in use.
fn clear(path: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        if entry.path().extension().is_none_or(|extension| extension != "lock") && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
