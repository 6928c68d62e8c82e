//! Marks that begin and end around words, and may be open where a block ends.

use super::{MarkKind, Page};
use crate::model::Span;

/// A mark that is open.
pub(super) struct Open {
    kind: MarkKind,
    /// Where it begins in the block that is being written; `None` between blocks.
    start: Option<usize>,
}

impl Page<'_> {
    /// What follows is marked.
    pub(in crate::parse) fn begin_mark(&mut self, kind: MarkKind) {
        let start = (self.leaf.is_some() || self.in_cell()).then(|| self.draft.position());
        self.marks.push(Open { kind, start });
    }

    /// Ends the mark that was begun last.
    pub(in crate::parse) fn end_mark(&mut self) {
        let Some(mark) = self.marks.pop() else { return };
        if let Some(start) = mark.start {
            self.draft.mark(mark.kind, Span::new(start, self.draft.position()));
        }
    }

    /// A block begins at `start`: so do the marks that are open.
    pub(super) fn begin_marks(&mut self, start: usize) {
        for mark in &mut self.marks {
            mark.start = Some(start);
        }
    }

    /// A block ends at `end`: what is marked in it is noted, and goes on in the next.
    pub(super) fn rest_marks(&mut self, end: usize) {
        for mark in &mut self.marks {
            if let Some(start) = mark.start.take() {
                self.draft.mark(mark.kind.clone(), Span::new(start, end));
            }
        }
    }
}
