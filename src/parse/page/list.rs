//! Lists: `- item` and `1. item`, two spaces of indent a depth.

use super::{BlockKind, Page};

/// Deeper lists are laid out no deeper.
const DEEPEST_INDENT: usize = 8;

/// A list that is open.
pub(super) struct List {
    list: usize,
    /// The number of its next item, for an ordered list.
    number: Option<u64>,
    has_items: bool,
}

/// An item that has begun and has no words yet.
pub(super) struct Item {
    number: Option<u64>,
    /// Whether it is a task, and whether that is done.
    task: Option<bool>,
}

impl Page<'_> {
    /// A list begins; `first` is the number of its first item where it is ordered.
    pub(in crate::parse) fn begin_list(&mut self, first: Option<u64>) {
        self.end_value();
        let list = self.draft.new_list();
        self.lists.push(List { list, number: first, has_items: false });
        self.item = None;
    }

    /// The list ends that was begun last.
    pub(in crate::parse) fn end_list(&mut self) {
        self.close();
        self.item = None;
        self.lists.pop();
    }

    /// An item begins.
    pub(in crate::parse) fn begin_item(&mut self) {
        self.close();
        let Some(list) = self.lists.last_mut() else { return };
        self.item = Some(Item { number: list.number, task: None });
        list.number = list.number.map(|number| number.saturating_add(1));
    }

    /// An item ends.
    pub(in crate::parse) fn end_item(&mut self) {
        self.close();
        self.item = None;
    }

    /// Whether an item with a number has begun and has no words yet.
    pub(in crate::parse) fn begins_numbered(&self) -> bool {
        self.item.as_ref().is_some_and(|item| item.number.is_some())
    }

    /// The item is a task.
    pub(in crate::parse) fn task(&mut self, done: bool) {
        if let Some(item) = &mut self.item {
            item.task = Some(done);
        }
    }

    /// Writes the bullet of an item whose words begin here, and says where they begin.
    pub(super) fn begin_words_of_item(&mut self) -> Option<(BlockKind, usize)> {
        let item = self.item.take()?;
        let depth = self.lists.len().checked_sub(1)?;
        let begun = depth > 0 || self.lists[depth].has_items;
        self.draft.part(if begun { 1 } else { 2 });
        self.lists[depth].has_items = true;
        self.draft.push(&"  ".repeat(depth.min(DEEPEST_INDENT)));
        match item.number {
            Some(number) => self.draft.push(&format!("{number}. ")),
            None => self.draft.push("- "),
        }
        if let Some(done) = item.task {
            self.draft.push(if done { "[x] " } else { "[ ] " });
        }
        let list = self.lists[depth].list;
        let depth = u8::try_from(depth).unwrap_or(u8::MAX);
        Some((BlockKind::ListItem { list, depth, number: item.number }, self.draft.position()))
    }

    /// Sets a block that stands inside an item in as deep as the item's words.
    pub(super) fn indent(&mut self) {
        self.draft.push(&"  ".repeat(self.lists.len().min(DEEPEST_INDENT)));
    }
}
