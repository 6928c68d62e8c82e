//! Who took part, as a sentence of many words says before the names: "The following members of the board were present at
//! the meeting: Ann Lee, for the City of Ulm; Bo Ray", "The meeting began at eight, in the presence of: Ann, Bo and Cy".
//!
//! In: paragraphs. Out: the names after the colons. Names of lists, of a few words, are entries of the head.

use super::super::head::{self, Entry};
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::sentences;
use super::super::standing::{Standing, standing};
use super::{Listed, list, name};
use crate::model::Attendance;
use crate::parse::BlockKind;

/// The most words of such a sentence.
const WORDS: usize = 18;

/// The most colons of a paragraph that are looked at.
const COLONS: usize = 4;

/// The fewest given names that are a list by themselves.
const GIVEN: usize = 3;

/// The people of all such sentences.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    (0..reading.blocks.len()).flat_map(|block| below(reading, block)).collect()
}

/// The people that the sentences of a block name.
fn below(reading: &Reading, block: usize) -> Vec<Listed> {
    let span = reading.blocks[block].span;
    let words = reading.words(span);
    let is_heading = match reading.blocks[block].kind {
        BlockKind::Paragraph => false,
        BlockKind::Heading { .. } => true,
        _ => return Vec::new(),
    };
    // A heading that names a list in few words is an entry.
    if head::label_of(words).is_some_and(|(label, _)| said(label).is_none()) || is_heading && standing(words).is_some()
    {
        return Vec::new();
    }
    let parts = leads(words).map(|at| (&words[..at], &words[at + 1..]));
    let parts = if is_heading && !words.contains(':') { vec![(words, "")] } else { parts.collect() };
    parts.into_iter().flat_map(|(before, rest)| after(reading, block, before, rest)).collect()
}

/// The colons that something may be listed behind.
fn leads(words: &str) -> impl Iterator<Item = usize> {
    let ends = |at: &usize| words[at + 1..].chars().next().is_none_or(char::is_whitespace);
    words.match_indices(':').map(|(at, _)| at).filter(ends).take(COLONS)
}

/// The people after a colon, where the sentence before it says that it lists some.
fn after(reading: &Reading, block: usize, before: &str, rest: &str) -> Vec<Listed> {
    let value = reading.part(reading.blocks[block].span, rest.trim()).filter(|value| value.end > value.start);
    let last = sentences::last(before);
    // "Please sign in. Roll call:" and "Participants from the Quay Board of Ulm included:" above a list.
    let is_told = || last.len() < before.trim().len() || last.starts_with(char::is_uppercase);
    let own = said(last).or_else(|| Some(last).filter(|_| value.is_none() && is_told()).and_then(standing));
    let Some(own) = own else { return Vec::new() };
    let listed = value.is_none();
    let values = value.map_or_else(|| head::items_after(reading, block), |value| vec![value]);
    let found = list::people(reading, &Entry { name: last.to_owned(), values, listed, block }, own);
    let parsed = |one: &Listed| name::parse(reading.words(one.span));
    let is_full = |one: &&Listed| parsed(one).is_some_and(|one| is_full_name(one.name));
    let is_given = |one: &Listed| parsed(one).is_some_and(|one| one.name.starts_with(char::is_uppercase));
    let are_given = || !listed && ends_said(last) && found.len() >= GIVEN && found.iter().all(is_given);
    if found.iter().filter(is_full).count() * 3 >= found.len() * 2 || are_given() { found } else { Vec::new() }
}

/// Whether words end with what says that those who follow were there, or with that and "at the meeting".
fn ends_said(words: &str) -> bool {
    let field = &LEXICON.field;
    let words = folded(words);
    let tells_no_more = |rest: &[String]| {
        let lists = [&LEXICON.small, &LEXICON.role.link, &LEXICON.place.in_, &LEXICON.heading.meeting];
        rest.iter().all(|word| lists.into_iter().any(|list| list.are(word)))
    };
    let lists = [&field.were_there, &field.in_presence, &field.came_late];
    let ends = |at: usize| {
        let mut lengths = lists.into_iter().flat_map(|list| list.lengths(&words[at..]));
        lengths.any(|length| tells_no_more(&words[at + length..]))
    };
    (0..words.len()).any(ends)
}

/// Whether the words may say that those who follow were there; no word is folded for it.
fn may_be_said(words: &str) -> bool {
    let field = &LEXICON.field;
    [&field.came_late, &field.were_away, &field.were_there, &field.in_presence]
        .into_iter()
        .any(|list| list.may_stand_in(words))
}

/// What the words before a colon say of those after it: that they were there.
fn said(label: &str) -> Option<Standing> {
    let field = &LEXICON.field;
    let lists = [
        (&field.came_late, Attendance::Partly),
        (&field.were_away, Attendance::Absent),
        (&field.were_there, Attendance::Present),
        (&field.in_presence, Attendance::Present),
    ];
    let is_near = label.starts_with(char::is_uppercase) && label.split_whitespace().nth(WORDS).is_none();
    if !is_near || !may_be_said(label) {
        return None;
    }
    let words = folded(label);
    if words.len() > WORDS {
        return None;
    }
    // "Those who were present at her wedding" were at no meeting; "the members of the board" were.
    let is_place = |word: &String| LEXICON.place.in_.are(word) && !LEXICON.role.link.are(word);
    let is_elsewhere = |after: usize| words[after..].iter().any(is_place) && !LEXICON.heading.meeting.stand_in(label);
    let is_other = |words: &[String]| field.no_list.first_in(words).is_some();
    let is_told = |list: &Phrases| {
        let phrase = |at: usize| list.length_at(&words[at..]).map(|length| (at, at + length));
        let told = list.first_in(&words).and_then(phrase);
        told.is_some_and(|(at, after)| !is_other(&words[..at]) && !is_other(&words[after..]) && !is_elsewhere(after))
    };
    let (list, attendance) = lists.into_iter().find(|(list, _)| is_told(list))?;
    // A paper is signed in the presence of others, too.
    let is_of_meeting = || LEXICON.heading.meeting.stand_in(label) || LEXICON.line.body.stand_in(label);
    (!std::ptr::eq(list, &field.in_presence) || is_of_meeting()).then_some((None, Some(attendance)))
}
