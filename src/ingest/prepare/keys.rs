//! The keys and slugs of a record's own nodes: derived from what it says, never from offsets or counters.

use super::record_key;
use crate::model::{ClosedSet, Facts, Key, Kind, Meeting, Statement, Text};
use crate::words;
use std::collections::HashMap;

/// The longest that the title's part of a slug gets, in bytes.
const SLUG_BYTES: usize = 60;

/// The keys of a record's own nodes, in the order of its facts.
pub(super) struct Keys {
    pub(super) record: Key,
    pub(super) meetings: Vec<Key>,
    pub(super) slugs: Vec<String>,
    pub(super) passages: Vec<Key>,
    /// By meeting, then by agenda item.
    pub(super) agenda: Vec<Vec<Key>>,
    /// By meeting, then by statement.
    pub(super) statements: Vec<Vec<Key>>,
}

impl Keys {
    pub(super) fn of(path: &str, text: &Text, facts: &Facts) -> Self {
        let mut seen = Occurrences::default();
        let meetings: Vec<Key> = facts.meetings.iter().map(|meeting| meeting_key(path, meeting, &mut seen)).collect();
        let slugs = facts.meetings.iter().zip(&meetings).map(|(meeting, key)| slug(meeting, *key)).collect();
        let passages =
            facts.passages.iter().map(|passage| seen.key(Kind::Passage, &[path, text.cut(passage.span)])).collect();
        let agenda = facts.meetings.iter().zip(&meetings).map(|(meeting, key)| {
            let items = meeting.agenda.iter();
            items.map(|item| seen.key(Kind::AgendaItem, &[&key.hex(), &item.title])).collect()
        });
        let agenda = agenda.collect();
        let statements = facts.meetings.iter().zip(&meetings).map(|(meeting, key)| {
            let statements = meeting.statements.iter();
            statements.map(|statement| statement_key(path, *key, statement, &mut seen)).collect()
        });
        let statements = statements.collect();
        Self { record: record_key(path), meetings, slugs, passages, agenda, statements }
    }
}

/// A meeting is told apart by its body, date, title and the path of its record, so that two records of one meeting are
/// two meetings.
fn meeting_key(path: &str, meeting: &Meeting, seen: &mut Occurrences) -> Key {
    let body = meeting.body.as_ref().map_or("", |body| &body.name.as_printed);
    let date = meeting.date.as_ref().map(|date| date.start.to_iso()).unwrap_or_default();
    seen.key(Kind::Meeting, &[&words::normal_name(body), &date, &words::normal_name(&meeting.title), path])
}

fn statement_key(path: &str, meeting: Key, statement: &Statement, seen: &mut Occurrences) -> Key {
    seen.key(Kind::Statement, &[path, &meeting.hex(), statement.kind.word(), statement.source.quote()])
}

/// Title, date and six characters of the key.
fn slug(meeting: &Meeting, key: Key) -> String {
    let mut slug = String::new();
    for word in words::normal_name(&meeting.title).replace(['+', '#'], "").split_whitespace() {
        if slug.len() + word.len() >= SLUG_BYTES {
            break;
        }
        slug.push_str(word);
        slug.push('-');
    }
    if let Some(date) = &meeting.date {
        slug.push_str(&date.start.to_iso());
        slug.push('-');
    }
    slug + &key.suffix()
}

/// Tells equal nodes of one record apart by how often they came before.
#[derive(Default)]
struct Occurrences(HashMap<Key, usize>);

impl Occurrences {
    fn key(&mut self, kind: Kind, parts: &[&str]) -> Key {
        let first = Key::of(kind, parts);
        let before = self.0.entry(first).or_default();
        *before += 1;
        if *before == 1 {
            return first;
        }
        let occurrence = before.to_string();
        Key::of(kind, &[parts, &[&occurrence]].concat())
    }
}
