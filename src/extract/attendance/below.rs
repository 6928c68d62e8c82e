//! The names below the heading or the label of a list: items, groups of items, lines without bullets.
//!
//! In: the block that names the list. Out: the span of each item or line, and what the group says that it is in. It ends where
//! something else begins.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::between::{Between, between};
use super::lines::{are_each_of_one, lines, words_of};
use super::{ends, name, names, run};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The items and lines of names below a block.
pub(super) fn below(reading: &Reading, block: usize, own: Standing) -> Vec<(Span, Standing)> {
    let depth_of = |index: usize| match reading.blocks[index].kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let label = depth_of(block);
    let mut are_lines = false;
    let mut found: Vec<(Span, Standing)> = Vec::new();
    // Groups that are open, each with its depth; what stands below a name is no name.
    let mut open: Vec<(u8, Option<Standing>)> = Vec::new();
    let mut is_other = false;
    for index in block + 1..reading.blocks.len() {
        let span = reading.blocks[index].span;
        let Some(depth) = depth_of(index) else {
            open.clear();
            let groups = if label.is_none() && own.0.is_none() { of_groups(reading, index) } else { Vec::new() };
            if !groups.is_empty() {
                found.extend(groups.into_iter().map(|names| (names, own)));
                continue;
            }
            if label.is_none() && is_of_names(reading, index, found.is_empty(), depth_of(index - 1).is_some()) {
                are_lines |= depth_of(index - 1).is_none();
                found.extend((!is_other).then_some((span, own)));
                continue;
            }
            // "Chair: Ann" among those present is an entry of its own.
            if label.is_none() && (names_a_post(reading, index) || is_between(reading, index, found.is_empty())) {
                continue;
            }
            let next = if label.is_none() && own.0.is_none() {
                between(reading, block, index, found.is_empty())
            } else {
                Between::End
            };
            if next == Between::End {
                break;
            }
            (is_other, are_lines) = (next == Between::Other, false);
            continue;
        };
        if are_lines {
            break;
        }
        if is_other {
            continue;
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

/// The names of lines that each begin with a body: "Council: Ann Lee, Bo Ray" beside "Apologies: Cy Dow".
fn of_groups(reading: &Reading, index: usize) -> Vec<Span> {
    let block = &reading.blocks[index];
    let is_group = |label: &str| LEXICON.line.body.are(label) || LEXICON.person.group.are(label);
    let mut found = Vec::new();
    if block.kind != BlockKind::Paragraph {
        return found;
    }
    for line in reading.words(block.span).lines() {
        let Some((label, names)) = label_of(line) else { return Vec::new() };
        let is_other = standing(label).is_some();
        let Some(value) = reading.part(block.span, names.trim()).filter(|_| is_other || is_group(label)) else {
            return Vec::new();
        };
        let are_clear = || names::names(reading, value, false).iter().all(|one| name::is_clear(reading.words(*one)));
        if !is_other && are_clear() {
            found.push(value);
        }
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
    match standing(label).filter(|_| !name::names_in_short(label, rest)) {
        Some(other) if other.0.is_some() || other.1 == Some(Attendance::Absent) => Some(None),
        _ if rest.trim().is_empty() || !is_full_name(label) => Some(Some(own)),
        _ => None,
    }
}

/// Whether a block without bullets holds names: lines of them, or one line of several.
pub(super) fn is_of_names(reading: &Reading, index: usize, is_first: bool, below_items: bool) -> bool {
    let block = &reading.blocks[index];
    let is_text = matches!(block.kind, BlockKind::Paragraph) && !reading.is_bold(block.span);
    let lines = lines(reading, block.span);
    let is_list = block.kind == BlockKind::Preformatted && lines.len() > 1;
    if !is_text && !is_list {
        return false;
    }
    if are_each_of_one(&words_of(reading, &lines)) {
        return true;
    }
    let names: Vec<Span> = lines.iter().flat_map(|line| names::names(reading, *line, false)).collect();
    if lines.iter().any(|line| run::is_labelled(reading.words(*line))) {
        return false;
    }
    let heading = &LEXICON.heading;
    let is_part =
        |name: &str| [&heading.frame, &heading.generic, &heading.agenda].into_iter().any(|list| list.are(name));
    // A stop may end the list as it ends a sentence.
    let is_last = |index: usize| index > 0 && index + 1 == names.len();
    let of = |(index, name): (usize, &Span)| {
        let words = reading.words(*name);
        // "Ann and Bo may be late." is a sentence.
        let is_whole = || !ends::is_cut(words, ends::name_end(words));
        if is_last(index) && is_whole() { words.strip_suffix('.').unwrap_or(words) } else { words }
    };
    let are_clear = names.iter().enumerate().map(of).all(|name| name::is_clear(name) && !is_part(name));
    // A list without bullets may have a name a paragraph; what stands alone below bullets is something else.
    are_clear && (is_first || lines.len() > 1 || !below_items)
}
