//! Where every query begins.

use super::code::Code;
use super::edges::Plain;
use super::enums::{
    MeetingOrder, PassageOrder, RecordOrder, SearchOrder, SearchType, StakeholderOrder, StatementOrder, ThemeOrder,
};
use super::error::{Answered, Refusal, refused};
use super::inputs::{
    MeetingFilter, PassageFilter, RecordFilter, SearchFilter, StakeholderFilter, StatementFilter, ThemeFilter,
};
use super::node::{GraphNode, Node, Nullable, reader};
use super::paging::{LARGEST_PAGE, Paging};
use super::search::{Search, SearchConnection};
use super::types::{Corpus, Meeting, MeetingRecord, Passage, Stakeholder, Statement, Theme};
use super::{id, lists, search};
use crate::index::{Filter, Term};
use crate::model::{Key, Kind};
use async_graphql::{Context, ID, Object};

/// The root of all queries.
pub(super) struct Query;

/// Meetings, themes and stakeholders, every fact tied to the words it came from.
#[Object]
impl Query {
    /// The node of an id; null where nothing has it.
    async fn node(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "As an `id` field gave it.")] id: ID,
    ) -> Nullable<Node> {
        let found = async { Node::find(reader(context)?, id::decode(&id)).await };
        found.await.transpose()
    }

    /// The nodes of several ids, in their order, null for each that nothing has; at most 100.
    async fn nodes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "As `id` fields gave them.")] ids: Vec<ID>,
    ) -> Answered<Vec<Option<Node>>> {
        if ids.len() > LARGEST_PAGE {
            let message = format!("{} ids are asked for; ask for at most {LARGEST_PAGE}", ids.len());
            return Err(Refusal(refused(Code::Cost, message)));
        }
        let reader = reader(context)?;
        futures_util::future::try_join_all(ids.iter().map(|id| Node::find(reader, id::decode(id)))).await
    }

    /// What is in here, from when to when, and what could not be read.
    async fn corpus(&self, context: &Context<'_>) -> Answered<Corpus> {
        Ok(Corpus(reader(context)?.corpus().clone()))
    }

    /// Finds by words and phrases: hits ranked by their best passages, each once, with marked fragments.
    async fn search(
        &self,
        context: &Context<'_>,
        #[graphql(
            desc = "What is searched for: `climate change` (all words), `\"task force\"` (a phrase), `-word`, `a OR b`, brackets. None or no words: a list, newest first."
        )]
        query: Option<String>,
        #[graphql(
            desc = "What is found. Hits of several types are interleaved by rank, for their scores cannot be compared.",
            default_with = "Some(vec![SearchType::Meeting])"
        )]
        types: Option<Vec<SearchType>>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<SearchFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(SearchOrder::Relevance)")] order_by: Option<
            SearchOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Nullable<SearchConnection> {
        let asked = Search {
            query,
            types,
            filter,
            order: order_by.unwrap_or(SearchOrder::Relevance),
            paging: Paging { first, after, last, before },
        };
        Some(match reader(context) {
            Ok(reader) => search::search(reader, asked).await,
            Err(refusal) => Err(refusal),
        })
    }

    /// The meeting of a slug; null where none has it.
    async fn meeting(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "As a `slug` field gave it.")] slug: String,
    ) -> Nullable<Meeting> {
        let found = async { Meeting::newest(reader(context)?, Filter::Term(Term::Handle, vec![slug])).await };
        found.await.transpose()
    }

    /// Meetings.
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
    ) -> Nullable<Plain<Meeting>> {
        let order = order_by.unwrap_or(MeetingOrder::Newest);
        Some(
            async {
                lists::meetings(reader(context)?, None, filter.as_ref(), order, &Paging { first, after, last, before })
                    .await
            }
            .await,
        )
    }

    /// The theme of a slug, or of a name or alias that only one has; null where none has it.
    async fn theme(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "A slug, name or alias.")] slug: String,
    ) -> Nullable<Theme> {
        named(context, Kind::Theme, &slug).await.transpose()
    }

    /// Themes.
    async fn themes(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<ThemeFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(ThemeOrder::Name)")] order_by: Option<ThemeOrder>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Nullable<Plain<Theme>> {
        let order = order_by.unwrap_or(ThemeOrder::Name);
        Some(
            async {
                lists::themes(reader(context)?, None, filter.as_ref(), order, &Paging { first, after, last, before })
                    .await
            }
            .await,
        )
    }

    /// The stakeholder of a slug, or of a name or alias that only one has; null where none has it.
    async fn stakeholder(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "A slug, name or alias.")] slug: String,
    ) -> Nullable<Stakeholder> {
        named(context, Kind::Stakeholder, &slug).await.transpose()
    }

    /// Stakeholders.
    async fn stakeholders(
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
    ) -> Nullable<Plain<Stakeholder>> {
        let order = order_by.unwrap_or(StakeholderOrder::Name);
        Some(
            async {
                lists::stakeholders(
                    reader(context)?,
                    None,
                    filter.as_ref(),
                    order,
                    &Paging { first, after, last, before },
                )
                .await
            }
            .await,
        )
    }

    /// Statements.
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
    ) -> Nullable<Plain<Statement>> {
        let order = order_by.unwrap_or(StatementOrder::Newest);
        Some(
            async {
                lists::statements(
                    reader(context)?,
                    None,
                    filter.as_ref(),
                    order,
                    &Paging { first, after, last, before },
                )
                .await
            }
            .await,
        )
    }

    /// Passages.
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
    ) -> Nullable<Plain<Passage>> {
        let order = order_by.unwrap_or(PassageOrder::Newest);
        Some(
            async {
                lists::passages(reader(context)?, None, filter.as_ref(), order, &Paging { first, after, last, before })
                    .await
            }
            .await,
        )
    }

    /// The record of a path; null where none has it.
    async fn record(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Relative to the records folder, with `/`.")] path: String,
    ) -> Nullable<MeetingRecord> {
        let key = Key::of(Kind::Record, &[&path]);
        async { MeetingRecord::find(reader(context)?, key).await }.await.transpose()
    }

    /// Records.
    async fn records(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<RecordFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(RecordOrder::Path)")] order_by: Option<RecordOrder>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Nullable<Plain<MeetingRecord>> {
        let order = order_by.unwrap_or(RecordOrder::Path);
        Some(
            async {
                lists::records(reader(context)?, None, filter.as_ref(), order, &Paging { first, after, last, before })
                    .await
            }
            .await,
        )
    }
}

async fn named<N: GraphNode>(context: &Context<'_>, kind: Kind, name: &str) -> Answered<Option<N>> {
    let reader = reader(context)?;
    match reader.handle(kind, name).await? {
        Ok(key) => N::find(reader, key).await,
        Err(_) => Ok(None),
    }
}
