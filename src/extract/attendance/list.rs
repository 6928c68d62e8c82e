//! Which words stand under the name of a list: items, lines, a line parted by commas, groups within it.
//!
//! In: an entry that names a list of people. Out: the span of each name with what stands beside it, and what the
//! group says that it is in.

use super::super::head::{Entry, label_of};
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::{Listed, ends, initials, labels, name, names, run, surnames};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The longest line that can be a name in a list without bullets, in characters.
const LINE: usize = 60;

/// The names under an entry.
pub(super) fn people(reading: &Reading, entry: &Entry, own: Standing) -> Vec<Listed> {
    let is_head = matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
    let values: Vec<(Span, Standing)> = match (entry.listed, is_head) {
        (false, _) | (true, true) => entry.values.iter().map(|value| (*value, own)).collect(),
        (true, false) => below(reading, entry.block, own),
    };
    let names_none = values.iter().all(|(value, _)| name::is_courtesy(reading.words(*value)));
    if reading.is_plain() && !is_head && (entry.listed || names_none) {
        let lines = run::people(reading, entry.block, own);
        if lines.len() > values.len() || names_none {
            return lines;
        }
    }
    let is_item = entry.listed && !is_head;
    let items: Vec<Span> = values.iter().map(|(value, _)| *value).collect();
    let labels = if is_item { labels::of(reading, &items) } else { labels::Labels::Other };
    let is_ticked = is_item && are_ticked(reading, &items);
    let are_of_two = are_parted(reading, &items);
    let mut found = Vec::new();
    for (value, standing) in values {
        if surnames::are_led(reading, &every_line(reading, value)) {
            found.extend(surnames::people(reading, &every_line(reading, value), standing));
            continue;
        }
        let standing =
            if is_ticked && before_ends(reading, value, "[ ]") { (own.0, Some(Attendance::Absent)) } else { standing };
        let lines = lines(reading, value);
        let of_two = is_item && if lines.len() > 1 { are_parted(reading, &lines) } else { are_of_two };
        for line in lines {
            if of_two || labels == labels::Labels::Names {
                found.push(Listed::new(line, standing));
                continue;
            }
            let (line, of) = labels::organization_before(reading, line, labels);
            let listed = entry.listed && of.is_none() && !is_paragraph(reading, line);
            let mut standing = standing;
            for name in names::names(reading, line, listed) {
                // "Also present were", among the names.
                let is_other = name.start > line.start && !name::is_clear(reading.words(name));
                let other = if is_other { super::standing(reading.words(name)) } else { None };
                standing = other.unwrap_or(standing);
                found.extend(other.is_none().then(|| Listed { of, ..Listed::new(name, standing) }));
            }
        }
    }
    found
}

/// The lines of a value, whatever they are.
fn every_line(reading: &Reading, value: Span) -> Vec<Span> {
    reading.words(value).lines().filter_map(|line| reading.part(value, line.trim())).collect()
}

/// Whether some items have a box with a tick before them and others have one without: those did not come.
fn are_ticked(reading: &Reading, items: &[Span]) -> bool {
    let has = |one: &str| items.iter().any(|item| before_ends(reading, *item, one));
    has("[ ]") && (has("[x]") || has("[X]"))
}

/// Whether the text before some words ends so.
fn before_ends(reading: &Reading, span: Span, end: &str) -> bool {
    reading.text.as_str()[..span.start].trim_end().ends_with(end)
}

/// Whether the head of a record lists people under a name that does not say so: each item is a full name and a handle.
pub(super) fn is_of_handles(reading: &Reading, entry: &Entry) -> bool {
    let is_head = reading.heading(entry.block).is_none_or(|heading| heading == 0);
    let has_handle = |value: &Span| {
        let parsed = name::parse(reading.words(*value));
        parsed.is_some_and(|one| is_full_name(one.name) && matches!(one.notes[..], [note] if note.starts_with('@')))
    };
    let words = folded(&entry.name);
    let is_other = (0..words.len()).any(|at| LEXICON.field.no_list.length_at(&words[at..]).is_some());
    entry.listed && is_head && !is_other && entry.values.len() > 2 && entry.values.iter().all(has_handle)
}

/// Whether an entry "Notes: Ann Lee" names who took them.
pub(super) fn names_scribes(reading: &Reading, entry: &Entry) -> bool {
    let [value] = entry.values[..] else { return false };
    let is_person = |name: &Span| names::is_name(reading.words(*name));
    !entry.listed && LEXICON.field.notes.are(&entry.name) && names::names(reading, value, false).iter().all(is_person)
}

/// Whether an entry stands within a paragraph of other words, and so is of what that is about: a roll call for a trip.
pub(super) fn is_aside(reading: &Reading, entry: &Entry) -> bool {
    let words = reading.block(entry.block);
    reading.blocks[entry.block].kind == BlockKind::Paragraph
        && label_of(words.lines().next().unwrap_or("")).is_none()
        && !words.trim_start().starts_with(&entry.name)
}

/// Whether some words stand in running text.
fn is_paragraph(reading: &Reading, span: Span) -> bool {
    kind(reading, span) == Some(&BlockKind::Paragraph)
}

/// Whether the lines of some words are kept as they are.
fn is_preformatted(reading: &Reading, span: Span) -> bool {
    kind(reading, span) == Some(&BlockKind::Preformatted)
}

fn kind<'a>(reading: &Reading<'a>, span: Span) -> Option<&'a BlockKind> {
    let next = reading.blocks.partition_point(|block| block.span.start <= span.start);
    next.checked_sub(1).map(|block| &reading.blocks[block].kind)
}

/// The items and lines of names below a block.
fn below(reading: &Reading, block: usize, own: Standing) -> Vec<(Span, Standing)> {
    let depth_of = |index: usize| match reading.blocks[index].kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let label = depth_of(block);
    let mut are_lines = false;
    let mut found: Vec<(Span, Standing)> = Vec::new();
    // Groups that are open, each with its depth; what stands below a name is no name.
    let mut open: Vec<(u8, Option<Standing>)> = Vec::new();
    for index in block + 1..reading.blocks.len() {
        let span = reading.blocks[index].span;
        let Some(depth) = depth_of(index) else {
            if label.is_none() && is_of_names(reading, index, found.is_empty(), depth_of(index - 1).is_some()) {
                are_lines |= depth_of(index - 1).is_none();
                found.push((span, own));
                continue;
            }
            // "Chair: Ann" among those present is an entry of its own.
            if label.is_none() && (names_a_post(reading, index) || is_between(reading, index, found.is_empty())) {
                continue;
            }
            break;
        };
        if are_lines {
            break;
        }
        if label.is_some_and(|label| depth <= label) {
            break;
        }
        open.retain(|(above, _)| *above < depth);
        let of_group = open.last().map_or(Some(own), |(_, standing)| *standing);
        let Some(of_group) = of_group else { continue };
        let group = group(reading.words(span), of_group);
        if group.is_none_or(|group| group.is_some()) {
            found.push((span, group.flatten().unwrap_or(of_group)));
        }
        open.push((depth, group.flatten()));
    }
    found
}

/// Whether a block is an entry that names a chair or a scribe.
fn names_a_post(reading: &Reading, index: usize) -> bool {
    let block = &reading.blocks[index];
    let is_line = matches!(block.kind, BlockKind::Definition { .. } | BlockKind::Paragraph);
    let label = label_of(reading.words(block.span)).filter(|(_, value)| !value.trim().is_empty());
    is_line && label.and_then(|(label, _)| standing(label)).is_some_and(|(capacity, _)| capacity.is_some())
}

/// Whether a paragraph above the first name of a list is a note, or words of courtesy.
fn is_between(reading: &Reading, index: usize, is_first: bool) -> bool {
    let words = reading.block(index);
    let is_note = || label_of(words).is_some_and(|(label, _)| LEXICON.line.no_name.are(label));
    let first = words.split_whitespace().next().unwrap_or("");
    let is_courtesy =
        || name::is_courtesy(words) || LEXICON.person.courtesy.are(first) && words.trim_end().ends_with(':');
    is_first && reading.blocks[index].kind == BlockKind::Paragraph && (is_note() || is_courtesy())
}

/// What a line that names a group says of those in it: "Remote:", "Team members: Ann, Bo". `None`: it names none;
/// `Some(None)`: it is a list of its own.
fn group(words: &str, own: Standing) -> Option<Option<Standing>> {
    let (label, rest) = match label_of(words) {
        Some((label, rest)) if !is_full_name(label) || rest.trim().is_empty() => (label, rest),
        _ if words.trim_start().starts_with('@') && words.contains('/') => return Some(Some(own)),
        _ => return None,
    };
    if LEXICON.person.remote.are(label) {
        return Some(Some((own.0, Some(Attendance::Remote))));
    }
    match standing(label) {
        Some(other) if other.0.is_some() || other.1 == Some(Attendance::Absent) => Some(None),
        _ if rest.trim().is_empty() || !is_full_name(label) => Some(Some(own)),
        _ => None,
    }
}

/// Whether a block without bullets holds names: lines of them, or one line of several.
fn is_of_names(reading: &Reading, index: usize, is_first: bool, below_items: bool) -> bool {
    let block = &reading.blocks[index];
    let is_text = matches!(block.kind, BlockKind::Paragraph) && !reading.is_bold(block.span);
    let lines = lines(reading, block.span);
    let is_list = block.kind == BlockKind::Preformatted && lines.len() > 1;
    if !is_text && !is_list {
        return false;
    }
    let names: Vec<Span> = lines.iter().flat_map(|line| names::names(reading, *line, false)).collect();
    let is_labelled = |line: &Span| {
        label_of(reading.words(*line)).is_some_and(|(label, _)| !is_full_name(label) && !initials::are_initials(label))
    };
    if lines.iter().any(is_labelled) {
        return false;
    }
    let heading = &LEXICON.heading;
    let is_part =
        |name: &str| [&heading.frame, &heading.generic, &heading.agenda].into_iter().any(|list| list.are(name));
    let are_clear = names.iter().map(|name| reading.words(*name)).all(|name| name::is_clear(name) && !is_part(name));
    // A list without bullets may have a name a paragraph; what stands alone below bullets is something else.
    are_clear && (is_first || lines.len() > 1 || !below_items)
}

/// The lines of a value, where each is a name of its own and not a part of a line that was broken to fit a width.
fn lines(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let commas = words.matches([',', ';']).count();
    let are_columns = || lines.len() > 2 && lines.iter().all(|line| ends::columns(line).is_some());
    if is_preformatted(reading, value) || are_columns() {
        return lines.into_iter().filter_map(|line| reading.part(value, line)).collect();
    }
    let are_short = lines.iter().all(|line| line.chars().count() <= LINE);
    let is_list = lines.iter().rev().skip(1).all(|line| line.ends_with(',') && line.matches(',').count() == 1);
    let is_open = |line: &&str| line.matches(['(', '[']).count() != line.matches([')', ']']).count();
    let are_whole = are_short
        && !lines.iter().any(is_open)
        && commas <= lines.len()
        && !lines.iter().any(|line| line.ends_with([',', '-']));
    // "Ann" and "Lee" on two lines are one name in a text that has no more than commas to part names.
    if lines.len() < 2 || !(are_whole && (commas == 0 || commas * 2 >= lines.len()) || is_list) {
        return vec![value];
    }
    lines.into_iter().filter_map(|line| reading.part(value, line)).collect()
}

/// Whether the items of a list are each a name and what it is of: "Ann Lee, Quay Watch".
fn are_parted(reading: &Reading, values: &[Span]) -> bool {
    let of_two = |value: &&Span| {
        let words = reading.words(**value);
        label_of(words).is_none() && names::outside_brackets(words, ',').len() == 2
    };
    values.len() > 2 && values.iter().filter(of_two).count() * 3 >= values.len() * 2
}
