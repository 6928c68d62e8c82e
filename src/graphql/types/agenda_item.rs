//! Agenda items.

use super::{Meeting, Passage, Source, Statement, Theme};
use crate::graphql::edges::Plain;
use crate::graphql::enums::{PassageOrder, StatementOrder};
use crate::graphql::error::Answered;
use crate::graphql::inputs::{PassageFilter, StatementFilter};
use crate::graphql::node::{GraphNode as _, Nullable, all_linked_and, reader};
use crate::graphql::paging::Paging;
use crate::graphql::{id, lists};
use crate::index::{Filter, Link};
use crate::model::{Key, Kind};
use crate::stored;
use async_graphql::{Context, ID, Object};
use std::sync::Arc;

/// An agenda item.
#[derive(Clone)]
pub(in crate::graphql) struct AgendaItem {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::AgendaItem>,
}

/// One item of a meeting's agenda. A node, so that its lists can be paged on their own.
#[Object]
impl AgendaItem {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::AgendaItem, self.key)
    }

    /// Its place on the agenda, from 1.
    async fn position(&self) -> u32 {
        self.stored.position
    }

    /// Its title, without its number.
    async fn title(&self) -> &str {
        &self.stored.title
    }

    /// What it is about.
    async fn themes(&self, context: &Context<'_>) -> Answered<Vec<Theme>> {
        all_linked_and(reader(context)?, &self.stored.themes, self.stored.topic).await
    }

    /// Its meeting.
    async fn meeting(&self, context: &Context<'_>) -> Answered<Meeting> {
        Meeting::linked(reader(context)?, self.stored.meeting).await
    }

    /// The words it was taken from.
    async fn source(&self) -> Source {
        Source(self.stored.source.clone())
    }

    /// What came of it.
    async fn statements(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<StatementFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(StatementOrder::Record)")] order_by: Option<
            StatementOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Statement>> {
        let order = order_by.unwrap_or(StatementOrder::Record);
        lists::statements(
            reader(context)?,
            Some(self.own()),
            filter.as_ref(),
            order,
            &Paging { first, after, last, before },
        )
        .await
    }

    /// What was said on it.
    async fn passages(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<PassageFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(PassageOrder::Record)")] order_by: Option<
            PassageOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Passage>> {
        let order = order_by.unwrap_or(PassageOrder::Record);
        lists::passages(
            reader(context)?,
            Some(self.own()),
            filter.as_ref(),
            order,
            &Paging { first, after, last, before },
        )
        .await
    }
}

impl AgendaItem {
    fn own(&self) -> Filter {
        Filter::Link(Link::AgendaItem, vec![self.key])
    }
}

/// The agenda item of a key, if there is one.
pub(super) async fn linked(context: &Context<'_>, key: Option<u64>) -> Nullable<AgendaItem> {
    let key = key?;
    Some(match reader(context) {
        Ok(reader) => AgendaItem::linked(reader, key).await,
        Err(refusal) => Err(refusal),
    })
}
