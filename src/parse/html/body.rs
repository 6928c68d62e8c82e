//! The words of an HTML tree, written to a page.
//!
//! In: the tree. Out: blocks and marks. White space is collapsed as a browser does it.

use super::super::MarkKind;
use super::super::page::Page;
use super::element::{Role, role};
use super::tree::{Id, ROOT, Step, Tree};
use super::{plain, table};
use std::collections::HashSet;
use std::mem::discriminant;

/// Writes the text of a tree whose first line is line `first_line` of the file.
/// Where `is_part` of a text whose authors write by lines, the lines that begin with a tag stay lines.
pub(super) fn write(tree: &Tree, first_line: usize, is_part: bool, page: &mut Page<'_>) {
    let tables = table::tables(tree, ROOT);
    let (plain, has_space, has_break) = (plain::record(tree), false, false);
    let open = Vec::new();
    let mut writer =
        Writer { tree, page, first_line, is_part, plain, tables, open, rows: 0, has_space, has_break, has_line: false };
    let mut left_out = None;
    for step in tree.steps(ROOT) {
        match step {
            Step::Leave(id) if left_out == Some(id) => left_out = None,
            _ if left_out.is_some() => {}
            Step::Enter(id) if !writer.enter(id) => left_out = Some(id),
            Step::Enter(_) => {}
            Step::Leave(_) => writer.leave(),
        }
    }
}

struct Writer<'a, 'page> {
    tree: &'a Tree,
    page: &'a mut Page<'page>,
    first_line: usize,
    /// Whether it is a part of a text.
    is_part: bool,
    /// The element whose words are a record in plain text.
    plain: Option<Id>,
    /// The tables of data.
    tables: HashSet<Id>,
    /// What the open elements are.
    open: Vec<Role>,
    /// How many rows the table has so far.
    rows: usize,
    /// White space stands between the last words and the next.
    has_space: bool,
    /// The line ended after the last words.
    has_break: bool,
    /// The same, where a tag follows.
    has_line: bool,
}

impl Writer<'_, '_> {
    /// A node begins; false where nothing of it is text of the page.
    fn enter(&mut self, id: Id) -> bool {
        self.page.line = self.line(id);
        if let Some(words) = self.tree.text(id) {
            self.text(words);
        }
        let role = self.role(id);
        if role == Role::LeftOut {
            return false;
        }
        let stands_alone = || self.open.iter().all(|role| matches!(role, Role::Block | Role::Inline));
        if self.plain == Some(id) && stands_alone() {
            self.part();
            self.page.plain(&plain::words(self.tree, id));
            return false;
        }
        let is_tag = self.tree.text(id).is_none();
        if is_tag && std::mem::take(&mut self.has_line) && matches!(role, Role::Inline | Role::Mark(_)) {
            self.break_line();
        }
        if !matches!(role, Role::Inline | Role::Mark(_) | Role::Task(_) | Role::Break) {
            self.part();
        }
        self.begin(&role, id);
        self.open.push(role);
        true
    }

    fn begin(&mut self, role: &Role, id: Id) {
        let page = &mut *self.page;
        match role {
            Role::LeftOut | Role::Inline | Role::Block | Role::Definitions => {}
            Role::Break => self.break_line(),
            Role::Heading(level) => page.heading(*level),
            Role::Quotation => page.begin_quotation(),
            Role::Preformatted => page.preformatted(),
            Role::List(first) => page.begin_list(*first),
            Role::Item => page.begin_item(),
            Role::Task(done) => page.task(*done),
            Role::Term => page.begin_term(),
            Role::Value => page.begin_value(),
            Role::Table => {
                page.begin_table();
                self.rows = 0;
            }
            Role::Row => self.begin_row(id),
            Role::Cell => page.begin_cell(),
            Role::Mark(kind) => page.begin_mark(kind.clone()),
        }
    }

    /// The node ends that began last.
    fn leave(&mut self) {
        let Some(role) = self.open.pop() else { return };
        let page = &mut *self.page;
        match role {
            Role::LeftOut | Role::Inline | Role::Break | Role::Task(_) => return,
            Role::Mark(_) => return page.end_mark(),
            Role::Block => {}
            Role::Heading(_) | Role::Preformatted | Role::Term => page.close(),
            Role::Quotation => page.end_quotation(),
            Role::List(_) => page.end_list(),
            Role::Item => page.end_item(),
            Role::Definitions => page.end_definitions(),
            Role::Value => page.end_value(),
            Role::Table => page.end_table(),
            Role::Row => page.end_row(),
            Role::Cell => page.end_cell(),
        }
        self.part();
    }

    /// The role of an element where it stands.
    fn role(&self, id: Id) -> Role {
        let role = role(self.tree, id);
        let is_in_table = || self.open.contains(&Role::Table);
        match role {
            Role::Table if !self.tables.contains(&id) => Role::Block,
            Role::Row | Role::Cell if !is_in_table() => Role::Block,
            // A mark in a mark of its kind says nothing new.
            Role::Mark(kind) if self.has_open_mark(&kind) => Role::Inline,
            role => role,
        }
    }

    fn has_open_mark(&self, kind: &MarkKind) -> bool {
        let is_alike = |open: &MarkKind| discriminant(open) == discriminant(kind);
        self.open.iter().any(|role| matches!(role, Role::Mark(open) if is_alike(open)))
    }

    fn begin_row(&mut self, id: Id) {
        let in_head = self.tree.parent(id).is_some_and(|parent| self.tree.name(parent) == "thead");
        let is_header = in_head || (self.rows == 0 && table::is_of_headers(self.tree, id));
        self.rows += 1;
        self.page.begin_row(is_header);
    }

    /// What follows stands on its own.
    fn part(&mut self) {
        self.has_space = false;
        self.has_break = false;
        self.page.end_words();
    }

    /// Two line ends in a row are how many pages part their paragraphs.
    fn break_line(&mut self) {
        self.has_line = false;
        if self.has_break {
            return self.part();
        }
        self.has_break = !self.is_as_it_is();
        self.page.break_line();
    }

    fn text(&mut self, words: &str) {
        let blank = words.len() - words.trim_start().len();
        self.page.line += words[..blank].matches('\n').count();
        if self.is_as_it_is() {
            self.page.text(words);
        } else {
            self.collapsed(words);
        }
    }

    /// Whether white space and line ends are kept. The row of a table is always one line.
    fn is_as_it_is(&self) -> bool {
        self.open.contains(&Role::Preformatted) && !self.open.contains(&Role::Cell)
    }

    /// Writes words with every run of white space as one space.
    fn collapsed(&mut self, words: &str) {
        let is_space = |character: char| character.is_ascii_whitespace();
        self.has_space |= words.starts_with(is_space);
        for word in words.split_ascii_whitespace() {
            if self.has_space && !self.has_break {
                self.page.text(" ");
            }
            self.page.text(word);
            self.has_space = true;
            self.has_break = false;
        }
        self.has_space = words.ends_with(is_space) || (self.has_space && words.is_empty());
        let is_heading = || self.open.iter().any(|role| matches!(role, Role::Heading(_) | Role::Cell));
        self.has_line = self.is_part && words[words.trim_end_matches(is_space).len()..].contains('\n') && !is_heading();
    }

    fn line(&self, id: Id) -> usize {
        self.first_line + self.tree.line(id) - 1
    }
}
