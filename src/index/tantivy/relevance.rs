//! Pages by score: every document scored by every clause, in a fixed order, in 64 bits.

use super::cells::{By, Part};
use super::docs::Docs;
use super::exact;
use super::filter::are_few;
use super::ordered;
use super::pruned::exact_scores;
use super::search::Search;
use super::segment::Segment;
use super::statistics::{Statistics, Weight};
use super::text;
use super::tokens::Form;
use crate::index::{Bounds, Clause, Direction, Page, Position, ReadError, Select, TextField, Value, scored_fields};
use crate::model::{Key, Kind};
use rustc_hash::FxHashMap;
use tantivy::columnar::Column;
use tantivy::schema::IndexRecordOption;

/// One form of one clause in one field. Scores are added up in the order in which these are made.
pub(super) struct Scored<'a> {
    pub(super) words: Words<'a>,
    pub(super) statistics: Statistics,
    pub(super) weight: Weight,
}

/// What is looked for.
#[derive(Clone, Copy)]
pub(super) enum Words<'a> {
    /// One word.
    Word(&'a str),
    /// Words one after the other.
    Phrase(&'a [String]),
}

impl Search<'_> {
    /// A page of nodes by score, those without one last.
    pub(super) fn relevance(&mut self, select: &Select, clauses: &[Clause]) -> Result<Page, ReadError> {
        let scored = self.scored(select.kind, clauses)?;
        if scored_fields(select.kind).1.is_none() {
            let matches = self.matches(select.kind, &select.filter)?;
            if are_few(&matches) {
                let scores = self.scores_of_few(&scored, &matches)?;
                return self.page(&matches, &[Part { by: By::Score(&scores), descending: true }], &select.bounds);
            }
        }
        let wanted = select.bounds.limit + 1;
        let best = if is_first_page(&select.bounds) {
            let among = self.keys(select.kind, &select.filter)?;
            self.best_scores(select.kind, &scored, &among, wanted)?
        } else {
            None
        };
        let scores = match best {
            Some(best) if best.len() >= wanted => return self.best_page(select.kind, best, select.bounds.limit),
            Some(all) => all,
            None => self.scores(select.kind, &scored)?,
        };
        let matches = self.matches(select.kind, &select.filter)?;
        let best_first = [Part { by: By::Score(&scores), descending: true }];
        self.page(&matches, &best_first, &select.bounds)
    }

    /// The scores of a few documents that are nodes themselves: each is looked up.
    fn scores_of_few(&self, scored: &[Scored<'_>], matches: &[Docs]) -> Result<FxHashMap<u64, f64>, ReadError> {
        let mut scores = FxHashMap::default();
        for (segment, docs) in self.segments.iter().zip(matches) {
            self.check_time()?;
            let docs: Vec<u32> = docs.iter().collect();
            let exact = exact_scores(segment, scored, &docs)?;
            let keyed = docs.iter().zip(exact).filter_map(|(doc, score)| Some((segment.key.first(*doc)?, score)));
            scores.extend(keyed);
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

    /// All that is added up for a kind, in order: by clause, then by field, then by form.
    pub(super) fn scored<'a>(&self, kind: Kind, clauses: &'a [Clause]) -> Result<Vec<Scored<'a>>, ReadError> {
        let mut scored = Vec::new();
        for clause in clauses {
            for field in scored_fields(kind).0 {
                match clause {
                    Clause::Word { plain, stems } => {
                        scored.extend(self.scored_words(*field, Form::Plain, Words::Word(plain))?);
                        for stem in stems {
                            scored.extend(self.scored_words(*field, Form::Stem, Words::Word(stem))?);
                        }
                    }
                    Clause::Phrase(words) => {
                        scored.extend(self.scored_words(*field, Form::Plain, Words::Phrase(words))?);
                    }
                }
            }
        }
        Ok(scored)
    }

    fn scored_words<'a>(&self, text: TextField, form: Form, words: Words<'a>) -> Result<Option<Scored<'a>>, ReadError> {
        let Some(field) = self.fields.text(text, form) else { return Ok(None) };
        let statistics = Statistics::of(self, text, field)?;
        let mut idf = 0.0;
        for word in words.iter() {
            idf += statistics.idf(self, word)?;
        }
        Ok(Some(Scored { words, statistics, weight: Weight::new(idf, statistics.average()) }))
    }

    /// The score of each node that has one: that of its best document.
    fn scores(&self, kind: Kind, scored: &[Scored<'_>]) -> Result<FxHashMap<u64, f64>, ReadError> {
        let mut best = FxHashMap::default();
        for segment in self.segments {
            self.check_time()?;
            let standing = Standing::open(segment, kind)?;
            let scores = self.scores_of_segment(segment, scored)?;
            let scores = scores.into_iter().zip(0_u32..).filter(|(score, _)| *score > 0.0);
            for (score, doc) in scores {
                standing.for_each(doc, |key| {
                    let best = best.entry(key).or_insert(score);
                    *best = score.max(*best);
                });
            }
        }
        Ok(best)
    }

    fn scores_of_segment(&self, segment: &Segment, scored: &[Scored<'_>]) -> Result<Vec<f64>, ReadError> {
        let mut scores = vec![0.0; segment.max_doc() as usize];
        for part in scored {
            self.check_time()?;
            let lengths = text::lengths(segment, part.statistics.field)?;
            part.for_each(segment, |doc, count| {
                scores[doc as usize] += part.weight.score(count, lengths.fieldnorm_id(doc));
            })?;
        }
        Ok(scores)
    }
}

impl Scored<'_> {
    /// Every document that has the words, with how often.
    fn for_each(&self, segment: &Segment, mut found: impl FnMut(u32, u32)) -> Result<(), ReadError> {
        let field = self.statistics.field;
        match self.words {
            Words::Word(word) => {
                let postings = text::postings(segment, field, word, IndexRecordOption::WithFreqs)?;
                postings.into_iter().flat_map(text::counted).for_each(|(doc, count)| found(doc, count));
            }
            Words::Phrase(words) => {
                text::phrase(segment, field, words)?.into_iter().for_each(|(doc, count)| found(doc, count));
            }
        }
        Ok(())
    }
}

impl<'a> Words<'a> {
    fn iter(self) -> impl Iterator<Item = &'a str> {
        let (word, words) = match self {
            Words::Word(word) => (Some(word), [].as_slice()),
            Words::Phrase(words) => (None, words),
        };
        word.into_iter().chain(words.iter().map(String::as_str))
    }
}

fn is_first_page(bounds: &Bounds) -> bool {
    bounds.direction == Direction::Forward && bounds.after.is_none() && bounds.before.is_none()
}

/// Which nodes the documents of a segment stand for: what they link to, or themselves.
pub(super) struct Standing<'a> {
    segment: &'a Segment,
    link: Option<&'a Column<u64>>,
    of_kind: Docs,
}

impl<'a> Standing<'a> {
    /// For nodes of this kind.
    pub(super) fn open(segment: &'a Segment, kind: Kind) -> Result<Self, ReadError> {
        let link = scored_fields(kind).1.map(|link| segment.link(link)).transpose()?;
        let of_kind = if link.is_some() { Docs::none() } else { segment.any(std::iter::once(exact::kind(kind)))? };
        Ok(Self { segment, link, of_kind })
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
