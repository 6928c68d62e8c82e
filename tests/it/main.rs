//! Tests.

mod parse;
