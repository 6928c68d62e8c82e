//! The one integration binary: what Readout promises, tested from outside.

mod cli;
mod docs;
mod engines;
mod extract;
mod layers;
mod parse;
mod record;
mod server;
