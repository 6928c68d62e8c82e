//! The plain pages: the schema, the two health checks, and what is not there.

use super::app::App;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, StatusCode, Uri};
use std::sync::Arc;

type Page = (StatusCode, [(HeaderName, &'static str); 2], String);

pub(super) async fn schema(State(app): State<Arc<App>>) -> Page {
    text(StatusCode::OK, app.api.sdl())
}

pub(super) async fn alive() -> Page {
    text(StatusCode::OK, "alive\n")
}

pub(super) async fn ready(State(app): State<Arc<App>>) -> Page {
    if app.readiness.is_ready() {
        text(StatusCode::OK, "ready\n")
    } else {
        text(StatusCode::SERVICE_UNAVAILABLE, "not ready: the records are still being read\n")
    }
}

pub(super) async fn not_found(uri: Uri) -> Page {
    let path = uri.path();
    text(StatusCode::NOT_FOUND, format!("nothing is at `{path}`: try /graphiql, /graphql or /schema.graphql\n"))
}

pub(super) async fn read_only() -> Page {
    text(StatusCode::METHOD_NOT_ALLOWED, "this page can only be read: use GET\n")
}

fn text(status: StatusCode, body: impl Into<String>) -> Page {
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (status, headers, body.into())
}
