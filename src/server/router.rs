//! The routes.

use super::app::App;
use super::{graphql, headers, pages};
use crate::explorer;
use axum::Router;
use axum::response::Redirect;
use axum::routing::{any, get};
use std::sync::Arc;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// All routes.
pub fn router(app: App) -> Router {
    let cross_origin = headers::cross_origin(&app.options.origins);
    let router = Router::new()
        .route("/", get(|| async { Redirect::temporary("/graphiql") }))
        .route("/graphql", any(graphql::handle))
        .route("/schema.graphql", get(pages::schema))
        .route("/healthz", get(pages::alive))
        .route("/readyz", get(pages::ready))
        .with_state(Arc::new(app))
        .merge(explorer::router())
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::read_only)
        .layer(axum::middleware::map_response(headers::secure))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    match cross_origin {
        Some(layer) => router.layer(layer),
        None => router,
    }
}
