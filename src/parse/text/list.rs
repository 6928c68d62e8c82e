//! Which list an item of a plain text belongs to, by how far it is set in.

use crate::parse::draft::Draft;

/// The lists that are open, the outermost first.
#[derive(Default)]
pub(super) struct Lists {
    open: Vec<List>,
}

struct List {
    number: usize,
    indent: usize,
    ordered: bool,
}

impl Lists {
    /// The list and depth of an item that is set in by `indent` columns.
    pub(super) fn place(&mut self, indent: usize, ordered: bool, draft: &mut Draft) -> (usize, u8) {
        while self
            .open
            .last()
            .is_some_and(|list| list.indent > indent || (list.indent == indent && list.ordered != ordered))
        {
            self.open.pop();
        }
        if self.open.last().is_none_or(|list| list.indent < indent) {
            self.open.push(List { number: draft.new_list(), indent, ordered });
        }
        let number = self.open.last().map_or(0, |list| list.number);
        (number, u8::try_from(self.open.len() - 1).unwrap_or(u8::MAX))
    }

    /// Something else than an item came.
    pub(super) fn end(&mut self) {
        self.open.clear();
    }
}
