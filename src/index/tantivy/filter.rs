//! Filters to sets of documents, a segment at a time, by set algebra over postings and columns.
//!
//! Deleted documents are still in these sets; [`Search::matches`] takes them out at the end.

use super::docs::Docs;
use super::exact;
use super::search::{Keys, Search};
use super::segment::Segment;
use crate::index::{Filter, Link, ReadError};
use crate::model::Kind;

/// How deep filters may be nested.
const DEPTH: usize = 100;

/// Look-ups of single keys are made while they are this many times fewer than the documents to look through.
const LOOKUPS: usize = 64;

impl Search<'_> {
    /// The documents of a kind that are in a filter.
    pub(super) fn evaluate(&mut self, kind: Kind, filter: &Filter) -> Result<Vec<Docs>, ReadError> {
        check_depth(filter)?;
        self.evaluate_any(kind, filter)
    }

    fn evaluate_any(&mut self, kind: Kind, filter: &Filter) -> Result<Vec<Docs>, ReadError> {
        self.check_time()?;
        match filter {
            Filter::All => self.all(kind),
            Filter::Nothing => Ok(self.segments.iter().map(|_| Docs::none()).collect()),
            Filter::And(parts) => self.all_of(kind, parts),
            Filter::Or(parts) => self.any_of(kind, parts),
            Filter::Not(inner) => {
                let inner = self.evaluate_any(kind, inner)?;
                Ok(pairwise(&self.all(kind)?, &inner, Docs::without))
            }
            Filter::Key(keys) => self.each(|segment| segment.any(keys.iter().map(|key| exact::node(kind, key.0)))),
            Filter::Term(term, words) => self.each(|segment| {
                segment.any(words.iter().map(|word| exact::word(kind, *term, crate::index::cut(word))))
            }),
            Filter::Prefix(term, prefix) => self.each(|segment| {
                super::terms::with_prefix(segment, &exact::word(kind, *term, crate::index::cut(prefix)))
            }),
            Filter::Link(link, keys) => {
                self.each(|segment| segment.any(keys.iter().map(|key| exact::link(kind, *link, key.0))))
            }
            Filter::Range(number, first, last) => {
                self.each(|segment| Ok(segment.sorted(kind, *number)?.within(*first, *last).docs(segment.max_doc())))
            }
            Filter::Missing(number) => {
                let known = self.evaluate_any(kind, &Filter::Range(*number, None, None))?;
                Ok(pairwise(&self.all(kind)?, &known, Docs::without))
            }
            Filter::Text(field, words) => {
                let found = self.having(*field, words)?;
                self.each_of(&found, |segment, docs| Ok(docs.and(segment.of_kind(kind)?)))
            }
            Filter::To(link, target, inner) => {
                let keys = self.keys(*target, inner)?;
                self.linking(kind, *link, &keys)
            }
            Filter::From(source, link, inner) => {
                let keys = self.linked(*source, *link, inner)?;
                self.nodes(kind, &keys)
            }
        }
    }

    /// All documents of a kind.
    fn all(&self, kind: Kind) -> Result<Vec<Docs>, ReadError> {
        self.each(|segment| segment.of_kind(kind).cloned())
    }

    /// The narrowest first, as far as that can be told, and of each next part only what is left.
    fn all_of(&mut self, kind: Kind, parts: &[Filter]) -> Result<Vec<Docs>, ReadError> {
        let mut parts: Vec<&Filter> = parts.iter().collect();
        parts.sort_by_key(|part| cost(part));
        let mut found = match parts.first() {
            Some(first) => self.evaluate_any(kind, first)?,
            None => self.all(kind)?,
        };
        for part in parts.iter().skip(1) {
            found = self.narrow(kind, part, &found)?;
        }
        Ok(found)
    }

    fn any_of(&mut self, kind: Kind, parts: &[Filter]) -> Result<Vec<Docs>, ReadError> {
        let mut found: Vec<Docs> = self.segments.iter().map(|_| Docs::none()).collect();
        for part in parts {
            let docs = self.evaluate_any(kind, part)?;
            found = pairwise(&found, &docs, Docs::or);
        }
        Ok(found)
    }

    /// Those of some documents that are in a filter.
    fn narrow(&mut self, kind: Kind, filter: &Filter, among: &[Docs]) -> Result<Vec<Docs>, ReadError> {
        match filter {
            Filter::Range(number, first, last) if are_few(among) => self.each_of(among, |segment, docs| {
                let column = segment.number(*number)?;
                let (first, last) = (first.unwrap_or(i64::MIN), last.unwrap_or(i64::MAX));
                Ok(docs.retain(|doc| column.first(doc).is_some_and(|value| first <= value && value <= last)))
            }),
            Filter::Missing(number) if are_few(among) => self.each_of(among, |segment, docs| {
                let column = segment.number(*number)?;
                Ok(docs.retain(|doc| column.first(doc).is_none()))
            }),
            Filter::Not(inner) => Ok(pairwise(among, &self.narrow(kind, inner, among)?, Docs::without)),
            Filter::And(parts) => {
                let mut found = among.to_vec();
                for part in parts {
                    found = self.narrow(kind, part, &found)?;
                }
                Ok(found)
            }
            Filter::Or(parts) if are_few(among) => {
                let mut found: Vec<Docs> = self.segments.iter().map(|_| Docs::none()).collect();
                for part in parts {
                    found = pairwise(&found, &self.narrow(kind, part, among)?, Docs::or);
                }
                Ok(found)
            }
            Filter::Text(field, words) if are_few(among) => self.having_among(*field, words, among),
            _ => Ok(pairwise(among, &self.evaluate_any(kind, filter)?, Docs::and)),
        }
    }

    /// The documents of a kind that link to one of these nodes.
    fn linking(&self, kind: Kind, link: Link, keys: &Keys) -> Result<Vec<Docs>, ReadError> {
        self.each(|segment| {
            let docs = segment.of_kind(kind)?;
            if keys.len() * LOOKUPS < docs.len() {
                return segment.any(keys.iter().map(|key| exact::link(kind, link, *key)));
            }
            let column = segment.link(link)?;
            Ok(docs.retain(|doc| column.values_for_doc(doc).any(|key| keys.contains(&key))))
        })
    }

    /// The nodes of a kind that have one of these keys.
    fn nodes(&self, kind: Kind, keys: &Keys) -> Result<Vec<Docs>, ReadError> {
        self.each(|segment| {
            let docs = segment.of_kind(kind)?;
            if keys.len() * LOOKUPS < docs.len() {
                return segment.any(keys.iter().map(|key| exact::node(kind, *key)));
            }
            Ok(docs.retain(|doc| segment.key.first(doc).is_some_and(|key| keys.contains(&key))))
        })
    }

    fn each(&self, find: impl Fn(&Segment) -> Result<Docs, ReadError>) -> Result<Vec<Docs>, ReadError> {
        self.segments.iter().map(find).collect()
    }

    fn each_of(
        &self,
        among: &[Docs],
        find: impl Fn(&Segment, &Docs) -> Result<Docs, ReadError>,
    ) -> Result<Vec<Docs>, ReadError> {
        self.segments.iter().zip(among).map(|(segment, docs)| find(segment, docs)).collect()
    }
}

/// Few enough to look each of them up, rather than to go through all that a word stands in.
const FEW: usize = 1_000;

/// Whether these are few.
pub(super) fn are_few(docs: &[Docs]) -> bool {
    docs.iter().map(Docs::len).sum::<usize>() <= FEW
}

/// About how much there is to go through: single nodes and their links, then words, then joins, then columns.
fn cost(filter: &Filter) -> u8 {
    match filter {
        Filter::Nothing | Filter::Key(_) => 0,
        Filter::Link(..) => 1,
        Filter::Term(..) | Filter::Prefix(..) => 2,
        Filter::Text(..) => 3,
        Filter::And(parts) => parts.iter().map(cost).min().unwrap_or(6),
        Filter::Or(parts) => parts.iter().map(cost).max().unwrap_or(0),
        Filter::To(..) | Filter::From(..) => 4,
        Filter::Range(..) | Filter::Missing(_) | Filter::Not(_) => 5,
        Filter::All => 6,
    }
}

fn pairwise(left: &[Docs], right: &[Docs], join: impl Fn(&Docs, &Docs) -> Docs) -> Vec<Docs> {
    left.iter().zip(right).map(|(left, right)| join(left, right)).collect()
}

/// Filters are evaluated by recursion, so their depth has a limit; it is found without recursion.
fn check_depth(filter: &Filter) -> Result<(), ReadError> {
    let mut left = vec![(filter, 1)];
    while let Some((filter, depth)) = left.pop() {
        if depth > DEPTH {
            return Err(ReadError::Unsupported(format!("a filter may be nested {DEPTH} deep at most")));
        }
        match filter {
            Filter::And(parts) | Filter::Or(parts) => left.extend(parts.iter().map(|part| (part, depth + 1))),
            Filter::Not(inner) | Filter::To(_, _, inner) | Filter::From(_, _, inner) => left.push((inner, depth + 1)),
            _ => {}
        }
    }
    Ok(())
}
