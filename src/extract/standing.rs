//! What the name of a list says of those in it: "Regrets", "Board Members Present (7)", "Asistentes a la reunión".
//!
//! In: a label or heading. Out: the capacity and attendance of whoever stands below it, where it is such a list.

use super::lexicon::{LEXICON, Phrases};
use super::pattern::folded;
use crate::model::{Attendance, Capacity};

/// What the name of a list says of those in it.
pub(super) type Standing = (Option<Capacity>, Option<Attendance>);

/// The most words of such a name.
const WORDS: usize = 6;

/// What a list of that name says of those in it; `None`: it is no list of people.
pub(super) fn standing(name: &str) -> Option<Standing> {
    let (plain, aside) = without_brackets(name);
    let plain = without_copula(&plain);
    let bare = without_number(plain);
    let (capacity, attendance) = exactly(bare).or_else(|| with_words_beside(bare)).or_else(|| from_body(bare))?;
    // "2. Chair" is an item of the agenda.
    if capacity.is_some() && bare.len() < plain.len() {
        return None;
    }
    let is_remote = attendance == Some(Attendance::Present) && LEXICON.person.remote.stand_in(&aside);
    Some((capacity, if is_remote { Some(Attendance::Remote) } else { attendance }))
}

fn exactly(name: &str) -> Option<Standing> {
    let field = &LEXICON.field;
    let lists: [(&Phrases, Standing); 9] = [
        (&field.absent, (None, Some(Attendance::Absent))),
        (&field.late, (None, Some(Attendance::Partly))),
        (&field.host, (Some(Capacity::Host), None)),
        (&field.chair, (Some(Capacity::Chair), None)),
        (&field.staff, (Some(Capacity::Staff), None)),
        (&field.guest, (Some(Capacity::Guest), None)),
        (&field.observer, (Some(Capacity::Observer), None)),
        (&field.present, (None, Some(Attendance::Present))),
        (&field.attending, (None, Some(Attendance::Present))),
    ];
    lists.into_iter().find(|(list, _)| list.are(name)).map(|(_, standing)| standing)
}

/// "Steering Committee Attendees", "Directors Absent": a noun for such a list with words that say whose it is.
fn with_words_beside(name: &str) -> Option<Standing> {
    let words = folded(name);
    let field = &LEXICON.field;
    if words.len() > WORDS {
        return None;
    }
    let lists: [(&Phrases, Standing); 3] = [
        (&field.absent, (None, Some(Attendance::Absent))),
        (&field.attending, (None, Some(Attendance::Present))),
        (&field.guest, (Some(Capacity::Guest), None)),
    ];
    let (_, standing) = lists.into_iter().find(|(list, _)| stands_in(list, &words))?;
    // "Expected but not present" are absent; "questions from attendees" are no people.
    let own = if standing.1 == Some(Attendance::Absent) { ending(&field.absent, &words) } else { None };
    let beside = &words[..own.unwrap_or(words.len())];
    field.no_list.first_in(beside).is_none().then_some(standing)
}

/// "Participants from the Council of Governors": those present, and the body with a capital that they are from.
fn from_body(name: &str) -> Option<Standing> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let length = LEXICON.field.attending.length_at(&folded(name))?;
    let rest = words.get(length..)?;
    let (from, body) = rest.split_first()?;
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let begins = body.iter().find(|word| !LEXICON.small.are(word)).is_some_and(capital);
    let is_body = begins && body.len() <= WORDS && LEXICON.field.sent_from.are(from);
    is_body.then_some((None, Some(Attendance::Present)))
}

/// The word at which one of the phrases begins that ends the words.
fn ending(list: &Phrases, words: &[String]) -> Option<usize> {
    (0..words.len()).find(|at| list.length_at(&words[*at..]) == Some(words.len() - at))
}

/// Whether one of the phrases ends the words, or begins them with a small word after it.
fn stands_in(list: &Phrases, words: &[String]) -> bool {
    let ends = ending(list, words).is_some();
    let begins = list.length_at(words).and_then(|length| words.get(length..));
    ends || begins.is_some_and(|rest| LEXICON.small.length_at(rest).is_some())
}

/// "Members in attendance were": the list's name as a sentence before it says it.
fn without_copula(name: &str) -> &str {
    let last = name.rsplit(char::is_whitespace).next().unwrap_or(name);
    let is_copula = last.len() < name.len() && LEXICON.field.copula.are(last);
    if is_copula { name[..name.len() - last.len()].trim_end() } else { name }
}

/// The name without what stands in brackets and without numbers, and what stands in brackets.
fn without_brackets(name: &str) -> (String, String) {
    let (mut plain, mut aside, mut depth) = (String::new(), String::new(), 0_usize);
    for character in name.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => aside.push(character),
            _ => plain.push(character),
        }
    }
    let plain = plain.trim().trim_end_matches(|character: char| !character.is_alphabetic());
    (plain.to_owned(), aside)
}

/// The name of a list without its number: "1.1. Roll call".
fn without_number(name: &str) -> &str {
    let (number, rest) = name.split_once(' ').unwrap_or(("", name));
    let is_number = number.ends_with(['.', ')']) && number.starts_with(|first: char| first.is_ascii_digit());
    if is_number && number.chars().all(|one| one.is_ascii_digit() || matches!(one, '.' | ')')) {
        rest.trim()
    } else {
        name
    }
}
