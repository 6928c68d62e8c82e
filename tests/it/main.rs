//! Tests.

mod extract;
mod parse;
