//! `readout inspect`: what would be taken from files.

use super::inspect_json::{InspectedFile, InspectedMeeting, InspectedParticipation, InspectedStatement};
use super::{FAILED, WELL, terminal};
use crate::config::Settings;
use crate::ingest;
use crate::model::{Facts, Severity, Text};
use crate::parse::parse;
use crate::record::{self, Entry};
use crate::vocabulary::Vocabulary;
use std::path::{Path, PathBuf};

pub(super) fn run(settings: &Settings, files: &[PathBuf], json: bool) -> anyhow::Result<u8> {
    let vocabulary = ingest::vocabulary(&settings.records)?;
    let mut code = WELL;
    for file in files {
        let (text, facts) = facts(settings, file, &vocabulary);
        if facts.problems.iter().any(|problem| problem.severity == Severity::Unreadable) {
            code = FAILED;
        }
        let inspected = InspectedFile::new(&file.display().to_string(), &text, &facts);
        let shown = if json { serde_json::to_string(&inspected)? + "\n" } else { told(&inspected) };
        terminal::print(&shown)?;
    }
    Ok(code)
}

fn facts(settings: &Settings, file: &Path, vocabulary: &Vocabulary) -> (Text, Facts) {
    // Folders and files can tell a date by their names, as they do for the index: below the folder of records.
    let path = file.strip_prefix(&settings.records).unwrap_or(file).display().to_string();
    let entry = Entry { path: path.clone(), file: file.to_owned(), size: 0, modified: 0, problem: None };
    let options = record::Options { most_bytes: settings.max_record_bytes, ..record::Options::default() };
    match record::read(&entry, &options) {
        Ok(bytes) => {
            let document = parse(&path, &bytes);
            let facts = ingest::facts(&path, &document, record::correction(&entry, &options), vocabulary);
            (document.text, facts)
        }
        Err(problem) => (Text::default(), Facts { problems: vec![problem], ..Facts::default() }),
    }
}

/// The same for people.
fn told(file: &InspectedFile) -> String {
    let mut lines = vec![file.path.clone()];
    let meetings = file.meetings.as_deref().unwrap_or(std::slice::from_ref(&file.meeting));
    for meeting in meetings {
        lines.extend(told_meeting(meeting));
    }
    lines.extend(file.problems.iter().map(|problem| {
        let line = problem.line.map(|line| format!(" (line {line})")).unwrap_or_default();
        format!("  {}: {}{line}", problem.severity.to_lowercase(), problem.message)
    }));
    lines.join("\n") + "\n"
}

fn told_meeting(meeting: &InspectedMeeting) -> Vec<String> {
    let mut lines = vec![format!("  {}", meeting.title)];
    let mut fact = |name: &str, value: Option<String>| {
        lines.extend(value.filter(|value| !value.is_empty()).map(|value| format!("    {name}: {value}")));
    };
    fact("date", meeting.date.as_ref().map(|date| format!("{} ({})", date.start, date.as_printed)));
    fact("place", meeting.place.as_ref().map(|place| place.name.clone()));
    fact("body", meeting.body.clone());
    let people: Vec<_> = meeting.participants.iter().map(told_participant).collect();
    fact("participants", Some(people.join(", ")));
    fact("agenda", Some(meeting.agenda.join("; ")));
    fact("themes", Some(meeting.themes.join(", ")));
    for statement in &meeting.statements {
        fact(&statement.kind.to_lowercase(), Some(told_statement(statement)));
    }
    lines
}

/// The name as printed, who that is where it is another name, and in brackets what is said of them.
fn told_participant(one: &InspectedParticipation) -> String {
    let full = Some(&one.name).filter(|name| **name != one.name_as_printed);
    let name = one.name_as_printed.clone() + &full.map(|name| format!(" = {name}")).unwrap_or_default();
    let marks = [one.capacity, one.attendance.filter(|attendance| *attendance != "PRESENT")];
    let marks = marks.into_iter().flatten().map(str::to_lowercase);
    let on_behalf = one.on_behalf_of.iter().map(|name| format!("for {name}"));
    let said: Vec<_> = one.role.iter().chain(&one.affiliation).cloned().chain(on_behalf).chain(marks).collect();
    if said.is_empty() { name } else { format!("{name} ({})", said.join("; ")) }
}

/// The words, and in brackets whose they are, who is to do it by when, and what it is about.
fn told_statement(statement: &InspectedStatement) -> String {
    let label = statement.label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
    let list = |name: &str, values: &[String]| (!values.is_empty()).then(|| format!("{name} {}", values.join(", ")));
    let due = statement.due.as_ref().map(|due| format!("due {}", due.start));
    let said = [
        list("by", &statement.attributed_to),
        list("owner", &statement.owners),
        due,
        statement.status.clone(),
        list("on", &statement.themes),
    ];
    let said: Vec<_> = said.into_iter().flatten().collect();
    let said = if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) };
    // A line for each statement, whatever lines the record has.
    let text = statement.text.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    format!("{label}{text}{said}")
}
