//! The record that this project was conceived from.

use super::{read, theme_names};
use readout::model::{Facts, Meeting, StakeholderKind, StatementKind, Target};
use readout::words;
use std::path::Path;

fn labels(meeting: &Meeting, kind: StatementKind) -> Vec<String> {
    let of_kind = meeting.statements.iter().filter(|statement| statement.kind == kind);
    of_kind.filter_map(|statement| statement.label.clone()).collect()
}

/// How many statements there are of each kind, in the order of the kinds.
fn counts(meeting: &Meeting) -> [usize; 6] {
    use StatementKind::{Action, Decision, Implication, Outcome, Perspective, Recommendation};
    [Outcome, Decision, Action, Perspective, Implication, Recommendation]
        .map(|kind| meeting.statements.iter().filter(|statement| statement.kind == kind).count())
}

fn record() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/records/paris-meetings.txt");
    let record = std::fs::read_to_string(&path).ok();
    if record.is_none() {
        eprintln!("{} is not there: the real record is not tested", path.display());
    }
    record
}

#[test]
fn the_real_record_gives_what_it_says() {
    let Some(record) = record() else { return };
    let facts = read("paris-meetings.txt", &record);
    check_real(&facts);
}

/// The sections of the record in another order.
#[test]
fn the_order_of_sections_does_not_matter() {
    let Some(record) = record() else { return };
    let lines: Vec<&str> = record.lines().collect();
    let starts: Vec<usize> = (0..lines.len())
        .filter(|index| {
            let line = lines[*index];
            !line.contains('|') && !line.starts_with('-') && !line.ends_with([':', '.'])
        })
        .collect();
    let sections: Vec<String> = starts
        .iter()
        .enumerate()
        .map(|(index, start)| lines[*start..starts.get(index + 1).copied().unwrap_or(lines.len())].join("\n"))
        .collect();
    assert!(sections.len() >= 6);
    for turn in 0..sections.len() {
        let mut turned = sections.clone();
        turned.rotate_left(turn);
        let facts = read("paris-meetings.txt", &turned.join("\n"));
        check_real(&facts);
    }
}

fn check_real(facts: &Facts) {
    let [meeting] = &facts.meetings[..] else { panic!("one meeting") };
    assert_eq!(meeting.title, "Secretary Rubio Advances Diplomatic Relations at Paris Meetings");
    assert_eq!(meeting.date, None);
    let place = meeting.place.as_ref().expect("a place");
    assert_eq!(
        (place.name.as_str(), place.city.as_deref(), place.country.as_deref()),
        ("Paris, France", Some("Paris"), Some("France"))
    );
    let [rubio] = &meeting.participations[..] else { panic!("one participant: {:#?}", meeting.participations) };
    assert_eq!((rubio.name.as_printed.as_str(), rubio.role.as_deref()), ("Marco Rubio", Some("Secretary of State")));
    let people: Vec<_> =
        facts.stakeholders.iter().filter(|claim| claim.kind == Some(StakeholderKind::Person)).collect();
    assert_eq!(people.len(), 1, "{people:#?}");
    assert_eq!(counts(meeting), [3, 0, 3, 3, 4, 6], "{:#?}", meeting.statements);
    assert_eq!(
        labels(meeting, StatementKind::Outcome),
        ["Enhanced Cooperation", "Trade Discussions", "Security Partnerships"]
    );
    assert_eq!(
        labels(meeting, StatementKind::Recommendation),
        ["Increased Economic Cooperation", "Regional Conflict Resolution", "Cybersecurity Alliances"]
    );
    let of_kind = |kind| meeting.statements.iter().filter(move |statement| statement.kind == kind);
    let themes = |kind| of_kind(kind).flat_map(|statement| theme_names(facts, &statement.themes)).collect::<Vec<_>>();
    assert_eq!(themes(StatementKind::Action), ["Climate Change", "Trade Relations", "Security"]);
    assert_eq!(
        themes(StatementKind::Implication),
        ["Climate Change", "Economic Resilience", "Global Security", "Human Rights"]
    );
    let holders: Vec<&str> =
        of_kind(StatementKind::Perspective).map(|statement| statement.attributed_to[0].as_printed.as_str()).collect();
    assert_eq!(holders, ["European Leaders", "Domestic Critics", "Proponents of Diplomacy"]);
    let key = words::stakeholder_key("Marco Rubio");
    let mentions = facts.passages.iter().flat_map(|passage| &passage.mentions);
    assert!(mentions.filter(|mention| mention.target == Some(Target::Stakeholder(key))).count() >= 8);
}
