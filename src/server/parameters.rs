//! From a request's body or query string to the parameters of a GraphQL request.
//!
//! In: bytes. Out: the document's text, the operation's name, the variables and extensions; or a sentence about what is
//! wrong with their form. The document itself is not looked at.

use axum::extract::Query;
use axum::http::Uri;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The parameters of a GraphQL request.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    pub(super) query: String,
    pub(super) operation_name: Option<String>,
    pub(super) variables: Map<String, Value>,
    pub(super) extensions: Map<String, Value>,
}

/// What is wrong with a request's form.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Malformed {
    #[error("the body is not JSON: {0}")]
    Json(String),
    #[error("the query string cannot be read: write it percent-encoded, in UTF-8")]
    QueryString,
    #[error("a list of operations is not answered: send one object a request")]
    Batch,
    #[error("the body is not an object: send `{{\"query\": \"…\"}}`")]
    NotAnObject,
    #[error("`query` is missing: send the document as a string")]
    NoQuery,
    #[error("`{0}` is not {1}: send {1}, or leave it out")]
    Type(&'static str, &'static str),
}

/// The parameters of a POST.
pub(super) fn from_body(body: &[u8]) -> Result<Parameters, Malformed> {
    match serde_json::from_slice(body).map_err(|error| Malformed::Json(error.to_string()))? {
        Value::Object(object) => from_object(object),
        Value::Array(_) => Err(Malformed::Batch),
        _ => Err(Malformed::NotAnObject),
    }
}

/// The parameters of a GET: `variables` and `extensions` are JSON.
pub(super) fn from_uri(uri: &Uri) -> Result<Parameters, Malformed> {
    let Query(pairs) = Query::<HashMap<String, String>>::try_from_uri(uri).map_err(|_| Malformed::QueryString)?;
    let object = pairs.into_iter().filter_map(|(name, text)| {
        let value = match name.as_str() {
            // An empty field of a form is one that was left out.
            "operationName" | "variables" | "extensions" if text.is_empty() => Value::Null,
            "variables" | "extensions" => serde_json::from_str(&text).unwrap_or(Value::String(text)),
            "query" | "operationName" => Value::String(text),
            _ => return None,
        };
        Some((name, value))
    });
    from_object(object.collect())
}

fn from_object(mut object: Map<String, Value>) -> Result<Parameters, Malformed> {
    Ok(Parameters {
        query: string(&mut object, "query")?.ok_or(Malformed::NoQuery)?,
        operation_name: string(&mut object, "operationName")?,
        variables: map(&mut object, "variables")?,
        extensions: map(&mut object, "extensions")?,
    })
}

fn string(object: &mut Map<String, Value>, name: &'static str) -> Result<Option<String>, Malformed> {
    match object.remove(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Malformed::Type(name, "a string")),
    }
}

fn map(object: &mut Map<String, Value>, name: &'static str) -> Result<Map<String, Value>, Malformed> {
    match object.remove(name) {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(map)) => Ok(map),
        Some(_) => Err(Malformed::Type(name, "an object")),
    }
}
