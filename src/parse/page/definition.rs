//! Lists of terms: `term: what is said of it`.

use super::{BlockKind, Next, Page};
use crate::model::Span;

/// A term that is written and waits for what is said of it.
pub(super) struct Term {
    pub(super) span: Span,
    pub(super) line: usize,
}

impl Page<'_> {
    /// The next words are a term.
    pub(in crate::parse) fn begin_term(&mut self) {
        self.end_definitions();
        self.begin(Next::Term);
    }

    /// The next words are said of the term above.
    pub(in crate::parse) fn begin_value(&mut self) {
        self.close();
        if let Some(term) = self.term.take() {
            self.next = Some(Next::Value(term));
        }
    }

    /// What is said of the term ends.
    pub(in crate::parse) fn end_value(&mut self) {
        self.close();
        self.leave_value();
    }

    /// A term that nothing was said of stands by itself.
    pub(in crate::parse) fn end_definitions(&mut self) {
        self.end_value();
        self.settle_term();
    }

    /// Something else begins before anything was said of the term.
    pub(super) fn leave_value(&mut self) {
        if let Some(Next::Value(term)) = self.next.take() {
            self.term = Some(term);
        }
    }

    /// Writes the term that nothing was said of.
    pub(super) fn settle_term(&mut self) {
        if let Some(term) = self.term.take() {
            self.definition(&term, Span::new(term.span.end, term.span.end));
        }
    }

    pub(super) fn definition(&mut self, term: &Term, value: Span) {
        let kind = BlockKind::Definition { term: term.span, value };
        self.draft.block(kind, Span::new(term.span.start, value.end), term.line);
    }
}
