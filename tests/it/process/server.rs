//! A server in a process of its own, and a client that writes every byte itself.

use crate::cli::place::Place;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// So long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server that has read its records.
pub(super) struct Server {
    child: Child,
    pub(super) address: SocketAddr,
    /// What it said until it was ready.
    pub(super) said: String,
}

impl Server {
    /// Starts it, and waits until it says where it serves.
    pub(super) fn start(place: &Place) -> Self {
        Self::start_with(place, &[])
    }

    /// The same with settings.
    pub(super) fn start_with(place: &Place, settings: &[&str]) -> Self {
        let mut command = place.command(&[&["serve", "--listen", "127.0.0.1:0"], settings].concat());
        let mut child = command.stderr(Stdio::piped()).spawn().expect("the binary runs");
        let mut lines = BufReader::new(child.stderr.take().expect("stderr")).lines().map_while(Result::ok);
        let mut said = String::new();
        let address = lines.find_map(|line| {
            said.push_str(&line);
            line.strip_prefix("GraphQL:  http://")?.strip_suffix("/graphql")?.parse().ok()
        });
        // What it says later is read, too, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.expect("it says where it serves"), said }
    }

    /// A connection to it.
    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("it accepts");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout can be set");
        stream
    }

    /// All that it answers to these bytes, until it closes the connection.
    pub(super) fn exchange(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect();
        // It may refuse before it has read all, and close.
        let _ = stream.write_all(bytes);
        rest(&mut stream)
    }

    /// The data of an answer.
    pub(super) fn ask(&self, query: &str) -> Value {
        data(&self.exchange(&post(query)))
    }

    /// How many bytes it has in memory.
    #[cfg(target_os = "linux")]
    pub(super) fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it lives");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("its memory");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") * 1024
    }

    /// Sends it a signal.
    pub(super) fn signal(&self, name: &str) {
        let process = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &process]).status().expect("`kill` is there");
        assert!(sent.success());
    }

    /// Its exit code, once it ends.
    pub(super) fn code(&mut self) -> Option<i32> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("it can be waited for") {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it does not end");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Most have ended by now.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What comes until the other side closes.
pub(super) fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    // A connection that is reset has answered all it will.
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A well-formed request.
pub(super) fn post(query: &str) -> Vec<u8> {
    let body = json!({ "query": query }).to_string();
    let length = body.len();
    format!(
        "POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    )
    .into_bytes()
}

/// The data of a response without errors.
pub(super) fn data(response: &str) -> Value {
    let (head, body) = response.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no response: {response}"));
    assert!(head.starts_with("HTTP/1.1 200"), "{response}");
    let mut answer: Value = serde_json::from_str(body).unwrap_or_else(|error| panic!("{error}: {response}"));
    assert_eq!(answer["errors"], Value::Null, "{response}");
    answer["data"].take()
}
