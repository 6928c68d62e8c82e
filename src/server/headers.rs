//! Headers that every response has, and which pages of other origins may ask.

use axum::http::header::{
    AUTHORIZATION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::response::Response;
use std::time::Duration;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// What is sent where a page has no policy of its own: it is no page, and nothing in it is run or framed.
const SECURE: [(HeaderName, &str); 4] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (REFERRER_POLICY, "no-referrer"),
    (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
];

/// How long a browser remembers what an origin may do.
const REMEMBERED: Duration = Duration::from_secs(24 * 60 * 60);

/// Adds what a browser is to be told of every response.
pub(super) async fn secure(mut response: Response) -> Response {
    for (name, value) in SECURE {
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// Lets pages of some origins ask; `None` where there are none. Credentials are never allowed, so a page gets nothing
/// that anyone who reaches the server could not get.
pub(super) fn cross_origin(origins: &[String]) -> Option<CorsLayer> {
    let listed = || AllowOrigin::list(origins.iter().filter_map(|origin| HeaderValue::from_str(origin).ok()));
    let allowed = match origins {
        [] => return None,
        all if all.iter().any(|origin| origin == "*") => AllowOrigin::any(),
        _ => listed(),
    };
    let layer = CorsLayer::new().allow_origin(allowed).allow_methods([Method::GET, Method::POST]);
    Some(layer.allow_headers([CONTENT_TYPE, AUTHORIZATION]).max_age(REMEMBERED))
}
