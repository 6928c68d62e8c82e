//! Which parts of a record are meetings of their own: a file a year with a heading a meeting, a long export with the
//! newest on top.
//!
//! In: the blocks. Out: ranges of blocks. A record has several meetings where two or more headings of one level are
//! dated, each with a day of its own, and most headings of that level are; or where lines that are nothing but a day
//! stand above lists of who was there. What stands above the first belongs to no meeting. Everything else is one
//! meeting.

use std::collections::BTreeSet;
use std::ops::Range;

use super::dates::{self, Printed};
use super::head::{Entry, label_of};
use super::lexicon::LEXICON;
use super::pattern::folded;
use super::reading::Reading;
use super::standing::standing;
use super::when;
use crate::model::{Day, Precision};
use crate::parse::BlockKind;

/// The most words beside the date that a line has which opens a meeting.
const BESIDE_DATE: usize = 12;

/// The most words beside the date in a line that is nothing but a date: "Tuesday", "at 10:00 UTC".
const BESIDE_BARE_DATE: usize = 4;

/// Longer lines, in bytes, are more than a date.
const BARE_DATE: usize = 160;

/// How many blocks below a heading its date may stand in.
const BELOW: usize = 3;

/// A block that opens a meeting, and the meeting's first day.
type Opening = (usize, Day);

/// The ranges of blocks that are meetings of their own, in order; one that holds all where the record is of one meeting.
pub(super) fn parts(reading: &Reading, entries: &[Entry]) -> Vec<Range<usize>> {
    let openings = under_headings(reading, entries).or_else(|| under_lines(reading, entries)).unwrap_or_default();
    let openings: Vec<usize> = openings.into_iter().filter(|opening| !is_left_out(reading, *opening)).collect();
    if openings.first().is_none_or(|first| is_meeting(reading, entries, *first)) {
        return std::iter::once(0..reading.blocks.len()).collect();
    }
    let ends = openings.iter().skip(1).copied().chain([reading.blocks.len()]);
    openings.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Whether what stands above the first opening is a meeting by itself, dated and attended: what follows is then an index
/// of others, as a site shows it below its page.
fn is_meeting(reading: &Reading, entries: &[Entry], first: usize) -> bool {
    let mut above = entries.iter().take_while(|entry| entry.block < first);
    let is_dated = (0..first).any(|index| {
        matches!(reading.blocks[index].kind, BlockKind::Heading { .. }) && day(reading, reading.block(index)).is_some()
    });
    is_dated && above.any(|entry| !entry.values.is_empty() && standing(&entry.name).is_some())
}

/// Whether the record only says that there was no meeting on the day: "2025-04-17", and below it "No meeting". It goes with
/// what stands above.
fn is_left_out(reading: &Reading, opening: usize) -> bool {
    let is_text = |index: &usize| !matches!(reading.blocks[*index].kind, BlockKind::Heading { .. });
    let mut below = (opening + 1..reading.blocks.len()).take_while(is_text);
    let says_none = |words: &str| LEXICON.heading.no_meeting.length_at(&folded(words)).is_some();
    below.next().is_some_and(|first| says_none(reading.block(first))) && below.next().is_none()
}

/// The dated headings of the outermost level that has two days or more.
fn under_headings(reading: &Reading, entries: &[Entry]) -> Option<Vec<usize>> {
    (1..=6).find_map(|level| {
        let is_of_level = |index: &usize| reading.blocks[*index].kind == BlockKind::Heading { level };
        let headings: Vec<usize> = (0..reading.blocks.len()).filter(is_of_level).collect();
        let in_words: Vec<Opening> = headings.iter().filter_map(|heading| opening(reading, *heading)).collect();
        let below = || headings.iter().filter_map(|heading| stated_below(reading, entries, *heading)).collect();
        let openings = if days(&in_words) > 1 { in_words } else { below() };
        let first = openings.first()?.0;
        let after = headings.iter().filter(|heading| **heading >= first).count();
        let is_told = days(&openings) > 1 && 2 * openings.len() > after && has_words(reading, &openings);
        is_told.then(|| openings.into_iter().map(|(block, _)| block).collect())
    })
}

/// Lines that are nothing but a day, each above a list of who was there.
fn under_lines(reading: &Reading, entries: &[Entry]) -> Option<Vec<usize>> {
    let is_line =
        |index: &usize| matches!(reading.blocks[*index].kind, BlockKind::Paragraph | BlockKind::Heading { .. });
    let lines = (0..reading.blocks.len()).filter(is_line);
    let is_other = |index: &usize| {
        let above = reading.heading(*index).map_or("", |heading| reading.block(heading));
        [above, reading.block(*index)].iter().any(|words| LEXICON.heading.follow_up.stand_in(words))
    };
    let dated = lines.filter_map(|index| Some((index, bare_day(reading, reading.block(index))?)));
    let dated: Vec<Opening> = dated.filter(|(index, _)| !is_other(index)).collect();
    if days(&dated) < 2 {
        return None;
    }
    let attended: Vec<usize> = entries
        .iter()
        .filter(|entry| standing(&entry.name).is_some_and(|(capacity, _)| capacity.is_none()))
        .map(|entry| entry.block)
        .collect();
    let ends = dated.iter().skip(1).map(|(block, _)| *block).chain([reading.blocks.len()]);
    let is_attended = |start: usize, end: usize| {
        let first = attended.partition_point(|block| *block < start);
        attended.get(first).is_some_and(|block| *block < end)
    };
    let openings: Vec<Opening> =
        dated.iter().zip(ends).filter(|((start, _), end)| is_attended(*start, *end)).map(|(one, _)| *one).collect();
    (days(&openings) > 1).then(|| openings.into_iter().map(|(block, _)| block).collect())
}

/// The day of a heading that opens a meeting: it begins or ends with the date, and names no part of a record.
fn opening(reading: &Reading, heading: usize) -> Option<Opening> {
    let words = reading.block(heading);
    let date = day(reading, words).or_else(|| day_of_year(reading, heading))?;
    let (before, after) = (&words[..date.range.start], &words[date.range.end..]);
    let is_section = || LEXICON.heading.section.stand_in(words) || LEXICON.heading.follow_up.stand_in(words);
    let names_meeting = LEXICON.heading.meeting.stand_in(words);
    let opens = count(before) <= 1 || count(after) <= BESIDE_BARE_DATE;
    (opens && count(before) + count(after) <= BESIDE_DATE && (names_meeting || !is_section()))
        .then_some((heading, date.start))
}

/// The day that a heading tells without its year, where the heading above is one: "2024", and below it "March 4".
fn day_of_year(reading: &Reading, heading: usize) -> Option<Printed> {
    let date = dates::in_year(reading.block(heading), when::year_above(reading, heading)?)?;
    let is_day = date.precision != Precision::Month;
    let begins =
        reading.block(heading)[date.range.clone()].starts_with(|one: char| one.is_uppercase() || one.is_numeric());
    (is_day && begins).then_some(date)
}

/// The day that an entry named "date" right below a heading states.
fn stated_below(reading: &Reading, entries: &[Entry], heading: usize) -> Option<Opening> {
    let words = reading.block(heading);
    if standing(words).is_some() || LEXICON.heading.follow_up.stand_in(words) {
        return None;
    }
    let first = entries.partition_point(|entry| entry.block <= heading);
    let below = entries[first..].iter().take_while(|entry| entry.block <= heading + BELOW);
    let is_below = |block: usize| reading.heading(block) == Some(heading);
    let mut dated = below.filter(|entry| is_below(entry.block) && LEXICON.field.date.are(&entry.name));
    let value = dated.find_map(|entry| entry.values.first())?;
    Some((heading, day(reading, reading.words(*value))?.start))
}

/// The day of a line that is nothing but a date.
fn bare_day(reading: &Reading, line: &str) -> Option<Day> {
    let line = label_of(line).filter(|(label, _)| LEXICON.field.date.are(label)).map_or(line, |(_, value)| value);
    if line.len() > BARE_DATE || line.contains('\n') {
        return None;
    }
    let date = day(reading, line)?;
    (count(&line[..date.range.start]) + count(&line[date.range.end..]) <= BESIDE_BARE_DATE).then_some(date.start)
}

/// The date in some words, where it tells a day.
fn day(reading: &Reading, words: &str) -> Option<Printed> {
    when::read(reading, words).filter(|date| date.precision != Precision::Month)
}

/// Whether most of the parts say something.
fn has_words(reading: &Reading, openings: &[Opening]) -> bool {
    let says = |(block, _): &&Opening| {
        let below = reading.blocks.get(block + 1);
        below.is_some_and(|below| {
            !matches!(below.kind, BlockKind::Heading { .. }) || reading.heading(block + 1) == Some(*block)
        })
    };
    2 * openings.iter().filter(says).count() > openings.len()
}

fn days(openings: &[Opening]) -> usize {
    openings.iter().map(|(_, day)| day).collect::<BTreeSet<_>>().len()
}

fn count(words: &str) -> usize {
    words.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).count()
}
