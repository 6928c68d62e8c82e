//! GraphQL: what stands between a request's text and the graph.
//!
//! In: documents as clients write them. Out: responses, with errors that have a stable code. It knows no HTTP and no
//! engine: `server` carries requests here, `graph` reads for it.

mod code;
mod execute;
pub mod guard;

pub use code::{CODE, Code};
pub use execute::Execute;
