//! The flags of `search`: the schema takes each of them, and a typo is told.

use super::place::Place;
use serde_json::Value;

#[test]
fn the_schema_takes_every_flag_of_a_search() {
    let place = Place::with_records();
    place.write("records/hall.md", "---\nlanguage: en\n---\n# Hall committee\n\nA lantern for the hall.\n");
    place.check(&["index"], 0);
    let cases: [(&[&str], i32); 22] = [
        (&["--types", "meeting,PASSAGE"], 0),
        (&["--order-by", "newest"], 0),
        (&["--first", "1"], 0),
        (&["--themes", "none"], 1),
        (&["--all-themes", "none"], 1),
        (&["--stakeholders", "none"], 1),
        (&["--all-stakeholders", "none"], 1),
        (&["--stakeholders", "none", "--involvement", "chair,SPEAKER"], 1),
        (&["--bodies", "none"], 1),
        (&["--places", "none"], 1),
        (&["--languages", "en"], 0),
        (&["--languages", "fr"], 1),
        (&["--from", "2024-05-03", "--to", "2024-05-03"], 0),
        (&["--from", "2024-05-04"], 1),
        (&["--to", "2024-05-02"], 1),
        (&["--to", "2024-05-02", "--include-undated"], 0),
        (&["--changed-since", "2001-01-01T00:00:00Z"], 0),
        (&["--changed-since", "2101-01-01T00:00:00Z"], 1),
        (&["--statement-kinds", "decision"], 0),
        (&["--statement-kinds", "ACTION,outcome"], 1),
        (&["--stakeholder-kinds", "person,COUNTRY"], 1),
        (&["--within", "nothing"], 1),
    ];
    for (flags, code) in cases {
        place.check(&[&["search", "lantern", "--json"], flags].concat(), code);
    }
}

#[test]
fn a_page_goes_on_after_its_cursor() {
    let place = Place::with_records();
    let titles = |flags: &[&str]| {
        let (out, _) = place.check(&[&["search", "committee", "--json"], flags].concat(), 0);
        let found: Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!(found["totalCount"], 2, "{out}");
        found["edges"].as_array().expect("a list").clone()
    };
    let first = titles(&["--first", "1"]);
    let cursor = first[0]["cursor"].as_str().expect("a cursor");
    let second = titles(&["--first", "1", "--after", cursor]);
    assert_eq!((first.len(), second.len()), (1, 1));
    assert_ne!(first[0]["title"], second[0]["title"]);
}

#[test]
fn a_typo_in_a_flag_is_not_a_query() {
    let place = Place::with_records();
    for (typed, meant) in [("--jsn", "--json"), ("--themse=x", "--themes"), ("--form=2024-01-01", "--from")] {
        let (_, err) = place.check(&["search", typed], 2);
        assert!(err.contains(meant), "{typed}: {err}");
    }
    let (_, err) = place.check(&["search", "-lantern"], 2);
    assert!(err.contains("'-- -l"), "{err}");
    let (out, _) = place.check(&["search", "--", "-lantern committee"], 0);
    assert!(out.contains("Tower") && !out.contains("Quay"), "{out}");
}
