//! Who took part, as a list says it: in the head, on a line "Present: ...", below a heading, in a table of names.
//!
//! One name may carry a role, an affiliation, a handle, and that its bearer came late, by video, or not at all.

mod fields;
mod names;
mod table;

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::{LEXICON, Phrases};
use super::participants::Participants;
use super::people::{self, People};
use super::reading::Reading;
use crate::model::{Attendance, Capacity, Participation, PrintedName, Source, Span, StakeholderKind};
use crate::parse::MarkKind;

/// The longest item that is still a name, in bytes.
const ITEM: usize = 160;

/// The most words of a name.
const NAME_WORDS: usize = 6;

/// What the name of a list says of those in it.
type Standing = (Option<Capacity>, Option<Attendance>);

/// The participations of all lists, each name once; a second list adds what the first did not say.
pub(super) fn participations(
    reading: &Reading,
    entries: &[Entry],
    people: &mut People,
    claims: &mut Claims,
) -> Participants {
    let mut found = Participants::default();
    for entry in entries {
        let Some(standing) = standing(&entry.name) else { continue };
        for span in entry.values.iter().flat_map(|value| names::names(reading, *value, entry.listed)) {
            attendee(reading, span, standing, people, claims).into_iter().for_each(|one| found.add(one));
        }
    }
    fields::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    table::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    found
}

/// What a list of that name says of those in it; `None`: it is no list of people.
pub(super) fn standing(name: &str) -> Option<Standing> {
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
    let end = ["(", "[", ",", " - ", " – ", " — "].iter().filter_map(|mark| words.find(mark)).min();
    let end = end.unwrap_or(words.len());
    let name = words[..end].trim().trim_matches('*');
    let named = reading.part(span, name)?;
    if name.is_empty() || name.split_whitespace().count() > NAME_WORDS || names::is_role(reading, named) {
        return None;
    }
    let titled = names::with_role(reading, named);
    let (name, role) = titled.map_or((name, None), |(name, role)| (name, Some(role.to_owned())));
    let attendance = if is_struck(reading, span) { Some(Attendance::Absent) } else { attendance };
    let name = linked(name, people, claims);
    let mut participation = Participation { role, capacity, attendance, ..participation(name, reading.source(span)?) };
    for note in words[end..].split(['(', ')', '[', ']', ',']).flat_map(|part| part.split([';'])) {
        add_note(&mut participation, note.trim().trim_start_matches(['-', '–', ' ']), claims);
    }
    Some(participation)
}

/// Whether some of the words are struck through: whoever was expected and did not come.
fn is_struck(reading: &Reading, span: Span) -> bool {
    let first = reading.marks.partition_point(|mark| mark.span.start < span.start);
    let mut marks = reading.marks[first..].iter().take_while(|mark| mark.span.start < span.end);
    marks.any(|mark| mark.kind == MarkKind::Struck && span.contains(mark.span))
}

/// A participation of which nothing is told but the name.
fn participation(name: PrintedName, source: Source) -> Participation {
    Participation { name, role: None, capacity: None, attendance: None, affiliation: None, on_behalf_of: None, source }
}

/// The organization or country that a column or a field of such names.
fn organization(words: &str, claims: &mut Claims) -> PrintedName {
    let kind = claims.known(words).and_then(|known| known.kind).unwrap_or(StakeholderKind::Organization);
    claims.printed(words, Some(kind))
}

/// Takes a note about attendance or capacity; `false`: it is another note.
fn add_attendance(participation: &mut Participation, note: &str) -> bool {
    if let Some((capacity, attendance)) = standing(note) {
        participation.capacity = capacity.or(participation.capacity);
        participation.attendance =
            if attendance == Some(Attendance::Absent) { attendance } else { participation.attendance };
    } else if LEXICON.person.remote.stand_in(note) {
        participation.attendance = Some(Attendance::Remote);
    } else if LEXICON.person.late.stand_in(note) {
        participation.attendance = Some(Attendance::Partly);
    } else {
        return false;
    }
    true
}

/// Whom a note names after "representing" or "on behalf of".
fn represented(note: &str) -> Option<&str> {
    let words = super::pattern::folded(note);
    let length = LEXICON.person.on_behalf.length_at(&words)?;
    let rest = note.splitn(length + 1, char::is_whitespace).nth(length)?.trim();
    (!rest.is_empty()).then_some(rest)
}

fn linked(name: &str, people: &mut People, claims: &mut Claims) -> PrintedName {
    if let Some(kind) = people::kind_of(name, claims).filter(|_| people.find(name).is_none()) {
        let key = claims.stakeholder(name, Some(kind));
        if kind == StakeholderKind::Person {
            people.add(name, key, None);
        }
    }
    people.printed(name, claims)
}

fn add_note(participation: &mut Participation, note: &str, claims: &mut Claims) {
    if note.is_empty() || note.starts_with('@') {
        return;
    }
    if add_attendance(participation, note) {
    } else if let Some(represented) = represented(note) {
        participation.on_behalf_of = Some(organization(represented, claims));
    } else if LEXICON.role.head.stand_in(note) {
        participation.role.get_or_insert_with(|| note.to_owned());
    } else if participation.affiliation.is_none() {
        let kind = people::kind_of(note, claims).filter(|kind| *kind != StakeholderKind::Person);
        participation.affiliation = Some(match kind {
            Some(kind) => claims.printed(note, Some(kind)),
            None => PrintedName { as_printed: note.to_owned(), stakeholder: None },
        });
    }
}
