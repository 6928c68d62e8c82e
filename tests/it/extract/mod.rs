//! What is taken from records, each written for the purpose of a test; the real records are in `corpora`.

mod agenda;
mod attendance;
mod bodies;
mod dates;
mod decided;
mod languages;
mod lists;
mod meetings;
mod paris;
mod people;
mod places;
mod speech;
mod statements;
mod tasks;
mod themes;
mod titles;

use proptest::prelude::*;
use readout::extract::extract;
use readout::model::{ClosedSet, Facts, Meeting, Participation, Passage, Source, StatementKind, Text};
use readout::parse;
use readout::vocabulary::Vocabulary;

/// What a record of this path and text gives; every quote is held to its words.
fn read(path: &str, text: &str) -> Facts {
    let document = parse::parse(path, text.as_bytes());
    let facts = extract(path, &document, &Vocabulary::built_in());
    check_quotes(&document.text, &facts);
    facts
}

fn markdown(text: &str) -> Facts {
    read("a.md", text)
}

/// The text of a record in `tests/records`.
fn text_of(name: &str) -> String {
    let path = format!("{}/tests/records/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The facts of a record in `tests/records/minutes`.
fn minutes(name: &str) -> Facts {
    read(name, &text_of(&format!("minutes/{name}")))
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

fn theme_names<'a>(facts: &'a Facts, keys: &[readout::model::Key]) -> Vec<&'a str> {
    let named = |key: &readout::model::Key| facts.themes.iter().find(|claim| claim.key == *key);
    keys.iter().filter_map(named).map(|claim| claim.name.as_str()).collect()
}

/// What a record gives, as lines to compare.
fn check(text: &str, of: impl Fn(&Facts) -> Vec<String>, expected: &[&str]) {
    assert_eq!(of(&markdown(text)), expected, "{text}");
}

fn agenda(facts: &Facts) -> Vec<&str> {
    facts.meetings[0].agenda.iter().map(|item| item.title.as_str()).collect()
}

/// Kind, words, owners, day and status of each statement.
fn statements(facts: &Facts) -> Vec<String> {
    let one = |one: &readout::model::Statement| {
        let owners: Vec<&str> = one.owners.iter().map(|owner| owner.as_printed.as_str()).collect();
        let due = one.due.as_ref().map_or(String::new(), |due| due.start.to_iso());
        let more = [owners.join("+"), due, one.status.clone().unwrap_or_default()].join("|");
        format!("{:?}: {} {}", one.kind, one.text, more.trim_end_matches('|')).trim_end().to_owned()
    };
    facts.meetings[0].statements.iter().map(one).collect()
}

/// A meeting as lines to compare: title and date, then who took part.
fn told(meeting: &Meeting) -> Vec<String> {
    let mut lines = vec![format!("{} | {}", meeting.title, date(meeting))];
    lines.extend(meeting.participations.iter().map(participant));
    lines
}

fn date(meeting: &Meeting) -> String {
    let Some(date) = &meeting.date else { return String::new() };
    let printed = date.source.quote();
    let (start, end) = (date.start.to_iso(), date.end.to_iso());
    if start == end { format!("{start} `{printed}`") } else { format!("{start}/{end} `{printed}`") }
}

/// `Ann Lee = chair absent; Mayor; Acme; for Ulm`; what is not said is left out.
fn participant(one: &Participation) -> String {
    let capacity = one.capacity.map(|capacity| capacity.word().to_lowercase());
    let attendance = one.attendance.map(|attendance| attendance.word().to_lowercase());
    let standing: Vec<String> = capacity.into_iter().chain(attendance).collect();
    let mut parts = vec![format!("{} = {}", one.name.as_printed, standing.join(" "))];
    parts.extend(one.role.clone());
    parts.extend(one.affiliation.as_ref().map(|name| name.as_printed.clone()));
    parts.extend(one.on_behalf_of.as_ref().map(|name| format!("for {}", name.as_printed)));
    parts.join("; ")
}

fn people(path: &str, text: &str) -> Vec<String> {
    read(path, text).meetings.iter().flat_map(|meeting| meeting.participations.iter().map(participant)).collect()
}

/// The first meetings of a fixture, as lines.
fn check_fixture(name: &str, expected: &[&str]) {
    let facts = read(name, &text_of(&format!("meetings/{name}")));
    let lines: Vec<String> = facts.meetings.iter().flat_map(told).collect();
    assert_eq!(lines, expected, "{name}");
}

/// What minutes with these lines below their head state: decisions as "D", tasks as "A" with their owners.
fn told_below(lines: &str) -> Vec<String> {
    let text = format!("# Quay Board\n\nPresent: Ann Lee, Bo Ray\n\n{lines}\n");
    let facts = markdown(&text);
    let one = |one: &readout::model::Statement| {
        let owners: Vec<&str> = one.owners.iter().map(|owner| owner.as_printed.as_str()).collect();
        let kind = match one.kind {
            StatementKind::Decision => "D",
            StatementKind::Action => "A",
            _ => "?",
        };
        format!("{kind} {} {}", one.text, owners.join("+")).trim_end().to_owned()
    };
    facts.meetings[0].statements.iter().map(one).collect()
}

/// Who speaks in each passage, and who that is; "-": nobody does.
fn speakers(facts: &Facts) -> Vec<String> {
    let name = |key| facts.stakeholders.iter().find(|one| Some(one.key) == key).map_or("-", |one| one.name.as_str());
    let speaker = |passage: &Passage| {
        let speaker = passage.speaker.as_ref();
        speaker.map_or("-".to_owned(), |speaker| format!("{}={}", speaker.as_printed, name(speaker.stakeholder)))
    };
    facts.passages.iter().map(speaker).collect()
}

/// Who speaks, of the passages in which somebody does.
fn spoken(facts: &Facts) -> Vec<String> {
    speakers(facts).into_iter().filter(|speaker| speaker != "-").collect()
}

proptest! {
    #[test]
    fn no_record_is_too_strange(text in "(\\PC{0,12}|[ \n|:*#@,'’.()-]{1,3}|Decision: |Present: |Secretary of State |d’|2025-04-|---\\|---\\|\n|- ){0,60}") {
        for path in ["a.txt", "2025-04-17/b.md"] {
            read(path, &text);
        }
    }
}
