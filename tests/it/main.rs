//! Tests.

mod parse;
mod record;
