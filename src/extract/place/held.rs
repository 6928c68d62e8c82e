//! Where a sentence of the opening says that the meeting was held: "The meeting was held at the Old School", "The board
//! met on 3 May 2011, at 10:00, in Room 5", "Held in Ulm", "Ann Lee called the meeting to order at 7 p.m. at the Old
//! School"; or the deed that begins a record (`deed.rs`).
//!
//! In: the first blocks. Out: the place, and the sentence that tells it. The sentence has a date, or begins with what was
//! held; one of an earlier or a later meeting, or of what was decided, tells nothing.

use super::super::dates;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::minuted::is_minuted;
use super::super::reading::Reading;
use super::super::sentences;
use super::super::telling::TellingWords;
use super::super::word::{Word, words_of};
use super::name::name_at;
use super::{deed, named};
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};
use std::sync::LazyLock;

/// How many blocks may say so.
const OPENING: usize = 24;

/// How many sentences of theirs.
const SENTENCES: usize = 24;

/// How many words may stand between "was held" and "at".
const BETWEEN: usize = 16;

/// Before a place too, where it is written so; folded it would be any "a".
const AT: &str = "à";

/// Among how many first words of a sentence the meeting stands that was held.
const SUBJECT: usize = 4;

/// How long a title is at most.
const TITLE: usize = 20;

/// How many words may stand between "recorded" and its day.
const SAID: usize = 3;

/// Without one of these words a sentence tells nothing of it.
static TELLING: LazyLock<TellingWords> = LazyLock::new(|| {
    let place = &LEXICON.place;
    let verbs = [&place.held, &place.held_later, &place.took_place, &place.met, &place.opened];
    Phrases::telling(&[&verbs[..], &[&place.address, &LEXICON.heading.meeting]].concat())
});

/// Without one of these words it tells no day.
static DAY: LazyLock<TellingWords> = LazyLock::new(|| {
    let place = &LEXICON.place;
    Phrases::telling(&[&place.held_later, &place.took_place, &place.opened, &LEXICON.date.said])
});

pub(super) fn held(reading: &Reading) -> Option<(Place, Span)> {
    let is_text = |block: &&Block| {
        matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::ListItem { .. })
    };
    let opening = || reading.blocks.iter().filter(is_text).take(OPENING);
    let end = opening().last()?.span.end;
    let found = |span: Span, name: Span| Some((named(reading, name)?, span));
    let mut sentences = reading.sentences.iter().take(SENTENCES).take_while(|sentence| sentence.span.start < end);
    let told = sentences.find_map(|one| found(one.span, in_sentence(reading, one.span, &one.words)?));
    told.or_else(|| {
        // The words of other blocks were not parted yet.
        let others = opening().filter(|block| block.kind != BlockKind::Paragraph && may_tell(reading, block));
        let mut spans = others.flat_map(|block| sentences::sentences(reading.words(block.span), block.span.start));
        spans.find_map(|span| found(span, in_sentence(reading, span, &words_of(reading.words(span), span.start))?))
    })
}

/// The sentence of the opening that says on which day the meeting was held, or called to order, without its place; or
/// "Recorded on 4 March 2024."
pub(in crate::extract) fn held_on(reading: &Reading) -> Option<Span> {
    let end = reading.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(OPENING).last()?.span.end;
    let mut sentences = reading.sentences.iter().take(SENTENCES).take_while(|sentence| sentence.span.start < end);
    sentences.find(|one| tells_day(reading, one.span, &one.words)).map(|sentence| sentence.span)
}

fn tells_day(reading: &Reading, sentence: Span, words: &[Word<'_>]) -> bool {
    let (place, said) = (&LEXICON.place, &LEXICON.date.said);
    let text = reading.words(sentence);
    if !text.bytes().any(|byte| byte.is_ascii_digit()) || !DAY.may_stand_in(text) {
        return false;
    }
    let lists = [&place.took_place, &place.held_later, &place.opened];
    let Some(date) = dates::first(text).map(|date| date.range.start + sentence.start) else { return false };
    let before = |at: &usize| words[*at].span.start < date;
    let near = |at: usize, length: usize| words[at + length..].iter().take(SAID).any(|word| word.span.start == date);
    let mut at = (0..words.len()).take_while(before);
    let told = at.find(|at| {
        let at = *at;
        let is_held = || lists.iter().any(|list| list.length_at(&words[at..]).is_some()) && is_own(reading, words, at);
        let is_said = || said.length_at(&words[at..]).is_some_and(|length| near(at, length));
        is_said() || is_held()
    });
    told.is_some_and(|at| !is_of_other(words, at))
}

/// Whether a sentence tells of an earlier or a later meeting, or of what was decided.
fn is_of_other(words: &[Word<'_>], at: usize) -> bool {
    let heading = &LEXICON.heading;
    let stands = |list: &Phrases| (0..at).any(|at| list.length_at(&words[at..]).is_some());
    stands(&heading.earlier) || stands(&heading.follow_up) || words.iter().any(|word| word.is(&LEXICON.line.decides))
}

/// Whether a word of the block may say it; none is folded for it.
fn may_tell(reading: &Reading, block: &Block) -> bool {
    let text = reading.words(block.span);
    let place = &LEXICON.place;
    let is_heading = matches!(block.kind, BlockKind::Heading { .. });
    [&place.held, &place.held_later, &place.took_place, &place.opened].iter().any(|list| list.may_stand_in(text))
        || is_heading && LEXICON.heading.meeting.may_stand_in(text)
}

fn in_sentence(reading: &Reading, sentence: Span, words: &[Word<'_>]) -> Option<Span> {
    let text = reading.words(sentence);
    if !TELLING.may_stand_among(words.iter().map(Word::look)) && !deed::is_deed(words) {
        return None;
    }
    let (at, name) = (0..words.len()).find_map(|at| Some((at, told_at(reading, words, at)?)))?;
    let is_dated = || dates::first(text).is_some() || dates::spelled(text).is_some();
    ((is_own(reading, words, at) || is_dated() || is_minuted(words)) && !is_of_other(words, at)).then_some(name)
}

/// What a word says, and the name behind it.
fn told_at(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let place = &LEXICON.place;
    let rest = &words[at..];
    let length = |list: &Phrases| if rest[0].may_begin(list) { list.length_at(rest) } else { None };
    let directly = length(&place.held).or_else(|| length(&place.met));
    if let Some(name) = directly.and_then(|length| name_at(reading, words, at + length)) {
        return Some(name);
    }
    let later = [&place.took_place, &place.held_later, &place.opened].into_iter().find_map(length);
    if let Some(length) = later {
        let is_at = |word: &Word<'_>| word.is(&place.at) || reading.words(word.span) == AT;
        let behind = (at + length..words.len()).take(BETWEEN).filter(|at| is_at(&words[*at]));
        return behind.map(|at| at + 1).find_map(|at| name_at(reading, words, at));
    }
    if let Some(name) = deed::ended(reading, words, at) {
        return Some(name);
    }
    // A title like "Minutes of the meeting in Ulm, May 2031".
    let is_title = words.len() < TITLE && rest[0].is(&LEXICON.heading.meeting);
    if is_title && rest.get(1).is_some_and(|next| next.is(&place.at)) {
        return name_at(reading, words, at + 2);
    }
    if let Some(name) = deed::behind_day(reading, words, at) {
        return Some(name);
    }
    (at == 0 && deed::is_deed(words)).then(|| deed::place(reading, words)).flatten()
}

/// Whether what was held stands right before: "The meeting was held", "The board met", "Minutes of the board meeting held",
/// or nothing does: "Held at".
fn is_own(reading: &Reading, words: &[Word<'_>], at: usize) -> bool {
    let place = &LEXICON.place;
    let is = |at: Option<usize>, lists: &[&Phrases]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| lists.iter().any(|list| word.is(list)))
    };
    let nouns = [&LEXICON.heading.meeting, &LEXICON.line.body, &place.event];
    let rest = &words[at..];
    if place.met.length_at(rest).is_some() || place.opened.length_at(rest).is_some() {
        return true;
    }
    if place.took_place.length_at(rest).is_some() {
        return is(at.checked_sub(1), &nouns);
    }
    // "A meeting of the board of the Quay was held".
    let is_subject = || words.iter().take(SUBJECT).any(|word| word.is(&LEXICON.heading.meeting));
    let is_participle = place.held.length_at(rest).is_some() || place.held_later.length_at(rest).is_some();
    let is_title = || words.len() < TITLE && is(Some(0), &[&LEXICON.heading.minutes, &LEXICON.heading.meeting]);
    is_participle
        && (starts_line(reading, &words[at])
            || is(at.checked_sub(1), &[&place.was]) && (is(at.checked_sub(2), &nouns) || is_subject())
            || is(at.checked_sub(1), &[&LEXICON.heading.meeting]) && is_title())
}

fn starts_line(reading: &Reading, word: &Word<'_>) -> bool {
    let before = reading.text.as_str()[..word.span.start].trim_end_matches([' ', '\t', '(', '*', '_']);
    before.is_empty() || before.ends_with('\n')
}
