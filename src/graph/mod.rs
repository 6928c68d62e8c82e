//! Typed reads of one generation.
//!
//! In: a snapshot of the index. Out: nodes as stored values, pages of them, counts, marked fragments. A request makes
//! one [`Reader`] and asks it as if every question were asked alone; what is asked at the same time goes to the engine
//! in one call (see [`Level`]). It knows no GraphQL and changes nothing.

mod corpus;
mod cursor;
mod handles;
mod highlight;
mod level;
mod node;
mod reader;

pub use corpus::Corpus;
pub use cursor::{CursorError, decode_position, encode_position};
pub use handles::{Handles, UnknownName};
pub use highlight::{Fragment, Part, fragment, marked};
pub use level::Level;
pub use node::Node;
pub use reader::{Note, ReadFailure, Reader, Rows};

pub use crate::stored;
