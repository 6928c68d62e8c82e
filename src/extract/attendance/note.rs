//! What stands beside a name: that its bearer came late, by video or not at all, a role, an affiliation, whom they stand
//! for.
//!
//! In: the words after a name, and a participation. Out: the notes, and the participation with what they say. A note that
//! says none of these, "116" or "will bring the maps", is left out.

use super::super::claims::Claims;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::folded;
use super::super::people;
use super::super::standing::standing;
use super::{initials, on_one_line, organization};
use crate::model::{Attendance, Capacity, Participation, PrintedName, StakeholderKind};

/// The most words of the name of an organization.
const WORDS: usize = 10;

/// The most letters of a word of such a name.
const LETTERS: usize = 40;

/// The notes in the words after a name.
pub(super) fn notes(rest: &str) -> Vec<&str> {
    let parts = rest
        .split(['(', ')', '[', ']', '{', '}', ',', ';', '|', '<', '>'])
        .flat_map(|part| part.split(" - "))
        .flat_map(at_slash);
    let parts =
        parts.map(|part| part.trim().trim_start_matches(['-', '–', '—', ':', ' ']).trim_end_matches(['.', '*']).trim());
    parts.map(without_address).filter(|part| !part.is_empty()).collect()
}

/// The organization and the handle beside a slash: "Acme / @ann".
fn at_slash(part: &str) -> Vec<&str> {
    let Some((of, handle)) = part.split_once('/').filter(|_| part.contains(" /")) else { return vec![part] };
    let is_handle = handle.split_whitespace().count() == 1
        && handle.trim_start().starts_with(|first: char| first == '@' || first.is_lowercase());
    if is_handle { vec![of, handle] } else { vec![part] }
}

/// The bracket between a name and a dash, whose bearer is of what follows the dash: "(Committee) - Acme".
pub(super) fn before_dash(rest: &str) -> Option<&str> {
    let (bracket, after) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    let after = after.trim_start().strip_prefix(['-', '–', '—'])?.trim_start();
    // "(Acme) - how to paint doors" says what Ann spoke of.
    (!after.starts_with(char::is_lowercase)).then_some(bracket.trim().trim_matches(['*', '_']))
}

/// A note without the address at its end.
fn without_address(note: &str) -> &str {
    let last = note.split_whitespace().next_back().unwrap_or("");
    let is_address = last.find('@').is_some_and(|at| at > 0 && last[at..].contains('.'));
    if is_address { note[..note.len() - last.len()].trim_end() } else { note }
}

/// Takes what the notes say. After a remark no affiliation follows: "(cannot read my writing, sorry)".
pub(super) fn add_all<'a>(
    participation: &mut Participation,
    notes: impl Iterator<Item = &'a str>,
    claims: &mut Claims,
) {
    let affiliation = |one: &Participation| one.affiliation.is_some();
    let (mut is_remark, mut had) = (false, affiliation(participation));
    for note in notes {
        add(participation, note, claims);
        if is_remark && !had {
            participation.affiliation = None;
        }
        is_remark |= note.split_whitespace().nth(1).is_some() && !is_affiliation(note);
        had = affiliation(participation);
    }
}

/// Takes what a note says.
fn add(participation: &mut Participation, note: &str, claims: &mut Claims) {
    // "Mrs. Ann Lee (AL)"
    let name = people::without_titles(&participation.name.as_printed, None);
    if note == participation.name.as_printed
        || note.starts_with('@')
        || initials::is_short_for(note, name)
        || initials::frames(note, name)
    {
        return;
    }
    let note = after(note, &LEXICON.person.as_).unwrap_or(note);
    if let Some(origin) = origin(note) {
        add_affiliation(participation, origin, claims);
    } else if add_attendance(participation, note) {
    } else if let Some(represented) = represented(note) {
        participation.on_behalf_of = Some(organization(represented, claims));
    } else if LEXICON.field.notes.are(note) {
        // "Ann Lee (minutes)" wrote them.
        participation.capacity.get_or_insert(Capacity::Staff);
    } else if LEXICON.role.head.stand_in(note) || ends_as_role(note) {
        participation.role.get_or_insert_with(|| note.to_owned());
    } else {
        add_affiliation(participation, note, claims);
    }
}

/// "Process Lead", "Alternate".
pub(super) fn ends_as_role(note: &str) -> bool {
    let last = note.rsplit(char::is_whitespace).next().unwrap_or(note);
    LEXICON.role.alone.are(last) || LEXICON.role.head.are(last)
}

fn add_affiliation(participation: &mut Participation, note: &str, claims: &mut Claims) {
    if participation.affiliation.is_some() || !is_affiliation(note) {
        return;
    }
    let kind = people::kind_of(note, claims).filter(|kind| *kind != StakeholderKind::Person);
    participation.affiliation = Some(match kind {
        Some(kind) => claims.printed(&on_one_line(note), Some(kind)),
        None => PrintedName { as_printed: on_one_line(note), stakeholder: None },
    });
}

/// Whether a note can name where someone belongs, and is no number, no remark and no "individual".
pub(super) fn is_affiliation(note: &str) -> bool {
    let words = || note.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
    let telling = || words().filter(|word| !LEXICON.small.are(word));
    let (small, count) = (telling().filter(|word| word.starts_with(char::is_lowercase)).count(), telling().count());
    let is_remark = words().count() > 1 && small * 2 > count && !note.contains('&') || count > WORDS;
    // "Acme: Maps" is a part of Acme, "x:35" is when someone came.
    let has_colon =
        note.match_indices(':').any(|(at, _)| !note[at + 1..].starts_with([' ', '\n']) && at + 1 < note.len());
    let has_code = words().any(|word| word.chars().count() > LETTERS);
    let is_place = note.starts_with(char::is_lowercase) && LEXICON.place.in_.length_at(&folded(note)).is_some();
    count > 0 && !is_remark && !is_place && !has_colon && !has_code && !LEXICON.person.unaffiliated.are(note)
}

/// "apologies from Ann Lee", behind the last of those present.
fn is_of_others(note: &str) -> bool {
    let last = note.rsplit(char::is_whitespace).next().unwrap_or(note);
    last.len() < note.len()
        && last.starts_with(char::is_uppercase)
        && LEXICON.field.absent.length_at(&folded(note)).is_some()
}

/// Takes a note about attendance or capacity; `false`: it is another note.
pub(super) fn add_attendance(participation: &mut Participation, note: &str) -> bool {
    if let Some((capacity, attendance)) = standing(note) {
        participation.capacity = capacity.or(participation.capacity);
        let tells_more = matches!(attendance, Some(Attendance::Absent | Attendance::Remote | Attendance::Partly));
        participation.attendance = if tells_more { attendance } else { participation.attendance };
    } else if is_of_others(note) {
        // It says nothing of who stands before it.
    } else if is_remote(note) {
        participation.attendance = Some(Attendance::Remote);
    } else if LEXICON.person.late.stand_in(note) {
        participation.attendance = Some(Attendance::Partly);
    } else if LEXICON.person.away.stand_in(note) {
        participation.attendance = Some(Attendance::Absent);
    } else {
        return false;
    }
    true
}

/// Whether a note says something of attendance, capacity or whom its bearer stands for.
pub(super) fn tells(note: &str) -> bool {
    let role = after(note, &LEXICON.person.as_).unwrap_or(note);
    standing(role).is_some_and(|one| one != (None, Some(Attendance::Present)))
        || represented(note).is_some()
        || tells_of_one(note)
}

/// Whether words after a single word say that this is the name of someone: "comes later", "from Acme".
pub(super) fn tells_of_one(note: &str) -> bool {
    let person = &LEXICON.person;
    !note.contains(". ")
        && (is_remote(note) || person.late.stand_in(note) || person.away.stand_in(note) || origin(note).is_some())
}

/// Whether a note says that someone was there by video, and is not the name of an organization with such a word in it.
fn is_remote(note: &str) -> bool {
    let remote = &LEXICON.person.remote;
    let words = folded(note);
    let begins = remote.length_at(&words).is_some();
    let ends = || (0..words.len()).any(|at| remote.lengths(&words[at..]).any(|length| length == words.len() - at));
    let has_small = note.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
    remote.are(note) || has_small && (begins || ends())
}

/// Whom a note names after "representing" or "on behalf of".
fn represented(note: &str) -> Option<&str> {
    let mut rest = after(note, &LEXICON.person.on_behalf).filter(|rest| rest.contains(char::is_uppercase))?;
    // "the City of Ulm" is the City of Ulm.
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if !first.starts_with(char::is_lowercase) || !LEXICON.small.are(first) {
            break;
        }
        rest = after.trim_start();
    }
    Some(rest)
}

/// Where someone is from: "from Acme", but not "from 10:30".
fn origin(note: &str) -> Option<&str> {
    // "from Mo 10:30" is when someone came.
    let is_time =
        |rest: &str| rest.split_once(':').is_some_and(|(hour, _)| hour.ends_with(|one: char| one.is_ascii_digit()));
    after(note, &LEXICON.person.from).filter(|rest| rest.starts_with(char::is_uppercase) && !is_time(rest))
}

/// The words after one of the phrases that a note begins with.
fn after<'a>(note: &'a str, phrases: &Phrases) -> Option<&'a str> {
    let length = phrases.length_at(&folded(note))?;
    let rest = note.splitn(length + 1, char::is_whitespace).nth(length)?.trim();
    (!rest.is_empty()).then_some(rest)
}
