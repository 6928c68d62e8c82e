//! GraphQL over HTTP: for each request, the status, the media type and a part of the body.

use super::{post, reply, send};
use axum::body::Body;
use axum::http::Request;
use serde_json::json;

const NEW: &str = "application/graphql-response+json";
const OLD: &str = "application/json";

/// Method and address, headers, body; then status, media type and a part of the body.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a str, u16, &'a str, &'a str);

const JSON: (&str, &str) = ("content-type", "application/json");
const HELLO: &str = r#"{"query":"{ hello }"}"#;
const PLAIN: &str = "text/plain; charset=utf-8";

#[rustfmt::skip]
const CASES: &[Case<'_>] = &[
    // What the client accepts.
    ("POST /graphql", &[JSON], HELLO, 200, "application/json; charset=utf-8", r#"{"data":{"hello":"hello "}}"#),
    ("POST /graphql", &[JSON, ("accept", "*/*")], HELLO, 200, OLD, "hello"),
    ("POST /graphql", &[JSON, ("accept", NEW)], HELLO, 200, "application/graphql-response+json; charset=utf-8", "hello"),
    ("POST /graphql", &[JSON, ("accept", "application/json, application/graphql-response+json")], HELLO, 200, OLD, "hello"),
    ("POST /graphql", &[JSON, ("accept", "application/json;q=0.5, application/graphql-response+json")], HELLO, 200, NEW, "hello"),
    ("POST /graphql", &[JSON, ("accept", "application/json;q=0, */*;q=0.1")], HELLO, 200, NEW, "hello"),
    ("POST /graphql", &[JSON, ("accept", "application/json; charset=utf-8")], HELLO, 200, OLD, "hello"),
    ("POST /graphql", &[JSON, ("accept", "text/html")], HELLO, 406, OLD, "BAD_REQUEST"),
    // What it sends.
    ("POST /graphql", &[("content-type", "application/json; charset=UTF-8")], HELLO, 200, OLD, "hello"),
    ("POST /graphql", &[], HELLO, 415, OLD, "application/json"),
    ("POST /graphql", &[("content-type", "text/plain")], HELLO, 415, OLD, "BAD_REQUEST"),
    ("POST /graphql", &[("content-type", "application/json; charset=latin1")], HELLO, 415, OLD, "BAD_REQUEST"),
    ("POST /graphql", &[("content-type", "multipart/form-data; boundary=x")], HELLO, 415, OLD, "BAD_REQUEST"),
    ("POST /graphql", &[("content-type", "application/x-www-form-urlencoded")], "query={hello}", 415, OLD, "BAD_REQUEST"),
    // The form of the request.
    ("POST /graphql", &[JSON], "", 400, OLD, "not JSON"),
    ("POST /graphql", &[JSON], "{", 400, OLD, "not JSON"),
    ("POST /graphql", &[JSON], "7", 400, OLD, "not an object"),
    ("POST /graphql", &[JSON], r#"[{"query":"{ hello }"}]"#, 400, OLD, "one object a request"),
    ("POST /graphql", &[JSON], "{}", 400, OLD, "`query` is missing"),
    ("POST /graphql", &[JSON], r#"{"query":7}"#, 400, OLD, "`query` is not a string"),
    ("POST /graphql", &[JSON], r#"{"query":"{ hello }","operationName":7}"#, 400, OLD, "`operationName` is not a string"),
    ("POST /graphql", &[JSON], r#"{"query":"{ hello }","variables":[]}"#, 400, OLD, "`variables` is not an object"),
    ("POST /graphql", &[JSON], r#"{"query":"{ hello }","extensions":"x"}"#, 400, OLD, "`extensions` is not an object"),
    ("POST /graphql", &[JSON], r#"{"query":"{ hello }","operationName":null,"variables":null,"extensions":null}"#, 200, OLD, "hello"),
    // The method.
    ("GET /graphql?query=%7Bhello%7D", &[], "", 200, OLD, "hello"),
    ("GET /graphql", &[], "", 400, OLD, "`query` is missing"),
    ("GET /graphql?query=query%20a%7Bhello%7Dquery%20b%7Bhello%20x:hello%7D&operationName=b", &[], "", 200, OLD, r#""x":"#),
    ("GET /graphql?query=query($n:String)%7Bhello(name:$n)%7D&variables=%7B%22n%22:%22you%22%7D", &[], "", 200, OLD, "hello you"),
    ("GET /graphql?query=%7Bhello%7D&variables=x", &[], "", 400, OLD, "`variables` is not an object"),
    ("GET /graphql?query=mutation%7Btouch%7D", &[], "", 405, OLD, "use POST"),
    ("POST /graphql", &[JSON], r#"{"query":"mutation { touch }"}"#, 200, OLD, "true"),
    ("PUT /graphql", &[JSON], HELLO, 405, OLD, "GET or POST"),
    // Request errors: no data, and a status by the media type.
    ("POST /graphql", &[JSON], r#"{"query":"{"}"#, 200, OLD, r#"{"errors":["#),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"{"}"#, 400, NEW, r#"{"errors":["#),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"{ missing }"}"#, 400, NEW, r#"{"errors":["#),
    ("POST /graphql", &[JSON], r#"{"query":"{ missing }"}"#, 200, OLD, r#""code":"BAD_REQUEST""#),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"{ hello(name: 7) }"}"#, 400, NEW, "BAD_REQUEST"),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"query($n: String) { hello(name: $n) }","variables":{"n":7}}"#, 400, NEW, "BAD_REQUEST"),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"query a { hello }","operationName":"b"}"#, 400, NEW, "`b`"),
    ("POST /graphql", &[JSON, ("accept", NEW)], r#"{"query":"query a { hello } query b { hello }"}"#, 400, NEW, "operationName"),
    // What goes wrong while it runs.
    ("POST /graphql", &[JSON], r#"{"query":"{ panics }"}"#, 500, OLD, r#""code":"INTERNAL""#),
    ("POST /graphql", &[JSON], r#"{"query":"{ sleeps }"}"#, 504, OLD, r#""code":"DEADLINE""#),
    ("POST /graphql", &[JSON], r#"{"query":"{ hello foreign }"}"#, 200, OLD, "internal error"),
    ("POST /graphql", &[JSON], r#"{"query":"{ refused }"}"#, 200, OLD, r#""code":"CURSOR""#),
    // The other pages.
    ("GET /", &[], "", 307, "", ""),
    ("GET /graphiql", &[], "", 200, "text/html; charset=utf-8", "/graphiql/start.js"),
    ("GET /graphiql/graphiql.css", &[], "", 200, "text/css; charset=utf-8", ".graphiql-container"),
    ("GET /graphiql/examples.json", &[], "", 200, OLD, "marco-rubio"),
    ("GET /schema.graphql", &[], "", 200, PLAIN, "type Meeting"),
    ("GET /healthz", &[], "", 200, PLAIN, "alive"),
    ("GET /readyz", &[], "", 503, PLAIN, "still being read"),
    ("GET /nowhere", &[], "", 404, PLAIN, "nothing is at `/nowhere`"),
    ("GET /graphiql/../../Cargo.toml", &[], "", 404, PLAIN, "nothing is at"),
    ("GET /graphiql/%2e%2e/%2e%2e/Cargo.toml", &[], "", 404, PLAIN, "nothing is at"),
    ("GET //etc/passwd", &[], "", 404, PLAIN, "nothing is at"),
    ("POST /healthz", &[], "", 405, PLAIN, "use GET"),
];

fn request(line: &str, headers: &[(&str, &str)], body: String) -> Request<Body> {
    let (method, address) = line.split_once(' ').expect("a method and an address");
    let plain = Request::builder().method(method).uri(address);
    let full = headers.iter().fold(plain, |request, (name, value)| request.header(*name, *value));
    full.body(Body::from(body)).expect("the request is well-formed")
}

#[tokio::test]
async fn each_request_gets_the_status_type_and_body_of_its_rule() {
    for (line, headers, body, status, content_type, part) in CASES {
        let reply = reply(request(line, headers, (*body).to_owned())).await;
        let told = format!("{line} {headers:?} {body}\n{} {}\n{}", reply.status, reply.content_type, reply.body);
        assert_eq!(reply.status, *status, "{told}");
        assert!(reply.content_type.starts_with(content_type), "{told}");
        assert!(reply.body.contains(part), "{told}");
    }
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused() {
    let reply = reply(request("POST /graphql", &[JSON], " ".repeat(200_001))).await;
    assert_eq!((reply.status.as_u16(), reply.body.contains("200000 bytes")), (413, true), "{}", reply.body);
}

#[tokio::test]
async fn what_was_not_run_has_no_data_and_what_was_run_has() {
    let parts = [("{", false), ("{ missing }", false), ("{ refused }", true), ("{ foreign }", true)];
    for (document, has_data) in parts {
        let reply = post(NEW, document, json!({})).await;
        assert_eq!(reply.body.contains(r#""data""#), has_data, "{document}: {}", reply.body);
    }
}

#[tokio::test]
async fn the_text_of_our_own_errors_stays_here() {
    for document in ["{ foreign }", "{ panics }"] {
        let reply = post(OLD, document, json!({})).await;
        assert!(!reply.body.contains("secret"), "{}", reply.body);
        assert!(reply.body.contains(r#""id":""#), "{}", reply.body);
    }
}

#[tokio::test]
async fn a_method_that_does_not_fit_names_those_that_do() {
    for (line, allowed) in [("PUT /graphql", "GET, POST"), ("GET /graphql?query=mutation%7Btouch%7D", "POST")] {
        let response = send(request(line, &[], String::new())).await;
        assert_eq!(response.headers()["allow"], allowed, "{line}");
        assert_eq!(response.headers()["vary"], "accept", "{line}");
    }
}

#[tokio::test]
async fn a_script_is_sent_packed_plain_or_not_at_all() {
    let packed = send(request("GET /graphiql/react.js", &[("accept-encoding", "br, gzip")], String::new())).await;
    assert_eq!(packed.headers()["content-encoding"], "gzip");
    let tag = packed.headers()["etag"].to_str().expect("the tag is ASCII").to_owned();
    let plain = reply(request("GET /graphiql/react.js", &[("accept-encoding", "gzip;q=0")], String::new())).await;
    assert!(plain.body.contains("react.production.min.js"), "the script is readable");
    let known = reply(request("GET /graphiql/react.js", &[("if-none-match", &tag)], String::new())).await;
    assert_eq!((known.status.as_u16(), known.body.as_str()), (304, ""));
}

/// What fails is null where it may be, and takes its parent with it where not; the path leads to it, through lists too.
#[tokio::test]
async fn an_error_tells_the_path_to_what_failed() {
    for (document, expected) in [
        ("{ items { number } }", r#"{"items":[{"number":0},{"number":null},{"number":2}]} ["items",1,"number"]"#),
        ("{ all: items { n: number } }", r#"{"all":[{"n":0},{"n":null},{"n":2}]} ["all",1,"n"]"#),
        ("{ hello items { sure } }", r#"null ["items",2,"sure"]"#),
        ("{ a: items { ...F } } fragment F on Item { number x: sure }", r#"null ["a",2,"x"]"#),
    ] {
        let answer: serde_json::Value = serde_json::from_str(&post(OLD, document, json!({})).await.body).expect("JSON");
        let first = answer["errors"].as_array().and_then(|errors| errors.first()).expect("an error");
        assert_eq!(format!("{} {}", answer["data"], first["path"]), expected, "{answer}");
    }
}
