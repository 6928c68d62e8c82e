//! From an outcome to a response: status, media type and body.

use super::accept::MediaType;
use async_graphql::{Response as Executed, ServerError};
use async_graphql_axum::GraphQLResponse;
use axum::Json;
use axum::http::header::{ALLOW, CONTENT_TYPE, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// How a request ended.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It ran; it may have errors all the same.
    Executed(Executed),
    /// It is well-formed HTTP and JSON, but no GraphQL that is run: a request error in the words of the specification.
    Refused(Vec<ServerError>),
    /// The method does not fit what is asked.
    Method(ServerError, &'static str),
    /// Anything else that is no answer.
    Failed(StatusCode, ServerError),
}

/// A body without a `data` entry: nothing was run.
#[derive(Serialize)]
struct Errors {
    errors: Vec<ServerError>,
}

impl Outcome {
    /// Writes the response.
    pub(super) fn into_response(self, media_type: MediaType) -> Response {
        let mut response = match self {
            Self::Executed(executed) => GraphQLResponse::from(executed).into_response(),
            Self::Refused(errors) => (refused(media_type), Json(Errors { errors })).into_response(),
            Self::Method(error, allow) => {
                let body = Json(Errors { errors: vec![error] });
                (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, allow)], body).into_response()
            }
            Self::Failed(status, error) => (status, Json(Errors { errors: vec![error] })).into_response(),
        };
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type.content_type()));
        response.headers_mut().insert(VARY, HeaderValue::from_static("accept"));
        response
    }
}

/// Clients of `application/json` take any status but 200 for a failure of the network.
fn refused(media_type: MediaType) -> StatusCode {
    match media_type {
        MediaType::GraphqlResponse => StatusCode::BAD_REQUEST,
        MediaType::Json => StatusCode::OK,
    }
}
