//! The one integration binary: what Readout promises, tested from outside.

mod cli;
mod docs;
mod engines;
mod extract;
mod graphql;
mod hostile;
mod ingest;
mod layers;
mod parse;
mod process;
mod record;
mod server;
