//! How often a theme and a stakeholder go together, seen from both.

use crate::graph::Reader;
use crate::graphql::connection::Edge;
use crate::graphql::error::Answered;
use crate::graphql::node::{GraphNode, reader};
use crate::graphql::types::{Stakeholder, Theme};
use crate::index::Filter;
use crate::model::Kind;
use async_graphql::{Context, Object, TypeName};
use std::borrow::Cow;

/// How often a theme and a stakeholder go together.
#[derive(Clone)]
pub(in crate::graphql) struct TogetherEdge<N> {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: N,
    pub(in crate::graphql) meetings: i64,
    /// The statements that both have.
    pub(in crate::graphql) statements: Filter,
}

impl<N: Together> TypeName for TogetherEdge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::NAME).into()
    }
}

/// A node at one end of the relation of themes and stakeholders.
pub(in crate::graphql) trait Together: GraphNode {
    /// What the connection to it is named by.
    const NAME: &'static str;
}

impl Together for Theme {
    const NAME: &'static str = "StakeholderTheme";
}

impl Together for Stakeholder {
    const NAME: &'static str = "ThemeStakeholder";
}

/// How often the two go together.
#[Object(name_type)]
impl<N: Together> TogetherEdge<N> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The node.
    async fn node(&self) -> N {
        self.node.clone()
    }

    /// How many meetings about the theme the stakeholder took part in.
    async fn meeting_count(&self) -> i64 {
        self.meetings
    }

    /// How many statements about the theme are attributed to the stakeholder or owned by it.
    async fn statement_count(&self, context: &Context<'_>) -> Answered<i64> {
        Ok(reader(context)?.count(Kind::Statement, self.statements.clone()).await?)
    }
}

impl<N: Together> Edge for TogetherEdge<N> {
    type Node = N;
    const NAME: &'static str = N::NAME;

    async fn node(&self, _: &Reader) -> Answered<N> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}
