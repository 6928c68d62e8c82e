//! Each read to its answer.

use super::cells::{By, Part, first_number};
use super::search::Search;
use super::walk::among;
use crate::index::{Answer, Bounds, Filter, Number, Order, Page, Read, ReadError, Select, SortField, SortKey};
use crate::model::{Key, Kind};
use std::sync::Arc;

/// The most that a read may ask for at once.
const MOST: usize = 10_000;

impl Search<'_> {
    /// Answers a read.
    pub(super) fn answer(&mut self, read: &Read) -> Result<Answer, ReadError> {
        self.check_time()?;
        match read {
            Read::Get { kind, keys } => self.get(*kind, keys).map(Answer::Nodes),
            Read::Select(select) => self.select(select).map(Answer::Page),
            Read::Count { kind, filter } => {
                let matches = self.matches(*kind, filter)?;
                Ok(Answer::Number(matches.iter().map(|docs| docs.len() as i64).sum()))
            }
            Read::Sum { kind, filter, number } => self.sum(*kind, filter, *number).map(Answer::Number),
            Read::Terms { kind, term } => self.terms(*kind, *term).map(Answer::Terms),
            Read::Group(group) => {
                check_limit(&group.bounds)?;
                if group.bounds.limit == 0 {
                    return Ok(Answer::Page(Page::default()));
                }
                self.group(group).map(Answer::Page)
            }
        }
    }

    fn get(&self, kind: Kind, keys: &[Key]) -> Result<Vec<Option<Arc<[u8]>>>, ReadError> {
        if keys.len() > MOST {
            return Err(too_much());
        }
        let node = |key: &Key| match self.locate(kind, key.0)? {
            Some((segment, doc)) => self.segments[segment].stored(doc).map(Some),
            None => Ok(None),
        };
        keys.iter().map(node).collect()
    }

    fn select(&mut self, select: &Select) -> Result<Page, ReadError> {
        check_limit(&select.bounds)?;
        if select.bounds.limit == 0 {
            return Ok(Page::default());
        }
        match &select.order {
            Order::Relevance(clauses) => self.relevance(select, clauses),
            Order::Keyed(keys) => {
                let parts: Vec<Part<'_>> = keys.iter().map(part).collect();
                // Where the order begins with the one number of the filter, its range is all there is to hold.
                let is_range = first_number(&parts).is_some_and(|number| select.filter.is_range(number));
                let matches = self.matches(select.kind, if is_range { &Filter::All } else { &select.filter })?;
                self.page(among(select, &matches), &parts, &select.bounds)
            }
        }
    }

    fn sum(&mut self, kind: Kind, filter: &Filter, number: Number) -> Result<i64, ReadError> {
        let matches = self.matches(kind, filter)?;
        let mut sum = 0_i64;
        for (segment, docs) in self.segments.iter().zip(matches.iter()) {
            let column = segment.number(number)?;
            sum = docs.iter().filter_map(|doc| column.first(doc)).fold(sum, i64::saturating_add);
        }
        Ok(sum)
    }
}

fn part(key: &SortKey) -> Part<'static> {
    let by = match key.field {
        SortField::Number(number) => By::Number(number),
        SortField::Name(name) => By::Name(name),
    };
    Part { by, descending: key.descending }
}

fn check_limit(bounds: &Bounds) -> Result<(), ReadError> {
    if bounds.limit > MOST { Err(too_much()) } else { Ok(()) }
}

fn too_much() -> ReadError {
    ReadError::Unsupported(format!("a read can ask for {MOST} nodes at most"))
}
