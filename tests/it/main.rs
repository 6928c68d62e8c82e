//! The one integration binary: what Readout promises, tested from outside.

#![expect(clippy::print_stderr, reason = "a test says on stderr which material was not there")]

mod cli;
mod corpora;
mod correction;
mod docs;
mod engines;
mod extract;
mod fuzz;
mod graphql;
mod hostile;
mod ingest;
mod laws;
mod layers;
mod linear;
mod parse;
#[cfg(unix)]
mod process;
mod record;
mod server;
mod vocabulary;
