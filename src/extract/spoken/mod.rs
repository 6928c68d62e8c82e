//! Who took part by speaking: "Ann Lee (Quay Board): The lamps are lit."
//!
//! In: the turns, and those whom the record lists. Out: a participation for each speaker who is a person, with the label
//! of the first turn as evidence; of attendance it says nothing. Where the record lists who was there, only a full name
//! is taken that none of the list can be: one person twice is worse than one too few. Nobody is taken for "Speaker 1",
//! for a program, or for a label that may be a topic.

mod known;

use super::attendance;
use super::claims::Claims;
use super::lexicon::LEXICON;
use super::passages;
use super::people::{self, People};
use super::reading::Reading;
use super::speakers::{self, Speakers};
use super::turns::{self, Spoken, Turn, Turns};
use crate::model::{Attendance, Participation, Span};
use known::Known;

/// So many participants are a list, also where nothing says that they were present.
const LIST: usize = 3;

/// The fewest turns of one whose full name stands before a colon alone.
const AGAIN: usize = 2;

/// What parts a name from what stands beside it.
const BESIDE: [&str; 4] = [" (", " | ", " - ", " ["];

/// The most letters of initials.
const INITIALS: usize = 4;

/// The most letters of a word that is short for something: "PR".
const LETTERS: usize = 3;

/// The most speakers that are looked at: what has more is no talk.
const MOST: usize = 500;

/// The fewest turns of one who is not on the list, and of one whose name before a colon is no full one.
const TURNS: usize = 3;

/// The participations of those who speak and are not among `listed`.
pub(super) fn participations(
    reading: &Reading,
    listed: &[Participation],
    (people, speakers, turns): (&mut People, &Speakers, &Turns),
    claims: &mut Claims,
) -> Vec<Participation> {
    // Who led and who wrote are no list.
    let named = listed.iter().filter(|one| !speakers::serves(one)).count();
    let is_list = named >= LIST || listed.iter().any(|one| is_there(one.attendance));
    let mut known = Known::of(listed);
    // "Present: Ann, Bo" and "Ann: ...", "Bo: ...": "Cy: ..." is a third.
    let are_called_so = is_list && known.are_nicks() && known.speak_as_listed(turns);
    if is_list && known.are_nicks() && !are_called_so {
        return Vec::new();
    }
    let name = |one: &Spoken| reading.words(bare(reading, one.turn.speaker));
    let is_talk = turns.are_most() || are_called_so && turns.are_many();
    let is_taken = |one: &&Spoken| {
        is_person(reading, one, is_talk) && !(is_list && (one.times < TURNS || may_be_topic(name(one))))
    };
    let (full, short): (Vec<&Spoken>, Vec<&Spoken>) =
        turns.spoken().iter().filter(is_taken).take(MOST).partition(|one| people::is_full_name(name(one)));
    let mut found: Vec<Participation> = Vec::new();
    // "Ann: yes" may stand above the first "Ann Lee: no".
    let is_short_taken = |one: &&Spoken| !is_list || are_called_so && is_given_name(name(one));
    for one in full.into_iter().chain(short.into_iter().filter(is_short_taken)) {
        let named = passages::speaker(reading, people, (speakers, turns), &one.turn, claims);
        if named.stakeholder.is_some_and(|key| known.has(key)) || known.may_have(name(one), is_list) {
            continue;
        }
        let bare = bare(reading, one.turn.speaker);
        let label = (bare, beside(reading, &one.turn, bare));
        let Some(mut taken) = attendance::speaker(reading, label, people, claims) else { continue };
        taken.name.stakeholder = named.stakeholder.or(taken.name.stakeholder);
        let office = turns::office_of(reading.words(one.turn.speaker)).map(|(office, _)| office.to_owned());
        taken.role = taken.role.or(office);
        known.add(&taken);
        found.push(taken);
    }
    found.sort_by_key(|one| one.source.span().map(|span| span.start));
    found
}

/// Whether a label is written as a given name is: "Ann".
fn is_given_name(label: &str) -> bool {
    let mut letters = label.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.clone().count() > 1 && letters.all(char::is_lowercase)
}

fn is_there(attendance: Option<Attendance>) -> bool {
    matches!(attendance, Some(Attendance::Present | Attendance::Remote | Attendance::Partly))
}

/// Whether one who speaks is a person, and by its name someone. Where only a colon says that it is a name, it must come
/// again, or most of the record must be turns.
fn is_person(reading: &Reading, one: &Spoken, is_talk: bool) -> bool {
    let name = reading.words(bare(reading, one.turn.speaker));
    let starts = name.starts_with(|first: char| first.is_alphabetic() || first == '@');
    if !starts || name.contains(':') || is_nobody(name) || LEXICON.person.organization.stand_in(name) {
        return false;
    }
    if one.is_marked {
        return true;
    }
    if people::is_full_name(name) {
        return !may_be_topic(name) && (one.times >= AGAIN || is_talk);
    }
    // "AL" is short for someone, and "LAMPS" or "QuayBoard" may be what they speak of.
    // "Mr. RAY" is a family name.
    let family = speakers::without_role(name);
    let is_initials = family == name && name.chars().count() <= INITIALS && !name.contains(char::is_lowercase);
    let name = family;
    let is_run_together = name.contains(char::is_lowercase) && name.chars().skip(1).any(char::is_uppercase);
    let is_nick = !is_initials && !is_run_together && !name.contains(|one: char| one.is_ascii_digit());
    one.times >= TURNS && is_talk && is_nick
}

/// Whether it is a part that someone has, an office, a program or a letter: "Speaker 1", "The Prime Minister", "Notetaker".
fn is_nobody(name: &str) -> bool {
    let mut parts = name.split([' ', '_', '-', '.']).map(|word| word.trim_matches(|one: char| !one.is_alphanumeric()));
    let is_part = |word: &str| LEXICON.person.part.are(word) || LEXICON.person.nobody.are(word);
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let letters = name.chars().filter(|one| one.is_alphabetic()).count();
    letters < 2
        || LEXICON.person.nobody.are(name)
        || LEXICON.heading.item.are(name)
        || LEXICON.role.head.are(speakers::without_role(name))
        || parts.any(|word| is_part(word) || name.contains(' ') && is_number(word))
}

/// Whether a label may be no name although it is written as one: "Lamps PR", "Actions Due", "From Ann", "Annex B",
/// "Previous Talk".
fn may_be_topic(name: &str) -> bool {
    let is_short =
        |word: &str| word.chars().count() <= LETTERS && !word.contains(char::is_lowercase) && !word.ends_with('.');
    let shouts = !name.contains(char::is_lowercase);
    let mut words = name.split(' ').filter(|word| word.chars().count() > 1);
    !shouts && words.any(is_short)
        || LEXICON.heading.section.stand_in(name)
        || name
            .split(' ')
            .next()
            // "A. Lee" begins with an initial.
            .filter(|first| !first.ends_with('.'))
            .is_some_and(|first| {
                [&LEXICON.small, &LEXICON.heading.frame, &LEXICON.heading.earlier].iter().any(|list| list.are(first))
            })
}

/// A name without titles before it and without what stands beside it: "Rt Hon Ann Lee (Chair)", "Ann Lee | Quay Board",
/// "PRIME MINISTER LEE".
fn bare(reading: &Reading, name: Span) -> Span {
    let words = reading.words(name);
    let end = BESIDE.iter().filter_map(|mark| words.find(mark)).min().unwrap_or(words.len());
    let bare = people::without_titles(words[..end].trim(), reading.language.as_deref());
    let bare = turns::office_of(bare).map_or(bare, |(_, name)| name);
    reading.part(name, bare).unwrap_or(name)
}

/// What stands in brackets or behind a bar beside a name: "Ann Lee (Quay Board)". A word beside a nick may be a name.
fn beside(reading: &Reading, turn: &Turn, name: Span) -> Option<Span> {
    let line = &reading.text.as_str()[name.end..turn.span.end.max(name.end)];
    let line = line.lines().next()?;
    let inside = match line.strip_prefix(" (") {
        Some(inside) if people::is_full_name(reading.words(name)) => &inside[..inside.find(')')?],
        _ => line[..turn.speaker.end.saturating_sub(name.end).min(line.len())].strip_prefix(" | ")?,
    };
    let tells = inside.starts_with(char::is_uppercase) && inside.chars().nth(1).is_some();
    let start = name.end + (inside.as_ptr() as usize - line.as_ptr() as usize);
    (tells && !inside.contains(|one: char| one.is_ascii_digit())).then(|| Span::new(start, start + inside.len()))
}
