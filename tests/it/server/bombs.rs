//! Documents that are small to write and large to run: each is refused before it is run, and says why.

use super::post;
use serde_json::{Value, json};
use std::fmt::Write;

/// 2 KB of fragments, each spreading the next one twice or more: 2^60 fields.
fn spreading() -> String {
    let mut document = String::from("{ ...f0 }");
    for at in 0..60 {
        let next = at + 1;
        write!(document, " fragment f{at} on Query {{ ...f{next} ...f{next} }}").expect("a string takes all");
    }
    document + " fragment f60 on Query { hello }"
}

fn pages(depth: usize, first: &str) -> String {
    let inner = format!("related(first: {first}) {{ nodes {{ ").repeat(depth);
    format!("{{ meetings(first: {first}) {{ nodes {{ {inner} title {} }} }} }}", "} }".repeat(depth))
}

#[tokio::test]
async fn a_bomb_is_refused() {
    let many = |part: &str, count: usize| part.repeat(count);
    let cases: Vec<(String, Value, u16, &str)> = vec![
        (format!("{{ list(values: {}{}) }}", many("[", 2_000), many("]", 2_000)), json!({}), 400, "brackets"),
        (format!("{{ hello {} }}", many("# [[[[\n", 100)), json!({}), 200, "data"),
        (format!("{{ hello(name: \"{}\") }}", many("[", 100)), json!({}), 200, "data"),
        (
            format!("{{ hello(name: \"\"\"{} \\\"\"\" {}\"\"\") }}", many("[", 50), many("[", 50)),
            json!({}),
            200,
            "data",
        ),
        (format!("{{ {} }}", many("hello ", 5_000)), json!({}), 400, "tokens"),
        (format!("{{ hello(name: \"{}\") }}", many("x", 140_000)), json!({}), 400, "bytes"),
        (spreading(), json!({}), 400, "fields"),
        (format!("{{ {} }}", many("a: hello ", 31)), json!({}), 400, "aliases"),
        (format!("{{ hello {} }}", many("@include(if: true) ", 21)), json!({}), 400, "directives"),
        (format!("{{ {} }}", many("hello ", 21)), json!({}), 400, "at the root"),
        (
            "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }".into(),
            json!({}),
            400,
            "contains itself",
        ),
        (pages(7, "1"), json!({}), 400, "levels"),
        (pages(6, "1"), json!({}), 200, "data"),
        (pages(2, "100"), json!({}), 400, "nodes"),
        (pages(1, "99"), json!({}), 200, "data"),
        (pages(2, "0"), json!({}), 200, "data"),
        (format!("query($n: Int) {}", pages(2, "$n")), json!({ "n": 100 }), 400, "nodes"),
        (format!("query($n: Int = 100) {}", pages(2, "$n")), json!({}), 400, "nodes"),
        (format!("query($n: Int) {}", pages(2, "$n")), json!({ "n": 2 }), 200, "data"),
        (
            "{ meetings { nodes { related { nodes { related { nodes { related { nodes { title } } } } } } } } }".into(),
            json!({}),
            400,
            "nodes",
        ),
        (
            "query($ids: [String!]!) { nodes(ids: $ids) { related(first: 100) { nodes { title } } } }".into(),
            json!({ "ids": vec!["x"; 100] }),
            400,
            "nodes",
        ),
        (
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }".into(),
            json!({}),
            400,
            "introspection",
        ),
        (
            "{ __schema { types { fields { args { name } type { name ofType { name ofType { name } } } } } } }".into(),
            json!({}),
            200,
            "data",
        ),
    ];
    for (document, variables, status, part) in cases {
        let reply = post("application/graphql-response+json", &document, variables).await;
        let start: String = document.chars().take(80).collect();
        assert_eq!(reply.status, status, "{start}\n{}", reply.body);
        assert!(reply.body.contains(part), "{start}\n{}", reply.body);
    }
}

#[tokio::test]
async fn a_refusal_says_how_much_and_what_to_do() {
    let reply = post("application/json", &pages(2, "100"), json!({})).await;
    let told: Value = serde_json::from_str(&reply.body).expect("the body is JSON");
    let message =
        "the document has up to 1010100 nodes, and at most 10000 are allowed: ask for smaller pages with `first`";
    assert_eq!(
        told,
        json!({ "errors": [{ "message": message, "extensions": { "code": "COST", "limit": 10_000, "value": 1_010_100 } }] })
    );
}
