//! What the columns of tables hold, by the words of their headers.
//!
//! In: the blocks. Out: the header of each table that has one, understood, and the rows below it. It takes no fact.

use super::lexicon::{Columns, LEXICON};
use super::pattern::folded;
use super::reading::Reading;
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Kind(StatementKind),
    Theme,
    Stakeholder,
    Strategy,
    Description,
    Owner,
    Due,
    Status,
    Unknown,
}

/// A table's header, understood.
pub(super) struct Header {
    /// What the table's rows share.
    pub(super) table: usize,
    /// The header's block.
    pub(super) block: usize,
    /// What its columns hold.
    pub(super) columns: Vec<Column>,
}

/// The headers of all tables that have one.
pub(super) fn headers(reading: &Reading) -> Vec<Header> {
    let header = |(block, found): (usize, &crate::parse::Block)| {
        let BlockKind::TableRow { table, header, cells } = &found.kind else { return None };
        let is_first = || block.checked_sub(1).is_none_or(|before| table_of(reading, before) != Some(*table));
        if !header && !is_first() {
            return None;
        }
        let columns: Vec<Column> = cells.iter().map(|cell| column(reading.words(*cell))).collect();
        (*header || are_of_tasks(&columns)).then_some(Header { table: *table, block, columns })
    };
    reading.blocks.iter().enumerate().filter_map(header).collect()
}

fn table_of(reading: &Reading, block: usize) -> Option<usize> {
    match reading.blocks.get(block)?.kind {
        BlockKind::TableRow { table, .. } => Some(table),
        _ => None,
    }
}

/// Whether columns are of tasks beyond doubt, so that their row is a header though the format has none: "Item, Description,
/// Owner, Status".
fn are_of_tasks(columns: &[Column]) -> bool {
    let says = |column: &Column| matches!(column, Column::Kind(StatementKind::Action) | Column::Description);
    columns.iter().any(says) && columns.contains(&Column::Owner) && columns.contains(&Column::Status)
}

/// The rows below a header, with their cells.
pub(super) fn rows(reading: &Reading, header: &Header) -> Vec<(usize, Vec<Span>)> {
    let below = reading.blocks.iter().enumerate().skip(header.block + 1);
    let rows = below.map_while(|(index, block)| match &block.kind {
        BlockKind::TableRow { table, cells, header: false } if *table == header.table => Some((index, cells.clone())),
        _ => None,
    });
    rows.collect()
}

fn column(cell: &str) -> Column {
    let words = folded(cell);
    let Columns { kind, theme, stakeholder, strategy, description, owner, due, status, .. } = &LEXICON.column;
    let named = [
        (Column::Strategy, strategy),
        (Column::Owner, owner),
        (Column::Due, due),
        (Column::Status, status),
        (Column::Stakeholder, stakeholder),
        (Column::Theme, theme),
        (Column::Description, description),
    ];
    if let Some((column, _)) = named.iter().find(|(_, list)| list.are(cell)) {
        return *column;
    }
    // "Action / Decision item" holds what was decided, of which some is to be done.
    if let Some(first) = kind.first_in(&words) {
        let is_both = first == StatementKind::Action && kind.has(StatementKind::Decision, &words);
        return Column::Kind(if is_both { StatementKind::Decision } else { first });
    }
    named.into_iter().find(|(_, list)| list.first_in(&words).is_some()).map_or(Column::Unknown, |(column, _)| column)
}
