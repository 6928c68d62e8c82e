//! Laws of lists: paging gives the whole, in both directions; filters only take away; an unknown name is told.

use super::{Archive, sample_records, strings};
use readout::graphql::Execute as _;
use readout::index::Batch;
use readout::model::Key;
use serde_json::{Value, json};

fn all_pages(archive: &Archive, field: &str, forward: bool) -> Vec<String> {
    let mut seen = Vec::new();
    let mut cursor = Value::Null;
    loop {
        let (size, place) = if forward { ("first", "after") } else { ("last", "before") };
        let query = format!(
            "query ($cursor: String) {{ {field}({size}: 3, {place}: $cursor) {{ edges {{ cursor node {{ id }} }}
               pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}"
        );
        let data = archive.ask_with(&query, json!({ "cursor": cursor }));
        let page = &data[field];
        let ids = page["edges"].as_array().expect("edges").iter().map(|edge| edge["node"]["id"].to_string());
        if forward {
            seen.extend(ids)
        } else {
            seen.splice(0..0, ids).for_each(drop)
        }
        let (more, next) = if forward { ("hasNextPage", "endCursor") } else { ("hasPreviousPage", "startCursor") };
        if page["pageInfo"][more] == false {
            return seen;
        }
        cursor = page["pageInfo"][next].clone();
    }
}

#[test]
fn pages_joined_are_the_list() {
    let archive = Archive::of(&sample_records());
    for field in ["meetings", "themes", "stakeholders", "statements", "passages", "records"] {
        let whole = archive.ask(&format!("{{ {field}(first: 100) {{ totalCount nodes {{ id }} }} }}"));
        let mut forward = all_pages(&archive, field, true);
        assert_eq!(forward, all_pages(&archive, field, false), "{field}");
        assert_eq!(whole[field]["totalCount"], forward.len(), "{field}");
        forward.truncate(100);
        let ids: Vec<String> =
            whole[field]["nodes"].as_array().expect("nodes").iter().map(|node| node["id"].to_string()).collect();
        assert_eq!(ids, forward, "{field}");
    }
}

#[test]
fn search_pages_forward_and_over_several_types() {
    let archive = Archive::of(&sample_records());
    for types in ["[MEETING]", "[PASSAGE]", "[MEETING, THEME, STAKEHOLDER, STATEMENT, PASSAGE, RECORD]"] {
        let mut seen = Vec::new();
        let mut cursor = Value::Null;
        let total = loop {
            let query = format!(
                "query ($cursor: String) {{ search(query: \"climate\", types: {types}, first: 4, after: $cursor) {{
                   totalCount nodes {{ ... on Node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}"
            );
            let data = archive.ask_with(&query, json!({ "cursor": cursor }));
            let page = &data["search"];
            seen.extend(strings(&page["nodes"], "id").into_iter().map(str::to_owned));
            if page["pageInfo"]["hasNextPage"] == false {
                break page["totalCount"].clone();
            }
            cursor = page["pageInfo"]["endCursor"].clone();
        };
        assert_eq!(total, seen.len(), "{types}");
        let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len(), "{types}");
    }
}

#[test]
fn a_filter_takes_away_and_an_exclusion_parts() {
    let archive = Archive::of(&sample_records());
    let count = |filter: &str| {
        let data = archive.ask(&format!("{{ meetings(filter: {{ {filter} }}) {{ totalCount }} }}"));
        data["meetings"]["totalCount"].as_i64().expect("a number")
    };
    let (all, with, without) = (count(""), count("query: \"climate\""), count("query: \"-climate\""));
    assert_eq!(with + without, all);
    assert!(with > 0 && without > 0);
    assert!(count("query: \"climate\", stakeholders: [\"marco-rubio\"]") <= with);
    assert_eq!(count("themes: [\"Climate Change\"]"), count("themes: [\"climate-change\"]"));
    assert_eq!(count("themes: []"), all);
    assert_eq!(
        count("date: { from: \"2025-01-01\" }") + count("date: { to: \"2024-12-31\", includeUndated: true }"),
        all
    );
}

#[test]
fn a_name_that_none_has_matches_nothing_and_is_told() {
    let archive = Archive::of(&sample_records());
    let data = archive.ask(
        "{ meetings(filter: { themes: [\"climte-change\"] }) { totalCount warnings { message path suggestions } } }",
    );
    assert_eq!(data["meetings"]["totalCount"], 0);
    let warning = &data["meetings"]["warnings"][0];
    assert_eq!(warning["path"], json!(["filter", "themes"]));
    assert!(warning["suggestions"].as_array().expect("a list").contains(&json!("climate-change")), "{warning}");
}

#[test]
fn what_has_no_word_leaves_nothing_out_and_is_told() {
    let archive = Archive::of(&sample_records());
    let all = archive.ask("{ meetings { totalCount } }")["meetings"]["totalCount"].clone();
    for (field, path) in [
        ("search(query: \"((\")", json!(["query"])),
        ("meetings(filter: { query: \"?!\" })", json!(["filter", "query"])),
    ] {
        let data = archive.ask(&format!("{{ found: {field} {{ totalCount warnings {{ message path }} }} }}"));
        assert_eq!(data["found"]["totalCount"], all, "{field}");
        assert_eq!(data["found"]["warnings"][0]["path"], path, "{field}");
    }
    let data = archive.ask("{ search(query: \"  \") { totalCount warnings { message } } }");
    assert_eq!(data["search"], json!({ "totalCount": all, "warnings": [] }));
}

#[test]
fn warnings_stand_in_the_extensions_too() {
    let archive = Archive::of(&sample_records());
    let query = "{ a: meetings(filter: { themes: [\"none\"] }) { totalCount } b: meetings(filter: { themes: [\"none\"] }) { totalCount } }";
    let response = futures_executor::block_on(archive.api.execute(async_graphql::Request::new(query))).response;
    let warnings = serde_json::to_value(&response.extensions).expect("json");
    assert_eq!(strings(&warnings["warnings"], "message").len(), 1, "{warnings}");
}

#[test]
fn a_ranked_cursor_of_an_older_generation_goes_on_and_says_so() {
    let archive = Archive::of(&sample_records());
    let data = archive.ask("{ search(query: \"climate\", first: 2) { pageInfo { endCursor } } }");
    let cursor = data["search"]["pageInfo"]["endCursor"].as_str().expect("a cursor");
    let query = format!("{{ search(query: \"climate\", first: 2, after: \"{cursor}\") {{ nodes {{ __typename }} }} }}");
    let asked =
        || futures_executor::block_on(archive.api.execute(async_graphql::Request::new(query.as_str()))).response;
    assert!(asked().extensions.is_empty());
    let batch = Batch { replace: vec![Key(1)], ..Batch::default() };
    futures_executor::block_on(archive.engine.apply(batch)).expect("a generation");
    let response = asked();
    assert!(response.errors.is_empty(), "{:?}", response.errors);
    assert!(response.extensions["warnings"].to_string().contains("records changed"), "{:?}", response.extensions);
}
