//! In which order the documents of a set are looked at for a page of a larger order.

use super::cells::{By, Part};
use super::docs::Docs;
use super::segment::Segment;
use crate::index::{Bounds, Direction, Position, ReadError, Value};
use crate::model::Kind;

/// Sets are walked in order where they have at least one of so many of all documents of the kind.
const ONE_OF: usize = 16;

/// Documents, and whether the first cells of their rows never get better on the way.
pub(super) struct Walk<'a> {
    pub(super) docs: Box<dyn Iterator<Item = u32> + 'a>,
    pub(super) in_order: bool,
}

/// The documents of a set: in the order of the first part, where that is a number and the set is not small, for a page
/// is then full long before all were seen; else in their own.
pub(super) fn walk<'a>(
    segment: &'a Segment,
    kind: Kind,
    docs: &'a Docs,
    parts: &[Part<'_>],
    bounds: &Bounds,
) -> Result<Walk<'a>, ReadError> {
    let all = || Ok(Walk { docs: docs.iter(), in_order: false });
    let Some(Part { by: By::Number(number), descending }) = parts.first() else { return all() };
    let sorted = segment.sorted(kind, *number)?;
    if sorted.len() > docs.len() * ONE_OF {
        return all();
    }
    let (first, last) = if *descending { (&bounds.before, &bounds.after) } else { (&bounds.after, &bounds.before) };
    let rising = *descending == (bounds.direction == Direction::Backward);
    let having = sorted.within(number_of(first), number_of(last)).walk(rising).filter(|doc| docs.contains(*doc));
    let missing = || docs.without(&sorted.within(None, None).docs(segment.max_doc()));
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
