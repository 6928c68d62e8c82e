//! The one integration binary: what Readout promises, tested from outside.

mod engines;
mod layers;
mod parse;
mod record;
