//! The items of one list, wherever it stands, and items that only hold others.
//!
//! In: the block that a list begins with. Out: its items. Whether the list is an agenda is asked elsewhere.

use super::super::lexicon::{LEXICON, is_only};
use super::super::reading::Reading;
use crate::model::Span;
use crate::parse::BlockKind;

/// The most blocks between two items of one list.
const BELOW_ITEM: usize = 200;

/// Whether an item only holds others: "Proposals and discussions".
pub(super) fn is_frame(reading: &Reading, title: Span) -> bool {
    is_only(reading.words(title), &LEXICON.heading.container, &[&LEXICON.heading.agenda])
}

/// The items of the list that begins with a block, and of lists right below it that are set in no deeper; what stands
/// between two items of one list does not end it.
pub(super) fn list(reading: &Reading, first: usize) -> Vec<usize> {
    let item = |at: usize| match reading.blocks.get(at)?.kind {
        BlockKind::ListItem { list, depth, number } => Some((list, depth, number)),
        _ => None,
    };
    let Some((own, depth, number)) = item(first) else { return Vec::new() };
    // An item below the name, and not below the name's own item.
    if first.checked_sub(1).and_then(item).is_some_and(|(_, above, _)| above >= depth) {
        return Vec::new();
    }
    let is_heading = |at: &usize| matches!(reading.blocks[*at].kind, BlockKind::Heading { .. });
    let mut is_whole = true;
    // What is said on the first item stands below it, and parts it from the next: each is a list of its own.
    let mut is_parted = false;
    let mut said = None;
    let mut items = Vec::new();
    let mut last = number;
    let mut newest = first;
    for at in (first..reading.blocks.len()).take_while(|at| !is_heading(at)) {
        if at > newest + BELOW_ITEM {
            break;
        }
        let Some((list, of, its)) = item(at) else {
            // "Resolutions:" begins something else, whose numbers may well go on.
            let is_text = reading.blocks[at].kind == BlockKind::Paragraph && !reading.block(at).ends_with(':');
            let is_below = is_text && !reading.is_bold(reading.blocks[at].span) || is_quoted(reading, at);
            is_parted = !reading.is_plain() && is_below && (is_parted || is_whole && items.len() == 1);
            is_whole = false;
            last = last.filter(|_| is_text && reading.is_plain());
            continue;
        };
        is_whole &= of >= depth;
        // "> Action:" and its list are said on the item above.
        if at > newest + 1 && is_quoted(reading, at - 1) && reading.block(at - 1).ends_with(':') {
            said = Some(list);
        }
        // Without markup other bullets begin a list of their own, and lines between items end one.
        let goes_on = is_whole && (number.is_none() || its.is_some() || !reading.is_plain());
        let counts_on = reading.is_plain() && its.is_some() && its == last.map(|last| last + 1);
        if said == Some(list) {
            continue;
        }
        if list == own || of == depth && (goes_on || counts_on || is_parted) {
            last = last.and(its);
            items.push(at);
            newest = at;
        }
    }
    items
}

fn is_quoted(reading: &Reading, block: usize) -> bool {
    reading.blocks[block].kind == BlockKind::Quotation
}
