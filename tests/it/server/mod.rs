//! The server, through the router in process, over a small schema of its own.

mod bombs;
mod readers;
mod rules;
mod schema;

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use readout::server::{App, Options, Readiness, router};
use std::sync::Arc;
use std::time::Duration;
use tower::ServiceExt;

/// What comes back, as far as tests look at it.
struct Reply {
    status: StatusCode,
    content_type: String,
    body: String,
}

async fn send(request: Request<Body>) -> Response<Body> {
    let options = Options { timeout: Duration::from_millis(300), body_limit: 200_000, ..Options::default() };
    let app = App::new(Arc::new(schema::api()), Readiness::default(), options).expect("the schema is well-formed");
    router(app).oneshot(request).await.expect("a router never fails")
}

async fn reply(request: Request<Body>) -> Reply {
    let response = send(request).await;
    let header = response.headers().get("content-type").and_then(|value| value.to_str().ok());
    let (status, content_type) = (response.status(), header.unwrap_or_default().to_owned());
    let body = to_bytes(response.into_body(), usize::MAX).await.expect("the body is in memory");
    Reply { status, content_type, body: String::from_utf8(body.to_vec()).expect("the body is UTF-8") }
}

/// Sends a document as most clients do.
async fn post(accept: &str, document: &str, variables: serde_json::Value) -> Reply {
    let body = serde_json::json!({ "query": document, "variables": variables }).to_string();
    let request = Request::post("/graphql").header("accept", accept).header("content-type", "application/json");
    reply(request.body(Body::from(body)).expect("the request is well-formed")).await
}
