//! Who took part, as a sentence of many words says before the names: "The following members of the board were present at
//! the meeting: Ann Lee, for the City of Ulm; Bo Ray".
//!
//! In: paragraphs. Out: the names after the colon. Names of lists, of a few words, are entries of the head.

use super::super::head::{self, Entry};
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::{Listed, list, name};
use crate::model::Attendance;
use crate::parse::BlockKind;

/// The most words of such a sentence.
const WORDS: usize = 18;

/// The people of all such sentences.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    (0..reading.blocks.len()).flat_map(|block| below(reading, block)).collect()
}

fn below(reading: &Reading, block: usize) -> Vec<Listed> {
    let span = reading.blocks[block].span;
    let words = reading.words(span);
    let parts = match reading.blocks[block].kind {
        BlockKind::Paragraph => words.split_once(':'),
        BlockKind::Heading { .. } => words.split_once(':').or(Some((words, ""))),
        _ => None,
    };
    let Some((label, rest)) = parts else { return Vec::new() };
    let value = reading.part(span, rest.trim()).filter(|value| value.end > value.start);
    // "Please sign in. Roll call:" above a list.
    let last = || label.rsplit(['.', '!', '?']).next().filter(|last| last.len() < label.len() && value.is_none());
    if head::label_of(words).is_some_and(|(label, _)| said(label).is_none()) {
        return Vec::new();
    }
    // "Participants from the Quay Board of Ulm included:" above a list.
    let named = || standing(label).filter(|_| value.is_none() && label.starts_with(char::is_uppercase));
    let own = said(label).or_else(|| last().and_then(|last| standing(last.trim()))).or_else(named);
    // A heading that names a list in few words is an entry.
    let is_entry = || matches!(reading.blocks[block].kind, BlockKind::Heading { .. }) && standing(words).is_some();
    let Some(own) = own.filter(|_| !is_entry()) else { return Vec::new() };
    let listed = value.is_none();
    let values = value.map_or_else(|| head::items_after(reading, block), |value| vec![value]);
    let found = list::people(reading, &Entry { name: label.to_owned(), values, listed, block }, own);
    let is_clear = |one: &&Listed| name::parse(reading.words(one.span)).is_some_and(|one| is_full_name(one.name));
    if found.iter().filter(is_clear).count() * 3 >= found.len() * 2 { found } else { Vec::new() }
}

/// What the words before a colon say of those after it: that they were there.
fn said(label: &str) -> Option<Standing> {
    let field = &LEXICON.field;
    let lists = [
        (&field.came_late, Attendance::Partly),
        (&field.were_away, Attendance::Absent),
        (&field.were_there, Attendance::Present),
    ];
    let is_near = label.starts_with(char::is_uppercase) && label.split_whitespace().nth(WORDS).is_none();
    if !is_near || !lists.iter().any(|(list, _)| list.may_stand_in(label)) {
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
    let (_, attendance) = lists.into_iter().find(|(list, _)| is_told(list))?;
    Some((None, Some(attendance)))
}
