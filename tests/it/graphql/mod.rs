//! The API over records that are read, parsed and indexed for real.

mod contract;
mod levels;
mod lists;
mod real_record;
mod sample_records;
mod topics;

use readout::graphql::Api;
use readout::index::Engine;
use readout::index::tantivy::{self, Options};
use readout::ingest::{self, ingest};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// An archive that is indexed and can be asked.
pub(crate) struct Archive {
    pub(crate) api: Api,
    pub(crate) engine: Arc<dyn Engine>,
    _folders: Vec<TempDir>,
}

impl Archive {
    /// Of a folder of records.
    pub(crate) fn of(records: &Path) -> Self {
        let index = tempfile::tempdir().expect("a temporary folder");
        let options = Options { version: ingest::version(), ..Options::default() };
        let engine: Arc<dyn Engine> = Arc::new(tantivy::open(index.path(), &options).expect("an index").engine);
        ingest(engine.as_ref(), records, &ingest::Options::default(), &|_, _| {}).expect("records");
        Self { api: Api::new(Arc::clone(&engine)), engine, _folders: vec![index] }
    }

    /// Of records given as path and text.
    pub(crate) fn with(records: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for (path, text) in records {
            let file = folder.path().join(path);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, text).expect("a record");
        }
        let mut archive = Self::of(folder.path());
        archive._folders.push(folder);
        archive
    }

    /// The data of an answer without errors.
    pub(crate) fn ask(&self, query: &str) -> Value {
        self.ask_with(query, json!({}))
    }

    /// The data of an answer without errors, to a query with variables.
    pub(crate) fn ask_with(&self, query: &str, variables: Value) -> Value {
        futures_executor::block_on(self.api.ask(query, variables)).unwrap_or_else(|error| panic!("{query}: {error}"))
    }
}

/// The sample records of this repository.
pub(crate) fn sample_records() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("records")
}

/// A file or folder beside the repository, where it is there.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared").join(path);
    if !found.exists() {
        eprintln!("{} is not there: what needs it is not tested", found.display());
        return None;
    }
    Some(found)
}

/// The strings of a field of the objects of a list.
pub(crate) fn strings<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    list.as_array().expect("a list").iter().map(|item| item[field].as_str().unwrap_or("null")).collect()
}
