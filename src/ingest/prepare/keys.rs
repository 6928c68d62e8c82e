//! The keys and slugs of a record's own nodes: derived from what it says, never from offsets or counters.

use super::record_key;
use crate::model::{ClosedSet, Facts, Key, Kind, Meeting, Statement, Text};
use crate::{extract, words};
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
            items.map(|item| seen.key(Kind::AgendaItem, &[&key.hex(), &words::normal_name(&item.title)])).collect()
        });
        let agenda = agenda.collect();
        let statements = facts.meetings.iter().zip(&meetings).map(|(meeting, key)| {
            let statements = meeting.statements.iter();
            statements.map(|statement| statement_key(*key, statement, &mut seen)).collect()
        });
        let statements = statements.collect();
        Self { record: record_key(path), meetings, slugs, passages, agenda, statements }
    }
}

/// A meeting is told apart by its body, date, title, and where its records are kept, so that two records of one meeting
/// that lie together are of one meeting.
fn meeting_key(path: &str, meeting: &Meeting, seen: &mut Occurrences) -> Key {
    let body = meeting.body.as_ref().map_or("", |body| &body.name.as_printed);
    let date = meeting.date.as_ref().map(|date| date.start.to_iso()).unwrap_or_default();
    let parts = [words::normal_name(body), date.clone(), bare(&meeting.title), kept_at(path, &date)];
    seen.key(Kind::Meeting, &parts.each_ref().map(String::as_str))
}

/// Words for what sort of record something is, and the small words about them, in the languages of the lexicon.
const RECORD: [&str; 43] = [
    "a",
    "acta",
    "actas",
    "ata",
    "atas",
    "bericht",
    "compte",
    "da",
    "das",
    "de",
    "del",
    "der",
    "des",
    "die",
    "do",
    "du",
    "for",
    "from",
    "für",
    "la",
    "le",
    "log",
    "minuta",
    "minutas",
    "minutes",
    "niederschrift",
    "notas",
    "notes",
    "of",
    "on",
    "procès",
    "protokoll",
    "rendu",
    "report",
    "summary",
    "the",
    "transcript",
    "transcription",
    "tutanak",
    "tutanağı",
    "verbal",
    "vom",
    "zum",
];

/// A title without its date, and without the words at its ends that tell what sort of record it is: "Minutes of the Quay
/// Board, 4 March 2024" and "Quay Board" are titles of one meeting, if all else is the same.
fn bare(title: &str) -> String {
    let date = extract::printed_date(title).unwrap_or(0..0);
    let rest = format!("{} {}", title.get(..date.start).unwrap_or(title), title.get(date.end..).unwrap_or_default());
    let normal = words::normal_name(&rest);
    let is_record = |word: &&str| RECORD.iter().any(|own| words::fold(own) == *word);
    let mut words: Vec<&str> = normal.split_whitespace().skip_while(is_record).collect();
    while words.last().is_some_and(is_record) {
        words.pop();
    }
    if words.is_empty() { words::normal_name(title) } else { words.join(" ") }
}

/// Names of folders that tell the format of what is in them, and nothing else.
const FORMATS: [&str; 12] =
    ["htm", "html", "json", "markdown", "md", "pdf", "text", "txt", "vtt", "xhtml", "xml", "yaml"];

/// Where the records of a meeting are kept: the folder, where its name has the day of the meeting and so is the
/// meeting's own; else the folder and the stem of the file. Other files of a folder may be of any meeting, even where
/// they carry its title and date, as a copied heading does.
fn kept_at(path: &str, date: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem });
    let is_format = |name: &&str| FORMATS.contains(&name.to_lowercase().as_str());
    let mut place: Vec<&str> = folder.split('/').filter(|name| !is_format(name)).collect();
    let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
    if date.is_empty() || !digits(&place.join("/")).contains(&digits(date)) {
        place.push(stem);
    }
    place.join("/")
}

/// A statement is told apart by its meeting, its kind and its words, so that all records of the meeting that have it
/// have the same.
fn statement_key(meeting: Key, statement: &Statement, seen: &mut Occurrences) -> Key {
    let words = words::normal_name(&statement.text);
    let words = if words.is_empty() { &statement.text } else { &words };
    seen.key(Kind::Statement, &[&meeting.hex(), statement.kind.word(), words])
}

/// Title, date and six characters of the key.
fn slug(meeting: &Meeting, key: Key) -> String {
    let mut slug = String::new();
    for word in bare(&meeting.title).replace(['+', '#'], "").split_whitespace() {
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

#[cfg(test)]
mod tests {
    use super::{bare, kept_at};

    #[test]
    fn records_of_one_meeting_are_kept_together() {
        for (one, other, date, together) in [
            ("a/minutes.html", "a/minutes.txt", "", true),
            ("a/minutes.html", "a/index.html", "", false),
            ("a/minutes.html", "b/minutes.html", "2024-03-04", false),
            ("2024-03-04/minutes.txt", "2024-03-04/index.html", "2024-03-04", true),
            ("2024/03/04/minutes.txt", "2024/03/04/index.html", "2024-03-04", true),
            ("call-20240304-extra/a.txt", "call-20240304-extra/b.txt", "2024-03-04", true),
            ("2024-03-04/a.txt", "2024-03-04-extra/a.txt", "2024-03-04", false),
            // The day in the folder is another: whose it is cannot be told.
            ("2024-03-05/a.txt", "2024-03-05/b.txt", "2024-03-04", false),
            ("2024-03-04.md", "2024-03-18.md", "2024-03-04", false),
            ("html/2024-03-04.html", "txt/2024-03-04.txt", "2024-03-04", true),
            ("board/HTML/x.html", "board/x.md", "", true),
            (".a", ".b", "", false),
            ("a", "a.md", "", true),
        ] {
            assert_eq!(kept_at(one, date) == kept_at(other, date), together, "{one} {other} {date}");
        }
    }

    #[test]
    fn titles_of_one_meeting_are_one_without_what_tells_the_record() {
        for (title, expected) in [
            ("Quay Board", "quay board"),
            ("Quay Board Minutes for 2024-03-04", "quay board"),
            ("Minutes of the Quay Board, 4 March 2024", "quay board"),
            ("Compte rendu du Conseil du quai", "conseil du quai"),
            ("Notes on notes of the Quay", "quay"),
            ("Minutes", "minutes"),
            ("2024-03-04", "2024 03 04"),
            ("", ""),
        ] {
            assert_eq!(bare(title), expected, "{title}");
        }
    }
}
