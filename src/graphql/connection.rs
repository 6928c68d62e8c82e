//! Connections: pages of a list with cursors, a total and warnings, as the Relay specification has them.
//!
//! A connection reads nothing until a field of it asks: the page when `edges`, `nodes` or `pageInfo` are selected, the
//! total when `totalCount` is.

use super::error::Answered;
use super::inputs::Warning;
use super::paging;
use crate::graph::{ReadFailure, Reader, encode_position};
use crate::index::{Bounds, Direction, Filter, Group, Page, Row, Select};
use crate::model::Kind;
use async_graphql::{Object, OutputType, SimpleObject, TypeName};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared, try_join_all};
use std::borrow::Cow;
use std::future::Future;
use std::sync::Arc;

/// One entry of a connection.
pub(super) trait Edge: OutputType + Sized {
    /// What its `node` is.
    type Node: OutputType;
    /// The connection is called `{NAME}Connection`.
    const NAME: &'static str;

    /// The node.
    fn node(&self, reader: &Reader) -> impl Future<Output = Answered<Self::Node>> + Send;

    /// Its place in the list.
    fn cursor(&self) -> &str;
}

type SharedPage = Shared<BoxFuture<'static, Result<Arc<Page>, ReadFailure>>>;
type Make<E> = Box<dyn Fn(&Row) -> Answered<E> + Send + Sync>;

/// A page of a list.
pub(super) struct Connection<E> {
    entries: Entries<E>,
    bounds: Bounds,
    warnings: Vec<Warning>,
    reader: Arc<Reader>,
}

enum Entries<E> {
    /// In the index.
    Read { page: SharedPage, make: Make<E>, kind: Kind, all: Filter },
    /// Held whole by the node above.
    Held { edges: Vec<E>, more: bool, total: usize },
}

impl<E> Connection<E> {
    /// Nodes in a filter and an order.
    pub(super) fn select(
        reader: &Arc<Reader>,
        select: Select,
        warnings: Vec<Warning>,
        make: impl Fn(&Row) -> Answered<E> + Send + Sync + 'static,
    ) -> Self {
        let (kind, all, bounds) = (select.kind, select.filter.clone(), select.bounds.clone());
        let asked = Arc::clone(reader);
        let page = async move { asked.page(select).await.map(Arc::new) }.boxed().shared();
        let entries = Entries::Read { page, make: Box::new(make), kind, all };
        Self { entries, bounds, warnings, reader: Arc::clone(reader) }
    }

    /// Nodes by how many documents link to them.
    pub(super) fn group(
        reader: &Arc<Reader>,
        group: Group,
        warnings: Vec<Warning>,
        make: impl Fn(&Row) -> Answered<E> + Send + Sync + 'static,
    ) -> Self {
        let linked = Filter::From(group.counted, group.link, Box::new(group.filter.clone()));
        let among = group.among.clone();
        let all = if group.zeros { among } else { Filter::And(vec![among, linked]) };
        let (kind, bounds) = (group.kind, group.bounds.clone());
        let asked = Arc::clone(reader);
        let page = async move { asked.group(group).await.map(Arc::new) }.boxed().shared();
        let entries = Entries::Read { page, make: Box::new(make), kind, all };
        Self { entries, bounds, warnings, reader: Arc::clone(reader) }
    }

    /// A list that the node above holds whole.
    pub(super) fn held<T>(
        reader: &Arc<Reader>,
        items: Vec<T>,
        bounds: Bounds,
        warnings: Vec<Warning>,
        make: impl Fn(String, T) -> E,
    ) -> Answered<Self> {
        let total = items.len();
        let (range, more) = paging::slice(total, &bounds)?;
        let page = items.into_iter().enumerate().skip(range.start).take(range.len());
        let edges = page.map(|(index, item)| make(encode_position(&paging::nth(index)), item)).collect();
        let entries = Entries::Held { edges, more, total };
        Ok(Self { entries, bounds, warnings, reader: Arc::clone(reader) })
    }
}

impl<E: Edge + Clone> Connection<E> {
    async fn page(&self) -> Answered<Vec<E>> {
        match &self.entries {
            Entries::Held { edges, .. } => Ok(edges.clone()),
            Entries::Read { page, make, .. } => {
                let page = page.clone().await?;
                page.rows.iter().map(make).collect()
            }
        }
    }

    async fn more(&self) -> Answered<bool> {
        match &self.entries {
            Entries::Held { more, .. } => Ok(*more),
            Entries::Read { page, .. } => Ok(page.clone().await?.more),
        }
    }
}

impl<E: Edge> TypeName for Connection<E> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", E::NAME).into()
    }
}

/// A page of a list, with its total.
#[Object(name_type)]
impl<E: Edge + Clone> Connection<E> {
    /// The entries of this page, each with its cursor and what belongs to the relation.
    async fn edges(&self) -> Answered<Vec<E>> {
        self.page().await
    }

    /// The nodes of this page, as long as `edges` and in the same order.
    async fn nodes(&self) -> Answered<Vec<E::Node>> {
        let edges = self.page().await?;
        try_join_all(edges.iter().map(|edge| edge.node(&self.reader))).await
    }

    /// Where this page lies in the list.
    async fn page_info(&self) -> Answered<PageInfo> {
        let (edges, more) = (self.page().await?, self.more().await?);
        let forward = self.bounds.direction == Direction::Forward;
        Ok(PageInfo {
            has_next_page: if forward { more } else { self.bounds.before.is_some() },
            has_previous_page: if forward { self.bounds.after.is_some() } else { more },
            start_cursor: edges.first().map(|edge| edge.cursor().to_owned()),
            end_cursor: edges.last().map(|edge| edge.cursor().to_owned()),
        })
    }

    /// How many there are in all, exactly, whatever the page.
    async fn total_count(&self) -> Answered<i64> {
        match &self.entries {
            Entries::Held { total, .. } => Ok(i64::try_from(*total).unwrap_or(i64::MAX)),
            Entries::Read { kind, all, .. } => Ok(self.reader.count(*kind, all.clone()).await?),
        }
    }

    /// What of this field's filter was understood otherwise than it was written; empty where it has none.
    async fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

/// Where a page lies in its list.
#[derive(SimpleObject, Clone)]
pub(super) struct PageInfo {
    /// Whether there is more after this page.
    pub(super) has_next_page: bool,
    /// Whether there is more before this page.
    pub(super) has_previous_page: bool,
    /// The cursor of the first entry of this page.
    pub(super) start_cursor: Option<String>,
    /// The cursor of the last entry of this page.
    pub(super) end_cursor: Option<String>,
}
