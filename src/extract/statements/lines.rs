//! Statements from lines that name themselves: "Decision: ...", "RESOLVED: ...", "ACTION: Ann Lee to ... by 12 May".

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::{Draft, Gather};
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// The drafts of all such lines.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for block in gather.reading.blocks {
        let lines = match &block.kind {
            BlockKind::Paragraph | BlockKind::ListItem { .. } => {
                lines(gather.reading.words(block.span), block.span.start)
            }
            BlockKind::Definition { .. } => vec![block.span],
            _ => continue,
        };
        for line in lines {
            let words = gather.reading.words(line);
            let Some((label, text)) = label_of(words).filter(|(_, text)| !text.trim().is_empty()) else { continue };
            let Some(kind) = kind(label) else { continue };
            let mut draft = Draft::new(kind, text, line);
            gather.owner_and_due(&mut draft);
            drafts.push(draft);
        }
    }
    drafts
}

/// The kind that a label names; a number after it counts the statement: "Resolution #1".
fn kind(label: &str) -> Option<StatementKind> {
    let label = label
        .trim_end_matches(|character: char| character.is_ascii_digit() || matches!(character, '#' | ' ' | '*' | '.'));
    let words = folded(label);
    let mut lists = LEXICON.line.label.lists().into_iter();
    lists.find(|(_, list)| !words.is_empty() && list.length_at(&words) == Some(words.len())).map(|(kind, _)| kind)
}

/// The lines of a block; a line that names no statement goes on with the one before it.
fn lines(words: &str, offset: usize) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = offset;
    for line in words.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let is_named = label_of(line.trim_end()).is_some_and(|(label, _)| kind(label).is_some());
        match lines.last_mut() {
            Some(last) if !is_named => last.end = end,
            _ => lines.push(Span::new(start, end)),
        }
        start += line.len();
    }
    lines
}
