//! What the handlers share.

use super::Options;
use super::answers::Answers;
use super::clients::Clients;
use super::documents::Documents;
use crate::graphql::Execute;
use crate::graphql::guard::{Guard, GuardError};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Semaphore;

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
