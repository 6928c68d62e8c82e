//! The server, through the router in process, over a small schema of its own.

mod bombs;
mod caching;
mod documents;
mod http2;
mod readers;
mod rules;
mod schema;
mod serving;

use axum::Router;
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

fn options() -> Options {
    Options { timeout: Duration::from_millis(300), body_limit: 200_000, ..Options::default() }
}

/// A server that is asked more than once.
struct Server {
    api: Arc<schema::Api>,
    router: Router,
}

impl Server {
    fn new(options: Options) -> Self {
        let api = Arc::new(schema::api());
        let app = App::new(api.clone(), Readiness::default(), options).expect("the schema is well-formed");
        Self { api, router: router(app) }
    }

    async fn send(&self, request: Request<Body>) -> Response<Body> {
        self.router.clone().oneshot(request).await.expect("a router never fails")
    }

    /// Posts a body as JSON.
    async fn post(&self, body: serde_json::Value) -> Reply {
        let request = Request::post("/graphql").header("content-type", "application/json");
        told(self.send(request.body(Body::from(body.to_string())).expect("the request is well-formed")).await).await
    }

    /// Gets an address, with headers.
    async fn get(&self, address: &str, headers: &[(&str, &str)]) -> Response<Body> {
        let plain = Request::get(address);
        let full = headers.iter().fold(plain, |request, (name, value)| request.header(*name, *value));
        self.send(full.body(Body::empty()).expect("the request is well-formed")).await
    }
}

async fn send(request: Request<Body>) -> Response<Body> {
    Server::new(options()).send(request).await
}

async fn reply(request: Request<Body>) -> Reply {
    told(send(request).await).await
}

async fn told(response: Response<Body>) -> Reply {
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
