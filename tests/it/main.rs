//! Tests.

mod server;
