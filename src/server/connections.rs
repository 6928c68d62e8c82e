//! Listens, and hands each connection to the router until it is told to stop.
//!
//! hyper is used as it is, and not `axum::serve`, for the time that a client may take over a request's head cannot be
//! limited there. HTTP/1.1 and HTTP/2 by prior knowledge are told apart by a connection's first bytes.

use super::Options;
use super::clients::Peer;
use super::crowd::{Crowd, Place};
use super::impatient::Impatient;
use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

/// The longest head of a request, in bytes: a query with GET stands in it.
const HEAD_LIMIT: usize = 64 * 1024;
/// Requests at a time on one connection of HTTP/2; fewer than 100 are refused to clients that do not wait for the settings.
const STREAMS: u32 = 128;
/// How long to wait when the system has no connection to give.
const BACK_OFF: Duration = Duration::from_millis(100);
/// How long a client that is turned away may take to read why.
const GOODBYE: Duration = Duration::from_secs(1);

/// What a client is told when all places are taken by requests that are being answered.
const FULL: &str = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 1\r\ncontent-type: text/plain; charset=utf-8\r\n\
                    content-length: 46\r\nconnection: close\r\n\r\ntoo many requests are running: try again soon\n";

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
    let crowd = Crowd::new(options.connections);
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            (stream, peer) = accept(&listener, &crowd) => match crowd.enter() {
                Some(place) => connect(stream, peer, place, router.clone(), options, &running),
                None => turn_away(stream),
            }
        }
    }
    drop(listener);
    if timeout(options.grace, running.shutdown()).await.is_err() {
        tracing::warn!("requests that took too long to finish were cut off");
    }
}

async fn accept(listener: &TcpListener, crowd: &Crowd) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            Err(error) => {
                tracing::warn!("a connection was not accepted: {error}");
                crowd.shed();
                sleep(BACK_OFF).await;
            }
        }
    }
}

fn turn_away(mut stream: TcpStream) {
    tokio::spawn(timeout(GOODBYE, async move { stream.write_all(FULL.as_bytes()).await }));
}

/// Serves one connection in a task; its place is free again when it ends.
fn connect(
    stream: TcpStream,
    peer: SocketAddr,
    place: Arc<Place>,
    router: Router,
    options: &Options,
    running: &GracefulShutdown,
) {
    // Answers are written whole, so there is nothing to wait for.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!("a connection may be slow: {error}");
    }
    let stream = TokioIo::new(Impatient::new(stream, options.write_timeout));
    let (router, answered) = (TowerToHyperService::new(router), Arc::clone(&place));
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer.ip()));
        let answering = answered.answer();
        let answer = router.call(request);
        async move {
            let answer = answer.await;
            drop(answering);
            answer
        }
    });
    let connection = builder(options).serve_connection(stream, service).into_owned();
    let watched = running.watch(connection);
    let idle_limit = options.head_timeout;
    tokio::spawn(async move {
        tokio::select! {
            ended = watched => if let Err(error) = ended {
                tracing::debug!("a connection ended early: {error}");
            },
            () = place.lost() => tracing::debug!("an idle connection made way for another"),
            () = place.idle(idle_limit) => tracing::debug!("a connection was idle for too long"),
        }
    });
}

fn builder(options: &Options) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(options.head_timeout).max_buf_size(HEAD_LIMIT);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_header_list_size(HEAD_LIMIT as u32)
        .max_concurrent_streams(STREAMS)
        // A peer that does not answer is gone.
        .keep_alive_interval(options.head_timeout)
        .keep_alive_timeout(options.head_timeout);
    builder
}
