//! What a transport needs to know of the API: its SDL, its newest generation, and how to run a request.
//!
//! A request that comes in here has passed the [`guard`](super::guard) and carries its parsed document.

use crate::index::BoxFuture;
use async_graphql::{Request, Response};

/// Something that answers GraphQL requests.
pub trait Execute: Send + Sync + 'static {
    /// The schema, as `/schema.graphql` shows it.
    fn sdl(&self) -> &str;

    /// The newest generation. No two states of what is asked share one.
    fn generation(&self) -> String;

    /// Runs one request to its end.
    fn execute(&self, request: Request) -> BoxFuture<'_, Executed>;
}

/// A request that was run.
#[derive(Debug)]
pub struct Executed {
    /// The answer.
    pub response: Response,
    /// The generation that it is true of.
    pub generation: String,
}
