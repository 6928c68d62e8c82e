//! Who took part, as a list says it: in the head, on a line "Present: ...", below a heading, in a table of names; also as a
//! sentence tells who led or wrote, and as commands to a scribe do.
//!
//! In: the blocks and the named entries. Out: participations, each name once. Who only speaks is not taken (`spoken/`). One name may carry a role, an affiliation, a handle, and that its bearer came late, by video, or not at all.

mod absent;
mod bare;
mod below;
mod between;
mod boxes;
mod courteous;
mod dashes;
mod ends;
mod fields;
mod initials;
mod labels;
mod led;
mod lines;
mod list;
mod name;
mod names;
mod note;
mod parting;
mod run;
mod scribed;
mod sentence;
mod short;
mod stops;
mod surnames;
mod table;
mod values;

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::participants::Participants;
use super::people::{self, People};
use super::reading::Reading;
use super::standing::{Standing, standing};
use crate::model::{Attendance, Capacity, Participation, PrintedName, Span, StakeholderKind};
use crate::parse::MarkKind;

/// The longest item that is still a name, in bytes.
const ITEM: usize = 240;

/// A name of a list, and what is said of it elsewhere than beside it.
#[derive(Clone, Copy)]
struct Listed {
    /// The name with what stands beside it.
    span: Span,
    /// What the list says of those in it.
    standing: Standing,
    /// The role that a heading within the list, or the end of the line, says of several.
    role: Option<Span>,
    /// The organization that stands before several: "Acme: Ann Lee, Bo Ray".
    of: Option<Span>,
}

impl Listed {
    fn new(span: Span, standing: Standing) -> Self {
        Self { span, standing, role: None, of: None }
    }
}

/// How often a label begins a sentence that is the name of a speaker.
const TURNS: usize = 3;

/// The participations of all lists, each name once; a second list adds what the first did not say.
pub(super) fn participations(
    reading: &Reading,
    entries: &[Entry],
    people: &mut People,
    claims: &mut Claims,
) -> Participants {
    let mut listed = Vec::new();
    let said = said(reading, entries);
    // "CLERK: Ann Lee. CLERK: Bo Ray. CLERK: Cy Dow." is one who speaks.
    let is_speaker =
        |entry: &Entry| is_said(reading, entry) && said.get(&entry.name).is_some_and(|count| *count >= TURNS);
    for entry in entries.iter().filter(|entry| !is_command(reading, entry)) {
        let present = || list::is_of_handles(reading, entry).then_some((None, Some(Attendance::Present)));
        let members = || list::is_of_members(reading, entry).then_some((None, Some(Attendance::Present)));
        let notes = || list::names_scribes(reading, entry).then_some((Some(Capacity::Staff), None));
        let Some(standing) = standing(&entry.name).or_else(present).or_else(members).or_else(notes) else { continue };
        let is_other = || is_speaker(entry) || is_short_name(reading, entry);
        if !listed.is_empty() && list::is_aside(reading, entry) || is_other() {
            continue;
        }
        listed.extend(list::people(reading, entry, standing));
    }
    let read: BTreeSet<Span> = listed.iter().map(|one| one.span).collect();
    let is_read = |one: &Listed| {
        let before = read.range(..=Span { start: one.span.start, end: usize::MAX }).next_back();
        before.is_some_and(|known| known.contains(one.span))
    };
    listed.extend(sentence::people(reading).into_iter().filter(|one| !is_read(one)));
    listed.extend(short::people(reading));
    if !listed.iter().any(|one| one.standing.1 == Some(Attendance::Present)) {
        listed.extend(courteous::people(reading));
    }
    // "Chair: Ann" above the list that says who Ann is.
    let (posts, others): (Vec<&Listed>, Vec<&Listed>) = listed.iter().partition(|one| one.standing.0.is_some());
    others.into_iter().for_each(|one| introduce(reading, one.span, people, claims));
    for one in posts {
        if people.fuller(reading.words(one.span).trim()).is_none() {
            introduce(reading, one.span, people, claims);
        }
    }
    let mut found = Participants::default();
    let mut is_listed = false;
    for one in listed {
        let standing = one.standing;
        let Some(one) = attendee(reading, one, people, claims) else { continue };
        is_listed |= standing.0.is_none() && standing.1 != Some(Attendance::Absent);
        found.add(one);
    }
    fields::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    table::participations(reading, people, claims).into_iter().for_each(|one| found.add(one));
    let commands = if is_listed { Vec::new() } else { scribed::people(reading) };
    for one in commands {
        attendee(reading, one, people, claims).into_iter().for_each(|one| found.add(one));
    }
    for one in led::people(reading) {
        // A surname in running text may be anyone's.
        let one = attendee(reading, one, people, claims).filter(|one| one.name.stakeholder.is_some());
        let Some(one) = one else { continue };
        let family = one.name.as_printed.rsplit(' ').next().unwrap_or_default();
        match found.of_family(family) {
            Some(listed) => listed.capacity = listed.capacity.or(one.capacity),
            None => found.add(one),
        }
    }
    found
}

/// One who speaks: the name, and what stands beside it: "Ann Lee (Quay Board)".
pub(super) fn speaker(
    reading: &Reading,
    (name, beside): (Span, Option<Span>),
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let source = reading.source(Span::new(name.start, beside.map_or(name.end, |beside| beside.end)))?;
    let mut one = Participation::of(linked(reading, reading.words(name), people, claims), source);
    note::add_all(&mut one, beside.into_iter().flat_map(|beside| note::notes(reading.words(beside))), claims);
    Some(one)
}

/// Whether an entry is a command of a chat, `present+`, and no label.
fn is_command(reading: &Reading, entry: &Entry) -> bool {
    let rest = reading.block(entry.block).trim_start().strip_prefix(entry.name.trim_end_matches(['+', '-']));
    rest.is_some_and(|rest| rest.starts_with(['+', '-']))
}

/// Whether the label is what the record calls someone in short, and no post.
fn is_short_name(reading: &Reading, entry: &Entry) -> bool {
    matches!(entry.values[..], [value] if name::names_in_short(&entry.name, reading.words(value)))
}

/// How often each label begins a line that ends as a sentence does.
fn said(reading: &Reading, entries: &[Entry]) -> FxHashMap<String, usize> {
    let mut said: FxHashMap<String, usize> = FxHashMap::default();
    for entry in entries.iter().filter(|entry| is_said(reading, entry)) {
        *said.entry(entry.name.clone()).or_default() += 1;
    }
    said
}

fn is_said(reading: &Reading, entry: &Entry) -> bool {
    matches!(entry.values[..], [value] if reading.words(value).trim_end().ends_with(['.', '?', '!']))
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
    let is_short = |note: &&&str| initials::is_short_for(note, name);
    parsed.notes.iter().filter(is_short).chain(&parsed.short).for_each(|short| people.add_handle(short, key));
    let handles = parsed.notes.iter().filter(|note| note.starts_with('@') && !note.contains([' ', '/']));
    handles.for_each(|handle| people.add_handle(handle, key));
}

/// One name with what stands beside it.
fn attendee(reading: &Reading, listed: Listed, people: &mut People, claims: &mut Claims) -> Option<Participation> {
    let span = listed.span;
    let words = reading.words(span).trim();
    if words.is_empty() || words.len() > ITEM {
        return None;
    }
    let (capacity, attendance) = listed.standing;
    let parsed = name::parse(words)?;
    let named = reading.part(span, parsed.name)?;
    // "Host: Google Meet" is where they met.
    let is_call = capacity == Some(Capacity::Host) && LEXICON.place.known.are(parsed.name);
    if is_call || names::is_role(reading, named) {
        return None;
    }
    let titled = names::with_role(reading, named);
    let (name, role) = titled.map_or((parsed.name, None), |(name, role)| (name, Some(role)));
    let role = role.or_else(|| listed.role.map(|role| reading.words(role))).map(on_one_line);
    let attendance = if parsed.is_struck || is_struck(reading, span) { Some(Attendance::Absent) } else { attendance };
    let beside = parsed.named_beside();
    let known = if capacity.is_some() || beside.is_some() {
        people.fuller(name).or_else(|| people.find_listed(name))
    } else {
        None
    };
    let name = match known {
        Some(key) => PrintedName { as_printed: on_one_line(name), stakeholder: Some(key) },
        None => linked(reading, name, people, claims),
    };
    let mut participation =
        Participation { role, capacity, attendance, ..Participation::of(name, reading.source(span)?) };
    if let Some((Some(capacity), _)) = participation.role.as_deref().and_then(standing) {
        participation.capacity.get_or_insert(capacity);
    }
    participation.role = participation.role.or_else(|| parsed.post.map(on_one_line));
    let of = listed.of.map(|of| reading.words(of).trim());
    participation.affiliation = of.filter(|of| note::is_affiliation(of)).map(|of| organization(of, claims));
    let notes = parsed.notes.into_iter().filter(|note| Some(*note) != beside);
    note::add_all(&mut participation, notes, claims);
    Some(participation)
}

/// Words of a text that is broken to fit a width, on one line.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether some of the words are struck through: whoever was expected and did not come.
fn is_struck(reading: &Reading, span: Span) -> bool {
    let mut marks = reading.marks_in(span);
    marks.any(|mark| mark.kind == MarkKind::Struck && span.contains(mark.span))
}

/// The organization or country that a column or a field of such names.
fn organization(words: &str, claims: &mut Claims) -> PrintedName {
    let kind = claims.known(words).and_then(|known| known.kind).unwrap_or(StakeholderKind::Organization);
    claims.printed(&on_one_line(words), Some(kind))
}

/// A name of a list, linked where it is a full one. Titles and the underscores of nicks are no part of the name.
fn linked(reading: &Reading, printed: &str, people: &mut People, claims: &mut Claims) -> PrintedName {
    let spaced = printed.replace('_', " ");
    let name = people::without_titles(spaced.trim(), reading.language.as_deref());
    let stakeholder = people.find(name).or_else(|| {
        let kind = people::kind_of(name, claims)?;
        let key = claims.stakeholder(name, Some(kind));
        // "ann_[lake_works]" is a nick.
        if kind == StakeholderKind::Person && !name.contains('[') {
            people.add(name, key, None);
        }
        Some(key)
    });
    PrintedName { as_printed: on_one_line(printed), stakeholder }
}
