//! The one intermediate form that every format is parsed into: plain text, and what its parts are.

use crate::model::{Problem, Span, Text};

/// A record as its parser rendered it. Every span is one of `text`, at character bounds.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// The plain text, which opens with the record's head (front matter, `<title>` and `<meta>`), rendered as lines
    /// `name: value`. Blocks are parted by line ends, lines end in `\n`; markup is gone, words are kept as written.
    pub text: Text,
    /// The media type of the file: `text/plain`, `text/markdown`, `text/html`.
    pub media_type: &'static str,
    /// BCP 47, only where the record says so (front matter, `<html lang>`).
    pub language: Option<String>,
    /// In the order of the text, not overlapping.
    pub blocks: Vec<Block>,
    /// In the order of the text; marks lie inside blocks and may nest.
    pub marks: Vec<Mark>,
    /// In the order of the text, not overlapping; none where the format gives none.
    pub times: Vec<Time>,
    /// What could not be read well.
    pub problems: Vec<Problem>,
}

/// A part of the text that stands on its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its words, without bullets, hashes and cell borders at the ends.
    pub span: Span,
    /// The line of the file it begins on, from 1.
    pub line: usize,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// One entry of the record's head: `date: 2025-04-17`. A nested name is joined by dots.
    Field {
        /// The name.
        name: Span,
        /// The values: one, or the items of a list. None where it is empty.
        values: Vec<Span>,
    },
    /// A heading; level 1 is the outermost. Bare-line headings of plain text are all of one level unless underlined.
    Heading {
        /// From 1 to 6.
        level: u8,
    },
    /// Running text; its lines may be wrapped.
    Paragraph,
    /// One item of a list, without the items below it.
    ListItem {
        /// Items of one list share it; counted from 0 through the record. A list inside an item is another list.
        list: usize,
        /// 0 for the outermost list.
        depth: u8,
        /// The number it carries, for ordered lists.
        number: Option<u64>,
    },
    /// One row of a table.
    TableRow {
        /// Rows of one table share it; counted from 0 through the record.
        table: usize,
        /// Whether it is the header.
        header: bool,
        /// The cells in order; an empty cell is an empty span.
        cells: Vec<Span>,
    },
    /// Words that are given as they are: code, a quoted log. Found, but no facts are taken from them.
    Preformatted,
    /// Words that the record quotes from elsewhere.
    Quotation,
    /// One entry of a list of terms (`<dl>`), or a line `Label: words` that stands alone in the head of a text.
    Definition {
        /// The term.
        term: Span,
        /// What is said of it; empty span where nothing is.
        value: Span,
    },
    /// What one speaker says, where the format itself says so.
    Speech {
        /// The name as printed.
        speaker: Span,
        /// What is said.
        words: Span,
    },
}

/// When some words were said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Time {
    /// The words.
    pub span: Span,
    /// Seconds from the start of the recording.
    pub start: f64,
    /// Seconds from the start of the recording.
    pub end: f64,
}

/// How some words inside a block are marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The marked words.
    pub span: Span,
    /// How.
    pub kind: MarkKind,
}

/// How words are marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Bold.
    Strong,
    /// Italic.
    Emphasis,
    /// Struck through.
    Struck,
    /// Code.
    Code,
    /// A link to an address.
    Link(String),
}
