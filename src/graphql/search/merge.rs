//! Interleaving the hits of several types, and cursors into the result.
//!
//! After any hit lie, of each type, the hits after a place of that type's own order. A cursor holds these places, so a
//! page is read from each type's own place and no offset is counted from the start. A search of one type pages both
//! ways; the interleaved hits of several types page forward only.

use super::super::code::Code;
use super::super::enums::SearchType;
use super::super::error::{Answered, Refusal, refused};
use super::super::paging::Paging;
use crate::graph::{CursorError, Note, Reader, decode_position, encode_position};
use crate::index::{Bounds, Direction, Filter, Order, Position, Row, Select};
use futures_util::future::try_join_all;

/// The hits of one type.
#[derive(Clone)]
pub(in crate::graphql) struct TypeList {
    pub(super) hit: SearchType,
    pub(super) filter: Filter,
    pub(super) order: Order,
}

/// One hit of the page: which type's list it is from, and its row there.
#[derive(Clone)]
pub(super) struct Hit {
    pub(super) list: usize,
    pub(super) row: Row,
    pub(super) cursor: String,
}

/// A page of hits.
pub(super) struct Hits {
    pub(super) hits: Vec<Hit>,
    pub(super) more: bool,
}

/// Which part of the hits is asked for.
#[derive(Clone)]
pub(in crate::graphql) struct HitBounds {
    pub(super) limit: usize,
    pub(super) direction: Direction,
    after: Vec<Option<Position>>,
    before: Option<Position>,
    /// The type whose turn it is.
    turn: usize,
    /// The generation that the cursor is from, where its hits were ranked.
    generation: Option<String>,
}

impl HitBounds {
    /// Whether hits lie before and after the bounds themselves.
    pub(super) fn open_ends(&self) -> (bool, bool) {
        (self.after.iter().any(Option::is_some), self.before.is_some())
    }
}

/// The bounds of the four arguments of a connection, over the lists of so many types.
pub(super) fn bounds(paging: &Paging, types: usize) -> Answered<HitBounds> {
    let bad = |message: &str| Refusal(refused(Code::BadRequest, message));
    if paging.last.is_some() && paging.before.is_none() {
        return Err(bad("`last` of a search needs `before`: the worst hits cannot be had without ranking all"));
    }
    if paging.before.is_some() && types > 1 {
        return Err(bad("hits of several types page forward; leave out `before`, or search one type"));
    }
    let start = Place { turn: 0, generation: None, positions: vec![None; types] };
    let after = paging.after.as_deref().map_or(Ok(start), |cursor| decode(cursor, types))?;
    let before = paging.before.as_deref().map(|cursor| decode(cursor, types)).transpose()?;
    let generation = after.generation.clone().or_else(|| before.as_ref().and_then(|place| place.generation.clone()));
    let before = before.and_then(|place| place.positions.into_iter().next().flatten());
    let counts = Paging { after: None, before: None, first: paging.first, last: paging.last }.bounds()?;
    let (turn, after) = (after.turn, after.positions);
    Ok(HitBounds { limit: counts.limit, direction: counts.direction, after, before, turn, generation })
}

/// Ranked hits are paged in the newest generation, whatever generation the cursor is from; what that can mean is told.
fn note_generation(reader: &Reader, bounds: &HitBounds) {
    let newest = &reader.corpus().generation;
    if bounds.generation.as_ref().is_some_and(|generation| generation != newest) {
        let message = "records changed since the cursor was given, so ranked hits may come twice or be passed over; \
                       search anew for a ranking of what is there now";
        reader.note(Note { message: message.to_owned(), path: vec!["after".to_owned()], suggestions: Vec::new() });
    }
}

/// Reads a page: of each type as many hits as the page could hold, then the next of each in turn.
pub(super) async fn page(reader: &Reader, lists: &[TypeList], bounds: &HitBounds) -> Answered<Hits> {
    note_generation(reader, bounds);
    let ranked = lists.iter().any(|list| matches!(list.order, Order::Relevance(_)));
    let generation = ranked.then(|| reader.corpus().generation.clone());
    let pages = try_join_all(lists.iter().zip(&bounds.after).map(|(list, after)| {
        let (before, after) = (bounds.before.clone(), after.clone());
        reader.page(Select {
            kind: list.hit.kind(),
            filter: list.filter.clone(),
            order: list.order.clone(),
            bounds: Bounds { limit: bounds.limit, direction: bounds.direction, after, before },
        })
    }))
    .await?;
    let mut more = pages.iter().any(|page| page.more);
    let mut rows: Vec<_> = pages.into_iter().map(|page| page.rows.into_iter()).collect();
    let mut places = bounds.after.clone();
    let mut hits = Vec::new();
    let mut turn = bounds.turn;
    while hits.len() < bounds.limit && rows.iter().any(|rows| rows.len() > 0) {
        if let Some(row) = rows[turn].next() {
            places[turn] = Some(row.position.clone());
            let next = (turn + 1) % lists.len();
            hits.push(Hit { list: turn, cursor: encode(next, generation.as_deref(), &places), row });
        }
        turn = (turn + 1) % lists.len();
    }
    more |= rows.iter().any(|rows| rows.len() > 0);
    Ok(Hits { hits, more })
}

/// What a cursor holds.
struct Place {
    /// The type whose turn it is.
    turn: usize,
    /// Of ranked hits.
    generation: Option<String>,
    /// The last hit of each type.
    positions: Vec<Option<Position>>,
}

/// A place as words: positions as their own cursors, parted by dots, which those do not hold.
fn encode(turn: usize, generation: Option<&str>, positions: &[Option<Position>]) -> String {
    let position = |position: &Option<Position>| position.as_ref().map(encode_position).unwrap_or_default();
    let head = [turn.to_string(), generation.unwrap_or_default().to_owned()];
    head.into_iter().chain(positions.iter().map(position)).collect::<Vec<_>>().join(".")
}

fn decode(cursor: &str, types: usize) -> Result<Place, CursorError> {
    let wrong = || CursorError(cursor.chars().take(80).collect());
    let mut parts = cursor.split('.');
    let turn = parts.next().and_then(|turn| turn.parse().ok()).filter(|turn| *turn < types).ok_or_else(wrong)?;
    let generation = parts.next().ok_or_else(wrong)?;
    let generation = Some(generation.to_owned()).filter(|generation| !generation.is_empty());
    let position = |part: &str| if part.is_empty() { Ok(None) } else { decode_position(part).map(Some) };
    let positions = parts.map(position).collect::<Result<Vec<_>, _>>()?;
    if positions.len() == types { Ok(Place { turn, generation, positions }) } else { Err(wrong()) }
}
