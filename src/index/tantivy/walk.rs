//! In which order the documents of a set are looked at for a page of a larger order.

use super::cells::{By, Part};
use super::docs::Docs;
use super::segment::Segment;
use crate::index::{Bounds, Direction, Filter, Position, ReadError, Select, Value};
use crate::model::Kind;

/// Sets are walked in order where they have at least one of so many of all documents of the kind.
const ONE_OF: usize = 16;

/// Documents, and whether the first cells of their rows never get better on the way.
pub(super) struct Walk<'a> {
    pub(super) docs: Box<dyn Iterator<Item = u32> + 'a>,
    pub(super) in_order: bool,
}

/// The nodes of a kind in a filter, and the documents that they were found to be; where the filter is a range of the number
/// that the order begins with, those of the kind.
#[derive(Clone, Copy)]
pub(super) struct Among<'a> {
    pub(super) kind: Kind,
    pub(super) filter: &'a Filter,
    pub(super) docs: &'a [Docs],
}

/// What is asked for, where it was found.
pub(super) fn among<'a>(select: &'a Select, docs: &'a [Docs]) -> Among<'a> {
    Among { kind: select.kind, filter: &select.filter, docs }
}

/// Some of them in one segment: in the order of the first part, where that is a number and the set is not small, for a page
/// is then full long before all were seen; else in their own.
pub(super) fn walk<'a>(
    among: Among<'a>,
    (index, segment): (usize, &'a Segment),
    parts: &[Part<'_>],
    bounds: &Bounds,
) -> Result<Walk<'a>, ReadError> {
    let docs = &among.docs[index];
    let all = || Ok(Walk { docs: docs.iter(), in_order: false });
    let Some(Part { by: By::Number(number), descending }) = parts.first() else { return all() };
    let sorted = segment.sorted(among.kind, *number)?;
    let is_range = among.filter.is_range(*number);
    if !is_range && sorted.len() > docs.len() * ONE_OF {
        return all();
    }
    let (start, end) = if *descending { (&bounds.before, &bounds.after) } else { (&bounds.after, &bounds.before) };
    let (first, last) = among.filter.limits(*number);
    let last = [last, number_of(end)].into_iter().flatten().min();
    let rising = *descending == (bounds.direction == Direction::Backward);
    let having = sorted.within(first.max(number_of(start)), last).walk(rising).filter(|doc| docs.contains(*doc));
    // A range holds none that has no number.
    let missing = move || if is_range { Docs::none() } else { docs.without(sorted.docs()) };
    let missing = std::iter::once_with(missing).flat_map(Docs::into_documents);
    let docs: Box<dyn Iterator<Item = u32>> = match bounds.direction {
        Direction::Forward => Box::new(having.chain(missing)),
        Direction::Backward => Box::new(missing.chain(having)),
    };
    Ok(Walk { docs, in_order: true })
}

/// The number that a position begins with.
fn number_of(position: &Option<Position>) -> Option<i64> {
    match position.as_ref()?.values.first()? {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}
