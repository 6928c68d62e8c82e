//! What stands beside the date in the opening: "Monday, 5 May 2025, 7 p.m., Old School", "Salem, Oregon — May 5, 2025",
//! and on the line right above or below it: "Salem, Oregon", "6:00 p.m., Room 5", "via Quayphone".
//!
//! In: the lines that date the meeting. Out: the place. A name counts behind a time or "in", with its country, region
//! or number in a street, or where it is a city's that is known or a room's; else it may be anyone's.

use super::super::dates;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::word::{Word, words_of};
use super::name::{ends_line, is_room, name_at};
use super::{NAME_WORDS, is_land, named};
use crate::model::{Place, Span};

/// The most words of an address, and the digits that its number or its town's has.
const ADDRESS: usize = 12;
const DIGITS: usize = 3;

/// A line that is nothing but a time has no more bytes.
const TIME: usize = 48;

pub(super) fn beside(reading: &Reading, dated: &[Span]) -> Option<Place> {
    dated.iter().find_map(|line| beside_line(reading, *line))
}

fn beside_line(reading: &Reading, line: Span) -> Option<Place> {
    let words = reading.words(line);
    let date = dates::first(words).or_else(|| dates::dashed(words))?;
    let rest = Span::new(line.start + date.range.end, line.end);
    let behind = || behind_time(reading, rest, false).or_else(|| behind_date(reading, rest));
    let before = part(reading, &words[..date.range.start]);
    let before = || with_land(reading, before?).or_else(|| known(reading, before?));
    let text = reading.text.as_str();
    let mut next = text[line.end..].lines().map(str::trim).filter(|line| !line.is_empty());
    let mut below = || {
        let first = part(reading, next.next()?)?;
        below(reading, first).or_else(|| below_time(reading, first, part(reading, next.next()?)?))
    };
    let last = || text[..line.start].lines().rev().map(str::trim).find(|line| !line.is_empty());
    let above = || with_land(reading, part(reading, last()?)?);
    named(reading, behind().or_else(before).or_else(&mut below).or_else(above)?)
}

/// The place right behind the date, where it has its country, or is a room: "4 March 2024, Lamp Room, 7 p.m."
fn behind_date(reading: &Reading, rest: Span) -> Option<Span> {
    let text = reading.words(rest);
    let name = text.strip_prefix(", ").or_else(|| text.trim_start().strip_prefix("- "))?;
    let span = part(reading, name)?;
    with_land(reading, span).or_else(|| {
        let words = words_of(name, span.start);
        let name = name_at(reading, &words, 0).filter(|name| is_room(&words, *name))?;
        let last = words.iter().rfind(|word| word.span.end <= name.end)?;
        (last.stops || ends_line(reading, last)).then_some(name)
    })
}

/// The known city that ends the words before the date: "ULM, 4 March 2024", "14th Meeting (extract) ULM, 4 March 2024".
fn known(reading: &Reading, before: Span) -> Option<Span> {
    let text = reading.words(before).trim_end().strip_suffix(',')?;
    let starts = text.rmatch_indices(' ').map(|(at, _)| at + 1).chain([0]).take(NAME_WORDS);
    let is_first = |at: &usize| !text[..*at].trim_end().ends_with(|last: char| last.is_alphanumeric());
    let name = starts.filter(is_first).map(|at| &text[at..]).find(|name| LEXICON.place.known.are(name))?;
    part(reading, name)
}

/// The room on the line below one that is nothing but a time.
fn below_time(reading: &Reading, time: Span, line: Span) -> Option<Span> {
    let words = words_of(reading.words(line), line.start);
    let name = name_at(reading, &words, 0).filter(|name| *name == line && is_time(reading, time))?;
    is_room(&words, name).then_some(name)
}

/// Whether a line is nothing but a time of the day.
pub(super) fn is_time(reading: &Reading, line: Span) -> bool {
    if line.end - line.start > TIME {
        return false;
    }
    let words = words_of(reading.words(line), line.start);
    words.iter().all(|word| is_clock(reading, word)) && has_time(reading, &words)
}

/// The place behind a time of the day, or behind "in".
fn behind_time(reading: &Reading, span: Span, is_first: bool) -> Option<Span> {
    let words = words_of(reading.words(span), span.start);
    let clock = words.iter().take_while(|word| is_clock(reading, word)).count();
    let has_time = has_time(reading, &words[..clock]);
    let last = clock.checked_sub(1).and_then(|last| words.get(last));
    let is_at = |word: &Word<'_>| word.is(&LEXICON.place.at);
    let is_led = last.is_some_and(is_at) || words.get(clock).is_some_and(is_at);
    let at = clock + usize::from(words.get(clock).is_some_and(is_at));
    let may_be = if is_first { has_time } else { has_time || is_led };
    whole(reading, &words, at).filter(|_| may_be)
}

fn is_digit(reading: &Reading, word: &Word<'_>) -> bool {
    reading.words(word.span).starts_with(|first: char| first.is_ascii_digit())
}

/// Whether a word is one of a time of the day; "p.m." is written in many ways, and so is "UTC+1".
fn is_clock(reading: &Reading, word: &Word<'_>) -> bool {
    let clock = &LEXICON.place.clock;
    let plain = || word.as_ref().replace('.', "");
    is_digit(reading, word) || word.is(clock) || plain().split(['+', '-']).next().is_some_and(|zone| clock.are(zone))
}

/// Whether one of these words is a time: "10:00", "7 p.m."; a number alone may count items.
fn has_time(reading: &Reading, words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let written = reading.words(word.span);
        let may_count = written.len() < DIGITS && written.bytes().all(|byte| byte.is_ascii_digit());
        is_digit(reading, word) && (!may_count || words.len() > at + 1)
    })
}

/// The name at a word, where nothing but an end stands behind it.
fn whole(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let name = name_at(reading, words, at)?;
    let last = words.iter().rfind(|word| word.span.end <= name.end)?;
    let is_label = reading.text.as_str()[name.end..].starts_with(':');
    // "(9PM Ulm, 2PM Salem)" tells when it was there.
    let is_time = words
        .iter()
        .any(|word| word.span.start > name.end && reading.words(word.span).contains(|c: char| c.is_ascii_digit()));
    ((last.stops || ends_line(reading, last)) && !is_label && !is_time).then_some(name)
}

/// What the line below the date says.
fn below(reading: &Reading, line: Span) -> Option<Span> {
    let text = reading.words(line);
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return behind_time(reading, line, true);
    }
    let words = words_of(text, line.start);
    let is_via = words.first().is_some_and(|word| word.is(&LEXICON.place.at)) && words.len() <= 2 * NAME_WORDS;
    if is_via {
        return whole(reading, &words, 1);
    }
    with_land(reading, line).or_else(|| address(text, line, &words))
}

/// A line that is nothing but a name with its country or region.
pub(super) fn with_land(reading: &Reading, line: Span) -> Option<Span> {
    let end = |character: char| !character.is_alphanumeric();
    let text = reading.words(line).trim_end_matches(end);
    let (city, land) = text.rsplit_once(", ")?;
    let are_capital = city.split(' ').all(|word| word.starts_with(char::is_uppercase));
    let is_place = are_capital && city.split(' ').count() <= NAME_WORDS && is_land(reading, land);
    is_place.then(|| Span::new(line.start, line.start + text.len()))
}

/// A line that is an address: "Old School, 1052 Quay Street, Ulm".
fn address(text: &str, line: Span, words: &[Word<'_>]) -> Option<Span> {
    let commas = words.iter().filter(|word| word.stops).count();
    let is_number = |word: &Word<'_>| {
        let digits = word.as_ref().bytes().filter(u8::is_ascii_digit).count();
        digits >= DIGITS && digits == word.as_ref().len()
    };
    let is_name = words.first()?.is_capital && words.iter().filter(|word| !word.is_capital).count() <= NAME_WORDS;
    let is_day = words.iter().any(|word| word.is_capital && LEXICON.date.month(word.as_ref()).is_some());
    let is_address = is_name
        && !is_day
        && !text.contains(':')
        && commas > 1
        && words.len() <= ADDRESS
        && words.iter().any(is_number);
    is_address.then_some(line)
}

/// The span of some words of the text.
fn part(reading: &Reading, words: &str) -> Option<Span> {
    let start = (words.as_ptr() as usize).checked_sub(reading.text.as_str().as_ptr() as usize)?;
    Some(Span::new(start, start + words.len()))
}
