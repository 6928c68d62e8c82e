//! The connection of a search.

use super::super::connection::PageInfo;
use super::super::error::{Answered, Refusal};
use super::super::inputs::Warning;
use super::super::node::{Nullable, reader};
use super::super::types::Meeting;
use super::highlight::Highlight;
use super::highlights;
use super::hits::SearchHit;
use super::merge::{Hit, HitBounds, Hits, TypeList, page};
use crate::graph::Reader;
use crate::index::{Clause, Direction};
use async_graphql::{Context, Object};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared, try_join_all};
use std::sync::Arc;

/// The hits of a search.
pub(in crate::graphql) struct SearchConnection {
    reader: Arc<Reader>,
    lists: Arc<[TypeList]>,
    page: Shared<BoxFuture<'static, Result<Arc<Hits>, Refusal>>>,
    clauses: Arc<[Clause]>,
    bounds: HitBounds,
    warnings: Vec<Warning>,
}

impl SearchConnection {
    /// A page of the lists, read when it is asked for.
    pub(super) fn new(
        reader: &Arc<Reader>,
        lists: Vec<TypeList>,
        clauses: Vec<Clause>,
        bounds: HitBounds,
        warnings: Vec<Warning>,
    ) -> Self {
        let lists: Arc<[TypeList]> = lists.into();
        let (asked, of, within) = (Arc::clone(reader), Arc::clone(&lists), bounds.clone());
        let page = async move { page(&asked, &of, &within).await.map(Arc::new) }.boxed().shared();
        Self { reader: Arc::clone(reader), lists, page, clauses: clauses.into(), bounds, warnings }
    }

    fn edge(&self, hit: &Hit) -> Answered<SearchEdge> {
        let node = SearchHit::of_row(self.lists[hit.list].hit, &hit.row)?;
        Ok(SearchEdge { cursor: hit.cursor.clone(), node, score: hit.row.score, clauses: Arc::clone(&self.clauses) })
    }
}

/// The hits of a search, with their exact total.
#[Object]
impl SearchConnection {
    /// The hits of this page, each with its score and highlights.
    async fn edges(&self) -> Answered<Vec<SearchEdge>> {
        let page = self.page.clone().await?;
        page.hits.iter().map(|hit| self.edge(hit)).collect()
    }

    /// The nodes of this page, as long as `edges` and in the same order.
    async fn nodes(&self) -> Answered<Vec<SearchHit>> {
        let page = self.page.clone().await?;
        page.hits.iter().map(|hit| SearchHit::of_row(self.lists[hit.list].hit, &hit.row)).collect()
    }

    /// Where this page lies among the hits.
    async fn page_info(&self) -> Answered<PageInfo> {
        let page = self.page.clone().await?;
        let forward = self.bounds.direction == Direction::Forward;
        let (after, before) = self.bounds.open_ends();
        Ok(PageInfo {
            has_next_page: if forward { page.more } else { before },
            has_previous_page: if forward { after } else { page.more },
            start_cursor: page.hits.first().map(|hit| hit.cursor.clone()),
            end_cursor: page.hits.last().map(|hit| hit.cursor.clone()),
        })
    }

    /// How many hits there are in all, exactly, of the types asked for.
    async fn total_count(&self) -> Answered<i64> {
        let counts = self.lists.iter().map(|list| self.reader.count(list.hit.kind(), list.filter.clone()));
        Ok(try_join_all(counts).await?.into_iter().sum())
    }

    /// What of the filter was understood otherwise than it was written.
    async fn warnings(&self) -> &[Warning] {
        &self.warnings
    }
}

/// One hit.
pub(in crate::graphql) struct SearchEdge {
    cursor: String,
    node: SearchHit,
    score: Option<f64>,
    clauses: Arc<[Clause]>,
}

/// One hit of a search, with what belongs to finding it.
#[Object]
impl SearchEdge {
    /// Its place among the hits.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// What was found.
    async fn node(&self) -> SearchHit {
        self.node.clone()
    }

    /// A line for a list, whatever the type: the title, the name, the label or the opening words.
    async fn title(&self) -> String {
        self.node.title()
    }

    /// The meeting it is, or belongs to.
    async fn meeting(&self, context: &Context<'_>) -> Nullable<Meeting> {
        match reader(context) {
            Ok(reader) => self.node.meeting(reader).await.transpose(),
            Err(refusal) => Some(Err(refusal)),
        }
    }

    /// How well it matches: BM25 of its best passage; null where nothing is ranked.
    async fn score(&self) -> Option<f64> {
        self.score
    }

    /// The parts of it that show why it was found, the best first.
    async fn highlights(
        &self,
        context: &Context<'_>,
        #[graphql(desc = "At most so many; 10 at most.", default_with = "Some(3)")] first: Option<i32>,
    ) -> Answered<Vec<Highlight>> {
        highlights::of(reader(context)?, &self.node, &self.clauses, first.unwrap_or(3)).await
    }
}
