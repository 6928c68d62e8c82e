//! The order of the modules, held by reading the sources.
//!
//! `src/lib.rs` lists the modules in the order of the data, and a module may name only those above it. Some libraries
//! have a home outside which they may not be named, so that they can be replaced. No file is longer than 500 lines.

mod paths;

use std::fs;
use std::path::{Path, PathBuf};

use paths::NamedPath;

/// A library, and the only modules that may name it.
const HOMES: [(&str, &[&str]); 8] = [
    ("tantivy", &["index::tantivy"]),
    ("axum", &["explorer", "server"]),
    ("async_graphql_axum", &["explorer", "server"]),
    ("async_graphql", &["graphql", "server"]),
    ("apollo_compiler", &["graphql::guard"]),
    ("tower_http", &["server"]),
    ("tokio", &["server", "cli"]),
    ("clap", &["config", "cli"]),
];

const LONGEST_FILE: usize = 500;

/// One source file: its path from the top, its place among the modules, and its text.
struct Source {
    path: PathBuf,
    module: Vec<String>,
    text: String,
}

#[test]
fn no_import_runs_backwards() {
    let order = module_order(&read("src/lib.rs"));
    assert!(order.len() > 3, "`src/lib.rs` lists no modules: {order:?}");
    let wrong: Vec<_> = sources().iter().flat_map(|source| backward_imports(source, &order)).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn libraries_stay_in_their_homes() {
    let wrong: Vec<_> = sources().iter().flat_map(strangers).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_file_is_too_long() {
    let lines = |source: &Source| source.text.lines().count();
    let wrong: Vec<_> = sources().iter().filter(|source| lines(source) > LONGEST_FILE).map(too_long).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_backward_import_is_found_wherever_it_stands() {
    let order = ["model", "words", "parse"].map(str::to_owned);
    let check = |text: &str, expected: &[&str]| {
        let found = backward_imports(&source("src/words/stem.rs", text), &order);
        assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
        for (message, expected) in found.iter().zip(expected) {
            assert!(message.starts_with(expected), "{message}");
        }
    };
    check("use crate::model::Text;\nuse crate::words::fold;", &[]);
    check("\nuse crate::{model::{Span, Text}, parse::Document};", &["src/words/stem.rs:2: names `parse`"]);
    check("fn f(_: &crate::parse::Document) {}", &["src/words/stem.rs:1: names `parse`"]);
    check("use super::super::parse;", &["src/words/stem.rs:1: names `parse`"]);
    check("mod tests {\n use super::super::parse;\n}", &[]);
    check("mod tests {\n use super::super::super::parse;\n}", &["src/words/stem.rs:2: names `parse`"]);
    check("// crate::parse\nconst A: &str = \"crate::parse\"; /* crate::parse */", &[]);
}

#[test]
fn a_library_away_from_home_is_found() {
    let check = |path: &str, text: &str, expected: usize| {
        let found = strangers(&source(path, text));
        assert_eq!(found.len(), expected, "{path} {text}: {found:?}");
    };
    check("src/graph/mod.rs", "use tantivy::Index;", 1);
    check("src/graph/mod.rs", "fn f() -> ::tantivy::Index { todo() }", 1);
    check("src/graph/mod.rs", "use tantivy as engine;", 1);
    check("src/graph/mod.rs", "use crate::index::{tantivy::open, Engine};", 0);
    check("src/index/tantivy/mod.rs", "use tantivy::Index;", 0);
    check("src/index/mod.rs", "pub mod tantivy;\npub use tantivy::open;", 0);
    check("src/cli/archive.rs", "use crate::index::tantivy::{self, Options};\nfn f() { tantivy::open() }", 0);
    check("src/cli/archive.rs", "use crate::index::Engine;\nfn f() { tantivy::open() }", 1);
    check("src/index/mod.rs", "use ::tantivy::Index;\npub mod tantivy;", 1);
    check("src/graphql/mod.rs", "#[derive(async_graphql::Enum)] enum E { A }", 0);
    check("src/ingest/mod.rs", "#[tokio::test] fn f() {}", 1);
}

/// The names of the `pub mod` lines, in their order.
fn module_order(lib: &str) -> Vec<String> {
    let name = |line: &str| Some(line.strip_prefix("pub mod ")?.split_once(';')?.0.to_owned());
    lib.lines().filter_map(name).collect()
}

fn backward_imports(source: &Source, order: &[String]) -> Vec<String> {
    let place = |module: &str| order.iter().position(|name| name == module);
    let Some(here) = source.module.first().and_then(|module| place(module)) else { return Vec::new() };
    let named = paths::of(&source.text, &source.module);
    let backward = |path: &&NamedPath| path.module().and_then(place).is_some_and(|there| there > here);
    named.iter().filter(backward).map(|path| runs_backward(source, path)).collect()
}

fn runs_backward(source: &Source, path: &NamedPath) -> String {
    format!(
        "{}:{}: names `{}`, which stands after `{}` in src/lib.rs; move what is shared into the earlier of the two, \
         or hand it down as an argument",
        source.path.display(),
        path.line,
        path.module().unwrap_or_default(),
        source.module[0],
    )
}

fn strangers(source: &Source) -> Vec<String> {
    let named = paths::of(&source.text, &source.module);
    let abroad = |(library, homes): &(&'static str, &'static [&'static str])| {
        let module = source.module.join("::");
        let at_home = homes.iter().any(|home| module == *home || module.starts_with(&format!("{home}::")));
        let path = named.iter().find(|path| path.library() == Some(library)).filter(|_| !at_home)?;
        Some(format!(
            "{}:{}: names `{library}`, which only {} may know; put the call there, behind a type of our own",
            source.path.display(),
            path.line,
            homes.join(", "),
        ))
    };
    HOMES.iter().filter_map(abroad).collect()
}

fn too_long(source: &Source) -> String {
    let lines = source.text.lines().count();
    format!("{}: {lines} lines, more than {LONGEST_FILE}; split it where it does two things", source.path.display())
}

/// All files of `src` that belong to a module, but not the roots of the library and the binary.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![top().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of sources can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(top()).expect("a source stands below the top").to_owned();
                found.push(source(&name.to_string_lossy(), &read(&name)));
            }
        }
    }
    found.retain(|source| !source.module.is_empty());
    found.sort_by(|left, right| left.path.cmp(&right.path));
    found
}

fn source(path: &str, text: &str) -> Source {
    let inner = path.strip_prefix("src/").unwrap_or(path).trim_end_matches(".rs");
    let roots = ["mod", "lib", "main"];
    let module = inner.split('/').filter(|part| !roots.contains(part)).map(str::to_owned).collect();
    Source { path: path.into(), module, text: text.to_owned() }
}

fn read(path: impl AsRef<Path>) -> String {
    let path = top().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
