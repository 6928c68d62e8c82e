//! Tables: a row a line, its cells parted by ` | `. Blocks inside a cell are words of the cell.

use super::Page;
use crate::model::Span;

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

    /// Whether words are written to a cell.
    pub(super) fn in_cell(&self) -> bool {
        self.tables.last().and_then(|table| table.row.as_ref()).is_some_and(|row| row.cell.is_some())
    }
}
