//! The command line, by the real binary: exit codes, what goes to stdout and what to stderr, and what it says.

mod flags;
mod horrors;
pub(crate) mod place;
mod refusals;
mod twice;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use place::{Place, text};
use serde_json::Value;

fn sample_records() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("records")
}

#[test]
fn help_is_data_and_teaches() {
    let place = Place::new();
    for arguments in [&["--help"][..], &["search", "--help"], &["help", "inspect"]] {
        let (out, err) = place.check(arguments, 0);
        assert!(out.contains("Usage: readout"), "{out}");
        assert_eq!(err, "");
    }
    let (out, _) = place.check(&["--help"], 0);
    for taught in ["Examples:", "Exit codes:", "serve", "index", "search", "inspect", "schema"] {
        assert!(out.contains(taught), "{taught}: {out}");
    }
}

#[test]
fn a_mistake_is_told_in_words_and_fails() {
    let place = Place::with_records();
    place.write("typo.toml", "recrods = \"x\"");
    let cases: [(&[&str], &str); 8] = [
        (&["index", "--recods", "x"], "'--records'"),
        (&["indx"], "'index'"),
        (&["index", "--records", "nowhere"], "the records folder `nowhere` is not there"),
        (&["index", "--records", "records/quay.md"], "`records/quay.md` is no folder"),
        (&["index", "--config", "typo.toml"], "unknown key `recrods`; did you mean `records`?"),
        (&["index", "--config", "none.toml"], "`none.toml`"),
        (&["serve", "--listen", "here"], "'here'"),
        (&["search", "--from", "yesterday", "lantern"], "yesterday"),
    ];
    for (arguments, expected) in cases {
        let (out, err) = place.check(arguments, 2);
        assert!(err.contains(expected), "{arguments:?}: {err}");
        assert_eq!(out, "", "{arguments:?}");
    }
}

#[test]
fn a_folder_that_cannot_be_used_is_one_line() {
    let (_, err) = Place::new().check(&["serve", "--listen", "127.0.0.1:0"], 2);
    assert_eq!(err.lines().count(), 1, "{err}");
}

#[test]
fn an_empty_folder_has_no_records_and_is_no_failure() {
    let place = Place::new();
    fs::create_dir(place.path().join("records")).expect("a folder");
    let (out, err) = place.check(&["index"], 0);
    assert!(err.contains("there are no records"), "{err}");
    assert_eq!(out, "");
}

#[test]
fn a_search_finds_something_or_exits_with_one() {
    let place = Place::with_records();
    let (out, _) = place.check(&["search", "lantern"], 0);
    assert!(out.contains("Quay committee") && !out.contains("Tower"), "{out}");
    let (out, _) = place.check(&["search", "--json", "lantern"], 0);
    let found: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(found["totalCount"], 1);
    assert_eq!(found["edges"][0]["title"], "Quay committee");
    place.check(&["search", "whale"], 1);
    place.check(&["search", "--from", "2025-01-01", "lantern"], 1);
}

#[test]
fn a_record_that_is_unreadable_fails_and_stops_no_other() {
    let place = Place::with_records();
    place.write("records/large.txt", "a line that is too long for the limit\n".repeat(8));
    let (_, err) = place.check(&["index", "--max-record-bytes", "200"], 2);
    assert!(err.contains("large.txt"), "{err}");
    place.check(&["search", "--max-record-bytes", "200", "lantern"], 0);
}

#[test]
fn inspect_prints_an_object_a_file() {
    let place = Place::with_records();
    let (out, err) = place.check(&["inspect", "--json", "records/quay.md", "records/tower.md"], 0);
    let files: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(files.len(), 2, "{out}");
    assert_eq!(files[0]["path"], "records/quay.md");
    assert_eq!(files[0]["title"], "Quay committee");
    assert_eq!(files[0]["date"]["start"], "2024-05-03");
    assert_eq!(files[0]["statements"][0]["kind"], "DECISION");
    assert_eq!(files[1]["date"], Value::Null);
    let keys: Vec<_> = files[0].as_object().expect("an object").keys().map(String::as_str).collect();
    let expected =
        ["agenda", "body", "date", "participants", "path", "place", "problems", "statements", "themes", "title"];
    assert_eq!(keys, expected);
    assert_eq!(err, "");
    assert!(!place.path().join("index").exists(), "inspect writes nothing");
}

#[test]
fn inspect_of_a_missing_file_goes_on_and_fails() {
    let place = Place::with_records();
    let (out, _) = place.check(&["inspect", "--json", "none.md", "records/quay.md"], 2);
    assert_eq!(out.lines().count(), 2, "{out}");
}

#[test]
fn the_quote_of_a_statement_stands_where_it_says() {
    let place = Place::new();
    let files: Vec<String> = ["harbour-forum.txt", "council/assemblee-de-la-baie.txt"]
        .map(|name| sample_records().join(name).to_string_lossy().into_owned())
        .to_vec();
    for file in &files {
        let (out, _) = place.check(&["inspect", "--json", file], 0);
        let inspected: Value = serde_json::from_str(&out).expect("JSON");
        let statements = inspected["statements"].as_array().expect("a list");
        assert!(statements.len() > 2, "{file}: {out}");
        let text: Vec<char> = fs::read_to_string(file).expect("a sample record").chars().collect();
        for statement in statements {
            let point = |key: &str| usize::try_from(statement[key].as_u64().expect(key)).expect(key);
            let words: String = text[point("start")..point("end")].iter().collect();
            assert_eq!(statement["quote"], words, "{file}");
        }
    }
}

#[test]
fn flags_beat_the_environment_which_beats_the_file() {
    let place = Place::with_records();
    place.write("readout.toml", "records = \"of-the-file\"");
    let told = |command: &mut Command| text(&command.output().expect("the binary runs").stderr);
    assert!(told(&mut place.command(&["index"])).contains("of-the-file"));
    let with_variable = |arguments| {
        let mut command = place.command(arguments);
        command.env("READOUT_RECORDS", "of-the-environment");
        told(&mut command)
    };
    assert!(with_variable(&["index"]).contains("of-the-environment"));
    assert!(with_variable(&["index", "--records", "of-the-flag"]).contains("of-the-flag"));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let place = Place::with_records();
    for arguments in [&["schema"][..], &["inspect", "records/quay.md"], &["search", "lantern"], &["--help"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = place.command(arguments).stdout(Stdio::from(writer)).output().expect("the binary runs");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("error"), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[test]
fn an_index_in_use_is_told_and_can_be_searched() {
    let place = Place::with_records();
    let mut server =
        place.command(&["serve", "--listen", "127.0.0.1:0"]).stderr(Stdio::piped()).spawn().expect("serve");
    let lines = std::io::BufRead::lines(std::io::BufReader::new(server.stderr.take().expect("stderr")));
    let serving = lines.map_while(Result::ok).any(|line| line.contains("/graphql"));
    let second = place.run(&["index"]);
    let search = place.run(&["search", "lantern"]);
    server.kill().expect("it runs");
    server.wait().expect("it ends");
    assert!(serving, "it says where it serves");
    assert_eq!(second.status.code(), Some(2));
    assert!(text(&second.stderr).contains("in use"), "{}", text(&second.stderr));
    // Who only searches reads it beside the server.
    assert_eq!(search.status.code(), Some(0), "{}", text(&search.stderr));
    assert!(text(&search.stdout).contains("1 of 1 hits"), "{}", text(&search.stdout));
    assert!(text(&search.stderr).contains("as it stands"), "{}", text(&search.stderr));
}
