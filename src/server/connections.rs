//! Listens, and hands each connection to the router until it is told to stop.
//!
//! hyper is used as it is, and not `axum::serve`, for the time that a client may take over a request's head cannot be
//! limited there.

use super::Options;
use super::impatient::Impatient;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

/// The longest head of a request, in bytes: a query with GET stands in it.
const HEAD_LIMIT: usize = 64 * 1024;
/// How long to wait when the system has no connection to give.
const BACK_OFF: Duration = Duration::from_millis(100);

/// Why it cannot serve.
#[derive(Debug, thiserror::Error)]
pub enum ServerError {
    /// Another process has the port.
    #[error("cannot listen on `{address}`: the port is taken; stop what uses it, or choose another with `--listen`")]
    Taken {
        /// As it was given.
        address: String,
    },
    /// No such address on this machine, or no right to it.
    #[error("cannot listen on `{address}`: {source}; choose an address and port of this machine with `--listen`")]
    Address {
        /// As it was given.
        address: String,
        /// What the system says.
        source: io::Error,
    },
}

/// Takes the address.
pub async fn bind(address: &str) -> Result<TcpListener, ServerError> {
    TcpListener::bind(address).await.map_err(|source| match source.kind() {
        io::ErrorKind::AddrInUse => ServerError::Taken { address: address.to_owned() },
        _ => ServerError::Address { address: address.to_owned(), source },
    })
}

/// Serves until `stop` is done; then finishes what is running, within the time of grace.
pub async fn serve(listener: TcpListener, router: Router, options: &Options, stop: impl Future<Output = ()>) {
    let running = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(options.connections));
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            (stream, place) = accept(&listener, &places) => {
                connect(stream, place, router.clone(), options, &running);
            }
        }
    }
    drop(listener);
    if timeout(options.grace, running.shutdown()).await.is_err() {
        tracing::warn!("requests that took too long to finish were cut off");
    }
}

/// The next connection, once there is a place for it.
async fn accept(listener: &TcpListener, places: &Arc<Semaphore>) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    // Never closed, so there is always a place in the end.
    let place = places.clone().acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return (stream, place),
            Err(error) => {
                tracing::warn!("a connection was not accepted: {error}");
                sleep(BACK_OFF).await;
            }
        }
    }
}

/// Serves one connection in a task; its place is free again when it ends.
fn connect(
    stream: TcpStream,
    place: Option<OwnedSemaphorePermit>,
    router: Router,
    options: &Options,
    running: &GracefulShutdown,
) {
    // Answers are written whole, so there is nothing to wait for.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!("a connection may be slow: {error}");
    }
    let stream = Impatient::new(stream, options.write_timeout);
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(options.head_timeout)
        .max_buf_size(HEAD_LIMIT)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(router));
    let watched = running.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = watched.await {
            tracing::debug!("a connection ended early: {error}");
        }
        drop(place);
    });
}
