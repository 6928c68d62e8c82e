//! The router, and what its handlers share.

use super::answers::Answers;
use super::clients::Clients;
use super::documents::Documents;
use super::{Options, graphql, headers, pages};
use crate::explorer;
use crate::graphql::Execute;
use crate::graphql::guard::{Guard, GuardError};
use axum::Router;
use axum::response::Redirect;
use axum::routing::{any, get};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Semaphore;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;

/// What the handlers share.
pub struct App {
    pub(super) api: Arc<dyn Execute>,
    pub(super) guard: Guard,
    pub(super) answers: Answers,
    pub(super) documents: Documents,
    pub(super) clients: Clients,
    /// For the requests that are run at a time.
    pub(super) places: Arc<Semaphore>,
    pub(super) readiness: Readiness,
    pub(super) options: Options,
}

impl App {
    /// Fails only where the API's own SDL is broken.
    pub fn new(api: Arc<dyn Execute>, readiness: Readiness, options: Options) -> Result<Self, GuardError> {
        let guard = Guard::new(api.sdl(), options.limits.clone())?;
        let answers = Answers::new(options.kept_answers);
        let documents = Documents::new(options.trusted.clone(), options.automatic_documents);
        let places = Arc::new(Semaphore::new(options.requests));
        let clients = Clients::new(options.clients.clone());
        Ok(Self { api, guard, answers, documents, clients, places, readiness, options })
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
