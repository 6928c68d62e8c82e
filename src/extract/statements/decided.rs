//! Decisions told in running text: "The board agreed to paint the door.", "Approved unanimously.", "Consensus on lamps".
//!
//! In: paragraphs and items of lists that no one speaks. Out: a draft for each sentence that says that those who met
//! decided something, by how it begins, by who decided, or by how the vote went. A verdict alone, "Motion carried.", is
//! told together with what stands before it. What is only planned, asked or doubted is none, and neither is what one
//! speaker says was decided.

use super::super::head::label_of;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::{each_folded, folded};
use super::super::reading::Reading;
use super::super::sentences;
use super::super::standing::standing;
use super::super::telling::TellingWords;
use super::{Draft, Gather, labels};
use crate::model::{Span, StatementKind};
use std::sync::LazyLock;

/// The first words of a sentence, as far as phrases go that open one.
const OPENING: usize = 16;

/// Words this near to the start say when it was.
const FIRST: usize = 6;

/// Those who decide are named within so many words from the start.
const BODY_WORDS: usize = 5;

/// The most blocks between a verdict and what was moved: who moved it, who seconded it.
const MOVERS: usize = 3;

/// The most words of a verdict.
const VERDICT_WORDS: usize = 16;

/// The most words that tell who moved and seconded.
const MOVER_WORDS: usize = 7;

/// The most words of what was moved.
const MATTER_WORDS: usize = 80;

/// Without one of these words a text tells of no decision.
static TELLING: LazyLock<TellingWords> = LazyLock::new(|| {
    let line = &LEXICON.line;
    Phrases::telling(&[&line.decided, &line.accord, &line.decides, &line.voted, &line.verdict, &line.assent])
});

/// The drafts of all such sentences.
pub(super) fn drafts(gather: &Gather) -> Vec<Draft> {
    let blocks = 0..gather.reading.blocks.len();
    let tells = |block: &usize| gather.is_told(*block) && TELLING.may_stand_in(gather.reading.block(*block));
    blocks.filter(tells).flat_map(|block| of_block(gather, block)).collect()
}

fn of_block(gather: &Gather, block: usize) -> Vec<Draft> {
    let reading = gather.reading;
    let sentences = units(reading, reading.blocks[block].span);
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let (before, words) = (&sentences[..at], reading.words(*sentence).trim());
        let last = drafts.last_mut().filter(|last| before.last().is_some_and(|before| last.span.end == before.end));
        match (is_verdict(words), last) {
            // "Carried. No objections.", "Consensus. The door is painted."
            (true, Some(last)) => last.go_on(words, *sentence),
            (false, Some(last)) if at == 1 && is_verdict(&last.text) => last.go_on(words, *sentence),
            (true, None) if at == 0 && sentences.len() > 1 => drafts.extend(voted(reading, None, *sentence)),
            (true, None) => {
                let matter = matter(gather, block, before);
                let is_told = matter.is_some_and(|matter| decides(reading.words(matter).trim()));
                drafts.extend(voted(reading, matter, *sentence).filter(|_| !is_told));
            }
            (false, _) if decides(words) && !is_spoken(gather, words) => {
                drafts.push(Draft::new(StatementKind::Decision, words, *sentence))
            }
            (false, _) => {}
        }
    }
    drafts
}

/// The sentences of a block; a line that has a label, or begins as a decision does, begins one of its own.
fn units(reading: &Reading, block: Span) -> Vec<Span> {
    let mut units = Vec::new();
    for sentence in sentences::sentences(reading.words(block), block.start) {
        let mut start = sentence.start;
        for (at, _) in reading.words(sentence).match_indices('\n') {
            let next = sentence.start + at + 1;
            let rest = reading.words(Span::new(next, sentence.end));
            let is_labelled = rest.lines().next().is_some_and(|line| label_of(line).is_some());
            if rest.starts_with(char::is_uppercase) && (is_labelled || begins(&opening(rest)) || is_verdict(rest)) {
                units.push(reading.text.trim(Span::new(start, next)));
                start = next;
            }
        }
        units.push(reading.text.trim(Span::new(start, sentence.end)));
    }
    units.retain(|unit| unit.start < unit.end);
    units
}

/// Whether a sentence says that something was decided.
fn decides(sentence: &str) -> bool {
    // What goes on from another line, or stands between quotation marks, is what someone says.
    if sentence.ends_with('?') || sentence.starts_with(['.', '…', '"', '“', '«', '„']) {
        return false;
    }
    let sentence = sentence.trim_start_matches(|first: char| !first.is_alphabetic());
    let opens = || {
        let opening = opening(sentence);
        begins(&opening) || body_decides(&opening)
    };
    may_open(sentence) && opens() || is_voted(sentence) || is_judged(sentence)
}

/// Whether the first words may say who decides, or that something is decided: most sentences say neither.
fn may_open(sentence: &str) -> bool {
    let line = &LEXICON.line;
    let begins = [&line.decided, &line.accord, &line.we].iter().any(|list| list.may_stand_among(sentence, 1));
    begins || line.body.may_stand_among(sentence, BODY_WORDS)
}

/// Whether someone says so of themselves and others, where much of the record is speech: "We agreed to paint the door".
fn is_spoken(gather: &Gather, sentence: &str) -> bool {
    gather.turns.are_many()
        && LEXICON.line.we.may_stand_among(sentence, 1)
        && LEXICON.line.we.length_at(&opening(sentence)).is_some()
}

/// "Lamps of the quay: approved with one abstention".
fn is_judged(sentence: &str) -> bool {
    let is_open = |label: &str| LEXICON.column.status.are(label) || LEXICON.line.no_name.are(label);
    label_of(sentence).is_some_and(|(label, value)| is_verdict(value) && !is_open(label))
}

/// The first words, folded, as far as phrases go.
fn opening(words: &str) -> Vec<String> {
    each_folded(words).take(OPENING).collect()
}

/// "Agreed to ...", "It was decided that ...", "Consensus on ..."; not "Consensus on lamps was not reached".
fn begins(words: &[String]) -> bool {
    let line = &LEXICON.line;
    let is_accord = || line.accord.length_at(words).is_some() && line.negative.first_in(words).is_none();
    let first = &words[..words.len().min(FIRST)];
    (line.decided.length_at(words).is_some() || is_accord()) && LEXICON.heading.earlier.first_in(first).is_none()
}

/// "The board agreed to ...", "We have decided that ...": those who met, and a verb right after.
fn body_decides(words: &[String]) -> bool {
    let line = &LEXICON.line;
    if let Some(length) = line.we.length_at(words) {
        return verb_follows(&words[length..]);
    }
    (0..words.len().min(BODY_WORDS)).any(|at| {
        let length = line.body.length_at(&words[at..]);
        length.is_some_and(|length| verb_follows(&words[at + length..]) && is_certain(&words[..at]))
    })
}

/// Whether a verb that decides comes next, but for "has" and the like.
fn verb_follows(mut words: &[String]) -> bool {
    while let Some(length) = LEXICON.line.auxiliary.length_at(words) {
        words = words.get(length..).unwrap_or_default();
    }
    let after = LEXICON.line.decides.length_at(words).and_then(|length| words.get(length..));
    // "The board decided nothing"
    after.is_some_and(|after| LEXICON.line.none.length_at(after).is_none())
}

/// Whether nothing in the words says that it is open, or that it was decided before.
fn is_certain(words: &[String]) -> bool {
    [&LEXICON.line.unsure, &LEXICON.heading.earlier].iter().all(|list| list.first_in(words).is_none())
}

/// "... was approved unanimously".
fn is_voted(sentence: &str) -> bool {
    let (voted, unsure) = (&LEXICON.line.voted, &LEXICON.line.unsure);
    if !voted.may_stand_in(sentence) || sentence.split_whitespace().nth(MATTER_WORDS).is_some() {
        return false;
    }
    let words = folded(sentence);
    let Some(at) = voted.first_in(&words) else { return false };
    let end = at + voted.length_at(&words[at..]).unwrap_or(0);
    unsure.first_in(&words[..end]).is_none()
}

/// Whether words say how it went and not what: "Motion carried unanimously.", "Approved.", "Carried: 5 for, 2 against".
fn is_verdict(words: &str) -> bool {
    let line = &LEXICON.line;
    let may_tell = || line.verdict.may_stand_in(words) || line.assent.may_stand_in(words);
    if words.ends_with([':', '!', '?']) || words.split_whitespace().nth(VERDICT_WORDS).is_some() || !may_tell() {
        return false;
    }
    let words: Vec<String> = folded(words).into_iter().filter(|word| word.parse::<u32>().is_err()).collect();
    let mut rest = &words[..];
    let (mut tells, mut is_denied) = (false, false);
    while !rest.is_empty() {
        let verdict = line.verdict.length_at(rest);
        let assent = line.assent.length_at(rest);
        // "No motion passed", and not "No abstentions, passed".
        is_denied |= assent.is_none() && verdict.is_none() && line.negative.length_at(rest).is_some();
        is_denied &= line.opposition.length_at(rest).is_none();
        if verdict.is_some() && is_denied {
            return false;
        }
        tells |= verdict.max(assent).is_some();
        let Some(length) = verdict.max(assent).max(line.beside_verdict.length_at(rest)) else { return false };
        rest = rest.get(length..).unwrap_or_default();
    }
    tells
}

/// What a verdict is about: the sentence before it, else the block before, but for who moved and seconded it.
fn matter(gather: &Gather, verdict: usize, before: &[Span]) -> Option<Span> {
    let reading = gather.reading;
    let is_mover = |words: &str| {
        let label = label_of(words).filter(|(label, _)| LEXICON.line.no_name.are(label));
        let is_short = words.split_whitespace().nth(MOVER_WORDS).is_none();
        label.is_some() || is_short && LEXICON.line.moving.stand_in(words)
    };
    let sentence = before.iter().rev().find(|sentence| !is_mover(reading.words(**sentence)));
    let block = || {
        let mut above = (0..verdict).rev().take(MOVERS);
        let block = above.find(|block| !gather.is_told(*block) || !is_mover(reading.block(*block)))?;
        gather.is_told(block).then(|| reading.blocks[block].span)
    };
    let matter = sentence.copied().or_else(block)?;
    let words = reading.words(matter);
    let is_field = label_of(words).is_some_and(|(label, _)| standing(label).is_some());
    let is_matter = labels::labelled(words).is_none()
        && !is_verdict(words.trim())
        && !is_field
        && words.starts_with(char::is_alphanumeric)
        && words.split_whitespace().nth(1).is_some()
        && words.split_whitespace().nth(MATTER_WORDS).is_none();
    is_matter.then_some(matter)
}

/// A verdict together with what it is about. Without that "No objections" says nothing.
fn voted(reading: &Reading, matter: Option<Span>, verdict: Span) -> Option<Draft> {
    let says = |verdict: &Span| LEXICON.line.verdict.stand_in(reading.words(*verdict));
    let span = match matter {
        Some(matter) => Span::new(matter.start, verdict.end),
        None => Some(verdict).filter(says)?,
    };
    let lines = reading.words(span).lines().map(|line| line.trim_start_matches(['-', '*', ' ']).trim_end());
    let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    Some(Draft::new(StatementKind::Decision, &text, span))
}
