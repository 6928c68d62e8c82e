//! Who took part in meetings on someone's behalf. For whom one takes part stands on the meeting beside each name, so
//! the meetings are read and counted here: a country has few representatives at few meetings.

use super::connection::Connection;
use super::edges::{Representative, SharedEdge};
use super::enums::{BY_TITLE, keyed};
use super::error::Answered;
use super::inputs::{self, Filtered, StakeholderFilter};
use super::lists;
use super::node::GraphNode as _;
use super::paging::Paging;
use super::types::Stakeholder;
use crate::graph::Reader;
use crate::index::{Bounds, Direction, Filter, Link, MOST_ROWS, Position, Select};
use crate::model::{Key, Kind};
use crate::stored::{self, Participation};
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;

/// The representatives of a stakeholder.
pub(super) async fn list(
    reader: &Arc<Reader>,
    represented: Key,
    filter: Option<&StakeholderFilter>,
    by_count: bool,
    paging: &Paging,
) -> Answered<Connection<SharedEdge<Representative>>> {
    let found = inputs::filtered(reader, Kind::Stakeholder, None, filter);
    let counted = lists::counted(reader, filter.and_then(|filter| filter.meetings.as_ref()));
    let (Filtered { filter: among, warnings }, counted) = futures_util::future::try_join(found, counted).await?;
    let shared = inputs::scoped(Some(Filter::Link(Link::Represented, vec![represented])), counted);
    let meetings = meetings_by_representative(reader, represented, shared).await?;
    let mut rows = stakeholders(reader, &meetings, among).await?;
    if by_count {
        // Stable: those of as many meetings stay in the order of their names.
        rows.sort_by_key(|node| std::cmp::Reverse(meetings.get(&node.key).map_or(0, Vec::len)));
    }
    Connection::held(reader, rows, paging.bounds()?, warnings, |cursor, node| {
        let keys = meetings.get(&node.key).cloned().unwrap_or_default();
        let count = i64::try_from(keys.len()).unwrap_or(i64::MAX);
        SharedEdge { cursor, node, meetings: count, shared: Filter::Key(keys), sort: PhantomData }
    })
}

async fn meetings_by_representative(
    reader: &Reader,
    represented: Key,
    shared: Filter,
) -> Answered<BTreeMap<Key, Vec<Key>>> {
    let mut meetings: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    let mut after = None;
    loop {
        let (rows, more) = reader.select::<stored::Meeting>(page(Kind::Meeting, shared.clone(), &[], after)).await?;
        for (key, meeting, _) in &rows {
            for one in meeting.participants.iter().filter(|one| is_for(one, represented)) {
                let of_one = one.name.key.map(|one| meetings.entry(Key(one)).or_default());
                of_one.into_iter().filter(|keys| keys.last() != Some(key)).for_each(|keys| keys.push(*key));
            }
        }
        after = rows.into_iter().next_back().map(|(_, _, row)| row.position);
        if !more {
            return Ok(meetings);
        }
    }
}

fn is_for(one: &Participation, represented: Key) -> bool {
    let absent = one.attendance.is_some_and(|attendance| attendance.0 == crate::model::Attendance::Absent);
    !absent && one.on_behalf_of.as_ref().and_then(|name| name.key) == Some(represented.0)
}

/// Those of them that are in the filter, by name.
async fn stakeholders(
    reader: &Reader,
    meetings: &BTreeMap<Key, Vec<Key>>,
    among: Filter,
) -> Answered<Vec<Stakeholder>> {
    let filter = Filter::And(vec![Filter::Key(meetings.keys().copied().collect()), among]);
    let (rows, _) = reader.select(page(Kind::Stakeholder, filter, &BY_TITLE, None)).await?;
    Ok(rows.into_iter().map(|(key, stored, _)| Stakeholder::new(key, stored)).collect())
}

fn page(kind: Kind, filter: Filter, order: &[crate::index::SortKey], after: Option<Position>) -> Select {
    let bounds = Bounds { limit: MOST_ROWS, direction: Direction::Forward, after, before: None };
    Select { kind, filter, order: keyed(&[order]), bounds }
}
