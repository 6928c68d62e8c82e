//! What a node is scored by: each form of each clause in each field, with its weight.

use super::postings::{Places, Word, counted, seek};
use super::segment::Segment;
use super::statistics::{Statistics, Weight};
use crate::index::ReadError;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;

/// One form of one clause in one field. Scores are added up in the order in which these are made.
pub(super) struct Scored {
    pub(super) words: Words,
    pub(super) statistics: Statistics,
    pub(super) weight: Weight,
}

/// What is looked for.
pub(super) enum Words {
    /// One word.
    Word(Word),
    /// Words one after the other.
    Phrase(Places),
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
                    if seek(&mut postings, *doc) {
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
