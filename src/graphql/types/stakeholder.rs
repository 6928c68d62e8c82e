//! Stakeholders.

use super::{Meeting, Passage, Statement, Theme};
use crate::graph::encode_position;
use crate::graphql::connection::Connection;
use crate::graphql::edges::{
    Counterpart, Plain, Representative, SharedEdge, StakeholderMeetingEdge, TogetherEdge, linked,
};
use crate::graphql::enums::{
    Involvement, MeetingOrder, PassageOrder, StakeholderKind, StakeholderOrder, StatementOrder, ThemeOrder,
};
use crate::graphql::error::Answered;
use crate::graphql::inputs::{self, MeetingFilter, PassageFilter, StakeholderFilter, StatementFilter, ThemeFilter};
use crate::graphql::lists::{self, TogetherList};
use crate::graphql::node::{GraphNode as _, Nullable, reader};
use crate::graphql::paging::Paging;
use crate::graphql::{id, representatives};
use crate::index::{Filter, Group, Link, Row};
use crate::model::{Key, Kind};
use crate::stored;
use async_graphql::{Context, ID, Object};
use std::marker::PhantomData;
use std::sync::Arc;

/// A stakeholder.
#[derive(Clone)]
pub(in crate::graphql) struct Stakeholder {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Stakeholder>,
}

/// A person, organization, country or group that takes part, is named as a party, or whose view is given.
#[Object]
impl Stakeholder {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Stakeholder, self.key)
    }

    /// For people and addresses.
    async fn slug(&self) -> &str {
        &self.stored.slug
    }

    /// The full name.
    async fn name(&self) -> &str {
        &self.stored.name
    }

    /// What it is; null: nothing tells, and it is not guessed.
    async fn kind(&self) -> Option<StakeholderKind> {
        self.stored.kind.map(|kind| kind.0.into())
    }

    /// Its other names.
    async fn aliases(&self) -> &[String] {
        &self.stored.aliases
    }

    /// Its roles, as the vocabulary has them; what a record says of a day is on the edge.
    async fn roles(&self) -> &[String] {
        &self.stored.roles
    }

    /// The organization it belongs to, as the vocabulary has it.
    async fn affiliation(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.stored.affiliation).await
    }

    /// Those who belong to it, as the vocabulary has them.
    async fn members(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<StakeholderFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(StakeholderOrder::Name)")] order_by: Option<
            StakeholderOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Stakeholder>> {
        let (scope, order) = (self.own(Link::Affiliation), order_by.unwrap_or(StakeholderOrder::Name));
        lists::stakeholders(
            reader(context)?,
            Some(scope),
            filter.as_ref(),
            order,
            &Paging { first, after, last, before },
        )
        .await
    }

    /// The meetings it is in.
    async fn meetings(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<MeetingFilter>,
        #[graphql(desc = "In which of these ways it is in the meeting; none: it took part.")] involvement: Option<
            Vec<Involvement>,
        >,
        #[graphql(desc = "In which order.", default_with = "Some(MeetingOrder::Newest)")] order_by: Option<
            MeetingOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<StakeholderMeetingEdge>> {
        let (reader, order) = (reader(context)?, order_by.unwrap_or(MeetingOrder::Newest));
        let ways = inputs::involvement(involvement.as_ref()).into_iter().map(|link| self.own(link));
        let scope = Filter::Or(ways.collect());
        let paging = Paging { first, after, last, before };
        let (select, warnings) = lists::meeting_rows(reader, scope, filter.as_ref(), order, &paging).await?;
        let stakeholder = self.key;
        Ok(Connection::select(reader, select, warnings, move |row| stakeholder_meeting(stakeholder, row)))
    }

    /// The themes of the meetings it took part in.
    async fn themes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<ThemeFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(ThemeOrder::Meetings)")] order_by: Option<ThemeOrder>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<TogetherEdge<Theme>>> {
        let reader = reader(context)?;
        let found = inputs::filtered(reader, Kind::Theme, None, filter.as_ref());
        let counted = lists::counted(reader, filter.as_ref().and_then(|filter| filter.meetings.as_ref()));
        let (found, counted) = futures_util::future::try_join(found, counted).await?;
        let list = TogetherList {
            kind: Kind::Theme,
            link: Link::Theme,
            meetings: inputs::scoped(Some(self.own(Link::TookPart)), counted),
            found,
            by_count: order_by.unwrap_or(ThemeOrder::Meetings) == ThemeOrder::Meetings,
        };
        let said = lists::said_or_owned_by(self.key);
        let both = move |theme| Filter::And(vec![Filter::Link(Link::Theme, vec![theme]), said.clone()]);
        lists::together(reader, list, &Paging { first, after, last, before }, both)
    }

    /// Who took part where it did.
    async fn counterparts(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<StakeholderFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(StakeholderOrder::Meetings)")] order_by: Option<
            StakeholderOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<SharedEdge<Counterpart>>> {
        let reader = reader(context)?;
        let others = Some(Filter::Not(Box::new(Filter::Key(vec![self.key]))));
        let found = inputs::filtered(reader, Kind::Stakeholder, others, filter.as_ref());
        let counted = lists::counted(reader, filter.as_ref().and_then(|filter| filter.meetings.as_ref()));
        let (found, counted) = futures_util::future::try_join(found, counted).await?;
        let shared = inputs::scoped(Some(self.own(Link::TookPart)), counted);
        let group = Group {
            counted: Kind::Meeting,
            filter: shared.clone(),
            link: Link::TookPart,
            kind: Kind::Stakeholder,
            among: found.filter,
            zeros: false,
            by_count: order_by.unwrap_or(StakeholderOrder::Meetings) == StakeholderOrder::Meetings,
            bounds: Paging { first, after, last, before }.bounds()?,
        };
        let edge = move |row: &Row| {
            Ok(SharedEdge {
                cursor: encode_position(&row.position),
                node: Stakeholder::of_row(row)?,
                meetings: row.count.unwrap_or_default(),
                shared: Filter::And(vec![shared.clone(), Filter::Link(Link::TookPart, vec![row.key])]),
                sort: PhantomData,
            })
        };
        Ok(Connection::group(reader, group, found.warnings, edge))
    }

    /// Who took part in meetings on its behalf.
    async fn representatives(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<StakeholderFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(StakeholderOrder::Meetings)")] order_by: Option<
            StakeholderOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<SharedEdge<Representative>>> {
        let by_count = order_by.unwrap_or(StakeholderOrder::Meetings) == StakeholderOrder::Meetings;
        representatives::list(
            reader(context)?,
            self.key,
            filter.as_ref(),
            by_count,
            &Paging { first, after, last, before },
        )
        .await
    }

    /// What is attributed to it.
    async fn statements(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<StatementFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(StatementOrder::Newest)")] order_by: Option<
            StatementOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Statement>> {
        let (scope, order) = (self.own(Link::AttributedTo), order_by.unwrap_or(StatementOrder::Newest));
        lists::statements(reader(context)?, Some(scope), filter.as_ref(), order, &Paging { first, after, last, before })
            .await
    }

    /// The passages of which it is the speaker.
    async fn speeches(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<PassageFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(PassageOrder::Newest)")] order_by: Option<
            PassageOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Passage>> {
        let (scope, order) = (self.own(Link::Speaker), order_by.unwrap_or(PassageOrder::Newest));
        lists::passages(reader(context)?, Some(scope), filter.as_ref(), order, &Paging { first, after, last, before })
            .await
    }

    /// The passages that speak about it: never participation.
    async fn mentioned_in(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<PassageFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(PassageOrder::Newest)")] order_by: Option<
            PassageOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Passage>> {
        let (scope, order) = (self.own(Link::Mentioned), order_by.unwrap_or(PassageOrder::Newest));
        lists::passages(reader(context)?, Some(scope), filter.as_ref(), order, &Paging { first, after, last, before })
            .await
    }
}

impl Stakeholder {
    fn own(&self, link: Link) -> Filter {
        Filter::Link(link, vec![self.key])
    }
}

fn stakeholder_meeting(stakeholder: Key, row: &Row) -> Answered<StakeholderMeetingEdge> {
    let node = Meeting::of_row(row)?;
    let ways = node.stored.involved.iter().find(|(key, _)| *key == stakeholder.0).map(|(_, ways)| *ways);
    let said = node.stored.participants.iter().find(|one| one.name.key == Some(stakeholder.0)).cloned();
    Ok(StakeholderMeetingEdge { cursor: encode_position(&row.position), node, ways: ways.unwrap_or_default(), said })
}
