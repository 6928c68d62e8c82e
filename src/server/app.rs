//! The router, and what its handlers share.

use super::{Options, graphql, pages};
use crate::explorer;
use crate::graphql::Execute;
use crate::graphql::guard::{Shape, ShapeError};
use axum::Router;
use axum::response::Redirect;
use axum::routing::{any, get};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What the handlers share.
pub struct App {
    pub(super) api: Arc<dyn Execute>,
    pub(super) shape: Shape,
    pub(super) readiness: Readiness,
    pub(super) options: Options,
}

impl App {
    /// Fails only where the API's own SDL is broken.
    pub fn new(api: Arc<dyn Execute>, readiness: Readiness, options: Options) -> Result<Self, ShapeError> {
        let shape = Shape::from_sdl(api.sdl())?;
        Ok(Self { api, shape, readiness, options })
    }
}

/// Whether the records have been read: who reads them says so, `/readyz` tells.
#[derive(Clone, Debug, Default)]
pub struct Readiness(Arc<AtomicBool>);

impl Readiness {
    /// From now on `/readyz` answers 200.
    pub fn records_read(&self) {
        self.0.store(true, Ordering::Release);
    }

    pub(super) fn is_ready(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// All routes.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/", get(|| async { Redirect::temporary("/graphiql") }))
        .route("/graphql", any(graphql::handle))
        .route("/schema.graphql", get(pages::schema))
        .route("/healthz", get(pages::alive))
        .route("/readyz", get(pages::ready))
        .with_state(Arc::new(app))
        .merge(explorer::router())
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::read_only)
}
