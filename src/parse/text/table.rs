//! Tables of pipes in plain text, with or without pipes at the two ends and with or without a rule below the header.

use super::line::{Line, Shape};
use crate::model::Span;

/// One row.
pub(super) struct Row {
    /// Whether a rule stands below it and it is the first.
    pub(super) header: bool,
    /// What stands between its pipes.
    pub(super) cells: Vec<Span>,
    /// Its line.
    pub(super) line: usize,
}

/// Says which lines are of a table, and makes words again of a lone line that merely has a pipe in it.
pub(super) fn settle(lines: &mut [Line<'_>]) -> Vec<bool> {
    let mut of_table = vec![false; lines.len()];
    let mut at = 0;
    while at < lines.len() {
        let end = (at..lines.len()).find(|at| !is_of_table(&lines[*at])).unwrap_or(lines.len());
        let rows = lines[at..end].iter().filter(|line| line.shape == Shape::Row).count();
        let lone = end - at == 1 && !lines[at].text.starts_with('|') && !lines[at].text.ends_with('|');
        of_table[at..end].fill(rows > 0 && !lone);
        for line in lines[at..end].iter_mut().filter(|line| lone && line.shape == Shape::Row) {
            line.shape = Shape::Prose;
        }
        at = end.max(at + 1);
    }
    of_table
}

/// The rows of the table that begins at the line `at`, and the line after it. A header below rows begins another table.
pub(super) fn rows(lines: &[Line<'_>], at: usize) -> (Vec<Row>, usize) {
    let mut rows: Vec<Row> = Vec::new();
    for (line, of_table) in lines.iter().enumerate().skip(at).take_while(|(_, line)| is_of_table(line)) {
        let ruled = lines.get(line + 1).is_some_and(|below| below.shape == Shape::Rule);
        if of_table.shape == Shape::Rule {
            continue;
        }
        let grid = ruled && lines[line + 1].text.starts_with('+');
        if ruled && !grid && !rows.is_empty() {
            return (rows, line);
        }
        rows.push(Row { header: ruled && rows.is_empty(), cells: cells(of_table), line });
    }
    let end = (at..lines.len()).find(|line| !is_of_table(&lines[*line])).unwrap_or(lines.len());
    (rows, end)
}

fn is_of_table(line: &Line<'_>) -> bool {
    matches!(line.shape, Shape::Row | Shape::Rule)
}

/// The cells of a row: what stands between the pipes that are not escaped.
fn cells(line: &Line<'_>) -> Vec<Span> {
    let mut bounds = Vec::new();
    let mut escaped = false;
    for (at, byte) in line.text.bytes().enumerate() {
        if byte == b'|' && !escaped {
            bounds.push(at);
        }
        escaped = byte == b'\\' && !escaped;
    }
    let first = if line.text.starts_with('|') { 0 } else { usize::MAX };
    let mut start = 0;
    let mut cells = Vec::new();
    for bound in bounds {
        if bound != first {
            cells.push(Span::new(line.start + start, line.start + bound));
        }
        start = bound + 1;
    }
    if start < line.text.len() {
        cells.push(Span::new(line.start + start, line.end()));
    }
    cells
}
