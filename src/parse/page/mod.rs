//! Writes what a marked-up format holds as plain text that reads well by itself.
//!
//! In: words and what begins and ends around them, in the order of the text. Out: blocks and marks in a draft. A block
//! begins with its first words and not before, so that empty markup leaves nothing behind.

mod definition;
mod list;
mod mark;
mod table;

use super::draft::Draft;
use super::{Block, BlockKind, MarkKind, chat, text};
use crate::model::Span;
use definition::Term;
use list::{Item, List};
use table::Table;

/// The text while it is laid out.
pub(super) struct Page<'a> {
    pub(super) draft: &'a mut Draft,
    /// The line of the file that is being read.
    pub(super) line: usize,
    /// The block whose words are being written.
    leaf: Option<Leaf>,
    /// What the next block is, where that was said.
    next: Option<Next>,
    lists: Vec<List>,
    item: Option<Item>,
    quotations: usize,
    tables: Vec<Table>,
    term: Option<Term>,
    marks: Vec<mark::Open>,
}

/// A block that has words.
struct Leaf {
    next: Next,
    start: usize,
    line: usize,
}

/// What a block will be.
enum Next {
    Block(BlockKind),
    Term,
    Value(Term),
}

impl<'a> Page<'a> {
    /// A page that goes on below what the draft holds.
    pub(super) fn new(draft: &'a mut Draft, line: usize) -> Self {
        Self {
            draft,
            line,
            leaf: None,
            next: None,
            lists: Vec::new(),
            item: None,
            quotations: 0,
            tables: Vec::new(),
            term: None,
            marks: Vec::new(),
        }
    }

    /// Writes words. White space alone begins no block.
    pub(super) fn text(&mut self, words: &str) {
        if self.in_cell() {
            self.draft.push(words);
            return;
        }
        if self.leaf.is_none() {
            if words.trim().is_empty() {
                return;
            }
            self.open();
        }
        self.draft.push(words);
    }

    /// Ends the line within a block.
    pub(super) fn break_line(&mut self) {
        if self.in_cell() {
            self.draft.space();
        } else if self.leaf.is_some() {
            self.draft.push("\n");
        }
    }

    /// Ends the block that is being written; the next words begin another.
    pub(super) fn close(&mut self) {
        if !matches!(self.next, Some(Next::Value(_))) {
            self.next = None;
        }
        if self.in_cell() {
            self.draft.space();
            return;
        }
        let Some(leaf) = self.leaf.take() else { return };
        let span = self.draft.trim(Span::new(leaf.start, self.draft.position()));
        match leaf.next {
            Next::Block(BlockKind::Paragraph) => self.paragraph(span, leaf.line),
            Next::Block(BlockKind::Preformatted) => self.preserved(span, leaf.line),
            Next::Block(kind) => {
                self.draft.block(kind, span, leaf.line);
            }
            Next::Term => self.term = Some(Term { span, line: leaf.line }),
            Next::Value(term) => self.definition(&term, span),
        }
        self.rest_marks(span.end);
    }

    /// Ends a heading; one of several lines, of which one ends as a sentence does, is a paragraph.
    pub(super) fn close_lines(&mut self) {
        let start = self.leaf.as_ref().map(|leaf| leaf.start).filter(|_| !self.in_cell());
        let words = start.map(|start| self.draft.written(Span::new(start, self.draft.position())).trim());
        let is_end = |line: &str| line.trim_end().ends_with(['.', ':', ';', '?', '!']);
        let are_lines = words.is_some_and(|words| words.contains('\n') && words.lines().any(is_end));
        if let Some(leaf) = self.leaf.as_mut().filter(|_| are_lines) {
            leaf.next = Next::Block(BlockKind::Paragraph);
        }
        self.close();
    }

    /// Ends the block that has words, if there is one. What was said of the next block still holds.
    pub(super) fn end_words(&mut self) {
        if self.leaf.is_some() || self.in_cell() {
            self.close();
        }
    }

    /// Ends everything.
    pub(super) fn finish(mut self) {
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.close();
        self.end_definitions();
    }

    /// The next words are a heading.
    pub(super) fn heading(&mut self, level: u8) {
        self.begin(Next::Block(BlockKind::Heading { level: level.clamp(1, 6) }));
    }

    /// The next words are given as they are.
    pub(super) fn preformatted(&mut self) {
        self.begin(Next::Block(BlockKind::Preformatted));
    }

    /// Writes a text without markup that the page holds.
    pub(super) fn plain(&mut self, words: &str) {
        self.close();
        text::read(words, self.line, self.draft);
    }

    /// Ends words that are given as they are: the log of a chat is read as one.
    fn preserved(&mut self, span: Span, line: usize) {
        let quoted = chat::quoted(self.draft.written(span), span.start, line);
        let whole = || vec![Block { kind: BlockKind::Preformatted, span, line }];
        for block in quoted.unwrap_or_else(whole) {
            self.draft.block(block.kind, block.span, block.line);
        }
    }

    /// What follows is quoted.
    pub(super) fn begin_quotation(&mut self) {
        self.close();
        self.leave_value();
        self.quotations += 1;
    }

    /// Whether what follows is quoted.
    pub(super) fn is_quoted(&self) -> bool {
        self.quotations > 0
    }

    /// What follows is no longer quoted.
    pub(super) fn end_quotation(&mut self) {
        self.close();
        self.quotations = self.quotations.saturating_sub(1);
    }

    fn begin(&mut self, next: Next) {
        self.close();
        self.leave_value();
        self.next = Some(next);
    }

    fn open(&mut self) {
        let next = self.next.take();
        self.settle_term();
        let (next, start) = match next {
            Some(Next::Value(term)) => {
                self.draft.part(0);
                self.draft.push(": ");
                (Next::Value(term), self.draft.position())
            }
            Some(next) => (next, self.part()),
            None => match self.begin_words_of_item() {
                Some((item, start)) => (Next::Block(item), start),
                None if self.quotations > 0 => (Next::Block(BlockKind::Quotation), self.part()),
                None => (Next::Block(BlockKind::Paragraph), self.part()),
            },
        };
        self.leaf = Some(Leaf { next, start, line: self.line });
        self.begin_marks(start);
    }

    /// Parts the next block from the one above and says where it begins.
    fn part(&mut self) -> usize {
        self.draft.part(2);
        self.indent();
        self.draft.position()
    }
}
