//! Tasks that stand below the name of whom they are given to: "**Ann Lee**" above a list, an item "Ann" above others, a
//! heading below "Action items".
//!
//! In: the first item of a list. Out: whether the words above it are whose tasks it holds, and who that is. Only whom the
//! record knows counts, or a word that the first task begins with, as bots list tasks by person.

use super::super::people::{are_initials, is_full_name};
use super::super::split;
use super::details::is_handle;
use super::{Gather, labels};
use crate::model::PrintedName;
use crate::parse::BlockKind;

/// The words above a list that say whose it is are shorter, in bytes.
const LINE: usize = 80;

/// Whether the words above a list that begins here are those whose tasks it holds.
pub(super) fn heads(gather: &Gather, first: usize) -> bool {
    above(gather, first).is_some()
}

/// Whose tasks the list that begins here holds, if the words above it say so.
pub(super) fn to(gather: &mut Gather, first: usize) -> Vec<PrintedName> {
    let Some(name) = above(gather, first) else { return Vec::new() };
    gather.names(name).unwrap_or_else(|| vec![gather.name(name)])
}

/// The name above a list.
fn above<'a>(gather: &Gather<'a, '_>, first: usize) -> Option<&'a str> {
    let reading = gather.reading;
    let depth = |at: usize| match reading.blocks.get(at)?.kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let (own, before) = (depth(first)?, first.checked_sub(1)?);
    let words = reading.block(before).trim();
    if words.len() > LINE {
        return None;
    }
    let may_head = match reading.blocks[before].kind {
        BlockKind::ListItem { depth, .. } => depth < own,
        BlockKind::Heading { .. } => true,
        BlockKind::Paragraph => words.ends_with(':') || reading.is_bold(reading.blocks[before].span),
        _ => false,
    };
    let name = split::unbracketed(words.trim_matches('*').trim_end_matches(':').trim_end());
    let is_word = || !name.contains(' ') && reading.block(first).split_whitespace().next() == Some(name);
    let is_one = || is_handle(name) || gather.is_known(name) && (is_full_name(name) || !name.contains(' '));
    (may_head && !name.is_empty() && !labels::is_label(name) && (is_one() || is_word())).then_some(name)
}

/// Whether an item begins with whose it is in brackets: "[AL] Paint the door".
pub(super) fn is_marked(words: &str) -> bool {
    let Some((name, rest)) = words.trim_start().strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return false;
    };
    are_initials(name) && rest.contains(' ') && !rest.starts_with('(')
}
