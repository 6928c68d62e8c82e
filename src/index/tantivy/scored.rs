//! What a node is scored by: each form of each clause in each field, with its weight.

use super::lookup::{self, Places, Word};
use super::search::Search;
use super::segment::Segment;
use super::statistics::{Statistics, Weight};
use super::tokens::Form;
use crate::index::{Clause, ReadError, TextField, scored_fields};
use crate::model::Kind;
use std::sync::Arc;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, TERMINATED};

/// One form of one clause in one field. Scores are added up in the order in which these are made.
pub(super) struct Scored {
    pub(super) words: Words,
    pub(super) statistics: Statistics,
    weight: Weight,
}

/// What is looked for.
pub(super) enum Words {
    /// One word.
    Word(Word),
    /// Words one after the other.
    Phrase(Places),
}

impl Search<'_> {
    /// All that is added up for a kind, in order: by clause, then by field, then by form.
    pub(super) fn scored(&mut self, kind: Kind, clauses: &[Clause]) -> Result<Arc<[Scored]>, ReadError> {
        if let Some((_, _, known)) = self.scored.iter().find(|(of, by, _)| *of == kind && by == clauses) {
            return Ok(Arc::clone(known));
        }
        let mut scored = Vec::new();
        for clause in clauses {
            for field in scored_fields(kind).0 {
                match clause {
                    Clause::Word { plain, stems } => {
                        scored.extend(self.scored_words(*field, Form::Plain, std::slice::from_ref(plain))?);
                        for stem in stems {
                            scored.extend(self.scored_words(*field, Form::Stem, std::slice::from_ref(stem))?);
                        }
                    }
                    Clause::Phrase(words) => scored.extend(self.scored_words(*field, Form::Plain, words)?),
                }
            }
        }
        let scored: Arc<[Scored]> = scored.into();
        self.scored.push((kind, clauses.to_vec(), Arc::clone(&scored)));
        Ok(scored)
    }

    fn scored_words(&mut self, text: TextField, form: Form, words: &[String]) -> Result<Option<Scored>, ReadError> {
        let Some(field) = self.fields.text(text, form) else { return Ok(None) };
        let statistics = Statistics::of(self, text, field)?;
        let mut idf = 0.0;
        for word in words {
            idf += statistics.idf(&self.word(field, word)?);
        }
        let weight = Weight::new(idf, statistics.average());
        let words = match words {
            [word] => Words::Word(self.word(field, word)?),
            words => Words::Phrase(self.phrase(field, words)?),
        };
        let scored = Scored { words, statistics, weight };
        // A stem of a language that no record with the word is in adds nothing.
        Ok(Some(scored).filter(|scored| scored.documents() > 0))
    }
}

impl Scored {
    /// About how many documents have it.
    pub(super) fn documents(&self) -> u64 {
        match &self.words {
            Words::Word(word) => word.documents(),
            Words::Phrase(places) => places.iter().map(|places| places.len() as u64).sum(),
        }
    }

    /// Every document of a segment that has it, in order, with what it adds to the score.
    pub(super) fn for_each(
        &self,
        segment: &Segment,
        index: usize,
        mut found: impl FnMut(u32, f64),
    ) -> Result<(), ReadError> {
        let lengths = self.lengths(segment)?;
        let mut score = |doc, count| found(doc, self.weight.score(count, lengths.fieldnorm_id(doc)));
        match &self.words {
            Words::Word(word) => {
                let postings = word.postings(segment, index, IndexRecordOption::WithFreqs)?;
                postings.into_iter().flat_map(counted).for_each(|(doc, count)| score(doc, count));
            }
            Words::Phrase(places) => places[index].iter().for_each(|(doc, count)| score(*doc, *count)),
        }
        Ok(())
    }

    /// Adds what each of some documents, in order, has for it.
    pub(super) fn add(
        &self,
        segment: &Segment,
        index: usize,
        docs: &[u32],
        scores: &mut [f64],
    ) -> Result<(), ReadError> {
        let lengths = self.lengths(segment)?;
        let score = |doc, count| self.weight.score(count, lengths.fieldnorm_id(doc));
        match &self.words {
            Words::Word(word) => {
                let Some(mut postings) = word.postings(segment, index, IndexRecordOption::WithFreqs)? else {
                    return Ok(());
                };
                for (doc, sum) in docs.iter().zip(scores) {
                    if lookup::seek(&mut postings, *doc) {
                        *sum += score(*doc, postings.term_freq());
                    }
                }
            }
            Words::Phrase(places) => {
                for (doc, sum) in docs.iter().zip(scores) {
                    if let Ok(place) = places[index].binary_search_by_key(doc, |(doc, _)| *doc) {
                        *sum += score(*doc, places[index][place].1);
                    }
                }
            }
        }
        Ok(())
    }

    /// The lengths of the field, as the index keeps them.
    fn lengths(&self, segment: &Segment) -> Result<FieldNormReader, ReadError> {
        let lengths = segment.reader.fieldnorms_readers().get_field(self.statistics.field)?;
        Ok(lengths.unwrap_or_else(|| FieldNormReader::constant(segment.max_doc(), 0)))
    }
}

/// All documents of postings with their counts.
fn counted(mut postings: SegmentPostings) -> impl Iterator<Item = (u32, u32)> {
    std::iter::from_fn(move || {
        let doc = postings.doc();
        if doc == TERMINATED {
            return None;
        }
        let count = postings.term_freq();
        postings.advance();
        Some((doc, count))
    })
}
