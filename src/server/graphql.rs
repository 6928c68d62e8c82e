//! `/graphql`: the rules of GraphQL over HTTP, in the order in which they are asked.

use super::accept::{MediaType, negotiate};
use super::answer::{Outcome, tag};
use super::answers::Asked;
use super::app::App;
use super::parameters::{Malformed, Parameters, from_body, from_uri};
use super::run::{Head, run};
use crate::graphql::Code;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, IF_NONE_MATCH};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use axum::response::Response;
use std::sync::Arc;
use tokio::time::timeout;

/// Answers a request of any method.
pub(super) async fn handle(State(app): State<Arc<App>>, request: Request<Body>) -> Response {
    let media_type = negotiate(request.headers());
    let head = Head { method: request.method().clone(), held: held(request.headers()) };
    let outcome = match media_type {
        None => failed(StatusCode::NOT_ACCEPTABLE, "accept `application/graphql-response+json` or `application/json`"),
        Some(_) => respond(Arc::clone(&app), request, head.clone()).await.unwrap_or_else(|refused| refused),
    };
    outcome.into_response(media_type.unwrap_or(MediaType::Json), &head.method, &app.options)
}

async fn respond(app: Arc<App>, request: Request<Body>, head: Head) -> Result<Outcome, Outcome> {
    app.clients.ask(request.headers(), request.extensions()).map_err(too_often)?;
    let mut parameters = match head.method {
        Method::GET => from_uri(request.uri()).map_err(malformed)?,
        Method::POST => posted(&app, request).await?,
        _ => return Err(Outcome::Method(Code::BadRequest.error("send a query with GET or POST"), "GET, POST")),
    };
    app.documents.resolve(&mut parameters).map_err(|error| Outcome::Refused(vec![error]))?;
    if parameters.asks_for_cost() {
        return Ok(run(app, parameters, head).await);
    }
    let asked = asked(&app, &parameters);
    if let Some(body) = app.answers.get(&asked) {
        let held = head.holds(&tag(&asked.generation));
        return Ok(if held {
            Outcome::NotModified(asked.generation)
        } else {
            Outcome::Answered(body, Some(asked.generation))
        });
    }
    let outcome = run(Arc::clone(&app), parameters, head).await;
    if let Outcome::Answered(body, Some(generation)) = &outcome {
        app.answers.keep(Asked { generation: generation.clone(), ..asked }, body.clone());
    }
    Ok(outcome)
}

fn asked(app: &App, parameters: &Parameters) -> Asked {
    Asked {
        generation: app.api.generation(),
        document: parameters.query.clone(),
        operation: parameters.operation_name.clone(),
        variables: serde_json::Value::Object(parameters.variables.clone()).to_string(),
    }
}

/// The tags of the answers that a client holds.
fn held(headers: &HeaderMap) -> Vec<String> {
    let lists = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).map(|tag| tag.trim().to_owned()).collect()
}

async fn posted(app: &App, request: Request<Body>) -> Result<Parameters, Outcome> {
    // A page of another site can send any other type without asking first, so this is the guard against such pages, too.
    if !is_json(request.headers()) {
        return Err(failed(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send the body as `application/json`, in UTF-8"));
    }
    let body = to_bytes(request.into_body(), app.options.body_limit);
    match timeout(app.options.body_timeout, body).await {
        Ok(Ok(body)) => from_body(&body).map_err(malformed),
        Ok(Err(error)) => Err(unread(app.options.body_limit, &error)),
        Err(_) => Err(failed(StatusCode::REQUEST_TIMEOUT, "the body did not come in time: send it again")),
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let mut parts = value.split(';').map(str::trim);
    let essence = parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    let mut charsets = parts.map(str::to_ascii_lowercase).filter(|part| part.starts_with("charset="));
    essence && charsets.all(|charset| charset.trim_start_matches("charset=").trim_matches('"') == "utf-8")
}

/// Why a body could not be read: it is too long, or the connection broke, and then no one reads the answer.
fn unread(limit: usize, error: &axum::Error) -> Outcome {
    tracing::debug!("a body was not read: {error}");
    let message = format!("the body is over the limit of {limit} bytes, or did not come whole: send less");
    failed(StatusCode::PAYLOAD_TOO_LARGE, &message)
}

fn too_often(seconds: u64) -> Outcome {
    let message = format!("this client asks more often than it may: ask again in {seconds} s");
    Outcome::TooOften(Code::RateLimited.error(message), seconds)
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
fn malformed(error: Malformed) -> Outcome {
    failed(StatusCode::BAD_REQUEST, &error.to_string())
}

fn failed(status: StatusCode, message: &str) -> Outcome {
    Outcome::Failed(status, Code::BadRequest.error(message))
}
