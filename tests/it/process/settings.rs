//! Settings of the server, through the real binary: from its flags, its variables and its file to what a client sees.

use super::server::{Server, post};
use crate::cli::place::Place;

const COUNT: &str = "{ corpus { recordCount } }";

fn by_id(id: &str) -> Vec<u8> {
    let body = format!(r#"{{"documentId":"{id}"}}"#);
    let head = "POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n";
    format!("{head}content-length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

#[test]
fn trusted_documents_are_read_from_a_folder_that_the_file_names() {
    let place = Place::with_records();
    place.write("documents/count.graphql", COUNT);
    place.write("readout.toml", "documents = \"documents\"\ndocuments-only = true\nmax-nodes = 100\n");
    let server = Server::start(&place);
    let answer = server.exchange(&by_id("count"));
    assert!(answer.contains(r#"{"data":{"corpus":{"recordCount":2}}}"#), "{answer}");
    let refused = server.exchange(&post("{ themes { totalCount } }"));
    assert!(refused.contains("only trusted documents"), "{refused}");
}

#[test]
fn a_folder_of_no_documents_is_said_and_nothing_is_served() {
    let place = Place::with_records();
    place.write("documents/readme.md", "none");
    let (_, err) = place.check(&["serve", "--listen", "127.0.0.1:0", "--documents", "documents"], 2);
    assert!(err.contains("no trusted documents in `documents`"), "{err}");
}

#[test]
fn limits_are_settings() {
    let server = Server::start_with(&Place::with_records(), &["--max-nodes", "10", "--introspection", "false"]);
    let refused = server.exchange(&post("{ meetings(first: 11) { nodes { title } } }"));
    assert!(refused.contains(r#""code":"COST","limit":10,"value":11"#), "{refused}");
    let refused = server.exchange(&post("{ __schema { queryType { name } } }"));
    assert!(refused.contains("switched off"), "{refused}");
    assert_eq!(server.ask(COUNT)["corpus"]["recordCount"], 2);
}
