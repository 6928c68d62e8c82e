//! What holds for any bytes, one function a place where bytes come in. The fuzz targets run these without end, and
//! `cargo test` runs them over some bytes that are drawn at random.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use readout::extract::{Correction, correct, extract};
use readout::graphql::Api;
use readout::index::tantivy::{self, Options};
use readout::model::{Facts, Source, Text};
use readout::parse::{Document, parse};
use readout::server::{self, App, Readiness};
use readout::vocabulary::Vocabulary;
use std::sync::{Arc, LazyLock};
use tower::ServiceExt as _;

/// Names of files, one a format and one that says nothing.
const PATHS: [&str; 5] = ["a", "a.txt", "a.md", "a.html", "2024-03-04/minutes.xml"];

/// Records of our own, to be mutated: habits of all formats.
const RECORDS: [(&str, &str); 3] = [
    (
        "a.md",
        "---\ntitle: Quay Board\ndate: 2024-03-04\nthemes: [Whales, Climate Change]\nparticipants:\n  - name: Ann Lee\n    role: Mayor\n---\n\n# Quay Board\n\n**Present:** Ann Lee (Mayor), Bo Ray (regrets)\n\n## 1. Doors\n\n| Key Issues | Agreed Actions |\n|---|---|\n| Whales | Count them. |\n\nDecision: ~~Paint~~ the door.\n\n- ACTION: Bo Ray to buy paint by 5 May 2024\n",
    ),
    (
        "a.html",
        "<html lang=fr><title>Conseil du quai</title><h1>Conseil du quai</h1><p>Date : 4 mars 2024<table><tr><th>Nom<th>Rôle<tr><td>Ann Lee<td>Maire</table><ul><li>D&eacute;cision : peindre<ul><li>la porte</ul></ul>",
    ),
    (
        "a.txt",
        "QUAY BOARD\n==========\n\nULM, March 4, 2024 - Secretary of State Ann Lee met Bo Ray in Paris, France.\n\nKey outcomes included:\n  * a door\n  * a lamp\n\nANN LEE: We agree.\n\tBO RAY: \u{1F600} So do I.\n",
    ),
];

const CORRECTED: &str = "# Quay Board\n\nPresent: Ann Lee, Bo Ray\nThemes: Whales\n\nDecision: Paint the door.\n";

static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::built_in);

/// Bytes as a record; the first chooses the format.
pub(crate) fn document(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    read(PATHS[usize::from(*first) % PATHS.len()], rest);
}

/// A record of ours, changed as the bytes say: three bytes are a place and what comes of the byte there.
pub(crate) fn mutated(bytes: &[u8]) {
    let (first, edits) = bytes.split_first().unwrap_or((&0, &[]));
    let (path, record) = RECORDS[usize::from(*first) % RECORDS.len()];
    let mut record = record.as_bytes().to_vec();
    for edit in edits.chunks_exact(3) {
        let place = usize::from(edit[0]) * record.len() / 256;
        match edit[1] % 4 {
            0 => record.insert(place, edit[2]),
            1 if !record.is_empty() => drop(record.remove(place.min(record.len() - 1))),
            2 => record.rotate_left(place),
            _ => record.extend_from_within(place..record.len().min(place + usize::from(edit[2]))),
        }
    }
    read(path, &record);
}

/// Bytes as a correction file, over a record of ours.
pub(crate) fn correction(bytes: &[u8]) {
    let document = parse("a.md", CORRECTED.as_bytes());
    let facts = extract("a.md", &document, &BUILT_IN);
    match Correction::read("a.md.readout.toml", bytes) {
        Ok(correction) => check_quotes(&document.text, &correct(facts, &correction, &BUILT_IN)),
        Err(problem) => assert!(problem.line.is_some() && problem.message.contains("a.md.readout.toml")),
    }
}

/// Bytes as a vocabulary, and a record read by it.
pub(crate) fn vocabulary(bytes: &[u8]) {
    let Ok(vocabulary) = Vocabulary::read(&String::from_utf8_lossy(bytes)) else { return };
    let document = parse("a.md", CORRECTED.as_bytes());
    check_quotes(&document.text, &extract("a.md", &document, &vocabulary));
}

/// Bytes as what a person types into the search box: what is wanted of it is no more than what was typed.
pub(crate) fn query(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    let wanted = readout::query::parse(&typed).wanted().len();
    assert!(wanted <= typed.chars().count());
}

/// Bytes as a cursor that a client hands back.
pub(crate) fn cursor(bytes: &[u8]) {
    let cursor = String::from_utf8_lossy(bytes);
    if let Ok(position) = readout::graph::decode_position(&cursor) {
        let again = readout::graph::decode_position(&readout::graph::encode_position(&position));
        assert!(again.is_ok());
    }
}

/// A server over an index that holds nothing.
static SERVER: LazyLock<(tokio::runtime::Runtime, Router, tempfile::TempDir)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let engine = tantivy::open(folder.path(), &Options::default()).expect("an index").engine;
    let api = Arc::new(Api::new(Arc::new(engine)));
    let app = App::new(api, Readiness::default(), server::Options::default()).expect("the schema is well-formed");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    (runtime, server::router(app), folder)
});

/// Bytes as a request: the first says whether they are a whole body, a document that is posted, or one in an address.
/// Whatever it is, it is answered, and never as a fault of ours.
pub(crate) fn request(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let text = String::from_utf8_lossy(rest);
    let post = |body: Vec<u8>| {
        let request = Request::post("/graphql").header("content-type", "application/json");
        request.body(Body::from(body)).expect("a request")
    };
    let request = match first % 3 {
        0 => post(rest.to_vec()),
        1 => post(serde_json::json!({ "query": text }).to_string().into_bytes()),
        _ => {
            let encoded: String = rest.iter().take(1000).map(|byte| format!("%{byte:02x}")).collect();
            Request::get(format!("/graphql?query={encoded}")).body(Body::empty()).expect("a request")
        }
    };
    let (runtime, router, _) = &*SERVER;
    let (status, body) = runtime.block_on(async {
        let response = router.clone().oneshot(request).await.expect("a router never fails");
        (response.status(), to_bytes(response.into_body(), usize::MAX).await.expect("a body"))
    });
    assert!(!status.is_server_error(), "{status}: {}", String::from_utf8_lossy(&body));
    let answer: serde_json::Value = serde_json::from_slice(&body).expect("an answer is JSON");
    assert!(answer.get("data").is_some() || answer.get("errors").is_some());
}

fn read(path: &str, bytes: &[u8]) {
    let document = parse(path, bytes);
    check_blocks(&document);
    let facts = extract(path, &document, &BUILT_IN);
    check_quotes(&document.text, &facts);
}

/// Blocks are pieces of the text, in its order.
fn check_blocks(document: &Document) {
    let mut end = 0;
    for block in &document.blocks {
        let span = block.span;
        assert!(end <= span.start && span.start <= span.end, "{block:?}");
        assert!(document.text.as_str().get(span.start..span.end).is_some(), "{block:?}");
        end = span.end;
    }
}

/// Every fact has its words, and they are the text's own.
fn check_quotes(text: &Text, facts: &Facts) {
    let check = |source: &Source| {
        assert!(!source.quote().is_empty());
        assert!(source.span().is_none_or(|span| text.get(span) == Some(source.quote())));
    };
    for meeting in &facts.meetings {
        meeting.title_source.iter().for_each(check);
        meeting.date.iter().for_each(|date| check(&date.source));
        meeting.place.iter().for_each(|place| check(&place.source));
        meeting.body.iter().for_each(|body| check(&body.source));
        meeting.agenda.iter().for_each(|item| check(&item.source));
        meeting.participations.iter().for_each(|one| check(&one.source));
        meeting.themes.iter().for_each(|link| check(&link.source));
        for statement in &meeting.statements {
            check(&statement.source);
            statement.due.iter().for_each(|due| check(&due.source));
            assert!(statement.agenda_item.is_none_or(|item| item < meeting.agenda.len()));
        }
    }
    for passage in &facts.passages {
        assert!(text.get(passage.span).is_some() && passage.meeting.is_none_or(|one| one < facts.meetings.len()));
        assert!(passage.mentions.iter().all(|one| passage.span.contains(one.span) && text.get(one.span).is_some()));
    }
}
