//! Starting and stopping: SIGTERM and ctrl-c finish what is running, and no silent connection holds them up.

use super::server::{Server, data, post, rest};
use crate::cli::place::Place;
use std::io::Write as _;
use std::time::{Duration, Instant};

const COUNT: &str = "{ corpus { recordCount } }";

#[test]
fn a_running_request_is_finished() {
    let place = Place::with_records();
    for signal in ["TERM", "INT"] {
        let mut server = Server::start(&place);
        let request = post(COUNT);
        let (begun, end) = request.split_at(request.len() - 5);
        let mut stream = server.connect();
        stream.write_all(begun).expect("it reads");
        let silent = server.connect();
        server.ask(COUNT);
        server.signal(signal);
        std::thread::sleep(Duration::from_millis(200));
        let start = Instant::now();
        stream.write_all(end).expect("it still reads");
        assert_eq!(data(&rest(&mut stream))["corpus"]["recordCount"], 2, "{signal}");
        assert_eq!(server.code(), Some(0), "{signal}");
        assert!(start.elapsed() < Duration::from_secs(5), "{signal}: a silent connection held it up");
        drop(silent);
    }
}

#[test]
fn an_empty_folder_is_served() {
    let place = Place::new();
    std::fs::create_dir(place.path().join("records")).expect("a folder");
    let mut server = Server::start(&place);
    assert!(server.said.contains("there are no records"), "{}", server.said);
    assert_eq!(server.ask(COUNT)["corpus"]["recordCount"], 0);
    assert!(server.exchange(b"GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").contains(" 200 OK"));
    server.signal("TERM");
    assert_eq!(server.code(), Some(0));
}
