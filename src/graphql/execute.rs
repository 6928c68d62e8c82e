//! What a transport needs to know of the API: its SDL, and how to run a request.
//!
//! A request that comes in here has passed the [`guard`](super::guard) and carries its parsed document.

use crate::index::BoxFuture;
use async_graphql::{Request, Response};

/// Something that answers GraphQL requests.
pub trait Execute: Send + Sync + 'static {
    /// The schema, as `/schema.graphql` shows it.
    fn sdl(&self) -> &str;

    /// Runs one request to its end.
    fn execute(&self, request: Request) -> BoxFuture<'_, Response>;
}

/// A request with variables as JSON, for callers inside the program.
pub fn request(document: &str, variables: serde_json::Value) -> Request {
    Request::new(document).variables(async_graphql::Variables::from_json(variables))
}
