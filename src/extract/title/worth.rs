//! What a heading is worth as a title, and which are none.
//!
//! In: its words, and who and where. Out: points. It does not look where the heading stands.

use super::super::agenda::is_path;
use super::super::dates;
use super::super::head;
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::people::People;
use super::super::standing::standing;
use crate::model::Place;

/// A year that has every day, for dates that are printed without one.
const ANY_YEAR: i16 = 2000;

/// Whether a line is an entry of the head, "Date: 5 May 2025", and so no title.
pub(super) fn is_entry(line: &str) -> bool {
    let field = &LEXICON.field;
    let lists = [
        &field.title,
        &field.date,
        &field.time,
        &field.published,
        &field.url,
        &field.place,
        &field.themes,
        &field.agenda,
        &field.body,
    ];
    head::label_of(line).is_some_and(|(label, _)| lists.iter().any(|list| list.are(label)) || standing(label).is_some())
}

/// The points of a heading for naming a meeting, its day, its place or who took part, less those for naming a part of a
/// record. "Agenda of the Lake Group Call" names what the agenda is of.
pub(super) fn score(heading: &str, people: &People, place: Option<&Place>) -> i32 {
    let words = folded(heading);
    let has = |yes: bool, points: i32| if yes { points } else { 0 };
    let place = place.and_then(|place| place.city.as_deref()).map(folded).unwrap_or_default();
    let names_place = !place.is_empty() && words.windows(place.len()).any(|some| *some == place[..]);
    if is_bare(heading) {
        return 1;
    }
    let names_person = heading.split_whitespace().any(|word| {
        let word = word.split(['\'', '’', ',']).next().unwrap_or("");
        people.find(word).is_some()
    });
    let named = without_agenda(&words);
    let is_later = named.len() < words.len() && LEXICON.heading.next.first_in(named).is_some();
    has(LEXICON.heading.meeting.first_in(&words).is_some(), 2)
        + has(is_dated(heading), 2)
        + has(names_place, 1)
        + has(names_person, 1)
        - has(LEXICON.heading.section.first_in(named).is_some() || is_later, 4)
        - has(LEXICON.heading.follow_up.first_in(&words).is_some(), 4)
        - has(words.len() > 25, 2)
}

pub(super) fn is_dated(heading: &str) -> bool {
    dates::first(heading).or_else(|| dates::in_year(heading, ANY_YEAR)).is_some()
}

/// Whether a heading names a meeting itself, and not a part or property of one: "Lake Group Call", "Meeting of 5 May", not
/// "Meeting duration", "Meeting objectives".
pub(super) fn is_of_meeting(heading: &str) -> bool {
    if is_dated(heading) {
        return true;
    }
    let words = folded(heading);
    let list = &LEXICON.heading.meeting;
    (0..words.len()).any(|at| {
        let behind = list.length_at(&words[at..]).and_then(|length| words.get(at + length..)).unwrap_or(&words);
        let is_number = |word: &String| word.starts_with(|first: char| first.is_ascii_digit());
        let goes_on = |rest: &[String]| {
            LEXICON.small.length_at(rest).is_some()
                || list.length_at(rest).is_some()
                || LEXICON.heading.minutes.length_at(rest).is_some()
        };
        behind.len() < words.len() - at && (behind.first().is_none_or(is_number) || goes_on(behind))
    })
}

/// The words behind the name of an agenda, where they can name what it is of.
fn without_agenda(words: &[String]) -> &[String] {
    let at = LEXICON.field.agenda.first_in(words);
    let behind = at.and_then(|at| words.get(at + LEXICON.field.agenda.length_at(&words[at..])?..));
    behind.filter(|behind| behind.len() > 2).unwrap_or(words)
}

/// Whether a heading is nothing but a date with words that any minutes have: "Minutes for 2025-04-17".
pub(super) fn is_bare(heading: &str) -> bool {
    dates::first(heading).is_some_and(|date| {
        let before = heading[..date.range.start].trim_end_matches([',', ' ']);
        // "quinta-feira" is one word.
        let before = if !before.contains(' ') && dates::weekday(before).is_some() { "" } else { before };
        let rest = format!("{before} {}", &heading[date.range.end..]);
        let is_word =
            |word: &String| dates::weekday(word).is_some() || word.chars().all(|character| character.is_ascii_digit());
        let words: Vec<String> = folded(&rest).into_iter().filter(|word| !is_word(word)).collect();
        words.is_empty() || is_only(&words.join(" "), &LEXICON.heading.generic, &[&LEXICON.heading.meeting])
    })
}

/// Whether a line is what a program writes around what it exports.
pub(super) fn is_footer(line: &str) -> bool {
    LEXICON.heading.footer.stand_in(line)
}

/// Whether a line says what stands around speech: "[Applause]", "Ann Lee  0:00".
fn is_caption(line: &str) -> bool {
    let line = line.trim();
    let last = line.rsplit(char::is_whitespace).next().unwrap_or("");
    let is_time = last.contains(':') && last.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
    line.starts_with('[') && line.ends_with(']') || is_time && line.split_whitespace().count() < 5
}

/// Whether a heading is nothing but an address of the web.
pub(super) fn is_address(heading: &str) -> bool {
    let heading = heading.trim();
    (heading.starts_with("https://") || heading.starts_with("http://")) && !heading.contains(char::is_whitespace)
}

/// Whether a heading says nothing of its own, and so is no title.
pub(super) fn is_generic(heading: &str) -> bool {
    let lists = [&LEXICON.heading.agenda, &LEXICON.heading.other, &LEXICON.heading.beside];
    LEXICON.heading.generic.are(heading)
        || is_only(heading, &LEXICON.heading.generic, &lists)
        || LEXICON.heading.untitled.are(heading)
        || LEXICON.field.date.are(heading)
        || standing(heading).is_some()
        || is_footer(heading)
        || is_caption(heading)
        || is_path(heading)
        // The words go on from another line.
        || heading.trim_start().starts_with(['.', '…'])
}
