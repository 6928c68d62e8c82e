//! Tests.

mod engines;
