//! One line of a plain text and its shape, by itself: no line is judged by its neighbours here.

use crate::model::Span;

/// A line without the white space at its two ends.
pub(super) struct Line<'a> {
    /// Its words.
    pub(super) text: &'a str,
    /// The byte of the whole text at which they begin.
    pub(super) start: usize,
    /// How many columns they are set in.
    pub(super) indent: usize,
    /// How many characters they have.
    pub(super) length: usize,
    /// Which line of the text it is, from 0.
    pub(super) number: usize,
    /// What it looks like.
    pub(super) shape: Shape,
}

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Nothing.
    Blank,
    /// `- words`, `1. words`: the words begin `skip` bytes in.
    Bullet {
        /// The bytes before the words.
        skip: usize,
        /// The number, for an ordered list.
        number: Option<u64>,
    },
    /// `## words`: the words begin `level` bytes in.
    Hashed {
        /// How many hashes.
        level: u8,
    },
    /// Cells parted by pipes.
    Row,
    /// The rule below the header of a table: `---|---`.
    Rule,
    /// `----` or `====`: underlines the line above it, or parts what is above from what is below.
    Bar,
    /// Words.
    Prose,
}

impl<'a> Line<'a> {
    /// A line of these words.
    pub(super) fn new(text: &'a str, start: usize, indent: usize, number: usize) -> Self {
        Self { text, start, indent, length: text.chars().count(), number, shape: shape(text) }
    }

    /// The byte after the last.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// The words without bullet and hashes.
    pub(super) fn words(&self) -> Span {
        let skip = match self.shape {
            Shape::Bullet { skip, .. } => skip,
            Shape::Hashed { level } => usize::from(level),
            _ => 0,
        };
        Span::new(self.start + skip, self.end())
    }

    /// Whether it is words or begins with a bullet: something that the next line can go on with.
    pub(super) fn is_words(&self) -> bool {
        matches!(self.shape, Shape::Prose | Shape::Bullet { .. })
    }

    /// Whether it has no words: it is blank or a bar.
    pub(super) fn is_gap(&self) -> bool {
        matches!(self.shape, Shape::Blank | Shape::Bar)
    }

    /// Whether it ends as a sentence or a part of one ends, in any script, also before a closing quote or bracket.
    pub(super) fn is_stopped(&self) -> bool {
        let words = self.text.trim_end_matches(is_closing);
        words.ends_with(is_stop)
    }

    /// Whether its first letter is a small one.
    pub(super) fn begins_small(&self) -> bool {
        self.text.chars().find(|character| !is_opening(*character)).is_some_and(char::is_lowercase)
    }
}

/// The lines of `text`.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .enumerate()
        .map(|(number, whole)| {
            let words = whole.trim();
            let before = whole.len() - whole.trim_start().len();
            let indent = whole[..before].chars().map(|space| if space == '\t' { 4 } else { 1 }).sum();
            let line = Line::new(words, start + before, indent, number);
            start += whole.len();
            line
        })
        .collect()
}

fn shape(words: &str) -> Shape {
    if words.is_empty() {
        Shape::Blank
    } else if is_rule(words) {
        Shape::Rule
    } else if is_bar(words) {
        Shape::Bar
    } else if let Some(level) = hashes(words) {
        Shape::Hashed { level }
    } else if let Some((skip, number)) = bullet(words) {
        Shape::Bullet { skip, number }
    } else if words.contains('|') {
        Shape::Row
    } else {
        Shape::Prose
    }
}

fn is_rule(words: &str) -> bool {
    words.contains(['|', '+'])
        && words.contains('-')
        && words.chars().all(|character| matches!(character, '|' | '+' | '-' | ':' | '=' | ' '))
}

fn is_bar(words: &str) -> bool {
    let Some(first) = words.chars().next().filter(|first| "=-~*_#—–".contains(*first)) else { return false };
    words.chars().filter(|character| *character == first).count() >= 3
        && words.chars().all(|character| character == first || character == ' ')
}

fn hashes(words: &str) -> Option<u8> {
    let level = words.bytes().take_while(|byte| *byte == b'#').count();
    let rest = words.get(level..)?;
    if (1..=6).contains(&level) && rest.starts_with(' ') { u8::try_from(level).ok() } else { None }
}

/// The bytes before the words of a list item, and its number.
fn bullet(words: &str) -> Option<(usize, Option<u64>)> {
    let (mark, rest) = words.split_once(char::is_whitespace)?;
    let skip = words.len() - rest.trim_start().len();
    if matches!(mark, "-" | "*" | "+" | "•" | "–" | "—" | "‣" | "◦" | "▪" | "●" | "·" | "−") {
        return Some((skip, None));
    }
    let mark = mark.strip_prefix('(').unwrap_or(mark);
    let inner = mark.strip_suffix([')', '.'])?;
    if inner.len() == 1 && mark.ends_with(')') && inner.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        return Some((skip, None));
    }
    let is_number = (1..=3).contains(&inner.len()) && inner.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { Some((skip, inner.parse().ok())) } else { None }
}

fn is_stop(character: char) -> bool {
    ".,;:!?…。，；：！？、؟؛،।॥".contains(character)
}

fn is_closing(character: char) -> bool {
    ")]}\"'”’»›」』）】".contains(character)
}

fn is_opening(character: char) -> bool {
    "([{\"'“‘«‹「『（【¿¡*_".contains(character)
}
