//! Pages by score: every document scored by every clause, in a fixed order, in 64 bits.

use super::cells::{By, Part};
use super::docs::Docs;
use super::filter::are_few;
use super::ordered;
use super::scored::Scored;
use super::search::Search;
use super::segment::Segment;
use super::walk::among;
use crate::index::{Bounds, Clause, Direction, Page, Position, ReadError, Select, Value, scored_fields};
use crate::model::{Key, Kind};
use rustc_hash::FxHashMap;
use tantivy::columnar::Column;

/// Scores are kept in a list where the documents that have one are this many times fewer than all.
const SPARSE: u64 = 16;

impl Search<'_> {
    /// A page of nodes by score, those without one last.
    pub(super) fn relevance(&mut self, select: &Select, clauses: &[Clause]) -> Result<Page, ReadError> {
        let scored = self.scored(select.kind, clauses)?;
        if scored_fields(select.kind).1.is_none() {
            let matches = self.matches(select.kind, &select.filter)?;
            if are_few(&matches) {
                let scores = self.scores_of_few(&scored, &matches)?;
                return self.page(
                    among(select, &matches),
                    &[Part { by: By::Score(&scores), descending: true }],
                    &select.bounds,
                );
            }
        }
        let wanted = select.bounds.limit + 1;
        let best = if is_first_page(&select.bounds) { self.best_scores(select, &scored, wanted)? } else { None };
        let scores = match best {
            Some(best) if best.len() >= wanted => return self.best_page(select.kind, best, select.bounds.limit),
            Some(all) => all,
            None => self.scores(select.kind, &scored)?,
        };
        let matches = self.matches(select.kind, &select.filter)?;
        let best_first = [Part { by: By::Score(&scores), descending: true }];
        self.page(among(select, &matches), &best_first, &select.bounds)
    }

    /// The scores of a few documents that are nodes themselves: each is looked up.
    fn scores_of_few(&self, scored: &[Scored], matches: &[Docs]) -> Result<FxHashMap<u64, f64>, ReadError> {
        let mut scores = FxHashMap::default();
        for (index, docs) in matches.iter().enumerate() {
            self.check_time()?;
            let docs: Vec<u32> = docs.iter().collect();
            let exact = self.exact_scores(scored, index, &docs)?;
            let key = |doc: &u32| self.segments[index].key.first(*doc);
            scores.extend(docs.iter().zip(exact).filter_map(|(doc, score)| Some((key(doc)?, score))));
        }
        Ok(scores)
    }

    /// The scores of some documents in the order of a segment, added up in the order of `scored`.
    pub(super) fn exact_scores(&self, scored: &[Scored], index: usize, docs: &[u32]) -> Result<Vec<f64>, ReadError> {
        let mut scores = vec![0.0; docs.len()];
        if !docs.is_empty() {
            scored.iter().try_for_each(|part| part.add(&self.segments[index], index, docs, &mut scores))?;
        }
        Ok(scores)
    }

    /// The first of more nodes than a page holds.
    fn best_page(&self, kind: Kind, best: FxHashMap<u64, f64>, limit: usize) -> Result<Page, ReadError> {
        let mut best: Vec<(u64, f64)> = best.into_iter().collect();
        best.sort_unstable_by(|left, right| right.1.total_cmp(&left.1).then(left.0.cmp(&right.0)));
        let mut rows = Vec::with_capacity(limit);
        for (key, score) in best.into_iter().take(limit) {
            if let Some((segment, doc)) = self.locate(kind, key)? {
                let position = Position { values: vec![Value::Score(score)], key: Key(key) };
                rows.push(ordered::row(position, self.segments[segment].stored(doc)?));
            }
        }
        Ok(Page { rows, more: true })
    }

    /// The score of each node that has one: that of its best document.
    fn scores(&self, kind: Kind, scored: &[Scored]) -> Result<FxHashMap<u64, f64>, ReadError> {
        let mut best = FxHashMap::default();
        for (index, segment) in self.segments.iter().enumerate() {
            self.check_time()?;
            let standing = Standing::open(segment, kind)?;
            for (doc, score) in self.scores_of_segment(scored, index)? {
                standing.for_each(doc, |key| {
                    let best = best.entry(key).or_insert(score);
                    *best = score.max(*best);
                });
            }
        }
        Ok(best)
    }

    fn scores_of_segment(&self, scored: &[Scored], index: usize) -> Result<Vec<(u32, f64)>, ReadError> {
        let segment = &self.segments[index];
        if scored.iter().map(Scored::documents).sum::<u64>() < u64::from(segment.max_doc()) / SPARSE {
            return self.few_scores_of_segment(scored, index);
        }
        let mut scores = vec![0.0; segment.max_doc() as usize];
        for part in scored {
            self.check_time()?;
            part.for_each(segment, index, |doc, score| scores[doc as usize] += score)?;
        }
        Ok((0..).zip(scores).filter(|(_, score)| *score > 0.0).collect())
    }

    fn few_scores_of_segment(&self, scored: &[Scored], index: usize) -> Result<Vec<(u32, f64)>, ReadError> {
        let mut scores = Vec::new();
        for part in scored {
            part.for_each(&self.segments[index], index, |doc, score| scores.push((doc, score)))?;
        }
        // A stable sort: the parts of a document's score stay in the order in which they are added up.
        scores.sort_by_key(|(doc, _)| *doc);
        let sum = |parts: &[(u32, f64)]| (parts[0].0, parts.iter().fold(0.0, |sum, (_, score)| sum + score));
        Ok(scores.chunk_by(|left, right| left.0 == right.0).map(sum).collect())
    }
}

fn is_first_page(bounds: &Bounds) -> bool {
    bounds.direction == Direction::Forward && bounds.after.is_none() && bounds.before.is_none()
}

/// Which nodes the documents of a segment stand for: what they link to, or themselves.
pub(super) struct Standing<'a> {
    segment: &'a Segment,
    link: Option<&'a Column<u64>>,
    of_kind: &'a Docs,
}

impl<'a> Standing<'a> {
    /// For nodes of this kind.
    pub(super) fn open(segment: &'a Segment, kind: Kind) -> Result<Self, ReadError> {
        let link = scored_fields(kind).1.map(|link| segment.link(link)).transpose()?;
        Ok(Self { segment, link, of_kind: segment.of_kind(kind)? })
    }

    /// The keys of the nodes that a document stands for; none where it is deleted.
    pub(super) fn for_each(&self, doc: u32, found: impl FnMut(u64)) {
        if self.segment.reader.is_deleted(doc) {
            return;
        }
        match self.link {
            Some(link) => link.values_for_doc(doc).for_each(found),
            None if self.of_kind.contains(doc) => self.segment.key.first(doc).into_iter().for_each(found),
            None => {}
        }
    }
}
