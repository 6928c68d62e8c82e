//! How often two stakeholders were in the same meetings.

use crate::graph::Reader;
use crate::graphql::connection::Edge;
use crate::graphql::error::Answered;
use crate::graphql::node::{Nullable, reader};
use crate::graphql::types::{Meeting, Stakeholder};
use crate::index::Filter;
use async_graphql::{Context, Object, TypeName};
use std::borrow::Cow;
use std::marker::PhantomData;

/// How often two stakeholders were in the same meetings.
#[derive(Clone)]
pub(in crate::graphql) struct SharedEdge<S> {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: Stakeholder,
    pub(in crate::graphql) meetings: i64,
    /// The meetings that both were in.
    pub(in crate::graphql) shared: Filter,
    pub(in crate::graphql) sort: PhantomData<S>,
}

/// In which way two stakeholders were in the same meetings.
pub(in crate::graphql) trait Sort: Clone + Send + Sync + 'static {
    /// What the connection is named by.
    const NAME: &'static str;
}

/// Both took part.
#[derive(Clone)]
pub(in crate::graphql) struct Counterpart;

impl Sort for Counterpart {
    const NAME: &'static str = "Counterpart";
}

/// One took part on behalf of the other.
#[derive(Clone)]
pub(in crate::graphql) struct Representative;

impl Sort for Representative {
    const NAME: &'static str = "Representative";
}

impl<S: Sort> TypeName for SharedEdge<S> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", S::NAME).into()
    }
}

/// How often both were in the same meetings.
#[Object(name_type)]
impl<S: Sort> SharedEdge<S> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The other stakeholder.
    async fn node(&self) -> Stakeholder {
        self.node.clone()
    }

    /// In how many meetings.
    async fn meeting_count(&self) -> i64 {
        self.meetings
    }

    /// The newest of these meetings.
    async fn last_meeting(&self, context: &Context<'_>) -> Nullable<Meeting> {
        match reader(context) {
            Ok(reader) => Meeting::newest(reader, self.shared.clone()).await.transpose(),
            Err(refusal) => Some(Err(refusal)),
        }
    }
}

impl<S: Sort> Edge for SharedEdge<S> {
    type Node = Stakeholder;
    const NAME: &'static str = S::NAME;

    async fn node(&self, _: &Reader) -> Answered<Stakeholder> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}
