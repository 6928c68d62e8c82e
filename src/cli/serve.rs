//! `readout serve`: brings the index up to date, and serves.
//!
//! The port is taken and answers before the records are read, from what the index held; `/readyz` tells when it is up
//! to date.

use super::{WELL, archive, documents, terminal};
use crate::config::Settings;
use crate::graphql::Api;
use crate::index::Engine;
use crate::server::{self, App, Readiness};
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::task::JoinHandle;

pub(super) fn run(settings: &Settings) -> anyhow::Result<u8> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(serve(settings));
    // A reading that was cut off goes on at the next start.
    runtime.shutdown_background();
    served
}

async fn serve(settings: &Settings) -> anyhow::Result<u8> {
    // Heard from the first moment on, not only once the server runs.
    let stop = tokio::spawn(server::asked_to_stop());
    let listener = server::bind(&settings.listen.to_string()).await?;
    let address = listener.local_addr()?;
    let engine = archive::open(settings, false)?;
    let readiness = Readiness::default();
    let mut options = settings.serving.clone();
    options.check()?;
    if let Some(path) = &settings.documents {
        options.trusted.by_id = documents::read(path)?;
    }
    let app = App::new(Arc::new(Api::new(Arc::clone(&engine))), readiness.clone(), options.clone())?;
    let reading = tokio::task::spawn_blocking(read(engine, settings.clone(), readiness, address));
    let failed = async {
        match reading.await {
            Ok(Ok(())) => std::future::pending().await,
            Ok(Err(error)) => error,
            Err(panic) => anyhow::anyhow!("the records could not be read: {panic}"),
        }
    };
    tokio::select! {
        () = server::serve(listener, server::router(app), &options, asked(stop)) => Ok(WELL),
        error = failed => Err(error),
    }
}

async fn asked(stop: JoinHandle<()>) {
    if let Err(error) = stop.await {
        tracing::warn!("signals are no longer heard: {error}");
    }
}

/// Brings the index up to date and says so.
fn read(
    engine: Arc<dyn Engine>,
    settings: Settings,
    readiness: Readiness,
    address: SocketAddr,
) -> impl FnOnce() -> anyhow::Result<()> {
    move || {
        let summary = archive::update(engine.as_ref(), &settings)?;
        readiness.records_read();
        terminal::say(&archive::told(&summary, &settings));
        terminal::say(&format!("GraphiQL: http://{address}/graphiql"));
        terminal::say(&format!("GraphQL:  http://{address}/graphql"));
        Ok(())
    }
}
