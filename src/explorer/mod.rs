//! The web page: `GraphiQL`, whole and out of the binary, for networks that lead nowhere else.
//!
//! In: requests under `/graphiql`. Out: the page, its scripts and styles, and the example queries it opens with. It asks
//! no other host for anything, and its policy forbids the browser to; no script stands in the page itself. It knows the
//! API by its address only.

mod asset;
mod encoding;

use asset::Asset;
use axum::Router;
use axum::http::HeaderMap;
use axum::routing::get;
use std::sync::LazyLock;

/// The queries that the page opens with, one a tab.
pub const EXAMPLES: [&str; 4] = [
    include_str!("examples/1-search.graphql"),
    include_str!("examples/2-newest-meetings.graphql"),
    include_str!("examples/3-theme.graphql"),
    include_str!("examples/4-stakeholder.graphql"),
];

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";

static ASSETS: LazyLock<[(&str, Asset); 10]> = LazyLock::new(|| {
    [
        ("/graphiql", Asset::plain("text/html; charset=utf-8", include_bytes!("page.html").as_slice())),
        ("/graphiql/start.js", Asset::plain(JAVASCRIPT, include_bytes!("start.js").as_slice())),
        ("/graphiql/mend.js", Asset::plain(JAVASCRIPT, include_bytes!("mend.js").as_slice())),
        ("/graphiql/start.css", Asset::plain(CSS, include_bytes!("start.css").as_slice())),
        ("/graphiql/favicon.svg", Asset::plain("image/svg+xml", include_bytes!("favicon.svg").as_slice())),
        (
            "/graphiql/examples.json",
            Asset::plain("application/json", serde_json::json!(EXAMPLES).to_string().into_bytes()),
        ),
        ("/graphiql/graphiql.js", Asset::gzipped(JAVASCRIPT, include_bytes!("assets/graphiql.js.gz"))),
        ("/graphiql/graphiql.css", Asset::gzipped(CSS, include_bytes!("assets/graphiql.css.gz"))),
        ("/graphiql/react.js", Asset::gzipped(JAVASCRIPT, include_bytes!("assets/react.js.gz"))),
        ("/graphiql/react-dom.js", Asset::gzipped(JAVASCRIPT, include_bytes!("assets/react-dom.js.gz"))),
    ]
});

/// The routes of the page.
pub fn router() -> Router {
    ASSETS.iter().fold(Router::new(), |router, (path, asset)| {
        router.route(path, get(async |headers: HeaderMap| asset.answer(&headers)))
    })
}
