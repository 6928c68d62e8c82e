//! How a vote went: "Motion carried unanimously.", "Approved, proposed by Ann", "PASSES: 6 Yay, 1 Nay", and what it was about.
//!
//! In: words, or the block that has a verdict. Out: whether they are nothing but a verdict, what was voted on, and both as a
//! draft. A vote that was lost decided nothing.

use super::super::head::label_of;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::split;
use super::super::standing::standing;
use super::movers::{is_moved, is_mover};
use super::{Draft, Gather, labels};
use crate::model::{Span, StatementKind};
use crate::words;

/// The most blocks, or sentences of one, between a verdict and what was moved: who moved it, who seconded it.
pub(super) const MOVERS: usize = 3;

/// A verdict is not longer, in bytes.
const VERDICT: usize = 200;

/// The most words of a verdict.
const VERDICT_WORDS: usize = 16;

/// The most words of a motion, its vote and all in between that are told as they stand.
const TALK_WORDS: usize = 40;

/// A sentence that only says how it went is shorter, in bytes.
const RESULT: usize = 100;

/// The most words of what was moved.
pub(super) const MATTER_WORDS: usize = 80;

/// The blank of a form that is not filled in yet.
const BLANK: &str = "___";

/// Whether words say how it went and not what: "Motion carried unanimously.", "Approved.", "Carried: 5 for, 2 against".
pub(super) fn is_verdict(words: &str) -> bool {
    let line = &LEXICON.line;
    let may_tell = || line.verdict.may_stand_in(words) || line.assent.may_stand_in(words);
    // "(approved)" beside a title says how far the record is; "(no objections)" is of what was said.
    let is_aside = || words.starts_with('(') && words.ends_with(')') && !line.assent.stand_in(words);
    let is_long = || words.len() > VERDICT || words::written(words).nth(VERDICT_WORDS).is_some();
    if words.ends_with([':', '!', '?']) || is_long() || is_aside() || !may_tell() || words.contains(BLANK) {
        return false;
    }
    let mut words = folded(without_bracket(without_task(words)));
    if is_lost(&words) {
        return false;
    }
    words.retain(|word| word.parse::<u32>().is_err());
    is_only_verdict(without_movers(&words))
}

/// Words without who is to do it: "All agreed – action Bo".
fn without_task(words: &str) -> &str {
    let parted = split::at_dash(words, VERDICT);
    let is_task = |task: &str| task.split_whitespace().next().and_then(labels::kind) == Some(StatementKind::Action);
    parted.filter(|(_, task)| is_task(task)).map_or(words, |(before, _)| before)
}

/// Words without the bracket at their end that tells who voted: "Carried 4-0 [AYES: Ann Lee, Bo Ray]."
fn without_bracket(words: &str) -> &str {
    let inner = words.trim_end_matches('.').strip_suffix(']');
    let before = inner.and_then(|inner| inner.rsplit_once('[')).map(|(before, _)| before);
    before.filter(|before| !before.trim().is_empty()).unwrap_or(words)
}

/// Whether a sentence, below a motion, says how it went: "Claims were approved as presented.", "Agreed."
pub(super) fn is_result(words: &str) -> bool {
    let line = &LEXICON.line;
    let tells = || line.verdict.stand_in(words) || line.agreed.are(words);
    words.len() < RESULT && !words.ends_with([':', '!', '?']) && tells() && {
        let words = folded(words);
        [&line.negative, &line.unsure].iter().all(|list| list.first_in(&words).is_none()) && !is_lost(&words)
    }
}

/// Whether a vote counts more against it than any count before: "1 for, 2 against".
pub(super) fn is_lost(words: &[String]) -> bool {
    let mut most = None;
    words.iter().enumerate().any(|(at, word)| {
        let Ok(count) = word.parse::<u32>() else { return false };
        let is_more = most.is_some_and(|most| count > most);
        most = most.max(Some(count));
        is_more && LEXICON.line.against.length_at(&words[at + 1..]).is_some()
    })
}

/// The words without who moved and who seconded: "Approved, proposed by Ann", "Seconded by Ann and Bo, all agreed".
fn without_movers(words: &[String]) -> &[String] {
    let moving = &LEXICON.line.moving;
    let ends = |from: &usize| LEXICON.line.verdict.are_words(&words[*from..]);
    match moving.first_in(words) {
        Some(0) => (1..words.len()).find(ends).map_or(words, |from| &words[from..]),
        Some(at) => &words[..at],
        None => words,
    }
}

fn is_only_verdict(mut rest: &[String]) -> bool {
    let line = &LEXICON.line;
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

/// Whether words end with a count in which more are for it than against: "Light the lamps 9Y:0N:1A".
pub(super) fn is_counted(words: &str) -> bool {
    words.trim_end_matches('.').rsplit_once(char::is_whitespace).is_some_and(|(_, last)| is_count(last))
}

/// Whether a word is such a count: "9Y:0N:1A".
pub(super) fn is_count(word: &str) -> bool {
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let count = |part: &str| part.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    let says_which = |part: &str| part.ends_with(char::is_alphabetic);
    let mut parts = word.trim_end_matches('.').split([':', '/']);
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(yes), Some(no), Some(none), None) if says_which(yes) => count(none).is_some() && count(yes) > count(no),
        _ => false,
    }
}

/// How many words "voted 3 to 1 to" takes at the start, where more were for it than against.
pub(super) fn won(words: &[String]) -> Option<usize> {
    let line = &LEXICON.line;
    let count = |at: usize| words.get(at).and_then(|word| word.parse::<u32>().ok());
    let length = |list: &Phrases, at: usize| list.length_at(words.get(at..).unwrap_or_default());
    let yes = length(&line.votes, 0)?;
    let no = yes + 1 + length(&line.to, yes + 1).unwrap_or(0);
    let is_won = count(yes)? > count(no)?;
    length(&line.to, no + 1).filter(|_| is_won).map(|to| no + 1 + to)
}

/// What a verdict is about, if those words may be it.
pub(super) fn matter(gather: &Gather, verdict: usize, before: &[Span]) -> Option<Span> {
    voted_on(gather, verdict, before).filter(|matter| is_matter(gather.reading.words(*matter)))
}

/// Whether a verdict is on a decision that names itself: "Decision: Paint the door." / "Carried."
pub(super) fn is_of_named(gather: &Gather, verdict: usize, before: &[Span]) -> bool {
    let named =
        |matter| labels::labelled(gather.reading.words(matter)).is_some_and(|one| one.kind == StatementKind::Decision);
    voted_on(gather, verdict, before).is_some_and(named)
}

/// The sentence before a verdict, else the block before, but for who moved and seconded it.
fn voted_on(gather: &Gather, verdict: usize, before: &[Span]) -> Option<Span> {
    let reading = gather.reading;
    let sentence = before.iter().rev().take(MOVERS).find(|sentence| !is_mover(reading.words(**sentence)));
    let block = || {
        let mut above = (0..verdict).rev().take(MOVERS);
        let block = above.find(|block| !gather.is_told(*block) || !is_mover(reading.block(*block)))?;
        // A task is given, not voted on.
        let is_task = gather.sections[block] == Some(StatementKind::Action);
        (gather.is_told(block) && !is_task).then(|| reading.blocks[block].span)
    };
    sentence.copied().or_else(block)
}

/// Whether words may be what was voted on: no statement of their own, no verdict, and not what someone is quoted with.
pub(super) fn is_matter(words: &str) -> bool {
    let is_field = label_of(words).is_some_and(|(label, _)| standing(label).is_some());
    labels::labelled(words).is_none()
        && !is_verdict(words.trim())
        && !is_field
        && words.trim_start_matches(['*', ' ']).starts_with(char::is_alphanumeric)
        && !(words.trim_end().ends_with(['"', '”', '»']) && is_moved(words).is_none())
        && words.split_whitespace().nth(1).is_some()
        && words.split_whitespace().nth(MATTER_WORDS).is_none()
}

/// A verdict together with what it is about. Without that "No objections" says nothing.
pub(super) fn voted(reading: &Reading, matter: Option<Span>, verdict: Span) -> Option<Draft> {
    let says = |verdict: &Span| LEXICON.line.verdict.stand_in(reading.words(*verdict));
    let span = match matter {
        Some(matter) => Span::new(matter.start, verdict.end),
        None => Some(verdict).filter(says)?,
    };
    Some(joined(reading, span))
}

/// A motion and how it went; what was said in between is no part of it, but for a few words.
pub(super) fn carried(reading: &Reading, motion: Span, verdict: Span) -> Draft {
    let all = Span::new(motion.start, verdict.end);
    if reading.words(all).split_whitespace().nth(TALK_WORDS).is_none() {
        return joined(reading, all);
    }
    let mut draft = joined(reading, motion);
    draft.go_on(reading.words(verdict), verdict);
    draft
}

/// A decision of several lines, without what marks them as items.
pub(super) fn joined(reading: &Reading, span: Span) -> Draft {
    let lines = reading.words(span).lines().map(|line| line.trim_start_matches(['-', '*', ' ']).trim_end());
    let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    Draft::new(StatementKind::Decision, &text, span)
}
