//! A folder in which the real binary is run.

use readout::graphql::Api;
use readout::index::tantivy::{self, Options};
use readout::ingest;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use tempfile::TempDir;

/// A folder to work in, with records where a test puts some.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    /// Empty.
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// With two short records.
    pub(crate) fn with_records() -> Self {
        let place = Self::new();
        place.write(
            "records/quay.md",
            "# Quay committee\n\nDate: 3 May 2024\n\nDecision: The lantern is lit at dusk.\n",
        );
        place.write("records/tower.md", "# Tower committee\n\nThe bells were counted twice.\n");
        place
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The binary, started here and with no setting of ours.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_readout"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("READOUT_")) {
            command.env_remove(name);
        }
        command.current_dir(self.path()).args(arguments);
        command
    }

    /// What the binary printed, and how it ended.
    pub(crate) fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the binary runs")
    }

    /// Runs and holds the exit code; gives stdout and stderr.
    pub(crate) fn check(&self, arguments: &[&str], code: i32) -> (String, String) {
        let output = self.run(arguments);
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        assert_eq!(output.status.code(), Some(code), "{arguments:?}\nstdout: {out}\nstderr: {err}");
        (out, err)
    }

    /// The API of a copy of the index that the binary left behind: the lock of the index itself would go on into
    /// whatever process another test starts at that moment.
    pub(crate) fn opened(&self, index: &str) -> Opened {
        let copy = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(copy.path().join("tantivy")).expect("a folder");
        for entry in fs::read_dir(self.path().join(index).join("tantivy")).expect("the index") {
            let entry = entry.expect("a file");
            fs::copy(entry.path(), copy.path().join("tantivy").join(entry.file_name())).expect("a copy");
        }
        let options = Options { version: ingest::version(), ..Options::default() };
        let opened = tantivy::open(copy.path(), &options).expect("the index opens");
        assert_eq!(opened.rebuilt, None, "the index stands as it is");
        Opened { api: Api::new(Arc::new(opened.engine)), _copy: copy }
    }
}

/// An index that can be asked.
pub(crate) struct Opened {
    api: Api,
    _copy: TempDir,
}

impl Opened {
    /// The data of an answer without errors.
    pub(crate) fn ask(&self, query: &str, variables: Value) -> Value {
        futures_executor::block_on(self.api.ask(query, variables)).unwrap_or_else(|error| panic!("{query}: {error}"))
    }

    /// All that is known of each record, by path; the counts of all first.
    pub(crate) fn facts(&self) -> Vec<Value> {
        let mut facts = vec![self.ask(COUNTS, json!({}))];
        let mut after = Value::Null;
        loop {
            let mut page = self.ask(LISTING, json!({ "after": after }))["records"].take();
            facts.extend(page["nodes"].take().as_array().into_iter().flatten().cloned());
            if page["pageInfo"]["hasNextPage"] == false {
                return facts;
            }
            after = page["pageInfo"]["endCursor"].take();
        }
    }
}

const COUNTS: &str = "{ corpus { recordCount meetingCount themeCount stakeholderCount statementCount passageCount
    undatedMeetingCount earliest latest problemCount unreadableRecordCount } }";

const LISTING: &str = "query ($after: String) { records(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id path title digest length problems { nodes { severity message } } meetings(first: 5) { nodes {
        slug statements(first: 5) { nodes { kind text source { quote } } } participants(first: 5) { nodes { slug name } }
        themes(first: 5) { nodes { slug meetings(first: 1) { totalCount } } } } } } } }";

/// What was printed.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}
