//! Pages of nodes in a total order, by cursor, without sorting more than a page.
//!
//! Inside a segment a row is compared by numbers only: a name is its place in the segment's dictionary. Names are read
//! for the few rows that are left when the segments are brought together.

use super::cells::{self, Cell, Ordering, Part};
use super::search::Search;
use super::segment::Segment;
use super::walk::{Among, Walk, walk};
use crate::index::{Bounds, Direction, Page, Position, ReadError, Row, Value};
use crate::model::Key;
use std::collections::BinaryHeap;

/// A row of one segment. Rows compare as they stand in the order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    cells: Vec<Cell>,
    key: i128,
    segment: usize,
    doc: u32,
}

/// The best rows of one segment so far.
struct Best<'a> {
    wanted: usize,
    rows: BinaryHeap<Candidate>,
    firsts: &'a mut Firsts,
}

/// The best first cells of the rows of all segments so far, where those compare between segments: names do not.
struct Firsts {
    wanted: usize,
    cells: Option<BinaryHeap<Cell>>,
}

impl Search<'_> {
    /// A page of these nodes, ordered by `parts` and then by key.
    pub(super) fn page(&self, among: Among<'_>, parts: &[Part<'_>], bounds: &Bounds) -> Result<Page, ReadError> {
        bounds.after.iter().chain(&bounds.before).try_for_each(|position| cells::check(parts, position))?;
        let wanted = bounds.limit + 1;
        let mut kept = Vec::new();
        let is_number = parts.first().is_some_and(|part| !part.is_name());
        let mut firsts = Firsts { wanted, cells: is_number.then(BinaryHeap::new) };
        for segment in self.segments.iter().enumerate() {
            self.check_time()?;
            let walk = walk(among, segment, parts, bounds)?;
            let mut best = Best { wanted, rows: BinaryHeap::new(), firsts: &mut firsts };
            best_of_segment(segment, walk, parts, bounds, &mut best)?;
            kept.extend(best.rows);
        }
        drop_hopeless(&mut kept, parts, wanted);
        let mut rows = kept
            .into_iter()
            .map(|candidate| self.position(candidate, parts, bounds.direction))
            .collect::<Result<Vec<_>, _>>()?;
        rows.sort_by(|left, right| cells::compare(parts, &left.0, &right.0));
        self.cut_page(rows, bounds)
    }

    fn position(
        &self,
        candidate: Candidate,
        parts: &[Part<'_>],
        direction: Direction,
    ) -> Result<(Position, usize, u32), ReadError> {
        let ordering = Ordering::open(&self.segments[candidate.segment], parts)?;
        let cells: Vec<Cell> = candidate.cells.into_iter().map(|cell| turn(cell, direction)).collect();
        let key = Key(turn(candidate.key, direction) as u64);
        Ok((Position { values: ordering.values(&cells)?, key }, candidate.segment, candidate.doc))
    }

    fn cut_page(&self, mut rows: Vec<(Position, usize, u32)>, bounds: &Bounds) -> Result<Page, ReadError> {
        let more = rows.len() > bounds.limit;
        let rows = match bounds.direction {
            Direction::Forward => {
                rows.truncate(bounds.limit);
                rows
            }
            Direction::Backward => rows.split_off(rows.len().saturating_sub(bounds.limit)),
        };
        let rows = rows
            .into_iter()
            .map(|(position, segment, doc)| Ok(row(position, self.segments[segment].stored(doc)?)))
            .collect::<Result<Vec<_>, ReadError>>()?;
        Ok(Page { rows, more })
    }
}

/// Offers the documents of one segment.
fn best_of_segment(
    (index, segment): (usize, &Segment),
    walk: Walk<'_>,
    parts: &[Part<'_>],
    bounds: &Bounds,
    best: &mut Best<'_>,
) -> Result<(), ReadError> {
    let ordering = Ordering::open(segment, parts)?;
    let limit = |position: &Option<Position>| position.as_ref().map(|position| ordering.bound(position)).transpose();
    let (after, before) = (limit(&bounds.after)?, limit(&bounds.before)?);
    let mut cells = Vec::with_capacity(parts.len());
    for doc in walk.docs {
        if ordering.first_cell(doc).is_some_and(|first| best.is_hopeless(turn(first, bounds.direction))) {
            if walk.in_order {
                break;
            }
            continue;
        }
        let key = segment.key.first(doc).unwrap_or_default();
        if !ordering.cells(doc, key, &mut cells) {
            continue;
        }
        let key = i128::from(key);
        let place = (cells.as_slice(), key);
        if after.as_ref().is_some_and(|after| place <= (after.0.as_slice(), after.1))
            || before.as_ref().is_some_and(|before| place >= (before.0.as_slice(), before.1))
        {
            continue;
        }
        cells.iter_mut().for_each(|cell| *cell = turn(*cell, bounds.direction));
        best.offer(&cells, turn(key, bounds.direction), (index, doc));
    }
    Ok(())
}

impl Firsts {
    fn offer(&mut self, first: Cell) {
        let Some(cells) = &mut self.cells else { return };
        cells.push(first);
        if cells.len() > self.wanted {
            cells.pop();
        }
    }

    /// Whether there are enough rows that begin better.
    fn is_hopeless(&self, first: Cell) -> bool {
        let full = self.cells.as_ref().filter(|cells| cells.len() >= self.wanted);
        full.and_then(BinaryHeap::peek).is_some_and(|worst| first > *worst)
    }
}

impl Best<'_> {
    /// Whether a row that begins so comes after all that are wanted.
    fn is_hopeless(&self, first: Cell) -> bool {
        let worst = self.rows.peek().filter(|_| self.rows.len() >= self.wanted);
        let is_last_here = worst.and_then(|worst| worst.cells.first()).is_some_and(|worst| first > *worst);
        is_last_here || self.firsts.is_hopeless(first)
    }

    /// Keeps a row in place of the last one, if it comes before that.
    fn offer(&mut self, cells: &[Cell], key: i128, (segment, doc): (usize, u32)) {
        if self.rows.len() >= self.wanted {
            if self.rows.peek().is_some_and(|worst| (cells, key) >= (worst.cells.as_slice(), worst.key)) {
                return;
            }
            self.rows.pop();
        }
        cells.first().into_iter().for_each(|first| self.firsts.offer(*first));
        self.rows.push(Candidate { cells: cells.to_vec(), key, segment, doc });
    }
}

/// A row with what its position says of score and count.
pub(super) fn row(position: Position, stored: std::sync::Arc<[u8]>) -> Row {
    let score =
        position.values.iter().find_map(|value| if let Value::Score(score) = value { Some(*score) } else { None });
    Row { key: position.key, stored, position, score, count: None }
}

/// Turns an order round for a page from its end.
fn turn(cell: Cell, direction: Direction) -> Cell {
    if direction == Direction::Backward { -cell } else { cell }
}

/// Drops what cannot be on the page by what is comparable between segments: all that stands before the first name.
fn drop_hopeless(kept: &mut Vec<Candidate>, parts: &[Part<'_>], wanted: usize) {
    let comparable = parts.iter().take_while(|part| !part.is_name()).count();
    if comparable == 0 || kept.len() <= wanted {
        return;
    }
    kept.sort_unstable_by(|left, right| left.cells[..comparable].cmp(&right.cells[..comparable]));
    let worst = kept[wanted - 1].cells[..comparable].to_vec();
    kept.retain(|candidate| candidate.cells[..comparable] <= worst[..]);
}
