//! Trusted documents, as tools write them: a folder of `.graphql` files, or a manifest.
//!
//! In: a path. Out: the text of each document by its id. A file's ids are the SHA-256 of its text and its name without
//! the ending. A manifest is an object of ids and texts, as Relay's compiler and graphql-codegen write it, or Apollo's
//! list of operations. Whether a document is valid is not looked at here.

use anyhow::{Context as _, bail};
use serde::Deserialize;
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// The forms of a manifest.
#[derive(Deserialize)]
#[serde(untagged)]
enum Manifest {
    Apollo { operations: Vec<Operation> },
    Ids(HashMap<String, String>),
}

#[derive(Deserialize)]
struct Operation {
    id: String,
    body: String,
}

/// Reads them.
pub(super) fn read(path: &Path) -> anyhow::Result<HashMap<String, String>> {
    let found = if path.is_dir() { folder(path) } else { manifest(path) }
        .with_context(|| format!("the trusted documents in `{}` cannot be read", path.display()))?;
    if found.is_empty() {
        bail!("there are no trusted documents in `{}`: put `.graphql` files there, or name a manifest", path.display());
    }
    Ok(found)
}

fn folder(path: &Path) -> anyhow::Result<HashMap<String, String>> {
    let mut found = HashMap::new();
    for entry in fs::read_dir(path)? {
        let file = entry?.path();
        if !file.extension().is_some_and(|ending| ending == "graphql" || ending == "gql") {
            continue;
        }
        let text = fs::read_to_string(&file).with_context(|| format!("`{}`", file.display()))?;
        found.insert(crate::record::digest(text.as_bytes()).trim_start_matches("sha256:").to_owned(), text.clone());
        found.extend(file.file_stem().map(|stem| (stem.to_string_lossy().into_owned(), text)));
    }
    Ok(found)
}

fn manifest(path: &Path) -> anyhow::Result<HashMap<String, String>> {
    let read = serde_json::from_str(&fs::read_to_string(path)?);
    Ok(match read.context("it is no object of ids and texts, and no list of operations")? {
        Manifest::Apollo { operations } => operations.into_iter().map(|one| (one.id, one.body)).collect(),
        Manifest::Ids(texts) => texts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_gives_ids_and_texts() {
        let place = tempfile::tempdir().expect("a folder");
        let query = "{ corpus { recordCount } }";
        let write = |name: &str, text: &str| {
            let file = place.path().join(name);
            fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
            fs::write(&file, text).expect("a file");
            file
        };
        let relay = write("relay.json", &format!("{{ \"1f\": \"{query}\" }}"));
        let apollo = write(
            "apollo.json",
            &format!(
                r#"{{"format":"apollo-persisted-query-manifest","version":1,"operations":[{{"id":"2f","name":"Q","type":"query","body":"{query}"}}]}}"#
            ),
        );
        let file = write("folder/count.graphql", query);
        write("folder/readme.md", "no document");
        for (path, id) in [(relay.as_path(), "1f"), (apollo.as_path(), "2f"), (file.parent().expect("it"), "count")] {
            assert_eq!(read(path).expect("documents").get(id).map(String::as_str), Some(query), "{id}");
        }
        assert_eq!(read(file.parent().expect("it")).expect("documents").len(), 2, "a name and a digest");
        let broken = write("broken.json", "[1]");
        assert!(format!("{:#}", read(&broken).expect_err("no manifest")).contains("no object of ids"));
        let none = read(&place.path().join("none.json")).expect_err("no file");
        assert!(format!("{none:#}").contains("none.json"));
    }
}
