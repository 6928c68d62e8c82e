//! Several meetings in one record.

use super::{check_fixture, date, read, text_of};
use crate::graphql::Archive;
use serde_json::{Value, json};

#[test]
fn a_heading_a_meeting_makes_several() {
    check_fixture(
        "year.md",
        &[
            "May 20, 2031 [Closed] | 2031-05-20 `May 20, 2031`",
            "Ina Roth = chair present",
            "Olu Ade = absent",
            "Mo = present",
            "April 6, 2031 [Open] | 2031-04-06 `April 6, 2031`",
            "Olu Ade = chair present; Harbour Works",
            "Ina Roth = present",
            "Pia Lund = present; Lake Union",
        ],
    );
    let facts = read("year.md", &text_of("meetings/year.md"));
    assert_eq!(facts.title.as_deref(), Some("Harbour Steering Group, notes of its calls"));
    let meetings: Vec<Option<usize>> = facts.passages.iter().map(|passage| passage.meeting).collect();
    assert_eq!((meetings.first(), meetings.last()), (Some(&None), Some(&Some(1))));
    // A surname is told within its meeting, a full name in all of them.
    assert_eq!(
        facts.meetings[0].participations[0].name.stakeholder,
        facts.meetings[1].participations[1].name.stakeholder
    );
}

#[test]
fn several_meetings_are_told_by_dates_and_not_by_any_heading() {
    for (text, titles) in [
        ("# Notes\n\n## 2031-05-20\n\nA.\n\n## 2031-05-13\n\nB.", vec!["2031-05-20", "2031-05-13"]),
        ("# Call 12\n\nDate: 3 May 2031\n\nA.\n\n# Call 11\n\nDate: 26 April 2031\n\nB.", vec!["Call 12", "Call 11"]),
        (
            "May 20, 2031\n\nAttendees: Ann Lee, Bo Ray\n\nWe spoke.\n\nMay 13, 2031\n\nAttendees: Ann Lee\n\nWe did not.",
            vec!["May 20, 2031", "May 13, 2031"],
        ),
        // A date on a topic, or on the next call, opens no meeting.
        ("# Call of 2031-05-20\n\n## Budget\n\nA.\n\n## Next meeting: 2031-05-27\n\nB.", vec!["Call of 2031-05-20"]),
        (
            "# Call\n\nDate: 2031-05-20\n\n## Review of 2031-01-01\n\nA.\n\n## Trees\n\nB.\n\n## Roads\n\nC.",
            vec!["Call"],
        ),
        // One meeting, with an index of others below it.
        (
            "# Lake Call\n\n## Minutes for 2031-05-20\n\nPresent: Ann Lee\n\nText.\n\n### Call of 2031-05-13\n\nA.\n\n### Call of 2031-05-06\n\nB.",
            vec!["Lake Call"],
        ),
    ] {
        let facts = read("notes.md", text);
        let found: Vec<&str> = facts.meetings.iter().map(|meeting| meeting.title.as_str()).collect();
        assert_eq!(found, titles, "{text}");
    }
}

#[test]
fn the_heading_above_tells_the_year_of_days() {
    let facts = read(
        "quay.md",
        "# 2024\n\n## March 18 (Ulm)\n\nAttendees:\n\n- Ann Lee\n\n## March 4 (Ulm)\n\nAttendees:\n\n- Bo Ray\n",
    );
    let dates: Vec<String> = facts.meetings.iter().map(date).collect();
    assert_eq!(dates, ["2024-03-18 `March 18`", "2024-03-04 `March 4`"]);
}

/// Several meetings of one record go through the index, each with its own people, passages and day.
#[test]
fn several_meetings_of_a_record_are_several_in_the_graph() {
    let archive = Archive::with(&[("year.md", &text_of("meetings/year.md"))]);
    let data = archive.ask(
        "{ corpus { recordCount meetingCount }
           meetings(orderBy: OLDEST) { nodes { title date { start } participants { totalCount } } }
           records { nodes { title meetings { totalCount } } }
           stakeholder(slug: \"ina-roth\") { meetings { totalCount } }
           search(query: \"cranes\") { totalCount edges { title } } }",
    );
    assert_eq!((&data["corpus"]["recordCount"], &data["corpus"]["meetingCount"]), (&json!(1), &json!(2)), "{data}");
    let titles: Vec<&Value> =
        data["meetings"]["nodes"].as_array().expect("nodes").iter().map(|node| &node["title"]).collect();
    assert_eq!(titles, [&json!("April 6, 2031 [Open]"), &json!("May 20, 2031 [Closed]")]);
    assert_eq!(data["meetings"]["nodes"][0]["date"]["start"], "2031-04-06");
    assert_eq!(data["records"]["nodes"][0]["meetings"]["totalCount"], 2, "{data}");
    assert_eq!(data["stakeholder"]["meetings"]["totalCount"], 2, "{data}");
    assert_eq!(
        (&data["search"]["totalCount"], &data["search"]["edges"][0]["title"]),
        (&json!(1), &json!("May 20, 2031 [Closed]"))
    );
}
