//! Who took part, as the rows of a table say it: a column of names, and beside it at least one of roles, affiliations,
//! whom they stand for, or attendance.

use super::super::claims::Claims;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::people::{People, is_full_name};
use super::super::reading::Reading;
use super::super::standing::standing;
use super::note::{self, add_all, add_attendance, is_affiliation};
use super::{bare, linked, name, organization};
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
    bare::rows(reading).into_iter().for_each(|one| found.extend(of_bare(reading, &one, people, claims)));
    let mut last = None;
    let mut own = None;
    for (block, one) in reading.blocks.iter().enumerate() {
        let BlockKind::TableRow { table, cells, header } = &one.kind else { continue };
        // The first row names the columns, also where the format knows of no header.
        if last != Some(*table) || *header {
            (last, own) = (Some(*table), columns(reading, block, cells));
        } else if let Some(columns) = &own {
            found.extend(row(reading, columns, block, cells, people, claims));
        }
    }
    found
}

/// The participation of a row of a table without a header.
fn of_bare(reading: &Reading, row: &bare::Row, people: &mut People, claims: &mut Claims) -> Option<Participation> {
    let name = linked(reading, reading.words(row.name).trim(), people, claims);
    let mut found = Participation::of(name, reading.source(reading.blocks[row.block].span)?);
    found.attendance = Some(row.attendance);
    let of = row.of.map(|of| reading.words(of).trim()).filter(|of| is_affiliation(of));
    found.affiliation = of.map(|of| organization(of, claims));
    Some(found)
}

fn columns(reading: &Reading, block: usize, header: &[Span]) -> Option<Columns> {
    let at = |list: &Phrases| header.iter().position(|cell| list.are(reading.words(*cell).trim()));
    let column = &LEXICON.column;
    let (role, affiliation, on_behalf, attendance) =
        (at(&column.role), at(&column.affiliation), at(&column.on_behalf), at(&column.attendance));
    // "Attendee" says it by itself, and so does "Attendees" above the table.
    let is_list = || reading.heading(block).and_then(|heading| standing(reading.block(heading)));
    let is_of_present = is_list().is_some_and(|one| one == (None, Some(Attendance::Present)));
    let is_told = is_of_present || [role, affiliation, on_behalf, attendance].iter().any(Option::is_some);
    let named = || header.iter().position(|cell| is_of_present && column.name.stand_in(reading.words(*cell)));
    let name = at(&column.name).filter(|_| is_told).or_else(|| at(&LEXICON.field.attending)).or_else(named)?;
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
    let entry = cell(Some(columns.name))?;
    // "[Ann Lee][]" is a link whose address stands elsewhere; "Ann Lee for Bo Ray" is who came.
    let parsed = name::parse(entry).filter(|one| entry.starts_with('[') || is_full_name(one.name));
    let (printed, notes) = parsed.map_or((entry, Vec::new()), |one| (one.name, one.notes));
    let mut found =
        Participation::of(linked(reading, printed, people, claims), reading.source(reading.blocks[block].span)?);
    add_all(&mut found, notes.into_iter(), claims);
    found.role = cell(columns.role).map(str::to_owned).or(found.role);
    // An empty cell in a column "Present" says who was not.
    let is_marked = columns.attendance.is_none_or(|column| !columns.is_marks || cell(Some(column)).is_some());
    let of = cell(columns.affiliation);
    // "Elected Member Representative" in a column of organizations.
    let is_role = |words: &&str| columns.role.is_none() && note::ends_as_role(words);
    found.role = found.role.or_else(|| of.filter(is_role).map(str::to_owned));
    let marked = if is_marked { Attendance::Present } else { Attendance::Absent };
    found.attendance = found.attendance.filter(|_| is_marked).or(Some(marked));
    let of = of.filter(|words| is_affiliation(words) && !is_role(words)).map(|words| organization(words, claims));
    found.affiliation = of.or(found.affiliation);
    found.on_behalf_of = cell(columns.on_behalf).map(|words| organization(words, claims)).or(found.on_behalf_of);
    if let Some(words) = cell(columns.attendance) {
        if LEXICON.person.no.are(words) || matches!(words, "-" | "–" | "—" | "✗" | "✘" | "❌") {
            found.attendance = Some(Attendance::Absent);
        } else {
            add_attendance(&mut found, words);
        }
    }
    Some(found)
}
