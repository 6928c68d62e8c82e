//! The meeting's date and the record's publication date, from the places where records print them.
//!
//! In order: the head, the title, a heading that is a date, a dateline, the sentence that tells who took part, the
//! file's name. No date is taken from anywhere else, and none is guessed. Where two of them disagree the one that more
//! of them tell stands, and that is a problem of the record. Day and month of `03/04/2025` are told apart by the day of
//! the week beside them, by another of these dates, or by the record's other dates; else that is no date, and a problem.

use super::dates::{self, Order, Printed};
use super::head::{Entry, label_of};
use super::lexicon::{LEXICON, Phrases};
use super::reading::Reading;
use crate::model::{DateSpan, Day, Precision, Problem, Severity, Source, Span};
use crate::parse::BlockKind;
use crate::words;

/// How far into a paragraph a dateline reaches, in bytes.
const DATELINE: usize = 100;

/// How many blocks open a record, at most.
const OPENING: usize = 12;

/// A paragraph of more bytes with a full stop at its end is running text, and no opening.
const LINES: usize = 120;

/// The most words beside the date in a line that dates the meeting.
const BESIDE: usize = 8;

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

/// The day on which the meeting was held, and what is doubtful about it.
pub(super) fn held(
    reading: &Reading,
    entries: &[Entry],
    title: Option<Span>,
    evidence: Option<Span>,
) -> (Option<DateSpan>, Vec<Problem>) {
    let places = places(reading, entries, title, evidence);
    let mut told: Vec<Told> = places.iter().filter_map(|place| tells(reading, place)).collect();
    told.extend(from_path(reading.path).map(|date| Told { date, fits_weekday: false, line: None }));
    let mut problems = Vec::new();
    // What cannot be told apart by itself is told by what another place says.
    for place in &places {
        let Some([day_first, month_first]) = dates::ambiguous(reading.words(place.span)) else { continue };
        if told.iter().any(|told| told.line == Some(place.line)) {
            continue;
        }
        let is_told = |printed: &Printed| told.iter().any(|told| told.date.start == printed.start);
        let fitting = [&day_first, &month_first].into_iter().find(|printed| is_told(printed));
        match fitting.and_then(|printed| span(reading, place.span, printed)) {
            Some(date) => told.insert(0, Told { date, fits_weekday: false, line: Some(place.line) }),
            None => problems.push(cannot_be_told(&reading.words(place.span)[day_first.range], place.line)),
        }
    }
    let Some(best) = best(&told) else { return (None, problems) };
    problems.extend(told.iter().find(|other| !agree(&other.date, &best.date)).map(|other| contradiction(best, other)));
    (Some(best.date.clone()), problems)
}

/// The date in some words, also where only the rest of the record or the day of the week tells day and month apart.
pub(super) fn read(reading: &Reading, words: &str) -> Option<Printed> {
    dates::first(words).or_else(|| {
        let [day_first, month_first] = dates::ambiguous(words)?;
        let falls_on = |printed: &Printed| dates::weekday(words) == Some(weekday_of(printed.start));
        match (falls_on(&day_first), falls_on(&month_first), reading.order()) {
            (true, false, _) | (false, false, Some(Order::DayFirst)) => Some(day_first),
            (false, true, _) | (false, false, Some(Order::MonthFirst)) => Some(month_first),
            _ => None,
        }
    })
}

/// Words that may tell the date.
struct Place {
    span: Span,
    line: usize,
    /// Whether a year alone is a date there.
    may_be_year: bool,
}

/// A date that some place tells.
struct Told {
    date: DateSpan,
    /// Whether the day of the week is printed beside it, and is right.
    fits_weekday: bool,
    /// `None`: it stands in the path.
    line: Option<usize>,
}

/// The words that may tell the date, the weightiest first.
fn places(reading: &Reading, entries: &[Entry], title: Option<Span>, evidence: Option<Span>) -> Vec<Place> {
    let field = &LEXICON.field;
    let of_list = |list: &'static Phrases, may_be_year: bool| {
        let named = entries.iter().filter(|entry| list.are(&entry.name));
        named.filter_map(move |entry| {
            Some(Place { span: *entry.values.first()?, line: reading.blocks[entry.block].line, may_be_year })
        })
    };
    let line_of = |span: Span| {
        let after = reading.blocks.partition_point(|block| block.span.start <= span.start);
        reading.blocks.get(after.saturating_sub(1)).map_or(0, |block| block.line)
    };
    let span = |span: Span| Place { span, line: line_of(span), may_be_year: false };
    let mut places: Vec<Place> = of_list(&field.date, true).chain(of_list(&field.time, false)).collect();
    places.extend(title.map(span));
    places.extend(dated_line(reading).filter(|heading| Some(*heading) != title).map(span));
    places.extend(dateline(reading).map(span));
    places.extend(evidence.map(span));
    places
}

fn tells(reading: &Reading, place: &Place) -> Option<Told> {
    let words = reading.words(place.span);
    let year = || dates::first_or_year(words).filter(|_| place.may_be_year && dates::ambiguous(words).is_none());
    let printed = read(reading, words).or_else(year)?;
    let fits_weekday = printed.precision == Precision::Day && dates::weekday(words) == Some(weekday_of(printed.start));
    Some(Told { date: span(reading, place.span, &printed)?, fits_weekday, line: Some(place.line) })
}

/// The date that most places agree with; of equals the weightiest, and of those that agree the most exact.
fn best(told: &[Told]) -> Option<&Told> {
    let votes = |one: &Told| {
        let agreeing = told.iter().filter(|other| agree(&one.date, &other.date));
        agreeing.map(|other| 1 + usize::from(other.fits_weekday)).sum::<usize>()
    };
    let first =
        told.iter().map(|one| (votes(one), one)).reduce(|best, next| if next.0 > best.0 { next } else { best })?.1;
    let length = |date: &DateSpan| date.end.0 - date.start.0;
    let exact = told.iter().filter(|other| agree(&first.date, &other.date)).min_by_key(|other| length(&other.date))?;
    let is_vague = matches!(first.date.precision, Precision::Month | Precision::Year);
    Some(if is_vague { exact } else { first })
}

/// Whether one of two dates lies within the other.
fn agree(one: &DateSpan, other: &DateSpan) -> bool {
    let within = |one: &DateSpan, other: &DateSpan| other.start <= one.start && one.end <= other.end;
    within(one, other) || within(other, one)
}

/// 0 for Monday; the first day of 1970 was a Thursday.
fn weekday_of(day: Day) -> i32 {
    (day.0 + 3).rem_euclid(7)
}

fn cannot_be_told(words: &str, line: usize) -> Problem {
    let message = format!("day and month of `{words}` cannot be told apart; write it as YYYY-MM-DD");
    Problem { severity: Severity::Note, message, line: Some(line) }
}

fn contradiction(best: &Told, other: &Told) -> Problem {
    let (taken, left) = (best.date.source.quote(), other.date.source.quote());
    let place = if other.line.is_none() { " in the file's name" } else { "" };
    let message =
        format!("the record is dated `{taken}`, and `{left}`{place} says otherwise; correct the one that is wrong");
    Problem { severity: Severity::Note, message, line: other.line.or(best.line) }
}

/// The first line that is hardly more than a date, in what opens a record: "Minutes for 2025-04-17", "Monday, 5 May 2025,
/// 10:00 in the old hall".
fn dated_line(reading: &Reading) -> Option<Span> {
    for block in reading.blocks.iter().filter(|block| !matches!(block.kind, BlockKind::Field { .. })).take(OPENING) {
        let is_line =
            matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Definition { .. });
        let words = reading.words(block.span);
        if !is_line || words.len() > LINES && words.ends_with('.') {
            return None;
        }
        let mut lines = words.lines().filter_map(|line| reading.part(block.span, line));
        if let Some(line) = lines.find(|line| is_dated(reading, reading.words(*line))) {
            return Some(line);
        }
    }
    None
}

/// Whether a line is hardly more than the date of its meeting.
fn is_dated(reading: &Reading, line: &str) -> bool {
    let Some(date) = read(reading, line) else { return false };
    let heading = &LEXICON.heading;
    let label = label_of(line).map_or("", |(label, _)| label);
    let is_other =
        || heading.follow_up.stand_in(line) || heading.section.stand_in(line) || LEXICON.field.published.are(label);
    let beside = [&line[..date.range.start], &line[date.range.end..]];
    let is_word =
        |span: &Span, words: &str| words[span.start..span.end].contains(|letter: char| letter.is_alphabetic());
    let count: usize =
        beside.iter().map(|words| words::raw_tokens(words).filter(|span| is_word(span, words)).count()).sum();
    count <= BESIDE && !line.ends_with('.') && !is_other()
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
