//! `Label: words`: `Date: 17 April 2025`, `Présents : A. Martin, B. Petit`.
//!
//! In: a line. Out: its label and where its words begin. Labels are known by their form, not by their words.

use super::line::{Line, Shape};
use crate::model::Span;

/// A label is at most this many words and characters.
const MOST_WORDS: usize = 4;
const MOST_CHARACTERS: usize = 40;

/// The label of a line and the byte at which its words begin; `None` where it has no label.
pub(super) fn split(line: &Line<'_>) -> Option<(Span, usize)> {
    if line.shape != Shape::Prose {
        return None;
    }
    let colon = line.text.find([':', '：'])?;
    let (label, rest) = line.text.split_at(colon);
    let mark = rest.chars().next()?;
    let rest = &rest[mark.len_utf8()..];
    let label = label.trim_end();
    let is_label = label.starts_with(char::is_alphabetic)
        && !label.contains(['.', ',', ';', '?', '!', '|', '"'])
        && label.split_whitespace().count() <= MOST_WORDS
        && label.chars().count() <= MOST_CHARACTERS;
    let is_parted = mark == '：' || rest.is_empty() || rest.starts_with(char::is_whitespace);
    (is_label && is_parted).then(|| (Span::new(line.start, line.start + label.len()), line.end() - rest.len()))
}
