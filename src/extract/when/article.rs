//! The day of an article that tells who met, and not of which year, "On 4 March Ann Lee met Bo Ray", or only the day of
//! the week: "The talks on Wednesday".
//!
//! In: the first sentences, and what else tells a date. Out: the day, in place of that of the posting. It changes nothing
//! where the record prints a whole date, and takes no day of what is still to come.

use super::super::dates::{self, Printed};
use super::super::head::Entry;
use super::super::lexicon::LEXICON;
use super::super::minuted::is_minuted;
use super::super::reading::Reading;
use super::{Origin, POSTED, Told, agree, published, span, weekday_of};
use crate::model::{DateSpan, Day, Precision};

/// How many days before its posting an article tells of at most, in how many sentences, and how far into them its day stands.
const NEWS: i32 = 7;
const NEWS_SENTENCES: usize = 3;
const NEWS_START: usize = 40;

/// Adds the day without its year with which an article begins that tells who met, where only its posting tells a day, some
/// days later, or only its folders tell the month: "On 4 March Ann Lee met Bo Ray."
pub(super) fn add_day(reading: &Reading, entries: &[Entry], told: &mut Vec<Told>) {
    let is_posting = |one: &Told| {
        matches!(one.origin, Origin::Name | Origin::File | Origin::Stamp) || one.date.precision == Precision::Month
    };
    if !told.iter().all(is_posting) {
        return;
    }
    let Some(posted) = told.first().map(|one| one.date.clone()).or_else(|| published(reading, entries).0) else {
        return;
    };
    let is_before = |day: Day, most: i32| match posted.precision {
        Precision::Month => (posted.start..=posted.end).contains(&day),
        _ => (0..=most).contains(&(posted.start.0 - day.0)),
    };
    let (year, month, _) = posted.start.ymd();
    // Minutes may be posted long after the meeting.
    let reach = |is_minuted: bool| if is_minuted { (POSTED, 2) } else { (NEWS, if month == 1 { 2 } else { 1 }) };
    let found = reading.sentences.iter().take(NEWS_SENTENCES).find_map(|sentence| {
        let words = reading.words(sentence.span);
        let begins = words.char_indices().nth(NEWS_START).map_or(words, |(end, _)| &words[..end]);
        let is_minuted = is_minuted(&sentence.words);
        let (most, years) = reach(is_minuted);
        let is_day = |date: &Printed| date.precision == Precision::Day && is_before(date.start, most);
        let date =
            [year, year - 1].into_iter().take(years).find_map(|year| dates::in_year(begins, year).filter(is_day))?;
        let meets = [&LEXICON.place.meets, &LEXICON.person.takes_part, &LEXICON.person.talks];
        let is_told = is_minuted || meets.iter().any(|list| list.stand_in(words));
        let date = is_told.then(|| span(reading, sentence.span, &date))??;
        Some(Told { date, fits_weekday: false, origin: Origin::Text, line: None })
    });
    if let Some(found) = found.or_else(|| on_weekday(reading, &posted)) {
        told.retain(|one| agree(&one.date, &found.date));
        told.insert(0, found);
    }
}

/// The last day before the posting that falls on the one day of the week that the first sentences name, where one of them
/// tells there that people met.
fn on_weekday(reading: &Reading, posted: &DateSpan) -> Option<Told> {
    let mut days = reading.sentences.iter().take(NEWS_SENTENCES).flat_map(|sentence| {
        let words = sentence.words.iter().enumerate().skip(1);
        words.filter_map(move |(at, word)| Some((sentence, at, LEXICON.date.weekday(word.as_ref())?)))
    });
    let (sentence, at, weekday) = days.next().filter(|_| posted.precision == Precision::Day)?;
    let is_only = days.all(|(_, _, other)| other == weekday);
    let is_led = sentence.words[at - 1].is(&LEXICON.date.on);
    let since = (weekday_of(posted.start) - weekday).rem_euclid(7);
    if !is_only || !is_led || since == 0 || !tells_meeting(reading.words(sentence.span)) {
        return None;
    }
    let day = Day(posted.start.0 - since);
    let source = reading.source(sentence.words[at].span)?;
    let date = DateSpan { start: day, end: day, precision: Precision::Day, approximate: false, source };
    Some(Told { date, fits_weekday: false, origin: Origin::Text, line: None })
}

/// Whether a sentence tells of a meeting that was held, and of no other one.
fn tells_meeting(words: &str) -> bool {
    let (place, heading) = (&LEXICON.place, &LEXICON.heading);
    let others = [&heading.earlier, &heading.follow_up, &heading.next, &heading.possible, &LEXICON.date.to_come];
    [&place.meets, &LEXICON.person.talks, &heading.meeting].iter().any(|list| list.stand_in(words))
        && !others.iter().any(|list| list.stand_in(words))
}
