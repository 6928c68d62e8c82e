//! HTTP: carries GraphQL requests to the API and its answers back.
//!
//! In: an [`Execute`](crate::graphql::Execute), a listener and [`Options`]. Out: a running server that stops when it is
//! told to. GraphQL over HTTP is done here and not by the library's own handler, which runs mutations over GET, has no
//! limit on bodies and sends raw error text: <https://graphql.github.io/graphql-over-http/draft/>. It reads no record
//! and knows no schema.

mod accept;
mod answer;
mod answers;
mod app;
mod clients;
mod connections;
mod crowd;
mod documents;
mod errors;
mod graphql;
mod headers;
mod impatient;
mod options;
mod pages;
mod parameters;
mod router;
mod run;
mod stop;

pub use app::{App, Readiness};
pub use clients::ClientOptions;
pub use connections::{ServerError, bind, serve};
pub use documents::Trusted;
pub use options::{Options, OptionsError};
pub use router::router;
pub use stop::asked_to_stop;
