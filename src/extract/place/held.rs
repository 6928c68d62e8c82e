//! Where a sentence of the opening says that the meeting was held: "The meeting was held at the Old School", "The board
//! met on 3 May 2011, at 10:00, in Room 5", "Held in Ulm", "En la ciudad de Ulm, a 3 de mayo de 2011, se reúne".
//!
//! In: the first blocks. Out: the place, and the sentence that tells it. The sentence has a date, or begins with what was
//! held; one of an earlier or a later meeting, or of what was decided, tells nothing.

use super::super::dates;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::reading::Reading;
use super::super::sentences;
use super::super::telling::TellingWords;
use super::super::word::{Word, words_of};
use super::name::name_at;
use super::named;
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};
use std::sync::LazyLock;

/// How many blocks may say so.
const OPENING: usize = 24;

/// How many sentences of theirs.
const SENTENCES: usize = 24;

/// How many words may stand between "was held" and "at".
const BETWEEN: usize = 16;

/// How long the sentence is at least that begins with the place.
const DEED: usize = 12;

/// How long a title is at most.
const TITLE: usize = 20;

/// Without one of these words a sentence tells nothing of it.
static TELLING: LazyLock<TellingWords> = LazyLock::new(|| {
    let place = &LEXICON.place;
    let verbs = [&place.held, &place.held_later, &place.took_place, &place.met];
    Phrases::telling(&[&verbs[..], &[&place.address, &LEXICON.heading.meeting]].concat())
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

/// Whether a word of the block may say it; none is folded for it.
fn may_tell(reading: &Reading, block: &Block) -> bool {
    let text = reading.words(block.span);
    let place = &LEXICON.place;
    let is_heading = matches!(block.kind, BlockKind::Heading { .. });
    [&place.held, &place.held_later, &place.took_place].iter().any(|list| list.may_stand_in(text))
        || is_heading && LEXICON.heading.meeting.may_stand_in(text)
}

fn in_sentence(reading: &Reading, sentence: Span, words: &[Word<'_>]) -> Option<Span> {
    let text = reading.words(sentence);
    let is_deed = || words.len() >= DEED && words.first().is_some_and(|first| first.is(&LEXICON.place.deed));
    if !TELLING.may_stand_among(words) && !is_deed() {
        return None;
    }
    let (at, name) = (0..words.len()).find_map(|at| Some((at, told_at(reading, words, at)?)))?;
    let is_dated = || dates::first(text).is_some() || dates::spelled(text).is_some();
    let heading = &LEXICON.heading;
    let stands = |list: &Phrases| (0..at).any(|at| list.length_at(&words[at..]).is_some());
    let is_other = || {
        stands(&heading.earlier)
            || stands(&heading.follow_up)
            || words.iter().any(|word| word.is(&LEXICON.line.decides))
    };
    ((is_own(reading, words, at) || is_dated()) && !is_other()).then_some(name)
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
    if let Some(length) = length(&place.took_place).or_else(|| length(&place.held_later)) {
        let behind = (at + length..words.len()).take(BETWEEN).filter(|at| words[*at].is(&place.at));
        return behind.map(|at| at + 1).find_map(|at| name_at(reading, words, at));
    }
    if rest[0].is(&place.address) {
        return before(words, at);
    }
    // A title like "Minutes of the meeting in Ulm, May 2031".
    let is_title = words.len() < TITLE && rest[0].is(&LEXICON.heading.meeting);
    if is_title && rest.get(1).is_some_and(|next| next.is(&place.at)) {
        return name_at(reading, words, at + 2);
    }
    // "En la ciudad de Ulm, a los tres días": the deed of a meeting.
    (at == 0 && words.len() >= DEED && rest[0].is(&place.deed)).then(|| name_at(reading, words, 1)).flatten()
}

/// The address that a word like "adresinde" ends: the capitals and numbers before it.
fn before(words: &[Word<'_>], at: usize) -> Option<Span> {
    let is_part = |word: &&Word<'_>| word.is_capital || word.as_ref().starts_with(|first: char| first.is_ascii_digit());
    let first = words[..at].iter().rev().take(BETWEEN).take_while(is_part).last()?;
    Some(Span::new(first.span.start, words.get(at.checked_sub(1)?)?.span.end))
}

/// Whether what was held stands right before: "The meeting was held", "The board met", or nothing does: "Held at".
fn is_own(reading: &Reading, words: &[Word<'_>], at: usize) -> bool {
    let place = &LEXICON.place;
    let is = |at: Option<usize>, lists: &[&Phrases]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| lists.iter().any(|list| word.is(list)))
    };
    let nouns = [&LEXICON.heading.meeting, &LEXICON.line.body];
    let rest = &words[at..];
    if place.met.length_at(rest).is_some() {
        return true;
    }
    if place.took_place.length_at(rest).is_some() {
        return is(at.checked_sub(1), &nouns);
    }
    let is_participle = place.held.length_at(rest).is_some() || place.held_later.length_at(rest).is_some();
    is_participle
        && (starts_line(reading, &words[at]) || is(at.checked_sub(1), &[&place.was]) && is(at.checked_sub(2), &nouns))
}

fn starts_line(reading: &Reading, word: &Word<'_>) -> bool {
    let before = reading.text.as_str()[..word.span.start].trim_end_matches([' ', '\t', '(', '*', '_']);
    before.is_empty() || before.ends_with('\n')
}
