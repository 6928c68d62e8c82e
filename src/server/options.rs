//! What can be set about the server.

use crate::graphql::guard::Limits;
use std::time::Duration;

/// How to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// Host and port to listen on; port 0 takes a free one.
    pub listen: String,
    /// The longest body of a request, in bytes.
    pub body_limit: usize,
    /// How long a request may take.
    pub timeout: Duration,
    /// How long what is running may go on after the server was told to stop.
    pub grace: Duration,
    /// How long a client may take to send the head of a request, and be idle between two.
    pub head_timeout: Duration,
    /// How long a client may take nothing of an answer.
    pub write_timeout: Duration,
    /// Connections at a time; more wait to be accepted.
    pub connections: usize,
    /// What one document may ask for.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8000".to_owned(),
            body_limit: 1024 * 1024,
            timeout: Duration::from_secs(15),
            grace: Duration::from_secs(10),
            head_timeout: Duration::from_secs(30),
            write_timeout: Duration::from_secs(30),
            connections: 512,
            limits: Limits::default(),
        }
    }
}
