//! The way in: only what changed is done again, and the index holds what a fresh one would.

use crate::graphql::{Archive, sample_records};
use readout::index::Engine;
use readout::ingest::{self, Summary, ingest};
use std::path::Path;

/// Everything that clients can see but ids of the index and times of ingest, as text.
pub(crate) const EVERYTHING: &str = r#"{
  corpus { recordCount meetingCount themeCount stakeholderCount statementCount passageCount undatedMeetingCount earliest latest
           languages { value count } problemCount unreadableRecordCount }
  records(first: 100) { nodes { id path title digest length problems { nodes { severity message line } } meetings { nodes { slug } } } }
  meetings(first: 100, orderBy: TITLE) { nodes { id slug title lead date { start end asPrinted } place { name }
    records(first: 9) { nodes { id } } agenda(first: 20) { nodes { id position title source { quote start } } }
    body { slug } participants(first: 100) { edges { nameAsPrinted role attendance node { slug } source { quote record { id } } } }
    themes(first: 100) { edges { statementCount method node { slug } source { quote start } } } } }
  themes(first: 100) { nodes { id slug name aliases broader { slug } meetings { totalCount } } }
  stakeholders(first: 100) { nodes { id slug name kind aliases roles affiliation { slug } meetings { totalCount } } }
  statements(first: 100, orderBy: RECORD) { nodes { id kind label text themes { slug } source { quote start end record { path } passage { id } }
    method otherSources { quote record { path } passage { id } } agendaItem { id } meeting { id } } }
  passages(first: 100, orderBy: RECORD) { nodes { id text meeting { id } agendaItem { id } } }
  painted: search(query: "paint", first: 50) { totalCount } lamps: search(query: "lamp -door", first: 50) { totalCount edges { title } }
}"#;

pub(crate) fn taken_in(engine: &dyn Engine, folder: &Path) -> Summary {
    ingest(engine, folder, &ingest::Options::default(), &|_, _| {}).expect("records")
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
    std::fs::copy(from, to).expect("a copy");
}

fn samples() -> Vec<std::path::PathBuf> {
    let found = readout::record::find(&sample_records(), &readout::record::Options::default()).expect("samples");
    found.entries.into_iter().map(|entry| entry.file).collect()
}

#[test]
fn a_second_ingest_does_nothing() {
    let archive = Archive::of(&sample_records());
    let before = archive.engine.snapshot().generation();
    let summary = taken_in(archive.engine.as_ref(), &sample_records());
    assert_eq!((summary.read, summary.removed, summary.documents), (0, 0, 0));
    assert_eq!(archive.engine.snapshot().generation(), before);
    assert!(summary.records > 10);
}

#[test]
fn one_changed_record_rewrites_few_documents() {
    let folder = tempfile::tempdir().expect("a folder");
    for (number, sample) in samples().iter().enumerate() {
        copy(
            sample,
            &folder.path().join(format!("{number}-{}", sample.file_name().expect("a name").to_string_lossy())),
        );
    }
    let archive = Archive::of(folder.path());
    let all = archive.ask("{ passages { totalCount } }")["passages"]["totalCount"].as_u64().expect("a number");
    std::fs::write(folder.path().join("one.txt"), "Decision: paint the door.\n").expect("a record");
    let summary = taken_in(archive.engine.as_ref(), folder.path());
    assert_eq!(summary.read, 1);
    assert!(summary.documents < 12 && all > 100, "{} documents of {all} passages", summary.documents);
}
