//! The values that rows are ordered by, as numbers that compare as the order says.

use super::segment::Segment;
use crate::index::{Name, Number, Position, ReadError, Value};
use rustc_hash::FxHashMap;
use tantivy::columnar::{Column, StrColumn};

/// One value of a row in one segment: smaller comes first. Wide enough for every number turned round.
pub(super) type Cell = i128;

/// Comes after all that have a value.
const MISSING: Cell = Cell::MAX;

/// One part of an order.
pub(super) struct Part<'a> {
    pub(super) by: By<'a>,
    pub(super) descending: bool,
}

/// What a part orders by.
pub(super) enum By<'a> {
    /// A number of the node.
    Number(Number),
    /// A name of the node.
    Name(Name),
    /// A count by the key of the node; nodes without one are left out, unless `zeros`.
    Count(&'a FxHashMap<u64, i64>, bool),
    /// A score by the key of the node; 0 for nodes without one. Scores are never negative.
    Score(&'a FxHashMap<u64, f64>),
}

impl Part<'_> {
    /// Whether its cells can be compared within a segment only.
    pub(super) fn is_name(&self) -> bool {
        matches!(self.by, By::Name(_))
    }
}

/// The number that an order begins with.
pub(super) fn first_number(parts: &[Part<'_>]) -> Option<Number> {
    parts.first().and_then(|part| if let By::Number(number) = part.by { Some(number) } else { None })
}

/// An order in one segment.
pub(super) struct Ordering<'a> {
    segment: &'a Segment,
    parts: Vec<(Source<'a>, bool)>,
}

enum Source<'a> {
    Number(&'a Column<i64>),
    Name(Name, Option<&'a StrColumn>),
    Count(&'a FxHashMap<u64, i64>, bool),
    Score(&'a FxHashMap<u64, f64>),
}

impl<'a> Ordering<'a> {
    /// Opens the columns that it needs.
    pub(super) fn open(segment: &'a Segment, parts: &[Part<'a>]) -> Result<Self, ReadError> {
        let source = |part: &Part<'a>| {
            let source = match part.by {
                By::Number(number) => Source::Number(segment.number(number)?),
                By::Name(name) => Source::Name(name, segment.name(name)?),
                By::Count(counts, zeros) => Source::Count(counts, zeros),
                By::Score(scores) => Source::Score(scores),
            };
            Ok((source, part.descending))
        };
        let parts = parts.iter().map(source).collect::<Result<_, ReadError>>()?;
        Ok(Self { segment, parts })
    }

    /// The cells of a document; false where the document is not in the order at all.
    pub(super) fn cells(&self, doc: u32, key: u64, cells: &mut Vec<Cell>) -> bool {
        cells.clear();
        for part in &self.parts {
            match cell(part, doc, key) {
                Some(cell) => cells.push(cell),
                None => return false,
            }
        }
        true
    }

    /// The first cell of a document, where it can be told without its key; it most often tells already that the document
    /// is not on the page.
    pub(super) fn first_cell(&self, doc: u32) -> Option<Cell> {
        let first = self.parts.first().filter(|(source, _)| matches!(source, Source::Number(_) | Source::Name(..)))?;
        cell(first, doc, 0)
    }

    /// A position that was checked, as cells and key of this segment. A name that the segment does not have stands
    /// between two others.
    pub(super) fn bound(&self, position: &Position) -> Result<(Vec<Cell>, Cell), ReadError> {
        let mut cells = Vec::with_capacity(self.parts.len());
        for ((source, descending), value) in self.parts.iter().zip(&position.values) {
            let cell = match (source, value) {
                (_, Value::Missing) => None,
                (_, Value::Number(number)) => Some(Cell::from(*number)),
                // `-0.0` has other bits than `0.0`.
                (_, Value::Score(score)) => Some(Cell::from((score + 0.0).to_bits())),
                (Source::Name(_, column), Value::Name(name)) => Some(place(*column, crate::index::cut(name))?),
                (_, Value::Name(_)) => None,
            };
            cells.push(directed(cell, *descending));
        }
        Ok((cells, Cell::from(position.key.0)))
    }

    /// The values of cells of this segment.
    pub(super) fn values(&self, cells: &[Cell]) -> Result<Vec<Value>, ReadError> {
        let mut values = Vec::with_capacity(cells.len());
        for ((source, descending), cell) in self.parts.iter().zip(cells) {
            if *cell == MISSING {
                values.push(Value::Missing);
                continue;
            }
            let cell = if *descending { -cell } else { *cell };
            values.push(match source {
                Source::Number(_) | Source::Count(..) => Value::Number(cell as i64),
                Source::Name(name, _) => {
                    Value::Name(self.segment.name_at(*name, (cell / 2) as u64)?.as_ref().to_owned())
                }
                Source::Score(_) => Value::Score(f64::from_bits(cell as u64)),
            });
        }
        Ok(values)
    }
}

/// Refuses a position that is not of an order.
pub(super) fn check(parts: &[Part<'_>], position: &Position) -> Result<(), ReadError> {
    let of_part = |(part, value): (&Part<'_>, &Value)| match (&part.by, value) {
        (By::Number(_) | By::Name(_), Value::Missing) => true,
        (By::Number(_) | By::Count(..), Value::Number(_)) | (By::Name(_), Value::Name(_)) => true,
        (By::Score(_), Value::Score(score)) => *score >= 0.0,
        _ => false,
    };
    if position.values.len() == parts.len() && parts.iter().zip(&position.values).all(of_part) {
        return Ok(());
    }
    Err(ReadError::Unsupported("the position is not of this order".to_owned()))
}

/// How two positions stand in an order.
pub(super) fn compare(parts: &[Part<'_>], left: &Position, right: &Position) -> std::cmp::Ordering {
    let values = parts.iter().zip(left.values.iter().zip(&right.values)).map(|(part, (left, right))| {
        let ordering = match (left, right) {
            (Value::Number(left), Value::Number(right)) => left.cmp(right),
            (Value::Name(left), Value::Name(right)) => left.cmp(right),
            (Value::Score(left), Value::Score(right)) => left.total_cmp(right),
            (left, right) => return (*left == Value::Missing).cmp(&(*right == Value::Missing)),
        };
        if part.descending { ordering.reverse() } else { ordering }
    });
    values.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then).then(left.key.cmp(&right.key))
}

/// One cell of a document; `None` where the document is not in the order at all.
fn cell((source, descending): &(Source<'_>, bool), doc: u32, key: u64) -> Option<Cell> {
    let value = match source {
        Source::Number(column) => column.first(doc).map(Cell::from),
        Source::Name(_, column) => column.and_then(|column| column.term_ords(doc).next()).map(at),
        Source::Count(counts, zeros) => {
            Some(counts.get(&key).map_or_else(|| zeros.then_some(0), |count| Some((*count).into()))?)
        }
        Source::Score(scores) => Some(Cell::from(scores.get(&key).copied().unwrap_or_default().to_bits())),
    };
    Some(directed(value, *descending))
}

/// The cell of the name at a place of the dictionary: even, so that there is room between two names.
fn at(place: u64) -> Cell {
    Cell::from(place) * 2
}

fn directed(value: Option<Cell>, descending: bool) -> Cell {
    match value {
        None => MISSING,
        Some(value) if descending => -value,
        Some(value) => value,
    }
}

fn place(column: Option<&StrColumn>, name: &str) -> Result<Cell, ReadError> {
    use tantivy::columnar::TermOrdHit;
    let Some(column) = column else { return Ok(0) };
    Ok(match column.dictionary().term_ord_or_next(name)? {
        TermOrdHit::Exact(place) => at(place),
        TermOrdHit::Next(next) => at(next) - 1,
    })
}
