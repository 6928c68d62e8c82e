//! Boxes before names: "[x] Ann Lee" came and "[ ] Bo Ray" did not.
//!
//! In: the items of a list. Out: whether they have boxes, whether one has a tick, and the words without it.

use super::super::reading::Reading;
use crate::model::Span;

/// Whether some items have a box with a tick and others have one without: those did not come.
pub(super) fn are_ticked(reading: &Reading, items: &[Span]) -> bool {
    let has = |tick: bool| items.iter().any(|item| box_of(reading, *item) == Some(tick));
    has(false) && has(true)
}

/// Whether the box of an item has a tick: `[x]`, `[ ]`, which some formats keep among its words.
pub(super) fn box_of(reading: &Reading, item: Span) -> Option<bool> {
    let words = reading.words(item);
    let before = reading.text.as_str()[..item.start].trim_end();
    let inner = match words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inner, _)) if words.len() > without_box(words).len() => inner,
        _ => before.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map(|(_, inner)| inner)?,
    };
    match inner.trim() {
        "" => Some(false),
        "x" | "X" => Some(true),
        _ => None,
    }
}

/// The words of an item without the box before them.
pub(super) fn without_box(words: &str) -> &str {
    let rest = words.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    rest.filter(|(inner, _)| matches!(inner.trim(), "" | "x" | "X")).map_or(words, |(_, rest)| rest.trim_start())
}
