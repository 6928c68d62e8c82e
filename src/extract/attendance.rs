//! Who took part, as a list says it: in the head, on a line "Present: ...", below a heading, in a table of names.
//!
//! One name may carry a role, an affiliation, a handle, and that its bearer came late, by video, or not at all.

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::{LEXICON, Phrases};
use super::people::{self, People};
use super::reading::Reading;
use super::statements::{headers, rows};
use crate::model::{Attendance, Capacity, Participation, PrintedName, Span};
use crate::parse::{BlockKind, MarkKind};

/// The longest item that is still a name, in bytes.
const ITEM: usize = 160;

/// What the name of a list says of those in it.
type Standing = (Option<Capacity>, Option<Attendance>);

/// The participations of all lists, each name once; a second list adds what the first did not say.
pub(super) fn participations(
    reading: &Reading,
    entries: &[Entry],
    people: &mut People,
    claims: &mut Claims,
) -> Vec<Participation> {
    let mut found: Vec<Participation> = Vec::new();
    for entry in entries {
        let Some(standing) = standing(&entry.name) else { continue };
        for span in entry.values.iter().flat_map(|value| names(reading, *value, entry.listed)) {
            merge(&mut found, attendee(reading, span, standing, people, claims));
        }
    }
    for participation in table(reading, people, claims) {
        merge(&mut found, Some(participation));
    }
    found
}

fn standing(name: &str) -> Option<Standing> {
    let field = &LEXICON.field;
    let lists: [(&Phrases, Standing); 5] = [
        (&field.absent, (None, Some(Attendance::Absent))),
        (&field.chair, (Some(Capacity::Chair), None)),
        (&field.staff, (Some(Capacity::Staff), None)),
        (&field.guest, (Some(Capacity::Guest), None)),
        (&field.present, (None, Some(Attendance::Present))),
    ];
    lists.into_iter().find(|(list, _)| list.are(name)).map(|(_, standing)| standing)
}

fn merge(found: &mut Vec<Participation>, next: Option<Participation>) {
    let Some(next) = next else { return };
    let same = |known: &&mut Participation| match (known.name.stakeholder, next.name.stakeholder) {
        (Some(known), Some(next)) => known == next,
        _ => known.name.as_printed == next.name.as_printed,
    };
    match found.iter_mut().find(same) {
        Some(known) => {
            known.capacity = known.capacity.or(next.capacity);
            known.attendance = known.attendance.or(next.attendance);
            known.role = known.role.take().or(next.role);
        }
        None => found.push(next),
    }
}

/// The spans of single names in a value.
fn names(reading: &Reading, value: Span, listed: bool) -> Vec<Span> {
    let words = reading.words(value);
    if listed {
        let label = super::head::label_of(words);
        return label.map_or_else(
            || vec![value],
            |(_, rest)| reading.part(value, rest).map_or_else(Vec::new, |rest| names(reading, rest, false)),
        );
    }
    let by = if words.contains(';') { ';' } else { ',' };
    let parts = outside_brackets(words, by).into_iter().flat_map(|part| match part.split_once(" and ") {
        Some((first, second)) => vec![first, second],
        None => vec![part],
    });
    parts.filter(|part| !part.trim().is_empty()).filter_map(|part| reading.part(value, part)).collect()
}

fn outside_brackets(words: &str, by: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, character) in words.char_indices() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if character == by && depth == 0 => {
                parts.push(&words[start..at]);
                start = at + by.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&words[start..]);
    parts
}

/// One name with what stands beside it.
fn attendee(
    reading: &Reading,
    span: Span,
    (capacity, attendance): Standing,
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let words = reading.words(span).trim().trim_end_matches('.');
    if words.is_empty() || words.len() > ITEM {
        return None;
    }
    let end =
        words.find(['(', '[', ',']).or_else(|| words.find(" - ")).or_else(|| words.find(" – ")).unwrap_or(words.len());
    let name = words[..end].trim().trim_matches('*');
    if name.is_empty() || name.split_whitespace().count() > 6 {
        return None;
    }
    let struck = reading.marks.iter().any(|mark| mark.kind == MarkKind::Struck && span.contains(mark.span));
    let mut participation = Participation {
        name: linked(name, people, claims),
        role: None,
        capacity,
        attendance: if struck { Some(Attendance::Absent) } else { attendance },
        affiliation: None,
        on_behalf_of: None,
        source: reading.source(span)?,
    };
    for note in words[end..].split(['(', ')', '[', ']', ',']).flat_map(|part| part.split([';'])) {
        add_note(&mut participation, note.trim().trim_start_matches(['-', '–', ' ']), claims);
    }
    Some(participation)
}

fn linked(name: &str, people: &mut People, claims: &mut Claims) -> PrintedName {
    if people::is_full_name(name) && people::kind_of(name, claims) == Some(crate::model::StakeholderKind::Person) {
        people.add(name, None);
    }
    let printed = people.printed(name, claims);
    if let Some(kind) = people::kind_of(name, claims) {
        claims.stakeholder(name, Some(kind));
    }
    printed
}

fn add_note(participation: &mut Participation, note: &str, claims: &mut Claims) {
    if note.is_empty() || note.starts_with('@') {
        return;
    }
    if let Some((capacity, attendance)) = standing(note) {
        participation.capacity = capacity.or(participation.capacity);
        participation.attendance =
            if attendance == Some(Attendance::Absent) { attendance } else { participation.attendance };
    } else if LEXICON.person.remote.stand_in(note) {
        participation.attendance = Some(Attendance::Remote);
    } else if LEXICON.person.late.stand_in(note) {
        participation.attendance = Some(Attendance::Partly);
    } else if LEXICON.role.head.stand_in(note) {
        participation.role.get_or_insert_with(|| note.to_owned());
    } else if participation.affiliation.is_none() {
        let kind = people::kind_of(note, claims).filter(|kind| *kind != crate::model::StakeholderKind::Person);
        participation.affiliation = Some(match kind {
            Some(kind) => claims.printed(note, Some(kind)),
            None => PrintedName { as_printed: note.to_owned(), stakeholder: None },
        });
    }
}

/// The rows of tables whose header has a column of names, and one of roles or affiliations.
fn table(reading: &Reading, people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let mut found = Vec::new();
    for header in headers(reading) {
        let BlockKind::TableRow { cells, .. } = &reading.blocks[header.block].kind else { continue };
        let at = |list: &Phrases| cells.iter().position(|cell| list.are(reading.words(*cell).trim()));
        let (name, role, affiliation) =
            (at(&LEXICON.column.name), at(&LEXICON.column.role), at(&LEXICON.column.affiliation));
        let Some(name) = name.filter(|_| role.is_some() || affiliation.is_some()) else { continue };
        for (block, cells) in rows(reading, &header) {
            let cell = |column: Option<usize>| {
                column.and_then(|column| cells.get(column)).map(|cell| reading.words(*cell).trim())
            };
            let Some(printed) = cell(Some(name)).filter(|words| !words.is_empty()) else { continue };
            let Some(source) = reading.source(reading.blocks[block].span) else { continue };
            let affiliation = cell(affiliation).filter(|words| !words.is_empty());
            found.push(Participation {
                name: linked(printed, people, claims),
                role: cell(role).filter(|words| !words.is_empty()).map(str::to_owned),
                capacity: None,
                attendance: Some(Attendance::Present),
                affiliation: affiliation.map(|words| PrintedName { as_printed: words.to_owned(), stakeholder: None }),
                on_behalf_of: None,
                source,
            });
        }
    }
    found
}
