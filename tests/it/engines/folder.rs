//! The index folder: what is kept in it, and what one is told when it cannot be used.

use super::{apply, options};
use readout::index::tantivy::{Opened, Options, open};
use readout::index::{Batch, Engine, EngineError};
use readout::model::Key;
use std::path::Path;

fn open_when_free(folder: &Path, options: &Options) -> Opened {
    for _ in 0..500 {
        match open(folder, options) {
            Err(EngineError::InUse { .. }) => std::thread::sleep(std::time::Duration::from_millis(10)),
            other => return other.expect("the folder can be used"),
        }
    }
    panic!("the index is still in use");
}

#[test]
fn an_index_of_another_version_is_made_anew_and_nothing_else_is_touched() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("README.md"), "derived").expect("a file");
    let first = open_when_free(folder.path(), &options());
    assert_eq!(first.rebuilt, None);
    let batch = Batch { replace: vec![Key(1)], documents: Vec::new() };
    let generation = apply(&first.engine, batch).expect("good");
    drop(first);

    let again = open_when_free(folder.path(), &options());
    assert_eq!((again.rebuilt, again.engine.snapshot().generation()), (None, generation.clone()));
    drop(again.engine);

    let newer = Options { version: "newer".to_owned(), ..options() };
    let rebuilt = open_when_free(folder.path(), &newer);
    assert!(rebuilt.rebuilt.is_some_and(|reason| reason.contains("`newer`")));
    let anew = rebuilt.engine.snapshot().generation();
    assert_eq!(anew.number, 0);
    assert_ne!(anew.index, generation.index);
    drop(rebuilt.engine);

    std::fs::write(folder.path().join("tantivy/meta.json"), "{").expect("a file");
    assert!(open_when_free(folder.path(), &newer).rebuilt.is_some());
    assert_eq!(std::fs::read_to_string(folder.path().join("README.md")).expect("still there"), "derived");
}

#[test]
fn a_folder_that_cannot_be_used_is_one_clear_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let held = open_when_free(folder.path(), &options());
    let error = open(folder.path(), &options()).err().expect("it is held");
    assert!(error.to_string().contains("is in use by another process"), "{error}");
    drop(held);

    let file = folder.path().join("file");
    std::fs::write(&file, "").expect("a file");
    let error = open(&file, &options()).err().expect("it is a file");
    assert!(matches!(error, EngineError::Folder { .. }));
    assert!(!error.to_string().contains('\n'), "{error}");
}
