//! Documents that are asked for by an id: trusted ones, and those that clients send once.

use super::{Server, options};
use readout::server::{Options, Trusted};
use serde_json::{Value, json};

fn server(only: bool, automatic_documents: u64) -> Server {
    let by_id = [("hello-1".to_owned(), "{ hello }".to_owned())].into();
    Server::new(Options { trusted: Trusted { by_id, only }, automatic_documents, ..options() })
}

fn digest(text: &str) -> String {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn persisted(text: Option<&str>, digest: &str) -> Value {
    let extensions = json!({ "persistedQuery": { "version": 1, "sha256Hash": digest } });
    match text {
        Some(text) => json!({ "query": text, "extensions": extensions }),
        None => json!({ "extensions": extensions }),
    }
}

/// Each request in turn, and a part of its answer.
async fn check(server: &Server, requests: &[(Value, &str)]) {
    for (request, expected) in requests {
        let reply = server.post(request.clone()).await;
        assert!(reply.body.contains(expected), "{request}: {}", reply.body);
    }
}

const HELLO: &str = r#"{"data":{"hello":"hello "}}"#;

#[tokio::test]
async fn a_trusted_document_has_three_forms_of_its_id() {
    let requests = [
        (json!({ "documentId": "hello-1" }), HELLO),
        (json!({ "doc_id": "hello-1" }), HELLO),
        (persisted(None, "hello-1"), HELLO),
        (json!({ "documentId": "hello-2" }), "PERSISTED_QUERY_NOT_SUPPORTED"),
        (json!({ "query": "{ list }" }), r#"{"data":{"list":0}}"#),
    ];
    check(&server(false, 0), &requests).await;
}

#[tokio::test]
async fn nothing_else_is_answered_where_only_they_are_trusted() {
    let hello = "{ hello }";
    let requests = [
        (json!({ "documentId": "hello-1" }), HELLO),
        (json!({ "query": hello }), HELLO),
        (json!({ "query": "{ list }" }), "only trusted documents"),
        (persisted(Some("{ list }"), &digest("{ list }")), "only trusted documents"),
        (persisted(None, &digest("{ list }")), "PERSISTED_QUERY_NOT_SUPPORTED"),
        (json!({ "query": "{ __schema { types { name } } }" }), "only trusted documents"),
    ];
    check(&server(true, 1 << 20), &requests).await;
}

#[tokio::test]
async fn a_client_sends_a_document_once_and_then_its_digest() {
    let (valid, invalid) = ("{ hello list }", "{ hello missing }");
    let (known, unknown) = (digest(valid), digest(invalid));
    let requests = [
        (persisted(None, &known), "PersistedQueryNotFound"),
        (persisted(None, &known), "PERSISTED_QUERY_NOT_FOUND"),
        (persisted(Some(valid), &unknown), "is not that of"),
        (persisted(None, &known), "PERSISTED_QUERY_NOT_FOUND"),
        (persisted(Some(valid), &known), r#""list":0"#),
        (persisted(None, &known), r#""list":0"#),
        (persisted(None, &known.to_uppercase()), r#""list":0"#),
        // What is not valid is not kept.
        (persisted(Some(invalid), &unknown), "missing"),
        (persisted(None, &unknown), "PERSISTED_QUERY_NOT_FOUND"),
    ];
    check(&server(false, 1 << 20), &requests).await;
    check(&server(false, 0), &[(persisted(None, &known), "PERSISTED_QUERY_NOT_SUPPORTED")]).await;
}
