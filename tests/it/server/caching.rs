//! What is kept: answers of a generation, and the tag by which a client keeps them itself.

use super::{Server, options, told};
use readout::server::Options;
use serde_json::json;

const HELLO: &str = "/graphql?query=%7Bhello%7D";

#[tokio::test]
async fn a_question_is_answered_once_a_generation() {
    let server = Server::new(options());
    let asked = |name: &str| json!({ "query": "query($n: String) { hello(name: $n) }", "variables": { "n": name } });
    for (name, commits, executed) in
        [("a", false, 1), ("a", false, 1), ("b", false, 2), ("a", true, 3), ("a", false, 3)]
    {
        if commits {
            server.api.commit();
        }
        let reply = server.post(asked(name)).await;
        assert_eq!(reply.body, format!("{{\"data\":{{\"hello\":\"hello {name}\"}}}}"));
        assert_eq!(server.api.executed(), executed, "{name} {commits}");
    }
}

#[tokio::test]
async fn what_failed_or_changes_something_is_run_each_time() {
    let server = Server::new(options());
    for (times, body) in [
        (2, json!({ "query": "{ refused }" })),
        (4, json!({ "query": "mutation { touch }" })),
        (6, json!({ "query": "{ hello }", "extensions": { "cost": true } })),
    ] {
        server.post(body.clone()).await;
        server.post(body).await;
        assert_eq!(server.api.executed(), times);
    }
}

#[tokio::test]
async fn nothing_is_kept_where_nothing_may_be() {
    let server = Server::new(Options { kept_answers: 0, ..options() });
    for times in 1..=3 {
        server.post(json!({ "query": "{ hello }" })).await;
        assert_eq!(server.api.executed(), times);
    }
}

#[tokio::test]
async fn who_holds_the_answer_of_a_generation_is_told_so() {
    let server = Server::new(Options { cache_control: "public, max-age=60".to_owned(), ..options() });
    let first = server.get(HELLO, &[]).await;
    assert_eq!(first.headers()["etag"], "W/\"test-1\"");
    assert_eq!(first.headers()["cache-control"], "public, max-age=60");
    for held in ["W/\"test-1\"", "\"other\", W/\"test-1\""] {
        let again = server.get(HELLO, &[("if-none-match", held)]).await;
        assert_eq!((again.status().as_u16(), told(again).await.body.as_str()), (304, ""), "{held}");
    }
    // Also for what is not kept here.
    let never_asked = server.get("/graphql?query=%7Bx:hello%7D", &[("if-none-match", "W/\"test-1\"")]).await;
    assert_eq!((never_asked.status().as_u16(), server.api.executed()), (304, 1));
    server.api.commit();
    let after = server.get(HELLO, &[("if-none-match", "W/\"test-1\"")]).await;
    assert_eq!(after.status(), 200);
    assert_eq!(after.headers()["etag"], "W/\"test-2\"");
}

#[tokio::test]
async fn what_is_no_lasting_answer_has_no_tag() {
    let server = Server::new(options());
    for address in
        ["/graphql?query=%7Brefused%7D", "/graphql?query=%7Bmissing%7D", "/graphql?query=mutation%7Btouch%7D"]
    {
        let response = server.get(address, &[("if-none-match", "W/\"test-1\"")]).await;
        assert!(response.status() != 304 || address.contains("refused"), "{address}");
        assert!(response.headers().get("cache-control").is_none() || response.status() == 304, "{address}");
    }
}
