//! Bringing the index up to date: only what changed is done again, and the index is as one that is built anew.

use super::place::Place;
use std::fs;

/// Brings the index up to date, and holds what was done and that the facts are those of a new index.
fn check(place: &Place, read: usize, removed: usize) {
    let (_, err) = place.check(&["index"], 0);
    assert!(err.contains(&format!(" {read} new or changed, {removed} removed")), "{err}");
    let (_, err) = place.check(&["index"], 0);
    assert!(err.contains(" 0 new or changed, 0 removed"), "{err}");
    place.check(&["index", "--rebuild", "--index", "fresh"], 0);
    assert_eq!(place.opened("index").facts(), place.opened("fresh").facts());
}

#[test]
fn only_what_changed_is_done_again() {
    let place = Place::with_records();
    let record = |name: &str| place.path().join("records").join(name);
    check(&place, 2, 0);
    place.write("records/quay.md", "# Quay committee\n\nPresent: Ada Holt\n\nDecision: The lantern is put out.\n");
    check(&place, 1, 0);
    fs::rename(record("tower.md"), record("belfry.md")).expect("it is renamed");
    check(&place, 1, 1);
    place.write("records/sub/tower.md", "# Tower committee\n\nPresent: Ada Holt, Ben Ash\n\nTopics: bells\n");
    check(&place, 1, 0);
    place.write("records/vocabulary.toml", "[[theme]]\nname = \"Lanterns\"\naliases = [\"lantern\"]\n");
    // Only the record that has the word.
    check(&place, 1, 0);
    fs::remove_file(record("vocabulary.toml")).expect("it is removed");
    check(&place, 1, 0);
    fs::remove_dir_all(record("sub")).expect("it is removed");
    check(&place, 0, 1);
    fs::remove_file(record("quay.md")).expect("it is removed");
    fs::remove_file(record("belfry.md")).expect("it is removed");
    let (_, err) = place.check(&["index"], 0);
    assert!(err.contains("there are no records"), "{err}");
    assert_eq!(place.opened("index").facts().len(), 1, "the counts, and no record");
}

#[test]
fn an_index_that_cannot_be_used_is_built_anew_and_said_so() {
    let place = Place::with_records();
    place.check(&["index"], 0);
    let facts = place.opened("index").facts();
    let meta = place.path().join("index/tantivy/meta.json");
    let tamper = |from: &str, to: &str| {
        let text = fs::read_to_string(&meta).expect("meta.json");
        let tampered = text.replacen(from, to, 1);
        assert_ne!(text, tampered, "{text}");
        fs::write(&meta, tampered).expect("meta.json");
    };
    let version = format!("version\\\":\\\"{}", readout::ingest::version());
    let cases = [(version.as_str(), "version\\\":\\\"0.0"), ("\"payload\"", "\"nothing\""), ("{", "")];
    for (from, to) in cases {
        tamper(from, to);
        let (_, err) = place.check(&["index"], 0);
        assert!(err.contains("the index is built anew") && err.contains(" 2 new or changed"), "{to}: {err}");
        assert_eq!(place.opened("index").facts(), facts);
    }
    let (_, err) = place.check(&["index", "--rebuild"], 0);
    assert!(err.contains("a rebuild was asked for"), "{err}");
}

#[test]
fn an_index_whose_files_are_gone_is_built_anew() {
    let place = Place::with_records();
    place.check(&["index"], 0);
    for entry in fs::read_dir(place.path().join("index/tantivy")).expect("the index") {
        let file = entry.expect("a file").path();
        if file.extension().is_some_and(|extension| extension == "store") {
            fs::remove_file(file).expect("it is removed");
        }
    }
    let (_, err) = place.check(&["index"], 0);
    assert!(err.contains("the index is built anew") && err.contains(" 2 new or changed"), "{err}");
}
