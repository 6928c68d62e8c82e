//! `Label: words` lines at the head of a text: `Date: 17 April 2025`, `Présents : A. Martin, B. Petit`.
//!
//! In: the lines. Out: which of them are entries of the head. Labels are known by their form, not by their words.

use super::line::{Line, Shape};
use super::wrap::Wrapping;
use crate::model::Span;
use std::collections::HashMap;

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

/// Which lines are entries of the text's head: the labelled lines before anything but headings and lone short lines.
/// The first label that comes again is the name of a speaker, and the head ends above it.
pub(super) fn head(lines: &[Line<'_>], headings: &[Option<u8>], wrapping: &Wrapping) -> Vec<bool> {
    let mut terms: HashMap<String, (usize, usize)> = HashMap::new();
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if let Some((term, _)) = split(line).filter(|_| headings[at].is_none() && !introduces(lines, at)) {
            let term = line.text[..term.end - term.start].to_lowercase();
            terms.entry(term).or_insert((at, 0)).1 += 1;
            at = wrapping.end(lines, headings, at);
        } else if line.is_gap() || headings[at].is_some() || super::heading::is_short(line) {
            at += 1;
        } else {
            break;
        }
    }
    let end = terms.values().filter(|(_, count)| *count > 1).map(|(first, _)| *first).min();
    let mut entries = vec![false; lines.len()];
    for (first, _) in terms.into_values().filter(|(first, _)| end.is_none_or(|end| *first < end)) {
        entries[first] = true;
    }
    entries
}

/// Whether the line is a label with nothing after it and a list or table below it.
fn introduces(lines: &[Line<'_>], at: usize) -> bool {
    let next = lines[at + 1..].iter().find(|line| line.shape != Shape::Blank);
    lines[at].text.ends_with([':', '：'])
        && next.is_some_and(|next| matches!(next.shape, Shape::Bullet { .. } | Shape::Row))
}
