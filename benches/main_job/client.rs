//! A client of the server: some connections that are kept open, each asking one question after the other.

use crate::latency::Timed;
use anyhow::{Context as _, ensure};
use futures_util::future::try_join_all;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use std::cell::Cell;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};

/// Connections to one server, all on the thread that asks.
pub(crate) struct Client {
    runtime: Runtime,
    connections: Vec<SendRequest<Full<Bytes>>>,
    host: String,
}

impl Client {
    /// Connects so many times.
    pub(crate) fn connect(address: SocketAddr, connections: usize) -> anyhow::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let connections = runtime.block_on(try_join_all((0..connections).map(|_| connection(address))))?;
        Ok(Self { runtime, connections, host: address.to_string() })
    }

    /// Sends bodies, each once, until all are sent or the time is up.
    pub(crate) fn send(&mut self, bodies: &[String], most: Duration) -> anyhow::Result<Timed> {
        let (next, started) = (Cell::new(0), Instant::now());
        let take = || {
            let body = bodies.get(next.get()).filter(|_| started.elapsed() < most)?;
            next.set(next.get() + 1);
            Some(body.as_str())
        };
        let host = self.host.as_str();
        let all = self.connections.iter_mut().map(|connection| send_each(connection, host, take));
        let times = self.runtime.block_on(try_join_all(all))?.concat();
        Ok(Timed { times, whole: started.elapsed() })
    }

    /// The answer to one body.
    pub(crate) fn answer(&mut self, body: &str) -> anyhow::Result<serde_json::Value> {
        let connection = self.connections.first_mut().context("there is no connection")?;
        let bytes = self.runtime.block_on(send_one(connection, &self.host, body))?;
        let answer: serde_json::Value = serde_json::from_slice(&bytes)?;
        ensure!(answer.get("errors").is_none(), "`{body}` was answered {answer}");
        Ok(answer)
    }
}

async fn connection(address: SocketAddr) -> anyhow::Result<SendRequest<Full<Bytes>>> {
    let stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    Ok(sender)
}

async fn send_each<'a>(
    connection: &mut SendRequest<Full<Bytes>>,
    host: &str,
    take: impl Fn() -> Option<&'a str>,
) -> anyhow::Result<Vec<Duration>> {
    let mut times = Vec::new();
    while let Some(body) = take() {
        let started = Instant::now();
        let answer = send_one(connection, host, body).await?;
        times.push(started.elapsed());
        ensure!(answer.starts_with(b"{\"data\":{"), "`{body}` was answered {}", String::from_utf8_lossy(&answer));
    }
    Ok(times)
}

async fn send_one(connection: &mut SendRequest<Full<Bytes>>, host: &str, body: &str) -> anyhow::Result<Bytes> {
    let request = Request::post("/graphql")
        .header("host", host)
        .header("content-type", "application/json")
        .body(Full::new(Bytes::copy_from_slice(body.as_bytes())))?;
    connection.ready().await?;
    let response = connection.send_request(request).await?;
    let status = response.status();
    let answer = response.into_body().collect().await?.to_bytes();
    ensure!(status == StatusCode::OK, "`{body}` was answered {status}: {}", String::from_utf8_lossy(&answer));
    Ok(answer)
}
