//! x
#![allow(dead_code, reason = "building")]
mod claims;
mod dates;
mod head;
mod language;
mod lexicon;
mod pattern;
mod reading;
mod sentences;
