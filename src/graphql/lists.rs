//! The lists of nodes: every connection field ends in one of these.

use super::connection::Connection;
use super::edges::{Plain, PlainEdge, Together, TogetherEdge};
use super::enums::{
    BY_TITLE, MeetingOrder, PassageOrder, RecordOrder, StakeholderOrder, StatementOrder, ThemeOrder, keyed,
};
use super::error::Answered;
use super::inputs::{
    Filtered, MeetingFilter, PassageFilter, RecordFilter, StakeholderFilter, StatementFilter, ThemeFilter, Warning,
    filtered, scoped,
};
use super::node::GraphNode;
use super::paging::Paging;
use super::types::{Meeting, MeetingRecord, Passage, Stakeholder, Statement, Theme};
use crate::graph::{Reader, encode_position};
use crate::index::{Filter, Group, Link, Order, Row, Select};
use crate::model::{Key, Kind};
use std::sync::Arc;

/// Nodes in a filter and an order.
pub(super) fn plain<N: GraphNode>(
    reader: &Arc<Reader>,
    kind: Kind,
    filtered: Filtered,
    order: Order,
    paging: &Paging,
) -> Answered<Plain<N>> {
    let select = Select { kind, filter: filtered.filter, order, bounds: paging.bounds()? };
    Ok(Connection::select(reader, select, filtered.warnings, PlainEdge::of_row))
}

/// Meetings in a scope and a client's filter.
pub(super) async fn meetings(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&MeetingFilter>,
    order: MeetingOrder,
    paging: &Paging,
) -> Answered<Plain<Meeting>> {
    let filtered = filtered(reader, Kind::Meeting, scope, filter).await?;
    plain(reader, Kind::Meeting, filtered, order.order(), paging)
}

/// Statements in a scope and a client's filter.
pub(super) async fn statements(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&StatementFilter>,
    order: StatementOrder,
    paging: &Paging,
) -> Answered<Plain<Statement>> {
    let filtered = filtered(reader, Kind::Statement, scope, filter).await?;
    plain(reader, Kind::Statement, filtered, order.order(), paging)
}

/// Passages in a scope and a client's filter.
pub(super) async fn passages(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&PassageFilter>,
    order: PassageOrder,
    paging: &Paging,
) -> Answered<Plain<Passage>> {
    let filtered = filtered(reader, Kind::Passage, scope, filter).await?;
    plain(reader, Kind::Passage, filtered, order.order(), paging)
}

/// Records in a scope and a client's filter.
pub(super) async fn records(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&RecordFilter>,
    order: RecordOrder,
    paging: &Paging,
) -> Answered<Plain<MeetingRecord>> {
    let filtered = filtered(reader, Kind::Record, scope, filter).await?;
    plain(reader, Kind::Record, filtered, order.order(), paging)
}

/// Themes in a scope and a client's filter, by name or by how many meetings they have.
pub(super) async fn themes(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&ThemeFilter>,
    order: ThemeOrder,
    paging: &Paging,
) -> Answered<Plain<Theme>> {
    let found = filtered(reader, Kind::Theme, scope, filter).await?;
    if order == ThemeOrder::Name {
        return plain(reader, Kind::Theme, found, keyed(&[&BY_TITLE]), paging);
    }
    let meetings = counted(reader, filter.and_then(|filter| filter.meetings.as_ref())).await?;
    by_meetings(reader, (Kind::Theme, Link::Theme), found, meetings, paging)
}

/// Stakeholders in a scope and a client's filter, by name or by how many meetings they took part in.
pub(super) async fn stakeholders(
    reader: &Arc<Reader>,
    scope: Option<Filter>,
    filter: Option<&StakeholderFilter>,
    order: StakeholderOrder,
    paging: &Paging,
) -> Answered<Plain<Stakeholder>> {
    let found = filtered(reader, Kind::Stakeholder, scope, filter).await?;
    if order == StakeholderOrder::Name {
        return plain(reader, Kind::Stakeholder, found, keyed(&[&BY_TITLE]), paging);
    }
    let meetings = counted(reader, filter.and_then(|filter| filter.meetings.as_ref())).await?;
    by_meetings(reader, (Kind::Stakeholder, Link::TookPart), found, meetings, paging)
}

/// The meetings that counts are of: those of the filter, else all.
pub(super) async fn counted(reader: &Reader, meetings: Option<&MeetingFilter>) -> Answered<Filter> {
    Ok(filtered(reader, Kind::Meeting, None, meetings).await?.filter)
}

fn by_meetings<N: GraphNode>(
    reader: &Arc<Reader>,
    (kind, link): (Kind, Link),
    found: Filtered,
    meetings: Filter,
    paging: &Paging,
) -> Answered<Plain<N>> {
    let group = Group {
        counted: Kind::Meeting,
        filter: meetings,
        link,
        kind,
        among: found.filter,
        zeros: true,
        by_count: true,
        bounds: paging.bounds()?,
    };
    Ok(Connection::group(reader, group, found.warnings, PlainEdge::of_row))
}

/// One end of the relation of themes and stakeholders: which nodes, in which order, and the other end.
pub(super) struct TogetherList {
    pub(super) kind: Kind,
    pub(super) link: Link,
    /// The meetings of the other end that are counted.
    pub(super) meetings: Filter,
    /// The nodes that are listed.
    pub(super) found: Filtered,
    pub(super) by_count: bool,
}

/// The themes of a stakeholder, or the stakeholders of a theme. `statements` gives what both have, of a node's key.
pub(super) fn together<N: Together>(
    reader: &Arc<Reader>,
    list: TogetherList,
    paging: &Paging,
    statements: impl Fn(Key) -> Filter + Send + Sync + 'static,
) -> Answered<Connection<TogetherEdge<N>>> {
    let TogetherList { kind, link, meetings, found, by_count } = list;
    let bounds = paging.bounds()?;
    let group = Group {
        counted: Kind::Meeting,
        filter: meetings,
        link,
        kind,
        among: found.filter,
        zeros: false,
        by_count,
        bounds,
    };
    let edge = move |row: &Row| {
        Ok(TogetherEdge {
            cursor: encode_position(&row.position),
            node: N::of_row(row)?,
            meetings: row.count.unwrap_or_default(),
            statements: statements(row.key),
        })
    };
    Ok(Connection::group(reader, group, found.warnings, edge))
}

/// What is attributed to a stakeholder or owned by it.
pub(super) fn said_or_owned_by(stakeholder: Key) -> Filter {
    let links = [Link::AttributedTo, Link::Owner];
    Filter::Or(links.map(|link| Filter::Link(link, vec![stakeholder])).to_vec())
}

/// Meetings in a scope and a client's filter, for edges of their own.
pub(super) async fn meeting_rows(
    reader: &Reader,
    scope: Filter,
    filter: Option<&MeetingFilter>,
    order: MeetingOrder,
    paging: &Paging,
) -> Answered<(Select, Vec<Warning>)> {
    let found = filtered(reader, Kind::Meeting, None, filter).await?;
    let filter = scoped(Some(scope), found.filter);
    Ok((Select { kind: Kind::Meeting, filter, order: order.order(), bounds: paging.bounds()? }, found.warnings))
}
