//! A question asked again and again, beside an axum handler that returns the same bytes.
//!
//! The handler is served by a process of its own, as the real binary is: this program, started with the answer's file
//! in [`FILE`].

use crate::client::Client;
use crate::latency::Timed;
use crate::program::Server;
use crate::questions::Job;
use anyhow::Context as _;
use axum::Router;
use axum::body::Bytes;
use axum::http::header::CONTENT_TYPE;
use axum::routing::post;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The variable that makes this program a constant handler, and names the file of what it returns.
pub(crate) const FILE: &str = "READOUT_BENCH_CONSTANT";

/// Requests of a turn, and turns of either.
const TURN: usize = 1_000;
const TURNS: usize = 6;

/// No turn takes longer than about this.
const MOST: Duration = Duration::from_secs(10);

/// What both took, over so many connections.
pub(crate) struct Repeated {
    pub(crate) name: &'static str,
    pub(crate) connections: usize,
    pub(crate) bytes: usize,
    pub(crate) real: Timed,
    pub(crate) constant: Timed,
}

/// Asks one question of a job again and again.
pub(crate) fn compare(server: &Server, job: &Job, scratch: &Path, connections: usize) -> anyhow::Result<Repeated> {
    let question = job.questions.first().context("there is no question")?.request(job.document);
    let answer = Client::connect(server.address, 1)?.answer(&question)?.to_string();
    let file = scratch.join("constant.json");
    std::fs::write(&file, &answer)?;
    let handler = Handler::start(&file)?;
    let mut real = Client::connect(server.address, connections)?;
    let mut constant = Client::connect(handler.address, connections)?;
    let bodies = vec![question; TURN];
    let mut repeated = Repeated {
        name: job.name,
        connections,
        bytes: answer.len(),
        real: Timed::default(),
        constant: Timed::default(),
    };
    for _ in 0..TURNS {
        repeated.real.add(real.send(&bodies, MOST)?);
        repeated.constant.add(constant.send(&bodies, MOST)?);
    }
    Ok(repeated)
}

/// The process of the handler; ended when it is dropped.
struct Handler {
    child: Child,
    address: SocketAddr,
}

impl Handler {
    fn start(file: &Path) -> anyhow::Result<Self> {
        let mut child = Command::new(std::env::current_exe()?).env(FILE, file).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().context("the handler has no output")?;
        let mut handler = Self { child, address: SocketAddr::from(([127, 0, 0, 1], 0)) };
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        handler.address = line.trim().parse().context("the handler gave no address")?;
        Ok(handler)
    }
}

impl Drop for Handler {
    fn drop(&mut self) {
        // One that has ended by itself needs neither.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Serves the bytes of a file, whatever is posted, until the process is ended.
pub(crate) fn serve(file: &Path) -> anyhow::Result<()> {
    let answer = Bytes::from(std::fs::read(file)?);
    let handler = async move |_: Bytes| ([(CONTENT_TYPE, "application/json")], answer);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
        writeln!(std::io::stdout(), "{}", listener.local_addr()?)?;
        let nodelay = axum::serve::ListenerExt::tap_io(listener, |stream| drop(stream.set_nodelay(true)));
        axum::serve(nodelay, Router::new().route("/graphql", post(handler))).await?;
        Ok(())
    })
}
