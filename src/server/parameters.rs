//! From a request's body or query string to the parameters of a GraphQL request.
//!
//! In: bytes. Out: the document's text or its id, the operation's name, the variables and extensions; or a sentence about
//! what is wrong with their form. The document itself is not looked at.

use axum::extract::Query;
use axum::http::Uri;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The parameters of a GraphQL request.
#[derive(Debug, Default)]
pub(super) struct Parameters {
    /// Empty where an id stands for it.
    pub(super) query: String,
    /// `documentId`, as the specification's draft has it; `doc_id`, as Relay's clients have it.
    id: Option<String>,
    pub(super) operation_name: Option<String>,
    pub(super) variables: Map<String, Value>,
    pub(super) extensions: Map<String, Value>,
}

impl Parameters {
    /// The id of the document, where one is sent in any of its three forms.
    pub(super) fn document_id(&self) -> Option<String> {
        self.id.clone().or_else(|| self.persisted_digest())
    }

    /// The digest that Apollo's clients send.
    pub(super) fn persisted_digest(&self) -> Option<String> {
        let digest = self.extensions.get("persistedQuery")?.get("sha256Hash")?;
        digest.as_str().map(str::to_ascii_lowercase)
    }

    /// Whether the answer is to say what it cost.
    pub(super) fn asks_for_cost(&self) -> bool {
        self.extensions.get("cost") == Some(&Value::Bool(true))
    }
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
    #[error("`query` is missing: send the document as a string, or its id in `documentId`")]
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
            "query" | "operationName" | "documentId" | "doc_id" => Value::String(text),
            _ => return None,
        };
        Some((name, value))
    });
    from_object(object.collect())
}

fn from_object(mut object: Map<String, Value>) -> Result<Parameters, Malformed> {
    let query = string(&mut object, "query")?;
    let id = string(&mut object, "documentId")?.or(string(&mut object, "doc_id")?);
    let parameters = Parameters {
        query: query.clone().unwrap_or_default(),
        id,
        operation_name: string(&mut object, "operationName")?,
        variables: map(&mut object, "variables")?,
        extensions: map(&mut object, "extensions")?,
    };
    if query.is_none() && parameters.document_id().is_none() {
        return Err(Malformed::NoQuery);
    }
    Ok(parameters)
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
