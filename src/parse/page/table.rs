//! Tables: a row a line, its cells parted by ` | `. Blocks inside a cell are words of the cell.

use super::Page;
use crate::model::Span;
use crate::parse::BlockKind;

/// A table that is open.
pub(super) struct Table {
    table: usize,
    has_rows: bool,
    row: Option<Row>,
}

/// The row that is being written.
struct Row {
    header: bool,
    line: usize,
    start: usize,
    cells: Vec<Span>,
    /// Where the cell begins that is being written.
    cell: Option<usize>,
}

impl Page<'_> {
    /// A table begins. It must not be begun inside a cell.
    pub(in crate::parse) fn begin_table(&mut self) {
        self.end_definitions();
        let table = self.draft.new_table();
        self.tables.push(Table { table, has_rows: false, row: None });
    }

    /// The table ends.
    pub(in crate::parse) fn end_table(&mut self) {
        self.end_row();
        self.tables.pop();
    }

    /// A row begins.
    pub(in crate::parse) fn begin_row(&mut self, header: bool) {
        self.end_row();
        self.end_definitions();
        let line = self.line;
        let Some(table) = self.tables.last_mut() else { return };
        self.draft.part(if table.has_rows { 1 } else { 2 });
        table.row = Some(Row { header, line, start: self.draft.position(), cells: Vec::new(), cell: None });
    }

    /// The row ends; one without words is taken back.
    pub(in crate::parse) fn end_row(&mut self) {
        self.end_cell();
        let Some(table) = self.tables.last_mut() else { return };
        let Some(row) = table.row.take() else { return };
        if self.draft.row(table.table, row.header, row.cells, row.line) {
            table.has_rows = true;
        } else {
            self.draft.take_back(row.start);
        }
    }

    /// A cell begins.
    pub(in crate::parse) fn begin_cell(&mut self) {
        self.end_cell();
        let Some(row) = self.tables.last_mut().and_then(|table| table.row.as_mut()) else { return };
        if !row.cells.is_empty() {
            self.draft.push(" | ");
        }
        row.cell = Some(self.draft.position());
        let start = self.draft.position();
        self.begin_marks(start);
    }

    /// The cell ends.
    pub(in crate::parse) fn end_cell(&mut self) {
        let end = self.draft.position();
        let Some(row) = self.tables.last_mut().and_then(|table| table.row.as_mut()) else { return };
        let Some(start) = row.cell.take() else { return };
        let span = self.draft.trim(Span::new(start, end));
        row.cells.push(span);
        self.draft.take_back(span.end);
        self.rest_marks(span.end);
    }

    /// Adds a paragraph, or the rows that it is: people part rows from their table by an empty line, and then nothing
    /// but the bars in them ("78.2 | Keep the date") says that they go on with it.
    pub(super) fn paragraph(&mut self, span: Span, line: usize) {
        let rows = self.draft.last_row().and_then(|(table, cells)| Some((table, self.rows(span, cells)?)));
        match rows {
            Some((table, rows)) => {
                for (below, cells) in rows.into_iter().enumerate() {
                    self.draft.row(table, false, cells, line + below);
                }
            }
            None => {
                self.draft.block(BlockKind::Paragraph, span, line);
            }
        }
    }

    /// The cells of each line, where every line has so many.
    fn rows(&self, span: Span, count: usize) -> Option<Vec<Vec<Span>>> {
        let mut start = span.start;
        let mut rows: Vec<Vec<Span>> = Vec::new();
        for line in self.draft.written(span).split('\n') {
            // A line without a bar goes on with the last cell.
            if let Some(last) = rows.last_mut().and_then(|row| row.last_mut()).filter(|_| !line.contains('|')) {
                last.end = start + line.len();
                start = last.end + 1;
                continue;
            }
            let inner = line.trim().trim_matches('|');
            let mut at = start + line.find(inner).unwrap_or_default();
            let cell = |words: &str| {
                let cell = Span::new(at, at + words.len());
                at = cell.end + 1;
                cell
            };
            let cells: Vec<Span> = inner.split('|').map(cell).collect();
            if count < 2 || cells.len() != count {
                return None;
            }
            rows.push(cells);
            start += line.len() + 1;
        }
        Some(rows)
    }

    /// Whether words are written to a cell.
    pub(super) fn in_cell(&self) -> bool {
        self.tables.last().and_then(|table| table.row.as_ref()).is_some_and(|row| row.cell.is_some())
    }
}
