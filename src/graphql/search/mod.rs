//! Search: hits of one or several types, ranked, with marked fragments.
//!
//! A search of one type is a page of that type. Several types are interleaved by rank within their type, since their
//! scores cannot be compared: the best of each, in the order asked, then the second of each, and so on.

mod connection;
mod highlight;
mod highlights;
mod hits;
mod merge;

use super::enums::{MeetingOrder, PassageOrder, RecordOrder, SearchOrder, SearchType, StatementOrder, keyed};
use super::error::Answered;
use super::inputs::{SearchFilter, Warning, filtered, told};
use super::paging::Paging;
use crate::graph::Reader;
use crate::index::{Clause, Filter, Order, clauses, matching};
use crate::query::{self, Query};
pub(super) use connection::SearchConnection;
use futures_util::future::try_join_all;
use merge::TypeList;
use std::sync::Arc;

/// What is asked of a search.
pub(super) struct Search {
    pub(super) query: Option<String>,
    pub(super) types: Option<Vec<SearchType>>,
    pub(super) filter: Option<SearchFilter>,
    pub(super) order: SearchOrder,
    pub(super) paging: Paging,
}

/// Plans a search; its page is read when it is asked for.
pub(super) async fn search(reader: &Arc<Reader>, asked: Search) -> Answered<SearchConnection> {
    let languages = reader.corpus().language_codes();
    let typed = asked.query.as_deref().unwrap_or_default();
    let query = query::parse(typed);
    let clauses = clauses(&query, &languages);
    let types = types(asked.types);
    let bounds = merge::bounds(&asked.paging, types.len())?;
    let of_type =
        |&hit: &SearchType| type_list(reader, hit, &query, &clauses, (&asked.filter, asked.order), &languages);
    let lists = try_join_all(types.iter().map(of_type)).await?;
    let wordless = told(reader, Warning::wordless(typed, &query, &["query"]).into_iter().collect());
    let of_filter = lists.first().map(|(_, warnings)| warnings.clone()).unwrap_or_default();
    let warnings = [wordless, of_filter].concat();
    let lists = lists.into_iter().map(|(list, _)| list).collect();
    Ok(SearchConnection::new(reader, lists, clauses, bounds, warnings))
}

async fn type_list(
    reader: &Arc<Reader>,
    hit: SearchType,
    query: &Query,
    clauses: &[Clause],
    (filter, order): (&Option<SearchFilter>, SearchOrder),
    languages: &[String],
) -> Answered<(TypeList, Vec<Warning>)> {
    let kind = hit.kind();
    let words = Some(matching(kind, query, languages)).filter(|words| *words != Filter::All);
    let found = filtered(reader, kind, words, filter.as_ref()).await?;
    let list = TypeList { hit, filter: found.filter, order: order_of(hit, order, clauses) };
    Ok((list, found.warnings))
}

/// Each type once, in the order asked.
fn types(asked: Option<Vec<SearchType>>) -> Vec<SearchType> {
    let mut types = Vec::new();
    for hit in asked.filter(|types| !types.is_empty()).unwrap_or_else(|| vec![SearchType::Meeting]) {
        if !types.contains(&hit) {
            types.push(hit);
        }
    }
    types
}

/// Without a word that is wanted there is nothing to rank by, and the newest come first.
fn order_of(hit: SearchType, order: SearchOrder, clauses: &[Clause]) -> Order {
    if order == SearchOrder::Relevance && !clauses.is_empty() {
        return Order::Relevance(clauses.to_vec());
    }
    let oldest = order == SearchOrder::Oldest;
    match hit {
        SearchType::Meeting => (if oldest { MeetingOrder::Oldest } else { MeetingOrder::Newest }).order(),
        SearchType::Statement => (if oldest { StatementOrder::Oldest } else { StatementOrder::Newest }).order(),
        SearchType::Passage => (if oldest { PassageOrder::Oldest } else { PassageOrder::Newest }).order(),
        SearchType::Theme | SearchType::Stakeholder => keyed(&[&super::enums::BY_TITLE]),
        SearchType::Record => RecordOrder::Path.order(),
    }
}
