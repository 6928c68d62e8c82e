//! Who took part, as the rows of a table say it: a column of names, and beside it at least one of roles, affiliations,
//! whom they stand for, or attendance.

use super::super::claims::Claims;
use super::super::columns::{headers, rows};
use super::super::lexicon::{LEXICON, Phrases};
use super::super::people::People;
use super::super::reading::Reading;
use super::note::{add_attendance, is_affiliation};
use super::{linked, organization, participation};
use crate::model::{Attendance, Participation, Span};
use crate::parse::BlockKind;

/// Where the columns are.
struct Columns {
    name: usize,
    role: Option<usize>,
    affiliation: Option<usize>,
    on_behalf: Option<usize>,
    attendance: Option<usize>,
    /// Whether the column of attendance says so by marks: it is headed "Present".
    is_marks: bool,
}

/// The participations of all such tables.
pub(super) fn participations(reading: &Reading, people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let mut found = Vec::new();
    for header in headers(reading) {
        let BlockKind::TableRow { cells, .. } = &reading.blocks[header.block].kind else { continue };
        let Some(columns) = columns(reading, cells) else { continue };
        for (block, cells) in rows(reading, &header) {
            found.extend(row(reading, &columns, block, &cells, people, claims));
        }
    }
    found
}

fn columns(reading: &Reading, header: &[Span]) -> Option<Columns> {
    let at = |list: &Phrases| header.iter().position(|cell| list.are(reading.words(*cell).trim()));
    let column = &LEXICON.column;
    let (role, affiliation, on_behalf, attendance) =
        (at(&column.role), at(&column.affiliation), at(&column.on_behalf), at(&column.attendance));
    let is_told = [role, affiliation, on_behalf, attendance].iter().any(Option::is_some);
    let name = at(&column.name).filter(|_| is_told)?;
    let is_marks = attendance.is_some_and(|column| LEXICON.field.attending.are(reading.words(header[column]).trim()));
    Some(Columns { name, role, affiliation, on_behalf, attendance, is_marks })
}

fn row(
    reading: &Reading,
    columns: &Columns,
    block: usize,
    cells: &[Span],
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let cell = |column: Option<usize>| {
        let words = reading.words(*cells.get(column?)?).trim();
        (!words.is_empty()).then_some(words)
    };
    let printed = cell(Some(columns.name))?;
    let mut found =
        participation(linked(reading, printed, people, claims), reading.source(reading.blocks[block].span)?);
    found.role = cell(columns.role).map(str::to_owned);
    // An empty cell in a column "Present" says who was not.
    let is_marked = columns.attendance.is_none_or(|column| !columns.is_marks || cell(Some(column)).is_some());
    found.attendance = Some(if is_marked { Attendance::Present } else { Attendance::Absent });
    found.affiliation =
        cell(columns.affiliation).filter(|words| is_affiliation(words)).map(|words| organization(words, claims));
    found.on_behalf_of = cell(columns.on_behalf).map(|words| organization(words, claims));
    if let Some(words) = cell(columns.attendance) {
        if LEXICON.person.no.are(words) || matches!(words, "-" | "–" | "—" | "✗" | "✘" | "❌") {
            found.attendance = Some(Attendance::Absent);
        } else {
            add_attendance(&mut found, words);
        }
    }
    Some(found)
}
