//! The GraphQL schema and its resolvers, and what stands between a request's text and them.
//!
//! In: a request and a snapshot of the index. Out: a response of one generation. Every list is a Relay connection;
//! every fact says its source. Resolvers ask the [`crate::graph::Reader`] and hold no data of their own; what is asked
//! at the same time is one call of the engine. It knows no HTTP: `server` carries requests here.

mod api;
mod code;
mod connection;
mod edges;
mod enums;
mod error;
mod execute;
pub mod guard;
mod id;
mod inputs;
mod lists;
mod node;
mod paging;
mod participants;
mod path;
mod query;
mod representatives;
mod scalars;
mod search;
mod types;

pub use api::{Api, AskError, sdl};
pub use code::{CODE, Code};
pub use execute::{Execute, Executed};
pub use path::complete as complete_paths;
