//! Edges that have nothing of their own.

use crate::graph::{Reader, encode_position};
use crate::graphql::connection::{Connection, Edge};
use crate::graphql::error::Answered;
use crate::graphql::node::GraphNode;
use crate::graphql::types::Problem;
use crate::index::Row;
use async_graphql::{Object, TypeName};
use std::borrow::Cow;

/// A connection of plain edges.
pub(in crate::graphql) type Plain<N> = Connection<PlainEdge<N>>;

/// An edge that has a node and nothing else.
#[derive(Clone)]
pub(in crate::graphql) struct PlainEdge<N> {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: N,
}

impl<N: GraphNode> PlainEdge<N> {
    pub(in crate::graphql) fn of_row(row: &Row) -> Answered<Self> {
        Ok(Self { cursor: encode_position(&row.position), node: N::of_row(row)? })
    }
}

impl<N: GraphNode> TypeName for PlainEdge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::LIST).into()
    }
}

/// One entry of a list.
#[Object(name_type)]
impl<N: GraphNode> PlainEdge<N> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The node.
    async fn node(&self) -> N {
        self.node.clone()
    }
}

impl<N: GraphNode> Edge for PlainEdge<N> {
    type Node = N;
    const NAME: &'static str = N::LIST;

    async fn node(&self, _: &Reader) -> Answered<N> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// One problem of a record.
#[derive(Clone)]
pub(in crate::graphql) struct ProblemEdge {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: Problem,
}

/// One problem of a record.
#[Object]
impl ProblemEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The problem.
    async fn node(&self) -> Problem {
        self.node.clone()
    }
}

impl Edge for ProblemEdge {
    type Node = Problem;
    const NAME: &'static str = "Problem";

    async fn node(&self, _: &Reader) -> Answered<Problem> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}
