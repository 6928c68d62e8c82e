//! One file of the page, as it lies in the binary and as it is sent.

use super::encoding::reads_gzip;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::io::{self, Read};

/// Everything from this host. The editor sets styles from its script, and embeds its fonts and images.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                      img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// A file.
pub(super) struct Asset {
    content_type: &'static str,
    content: Cow<'static, [u8]>,
    gzipped: bool,
    /// Weak, for the same file is sent with and without compression.
    etag: String,
}

impl Asset {
    /// A file that is sent as it is.
    pub(super) fn plain(content_type: &'static str, content: impl Into<Cow<'static, [u8]>>) -> Self {
        Self::new(content_type, content.into(), false)
    }

    /// A file that lies compressed in the binary.
    pub(super) fn gzipped(content_type: &'static str, content: &'static [u8]) -> Self {
        Self::new(content_type, Cow::Borrowed(content), true)
    }

    fn new(content_type: &'static str, content: Cow<'static, [u8]>, gzipped: bool) -> Self {
        let digest = Sha256::digest(&content);
        let etag = digest.iter().take(8).fold(String::from("W/\""), |etag, byte| format!("{etag}{byte:02x}")) + "\"";
        Self { content_type, content, gzipped, etag }
    }

    /// The response: 304 to a browser that has it.
    pub(super) fn answer(&self, headers: &HeaderMap) -> Response {
        let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        if known.flat_map(|tags| tags.split(',')).any(|tag| tag.trim() == self.etag) {
            return (StatusCode::NOT_MODIFIED, self.headers()).into_response();
        }
        if self.gzipped && reads_gzip(headers) {
            return (self.headers(), [(CONTENT_ENCODING, "gzip")], self.content.clone()).into_response();
        }
        match self.unpacked() {
            Ok(content) => (self.headers(), content).into_response(),
            Err(error) => {
                tracing::error!("a file of the explorer is broken: {error}");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }

    /// The names carry no version, so a browser asks each time, and is told by the tag that nothing changed.
    fn headers(&self) -> [(HeaderName, &str); 6] {
        [
            (CONTENT_TYPE, self.content_type),
            (ETAG, &self.etag),
            (CACHE_CONTROL, "no-cache"),
            (VARY, "accept-encoding"),
            (CONTENT_SECURITY_POLICY, POLICY),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ]
    }

    fn unpacked(&self) -> io::Result<Cow<'static, [u8]>> {
        if !self.gzipped {
            return Ok(self.content.clone());
        }
        let mut content = Vec::new();
        GzDecoder::new(&*self.content).read_to_end(&mut content)?;
        Ok(Cow::Owned(content))
    }
}
