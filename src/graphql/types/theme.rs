//! Themes.

use super::{Meeting, Passage, Stakeholder, Statement};
use crate::graph::encode_position;
use crate::graphql::connection::Connection;
use crate::graphql::edges::{Plain, ThemeMeetingEdge, TogetherEdge};
use crate::graphql::enums::{MeetingOrder, PassageOrder, StakeholderOrder, StatementOrder, ThemeOrder};
use crate::graphql::error::Answered;
use crate::graphql::id;
use crate::graphql::inputs::{self, MeetingFilter, PassageFilter, StakeholderFilter, StatementFilter, ThemeFilter};
use crate::graphql::lists::{self, TogetherList};
use crate::graphql::node::{GraphNode as _, Nullable, reader};
use crate::graphql::paging::Paging;
use crate::index::{Filter, Link, Row};
use crate::model::{Key, Kind};
use crate::stored;
use async_graphql::{Context, ID, Object};
use std::sync::Arc;

/// A theme.
#[derive(Clone)]
pub(in crate::graphql) struct Theme {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Theme>,
}

/// What is talked about. A theme stands for itself and its narrower themes, in every list, filter and count.
#[Object]
impl Theme {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Theme, self.key)
    }

    /// For people and addresses.
    async fn slug(&self) -> &str {
        &self.stored.slug
    }

    /// The name that most records give it.
    async fn name(&self) -> &str {
        &self.stored.name
    }

    /// Its other names.
    async fn aliases(&self) -> &[String] {
        &self.stored.aliases
    }

    /// The theme right above it.
    async fn broader(&self, context: &Context<'_>) -> Nullable<Theme> {
        let parent = *self.stored.broader.first()?;
        Some(match reader(context) {
            Ok(reader) => Theme::linked(reader, parent).await,
            Err(refusal) => Err(refusal),
        })
    }

    /// The themes right below it, by name.
    async fn narrower(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Theme>> {
        let none: Option<&ThemeFilter> = None;
        let scope = Some(Filter::Link(Link::Broader, vec![self.key]));
        lists::themes(reader(context)?, scope, none, ThemeOrder::Name, &Paging { first, after, last, before }).await
    }

    /// The meetings about it.
    async fn meetings(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<MeetingFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(MeetingOrder::Newest)")] order_by: Option<
            MeetingOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<ThemeMeetingEdge>> {
        let (reader, order) = (reader(context)?, order_by.unwrap_or(MeetingOrder::Newest));
        let paging = Paging { first, after, last, before };
        let (select, warnings) = lists::meeting_rows(reader, self.own(), filter.as_ref(), order, &paging).await?;
        let theme = self.key;
        Ok(Connection::select(reader, select, warnings, move |row| theme_meeting(theme, row)))
    }

    /// Who took part in the meetings about it.
    async fn stakeholders(
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
    ) -> Answered<Connection<TogetherEdge<Stakeholder>>> {
        let reader = reader(context)?;
        let found = inputs::filtered(reader, Kind::Stakeholder, None, filter.as_ref());
        let counted = lists::counted(reader, filter.as_ref().and_then(|filter| filter.meetings.as_ref()));
        let (found, counted) = futures_util::future::try_join(found, counted).await?;
        let list = TogetherList {
            kind: Kind::Stakeholder,
            link: Link::TookPart,
            meetings: inputs::scoped(Some(self.own()), counted),
            found,
            by_count: order_by.unwrap_or(StakeholderOrder::Meetings) == StakeholderOrder::Meetings,
        };
        let about = self.own();
        let both = move |stakeholder| Filter::And(vec![about.clone(), lists::said_or_owned_by(stakeholder)]);
        lists::together(reader, list, &Paging { first, after, last, before }, both)
    }

    /// What was stated about it.
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
        let order = order_by.unwrap_or(StatementOrder::Newest);
        lists::statements(
            reader(context)?,
            Some(self.own()),
            filter.as_ref(),
            order,
            &Paging { first, after, last, before },
        )
        .await
    }

    /// The passages that name it, or that stand under an agenda item about it.
    async fn passages(
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
        let order = order_by.unwrap_or(PassageOrder::Newest);
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

impl Theme {
    fn own(&self) -> Filter {
        Filter::Link(Link::Theme, vec![self.key])
    }
}

/// A meeting of a theme with the words that say so. A meeting that is linked to a theme says why.
fn theme_meeting(theme: Key, row: &Row) -> Answered<ThemeMeetingEdge> {
    let node = Meeting::of_row(row)?;
    let said = node.stored.themes.iter().find(|edge| edge.theme == theme.0).cloned();
    let said = said.ok_or(crate::graph::ReadFailure::Dangling("link of a meeting to a theme"))?;
    Ok(ThemeMeetingEdge { cursor: encode_position(&row.position), node, said })
}
