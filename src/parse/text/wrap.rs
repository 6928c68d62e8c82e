//! Which lines of a plain text are one paragraph that was broken to fit a width.
//!
//! In: the lines. Out: whether a line goes on with the one before it. A text with long lines is not broken by hand;
//! in one that is, a line goes on where its first word found no room on the line before it.

use super::label;
use super::line::{Line, Shape};

/// No one breaks lines by hand at more columns than this.
const WIDEST: usize = 120;

/// How a text was broken into lines.
pub(super) struct Wrapping {
    /// The columns that the text was broken at; `None`: it was not broken.
    width: Option<usize>,
    /// Which lines are set in below a bullet or label, and so belong to it.
    hanging: Vec<bool>,
}

impl Wrapping {
    /// A text is broken by hand where a line without a full stop is followed by one that begins with a small letter,
    /// and no line is longer than people break them.
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let hanging = hanging(lines);
        if lines.iter().any(|line| line.is_words() && line.length > WIDEST && line.text.contains(' ')) {
            return Self { width: None, hanging };
        }
        let broken = lines.windows(2).zip(hanging.iter().skip(1)).filter(|(pair, hangs)| {
            let below_words = pair[0].is_words() && pair[1].shape == Shape::Prose && !**hangs;
            below_words && joins(&pair[0], &pair[1])
        });
        Self { width: broken.map(|(pair, _)| pair[0].length).max(), hanging }
    }

    /// Whether the line `at` goes on with what the line before it says.
    pub(super) fn goes_on(&self, lines: &[Line<'_>], at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &lines[before]) else { return false };
        let line = &lines[at];
        if line.shape != Shape::Prose || !before.is_words() {
            return false;
        }
        if self.hanging[at] {
            return true;
        }
        // What is set in less than an item, or than the lines that hang below one, is no part of it.
        let is_of_item = matches!(before.shape, Shape::Bullet { .. }) || self.hanging[at - 1];
        if is_of_item && line.indent < before.indent && !line.begins_small() {
            return false;
        }
        let Some(width) = self.width else { return false };
        if joins(before, line) {
            return true;
        }
        is_full(before, line, width) && !(before.is_stopped() && self.stands_alone(lines, at, width))
    }

    /// The line after the last of the block that begins at the line `at`.
    pub(super) fn end(&self, lines: &[Line<'_>], headings: &[Option<u8>], at: usize) -> usize {
        let belongs = |at: usize| headings[at].is_none() && self.goes_on(lines, at);
        (at + 1..lines.len()).find(|at| !belongs(*at)).unwrap_or(lines.len())
    }

    /// Whether the line `at` has room for the next word and no stop: no line of a paragraph, then, but a heading.
    fn stands_alone(&self, lines: &[Line<'_>], at: usize, width: usize) -> bool {
        let line = &lines[at];
        let next = lines.get(at + 1).filter(|next| next.shape == Shape::Prose);
        !line.is_stopped()
            && !line.begins_small()
            && next.is_some_and(|next| !next.begins_small() && !is_full(line, next, width))
    }
}

/// Which lines are set in deeper than the bullet or label above them.
fn hanging(lines: &[Line<'_>]) -> Vec<bool> {
    let mut owner = None;
    let hangs = |line: &Line<'_>| {
        let hangs = line.shape == Shape::Prose && owner.is_some_and(|indent| line.indent > indent);
        if !hangs {
            let owns = matches!(line.shape, Shape::Bullet { .. }) || label::split(line).is_some();
            owner = owns.then_some(line.indent);
        }
        hangs
    };
    lines.iter().map(hangs).collect()
}

/// Whether a line by its first letter goes on with the one before it, and is no label below a label.
fn joins(before: &Line<'_>, line: &Line<'_>) -> bool {
    let labels = label::split(before).is_some() && label::split(line).is_some();
    !labels && !before.is_stopped() && line.begins_small()
}

/// Whether the first word of `next` found no room on `line`.
fn is_full(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or("").chars().count();
    line.length <= WIDEST && line.length + 1 + word > width
}
