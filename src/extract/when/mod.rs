//! The meeting's date and the record's publication date, from the places where records print them.
//!
//! In order: the head, the title, a heading that is a date, a dateline, the sentence that tells who took part, the deed
//! that begins a record, the path. No date is taken from anywhere else, and none is guessed; where only the year is
//! missing the path may tell it. Where two of them disagree the one that more of them tell stands, and that is a problem
//! of the record; but the day of a posting stands back behind an earlier one of the title, and behind the day, without its year, with which
//! an article begins (`article.rs`). Day and month of `03/04/2025`
//! are told apart by the day of the week beside them, by another of these dates, or by the record's other dates; else
//! only the year is told, and that is a problem.

mod article;
mod dateline;
mod path;
mod places;

pub(super) use dateline::dateline;
pub(super) use places::dated_lines;

use super::dates::{self, Order, Printed};
use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use crate::model::{DateSpan, Day, Precision, Problem, Severity, Source, Span};
use places::Place;

/// How far the opening of a record reaches in which other dates tell day and month of one apart, in bytes.
const OPENING: usize = 3_000;

/// The digits of a year.
const YEAR_DIGITS: usize = 4;

/// How many days after a meeting a site posts its record, at most: minutes wait until the next meeting approves them.
const POSTED: i32 = 200;

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
    dated: &[Span],
) -> (Option<DateSpan>, Vec<Problem>) {
    let places = places::places(reading, entries, title, evidence, dated);
    let mut told: Vec<Told> = places.iter().filter_map(|place| tells(reading, place)).collect();
    told.extend(path::date(reading.path).map(|date| Told {
        date,
        fits_weekday: false,
        origin: Origin::Name,
        line: None,
    }));
    without_stamps(&mut told);
    without_posting(&mut told);
    let mut problems = tell_apart(reading, &places, &mut told);
    add_year(reading, (&places, title), &mut told);
    article::add_day(reading, entries, &mut told);
    let Some(best) = best(&told) else {
        return (year_in_doubt(reading, &places), problems);
    };
    problems.extend(told.iter().find(|other| !agree(&other.date, &best.date)).map(|other| contradiction(best, other)));
    (Some(best.date.clone()), problems)
}

/// The moment at which a file was made is no date of a meeting where something else tells another.
fn without_stamps(told: &mut Vec<Told>) {
    let mut others: Vec<DateSpan> =
        told.iter().filter(|one| one.origin != Origin::Stamp).map(|one| one.date.clone()).collect();
    if others.iter().any(|other| other.precision == Precision::Day) {
        others.retain(|other| other.precision == Precision::Day);
    }
    if !others.is_empty() {
        told.retain(|one| one.origin != Origin::Stamp || others.iter().any(|other| agree(other, &one.date)));
    }
}

/// The day on which a site posted a record, in its head and in its name, is no date of the meeting where the title tells
/// an earlier one, "Minutes of 5 May 2031", or a sentence says that it was held on one, some days before.
fn without_posting(told: &mut Vec<Told>) {
    let is_day = |one: &&Told| one.date.precision == Precision::Day;
    let days =
        |origin: Origin| told.iter().filter(is_day).find(move |one| one.origin == origin).map(|one| one.date.start);
    let posted = days(Origin::File).or_else(|| days(Origin::Stamp));
    let (Some(posted), Some(own)) = (posted, days(Origin::Title).or_else(|| days(Origin::Held))) else { return };
    let of_posting = [Origin::File, Origin::Stamp, Origin::Name];
    if (1..=POSTED).contains(&(posted.0 - own.0)) {
        let is_posted = |date: &DateSpan| (date.start..=date.end).contains(&posted);
        told.retain(|one| !of_posting.contains(&one.origin) || !is_posted(&one.date));
    }
}

/// Tells day and month of a place apart by what another place says, or the record's opening; says where none does.
fn tell_apart(reading: &Reading, places: &[Place], told: &mut Vec<Told>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut printed: Option<Vec<Day>> = None;
    for place in places {
        let Some([day_first, month_first]) = dates::ambiguous(reading.words(place.span)) else { continue };
        if let Some(told) = told.iter_mut().find(|told| told.line == Some(place.line)) {
            // "03.04.25" was read with the day first.
            let is_doubtful = told.date.start == day_first.start && told.date.source.quote().contains('.');
            let mut is_other = || {
                let in_opening = printed.get_or_insert_with(|| opening_days(reading));
                in_opening.contains(&month_first.start) && !in_opening.contains(&day_first.start)
            };
            let other = span(reading, place.span, &month_first).filter(|_| is_doubtful && is_other());
            other.into_iter().for_each(|date| told.date = date);
            continue;
        }
        let both = [&day_first, &month_first];
        let is_told = |one: &&&Printed| told.iter().any(|told| told.date.start == one.start);
        let in_opening = printed.get_or_insert_with(|| opening_days(reading));
        let mut in_opening = both.iter().filter(|one| in_opening.contains(&one.start));
        let only = in_opening.next().filter(|_| in_opening.next().is_none());
        let fitting = both.iter().find(is_told).or(only);
        match fitting.and_then(|printed| span(reading, place.span, printed)) {
            Some(date) => {
                told.insert(0, Told { date, fits_weekday: false, origin: Origin::Text, line: Some(place.line) });
            }
            None => problems.push(cannot_be_told(&reading.words(place.span)[day_first.range], place.line)),
        }
    }
    problems
}

/// The days that the lines of the record's opening print.
fn opening_days(reading: &Reading) -> Vec<Day> {
    let blocks = reading.blocks.iter().take_while(|block| block.span.start < OPENING);
    blocks.flat_map(|block| reading.words(block.span).lines()).filter_map(dates::first).map(|date| date.start).collect()
}

/// Adds the first day that a place prints without its year, where the heading above or the path has one year and no other
/// place tells a day: "March 3rd" in `2020/call.md`. Several days take the place of the one of them that is told. The year
/// of the title does where the day of the week is printed too, and is right.
fn add_year(reading: &Reading, (places, title): (&[Place], Option<Span>), told: &mut Vec<Told>) {
    let plain_year = year_above(reading, 0).or_else(|| path::year(reading.path));
    let of_title = || path::year(reading.words(title.filter(|_| told.is_empty())?));
    let Some(year) = plain_year.or_else(of_title) else { return };
    let is_capital = |words: &str| words.starts_with(|first: char| first.is_uppercase() || first.is_numeric());
    let found = places.iter().find_map(|place| {
        let words = reading.words(place.span);
        let printed = dates::in_year(words, year).filter(|date| is_capital(&words[date.range.clone()]))?;
        if plain_year.is_none() && dates::weekday(words) != Some(weekday_of(printed.start)) {
            return None;
        }
        Some(Told {
            date: span(reading, place.span, &printed)?,
            fits_weekday: false,
            origin: Origin::Text,
            line: Some(place.line),
        })
    });
    let Some(found) = found else { return };
    let is_new = told.iter().all(|one| matches!(one.date.precision, Precision::Month | Precision::Year));
    // The path is asked for the day where nothing prints it.
    let is_printed =
        told.iter().all(|one| agree(&one.date, &found.date) && dates::years(one.date.source.quote()).is_empty());
    let is_longer = found.date.precision == Precision::Range && told.iter().all(|one| agree(&one.date, &found.date));
    if is_new || is_printed || is_longer {
        told.insert(0, found);
    }
}

/// The year that the heading above a block names, and nothing else: "2024".
pub(super) fn year_above(reading: &Reading, block: usize) -> Option<i16> {
    let above = reading.headings(block);
    let words = above.last()?.trim();
    let year = dates::years(words).first().copied()?;
    (words.len() == YEAR_DIGITS).then_some(year)
}

/// The year of a date whose day and month cannot be told apart.
fn year_in_doubt(reading: &Reading, places: &[Place]) -> Option<DateSpan> {
    let in_place = |place: &Place| span(reading, place.span, &dates::year_in_doubt(reading.words(place.span))?);
    places.iter().find_map(in_place).or_else(|| path::year_in_doubt(reading.path))
}

/// The date in some words, also where only the rest of the record or the day of the week tells day and month apart.
pub(super) fn read(reading: &Reading, words: &str) -> Option<Printed> {
    dates::first(words).or_else(|| dates::dashed(words)).or_else(|| {
        let [day_first, month_first] = dates::ambiguous(words)?;
        let falls_on = |printed: &Printed| dates::weekday(words) == Some(weekday_of(printed.start));
        match (falls_on(&day_first), falls_on(&month_first), reading.order()) {
            (true, false, _) | (false, false, Some(Order::DayFirst)) => Some(day_first),
            (false, true, _) | (false, false, Some(Order::MonthFirst)) => Some(month_first),
            _ => None,
        }
    })
}

/// A date that some place tells.
struct Told {
    date: DateSpan,
    /// Whether the day of the week is printed beside it, and is right.
    fits_weekday: bool,
    origin: Origin,
    /// `None`: it stands in the path.
    line: Option<usize>,
}

/// What tells a date.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The moment at which the file may have been made.
    Stamp,
    /// What the file says of itself: the day may be that of its posting.
    File,
    /// The path.
    Name,
    /// The title of the record.
    Title,
    /// A sentence that says that the meeting was held.
    Held,
    Text,
}

fn tells(reading: &Reading, place: &Place) -> Option<Told> {
    let words = reading.words(place.span);
    let year = || dates::first_or_year(words).filter(|_| place.may_be_year && dates::ambiguous(words).is_none());
    let printed = read(reading, words).or_else(|| dates::spelled(words)).or_else(year)?;
    let fits_weekday = printed.precision == Precision::Day && dates::weekday(words) == Some(weekday_of(printed.start));
    let date = span(reading, place.span, &printed)?;
    let origin = match place {
        Place { is_stamp: true, .. } => Origin::Stamp,
        Place { is_of_file: true, .. } => Origin::File,
        Place { is_title: true, .. } => Origin::Title,
        Place { is_held: true, .. } => Origin::Held,
        _ => Origin::Text,
    };
    Some(Told { date, fits_weekday, origin, line: Some(place.line) })
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

fn with_source(date: &Printed, source: Source) -> DateSpan {
    DateSpan { start: date.start, end: date.end, precision: date.precision, approximate: date.approximate, source }
}

/// The words, where they are RFC 3339 with an offset.
fn moment(words: &str) -> Option<String> {
    words.parse::<jiff::Timestamp>().ok().map(|_| words.to_owned())
}
