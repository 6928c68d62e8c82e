//! Records. The type is `MeetingRecord`: `Record` is a type of TypeScript's own, and generated clients would hide it.

use super::{DateSpan, Meeting, Passage, Problem};
use crate::graphql::code::Code;
use crate::graphql::connection::Connection;
use crate::graphql::edges::{Plain, ProblemEdge};
use crate::graphql::enums::{MeetingOrder, PassageOrder};
use crate::graphql::error::{Answered, Refusal, refused};
use crate::graphql::inputs::{MeetingFilter, PassageFilter};
use crate::graphql::node::reader;
use crate::graphql::paging::Paging;
use crate::graphql::scalars::DateTime;
use crate::graphql::{id, lists};
use crate::index::{Filter, Link};
use crate::model::{Key, Kind, Points, Text};
use crate::stored;
use async_graphql::{Context, ID, Object};
use std::sync::Arc;

/// A record.
#[derive(Clone)]
pub(in crate::graphql) struct MeetingRecord {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Record>,
}

/// One file of the records folder, or one entry of a file that holds many.
#[Object]
impl MeetingRecord {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Record, self.key)
    }

    /// Where it lies in the records folder.
    async fn path(&self) -> &str {
        &self.stored.path
    }

    /// As it gives it, else its file name.
    async fn title(&self) -> &str {
        &self.stored.title
    }

    /// Of the file.
    async fn media_type(&self) -> &str {
        &self.stored.media_type
    }

    /// BCP 47; null: it cannot be told.
    async fn language(&self) -> Option<&str> {
        self.stored.language.as_deref()
    }

    /// Where it was published; http or https only.
    async fn source_url(&self) -> Option<&str> {
        self.stored.source_url.as_deref()
    }

    /// The local day on which it was published, as it says.
    async fn published_on(&self) -> Option<DateSpan> {
        self.stored.published_on.clone().map(DateSpan)
    }

    /// The instant at which it was published, only where it says the hour and the offset too.
    async fn published_at(&self) -> Option<DateTime> {
        self.stored.published_at.as_deref().and_then(DateTime::printed)
    }

    /// When the file was last written; survives a rebuild of the index, which `indexedAt` does not.
    async fn changed_at(&self) -> DateTime {
        DateTime::from_micros(self.stored.changed_at)
    }

    /// When it was indexed.
    async fn indexed_at(&self) -> DateTime {
        DateTime::from_micros(self.stored.indexed_at)
    }

    /// `sha256:` and hexadecimal digits, of the file's bytes.
    async fn digest(&self) -> &str {
        &self.stored.digest
    }

    /// Of its text, in Unicode code points.
    async fn length(&self) -> u32 {
        self.stored.length
    }

    /// All of its text or a part of it; empty where nothing could be read: `problems` says why.
    async fn text(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "The first code point.", default_with = "Some(0)")] start: Option<i32>,
        #[graphql(desc = "The code point after the last; none: to the end.")] end: Option<i32>,
    ) -> Answered<String> {
        let part = Points {
            start: offset("start", start.unwrap_or(0))?,
            end: end.map_or(Ok(usize::MAX), |end| offset("end", end))?,
        };
        let stored = reader(context)?.get::<stored::RecordText>(self.key).await?;
        let text = Text::new(stored.map(|stored| stored.text.clone()).unwrap_or_default());
        Ok(text.cut(text.span(part)).to_owned())
    }

    /// Its passages.
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

    /// The meetings it tells of.
    async fn meetings(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "Which of them; none: all.")] filter: Option<MeetingFilter>,
        #[graphql(desc = "In which order.", default_with = "Some(MeetingOrder::Oldest)")] order_by: Option<
            MeetingOrder,
        >,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Plain<Meeting>> {
        let order = order_by.unwrap_or(MeetingOrder::Oldest);
        lists::meetings(
            reader(context)?,
            Some(self.own()),
            filter.as_ref(),
            order,
            &Paging { first, after, last, before },
        )
        .await
    }

    /// What could not be read well.
    async fn problems(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many, from the beginning; 20 by default, 100 at most.")] first: Option<i32>,
        #[graphql(desc = "Only what comes after this cursor.")] after: Option<String>,
        #[graphql(desc = "At most so many, from the end.")] last: Option<i32>,
        #[graphql(desc = "Only what comes before this cursor.")] before: Option<String>,
    ) -> Answered<Connection<ProblemEdge>> {
        let problems = self.stored.problems.iter().cloned().map(Problem).collect();
        let paging = Paging { first, after, last, before };
        Connection::held(reader(context)?, problems, paging.bounds()?, Vec::new(), |cursor, node| ProblemEdge {
            cursor,
            node,
        })
    }
}

impl MeetingRecord {
    fn own(&self) -> Filter {
        Filter::Link(Link::Record, vec![self.key])
    }
}

fn offset(argument: &str, offset: i32) -> Answered<usize> {
    let wrong = || Refusal(refused(Code::BadRequest, format!("`{argument}` is {offset}; code points count from 0")));
    usize::try_from(offset).map_err(|_| wrong())
}
