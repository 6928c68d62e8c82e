//! The evidence: sources, printed names, problems.

use super::{MeetingRecord, Passage, Stakeholder};
use crate::graphql::edges::linked;
use crate::graphql::enums::{ProblemSeverity, SourceOrigin};
use crate::graphql::error::Answered;
use crate::graphql::node::{GraphNode as _, Nullable, reader};
use crate::stored;
use async_graphql::{Context, Object};

/// The words of a fact.
pub(in crate::graphql) struct Source(pub(in crate::graphql) stored::Source);

/// The words a fact was taken from. Where origin is TEXT, the record's text from `start` to `end` is `quote`, character for character.
#[Object]
impl Source {
    /// In what kind of place the words stand.
    async fn origin(&self) -> SourceOrigin {
        self.0.origin.0.into()
    }

    /// The record.
    async fn record(&self, context: &Context<'_>) -> Answered<MeetingRecord> {
        MeetingRecord::linked(reader(context)?, self.0.record).await
    }

    /// The passage; null where the words stand in none (a title) or run over more than one.
    async fn passage(&self, context: &Context<'_>) -> Nullable<Passage> {
        passage(context, self.0.passage).await
    }

    /// The words.
    async fn quote(&self) -> &str {
        &self.0.quote
    }

    /// The first of them in the record's text, in Unicode code points; null unless origin is TEXT.
    async fn start(&self) -> Option<u32> {
        self.0.range.map(|(start, _)| start)
    }

    /// The end of them in the record's text, in Unicode code points, excluded; null unless origin is TEXT.
    async fn end(&self) -> Option<u32> {
        self.0.range.map(|(_, end)| end)
    }
}

/// The passage of a key, if there is one.
pub(in crate::graphql) async fn passage(context: &Context<'_>, key: Option<u64>) -> Nullable<Passage> {
    let key = key?;
    Some(match reader(context) {
        Ok(reader) => Passage::linked(reader, key).await,
        Err(refusal) => Err(refusal),
    })
}

/// A name and who that is.
pub(in crate::graphql) struct PrintedName(pub(in crate::graphql) stored::Named);

/// A name as the record prints it, and who that is where it can be told.
#[Object]
impl PrintedName {
    /// As the record prints it.
    async fn as_printed(&self) -> &str {
        &self.0.printed
    }

    /// Who it is; null where it cannot be told.
    async fn stakeholder(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.0.key).await
    }
}

/// What is wrong with a record.
#[derive(Clone)]
pub(in crate::graphql) struct Problem(pub(in crate::graphql) stored::Problem);

/// What could not be read well in a record.
#[Object]
impl Problem {
    /// How bad it is.
    async fn severity(&self) -> ProblemSeverity {
        self.0.severity.0.into()
    }

    /// What it is, and what to do.
    async fn message(&self) -> &str {
        &self.0.message
    }

    /// The line of the file; null where it is none.
    async fn line(&self) -> Option<u32> {
        self.0.line
    }
}
