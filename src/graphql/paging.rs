//! Which part of a list is asked for: the arguments of the Relay connection specification.

use super::code::Code;
use super::error::{Answered, Refusal, refused};
use crate::graph::{decode_position, encode_position};
use crate::index::{Bounds, Direction, Position, Value};
use crate::model::Key;

/// The page that is given where none is asked for.
pub(super) const DEFAULT_PAGE: usize = 20;
/// The largest page.
pub(super) const LARGEST_PAGE: usize = 100;

/// The four arguments of a connection.
pub(super) struct Paging {
    pub(super) first: Option<i32>,
    pub(super) after: Option<String>,
    pub(super) last: Option<i32>,
    pub(super) before: Option<String>,
}

impl Paging {
    /// The rows that are asked for.
    pub(super) fn bounds(&self) -> Answered<Bounds> {
        let (direction, asked) = match (self.first, self.last) {
            (Some(_), Some(_)) => return Err(bad("give `first` or `last`, not both".to_owned())),
            (None, Some(last)) => (Direction::Backward, size("last", last)?),
            (Some(first), None) => (Direction::Forward, size("first", first)?),
            (None, None) => (Direction::Forward, DEFAULT_PAGE),
        };
        let position = |cursor: &Option<String>| cursor.as_deref().map(decode_position).transpose();
        Ok(Bounds { limit: asked, direction, after: position(&self.after)?, before: position(&self.before)? })
    }
}

fn size(argument: &str, asked: i32) -> Answered<usize> {
    let page = usize::try_from(asked).ok().filter(|page| *page <= LARGEST_PAGE);
    page.ok_or_else(|| bad(format!("`{argument}` is {asked}; ask for 0 to {LARGEST_PAGE}, and page on with a cursor")))
}

fn bad(message: String) -> Refusal {
    Refusal(refused(Code::BadRequest, message))
}

/// The position of the `index`-th of a list that is held whole.
pub(super) fn nth(index: usize) -> Position {
    Position { values: vec![Value::Number(i64::try_from(index).unwrap_or(i64::MAX))], key: Key(0) }
}

/// A page of a list that is held whole: which of its items, and whether there are more beyond the page.
pub(super) fn slice(length: usize, bounds: &Bounds) -> Answered<(std::ops::Range<usize>, bool)> {
    let start = bounds.after.as_ref().map(index).transpose()?.map_or(0, |index| index + 1).min(length);
    let end = bounds.before.as_ref().map(index).transpose()?.unwrap_or(length).clamp(start, length);
    Ok(match bounds.direction {
        Direction::Forward => (start..end.min(start + bounds.limit), end > start + bounds.limit),
        Direction::Backward => (start.max(end.saturating_sub(bounds.limit))..end, end > start + bounds.limit),
    })
}

fn index(position: &Position) -> Answered<usize> {
    match position.values.as_slice() {
        [Value::Number(index)] if position.key == Key(0) => Ok(usize::try_from(*index).unwrap_or_default()),
        _ => Err(crate::graph::CursorError(encode_position(position)).into()),
    }
}
