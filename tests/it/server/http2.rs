//! HTTP/2 by prior knowledge, as a proxy speaks it.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use hyper_util::rt::{TokioExecutor, TokioIo};
use readout::server::{App, Options, Readiness, bind, router, serve};
use std::future::pending;
use std::sync::Arc;
use tokio::net::TcpStream;

#[tokio::test]
async fn one_connection_carries_many_requests() {
    let options = Options { connections: 1, ..Options::default() };
    let app = App::new(Arc::new(super::schema::api()), Readiness::default(), options.clone());
    let app = router(app.expect("the schema is well-formed"));
    let listener = bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("its address");
    tokio::spawn(async move { serve(listener, app, &options, pending()).await });

    let stream = TokioIo::new(TcpStream::connect(address).await.expect("it accepts"));
    let (client, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await.expect("it speaks HTTP/2");
    tokio::spawn(connection);
    let ask = |number: usize| {
        let body = format!(r#"{{"query":"{{ hello(name: \"{number}\") }}"}}"#);
        let request =
            Request::post("http://readout/graphql").header("content-type", "application/json").body(Body::from(body));
        let mut client = client.clone();
        async move {
            let response = client.send_request(request.expect("a request")).await.expect("an answer");
            let body = response.into_body().collect().await.expect("a body").to_bytes();
            assert_eq!(body, format!(r#"{{"data":{{"hello":"hello {number}"}}}}"#));
        }
    };
    futures_util::future::join_all((0..200).map(ask)).await;
}
