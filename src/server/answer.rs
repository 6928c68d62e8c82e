//! From an outcome to a response: status, media type, tag and body.

use super::Options;
use super::accept::MediaType;
use super::errors::internal;
use async_graphql::{Response as Executed, ServerError};
use async_graphql_axum::GraphQLResponse;
use axum::Json;
use axum::body::{Bytes, to_bytes};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, ETAG, RETRY_AFTER, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// How a request ended.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It ran; it may have errors all the same. With the generation of which it is true as long as that lasts, where it
    /// is whole.
    Answered(Bytes, Option<String>),
    /// The client holds the answer: nothing has changed since that generation.
    NotModified(String),
    /// It is well-formed HTTP and JSON, but no GraphQL that is run: a request error in the words of the specification.
    Refused(Vec<ServerError>),
    /// The method does not fit what is asked.
    Method(ServerError, &'static str),
    /// Too much is going on.
    Busy(ServerError),
    /// The client asks too often; it may ask again after so many seconds.
    TooOften(ServerError, u64),
    /// Anything else that is no answer.
    Failed(StatusCode, ServerError),
}

/// A body without a `data` entry: nothing was run.
#[derive(Serialize)]
struct Errors {
    errors: Vec<ServerError>,
}

/// Writes what was executed.
pub(super) async fn answered(executed: Executed, generation: Option<String>) -> Outcome {
    let written = GraphQLResponse::from(executed).into_response();
    match to_bytes(written.into_body(), usize::MAX).await {
        Ok(body) => Outcome::Answered(body, generation),
        Err(error) => Outcome::Failed(StatusCode::INTERNAL_SERVER_ERROR, internal(&error.to_string())),
    }
}

/// The tag of the answers of a generation. Weak, for they are sent in two media types and with and without compression.
pub(super) fn tag(generation: &str) -> String {
    format!("W/\"{generation}\"")
}

impl Outcome {
    /// Writes the response.
    pub(super) fn into_response(self, media_type: MediaType, method: &Method, options: &Options) -> Response {
        let lasting = match &self {
            Self::Answered(_, Some(generation)) | Self::NotModified(generation) if *method == Method::GET => {
                Some(tag(generation))
            }
            _ => None,
        };
        let mut response = self.written(media_type);
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type.content_type()));
        headers.insert(VARY, HeaderValue::from_static("accept"));
        for (name, value) in
            [(ETAG, lasting.as_deref()), (CACHE_CONTROL, lasting.as_ref().map(|_| &*options.cache_control))]
        {
            // `Options::check` has looked at `Cache-Control`.
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
                headers.insert(name, value);
            }
        }
        response
    }

    fn written(self, media_type: MediaType) -> Response {
        match self {
            Self::Answered(body, _) => body.into_response(),
            Self::NotModified(_) => StatusCode::NOT_MODIFIED.into_response(),
            Self::Refused(errors) => (refused(media_type), Json(Errors { errors })).into_response(),
            Self::Method(error, allow) => alone(StatusCode::METHOD_NOT_ALLOWED, (ALLOW, allow), error),
            Self::Busy(error) => alone(StatusCode::SERVICE_UNAVAILABLE, (RETRY_AFTER, "1"), error),
            Self::TooOften(error, seconds) => {
                alone(StatusCode::TOO_MANY_REQUESTS, (RETRY_AFTER, &seconds.to_string()), error)
            }
            Self::Failed(status, error) => (status, Json(Errors { errors: vec![error] })).into_response(),
        }
    }
}

/// One error, with a header that says what to do.
fn alone(status: StatusCode, (name, value): (axum::http::HeaderName, &str), error: ServerError) -> Response {
    let mut headers = HeaderMap::new();
    headers.extend(HeaderValue::from_str(value).map(|value| (name, value)));
    (status, headers, Json(Errors { errors: vec![error] })).into_response()
}

/// Clients of `application/json` take any status but 200 for a failure of the network.
fn refused(media_type: MediaType) -> StatusCode {
    match media_type {
        MediaType::GraphqlResponse => StatusCode::BAD_REQUEST,
        MediaType::Json => StatusCode::OK,
    }
}
