//! What the types of nodes have in common: a key, the stored form, and how they are read.

use super::error::{Answered, Refusal};
use super::types::{AgendaItem, Meeting, MeetingRecord, Passage, Stakeholder, Statement, Theme};
use crate::graph::{self, ReadFailure, Reader};
use crate::index::Row;
use crate::model::{Key, Kind, NodeId};
use crate::stored;
use async_graphql::{Context, ID, Interface, OutputType};
use std::sync::Arc;

/// A GraphQL type that is a node.
pub(super) trait GraphNode: OutputType + Clone + Sized + 'static {
    /// What the index stores of it.
    type Stored: graph::Node;
    /// What its connections are named by.
    const LIST: &'static str;

    /// The node of a key and its stored form.
    fn new(key: Key, stored: Arc<Self::Stored>) -> Self;

    /// The node of a row.
    fn of_row(row: &Row) -> Answered<Self> {
        let stored = <Self::Stored as graph::Node>::read(&row.stored).map_err(ReadFailure::from)?;
        Ok(Self::new(row.key, stored))
    }

    /// The node of a key; `None` where there is none.
    async fn find(reader: &Reader, key: Key) -> Answered<Option<Self>> {
        Ok(reader.get(key).await?.map(|stored| Self::new(key, stored)))
    }

    /// The node that another points at.
    async fn linked(reader: &Reader, key: u64) -> Answered<Self> {
        Ok(Self::new(Key(key), reader.linked(key, Self::LIST).await?))
    }
}

macro_rules! graph_nodes {
    ($($type:ident: $stored:ident $list:literal),+ $(,)?) => {
        $(impl GraphNode for $type {
            type Stored = stored::$stored;
            const LIST: &'static str = $list;

            fn new(key: Key, stored: Arc<Self::Stored>) -> Self {
                Self { key, stored }
            }
        })+
    };
}

graph_nodes!(
    Meeting: Meeting "Meeting",
    Theme: Theme "Theme",
    Stakeholder: Stakeholder "Stakeholder",
    Statement: Statement "Statement",
    AgendaItem: AgendaItem "AgendaItem",
    MeetingRecord: Record "Record",
    Passage: Passage "Passage",
);

/// Something in the graph that has an id: the same on every machine and after every rebuild.
#[derive(Interface, Clone)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque, and the same on every machine and after every rebuild."))]
pub(super) enum Node {
    Meeting(Meeting),
    Theme(Theme),
    Stakeholder(Stakeholder),
    Statement(Statement),
    AgendaItem(AgendaItem),
    MeetingRecord(MeetingRecord),
    Passage(Passage),
}

impl Node {
    /// The node of an id; `None` where nothing has it.
    pub(super) async fn find(reader: &Reader, id: Option<NodeId>) -> Answered<Option<Self>> {
        let Some(NodeId { kind, key }) = id else { return Ok(None) };
        Ok(match kind {
            Kind::Record => MeetingRecord::find(reader, key).await?.map(Self::MeetingRecord),
            Kind::Meeting => Meeting::find(reader, key).await?.map(Self::Meeting),
            Kind::Passage => Passage::find(reader, key).await?.map(Self::Passage),
            Kind::Statement => Statement::find(reader, key).await?.map(Self::Statement),
            Kind::Theme => Theme::find(reader, key).await?.map(Self::Theme),
            Kind::Stakeholder => Stakeholder::find(reader, key).await?.map(Self::Stakeholder),
            Kind::AgendaItem => AgendaItem::find(reader, key).await?.map(Self::AgendaItem),
            Kind::Text | Kind::Claims => None,
        })
    }
}

/// The reader of the operation that runs.
pub(super) fn reader<'a>(context: &Context<'a>) -> Answered<&'a Arc<Reader>> {
    context.data::<Arc<Reader>>().map_err(Refusal)
}

/// A field that may be null, and that fails alone: an error in `Option<Result<T>>` nulls its own field, one in
/// `Result<Option<T>>` nulls its parent.
pub(super) type Nullable<T> = Option<Answered<T>>;

/// The nodes of keys, in order, and then that of one more, where there is such a node.
pub(super) async fn all_linked_and<T: GraphNode>(reader: &Reader, keys: &[u64], more: Option<u64>) -> Answered<Vec<T>> {
    let more = async {
        match more {
            Some(key) => T::find(reader, Key(key)).await,
            None => Ok(None),
        }
    };
    let (mut all, more) = futures_util::future::try_join(all_linked(reader, keys), more).await?;
    all.extend(more);
    Ok(all)
}

/// Nodes of several keys, in order.
pub(super) async fn all_linked<T: GraphNode>(reader: &Reader, keys: &[u64]) -> Answered<Vec<T>> {
    futures_util::future::try_join_all(keys.iter().map(|key| T::linked(reader, *key))).await
}
