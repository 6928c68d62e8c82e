//! The meeting's date and the record's publication date, from the places where records print them.
//!
//! In order: the head, the title, a dateline, the sentence that tells who took part, the file's name. No date is taken
//! from anywhere else, and none is guessed.

use super::dates::{self, Printed};
use super::head::Entry;
use super::lexicon::{LEXICON, Phrases};
use super::reading::Reading;
use crate::model::{DateSpan, Problem, Severity, Source, Span};
use crate::parse::BlockKind;

/// How far into a paragraph a dateline reaches, in bytes.
const DATELINE: usize = 100;

/// A printed date with its evidence.
pub(super) fn span(reading: &Reading, within: Span, date: &Printed) -> Option<DateSpan> {
    let span = Span::new(within.start + date.range.start, within.start + date.range.end);
    Some(with_source(date, reading.source(span)?))
}

/// The day on which the record says it was published, and the moment where it says that too.
pub(super) fn published(reading: &Reading, entries: &[Entry]) -> (Option<DateSpan>, Option<String>) {
    let value =
        entries.iter().filter(|entry| LEXICON.field.published.are(&entry.name)).find_map(|entry| entry.values.first());
    let Some(value) = value else { return (None, None) };
    let words = reading.words(*value);
    let on = dates::first(words).and_then(|date| span(reading, *value, &date));
    (on, moment(words.trim()))
}

/// The day on which the meeting was held.
pub(super) fn held(
    reading: &Reading,
    entries: &[Entry],
    title: Option<Span>,
    evidence: Option<Span>,
) -> Option<DateSpan> {
    let stated = || stated(reading, entries, &LEXICON.field.date);
    let within = |span: Span| dates::first(reading.words(span)).and_then(|date| self::span(reading, span, &date));
    stated()
        .or_else(|| title.and_then(within))
        .or_else(|| dateline(reading).and_then(within))
        .or_else(|| evidence.and_then(within))
        .or_else(|| from_path(reading.path))
}

/// What is doubtful about a date in the head.
pub(super) fn problems(reading: &Reading, entries: &[Entry]) -> Vec<Problem> {
    let dated = entries.iter().filter(|entry| LEXICON.field.date.are(&entry.name));
    let doubtful = dated.filter_map(|entry| {
        let words = dates::ambiguous(reading.words(*entry.values.first()?))?;
        let message = format!("day and month of `{words}` cannot be told apart; write it as YYYY-MM-DD");
        Some(Problem { severity: Severity::Note, message, line: Some(reading.blocks[entry.block].line) })
    });
    doubtful.collect()
}

/// The span before the dash that ends a dateline: "PARIS, April 17, 2025 -".
pub(super) fn dateline(reading: &Reading) -> Option<Span> {
    let first = reading.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let words = reading.words(first.span);
    let dash = [" - ", " – ", " — ", "—", " -- "].iter().filter_map(|dash| words.find(dash)).min()?;
    let line = words.get(..dash).filter(|line| line.len() < DATELINE && !line.contains('\n'))?;
    let begins = line.chars().next().is_some_and(char::is_uppercase);
    (begins && dates::first(line).is_some()).then(|| Span::new(first.span.start, first.span.start + dash))
}

fn stated(reading: &Reading, entries: &[Entry], names: &Phrases) -> Option<DateSpan> {
    let values = entries.iter().filter(|entry| names.are(&entry.name)).filter_map(|entry| entry.values.first());
    values.copied().find_map(|value| {
        let date = dates::first_or_year(reading.words(value))?;
        span(reading, value, &date)
    })
}

/// A date in the file's name, else in the nearest folder's.
fn from_path(path: &str) -> Option<DateSpan> {
    let mut end = path.len();
    for part in path.rsplit('/') {
        let start = end - part.len();
        if let Some(date) = dates::first(part) {
            let source = Source::path(path, start + date.range.start..start + date.range.end)?;
            return Some(with_source(&date, source));
        }
        end = start.saturating_sub(1);
    }
    None
}

fn with_source(date: &Printed, source: Source) -> DateSpan {
    DateSpan { start: date.start, end: date.end, precision: date.precision, approximate: date.approximate, source }
}

/// The words, where they are RFC 3339 with an offset.
fn moment(words: &str) -> Option<String> {
    words.parse::<jiff::Timestamp>().ok().map(|_| words.to_owned())
}
