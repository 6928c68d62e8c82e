//! Plain text: bare-line headings, bullets, tables of pipes, `Label: words` lines at the head, wrapped paragraphs.
//!
//! In: the text and the file's line it begins on. Out: the same text, character for character, but for numbers that its
//! lines have in the margin, and its blocks. It goes by the shape of lines and never by words, so that it serves every
//! language.

mod head;
mod heading;
mod label;
mod line;
mod list;
mod numbered;
mod table;
mod wrap;

use super::BlockKind;
use super::draft::Draft;
use crate::model::Span;
use line::{Line, Shape};
use list::Lists;

/// Writes `body`, whose first line is line `first_line` of the file, and its blocks.
pub(super) fn read(body: &str, first_line: usize, draft: &mut Draft) {
    write(body, first_line, false, draft);
}

/// Writes what stands above a chat: at most its first line is a heading, for what follows is no text with parts.
pub(super) fn read_above_chat(body: &str, first_line: usize, draft: &mut Draft) {
    write(body, first_line, true, draft);
}

fn write(body: &str, first_line: usize, is_above_chat: bool, draft: &mut Draft) {
    draft.part(2);
    let base = draft.position();
    let (mut lines, numbers) = numbered::strip(line::lines(body));
    let table_lines = table::settle(&mut lines);
    heading::settle_numbered(&mut lines);
    let wrapping = wrap::Wrapping::of(&lines);
    let mut headings = heading::headings(&lines, &wrapping);
    let mut labels = head::entries(&lines, &headings, &wrapping);
    if is_above_chat {
        let first = lines.iter().position(|line| !line.is_gap()).unwrap_or(0);
        for (at, level) in headings.iter_mut().enumerate() {
            *level = level.filter(|_| at == first).map(|_| 1);
        }
        labels.fill(false);
    }
    draft.push(&numbered::without(body, &numbers));
    let mut page = Page { lines: &lines, wrapping, headings, labels, base, first_line, draft, lists: Lists::default() };
    let mut at = 0;
    while at < page.lines.len() {
        at = if table_lines[at] { page.table(at) } else { page.line(at) };
    }
}

/// The lines of a text and what was found out about them; each method writes the block at a line and says which
/// line comes next.
struct Page<'a> {
    lines: &'a [Line<'a>],
    wrapping: wrap::Wrapping,
    headings: Vec<Option<u8>>,
    labels: Vec<bool>,
    base: usize,
    first_line: usize,
    draft: &'a mut Draft,
    lists: Lists,
}

impl Page<'_> {
    fn line(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        match line.shape {
            Shape::Blank => return at + 1,
            Shape::Bullet { .. } => return self.item(at),
            Shape::Rule | Shape::Bar => {
                self.lists.end();
                return at + 1;
            }
            Shape::Hashed { .. } | Shape::Row | Shape::Prose => self.lists.end(),
        }
        if let Some(level) = self.headings[at] {
            self.block(BlockKind::Heading { level }, line.words(), at);
            return at + 1;
        }
        if self.labels[at] { self.label(at) } else { self.paragraph(at) }
    }

    fn item(&mut self, at: usize) -> usize {
        let Shape::Bullet { number, .. } = self.lines[at].shape else { return at + 1 };
        let (list, depth) = self.lists.place(self.lines[at].indent, number.is_some(), self.draft);
        let next = self.wrapping.end(self.lines, &self.headings, at);
        let span = Span::new(self.lines[at].words().start, self.lines[next - 1].end());
        self.block(BlockKind::ListItem { list, depth, number }, span, at);
        next
    }

    fn label(&mut self, at: usize) -> usize {
        let line = &self.lines[at];
        let Some((term, value)) = label::split(line) else { return self.paragraph(at) };
        let next = self.wrapping.end(self.lines, &self.headings, at);
        let value = self.draft.trim(self.shift(Span::new(value, self.lines[next - 1].end())));
        let kind = BlockKind::Definition { term: self.shift(term), value };
        self.block(kind, Span::new(line.start, self.lines[next - 1].end()), at);
        next
    }

    fn paragraph(&mut self, at: usize) -> usize {
        let next = self.wrapping.end(self.lines, &self.headings, at);
        self.block(BlockKind::Paragraph, Span::new(self.lines[at].start, self.lines[next - 1].end()), at);
        next
    }

    fn table(&mut self, at: usize) -> usize {
        self.lists.end();
        let (rows, next) = table::rows(self.lines, at);
        let table = self.draft.new_table();
        for row in rows {
            let cells = row.cells.into_iter().map(|cell| self.shift(cell)).collect();
            self.draft.row(table, row.header, cells, self.first_line + self.lines[row.line].number);
        }
        next
    }

    fn block(&mut self, kind: BlockKind, span: Span, at: usize) {
        self.draft.block(kind, self.shift(span), self.first_line + self.lines[at].number);
    }

    fn shift(&self, span: Span) -> Span {
        Span::new(self.base + span.start, self.base + span.end)
    }
}
