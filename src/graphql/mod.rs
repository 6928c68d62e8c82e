//! The GraphQL schema and its resolvers.
//!
//! In: a request and a snapshot of the index. Out: a response of one generation. Every list is a Relay connection;
//! every fact says its source. Resolvers ask the [`crate::graph::Reader`] and hold no data of their own; what is asked
//! at the same time is one call of the engine. It knows no HTTP.

mod connection;
mod edges;
mod enums;
mod error;
mod id;
mod inputs;
mod lists;
mod node;
mod paging;
mod participants;
mod query;
mod representatives;
mod scalars;
mod search;
mod types;

mod api;

pub use api::{Api, sdl};
pub use error::Code;
