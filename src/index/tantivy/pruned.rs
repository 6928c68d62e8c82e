//! The first rows by score, without scoring every document.
//!
//! Tantivy skips blocks of documents that cannot reach a threshold, which rises as better nodes are found. Its scores
//! have 32 bits and its bounds are a little off, so the threshold is held lower than it could be, and what is collected
//! is scored again, exactly.

use super::relevance::Standing;
use super::scored::{Scored, Words};
use super::search::{Keys, Search};
use super::segment::Segment;
use super::statistics::{Provider, Statistics};
use crate::index::{ReadError, Select};
use crate::model::Kind;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use tantivy::query::{BooleanWeight, EnableScoring, Occur, Query, SumCombiner, TermQuery, Weight};
use tantivy::schema::IndexRecordOption;

/// More than the rounding of scores in 32 bits, relative to a score.
const ROUNDING: f32 = 1e-4;

/// A document that may be among the best.
struct Candidate {
    segment: usize,
    doc: u32,
    score: f32,
}

impl Search<'_> {
    /// The scores of at least the `wanted` best nodes, and of all that have one where they are fewer. `None` where
    /// there is a phrase, for which there are no bounds.
    pub(super) fn best_scores(
        &mut self,
        select: &Select,
        scored: &[Scored],
        wanted: usize,
    ) -> Result<Option<FxHashMap<u64, f64>>, ReadError> {
        let Some(weight) = self.union(scored)? else { return Ok(None) };
        let (kind, among) = (select.kind, self.keys(select.kind, &select.filter)?);
        let mut best = Best::new(wanted);
        let mut candidates = Vec::new();
        for (index, segment) in self.segments.iter().enumerate() {
            self.check_time()?;
            let standing = Standing::open(segment, kind)?;
            let slack = slack(segment, scored)?;
            weight.for_each_pruning(best.threshold() * slack, &segment.reader, &mut |doc, score| {
                let mut counts = false;
                standing.for_each(doc, |key| {
                    if among.contains(&key) {
                        counts = true;
                        best.offer(key, score);
                    }
                });
                if counts {
                    candidates.push(Candidate { segment: index, doc, score });
                }
                best.threshold() * slack
            })?;
        }
        candidates.retain(|candidate| candidate.score >= best.threshold());
        self.score_again(kind, scored, &candidates, &among).map(Some)
    }

    fn union(&self, scored: &[Scored]) -> Result<Option<Box<dyn Weight>>, ReadError> {
        let mut weights = Vec::with_capacity(scored.len());
        for part in scored {
            let Words::Word(word) = &part.words else { return Ok(None) };
            let provider = Provider { searcher: self.searcher, statistics: part.statistics };
            let scoring = EnableScoring::enabled_from_statistics_provider(&provider, self.searcher);
            let weight = TermQuery::new(word.term.clone(), IndexRecordOption::WithFreqs).weight(scoring)?;
            weights.push((Occur::Should, weight));
        }
        Ok(match weights.len() {
            0 | 1 => weights.pop().map(|(_, weight)| weight),
            _ => Some(Box::new(BooleanWeight::with_minimum_number_should_match(
                weights,
                1,
                true,
                Box::new(SumCombiner::default),
            ))),
        })
    }

    /// The best exact score of each node, over these documents.
    fn score_again(
        &self,
        kind: Kind,
        scored: &[Scored],
        candidates: &[Candidate],
        among: &Keys,
    ) -> Result<FxHashMap<u64, f64>, ReadError> {
        let mut best = FxHashMap::default();
        for of_segment in candidates.chunk_by(|one, next| one.segment == next.segment) {
            let Some(first) = of_segment.first() else { continue };
            let standing = Standing::open(&self.segments[first.segment], kind)?;
            let docs: Vec<u32> = of_segment.iter().map(|candidate| candidate.doc).collect();
            for (doc, score) in docs.iter().zip(self.exact_scores(scored, first.segment, &docs)?) {
                standing.for_each(*doc, |key| {
                    if among.contains(&key) {
                        let best = best.entry(key).or_insert(score);
                        *best = score.max(*best);
                    }
                });
            }
        }
        Ok(best)
    }
}

/// By how much a threshold has to be lowered in a segment.
///
/// A block keeps the length and count of its best document under the mean length of its segment, over all documents,
/// also those without the field. Under the true mean another one can be better. With `r` the first mean over the second,
/// the length and count in question can be 1.3 / (1 + 0.3 r) times better, or (1 + 0.3 r) / 1.3 times where r is above 1
/// (0.3 is k1 · (1 - b); the worst cases are a document of no length against one of many words).
fn slack(segment: &Segment, scored: &[Scored]) -> Result<f32, ReadError> {
    let mut slack = 1.0_f64;
    for part in scored {
        let Statistics { field, .. } = part.statistics;
        let tokens = segment.reader.inverted_index(field)?.total_num_tokens() as f64;
        let ratio = tokens / f64::from(segment.max_doc().max(1)) / part.statistics.average();
        let better = (1.0 + 0.3 * ratio) / 1.3;
        slack = slack.min(better.min(1.0 / better));
    }
    Ok(slack as f32)
}

/// The best nodes so far, by their best score.
struct Best {
    wanted: usize,
    scores: FxHashMap<u64, f32>,
    /// The `wanted` best of `scores`, the worst first.
    ranking: BTreeSet<(u32, u64)>,
}

impl Best {
    fn new(wanted: usize) -> Self {
        Self { wanted, scores: FxHashMap::default(), ranking: BTreeSet::new() }
    }

    /// Scores are positive, and positive floats are in the order of their bits.
    fn offer(&mut self, key: u64, score: f32) {
        let known = self.scores.entry(key).or_insert(0.0);
        if score <= *known {
            return;
        }
        self.ranking.remove(&(known.to_bits(), key));
        *known = score;
        self.ranking.insert((score.to_bits(), key));
        if self.ranking.len() > self.wanted {
            self.ranking.pop_first();
        }
    }

    /// What a document has to reach to be among the best, rounding allowed for; 0 while there is room.
    fn threshold(&self) -> f32 {
        if self.ranking.len() < self.wanted {
            return 0.0;
        }
        self.ranking.first().map_or(0.0, |(bits, _)| f32::from_bits(*bits) * (1.0 - ROUNDING))
    }
}
