//! What BM25 counts, over the documents that have a field and no others.
//!
//! Deleted documents are counted until their segment is merged, in all of these numbers alike.

use super::exact;
use super::postings::Word;
use super::segment::Segment;
use crate::index::{ReadError, TextField};
use tantivy::Term;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::query::Bm25StatisticsProvider;
use tantivy::schema::Field;

const K1: f64 = 1.2;
const B: f64 = 0.75;

/// The numbers of one form of one field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Statistics {
    pub(super) field: Field,
    /// How many documents have it.
    pub(super) documents: u64,
    /// How many tokens it has in all of them.
    pub(super) tokens: u64,
}

impl Statistics {
    /// Counts a field.
    pub(super) fn of(segments: &[Segment], text: TextField, field: Field) -> Result<Self, ReadError> {
        let mut statistics = Self { field, documents: 0, tokens: 0 };
        for segment in segments {
            statistics.tokens += segment.reader.inverted_index(field)?.total_num_tokens();
            let having = segment.postings(&exact::text(text))?;
            statistics.documents += having.map_or(0, |postings| u64::from(postings.doc_freq()));
        }
        Ok(statistics)
    }

    /// The mean length of the field.
    pub(super) fn average(&self) -> f64 {
        self.tokens as f64 / self.documents.max(1) as f64
    }

    /// How much a word tells: less, the more documents have it.
    pub(super) fn idf(&self, word: &Word) -> f64 {
        let having = word.documents();
        (1.0 + (self.documents.saturating_sub(having) as f64 + 0.5) / (having as f64 + 0.5)).ln()
    }
}

/// One word or phrase of a field, ready to score documents.
pub(super) struct Weight {
    idf: f64,
    /// By the code of a length: what the length adds to the count below the line.
    norms: [f64; 256],
}

impl Weight {
    /// A word of this idf, or a phrase of words with this sum.
    pub(super) fn new(idf: f64, average: f64) -> Self {
        let norm = |code: usize| {
            let length = f64::from(FieldNormReader::id_to_fieldnorm(code as u8));
            K1 * (1.0 - B + B * length / average)
        };
        Self { idf, norms: std::array::from_fn(norm) }
    }

    /// BM25 of a document that has the word so many times, in a field of that coded length.
    pub(super) fn score(&self, count: u32, length: u8) -> f64 {
        let count = f64::from(count);
        self.idf * (K1 + 1.0) * count / (count + self.norms[usize::from(length)])
    }
}

/// Tantivy's scorers ask for these numbers; it would count all documents of the index, whatever fields they have.
pub(super) struct Provider<'a> {
    pub(super) searcher: &'a tantivy::Searcher,
    pub(super) statistics: Statistics,
}

impl Bm25StatisticsProvider for Provider<'_> {
    fn total_num_tokens(&self, _: Field) -> tantivy::Result<u64> {
        Ok(self.statistics.tokens)
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.statistics.documents)
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        self.searcher.doc_freq(term)
    }
}
