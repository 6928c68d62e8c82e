//! Clients that mean no good, over real sockets: the server answers the next one.

use super::server::{Server, post, rest};
use crate::cli::place::Place;
use std::io::Write as _;
use std::net::TcpStream;
use std::time::{Duration, Instant};

const QUERY: &str = "{ search(query: \"lantern\") { totalCount nodes { __typename } } }";

/// Runs an attack, keeps its connections open, and holds that the next client is answered at once.
fn check(name: &str, attack: impl FnOnce(&Server) -> Vec<TcpStream>) {
    let server = Server::start(&Place::with_records());
    let open = attack(&server);
    let start = Instant::now();
    assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1, "{name}");
    assert!(start.elapsed() < Duration::from_secs(3), "{name}: took {:?}", start.elapsed());
    drop(open);
}

fn begun(server: &Server, bytes: &[u8]) -> TcpStream {
    let mut stream = server.connect();
    // Refused early is as good.
    let _ = stream.write_all(bytes);
    stream
}

#[test]
fn connections_that_say_nothing_or_not_all() {
    check("silent", |server| (0..100).map(|_| server.connect()).collect());
    let request = post(QUERY);
    check("half a request", |server| (1..request.len()).step_by(5).map(|end| begun(server, &request[..end])).collect());
    check("a slow head", |server| {
        let mut slow: Vec<_> = (0..20).map(|_| server.connect()).collect();
        for byte in &request[..40] {
            slow.iter_mut().for_each(|stream| stream.write_all(&[*byte]).expect("it reads"));
            std::thread::sleep(Duration::from_millis(5));
        }
        slow
    });
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    let server = Server::start_with(&Place::with_records(), &["--body-timeout", "1"]);
    let request = post(QUERY);
    let started = Instant::now();
    let answer = server.exchange(&request[..request.len() - 5]);
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(started.elapsed() < Duration::from_secs(5), "took {:?}", started.elapsed());
    assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1);
}

#[test]
fn who_says_nothing_for_too_long_is_let_go() {
    let server = Server::start_with(&Place::with_records(), &["--head-timeout", "1"]);
    // An HTTP/2 client's preface and its empty settings.
    let http2: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
    let answered = b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";
    for (name, bytes) in
        [("nothing", &b""[..]), ("half a head", b"GET / HTT"), ("answered", answered), ("HTTP/2", http2)]
    {
        let start = Instant::now();
        let mut stream = begun(&server, bytes);
        rest(&mut stream);
        assert!(start.elapsed() < Duration::from_secs(5), "{name}: took {:?}", start.elapsed());
    }
    assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1);
}

#[test]
fn more_idle_connections_than_there_are_places() {
    let server = Server::start_with(&Place::with_records(), &["--max-connections", "10"]);
    let silent: Vec<_> = (0..500).map(|_| server.connect()).collect();
    let half: Vec<_> = (0..500).map(|_| begun(&server, b"POST /graphql HTTP/1.1\r\nhost: x\r\n")).collect();
    let start = Instant::now();
    assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1);
    assert!(start.elapsed() < Duration::from_secs(3), "took {:?}", start.elapsed());
    drop((silent, half));
}

#[test]
#[cfg(target_os = "linux")]
fn ten_thousand_idle_connections() {
    // Both ends are of this user: the server takes its limit over.
    let limit = rlimit::increase_nofile_limit(12_000).expect("a limit");
    let server = Server::start_with(&Place::with_records(), &["--max-connections", "100000"]);
    let before = server.resident();
    let many = limit.saturating_sub(500).min(10_000);
    let idle: Vec<_> = (0..many).map(|_| server.connect()).collect();
    let start = Instant::now();
    assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1, "{many} idle");
    assert!(start.elapsed() < Duration::from_secs(3), "{many} idle: took {:?}", start.elapsed());
    let grown = server.resident().saturating_sub(before);
    assert!(grown < 64 * 1024 * many, "{many} idle take {grown} bytes");
    drop(idle);
}

#[test]
fn clients_that_go() {
    let request = post(QUERY);
    check("gone in the middle", |server| {
        (1..request.len()).step_by(5).for_each(|end| drop(begun(server, &request[..end])));
        (0..50).for_each(|_| drop(begun(server, &request)));
        Vec::new()
    });
}

#[test]
fn what_is_too_large_or_no_http_is_refused() {
    let server = Server::start(&Place::with_records());
    let posted = |length: &str, body: &str| {
        format!(
            "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n{length}connection: close\r\n\r\n{body}"
        )
    };
    let large = "x".repeat(2 << 20);
    let cases = [
        ("2 MB", posted(&format!("content-length: {}\r\n", large.len()), &large), "413"),
        (
            "2 MB in a chunk",
            posted("transfer-encoding: chunked\r\n", &format!("200000\r\n{large}\r\n0\r\n\r\n")),
            "413",
        ),
        ("a chunk that is none", posted("transfer-encoding: chunked\r\n", "zz\r\n"), "4"),
        ("a length that is none", posted("content-length: -1\r\n", ""), "400"),
        ("two lengths", posted("content-length: 1\r\ncontent-length: 2\r\n", "{}"), "400"),
        ("a long head", format!("GET /graphql?query={} HTTP/1.1\r\nhost: x\r\n\r\n", "x".repeat(100_000)), "4"),
        ("many headers", format!("GET / HTTP/1.1\r\n{}\r\n", "a: b\r\n".repeat(500)), "431"),
        ("garbage", "\u{1}\u{2}\u{3} garbage \0 \u{fffd}\r\n\r\n".repeat(100), "400"),
        ("TLS", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\u{fc}\u{3}\u{3}".to_owned() + &"z".repeat(500), "400"),
        ("deep JSON", posted("content-length: 900000\r\n", &"[".repeat(900_000)), "400"),
        ("deep GraphQL", String::from_utf8_lossy(&post(&"{a".repeat(300_000))).into_owned(), "400"),
    ];
    for (name, bytes, status) in cases {
        let response = server.exchange(bytes.as_bytes());
        assert!(response.starts_with(&format!("HTTP/1.1 {status}")), "{name}: {response:.300}");
        assert_eq!(server.ask(QUERY)["search"]["totalCount"], 1, "{name}");
    }
}
