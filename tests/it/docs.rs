//! The documents, held to what they speak of: paths that exist, commands that are run, answers that are given.
//!
//! The answers in the README are those of the sample records. Where they changed for a good reason, `just accept`
//! writes them anew (`READOUT_ACCEPT=1`).

use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::cli::place::Place;
use async_graphql::Request;
use readout::graphql::{Api, Execute as _};
use readout::index::tantivy::{self, Options};
use readout::ingest;

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(name: &str) -> String {
    fs::read_to_string(top().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The words between back-quotes, outside fenced blocks.
fn code_words(document: &str) -> Vec<&str> {
    let prose = document.split("```").step_by(2);
    prose.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

/// The fenced blocks of a language.
fn blocks<'a>(document: &'a str, language: &str) -> Vec<&'a str> {
    let fenced = document.split("```").skip(1).step_by(2);
    fenced.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

#[test]
fn the_paths_in_the_documents_exist() {
    for (name, least) in [("ARCHITECTURE.md", 15), ("README.md", 3), ("docs/records.md", 1), ("docs/api.md", 0)] {
        let document = read(name);
        let is_path = |word: &&str| {
            let begins = ["src/", "tests/", "records/", "index/", "benches/", ".ci/", "docs/", "fuzz/"]
                .iter()
                .any(|top| word.starts_with(top));
            begins && !word.contains([' ', '*', '<'])
        };
        let paths: Vec<_> = code_words(&document).into_iter().filter(is_path).collect();
        assert!(paths.len() >= least, "{name} names hardly a path: {paths:?}");
        for path in paths {
            assert!(top().join(path).exists(), "{name} names `{path}`, which is not there");
        }
    }
}

#[test]
fn every_module_is_explained() {
    let architecture = read("ARCHITECTURE.md");
    for line in read("src/lib.rs").lines().filter_map(|line| line.strip_prefix("pub mod ")) {
        let folder = format!("`src/{}/`", line.split(';').next().unwrap_or_default());
        assert!(architecture.contains(&folder), "ARCHITECTURE.md does not name {folder}");
    }
}

#[test]
fn the_first_commands_are_those_that_are_checked() {
    let readme = read("README.md");
    let commands: Vec<_> = blocks(&readme, "sh")[0].lines().filter_map(|line| line.split("  ").next()).collect();
    assert_eq!(commands, ["cargo run --release", "cargo test"]);
    let checks = read(".ci/run");
    assert!(checks.lines().any(|line| line == "step cargo test"), "`.ci/run` runs the README's tests");
    assert!(read("Cargo.toml").contains("default-run = \"readout\""), "`cargo run` runs the README's program");
}

#[test]
fn the_readme_names_the_commands_that_there_are() {
    let readme = read("README.md");
    let help =
        std::process::Command::new(env!("CARGO_BIN_EXE_readout")).arg("--help").output().expect("the binary runs");
    let help = String::from_utf8(help.stdout).expect("UTF-8");
    let listed = help.split("Commands:").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("a list of commands");
    let commands: Vec<_> = listed.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.contains(&"serve"), "{commands:?}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        assert!(readme.contains(&format!("readout {command}")), "README.md does not name `readout {command}`");
    }
}

#[test]
fn the_queries_of_the_documents_have_the_answers_they_show() {
    let api = api_of_the_samples();
    for (name, count) in [("README.md", 3), ("docs/api.md", 3)] {
        let document = read(name);
        let (queries, answers) = (blocks(&document, "graphql"), blocks(&document, "json"));
        assert_eq!((queries.len(), answers.len()), (count, count), "{name}: queries, each with its answer");
        let mut accepted = document.clone();
        let mut wrong = Vec::new();
        for (query, shown) in queries.iter().zip(&answers) {
            let response = futures_executor::block_on(api.execute(Request::new(*query))).response;
            assert!(response.errors.is_empty(), "{query}: {:?}", response.errors);
            let answer = serde_json::to_string_pretty(&response.data).expect("JSON") + "\n";
            if answer != *shown {
                wrong.push(format!("{query}\nanswers\n{answer}\nand {name} shows\n{shown}"));
                accepted = accepted
                    .replace(&format!("{query}```\n\n```json\n{shown}"), &format!("{query}```\n\n```json\n{answer}"));
            }
        }
        if std::env::var_os("READOUT_ACCEPT").is_some() {
            fs::write(top().join(name), accepted).expect("the document can be written");
        } else {
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }
}

/// The table of limits names flags that there are, with their defaults; that of errors names every code.
#[test]
fn the_api_is_told_as_it_is() {
    let document = read("docs/api.md");
    let help = std::process::Command::new(env!("CARGO_BIN_EXE_readout")).arg("--help").output();
    let help = String::from_utf8(help.expect("the binary runs").stdout).expect("UTF-8");
    let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
    let flags: Vec<_> = code_words(&document).into_iter().filter(|word| word.starts_with("--")).collect();
    assert!(flags.len() > 20, "{flags:?}");
    for flag in flags.iter().map(|flag| flag.split(' ').next().unwrap_or_default()) {
        assert!(help.contains(&format!("{flag} <")) || help.contains(&format!("{flag} [<")), "no flag `{flag}`");
    }
    for row in document.lines().filter(|line| line.starts_with("| `--max-") || line.contains("-timeout` |")) {
        let cells: Vec<_> = row.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
        let told = help.split(&format!("{} <", cells[1])).nth(1).expect("a flag");
        let default = told.split("[default: ").nth(1).and_then(|rest| rest.split(']').next());
        assert_eq!(default, Some(cells[3]), "{row}");
    }
    let codes = [
        readout::graphql::Code::BadRequest,
        readout::graphql::Code::Cost,
        readout::graphql::Code::Busy,
        readout::graphql::Code::Deadline,
        readout::graphql::Code::Cursor,
        readout::graphql::Code::Unauthenticated,
        readout::graphql::Code::Conflict,
        readout::graphql::Code::RateLimited,
        readout::graphql::Code::PersistedQueryNotFound,
        readout::graphql::Code::PersistedQueryNotSupported,
        readout::graphql::Code::Internal,
    ];
    for code in codes {
        assert!(document.contains(&format!("`{}`", code.as_str())), "docs/api.md does not name {}", code.as_str());
    }
}

/// The fenced blocks of a document in order: what stands after the opening fence, and the words.
fn fenced(document: &str) -> Vec<(&str, &str)> {
    document.split("```").skip(1).step_by(2).filter_map(|block| block.split_once('\n')).collect()
}

/// What `docs/records.md` says each example gives is what `readout inspect` says of it.
#[test]
fn the_examples_of_records_give_what_is_shown() {
    let document = read("docs/records.md");
    let (mut accepted, mut wrong, mut examples) = (String::new(), Vec::new(), 0);
    let mut rest = document.as_str();
    let mut place = Place::new();
    let mut last = "";
    for (opening, words) in fenced(&document) {
        if let Some((_, file)) = opening.split_once(' ') {
            place.write(&format!("records/{file}"), words);
            last = file;
            continue;
        }
        assert_eq!(opening, "gives", "each block is a file, with its name, or what it gives");
        let (out, _) = place.check(&["inspect", &format!("records/{last}")], 0);
        let given = out.split_once('\n').map_or("", |(_, given)| given);
        let (before, after) = rest.split_once(&format!("```gives\n{words}```")).expect("the block is in the document");
        accepted += &format!("{before}```gives\n{given}```");
        rest = after;
        if given != words {
            wrong.push(format!("{last} gives\n{given}and docs/records.md shows\n{words}"));
        }
        (place, examples) = (Place::new(), examples + 1);
    }
    assert!(examples > 15, "{examples} examples");
    if std::env::var_os("READOUT_ACCEPT").is_some() {
        fs::write(top().join("docs/records.md"), accepted + rest).expect("docs/records.md can be written");
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// The vocabulary that the README shows can be read.
#[test]
fn the_vocabulary_and_the_correction_of_the_readme_are_read() {
    let readme = read("README.md");
    let [vocabulary, correction] = blocks(&readme, "toml")[..] else { panic!("two files") };
    readout::vocabulary::Vocabulary::read(vocabulary).expect("a vocabulary");
    readout::extract::Correction::read("minutes.md.readout.toml", correction.as_bytes()).expect("a correction");
}

fn api_of_the_samples() -> Api {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let options = Options { version: ingest::version(), ..Options::default() };
    let engine = Arc::new(tantivy::open(folder.path(), &options).expect("an index").engine);
    let records = top().join("records");
    ingest::ingest(engine.as_ref(), &records, &ingest::Options::default(), &|_, _| {}).expect("the samples are read");
    Api::new(engine)
}

#[test]
fn the_schema_at_the_top_is_the_schema_that_is_served() {
    let (shown, served) = (read("schema.graphql"), readout::graphql::sdl());
    let differs = shown.lines().zip(served.lines()).position(|(shown, served)| shown != served);
    assert!(
        shown == served,
        "schema.graphql differs, first at line {differs:?} from 0; write it anew with `just accept`"
    );
}
