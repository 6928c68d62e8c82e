//! Who took part, as a list says it: in the head, on a line "Present: ...", below a heading, in a table of names.
//!
//! One name may carry a role, an affiliation, a handle, and that its bearer came late, by video, or not at all.

mod fields;
mod list;
mod name;
mod names;
mod scribed;
mod table;

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::participants::Participants;
use super::people::{self, People};
use super::reading::Reading;
use super::standing::{Standing, standing};
use crate::model::{Attendance, Participation, PrintedName, Source, Span, StakeholderKind};
use crate::parse::MarkKind;

/// The longest item that is still a name, in bytes.
const ITEM: usize = 240;

/// The participations of all lists, each name once; a second list adds what the first did not say.
pub(super) fn participations(
    reading: &Reading,
    entries: &[Entry],
    people: &mut People,
    claims: &mut Claims,
) -> Participants {
    let mut listed = Vec::new();
    for entry in entries.iter().filter(|entry| !is_command(reading, entry)) {
        let present = || list::is_of_handles(reading, entry).then_some((None, Some(Attendance::Present)));
        let Some(standing) = standing(&entry.name).or_else(present) else { continue };
        listed.extend(list::people(reading, entry, standing));
    }
    // "Chair: Ann" above the list that says who Ann is.
    listed.iter().for_each(|(span, _)| introduce(reading, *span, people, claims));
    let mut found = Participants::default();
    let mut is_listed = false;
    for (span, standing) in listed {
        let Some(one) = attendee(reading, span, standing, people, claims) else { continue };
        is_listed |= standing.0.is_none() && standing.1 != Some(Attendance::Absent);
        found.add(one);
    }
    fields::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    table::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    let commands = if is_listed { Vec::new() } else { scribed::people(reading) };
    for (span, standing) in commands {
        attendee(reading, span, standing, people, claims).into_iter().for_each(|one| found.add(one));
    }
    found
}

/// Whether an entry is a command of a chat, `present+`, and no label.
fn is_command(reading: &Reading, entry: &Entry) -> bool {
    let rest = reading.block(entry.block).trim_start().strip_prefix(entry.name.trim_end_matches(['+', '-']));
    rest.is_some_and(|rest| rest.starts_with(['+', '-']))
}

/// Makes a full name and the handle beside it known: "Ann Lee (@ann)", "@ann (Ann Lee)".
fn introduce(reading: &Reading, span: Span, people: &mut People, claims: &mut Claims) {
    let words = reading.words(span).trim();
    let Some(parsed) = name::parse(words).filter(|_| words.len() <= ITEM) else { return };
    if let Some(name) = parsed.named_beside() {
        let key = linked(reading, name, people, claims).stakeholder;
        key.into_iter().for_each(|key| people.add_handle(parsed.name, key));
        return;
    }
    let Some(named) = reading.part(span, parsed.name).filter(|named| !names::is_role(reading, *named)) else { return };
    let name = names::with_role(reading, named).map_or(parsed.name, |(name, _)| name);
    let Some(key) = linked(reading, name, people, claims).stakeholder else { return };
    let handles = parsed.notes.iter().filter(|note| note.starts_with('@') && !note.contains([' ', '/']));
    handles.for_each(|handle| people.add_handle(handle, key));
}

/// One name with what stands beside it.
fn attendee(
    reading: &Reading,
    span: Span,
    (capacity, attendance): Standing,
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let words = reading.words(span).trim();
    if words.is_empty() || words.len() > ITEM {
        return None;
    }
    let parsed = name::parse(words)?;
    let named = reading.part(span, parsed.name)?;
    if names::is_role(reading, named) {
        return None;
    }
    let titled = names::with_role(reading, named);
    let (name, role) = titled.map_or((parsed.name, None), |(name, role)| (name, Some(role.to_owned())));
    let attendance = if parsed.is_struck || is_struck(reading, span) { Some(Attendance::Absent) } else { attendance };
    let beside = parsed.named_beside();
    let known = if capacity.is_some() || beside.is_some() { people.find_listed(name) } else { None };
    let name = match known {
        Some(key) => PrintedName { as_printed: name.to_owned(), stakeholder: Some(key) },
        None => linked(reading, name, people, claims),
    };
    let mut participation = Participation { role, capacity, attendance, ..participation(name, reading.source(span)?) };
    parsed
        .notes
        .into_iter()
        .filter(|note| Some(*note) != beside)
        .for_each(|note| add_note(&mut participation, note, claims));
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
        let tells_more = matches!(attendance, Some(Attendance::Absent | Attendance::Remote));
        participation.attendance = if tells_more { attendance } else { participation.attendance };
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

/// A name of a list, linked where it is a full one. Titles and the underscores of nicks are no part of the name.
fn linked(reading: &Reading, printed: &str, people: &mut People, claims: &mut Claims) -> PrintedName {
    let spaced = printed.replace('_', " ");
    let name = people::without_titles(spaced.trim(), reading.language.as_deref());
    if people.find(name).is_none()
        && let Some(kind) = people::kind_of(name, claims)
    {
        let key = claims.stakeholder(name, Some(kind));
        if kind == StakeholderKind::Person {
            people.add(name, key, None);
        }
    }
    PrintedName { as_printed: printed.to_owned(), ..people.printed(name, claims) }
}

fn add_note(participation: &mut Participation, note: &str, claims: &mut Claims) {
    if note.is_empty() || note.starts_with('@') || name::is_short_for(note, &participation.name.as_printed) {
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
