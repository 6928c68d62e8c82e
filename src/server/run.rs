//! Runs one request: the guard, then the API, in a task of its own.
//!
//! The task ends when the time is up, and when the client goes: then hyper drops the handler, and with it the set that
//! the task belongs to. A panic ends the task alone.

use super::answer::Outcome;
use super::app::App;
use super::errors::{internal, tidy};
use super::parameters::Parameters;
use crate::graphql::Code;
use crate::graphql::guard::{check, scan};
use async_graphql::parser::types::OperationType;
use async_graphql::{Extensions, Request, Response, Value, Variables};
use axum::http::{Method, StatusCode};
use std::sync::Arc;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// Runs a request within the time that requests have.
pub(super) async fn run(app: Arc<App>, parameters: Parameters, method: Method) -> Outcome {
    let limit = app.options.timeout;
    let mut task = JoinSet::new();
    task.spawn(answer(app, parameters, method));
    match timeout(limit, task.join_next()).await {
        Ok(Some(Ok(outcome))) => outcome,
        Ok(Some(Err(panic))) => Outcome::Failed(StatusCode::INTERNAL_SERVER_ERROR, internal(&panic.to_string())),
        Ok(None) => Outcome::Failed(StatusCode::INTERNAL_SERVER_ERROR, internal("its task was gone")),
        Err(_) => Outcome::Failed(StatusCode::GATEWAY_TIMEOUT, too_slow(limit.as_secs_f64())),
    }
}

fn too_slow(seconds: f64) -> async_graphql::ServerError {
    Code::Deadline.error(format!("the request took longer than {seconds} s: ask for less, or in several requests"))
}

async fn answer(app: Arc<App>, parameters: Parameters, method: Method) -> Outcome {
    let limits = &app.options.limits;
    let Parameters { query, operation_name, variables, extensions } = parameters;
    // Not a request error in the sense of the specification, for it was not looked at as GraphQL: 400 for all.
    if let Err(refusal) = scan(&query, limits) {
        return Outcome::Failed(StatusCode::BAD_REQUEST, refusal.into_error());
    }
    let variables = Variables::from_json(variables.into());
    let checked = match check(&query, operation_name.as_deref(), &variables, limits, &app.shape) {
        Ok(checked) => checked,
        Err(refusal) => return Outcome::Refused(vec![refusal.into_error()]),
    };
    if method == Method::GET && checked.kind != OperationType::Query {
        return Outcome::Method(Code::BadRequest.error("only a query can be sent with GET: use POST"), "POST");
    }
    let mut request = Request::new(query).variables(variables);
    request.operation_name = operation_name;
    request.extensions = Extensions(extensions.into_iter().map(|(name, value)| (name, from_json(value))).collect());
    request.set_parsed_query(checked.document);
    ended(app.api.execute(request).await)
}

/// Tells a request error from an answer: the former has no data and no path, for no field was resolved.
fn ended(mut response: Response) -> Outcome {
    tidy(&mut response.errors);
    let unresolved = response.errors.iter().all(|error| error.path.is_empty());
    if response.data == Value::Null && !response.errors.is_empty() && unresolved {
        Outcome::Refused(response.errors)
    } else {
        Outcome::Executed(response)
    }
}

fn from_json(value: serde_json::Value) -> Value {
    Value::from_json(value).unwrap_or_default()
}
