//! What cannot be: one clear line, exit 2, and no waiting.

use super::place::Place;
use std::fs;
use std::net::TcpListener;

/// Runs, and holds that it fails with one line that has all of `words`.
fn check(place: &Place, arguments: &[&str], words: &[&str]) {
    let (out, err) = place.check(arguments, 2);
    assert!(words.iter().all(|word| err.contains(word)), "{arguments:?}: {err}");
    assert_eq!((err.lines().count(), out.as_str()), (1, ""), "{arguments:?}: {err}");
}

#[test]
fn a_folder_of_records_that_is_none() {
    let place = Place::with_records();
    for command in ["serve", "index", "search"] {
        let run = |folder, words: &[&str]| {
            check(&place, &[command, "--records", folder, "--listen", "127.0.0.1:0"], words);
        };
        run("nowhere", &["`nowhere`", "is not there", "--records"]);
        run("records/quay.md", &["`records/quay.md`", "is no folder", "--records"]);
    }
    assert!(!place.path().join("index").exists(), "a mistyped folder of records leaves no index behind");
}

#[test]
fn an_index_folder_that_cannot_be_written() {
    let place = Place::with_records();
    place.write("file", "");
    place.write("inside/tantivy", "a file where the folder should be");
    for folder in ["file", "file/below", "inside"] {
        check(&place, &["index", "--index", folder], &[&format!("`{folder}`"), "cannot be used", "--index"]);
    }
    assert_eq!(fs::read_to_string(place.path().join("inside/tantivy")).ok().as_deref().map(str::len), Some(33));
}

#[test]
fn a_port_that_is_taken() {
    let place = Place::with_records();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("its address").to_string();
    check(&place, &["serve", "--listen", &address], &[&address, "taken", "--listen"]);
}

#[test]
fn a_vocabulary_that_is_broken() {
    let place = Place::with_records();
    place.write("records/vocabulary.toml", "[[theme\n");
    let (_, err) = place.check(&["index"], 2);
    assert!(err.contains("vocabulary.toml"), "{err}");
}

#[test]
fn a_file_to_inspect_that_is_none() {
    let place = Place::with_records();
    for (file, expected) in [("nowhere.md", "not there"), ("records", "a folder")] {
        let (out, _) = place.check(&["inspect", file], 2);
        assert!(out.contains(expected), "{file}: {out}");
    }
}
