//! What the record that this project was conceived from must give, asked of an archive that has only it.

use super::{Archive, shared, strings};
use serde_json::Value;

fn archive() -> Option<Archive> {
    let record = std::fs::read_to_string(shared("records/paris-meetings.txt")?).expect("the record");
    Some(Archive::with(&[("paris-meetings.txt", &record)]))
}

#[test]
fn it_is_one_undated_meeting_in_paris_with_one_participant() {
    let Some(archive) = archive() else { return };
    let data = archive.ask(
        "{ meetings { totalCount nodes { title date { start } place { city country source { quote } }
             participants { totalCount edges { role nameAsPrinted node { name kind slug } } } } }
           undated: meetings(filter: { date: { from: \"2025-01-01\", includeUndated: true } }) { totalCount }
           dated: meetings(filter: { date: { from: \"1000-01-01\" } }) { totalCount }
           corpus { undatedMeetingCount earliest }
           rubio: stakeholders(filter: { query: \"rubio\" }) { nodes { slug } } }",
    );
    assert_eq!(data["meetings"]["totalCount"], 1);
    let meeting = &data["meetings"]["nodes"][0];
    assert_eq!(meeting["title"], "Secretary Rubio Advances Diplomatic Relations at Paris Meetings");
    assert_eq!(meeting["date"], Value::Null);
    assert_eq!((&meeting["place"]["city"], &meeting["place"]["country"]), (&"Paris".into(), &"France".into()));
    assert_eq!(meeting["participants"]["totalCount"], 1);
    let participant = &meeting["participants"]["edges"][0];
    assert_eq!(participant["role"], "Secretary of State");
    assert_eq!((&participant["node"]["name"], &participant["node"]["kind"]), (&"Marco Rubio".into(), &"PERSON".into()));
    assert_eq!((&data["undated"]["totalCount"], &data["dated"]["totalCount"]), (&1.into(), &0.into()));
    assert_eq!((&data["corpus"]["undatedMeetingCount"], &data["corpus"]["earliest"]), (&1.into(), &Value::Null));
    assert_eq!(strings(&data["rubio"]["nodes"], "slug"), ["marco-rubio"]);
}

#[test]
fn its_statements_are_these_and_no_others() {
    let Some(archive) = archive() else { return };
    let data = archive.ask(
        "{ statements(orderBy: RECORD, first: 100) { totalCount nodes {
             kind label themes { name } attributedTo { asPrinted stakeholder { name } } } } }",
    );
    let statements = data["statements"]["nodes"].as_array().expect("statements");
    assert_eq!(statements.len(), 19);
    let of = |kind: &str| statements.iter().filter(|one| one["kind"] == kind).collect::<Vec<_>>();
    let labels = |kind: &str| of(kind).iter().filter_map(|one| one["label"].as_str()).collect::<Vec<_>>();
    let themes = |kind: &str| of(kind).iter().map(|one| strings(&one["themes"], "name").join("+")).collect::<Vec<_>>();
    assert_eq!(labels("OUTCOME"), ["Enhanced Cooperation", "Trade Discussions", "Security Partnerships"]);
    assert_eq!(themes("ACTION"), ["Climate Change", "Trade Relations", "Security"]);
    assert_eq!(themes("IMPLICATION"), ["Climate Change", "Economic Resilience", "Global Security", "Human Rights"]);
    let holders: Vec<_> = of("PERSPECTIVE").iter().map(|one| one["attributedTo"][0]["asPrinted"].clone()).collect();
    assert_eq!(holders, ["European Leaders", "Domestic Critics", "Proponents of Diplomacy"]);
    let recommended = ["Increased Economic Cooperation", "Regional Conflict Resolution", "Cybersecurity Alliances"];
    assert_eq!(labels("RECOMMENDATION"), recommended);
    let counts = ["OUTCOME", "ACTION", "IMPLICATION", "PERSPECTIVE", "RECOMMENDATION"].map(|kind| of(kind).len());
    assert_eq!(counts, [3, 3, 4, 3, 6]);
}

#[test]
fn every_quote_is_the_records_own_words() {
    let Some(archive) = archive() else { return };
    let data = archive.ask(
        "{ record(path: \"paris-meetings.txt\") { text length }
           statements(first: 100) { nodes { source { ...S } } }
           meetings { nodes { place { source { ...S } } participants { edges { source { ...S } } }
             themes(first: 100) { edges { source { ...S } } } } } }
         fragment S on Source { origin quote start end }",
    );
    let text: Vec<char> = data["record"]["text"].as_str().expect("text").chars().collect();
    assert_eq!(data["record"]["length"], text.len());
    let mut sources = Vec::new();
    collect(&data, &mut sources);
    assert!(sources.len() > 25, "{}", sources.len());
    for source in sources {
        let at = |end: &str| usize::try_from(source[end].as_u64().expect("an offset")).expect("small");
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(source["quote"], words);
    }
}

fn collect<'a>(value: &'a Value, sources: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) if fields.contains_key("quote") => sources.push(value),
        Value::Object(fields) => fields.values().for_each(|field| collect(field, sources)),
        Value::Array(items) => items.iter().for_each(|item| collect(item, sources)),
        _ => {}
    }
}

#[test]
fn its_words_are_found_and_marked() {
    let Some(archive) = archive() else { return };
    for (typed, marked) in [
        ("intelligence sharing", vec!["intelligence", "sharing"]),
        ("\"bilateral task force\"", vec!["bilateral task force"]),
        ("tariffs", vec!["tariffs"]),
    ] {
        let data = archive.ask_with(
            "query ($typed: String!) { search(query: $typed) { totalCount edges { score
               highlights { field passage { start end } start parts { text matched } } } } }",
            serde_json::json!({ "typed": typed }),
        );
        assert_eq!(data["search"]["totalCount"], 1, "{typed}");
        let edge = &data["search"]["edges"][0];
        assert!(edge["score"].as_f64() > Some(0.0), "{typed}");
        let found: Vec<String> = edge["highlights"][0]["parts"]
            .as_array()
            .expect("parts")
            .iter()
            .filter(|part| part["matched"] == true)
            .map(|part| part["text"].as_str().expect("words").to_lowercase())
            .collect();
        assert_eq!(found, marked, "{typed}");
    }
}

#[test]
fn a_theme_leads_to_its_statements_and_back() {
    let Some(archive) = archive() else { return };
    let data = archive.ask(
        "{ theme(slug: \"climate-change\") { name meetings { nodes { title } } statements { totalCount nodes { kind
             meeting { slug } themes { slug } source { passage { text headings record { path } } } } } } }",
    );
    let theme = &data["theme"];
    assert_eq!(theme["statements"]["totalCount"], 2);
    for statement in theme["statements"]["nodes"].as_array().expect("statements") {
        assert!(statement["meeting"]["slug"].as_str().expect("a slug").starts_with("secretary-rubio-advances"));
        assert_eq!(strings(&statement["themes"], "slug"), ["climate-change"]);
        let passage = &statement["source"]["passage"];
        assert!(passage["text"].as_str().expect("words").starts_with("Climate Change"));
        assert_eq!(passage["record"]["path"], "paris-meetings.txt");
    }
}
