//! Tables of those who took part that have no header: "Ann Lee | Acme | Yes" below "Board Members".
//!
//! In: the blocks. Out: the rows, where the line above names a list or a group of people, the first column is full names,
//! and at most one other is marks. Who has no mark was not there; without a column of marks all were, if the line above
//! says so. A table of votes has marks of two sorts, and is none.

use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::standing;
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The fewest rows.
const ROWS: usize = 3;

/// The most columns that are looked at.
const COLUMNS: usize = 8;

/// The longest line above, in bytes.
const ABOVE: usize = 60;

/// One row.
pub(super) struct Row {
    pub(super) block: usize,
    pub(super) name: Span,
    pub(super) of: Option<Span>,
    pub(super) attendance: Attendance,
}

/// The rows of all such tables.
pub(super) fn rows(reading: &Reading) -> Vec<Row> {
    let mut found = Vec::new();
    let mut block = 0;
    while block < reading.blocks.len() {
        let rows = from(reading, block);
        if rows.len() >= ROWS {
            found.extend(of_table(reading, block, &rows));
        }
        block += rows.len().max(1);
    }
    found
}

/// The rows of the table that begins at a block, without a header.
fn from<'a>(reading: &Reading<'a>, block: usize) -> Vec<&'a [Span]> {
    let BlockKind::TableRow { table: first, .. } = &reading.blocks[block].kind else { return Vec::new() };
    let rows = reading.blocks[block..].iter().map_while(|block| match &block.kind {
        BlockKind::TableRow { table, header, cells } if table == first => Some((*header, cells.as_slice())),
        _ => None,
    });
    let rows: Vec<(bool, &[Span])> = rows.collect();
    rows.into_iter().map(|(header, cells)| if header { &[][..] } else { cells }).collect()
}

fn of_table(reading: &Reading, block: usize, rows: &[&[Span]]) -> Vec<Row> {
    let own = above(reading, block);
    if own.is_none() {
        return Vec::new();
    }
    let cell = |row: &[Span], column: usize| row.get(column).map_or("", |cell| reading.words(*cell).trim());
    let is_person = |words: &str| is_full_name(words) && !LEXICON.person.organization.stand_in(words);
    if !rows.iter().all(|row| is_person(cell(row, 0))) {
        return Vec::new();
    }
    let columns = rows.iter().map(|row| row.len()).max().unwrap_or(0).min(COLUMNS);
    let is_mark = |words: &str| LEXICON.person.yes.are(words) || matches!(words, "✓" | "✔" | "✅");
    let are_marks = |column: &usize| {
        let mut cells = rows.iter().map(|row| cell(row, *column));
        cells.clone().any(is_mark) && cells.all(|words| words.is_empty() || is_mark(words))
    };
    let marks = (1..columns).find(are_marks);
    if own.is_none_or(|is_present| !is_present && marks.is_none()) {
        return Vec::new();
    }
    let of = (1..columns).find(|column| Some(*column) != marks);
    let row = |(index, row): (usize, &&[Span])| {
        let is_here = marks.is_none_or(|column| !cell(row, column).is_empty());
        let attendance = if is_here { Attendance::Present } else { Attendance::Absent };
        let of = of.and_then(|column| row.get(column)).copied();
        row.first().map(|name| Row { block: block + index, name: *name, of, attendance })
    };
    rows.iter().enumerate().filter_map(row).collect()
}

/// Whether the line above a table says that those in it were there; `None`: it names no people.
fn above(reading: &Reading, block: usize) -> Option<bool> {
    let words = reading.block(block.checked_sub(1)?);
    if words.len() > ABOVE {
        return None;
    }
    let is_present = standing(words.trim_end_matches(':')).is_some_and(|one| one == (None, Some(Attendance::Present)));
    (is_present || LEXICON.person.group.stand_in(words)).then_some(is_present)
}
