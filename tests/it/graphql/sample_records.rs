//! The sample records make a graph that is worth walking.

use super::{Archive, sample_records};

#[test]
fn themes_and_stakeholders_are_shared_between_records() {
    let archive = Archive::of(&sample_records());
    let data = archive.ask(
        "{ corpus { recordCount meetingCount unreadableRecordCount }
           theme(slug: \"climate-change\") { meetings { totalCount } stakeholders { totalCount edges { meetingCount node { name } } } }
           stakeholder(slug: \"marco-rubio\") { meetings { totalCount } themes { totalCount } counterparts { totalCount } }
           statements { totalCount } }",
    );
    assert!(data["corpus"]["recordCount"].as_i64() >= Some(12), "{data}");
    assert_eq!(data["corpus"]["unreadableRecordCount"], 0);
    assert!(data["theme"]["meetings"]["totalCount"].as_i64() >= Some(3), "{data}");
    assert!(data["stakeholder"]["meetings"]["totalCount"].as_i64() >= Some(3), "{data}");
    assert!(data["statements"]["totalCount"].as_i64() >= Some(20), "{data}");
}
