//! Statements from tables, by what the header's cells say, in either order of the columns.
//!
//! A table without a header, or with one that says nothing known, gives none.

use super::super::agenda::is_procedure;
use super::super::columns::{Column, Header, headers, rows};
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::sentences;
use super::introduced::introduced;
use super::{Draft, Gather, is_count, lists};
use crate::model::{Span, StatementKind};

/// The most words of a cell that names what the next one describes.
const NAME_WORDS: usize = 6;

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
        (Some((kind, label)), None, Some(text)) if at(Column::Theme).is_none() && are_names(reading, rows, label) => {
            Some((kind, text, Some(label)))
        }
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

/// Whether the cells of a column are short, as names of what another column describes are.
fn are_names(reading: &Reading, rows: &[Row], column: usize) -> bool {
    let is_long = |cell: &&Span| reading.words(**cell).split_whitespace().nth(NAME_WORDS).is_some();
    let long = rows.iter().filter_map(|(_, cells)| cells.get(column)).filter(is_long).count();
    long * 2 <= rows.len()
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
    words.ends_with([':', '：']).then(|| introduced(sentences::last(words), heading)).flatten()
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
    let says = |words: &&str| !lists::is_stub(words) && !LEXICON.line.none.stand_at_start(words);
    let text = cell(text).filter(|words| !lists::of_minutes(&kind) || says(words))?;
    let mut draft = Draft::new(kind, text, row);
    draft.label = label.and_then(cell).map(str::to_owned);
    for (index, column) in header.columns.iter().enumerate() {
        let Some(words) = cell(index) else { continue };
        match column {
            Column::Theme if is_count(words) || is_procedure(words) => {}
            Column::Theme => draft.themes.push(gather.claims.theme(words)),
            Column::Stakeholder if kind == StatementKind::Perspective => draft.attributed_to.push(gather.holder(words)),
            Column::Owner | Column::Stakeholder if kind == StatementKind::Action => {
                let names = gather.names(words).unwrap_or_else(|| vec![gather.name(words)]);
                draft.owners.extend(names);
            }
            Column::Due => {
                let day = gather.due_day(words);
                draft.due = day.and_then(|date| super::super::when::span(reading, cells[index], &date));
            }
            Column::Status => draft.status = Some(words.to_owned()),
            _ => {}
        }
    }
    Some(draft)
}
