//! Meetings.

use super::{AgendaItem, DateSpan, MeetingRecord, Passage, Place, Source, Stakeholder, Statement, Theme};
use crate::graph::Reader;
use crate::graphql::connection::Connection;
use crate::graphql::edges::{MeetingThemeEdge, ParticipationEdge, Plain, linked};
use crate::graphql::enums::{MeetingOrder, PassageOrder, RecordOrder, StatementOrder, keyed};
use crate::graphql::error::Answered;
use crate::graphql::inputs::{Filtered, ParticipantFilter, PassageFilter, RecordFilter, StatementFilter};
use crate::graphql::node::{GraphNode as _, Nullable, reader};
use crate::graphql::paging::Paging;
use crate::graphql::scalars::DateTime;
use crate::graphql::{id, lists, participants};
use crate::index::{Bounds, Direction, Filter, Link, Number, Position, Select, SortField, SortKey, Value};
use crate::model::{Key, Kind};
use crate::stored::{self, ThemeEdge};
use async_graphql::{Context, ID, Object};
use std::sync::Arc;

/// A meeting.
#[derive(Clone)]
pub(in crate::graphql) struct Meeting {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Meeting>,
}

/// What a record is about: who met, when, where, on what, and what came of it.
#[Object]
impl Meeting {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Meeting, self.key)
    }

    /// For people and addresses: title, date and six characters.
    async fn slug(&self) -> &str {
        &self.stored.slug
    }

    /// As the record gives it; else the record's title, which is at least its file name.
    async fn title(&self) -> &str {
        &self.stored.title
    }

    /// The record's own opening words, never generated text.
    async fn lead(&self) -> Option<&str> {
        self.stored.lead.as_deref()
    }

    /// When it was; null: the record does not say.
    async fn date(&self) -> Option<DateSpan> {
        self.stored.date.clone().map(DateSpan)
    }

    /// Where it was; null: the record does not say.
    async fn place(&self) -> Option<Place> {
        self.stored.place.clone().map(Place)
    }

    /// Whose meeting it is: a committee, a council, a government.
    async fn body(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.stored.body.as_ref().and_then(|(name, _)| name.key)).await
    }

    /// Whose meeting it is, as the record prints it.
    async fn body_as_printed(&self) -> Option<&str> {
        self.stored.body.as_ref().map(|(name, _)| name.printed.as_str())
    }

    /// The words that say whose meeting it is.
    async fn body_source(&self) -> Option<Source> {
        self.stored.body.as_ref().map(|(_, source)| Source(source.clone()))
    }

    /// The dated meeting of the same body before it; null without body or date, or where it is the first.
    async fn previous(&self, context: &Context<'_>) -> Nullable<Meeting> {
        self.beside(context, MeetingOrder::Newest).await.transpose()
    }

    /// The dated meeting of the same body after it; null without body or date, or where it is the last.
    async fn next(&self, context: &Context<'_>) -> Nullable<Meeting> {
        self.beside(context, MeetingOrder::Oldest).await.transpose()
    }

    /// What is on the agenda, in order.
    async fn agenda(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<AgendaItem>> {
        let filtered = Filtered { filter: self.own(Link::Meeting), warnings: Vec::new() };
        let position = SortKey { field: SortField::Number(Number::Position), descending: false };
        let paging = Paging { first, after, last, before };
        lists::plain(reader(context)?, Kind::AgendaItem, filtered, keyed(&[&[position]]), &paging)
    }

    /// Who took part, or was expected to, in the order of the record.
    async fn participants(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<ParticipantFilter>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<ParticipationEdge>> {
        let reader = reader(context)?;
        let paging = Paging { first, after, last, before };
        let (kept, warnings) = participants::filtered(reader, &self.stored.participants, filter.as_ref()).await?;
        Connection::held(reader, kept, paging.bounds()?, warnings, |cursor, said| ParticipationEdge { cursor, said })
    }

    /// What it is about, in the order of the record.
    async fn themes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<MeetingThemeEdge>> {
        let paging = Paging { first, after, last, before };
        let reader = reader(context)?;
        let own = self.own_themes(reader).await?;
        Connection::held(reader, own, paging.bounds()?, Vec::new(), |cursor, said| MeetingThemeEdge { cursor, said })
    }

    /// What came of it: outcomes, decisions, actions, and the views that were given.
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
        let (scope, order) = (self.own(Link::Meeting), order_by.unwrap_or(StatementOrder::Record));
        lists::statements(reader(context)?, Some(scope), filter.as_ref(), order, &Paging { first, after, last, before })
            .await
    }

    /// Its text, passage by passage.
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
        let (scope, order) = (self.own(Link::Meeting), order_by.unwrap_or(PassageOrder::Record));
        lists::passages(reader(context)?, Some(scope), filter.as_ref(), order, &Paging { first, after, last, before })
            .await
    }

    /// The records that tell of it.
    async fn records(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<MeetingRecord>> {
        let none: Option<&RecordFilter> = None;
        let scope = Some(self.own(Link::Meeting));
        lists::records(reader(context)?, scope, none, RecordOrder::Path, &Paging { first, after, last, before }).await
    }

    /// When one of its records was last written.
    async fn changed_at(&self) -> DateTime {
        DateTime::from_micros(self.stored.changed_at)
    }
}

impl Meeting {
    /// The newest meeting in a filter.
    pub(in crate::graphql) async fn newest(reader: &Reader, filter: Filter) -> Answered<Option<Self>> {
        let bounds = Bounds { limit: 1, direction: Direction::Forward, after: None, before: None };
        let select = Select { kind: Kind::Meeting, filter, order: MeetingOrder::Newest.order(), bounds };
        reader.page(select).await?.rows.first().map(Self::of_row).transpose()
    }

    /// What it is about, without what stands above that, and without titles of its agenda that are no themes. To tell,
    /// all are read at once: whoever asks for themes mostly asks for their names.
    async fn own_themes(&self, reader: &Reader) -> Answered<Vec<ThemeEdge>> {
        let own: Vec<&ThemeEdge> = self.stored.themes.iter().filter(|edge| !edge.inherited).collect();
        if own.iter().all(|edge| !edge.topic) {
            return Ok(own.into_iter().cloned().collect());
        }
        let read = own.iter().map(|edge| Theme::find(reader, Key(edge.theme)));
        let there = futures_util::future::try_join_all(read).await?;
        let is_theme = |(edge, there): &(&ThemeEdge, Option<Theme>)| !edge.topic || there.is_some();
        Ok(own.into_iter().zip(there).filter(is_theme).map(|(edge, _)| edge.clone()).collect())
    }

    fn own(&self, link: Link) -> Filter {
        Filter::Link(link, vec![self.key])
    }

    /// The first dated meeting of the same body after this one in an order.
    async fn beside(&self, context: &Context<'_>, order: MeetingOrder) -> Answered<Option<Self>> {
        let body = self.stored.body.as_ref().and_then(|(name, _)| name.key);
        let (Some(body), Some(date)) = (body, &self.stored.date) else { return Ok(None) };
        let days = [date.start, date.end].map(|day| Value::Number(day.into()));
        let values = days.into_iter().chain([Value::Name(self.stored.slug.clone())]).collect();
        let after = Some(Position { values, key: self.key });
        let dated = Filter::Range(Number::Start, None, None);
        let select = Select {
            kind: Kind::Meeting,
            filter: Filter::And(vec![Filter::Link(Link::Body, vec![Key(body)]), dated]),
            order: order.order(),
            bounds: Bounds { limit: 1, direction: Direction::Forward, after, before: None },
        };
        reader(context)?.page(select).await?.rows.first().map(Self::of_row).transpose()
    }
}
