//! The head of a text: the lines with a label before anything but headings and lone short lines.
//!
//! In: the lines, which of them are headings, and how they were broken. Out: which of them are entries of the head.

use super::line::{Line, Shape};
use super::wrap::Wrapping;
use super::{heading, label};
use std::collections::HashMap;

/// Which lines are entries of the text's head: the labelled lines before anything but headings and lone short lines.
/// The first label that comes again is the name of a speaker, and the head ends above it.
pub(super) fn entries(lines: &[Line<'_>], headings: &[Option<u8>], wrapping: &Wrapping) -> Vec<bool> {
    let mut terms: HashMap<String, (usize, usize)> = HashMap::new();
    let mut at = 0;
    while at < lines.len() {
        let line = &lines[at];
        if let Some((term, _)) = label::split(line).filter(|_| headings[at].is_none() && !introduces(lines, at)) {
            let term = line.text[..term.end - term.start].to_lowercase();
            terms.entry(term).or_insert((at, 0)).1 += 1;
            at = wrapping.end(lines, headings, at);
        } else if line.is_gap() || headings[at].is_some() || heading::is_short(line) {
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
