//! Looks up words and phrases of a field, once a call: many reads of one call ask for the same ones.

use super::postings::{Places, Word, occurrences, seek};
use super::search::Search;
use super::segment::Segment;
use crate::index::{ReadError, cut};
use std::sync::Arc;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, TERMINATED, Term};

impl Search<'_> {
    /// Looks up a word.
    pub(super) fn word(&mut self, field: Field, word: &str) -> Result<Word, ReadError> {
        if let Some(known) = self.looked_up.words.get(&field).and_then(|words| words.get(word)) {
            return Ok(known.clone());
        }
        let term = Term::from_field_text(field, cut(word));
        let info = |segment: &Segment| Ok(segment.reader.inverted_index(field)?.get_term_info(&term)?);
        let infos = self.segments.iter().map(info).collect::<Result<_, ReadError>>()?;
        let found = Word { term, infos };
        self.looked_up.words.entry(field).or_default().insert(word.to_owned(), found.clone());
        Ok(found)
    }

    /// Finds words that stand one after the other; nowhere for no words.
    pub(super) fn phrase(&mut self, field: Field, words: &[String]) -> Result<Places, ReadError> {
        if let Some(known) = self.looked_up.phrases.get(&field).and_then(|phrases| phrases.get(words)) {
            return Ok(Arc::clone(known));
        }
        let found = words.iter().map(|word| self.word(field, word)).collect::<Result<Vec<_>, _>>()?;
        let mut places = Vec::with_capacity(self.segments.len());
        for index in 0..self.segments.len() {
            self.check_time()?;
            places.push(self.places(index, &found)?);
        }
        let places: Places = places.into();
        self.looked_up.phrases.entry(field).or_default().insert(words.to_owned(), Arc::clone(&places));
        Ok(places)
    }

    /// The documents of one segment that have these words one after the other, with how often.
    fn places(&self, index: usize, words: &[Word]) -> Result<Vec<(u32, u32)>, ReadError> {
        let mut found = Vec::with_capacity(words.len());
        for word in words {
            match word.postings(&self.segments[index], index, IndexRecordOption::WithFreqsAndPositions)? {
                Some(postings) => found.push(postings),
                None => return Ok(Vec::new()),
            }
        }
        let mut counts = Vec::new();
        let Some(lead) = (0..found.len()).min_by_key(|index| found[*index].doc_freq()) else { return Ok(counts) };
        let mut doc = found[lead].doc();
        while doc != TERMINATED {
            if found.iter_mut().all(|postings| seek(postings, doc)) {
                let count = occurrences(&mut found);
                if count > 0 {
                    counts.push((doc, count));
                }
            }
            doc = found[lead].advance();
        }
        Ok(counts)
    }
}
