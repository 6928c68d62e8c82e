//! A document while it is written: the text so far and the blocks and marks in it.
//!
//! In: words, in order, and what they are. Out: a [`Document`] whose spans are exact. Every span is trimmed here and
//! blocks without words are left out here, so that no parser has to think of it.

use super::{Block, BlockKind, Document, Mark, MarkKind, Time};
use crate::model::{Problem, Severity, Span, Text};

/// What a parser writes to.
#[derive(Default)]
pub(super) struct Draft {
    text: String,
    blocks: Vec<Block>,
    marks: Vec<Mark>,
    /// What could not be read well.
    pub(super) problems: Vec<Problem>,
    /// BCP 47, where the record says so.
    pub(super) language: Option<String>,
    times: Vec<Time>,
    lists: usize,
    tables: usize,
}

impl Draft {
    /// Where the next words will stand.
    pub(super) fn position(&self) -> usize {
        self.text.len()
    }

    /// Takes back what was written from `start` on.
    pub(super) fn take_back(&mut self, start: usize) {
        self.text.truncate(start);
    }

    /// Writes words.
    pub(super) fn push(&mut self, words: &str) {
        self.text.push_str(words);
    }

    /// Writes a space, where no white space stands yet.
    pub(super) fn space(&mut self) {
        if !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// Ends the line, so that what follows stands `lines` line ends below what was written; nothing at the very top.
    pub(super) fn part(&mut self, lines: usize) {
        let words = self.text.trim_end_matches([' ', '\n']).len();
        self.text.truncate(words);
        if words > 0 {
            self.text.extend(std::iter::repeat_n('\n', lines));
        }
    }

    /// A number that no list of this record has yet.
    pub(super) fn new_list(&mut self) -> usize {
        self.lists += 1;
        self.lists - 1
    }

    /// A number that no table of this record has yet.
    pub(super) fn new_table(&mut self) -> usize {
        self.tables += 1;
        self.tables - 1
    }

    /// Adds a block; false where it has no words and was left out.
    pub(super) fn block(&mut self, kind: BlockKind, span: Span, line: usize) -> bool {
        let span = self.trim(span);
        if !span.is_empty() {
            self.blocks.push(Block { kind, span, line });
        }
        !span.is_empty()
    }

    /// Adds the row of a table; false where all its cells are empty and it was left out.
    pub(super) fn row(&mut self, table: usize, header: bool, mut cells: Vec<Span>, line: usize) -> bool {
        for cell in &mut cells {
            *cell = self.trim(*cell);
        }
        let words = || cells.iter().filter(|cell| !cell.is_empty());
        let Some((first, last)) = words().next().zip(words().next_back()) else { return false };
        let span = Span::new(first.start, last.end);
        for cell in cells.iter_mut().filter(|cell| cell.is_empty()) {
            let at = cell.start.clamp(span.start, span.end);
            *cell = Span::new(at, at);
        }
        self.block(BlockKind::TableRow { table, header, cells }, span, line)
    }

    /// The table of the last block, if that is a row, and how many cells the row has.
    pub(super) fn last_row(&self) -> Option<(usize, usize)> {
        match &self.blocks.last()?.kind {
            BlockKind::TableRow { table, cells, .. } => Some((*table, cells.len())),
            _ => None,
        }
    }

    /// The words of a span.
    pub(super) fn written(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// Adds a mark of words inside the block that is being written.
    pub(super) fn mark(&mut self, kind: MarkKind, span: Span) {
        let span = self.trim(span);
        if !span.is_empty() {
            self.marks.push(Mark { span, kind });
        }
    }

    /// Writes one entry of the record's head as a line `name: value; value`.
    pub(super) fn field(&mut self, name: &str, values: &[String], line: usize) {
        self.part(1);
        let start = self.position();
        let name = self.words(name);
        self.push(":");
        let mut written = Vec::new();
        for value in values {
            let before = self.position();
            self.push(if written.is_empty() { " " } else { "; " });
            let value = self.words(value);
            if value.is_empty() {
                self.text.truncate(before);
            } else {
                written.push(value);
            }
        }
        let span = Span::new(start, self.position());
        self.block(BlockKind::Field { name, values: written }, span, line);
    }

    /// The span without the white space at its two ends.
    pub(super) fn trim(&self, span: Span) -> Span {
        let words = self.written(span);
        let start = span.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    /// Takes the language that the record says it is in, where that is a language tag.
    pub(super) fn say_language(&mut self, tag: &str) {
        let tag = tag.trim().replace('_', "-");
        let parts_fit = tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        let first = tag.split('-').next().unwrap_or("");
        if parts_fit && (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            self.language = Some(tag);
        }
    }

    /// Says when the words of a span were said, in seconds from the start of the recording.
    pub(super) fn time(&mut self, span: Span, start: f64, end: f64) {
        self.times.push(Time { span, start, end });
    }

    /// Notes a problem.
    pub(super) fn problem(&mut self, severity: Severity, message: impl Into<String>, line: Option<usize>) {
        self.problems.push(Problem { severity, message: message.into(), line });
    }

    /// The document.
    pub(super) fn finish(mut self, media_type: &'static str) -> Document {
        self.marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
        Document {
            text: Text::new(self.text),
            media_type,
            language: self.language,
            blocks: self.blocks,
            marks: self.marks,
            times: self.times,
            problems: self.problems,
        }
    }

    /// Writes words with every run of white space as one space, and says where they stand.
    fn words(&mut self, words: &str) -> Span {
        let start = self.position();
        for (at, word) in words.split_whitespace().enumerate() {
            if at > 0 {
                self.text.push(' ');
            }
            self.text.push_str(word);
        }
        Span::new(start, self.position())
    }
}
