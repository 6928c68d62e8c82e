//! Who took part, as a sentence of many words says before the names: "The following members of the board were present at
//! the meeting: Ann Lee, for the City of Ulm; Bo Ray".
//!
//! In: paragraphs. Out: the names after the colon. Names of lists, of a few words, are entries of the head.

use super::super::head::{self, Entry};
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::Standing;
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
    let is_paragraph = reading.blocks[block].kind == BlockKind::Paragraph;
    let Some((label, rest)) = reading.words(span).split_once(':').filter(|_| is_paragraph) else { return Vec::new() };
    let (true, Some(own)) = (head::label_of(reading.words(span)).is_none(), said(label)) else { return Vec::new() };
    let value = reading.part(span, rest.trim()).filter(|value| value.end > value.start);
    let listed = value.is_none();
    let values = value.map_or_else(|| head::items_after(reading, block), |value| vec![value]);
    let found = list::people(reading, &Entry { name: label.to_owned(), values, listed, block }, own);
    let is_clear = |one: &&Listed| name::parse(reading.words(one.span)).is_some_and(|one| is_full_name(one.name));
    if found.iter().filter(is_clear).count() * 3 >= found.len() * 2 { found } else { Vec::new() }
}

/// What the words before a colon say of those after it: that they were there.
fn said(label: &str) -> Option<Standing> {
    let words = folded(label);
    let field = &LEXICON.field;
    let is_other = field.no_list.first_in(&words).is_some();
    let tells = words.len() <= WORDS && !is_other && label.starts_with(char::is_uppercase);
    let told = field.were_there.first_in(&words);
    // "Those who were present at her wedding" were at no meeting.
    let is_elsewhere =
        |at: usize| LEXICON.place.in_.first_in(&words[at..]).is_some() && !LEXICON.heading.meeting.stand_in(label);
    (tells && told.is_some_and(|at| !is_elsewhere(at))).then_some((None, Some(Attendance::Present)))
}
