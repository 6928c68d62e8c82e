//! What the heading above a block says that the block holds: decisions below "Decisions", actions below "Action items".
//!
//! In: the blocks and the turns. Out: a kind for each block that stands right below such a heading, with only lists,
//! tables and short paragraphs between. A turn of speech ends it: what is said below is talk.

use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::turns::Turns;
use super::details::split_and;
use super::labels;
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// For each block the kind of the section it stands in.
pub(super) fn kinds(reading: &Reading, turns: &Turns) -> Vec<Option<StatementKind>> {
    let mut open = None;
    let mut kinds = Vec::with_capacity(reading.blocks.len());
    for (index, block) in reading.blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Heading { .. } => open = of_heading(reading, index),
            BlockKind::ListItem { .. } | BlockKind::TableRow { .. } => {}
            _ if !turns.of(index).is_empty() => open = None,
            _ => {}
        }
        kinds.push(open);
    }
    kinds
}

/// The parts of a record below a heading like "Review previous decisions": what was decided there was decided before.
pub(super) fn reviews(reading: &Reading) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<(u8, usize)> = None;
    for (index, block) in reading.blocks.iter().enumerate() {
        let BlockKind::Heading { level } = block.kind else { continue };
        if let Some((_, start)) = open.filter(|(above, _)| level <= *above) {
            found.push(Span::new(start, block.span.start));
            open = None;
        }
        let words = folded(reading.block(index));
        let decisions = LEXICON.kind.has(StatementKind::Decision, &words);
        if open.is_none() && decisions && LEXICON.heading.earlier.first_in(&words).is_some() {
            open = Some((level, block.span.start));
        }
    }
    found.extend(open.map(|(_, start)| Span::new(start, reading.text.as_str().len())));
    found
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
    alone(words)
}

/// The kind of a heading that names kinds and nothing else: "Key decisions", "Decisions / Action items". "Key points and
/// decisions" names two things, and not which is which.
pub(super) fn alone(heading: &str) -> Option<StatementKind> {
    let beside = &LEXICON.heading.beside;
    let names_other = |part: &str| !LEXICON.kind.lists().iter().any(|(_, list)| list.stand_in(part));
    if split_and(heading).len() > 1 && split_and(heading).into_iter().any(names_other) {
        return None;
    }
    let mut kinds = LEXICON.kind.lists().into_iter();
    let single = kinds.find(|(_, list)| is_only(heading, list, &[beside])).map(|(kind, _)| kind);
    single.or_else(|| {
        let [_, (decision, decisions), (_, actions), ..] = LEXICON.kind.lists();
        is_only(heading, decisions, &[actions, beside]).then_some(decision)
    })
}

/// Whether a paragraph names a statement itself, so that the list below it belongs to that.
pub(super) fn is_named(reading: &Reading, block: usize) -> bool {
    let is_paragraph = reading.blocks[block].kind == BlockKind::Paragraph;
    is_paragraph && labels::labelled(reading.block(block)).is_some()
}
