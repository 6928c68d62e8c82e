//! What was moved and not yet decided: "Ann Lee moved to paint the door. Bo Ray seconded.", "Motion: Paint the door."
//!
//! In: the block that has a verdict, or the sentences before it. Out: where the motion stands that the verdict is on. Whether
//! it was carried is told in `verdict.rs`.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::sentences;
use super::Gather;
use super::deciding::tells;
use super::movers::{is_moved, is_mover};
use super::verdict::{MOVERS, is_matter, is_verdict};
use crate::model::Span;
use crate::parse::BlockKind;

/// The most sentences, or blocks, between a motion and the vote on it.
const DEBATE: usize = 8;

/// The same, where it says itself that it was moved, and those who voted are listed below it.
const VOTERS: usize = 24;

/// A motion that names no matter is shorter, in bytes.
const SHORT: usize = 100;

/// Whether a sentence says that something was moved: "Ann Lee moved to paint the door".
pub(super) fn is_motion(words: &str) -> bool {
    LEXICON.line.motion.stand_in(words)
}

/// Whether a short motion names no matter but who moved and seconded it: what it is of stands above it.
pub(super) fn points_up(words: &str) -> bool {
    let line = &LEXICON.line;
    words.len() < SHORT && is_motion(words) && line.moving.stand_in(words) && line.acceptance.stand_in(words)
}

/// Whether a verdict says that it is one on a motion.
pub(super) fn is_of_motion(words: &str) -> bool {
    LEXICON.line.moved.stand_in(words)
}

/// The motion of a sentence's result, among the sentences before it that say nothing else than who seconded it.
pub(super) fn motion_before(reading: &Reading, before: &[Span]) -> Option<Span> {
    let last = before.iter().rev().take(MOVERS).find(|sentence| !is_mover(reading.words(**sentence)));
    let is_seconded = |motion: &Span| {
        let end = before.last().map_or(motion.end, |last| last.end);
        LEXICON.line.moving.stand_in(reading.words(Span::new(motion.start, end)))
    };
    last.copied().filter(|motion| is_motion(reading.words(*motion)) && is_seconded(motion))
}

/// The motion that was talked about before the vote on it, in the same block or above it, and since which nothing else was
/// decided.
pub(super) fn debated(
    gather: &Gather,
    verdict: usize,
    (matter, before): (Option<Span>, &[Span]),
    since: usize,
) -> Option<Span> {
    let reading = gather.reading;
    if matter.is_some_and(|matter| is_motion(reading.words(matter))) {
        return None;
    }
    let mut own = before.iter().rev().take(DEBATE).take_while(|sentence| sentence.start >= since);
    let found = own.find(|sentence| is_motion(reading.words(**sentence))).copied();
    let end = before.last().map_or(since, |last| last.end);
    let is_lost = |start: usize| LEXICON.line.lost.stand_in(reading.words(Span::new(start, end)));
    let is_first = before.first().is_none_or(|first| first.start >= since);
    let motion =
        found.filter(|found| !is_lost(found.start)).or_else(|| debated_above(gather, verdict).filter(|_| is_first));
    motion.filter(|motion| is_matter(reading.words(*motion)))
}

/// The same, where it stands in a block above.
fn debated_above(gather: &Gather, verdict: usize) -> Option<Span> {
    let reading = gather.reading;
    for above in (0..verdict).rev().take(DEBATE).take_while(|block| gather.is_told(*block)) {
        let words = reading.block(above);
        if is_motion(words) && !LEXICON.line.lost.stand_in(words) {
            return Some(reading.blocks[above].span).filter(|_| !is_verdict(sentences::last(words)));
        }
        if tells(words) || LEXICON.line.lost.stand_in(words) {
            return None;
        }
    }
    None
}

/// What says itself that it was moved, above those who voted: "Motion: Paint the door." / "Vote:" / "- Ann Lee - yea".
pub(super) fn motion(gather: &Gather, verdict: usize) -> Option<Span> {
    let blocks = &gather.reading.blocks;
    let is_heading = |block: &usize| matches!(blocks[*block].kind, BlockKind::Heading { .. });
    let mut above = (0..verdict).rev().take(VOTERS).take_while(|block| !is_heading(block));
    above.find(|block| is_moved(gather.reading.block(*block)) == Some(true)).map(|block| blocks[block].span)
}
