//! Whether a client can read gzip.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// By the header `Accept-Encoding`; a weight of 0 says no.
pub(super) fn reads_gzip(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|weight| weight.parse() == Ok(0.0));
        gzip && !refused
    })
}
