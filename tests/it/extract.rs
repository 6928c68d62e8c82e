//! What is taken from records: the real one, and fixtures of the same form.

use std::path::Path;

use proptest::prelude::*;
use readout::extract::extract;
use readout::model::{Facts, Meeting, Source, StakeholderKind, StatementKind, Target, Text};
use readout::parse::{self, Document};
use readout::vocabulary::Vocabulary;
use readout::words;

fn read(path: &str, bytes: &[u8]) -> (Document, Facts) {
    let document = parse::parse(path, bytes);
    let facts = extract(path, &document, &Vocabulary::built_in());
    check_quotes(&document.text, &facts);
    (document, facts)
}

/// Every source with a span quotes the words at it.
fn check_quotes(text: &Text, facts: &Facts) {
    let check = |source: &Source| {
        if let Some(span) = source.span() {
            assert_eq!(text.get(span), Some(source.quote()));
        }
    };
    for meeting in &facts.meetings {
        meeting.title_source.iter().for_each(check);
        meeting.date.iter().for_each(|date| check(&date.source));
        meeting.place.iter().for_each(|place| check(&place.source));
        meeting.statements.iter().for_each(|statement| check(&statement.source));
        meeting.participations.iter().for_each(|participation| check(&participation.source));
        meeting.themes.iter().for_each(|link| check(&link.source));
    }
    for passage in &facts.passages {
        for mention in &passage.mentions {
            assert!(passage.span.contains(mention.span) && text.get(mention.span).is_some());
        }
    }
}

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

fn theme_names<'a>(facts: &'a Facts, keys: &[readout::model::Key]) -> Vec<&'a str> {
    let named = |key: &readout::model::Key| facts.themes.iter().find(|claim| claim.key == *key);
    keys.iter().filter_map(named).map(|claim| claim.name.as_str()).collect()
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
    let (_, facts) = read("paris-meetings.txt", record.as_bytes());
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
        let (_, facts) = read("paris-meetings.txt", turned.join("\n").as_bytes());
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

proptest! {
    #[test]
    fn no_record_is_too_strange(text in "(\\PC{0,12}|[ \n|:*#@,'’.()-]{1,3}|Decision: |Present: |Secretary of State |d’|2025-04-|---\\|---\\|\n|- ){0,60}") {
        for path in ["a.txt", "2025-04-17/b.md"] {
            read(path, text.as_bytes());
        }
    }
}
