//! Statements.

use super::{AgendaItem, DateSpan, Meeting, PrintedName, Source, Theme};
use crate::graphql::enums::{ExtractionMethod, StatementKind};
use crate::graphql::error::Answered;
use crate::graphql::id;
use crate::graphql::node::{GraphNode as _, Nullable, all_linked_and, reader};
use crate::model::{Key, Kind};
use crate::stored;
use async_graphql::{Context, ID, Object};
use std::sync::Arc;

/// A statement.
#[derive(Clone)]
pub(in crate::graphql) struct Statement {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Statement>,
}

/// Something that a meeting produced or a stakeholder holds.
#[Object]
impl Statement {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Statement, self.key)
    }

    /// What it is.
    async fn kind(&self) -> StatementKind {
        self.stored.kind.0.into()
    }

    /// The short name that the record gives it: "Enhanced Cooperation".
    async fn label(&self) -> Option<&str> {
        self.stored.label.as_deref()
    }

    /// What is stated, in the record's words.
    async fn text(&self) -> &str {
        &self.stored.text
    }

    /// Whose view or word it is; empty: no one is named.
    async fn attributed_to(&self) -> Vec<PrintedName> {
        self.stored.attributed_to.iter().cloned().map(PrintedName).collect()
    }

    /// Of an action: who is to do it.
    async fn owners(&self) -> Vec<PrintedName> {
        self.stored.owners.iter().cloned().map(PrintedName).collect()
    }

    /// Of an action: by when.
    async fn due(&self) -> Option<DateSpan> {
        self.stored.due.clone().map(DateSpan)
    }

    /// Of an action: its status in the record's words ("done"); never inferred from silence.
    async fn status(&self) -> Option<&str> {
        self.stored.status.as_deref()
    }

    /// What it is about.
    async fn themes(&self, context: &Context<'_>) -> Answered<Vec<Theme>> {
        all_linked_and(reader(context)?, &self.stored.themes, self.stored.topic).await
    }

    /// The agenda item it belongs to.
    async fn agenda_item(&self, context: &Context<'_>) -> Nullable<AgendaItem> {
        super::agenda_item::linked(context, self.stored.agenda_item).await
    }

    /// Its meeting.
    async fn meeting(&self, context: &Context<'_>) -> Answered<Meeting> {
        Meeting::linked(reader(context)?, self.stored.meeting).await
    }

    /// The words it was taken from.
    async fn source(&self) -> Source {
        Source(self.stored.source.clone())
    }

    /// Where the other records of the same meeting have the same statement, and what was read where a correction changed it.
    async fn other_sources(&self) -> Vec<Source> {
        self.stored.other_sources.iter().cloned().map(Source).collect()
    }

    /// How it was found.
    async fn method(&self) -> ExtractionMethod {
        self.stored.method.0.into()
    }
}
