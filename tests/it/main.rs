//! Tests.

mod hostile;
mod parse;
mod record;
