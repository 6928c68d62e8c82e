//! Runs one request: the guard, then the API, in a task of its own.
//!
//! The task ends when the time is up, and when the client goes: then hyper drops the handler, and with it the set that
//! the task belongs to. A panic ends the task alone.

use super::answer::{Outcome, answered};
use super::app::App;
use super::errors::{internal, tidy};
use super::parameters::Parameters;
use crate::graphql::guard::{Checked, NotRun, Refusal};
use crate::graphql::{Code, Executed, complete_paths};
use async_graphql::parser::types::OperationType;
use async_graphql::{Extensions, Request, ServerError, Value, value};
use axum::http::{Method, StatusCode};
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// What of a request's head its answer depends on.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) method: Method,
    /// The tags of `If-None-Match`: what the client holds already.
    pub(super) held: Vec<String>,
}

impl Head {
    /// Whether the client holds the answer of a generation.
    pub(super) fn holds(&self, tag: &str) -> bool {
        self.method == Method::GET && self.held.iter().any(|held| held == tag)
    }
}

/// Runs a request within the time that requests have.
pub(super) async fn run(app: Arc<App>, parameters: Parameters, head: Head) -> Outcome {
    let limit = app.options.timeout;
    let Ok(place) = Arc::clone(&app.places).try_acquire_owned() else {
        return Outcome::Busy(Code::Busy.error("too many requests are running: try again in a moment"));
    };
    let mut task = JoinSet::new();
    task.spawn(async move {
        let outcome = answer(app, parameters, head).await;
        drop(place);
        outcome
    });
    match timeout(limit, task.join_next()).await {
        Ok(Some(Ok(outcome))) => outcome,
        Ok(Some(Err(panic))) => Outcome::Failed(StatusCode::INTERNAL_SERVER_ERROR, internal(&panic.to_string())),
        Ok(None) => Outcome::Failed(StatusCode::INTERNAL_SERVER_ERROR, internal("its task was gone")),
        Err(_) => Outcome::Failed(StatusCode::GATEWAY_TIMEOUT, too_slow(limit.as_secs_f64())),
    }
}

fn too_slow(seconds: f64) -> ServerError {
    Code::Deadline.error(format!("the request took longer than {seconds} s: ask for less, or in several requests"))
}

async fn answer(app: Arc<App>, parameters: Parameters, head: Head) -> Outcome {
    let asks_for_cost = parameters.asks_for_cost();
    let Parameters { query, operation_name, variables, extensions, .. } = parameters;
    let checked = match app.guard.check(&query, operation_name.as_deref(), variables) {
        Ok(checked) => checked,
        // Not a request error in the sense of the specification, for it was not looked at as GraphQL: 400 for all.
        Err(NotRun::Unread(refusal)) => return Outcome::Failed(StatusCode::BAD_REQUEST, refusal.into_error()),
        Err(NotRun::Refused(refusals)) => {
            return Outcome::Refused(refusals.into_iter().map(Refusal::into_error).collect());
        }
    };
    app.documents.keep(&query);
    if head.method == Method::GET && checked.kind != OperationType::Query {
        return Outcome::Method(Code::BadRequest.error("only a query can be sent with GET: use POST"), "POST");
    }
    let generation = app.api.generation();
    if head.holds(&super::answer::tag(&generation)) {
        return Outcome::NotModified(generation);
    }
    let (kind, cost, document) = (checked.kind, checked.cost, Arc::clone(&checked.document));
    let mut executed = app.api.execute(request(operation_name, extensions, checked)).await;
    complete_paths(&mut executed.response.errors, &document.parsed);
    if asks_for_cost {
        let limit = app.options.limits.nodes;
        executed.response = executed.response.extension("cost", value!({ "nodes": cost, "limit": limit }));
    }
    ended(executed, kind).await
}

fn request(
    operation_name: Option<String>,
    extensions: serde_json::Map<String, serde_json::Value>,
    checked: Checked,
) -> Request {
    let mut request = Request::new(String::new()).variables(checked.variables);
    request.operation_name = operation_name;
    request.extensions = Extensions(extensions.into_iter().map(|(name, value)| (name, from_json(value))).collect());
    request.set_parsed_query(checked.document.parsed.clone());
    request
}

/// Tells a request error from an answer: the former has no data and no path, for no field was resolved.
async fn ended(executed: Executed, kind: OperationType) -> Outcome {
    let Executed { mut response, generation } = executed;
    tidy(&mut response.errors);
    let unresolved = response.errors.iter().all(|error| error.path.is_empty());
    if response.data == Value::Null && !response.errors.is_empty() && unresolved {
        return Outcome::Refused(response.errors);
    }
    let lasts = response.errors.is_empty() && kind == OperationType::Query;
    answered(response, lasts.then_some(generation)).await
}

fn from_json(value: serde_json::Value) -> Value {
    Value::from_json(value).unwrap_or_default()
}
