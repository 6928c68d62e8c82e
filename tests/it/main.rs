//! Tests.

mod engines;
mod parse;
