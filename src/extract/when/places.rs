//! Where records print the date of their meeting.
//!
//! In: the blocks and the named entries. Out: words that may tell the date, the weightiest first: entries of the head
//! that are called so, the title, a line that is hardly more than a date, a dateline (`dateline.rs`), the deed that begins a record. It
//! does not read the dates, and takes none from below a heading that names a later meeting.

use super::super::dates::{self, Printed};
use super::super::head::{Entry, label_of};
use super::super::lexicon::{LEXICON, Phrases, is_only};
use super::super::reading::Reading;
use super::dateline::dateline;
use super::{path, read};
use crate::model::{Precision, Span};
use crate::parse::{Block, BlockKind};
use crate::words;

/// How many blocks open a record, at most.
const OPENING: usize = 12;

/// How many lines that are hardly more than a date count: the first may be the title.
const DATED: usize = 2;

/// How many blocks the head of a record has, at most.
const HEAD: usize = 40;

/// A paragraph of more bytes with a full stop at its end is running text, and no opening.
const LINES: usize = 120;

/// How many lines of running text may stand before the opening: what a site says above its records.
const SITE: usize = 2;

/// The most words beside the date in a line that dates the meeting.
const BESIDE: usize = 8;

/// The same in a line with a full stop: "Monday, 5 May 2031."
const BESIDE_FULL_STOP: usize = 1;

/// The same in a line that names the meeting before its date, among the first blocks.
const BESIDE_MEETING: usize = 24;
const FIRST: usize = 4;

/// The most words of such a line with its date.
const LINE_WORDS: usize = 40;

/// How many blocks may stand above the deed of a meeting: a list of those who came does.
const ABOVE_DEED: usize = 60;

/// The longest paragraph below a heading like "Time and Location", in bytes.
const BELOW: usize = 300;

/// How far into a deed its date stands, in bytes.
const DEED: usize = 400;

/// Words that may tell the date.
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) line: usize,
    /// Whether a year alone is a date there.
    pub(super) may_be_year: bool,
    /// Whether a time stands behind the date in the head of a file: then the file may have been made at that moment. So
    /// may a day in the first running text be of anything.
    pub(super) is_stamp: bool,
    /// Whether it says when the file is of: a site may put the day there on which it posted the record.
    pub(super) is_of_file: bool,
    /// Whether it is the title, or a sentence that says that the meeting was held.
    pub(super) is_title: bool,
    pub(super) is_held: bool,
}

/// The words that may tell the date, the weightiest first.
pub(super) fn places(
    reading: &Reading,
    entries: &[Entry],
    title: Option<Span>,
    evidence: Option<Span>,
    dated: &[Span],
) -> Vec<Place> {
    let line_of = |span: Span| {
        let after = reading.blocks.partition_point(|block| block.span.start <= span.start);
        reading.blocks.get(after.saturating_sub(1)).map_or(0, |block| block.line)
    };
    let place = |span: Span| Place {
        span,
        line: line_of(span),
        may_be_year: false,
        is_stamp: false,
        is_of_file: false,
        is_title: false,
        is_held: false,
    };
    let field = &LEXICON.field;
    let mut places = named(reading, entries, &field.date, true);
    places.extend(named(reading, entries, &field.time, false));
    // A blog prints the day of a posting above it, and the title may be that line.
    let is_posting = |span: Span| is_posting(reading, span);
    places.extend(title.map(|span| Place { is_title: !is_posting(span), is_of_file: is_posting(span), ..place(span) }));
    let names_minutes = |span: Span| {
        let words = reading.words(span);
        LEXICON.place.held_later.stand_in(words) && LEXICON.heading.meeting.stand_in(words)
    };
    let line = beside_title(reading, title, dated);
    places.extend(line.map(|span| Place { is_held: names_minutes(span), is_of_file: is_posting(span), ..place(span) }));
    places.extend(dateline(reading).map(place));
    places.extend(evidence.map(|span| Place { is_held: true, ..place(span) }));
    places.extend(deed(reading).map(|(span, is_in_words)| Place {
        is_stamp: !is_in_words,
        is_held: is_in_words,
        ..place(span)
    }));
    places
}

/// Whether a line is nothing but a day with its day of the week, in the folder of its month: so blogs print when they posted
/// what stands below it.
fn is_posting(reading: &Reading, line: Span) -> bool {
    let words = reading.words(line).trim();
    let Some(date) = dates::first(words).filter(|date| date.range.end == words.len()) else { return false };
    let before = words[..date.range.start].trim_end_matches([',', ' ']);
    let is_bare = !before.contains(' ') && dates::weekday(before).is_some();
    is_bare && path::month(reading.path).is_some_and(|month| (month.start..=month.end).contains(&date.start))
}

/// The first line that dates the meeting, beside the title; where that tells a day itself, there is none.
fn beside_title(reading: &Reading, title: Option<Span>, dated: &[Span]) -> Option<Span> {
    let is_title = |line: &&Span| title.is_some_and(|title| line.start <= title.start && title.end <= line.end);
    let (first, others) = dated.split_first()?;
    let day = |line: &Span| read(reading, reading.words(*line)).filter(|date| date.precision == Precision::Day);
    if day(first).is_some() {
        let is_told = is_title(&first) && title.is_some_and(|title| dates::first(reading.words(title)).is_some());
        return Some(*first).filter(|_| !is_told);
    }
    // "May 2031", and below it "Tuesday 20 May 2031".
    let month = read(reading, reading.words(*first));
    let is_within = |day: &Printed| month.as_ref().is_some_and(|month| (month.start..=month.end).contains(&day.start));
    let exact = || others.first().filter(|line| day(line).is_some_and(|day| is_within(&day)));
    if is_title(&first) { others.first().copied() } else { exact().or(Some(first)).copied() }
}

/// The values of the entries of these names, and the first line below a heading of such a name.
fn named(reading: &Reading, entries: &[Entry], list: &'static Phrases, may_be_year: bool) -> Vec<Place> {
    let first = first_heading(reading);
    let is_own = |entry: &&Entry| !is_of_another(reading, entry.block, first);
    let values = entries.iter().filter(is_own).filter_map(|entry| {
        let value = match entry.values.first().filter(|_| list.are(&entry.name)) {
            Some(value) => *value,
            None => below(reading, entry, list)?,
        };
        let words = reading.words(value);
        let is_of_file = is_of_file(reading, entries, entry);
        let is_stamp = has_time(words) && (is_of_file || words.matches(':').count() > 1);
        Some(Place {
            span: value,
            line: reading.blocks[entry.block].line,
            may_be_year,
            is_stamp,
            is_of_file,
            is_title: false,
            is_held: false,
        })
    });
    values.take(HEAD).collect()
}

/// The first line of the paragraph below a heading like "Time and Location".
fn below(reading: &Reading, entry: &Entry, list: &Phrases) -> Option<Span> {
    let field = &LEXICON.field;
    let is_heading = matches!(reading.blocks[entry.block].kind, BlockKind::Heading { .. }) && entry.values.is_empty();
    if !is_heading || !is_only(&entry.name, list, &[&field.date, &field.time, &field.place]) {
        return None;
    }
    let next = reading.blocks.get(entry.block + 1).filter(|next| next.kind == BlockKind::Paragraph)?;
    let words = reading.words(next.span);
    let first = words.lines().next()?;
    // A sentence may go on below: "It began at 6 p.m.\non 5 May 2031."
    let told = if dates::first(first).is_none() && words.len() < BELOW { words } else { first };
    reading.part(next.span, told)
}

fn first_heading(reading: &Reading) -> Option<usize> {
    reading.blocks.iter().position(|block| matches!(block.kind, BlockKind::Heading { .. }))
}

/// Whether a block stands below a heading like "Next meeting", that is not the first of all.
fn is_of_another(reading: &Reading, block: usize, first: Option<usize>) -> bool {
    let mut above = std::iter::successors(reading.heading(block), |heading| reading.heading(*heading));
    above.any(|heading| Some(heading) != first && LEXICON.heading.follow_up.stand_in(reading.block(heading)))
}

/// Whether an entry is of what a file says of itself: front matter, or lines of that kind beside its title.
fn is_of_file(reading: &Reading, entries: &[Entry], entry: &Entry) -> bool {
    let beside = entries.partition_point(|other| other.block < entry.block);
    let mut beside = entries[beside..].iter().take_while(|other| other.block == entry.block);
    matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. })
        || beside.any(|other| LEXICON.field.title.are(&other.name))
}

/// Whether a time stands right behind the date: "2025-01-04T02:51", "2025-01-04 07:52".
fn has_time(words: &str) -> bool {
    let rest = dates::first(words).map_or("", |date| &words[date.range.end..]);
    let mut time = rest.trim_start_matches(['T', 't', ' ']).bytes();
    let mut is_digit = || time.next().is_some_and(|byte| byte.is_ascii_digit());
    is_digit() && is_digit() && time.next() == Some(b':')
}

/// The first lines that are hardly more than a date, in what opens a record: "Minutes for 2025-04-17", "Monday, 5 May
/// 2025, 10:00 in the old hall".
pub(in crate::extract) fn dated_lines(reading: &Reading) -> Vec<Span> {
    let is_entry = |block: &&Block| matches!(block.kind, BlockKind::Field { .. } | BlockKind::Definition { .. });
    let entries = reading.blocks.iter().take(HEAD).filter(is_entry).count();
    let blocks = reading.blocks.iter().enumerate().filter(|(_, block)| !matches!(block.kind, BlockKind::Field { .. }));
    let first = first_heading(reading);
    let (mut of_site, mut dated) = (0, Vec::new());
    for (at, (index, block)) in blocks.take(OPENING + entries).enumerate() {
        let words = reading.words(block.span);
        let is_line =
            matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Definition { .. });
        // What leads around a site may read like a row.
        if at == 0 && matches!(block.kind, BlockKind::TableRow { .. }) {
            continue;
        }
        if !is_line || is_of_another(reading, index, first) {
            return dated;
        }
        let is_running = words.len() > LINES && words.ends_with('.');
        let count = if is_running { 1 } else { usize::MAX };
        let lines = words.lines().take(count).filter_map(|line| reading.part(block.span, line));
        let lines = lines.filter(|line| is_dated(reading, reading.words(*line), at < FIRST));
        dated.extend(lines.take(DATED - dated.len()));
        of_site += usize::from(is_running);
        if dated.len() == DATED || is_running && (of_site > SITE || words.contains('\n')) {
            return dated;
        }
    }
    dated
}

/// Whether a line is hardly more than the date of its meeting; one of the first names the meeting too.
fn is_dated(reading: &Reading, line: &str, is_first: bool) -> bool {
    if line.split_whitespace().nth(LINE_WORDS).is_some() {
        return false;
    }
    let year = || dates::in_year(line, path::year(reading.path)?);
    let Some(date) = read(reading, line).or_else(year) else { return false };
    let heading = &LEXICON.heading;
    let label = label_of(line).map_or("", |(label, _)| label);
    let field = &LEXICON.field;
    let beside = [&line[..date.range.start], &line[date.range.end..]];
    let is_word =
        |span: &Span, words: &str| words[span.start..span.end].contains(|letter: char| letter.is_alphabetic());
    let count: usize =
        beside.iter().map(|words| words::raw_tokens(words).filter(|span| is_word(span, words)).count()).sum();
    let names_meeting = || is_first && count <= BESIDE_MEETING && heading.meeting.stand_in(beside[0]);
    // "Founded on 3 March 1950" is not of the meeting, and "Title: Call of May 2031" is an entry already.
    let is_other = || {
        heading.follow_up.stand_in(line)
            || heading.earlier.stand_in(line)
            || heading.section.stand_in(line)
            || LEXICON.date.other.stand_in(beside[0])
            || [&field.published, &field.date, &field.title, &LEXICON.date.adopted].iter().any(|list| list.are(label))
    };
    let ends_sentence = count > BESIDE_FULL_STOP && ends_with_stop(line);
    (count <= BESIDE || names_meeting()) && !ends_sentence && !is_other()
}

/// Whether a full stop ends the line, and is not that of "p.m.".
fn ends_with_stop(line: &str) -> bool {
    let last = line.rsplit(char::is_whitespace).next().unwrap_or("");
    let letters = last.trim_start_matches(|mark: char| !mark.is_alphabetic());
    let is_clock = || last.matches('.').count() > 1 && LEXICON.place.clock.are(&letters.replace('.', ""));
    last.ends_with('.') && !is_clock()
}

/// The date in the start of the first running text, "L'an deux mille vingt, le vingt-cinq juin", and whether it is in words.
fn deed(reading: &Reading) -> Option<(Span, bool)> {
    let is_running = |span: Span| reading.words(span).len() > LINES;
    let mut blocks = reading.blocks.iter().take(ABOVE_DEED).filter(|block| block.kind == BlockKind::Paragraph);
    let first = blocks.find(|block| is_running(block.span))?;
    let words = reading.words(first.span);
    let end = (0..=DEED.min(words.len())).rev().find(|end| words.is_char_boundary(*end))?;
    let date = dates::spelled(&words[..end])?;
    let is_in_words = dates::first(&words[date.range.clone()]).is_none();
    let is_other = LEXICON.date.other.stand_in(&words[..date.range.start]);
    let span = Span::new(first.span.start + date.range.start, first.span.start + date.range.end);
    (is_in_words || !is_other).then_some((span, is_in_words))
}
