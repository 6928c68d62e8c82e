//! Who took part in a meeting, seen from the meeting.

use crate::graph::Reader;
use crate::graphql::connection::Edge;
use crate::graphql::enums::{Attendance, Capacity};
use crate::graphql::error::Answered;
use crate::graphql::node::{GraphNode, Nullable, reader};
use crate::graphql::types::{Source, Stakeholder};
use crate::stored;
use async_graphql::{Context, Object};

/// What a record says of one who took part in a meeting, or was expected to.
#[derive(Clone)]
pub(in crate::graphql) struct ParticipationEdge {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) said: stored::Participation,
}

/// What the record says of this one at this meeting.
#[Object]
impl ParticipationEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// Who it is; null where the printed name could not be told apart.
    async fn node(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.name.key).await
    }

    /// The name, as the record prints it.
    async fn name_as_printed(&self) -> &str {
        &self.said.name.printed
    }

    /// The role, as the record prints it.
    async fn role(&self) -> Option<&str> {
        self.said.role.as_deref()
    }

    /// What they did there; null: the record does not say.
    async fn capacity(&self) -> Option<Capacity> {
        self.said.capacity.map(|capacity| capacity.0.into())
    }

    /// Whether they were there; null: the record does not say.
    async fn attendance(&self) -> Option<Attendance> {
        self.said.attendance.map(|attendance| attendance.0.into())
    }

    /// For whom they took part.
    async fn on_behalf_of(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.on_behalf_of.as_ref().and_then(|name| name.key)).await
    }

    /// For whom they took part, as the record prints it.
    async fn on_behalf_of_as_printed(&self) -> Option<&str> {
        self.said.on_behalf_of.as_ref().map(|name| name.printed.as_str())
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.said.source.clone())
    }
}

impl Edge for ParticipationEdge {
    type Node = Option<Stakeholder>;
    const NAME: &'static str = "Participation";

    async fn node(&self, reader: &Reader) -> Answered<Option<Stakeholder>> {
        match self.said.name.key {
            Some(key) => Ok(Some(Stakeholder::linked(reader, key).await?)),
            None => Ok(None),
        }
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// The stakeholder of a key, if there is one.
pub(in crate::graphql) async fn linked(context: &Context<'_>, key: Option<u64>) -> Nullable<Stakeholder> {
    let key = key?;
    Some(match reader(context) {
        Ok(reader) => Stakeholder::linked(reader, key).await,
        Err(refusal) => Err(refusal),
    })
}
