//! What every response says to browsers and proxies, and how much of the server one client gets.

use super::{Server, options, told};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use readout::graphql::guard::Limits;
use readout::server::{ClientOptions, Options};
use serde_json::json;
use std::num::NonZeroU32;
use std::time::Duration;

#[tokio::test]
async fn every_response_tells_a_browser_to_be_careful() {
    let server = Server::new(options());
    for address in
        ["/", "/graphql?query=%7Bhello%7D", "/graphiql", "/graphiql/start.js", "/schema.graphql", "/healthz", "/none"]
    {
        let response = server.get(address, &[]).await;
        let header = |name: &str| response.headers()[name].to_str().expect("it is ASCII").to_owned();
        assert_eq!(header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(header("x-frame-options"), "DENY", "{address}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{address}");
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
            "{address}: {policy}"
        );
        assert!(!policy.contains("unsafe-eval") && !policy.contains("http"), "{address}: {policy}");
    }
}

#[tokio::test]
async fn an_answer_is_packed_as_the_client_likes() {
    let server = Server::new(options());
    let plain = told(server.get("/schema.graphql", &[]).await).await.body;
    for (accepted, encoding) in
        [("gzip", "gzip"), ("br", "br"), ("zstd", "zstd"), ("gzip, br;q=0.5", "gzip"), ("x", "")]
    {
        let response = server.get("/schema.graphql", &[("accept-encoding", accepted)]).await;
        let found = response.headers().get("content-encoding").map_or("", |value| value.to_str().expect("ASCII"));
        assert_eq!(found, encoding, "{accepted}");
        let varies: Vec<_> = response.headers().get_all("vary").iter().collect();
        assert!(varies.iter().any(|value| *value == "accept-encoding"), "{varies:?}");
        let length = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body").len();
        assert_eq!(length < plain.len(), !encoding.is_empty(), "{accepted}: {length} of {}", plain.len());
    }
}

async fn preflight(server: &Server, origin: &str) -> Vec<(String, String)> {
    let request = Request::options("/graphql")
        .header("origin", origin)
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type");
    let response = server.send(request.body(Body::empty()).expect("a request")).await;
    let headers = response.headers().iter();
    let told = headers.map(|(name, value)| (name.to_string(), value.to_str().expect("ASCII").to_owned()));
    told.filter(|(name, _)| name.starts_with("access-control")).collect()
}

#[tokio::test]
async fn a_page_of_another_origin_asks_only_where_it_may() {
    let closed = Server::new(options());
    assert_eq!(preflight(&closed, "https://example.org").await, []);
    let origins = |origins: &[&str]| origins.iter().map(|origin| (*origin).to_owned()).collect();
    let open = Server::new(Options { origins: origins(&["https://example.org", "https://example.net"]), ..options() });
    for (origin, allowed) in
        [("https://example.org", true), ("https://example.net", true), ("https://evil.example", false)]
    {
        let told = preflight(&open, origin).await;
        let origins: Vec<_> = told.iter().filter(|(name, _)| name == "access-control-allow-origin").collect();
        assert_eq!(origins.iter().any(|(_, value)| value == origin), allowed, "{told:?}");
        assert!(told.iter().all(|(name, _)| name != "access-control-allow-credentials"), "{told:?}");
    }
    let all = Server::new(Options { origins: origins(&["*"]), ..options() });
    assert!(
        preflight(&all, "https://any.example")
            .await
            .contains(&("access-control-allow-origin".to_owned(), "*".to_owned()))
    );
    // The answer itself says so too, and a form's content type is refused all the same.
    let request =
        Request::post("/graphql").header("origin", "https://example.org").header("content-type", "text/plain");
    let form = open.send(request.body(Body::from("{}")).expect("a request")).await;
    assert_eq!(form.status(), 415);
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back() {
    let clients =
        ClientOptions { rate: NonZeroU32::new(2), tokens: vec!["known".to_owned()], ..ClientOptions::default() };
    let server = Server::new(Options { clients, ..options() });
    let mut statuses = Vec::new();
    for headers in [&[][..], &[], &[], &[("authorization", "Bearer known")], &[("authorization", "Bearer guessed")]] {
        let response = server.get("/graphql?query=%7Bhello%7D", headers).await;
        let wait = response.headers().get("retry-after").is_some();
        assert_eq!(wait, response.status() == StatusCode::TOO_MANY_REQUESTS);
        statuses.push(response.status().as_u16());
    }
    assert_eq!(statuses, [200, 200, 429, 200, 429]);
    // What tells whether the server lives is not counted.
    assert_eq!(server.get("/healthz", &[]).await.status(), 200);
}

#[tokio::test]
async fn what_does_not_fit_in_is_turned_away_at_once() {
    let server = Server::new(Options { requests: 1, ..options() });
    let sleeps = server.post(json!({ "query": "{ sleeps }" }));
    let next = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        server.get("/graphql?query=%7Bhello%7D", &[]).await
    };
    let (slow, turned_away) = tokio::join!(sleeps, next);
    assert_eq!(slow.status, 504);
    assert_eq!(turned_away.status(), 503);
    assert_eq!(turned_away.headers()["retry-after"], "1");
    assert!(told(turned_away).await.body.contains("BUSY"));
    // The place is free when the task that was given up is gone.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(server.get("/graphql?query=%7Bhello%7D", &[]).await.status(), 200);
}

#[tokio::test]
async fn the_cost_is_told_when_asked_and_when_it_is_too_much() {
    let server = Server::new(options());
    let query = "query($n: Int) { meetings(first: $n) { nodes { title related { nodes { title } } } } }";
    let asked = |n: u64, cost: bool| json!({ "query": query, "variables": { "n": n }, "extensions": { "cost": cost } });
    for (n, cost, expected) in [
        (10, true, r#""extensions":{"cost":{"nodes":210,"limit":10000}}"#),
        (1000, false, r#""code":"COST","limit":10000,"value":21000"#),
        (10, false, r#"{"data":{"meetings":{"nodes":[]}}}"#),
    ] {
        let reply = server.post(asked(n, cost)).await;
        assert!(reply.body.contains(expected), "{n}: {}", reply.body);
    }
}

#[tokio::test]
async fn the_schema_is_not_told_where_that_is_switched_off() {
    let limits = Limits { introspects: false, ..Limits::default() };
    let server = Server::new(Options { limits, ..options() });
    for (query, expected) in [
        ("{ __schema { types { name } } }", "switched off"),
        ("{ a: __type(name: \"Meeting\") { name } }", "switched off"),
        ("fragment F on Query { __schema { queryType { name } } } { ...F }", "switched off"),
        ("{ __typename hello }", r#""__typename":"#),
        ("{ helo }", "does not have a field `helo`"),
    ] {
        let reply = server.post(json!({ "query": query })).await;
        assert!(reply.body.contains(expected), "{query}: {}", reply.body);
        assert!(!reply.body.contains("did you mean"), "{query}: {}", reply.body);
    }
    // Where it is told, what was meant is told too.
    let open = Server::new(options());
    for (query, meant) in [("{ helo }", "did you mean `hello`?"), ("{ hello(nam: 1) }", "did you mean `name`?")] {
        let reply = open.post(json!({ "query": query })).await;
        assert!(reply.body.contains(meant), "{query}: {}", reply.body);
    }
}
