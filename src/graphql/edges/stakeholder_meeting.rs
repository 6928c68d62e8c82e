//! How a stakeholder is in a meeting, seen from the stakeholder.

use super::linked;
use crate::graph::Reader;
use crate::graphql::connection::Edge;
use crate::graphql::enums::{Attendance, Capacity, Involvement};
use crate::graphql::error::Answered;
use crate::graphql::node::Nullable;
use crate::graphql::types::{Meeting, Source, Stakeholder};
use crate::stored;
use async_graphql::{Context, Object};

/// How a stakeholder is in a meeting, seen from the stakeholder.
#[derive(Clone)]
pub(in crate::graphql) struct StakeholderMeetingEdge {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: Meeting,
    pub(in crate::graphql) ways: stored::Involvement,
    pub(in crate::graphql) said: Option<stored::Participation>,
}

/// How this stakeholder is in a meeting; all but `involvement` is null where it is in it in another way than on its list.
#[Object]
impl StakeholderMeetingEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The meeting.
    async fn node(&self) -> Meeting {
        self.node.clone()
    }

    /// In which ways.
    async fn involvement(&self) -> Vec<Involvement> {
        Involvement::of(self.ways)
    }

    /// The name, as the record prints it.
    async fn name_as_printed(&self) -> Option<&str> {
        self.said.as_ref().map(|said| said.name.printed.as_str())
    }

    /// The role, as the record prints it.
    async fn role(&self) -> Option<&str> {
        self.said.as_ref().and_then(|said| said.role.as_deref())
    }

    /// What they did there; null: the record does not say.
    async fn capacity(&self) -> Option<Capacity> {
        self.said.as_ref().and_then(|said| said.capacity).map(|capacity| capacity.0.into())
    }

    /// Whether they were there; null: the record does not say.
    async fn attendance(&self) -> Option<Attendance> {
        self.said.as_ref().and_then(|said| said.attendance).map(|attendance| attendance.0.into())
    }

    /// For whom they took part.
    async fn on_behalf_of(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.as_ref().and_then(|said| said.on_behalf_of.as_ref()).and_then(|name| name.key)).await
    }

    /// For whom they took part, as the record prints it.
    async fn on_behalf_of_as_printed(&self) -> Option<&str> {
        self.said.as_ref().and_then(|said| said.on_behalf_of.as_ref()).map(|name| name.printed.as_str())
    }

    /// The words that say so.
    async fn source(&self) -> Option<Source> {
        self.said.as_ref().map(|said| Source(said.source.clone()))
    }
}

impl Edge for StakeholderMeetingEdge {
    type Node = Meeting;
    const NAME: &'static str = "StakeholderMeeting";

    async fn node(&self, _: &Reader) -> Answered<Meeting> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}
