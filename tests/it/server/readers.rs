//! Clients that ask and do not read, over real sockets.

use readout::server::{App, Options, Readiness, bind, router, serve};
use std::future::pending;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// Asks so often, without reading, that no buffer holds the answers.
fn ask_and_do_not_read(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("it accepts");
    stream.set_write_timeout(Some(Duration::from_millis(100))).expect("a timeout can be set");
    let request = "GET /graphiql HTTP/1.1\r\nhost: x\r\n\r\n".repeat(100);
    // It ends where the server takes no more.
    while stream.write_all(request.as_bytes()).is_ok() {}
    stream
}

fn ask(address: SocketAddr) -> String {
    let mut stream = TcpStream::connect(address).expect("it accepts");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout can be set");
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").expect("it is written");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer in time");
    answer
}

#[tokio::test]
async fn who_does_not_read_gives_the_place_to_the_next() {
    let write_timeout = Duration::from_millis(300);
    let options = Options { connections: 1, write_timeout, ..Options::default() };
    let app = App::new(Arc::new(super::schema::api()), Readiness::default(), options.clone());
    let app = router(app.expect("the schema is well-formed"));
    let listener = bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { serve(listener, app, &options, pending()).await });
    let asked = tokio::task::spawn_blocking(move || {
        let open = ask_and_do_not_read(address);
        let answer = ask(address);
        drop(open);
        answer
    });
    let answer = asked.await.expect("the client ends");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}
