//! Statements from tables, by what the header's cells say, in either order of the columns.
//!
//! A table without a header, or with one that says nothing known, gives none.

use super::super::lexicon::{Columns, LEXICON};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::sentences;
use super::{Draft, Gather, is_count, lists};
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::extract) enum Column {
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
pub(in crate::extract) struct Header {
    /// What the table's rows share.
    pub(in crate::extract) table: usize,
    /// The header's block.
    pub(in crate::extract) block: usize,
    /// What its columns hold.
    pub(in crate::extract) columns: Vec<Column>,
}

/// A row's block and cells.
type Row = (usize, Vec<Span>);

/// The drafts of all tables.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for header in headers(gather.reading) {
        let rows = rows(gather.reading, &header);
        let Some((kind, text, label)) = statement_columns(gather, &header, &rows) else { continue };
        let counts = label.filter(|label| goes_on(gather.reading, &rows, *label));
        let mut of_table: Vec<Draft> = Vec::new();
        for (block, cells) in rows {
            let is_empty = |cell: &Span| gather.reading.words(*cell).trim().is_empty();
            match of_table.last_mut() {
                Some(last) if counts.is_some_and(|counts| cells.get(counts).is_none_or(is_empty)) => {
                    let more = cells.get(text).map_or("", |cell| gather.reading.words(*cell).trim());
                    last.go_on(more, gather.reading.blocks[block].span);
                }
                _ => of_table.extend(draft(gather, &header, block, &cells, (kind, text, label))),
            }
        }
        drafts.extend(of_table);
    }
    drafts
}

/// The headers of all tables that have one.
pub(in crate::extract) fn headers(reading: &Reading) -> Vec<Header> {
    let header = |(block, found): (usize, &crate::parse::Block)| match &found.kind {
        BlockKind::TableRow { table, header: true, cells } => {
            let columns = cells.iter().map(|cell| column(reading.words(*cell))).collect();
            Some(Header { table: *table, block, columns })
        }
        _ => None,
    };
    reading.blocks.iter().enumerate().filter_map(header).collect()
}

/// The rows below a header, with their cells.
pub(in crate::extract) fn rows(reading: &Reading, header: &Header) -> Vec<(usize, Vec<Span>)> {
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

/// The kind of a table's statements, the column of their text, and that of their label.
fn statement_columns(gather: &Gather, header: &Header, rows: &[Row]) -> Option<(StatementKind, usize, Option<usize>)> {
    let reading = gather.reading;
    let at = |wanted: Column| header.columns.iter().position(|column| *column == wanted);
    let mut kinds = header.columns.iter().enumerate().filter_map(|(index, column)| match column {
        Column::Kind(kind) => Some((*kind, index)),
        _ => None,
    });
    let stated = kinds.next();
    // "Decision item | Decision": a column of numbers counts what the next one states.
    if let (Some((_, first)), Some((kind, text))) = (stated, kinds.next())
        && is_of_numbers(reading, rows, first)
    {
        return Some((kind, text, Some(first)));
    }
    match (stated, at(Column::Strategy), at(Column::Description)) {
        (Some((kind, text)), label, None) => Some((kind, text, label)),
        (Some((kind, label)), None, Some(text)) if at(Column::Theme).is_none() => Some((kind, text, Some(label))),
        (Some((kind, text)), label, _) => Some((kind, text, label)),
        (None, Some(label), Some(text)) => Some((StatementKind::Recommendation, text, Some(label))),
        (None, None, Some(text)) => {
            let of_heading = gather.sections[header.block];
            if let Some(kind) =
                of_heading.filter(|kind| matches!(kind, StatementKind::Decision | StatementKind::Action))
            {
                return Some((kind, text, at(Column::Theme).filter(|label| is_of_numbers(reading, rows, *label))));
            }
            let kind = introduction(reading, header)?;
            let suits = match kind {
                StatementKind::Perspective => at(Column::Stakeholder).is_some(),
                _ => at(Column::Theme).is_some(),
            };
            suits.then_some((kind, text, None))
        }
        _ => None,
    }
}

/// Whether a column holds numbers only: "1", "95.2", "#3".
fn is_of_numbers(reading: &Reading, rows: &[Row], column: usize) -> bool {
    let is_number = |words: &str| words.chars().all(|one| !one.is_alphabetic()) && words.len() < 12;
    !rows.is_empty()
        && rows.iter().all(|(_, cells)| cells.get(column).is_none_or(|cell| is_number(reading.words(*cell))))
}

/// Whether a row without a number goes on with the row above: the others have one.
fn goes_on(reading: &Reading, rows: &[Row], column: usize) -> bool {
    let has_number = |cell: &Span| reading.words(*cell).chars().any(|one| one.is_ascii_digit());
    is_of_numbers(reading, rows, column) && rows.iter().any(|(_, cells)| cells.get(column).is_some_and(has_number))
}

/// What the sentence before the table says it holds.
fn introduction(reading: &Reading, header: &Header) -> Option<StatementKind> {
    let words = reading.block(header.block.checked_sub(1)?).trim();
    let heading = reading.heading(header.block).map(|heading| reading.block(heading));
    words.ends_with([':', '：']).then(|| lists::introduced(sentences::last(words), heading)).flatten()
}

fn draft(
    gather: &mut Gather,
    header: &Header,
    block: usize,
    cells: &[Span],
    (kind, text, label): (StatementKind, usize, Option<usize>),
) -> Option<Draft> {
    let reading = gather.reading;
    let cell =
        |index: usize| cells.get(index).map(|cell| reading.words(*cell).trim()).filter(|words| !words.is_empty());
    let row = reading.blocks[block].span;
    let text = cell(text).filter(|words| !lists::of_minutes(&kind) || !lists::is_stub(words))?;
    let mut draft = Draft::new(kind, text, row);
    draft.label = label.and_then(cell).map(str::to_owned);
    for (index, column) in header.columns.iter().enumerate() {
        let Some(words) = cell(index) else { continue };
        match column {
            Column::Theme if is_count(words) => {}
            Column::Theme => draft.themes.push(gather.claims.theme(words)),
            Column::Stakeholder if kind == StatementKind::Perspective => draft.attributed_to.push(gather.holder(words)),
            Column::Owner | Column::Stakeholder if kind == StatementKind::Action => {
                let names = gather.names(words).unwrap_or_else(|| vec![gather.name(words)]);
                draft.owners.extend(names);
            }
            Column::Due => {
                draft.due = super::super::dates::first(words)
                    .and_then(|date| super::super::when::span(reading, cells[index], &date))
            }
            Column::Status => draft.status = Some(words.to_owned()),
            _ => {}
        }
    }
    Some(draft)
}
