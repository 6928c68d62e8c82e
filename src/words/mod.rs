//! The one analysis: text to tokens, used for documents, queries and highlights alike.
//!
//! In: any text and the language it is in, where that is known. Out: tokens with a plain form (folded: case, accents,
//! apostrophes) and a stem. An engine is given these tokens and never analyses text itself. No I/O, no stop list: a
//! phrase of small words can be found.

mod edges;
mod fold;
mod known;
mod names;
mod nearest;
mod stem;
mod tokens;
mod written;

pub use edges::{EdgeSet, Edges, LETTERS};
pub use fold::fold;
pub use names::{name_key, normal_name, slug, stakeholder_key, theme_key};
pub use nearest::advice;
pub use stem::{stem, variants};
pub use tokens::{Initials, LOWER, Token, folded, for_each, for_each_like, lower, parts, raw_tokens, token, tokens};
pub use written::written;
