//! What the heading above a block says that the block holds: decisions below "Decisions", actions below "Action items".
//!
//! In: the blocks and the turns. Out: a kind for each block that stands right below such a heading, with only lists,
//! tables and short paragraphs between. A turn of speech ends it: what is said below is talk. Headings below "Actions" only
//! group what is to be done: "By May", "Ann Lee".

use super::super::lexicon::{LEXICON, Phrases, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::split;
use super::super::turns::Turns;
use super::details::{has_box, split_and};
use super::{given, labels};
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// At most so many items below a heading say whether it groups what is to be done.
const GROUPED: usize = 3;

/// The most words of a heading that says that something was approved.
const VERDICT_WORDS: usize = 3;

/// For each block the kind of the section it stands in.
pub(super) fn kinds(reading: &Reading, turns: &Turns) -> Vec<Option<StatementKind>> {
    let mut open = None;
    let mut above = 0;
    let mut kinds = Vec::with_capacity(reading.blocks.len());
    for (index, block) in reading.blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Heading { level } => {
                let own = of_heading(reading, index);
                let is_decision = own == Some(StatementKind::Decision);
                let is_below = level > above && open == Some(StatementKind::Action) && !is_decision;
                if is_below && groups(reading, index) {
                    kinds.push(None);
                    continue;
                }
                (open, above) = (own, level);
            }
            BlockKind::ListItem { .. } | BlockKind::TableRow { .. } => {}
            _ if !turns.of(index).is_empty() => open = None,
            _ => {}
        }
        kinds.push(open);
    }
    kinds
}

/// Whether a heading only groups what is to be done: the first items below it have boxes, or say in brackets whose they are.
fn groups(reading: &Reading, heading: usize) -> bool {
    let mut items = (heading + 1..reading.blocks.len()).take(GROUPED);
    let is_item = |at: &usize| matches!(reading.blocks[*at].kind, BlockKind::ListItem { .. });
    items.clone().next().is_some_and(|first| is_item(&first))
        && items.by_ref().take_while(is_item).any(|at| has_box(reading, at) || given::is_marked(reading.block(at)))
}

/// The parts of a record that tell of an earlier meeting, and what of it they do not state again: below "Last meeting" all,
/// below "Review previous decisions" the decisions.
pub(super) fn reviews(reading: &Reading) -> Vec<(Span, Option<StatementKind>)> {
    let mut found = Vec::new();
    let mut open: Option<(u8, usize, Option<StatementKind>)> = None;
    for (index, block) in reading.blocks.iter().enumerate() {
        let BlockKind::Heading { level } = block.kind else { continue };
        if let Some((_, start, kind)) = open.filter(|(above, ..)| level <= *above) {
            found.push((Span::new(start, block.span.start), kind));
            open = None;
        }
        if open.is_none() {
            open = reviewed(reading.block(index)).map(|kind| (level, block.span.start, kind));
        }
    }
    found.extend(open.map(|(_, start, kind)| (Span::new(start, reading.text.as_str().len()), kind)));
    found
}

/// What a heading says is reviewed, if it does: one kind, or an earlier meeting as a whole.
fn reviewed(heading: &str) -> Option<Option<StatementKind>> {
    let words = folded(heading);
    let (earlier, beside) = (&LEXICON.heading.earlier, [&LEXICON.heading.meeting, &LEXICON.heading.beside]);
    if is_only(heading, earlier, &beside) {
        return Some(None);
    }
    // To approve the minutes of last time is a decision of this time.
    let is_of_minutes = || LEXICON.heading.order.stand_in(heading);
    let decisions = LEXICON.kind.has(StatementKind::Decision, &words) && earlier.first_in(&words).is_some();
    (decisions && !is_of_minutes()).then_some(Some(StatementKind::Decision))
}

/// The kind that a heading names and nothing else. "Conclusion" says what was decided where it stands below an item.
fn of_heading(reading: &Reading, heading: usize) -> Option<StatementKind> {
    let words = reading.block(heading);
    let level = |at: usize| match reading.blocks[at].kind {
        BlockKind::Heading { level } => level,
        _ => 0,
    };
    let is_below_item = || reading.heading(heading).is_some_and(|above| level(above) > 1);
    if LEXICON.heading.concluded.are(words) {
        return is_below_item().then_some(StatementKind::Decision);
    }
    alone(words).or_else(|| ends_approved(words).then_some(StatementKind::Decision))
}

/// Whether a heading says that what is listed below it was approved: "Grants approved".
fn ends_approved(heading: &str) -> bool {
    let words = folded(heading);
    let [_, .., last] = &words[..] else { return false };
    let is_certain = [&LEXICON.line.negative, &LEXICON.line.unsure].iter().all(|list| list.first_in(&words).is_none());
    let last = std::slice::from_ref(last);
    let is_decided = LEXICON.kind.has(StatementKind::Decision, last) && LEXICON.line.verdict.length_at(last).is_some();
    words.len() <= VERDICT_WORDS && is_certain && is_decided
}

/// The kind of a heading that names kinds and nothing else: "Key decisions", "Decisions / Action items". "Key points and
/// decisions" names two things, and not which is which.
pub(super) fn alone(heading: &str) -> Option<StatementKind> {
    let heading =
        split::unbracketed(without_sign(heading).trim_end_matches([':', '：', ' '])).trim_end_matches([':', '：', ' ']);
    // "Actions 32" are those of the 32nd meeting.
    let heading = heading.trim_end_matches(|last: char| last.is_ascii_digit() || last == '#' || last == ' ');
    let beside = &LEXICON.heading.beside;
    let names_other = |part: &str| !LEXICON.kind.lists().iter().any(|(_, list)| list.stand_in(part));
    if split_and(heading).len() > 1 && split_and(heading).into_iter().any(names_other) {
        return None;
    }
    let mut kinds = LEXICON.kind.lists().into_iter();
    let single = kinds.find(|(_, list)| is_only(heading, list, &[beside])).map(|(kind, _)| kind);
    single.or_else(|| {
        let [(_, outcomes), (decision, decisions), (_, actions), ..] = LEXICON.kind.lists();
        is_only(heading, decisions, &[outcomes, actions, beside]).then_some(decision)
    })
}

/// A heading without the sign that it ends with by its name: "Action points :door:".
fn without_sign(heading: &str) -> &str {
    let parted = heading.trim_end().rsplit_once(' ');
    let is_sign = |last: &str| last.len() > 2 && last.starts_with(':') && last.ends_with(':');
    parted.filter(|(_, last)| is_sign(last)).map_or(heading, |(before, _)| before)
}

/// Whether a heading is a kind with what it is for: "Next steps for the quay".
pub(super) fn begins(heading: &str) -> bool {
    let words = folded(heading);
    let after = |list: &Phrases| words.get(list.length_at(&words)?..);
    let is_for = |rest: &[String]| rest.is_empty() || LEXICON.small.length_at(rest).is_some();
    alone(heading).is_some() || LEXICON.kind.lists().iter().any(|(_, list)| after(list).is_some_and(is_for))
}

/// Whether a paragraph names a statement itself, so that the list below it belongs to that.
pub(super) fn is_named(reading: &Reading, block: usize) -> bool {
    let is_paragraph = reading.blocks[block].kind == BlockKind::Paragraph;
    is_paragraph && labels::labelled(reading.block(block)).is_some()
}
