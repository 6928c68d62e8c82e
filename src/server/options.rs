//! What can be set about the server.

use super::clients::ClientOptions;
use super::documents::Trusted;
use crate::graphql::guard::Limits;
use axum::http::{HeaderValue, Uri};
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
    /// How long a request's body may take to come.
    pub body_timeout: Duration,
    /// How long a client may take nothing of an answer.
    pub write_timeout: Duration,
    /// Connections at a time; for one more the one goes that has been idle for the longest.
    pub connections: usize,
    /// Requests that are run at a time; more are told to come back.
    pub requests: usize,
    /// Who asks, and how often each may.
    pub clients: ClientOptions,
    /// Origins whose pages may ask from a browser: `https://example.org`, or `*` for all. Never with credentials.
    pub origins: Vec<String>,
    /// Documents that may be asked for by an id.
    pub trusted: Trusted,
    /// Bytes of documents that clients may have kept by their digest; 0: none.
    pub automatic_documents: u64,
    /// Bytes of answers that are kept as long as their generation, for whoever asks the same.
    pub kept_answers: u64,
    /// `Cache-Control` of answers to GET.
    pub cache_control: String,
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
            body_timeout: Duration::from_secs(15),
            write_timeout: Duration::from_secs(30),
            connections: 512,
            requests: 256,
            clients: ClientOptions::default(),
            origins: Vec::new(),
            trusted: Trusted::default(),
            automatic_documents: 4 * 1024 * 1024,
            kept_answers: 64 * 1024 * 1024,
            // A client asks each time, and is told by the tag that nothing changed.
            cache_control: "no-cache".to_owned(),
            limits: Limits::default(),
        }
    }
}

/// What is set cannot be sent.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum OptionsError {
    /// It is no value of a header.
    #[error("`{0}` cannot be sent as `Cache-Control`: give `--cache-control` directives such as `public, max-age=60`")]
    CacheControl(String),
    /// A browser sends no such origin.
    #[error(
        "`{0}` is no origin: give `--cors-origin` a scheme and a host such as `https://example.org`, or `*` for all"
    )]
    Origin(String),
}

impl Options {
    /// Looks at what the types do not hold.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn check(&self) -> Result<(), OptionsError> {
        if HeaderValue::from_str(&self.cache_control).is_err() {
            return Err(OptionsError::CacheControl(self.cache_control.clone()));
        }
        let wrong = self.origins.iter().find(|origin| *origin != "*" && !is_origin(origin));
        wrong.map_or(Ok(()), |origin| Err(OptionsError::Origin(origin.clone())))
    }
}

/// A scheme, a host and perhaps a port, and no slash at the end.
fn is_origin(origin: &str) -> bool {
    let rest = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(['/', '?', '#', '@'])) && origin.parse::<Uri>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_sent_is_said() {
        for (origin, holds) in [
            ("*", true),
            ("https://example.org", true),
            ("http://localhost:3000", true),
            ("https://example.org/", false),
            ("example.org", false),
            ("https://", false),
            ("https://a b", false),
        ] {
            let options = Options { origins: vec![origin.to_owned()], ..Options::default() };
            assert_eq!(options.check().is_ok(), holds, "{origin}");
        }
        let options = Options { cache_control: "a\nb".to_owned(), ..Options::default() };
        assert_eq!(options.check(), Err(OptionsError::CacheControl("a\nb".to_owned())));
    }
}
