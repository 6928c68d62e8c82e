//! Headings that are items of the agenda.
//!
//! In: the blocks and the named entries. Out: the titles of those that part the minutes. Headings of the record's frame, and of
//! decisions and tasks, are none.

use super::super::dates;
use super::super::head::{self, Entry};
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::name::{is_path, names_agenda};
use super::{count, title};
use crate::model::{Meeting, Span, StatementKind};
use crate::parse::{Block, BlockKind};
use std::collections::{BTreeMap, BTreeSet};

/// The most blocks above a title, of what only frames a record.
const TOP: usize = 40;

/// How many levels of headings are items, where no numbers say more.
const LEVELS: usize = 2;

/// The fewest headings below one that has no words of its own, which are items though they are deeper, and the fewest marks
/// that part the topics of one.
const GROUP: usize = 2;

/// The most words of a title that names a meeting, and nothing that was talked about there.
const BARE_WORDS: usize = 3;

/// The most words of a title that has a stop within it.
const SENTENCE_WORDS: usize = 14;

/// The titles of numbered headings that count up from 1, in one or more levels: "1. Trees", "1.1. Oaks".
pub(super) fn numbered(reading: &Reading) -> Option<Vec<Span>> {
    let mut titles = Vec::new();
    let mut last = 0;
    let mut count = 0;
    for block in reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. })) {
        let Some((number, _)) = count::number(reading.words(block.span)) else { continue };
        if number < last || number > last + 1 && (last == 0 || number > last + 2) {
            continue;
        }
        last = number;
        count += 1;
        titles.extend(title::of_counted(reading, block.span).filter(|span| !is_kind(reading.words(*span))));
    }
    (count > 1 && !titles.is_empty()).then_some(titles)
}

/// The headings that part minutes: below the title, not of the record's frame, and not of a group of issues.
pub(super) fn parts(reading: &Reading, issues: &[Span]) -> Vec<Span> {
    let headings: Vec<(usize, u8)> = reading
        .blocks
        .iter()
        .enumerate()
        .filter_map(|(at, block)| match block.kind {
            BlockKind::Heading { level } => Some((at, level)),
            _ => None,
        })
        .collect();
    let levels = levels(&headings);
    // A heading that stands alone on top is the title, and one that tells a day says when.
    if let [(only, _)] = headings[..]
        && (only == 0 || dates::first(reading.block(only)).is_some())
    {
        return Vec::new();
    }
    let deeper = deeper(reading, &headings, levels.last().copied().unwrap_or(0));
    let mut titles = Vec::new();
    for (at, (block, level)) in headings.iter().enumerate() {
        let end = headings.get(at + 1).map_or(reading.blocks.len(), |(next, _)| *next);
        let has_issues = holds(reading, *block, end, issues);
        let is_group = end == block + 1 && headings.get(at + 1).is_some_and(|(_, next)| next > level);
        if !levels.contains(level) && !deeper.contains(block) || has_issues || parts_list(reading, *block) {
            continue;
        }
        let Some(span) = title::of(reading, reading.blocks[*block].span) else { continue };
        if reading.is_plain() && goes_on(reading.words(span)) {
            continue;
        }
        // What stands above all words belongs to the title.
        let is_above = end == block + 1 || stands_above_date(reading, *block);
        let words = reading.words(span);
        let names_meeting = LEXICON.heading.meeting.stand_in(words) || at == 0 && LEXICON.line.body.stand_in(words);
        let is_head = is_above && at < 2 && names_meeting;
        if !is_head && is_topic(reading, span) && !(is_group && frames(reading, *block)) {
            titles.extend(listed(reading, span));
        }
    }
    titles
}

/// The topics that a long heading lists, "Lamps of the quay; Doors; Keys for all", or the heading itself.
fn listed(reading: &Reading, heading: Span) -> Vec<Span> {
    let words = reading.words(heading);
    if words.matches("; ").count() < GROUP || words.split_whitespace().nth(SENTENCE_WORDS).is_none() {
        return vec![heading];
    }
    let parts = words.split("; ").filter_map(|part| title::of(reading, reading.part(heading, part)?));
    parts.filter(|part| is_topic(reading, *part)).collect()
}

/// The headings of the level below the last of the items', where several stand below one that has no words of its own:
/// there they are what was talked about.
fn deeper(reading: &Reading, headings: &[(usize, u8)], last: u8) -> BTreeSet<usize> {
    let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let is_text = |at: usize| reading.blocks.get(at).is_some_and(|block| !is_heading(block));
    let is_of = |above: usize| matches!(reading.blocks[above].kind, BlockKind::Heading { level } if level == last);
    for (block, _) in headings.iter().filter(|(block, level)| *level == last + 1 && is_text(*block + 1)) {
        let above = reading.heading(*block).filter(|above| is_of(*above) && !is_text(above + 1));
        above.into_iter().for_each(|above| below.entry(above).or_default().push(*block));
    }
    below.into_values().filter(|group| group.len() >= GROUP && !reading.is_page()).flatten().collect()
}

/// Whether a line of a text without markup goes on with the one above: several words, the first of them a small one.
fn goes_on(words: &str) -> bool {
    let mut words = words.split_whitespace();
    words.next().is_some_and(|first| first.chars().all(char::is_lowercase)) && words.nth(2).is_some()
}

/// Whether a heading parts a list of people or tasks: "Board members", and right above it "Present".
fn parts_list(reading: &Reading, heading: usize) -> bool {
    let above = reading.heading(heading).filter(|above| reading.blocks.get(above + 1).is_some_and(is_heading));
    above.is_some_and(|above| standing(reading.block(above)).is_some() || names_tasks(reading.block(above)))
}

/// Whether the words are the name of a list of tasks, and no more: "Action items".
fn names_tasks(words: &str) -> bool {
    let mut kinds = LEXICON.kind.lists().into_iter().filter(|(kind, _)| *kind == StatementKind::Action);
    kinds.any(|(_, list)| is_only(words, list, &[&LEXICON.heading.beside]))
}

/// Whether a heading right above another is of the record and not of a part: it stands on top, or names what records
/// have.
fn frames(reading: &Reading, heading: usize) -> bool {
    let words = reading.block(heading);
    // "Topic: Lamps" is one wherever it stands.
    let is_named = head::label_of(words).is_some_and(|(label, _)| count::is_item_label(label));
    !is_named && (stands_on_top(reading, heading) || LEXICON.heading.frame.stand_in(words))
}

/// Whether nothing but fields and headings stands above a heading.
pub(super) fn stands_on_top(reading: &Reading, heading: usize) -> bool {
    let is_head = |block: &Block| matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Field { .. });
    heading < TOP && reading.blocks[..heading].iter().all(is_head)
}

/// Whether the line below a heading begins with the date of what it names: "Board of the Lake", "of 5 May 2025".
fn stands_above_date(reading: &Reading, heading: usize) -> bool {
    let below = reading.block(heading + 1).lines().next().unwrap_or("");
    dates::first(below).is_some_and(|date| folded(&below[..date.range.start]).len() < 3)
}

/// The levels of items: those below the title, where one heading stands above all others.
fn levels(headings: &[(usize, u8)]) -> Vec<u8> {
    let mut levels: Vec<u8> = headings.iter().map(|(_, level)| *level).collect();
    levels.sort_unstable();
    let is_title = levels.len() > 1 && levels[0] < levels[1] && headings[0].1 == levels[0];
    levels.dedup();
    levels.into_iter().skip(usize::from(is_title)).take(LEVELS).collect()
}

fn holds(reading: &Reading, block: usize, end: usize, issues: &[Span]) -> bool {
    let start = reading.blocks[block].span.end;
    let end = reading.blocks.get(end).map_or(usize::MAX, |next| next.span.start);
    let first = issues.partition_point(|issue| issue.start < start);
    issues.get(first).is_some_and(|issue| issue.start < end)
}

/// Whether the record keeps minutes: it lists who was there, or calls something its agenda.
pub(super) fn keeps_minutes(entries: &[Entry]) -> bool {
    let names_some = |entry: &Entry| standing(&entry.name).is_some() && !entry.values.is_empty();
    entries.iter().any(|entry| names_some(entry) || names_agenda(&entry.name))
}

/// Whether a record keeps minutes though it lists no one who was there: a heading says that the meeting was opened or
/// closed, "Call to order", or the record is called after a meeting and its day, and is no paper for it.
pub(super) fn is_of_minutes(reading: &Reading, meeting: &Meeting) -> bool {
    let headings: Vec<usize> = (0..reading.blocks.len()).filter(|at| is_heading(&reading.blocks[*at])).collect();
    let title = meeting.title.as_str();
    let file = reading.path.rsplit('/').next().unwrap_or("");
    let names_meeting = LEXICON.heading.meeting.stand_in(title);
    let is_called_so = || [title, file].iter().any(|words| LEXICON.heading.minutes.stand_in(words));
    let of_kind = || headings.iter().any(|heading| is_kind(reading.block(*heading)));
    let is_dated = |words: &str| dates::first(words).is_some();
    let is_plainly_called =
        || names_meeting && (is_dated(title) && (is_called_so() || of_kind()) || is_dated(file) && is_called_so());
    let is_titled = meeting.title_source.is_some();
    headings.iter().any(|heading| LEXICON.heading.order.stand_in(reading.block(*heading)))
        || is_titled && meeting.date.is_some() && names_meeting && LEXICON.heading.minutes.stand_in(title)
        || is_titled && (is_plainly_called() || is_bare(title, names_meeting) && is_noted(reading, &headings))
}

/// Whether a title is hardly more than a day, or than "meeting": no paper is called so.
fn is_bare(title: &str, names_meeting: bool) -> bool {
    let beside = match dates::first(title) {
        Some(date) => folded(&title[..date.range.start]).len() + folded(&title[date.range.end..]).len(),
        None if names_meeting => folded(title).len(),
        None => return false,
    };
    beside == 0 || names_meeting && beside <= BARE_WORDS
}

/// Whether most of what stands below headings are bullets.
fn is_noted(reading: &Reading, headings: &[usize]) -> bool {
    let Some(first) = headings.get(1) else { return false };
    let below = reading.blocks[*first..].iter().filter(|block| !is_heading(block));
    let (items, others): (Vec<&Block>, Vec<&Block>) =
        below.partition(|block| matches!(block.kind, BlockKind::ListItem { .. }));
    items.len() > others.len()
}

pub(super) fn is_heading(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Heading { .. })
}

pub(super) fn is_topic(reading: &Reading, span: Span) -> bool {
    let words = reading.words(span);
    let label = head::label_of(words).map_or(words, |(label, _)| label);
    let is_field = || {
        let field = &LEXICON.field;
        let lists = [&field.title, &field.date, &field.place, &field.url, &field.body];
        lists.into_iter().any(|list| list.are(words)) || label != words && title::is_frame(label)
    };
    let names_meeting =
        || LEXICON.heading.meeting.stand_in(words) && (dates::first(words).is_some() || counts_meeting(words));
    let is_repository = words.contains('/') && !words.contains(' ');
    let is_caption = words.starts_with('[') && words.ends_with(']');
    let is_none = is_path(words) || tells(words) || is_repository || is_caption || LEXICON.heading.untitled.are(words);
    let is_generic = || LEXICON.heading.generic.are(words) && !LEXICON.heading.business.are(words);
    let is_concluded =
        || LEXICON.heading.concluded.are(words) || reading.is_page() && LEXICON.heading.program.are(words);
    !is_none && !is_generic() && !is_concluded() && !is_kind(words) && !is_field() && !names_meeting()
}

/// Whether words begin with the number of a meeting: "3rd Meeting, Quay House".
fn counts_meeting(words: &str) -> bool {
    let words = folded(words);
    let is_number = words.first().is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    is_number && words.get(1..).is_some_and(|rest| LEXICON.heading.meeting.length_at(rest).is_some())
}

/// Whether words are sentences, and no title: "This text was made by a machine. It may be wrong".
pub(super) fn tells(words: &str) -> bool {
    let (first, second) = words.split_once(". ").unwrap_or(("", ""));
    let is_long = || first.split_whitespace().count() + second.split_whitespace().count() > SENTENCE_WORDS;
    let last = first.rsplit(char::is_whitespace).next().unwrap_or("");
    second.starts_with(char::is_uppercase) && last.chars().nth(3).is_some() && is_long()
}

/// Whether the words are the name of what minutes decide or assign, and no more: "Action items".
fn is_kind(words: &str) -> bool {
    let of_minutes = |kind: &StatementKind| matches!(kind, StatementKind::Decision | StatementKind::Action);
    let mut kinds = LEXICON.kind.lists().into_iter().filter(|(kind, _)| of_minutes(kind));
    kinds.any(|(_, list)| is_only(words, list, &[&LEXICON.heading.beside]))
}
