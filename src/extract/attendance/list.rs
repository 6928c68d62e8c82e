//! Which words stand under the name of a list: items, lines, a line parted by commas, groups within it.
//!
//! In: an entry that names a list of people. Out: the span of each name with what stands beside it, and what the
//! group says that it is in.

use super::super::head::{Entry, label_of};
use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::below::{below, is_of_names};
use super::values::List;
use super::{Listed, name, names, run};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The most words of what stands beside a name after a colon; more are what its bearer says.
const SAID: usize = 7;

/// The small words of what someone is to do, behind "and".
const TASK: usize = 3;

/// The most lines of a title: what stands above the first part of a record.
const TITLES: usize = 3;

/// The names under an entry.
pub(super) fn people(reading: &Reading, entry: &Entry, own: Standing) -> Vec<Listed> {
    let is_head = matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
    let mut values: Vec<(Span, Standing)> = match (entry.listed, is_head) {
        (false, _) | (true, true) => entry.values.iter().map(|value| (*value, own)).collect(),
        (true, false) => below(reading, entry.block, own),
    };
    if own.0.is_some() && (is_talk(reading, entry, &values) || is_task(reading, entry)) {
        return Vec::new();
    }
    let more = values.last().and_then(|(last, _)| goes_on(reading, entry, *last, own));
    values.extend(more);
    let names_none = values.iter().all(|(value, _)| name::is_courtesy(reading.words(*value)));
    if reading.is_plain() && !is_head && (entry.listed || names_none) {
        let lines = run::people(reading, entry.block, own);
        if lines.len() > values.len() || names_none {
            return lines;
        }
    }
    let items: Vec<Span> = values.iter().map(|(value, _)| *value).collect();
    let list = List::of(reading, entry, own, &items, entry.listed && !is_head);
    values.into_iter().flat_map(|(value, standing)| list.people(value, standing)).collect()
}

/// Whether what stands under a name of people is what they say: "… and doors", items "Ann: the doors are old, and so on".
fn is_talk(reading: &Reading, entry: &Entry, values: &[(Span, Standing)]) -> bool {
    let is_said = |value: &Span| {
        label_of(reading.words(*value)).is_some_and(|(_, said)| said.split_whitespace().nth(SAID).is_some())
    };
    let said = values.iter().filter(|(value, _)| is_said(value)).count();
    // "scribe: the lamps are old", and below it "... and so are the doors".
    let goes_on = |value: &Span| {
        let words = reading.words(*value);
        words.starts_with('.') || words.lines().any(|line| line.starts_with('…') || line.starts_with("..."))
    };
    entry.listed && said * 2 > values.len() || !entry.listed && entry.values.iter().any(goes_on)
}

/// Whether what stands behind a name of people is what they are to do: "Chairs: Organize and reach out to the groups".
fn is_task(reading: &Reading, entry: &Entry) -> bool {
    let [value] = entry.values[..] else { return false };
    let mut words = reading.words(value).split_whitespace().skip(1);
    let is_and = words.next().is_some_and(|word| LEXICON.person.and.are(word));
    let small = words.take(TASK).filter(|word| word.starts_with(char::is_lowercase)).count();
    !entry.listed && is_and && small == TASK
}

/// The names below a line of names that ends in a comma: "Present: Ann Lee," and "Bo Ray, Cy Dow" after it.
fn goes_on(reading: &Reading, entry: &Entry, last: Span, own: Standing) -> Option<(Span, Standing)> {
    if !reading.words(last).ends_with(',') {
        return None;
    }
    let block = if entry.listed { entry.block + 1 } else { entry.block };
    let below = reading.blocks.get(block + 1)?;
    let is_last = reading.blocks[block].span.end <= last.end + 1;
    let is_numbered = reading.words(below.span).starts_with(|first: char| first.is_ascii_digit());
    (is_last && !is_numbered && is_of_names(reading, block + 1, true, false)).then_some((below.span, own))
}

/// Whether the head of a record lists people under a name that does not say so: each item is a full name and a handle.
pub(super) fn is_of_handles(reading: &Reading, entry: &Entry) -> bool {
    let is_head = reading.heading(entry.block).is_none_or(|heading| heading == 0);
    let has_handle = |value: &Span| {
        let parsed = name::parse(reading.words(*value));
        parsed.is_some_and(|one| is_full_name(one.name) && matches!(one.notes[..], [note] if note.starts_with('@')))
    };
    let is_other = LEXICON.field.no_list.stand_in(&entry.name);
    entry.listed && is_head && !is_other && entry.values.len() > 2 && entry.values.iter().all(has_handle)
}

/// Whether an entry lists the members of a body who came, above all else or below the name of a list: "Councillors: Ann
/// Lee, Bo Ray". Below that any name of a group will do.
pub(super) fn is_of_members(reading: &Reading, entry: &Entry) -> bool {
    let heading = reading.heading(entry.block).filter(|heading| *heading >= TITLES);
    let is_below = |heading| {
        let words = reading.block(heading);
        LEXICON.field.attending.may_stand_in(words) && standing(words) == Some((None, Some(Attendance::Present)))
    };
    let may_be = match heading {
        None => LEXICON.field.members.are(&entry.name),
        Some(heading) => {
            // "From left to right: Ann Lee, Bo Ray" tells of a picture.
            let is_short = entry.name.split_whitespace().count() < 3;
            heading != entry.block && is_short && is_below(heading) && !entry.listed
        }
    };
    let names = || entry.values.iter().flat_map(|value| names::names(reading, *value, entry.listed));
    let are_names = |names: Vec<Span>| {
        let full = names.iter().filter(|one| name::is_full(reading.words(**one))).count();
        full > 1 && full * 2 >= names.len()
    };
    may_be && standing(&entry.name).is_none() && !is_full_name(&entry.name) && are_names(names().collect())
}

/// Whether an entry "Notes: Ann Lee" names who took them.
pub(super) fn names_scribes(reading: &Reading, entry: &Entry) -> bool {
    let [value] = entry.values[..] else { return false };
    let is_person = |name: &Span| name::is_full(reading.words(*name));
    !entry.listed && LEXICON.field.notes.are(&entry.name) && names::names(reading, value, false).iter().all(is_person)
}

/// Whether an entry stands within a paragraph of other words, and so is of what that is about: a roll call for a trip.
pub(super) fn is_aside(reading: &Reading, entry: &Entry) -> bool {
    let words = reading.block(entry.block);
    let first = words.lines().next().unwrap_or("").trim();
    reading.blocks[entry.block].kind == BlockKind::Paragraph
        && label_of(first).is_none()
        && standing(first).is_none()
        && !words.trim_start().starts_with(&entry.name)
}
