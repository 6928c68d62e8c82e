//! The documents that have words in a field.

use super::docs::Docs;
use super::postings::{Places, Word, seek};
use super::search::Search;
use super::tokens::Form;
use crate::index::{ReadError, TextField, Words};
use tantivy::schema::IndexRecordOption;

/// Words of a filter, looked up.
enum Wanted {
    /// One of these.
    Any(Vec<Word>),
    /// All of these, one after the other.
    Phrase(Places),
}

impl Search<'_> {
    /// The documents that have these words, with the deleted ones.
    pub(super) fn having(&mut self, field: TextField, words: &Words) -> Result<Vec<Docs>, ReadError> {
        let wanted = self.wanted(field, words)?;
        let mut found = Vec::with_capacity(self.segments.len());
        for (index, segment) in self.segments.iter().enumerate() {
            found.push(match &wanted {
                Wanted::Any(words) => {
                    let postings = words.iter().map(|word| word.postings(segment, index, IndexRecordOption::Basic));
                    segment.union(postings.filter_map(Result::transpose).collect::<Result<_, _>>()?)
                }
                Wanted::Phrase(places) => {
                    let docs = places[index].iter().map(|(doc, _)| *doc);
                    Docs::collect(docs, places[index].len(), segment.max_doc())
                }
            });
        }
        Ok(found)
    }

    /// Those of a few documents that have these words: each is looked up.
    pub(super) fn having_among(
        &mut self,
        field: TextField,
        words: &Words,
        among: &[Docs],
    ) -> Result<Vec<Docs>, ReadError> {
        let wanted = self.wanted(field, words)?;
        let mut found = Vec::with_capacity(self.segments.len());
        for (index, docs) in among.iter().enumerate() {
            found.push(match &wanted {
                _ if docs.is_empty() => Docs::none(),
                Wanted::Any(words) => self.any_among(words, index, docs)?,
                Wanted::Phrase(places) => {
                    docs.retain(|doc| places[index].binary_search_by_key(&doc, |(doc, _)| *doc).is_ok())
                }
            });
        }
        Ok(found)
    }

    fn any_among(&self, words: &[Word], index: usize, among: &Docs) -> Result<Docs, ReadError> {
        let segment = &self.segments[index];
        let mut found = Vec::new();
        for word in words {
            let Some(mut postings) = word.postings(segment, index, IndexRecordOption::Basic)? else { continue };
            found.extend(among.iter().filter(|doc| seek(&mut postings, *doc)));
        }
        let expected = found.len();
        Ok(Docs::collect(found.into_iter(), expected, segment.max_doc()))
    }

    fn wanted(&mut self, field: TextField, words: &Words) -> Result<Wanted, ReadError> {
        let (form, words) = match words {
            Words::Stems(stems) => (Form::Stem, stems),
            Words::Phrase(words) => (Form::Plain, words),
        };
        let Some(field) = self.fields.text(field, form) else { return Ok(Wanted::Any(Vec::new())) };
        if form == Form::Plain && words.len() != 1 {
            return self.phrase(field, words).map(Wanted::Phrase);
        }
        words.iter().map(|word| self.word(field, word)).collect::<Result<_, _>>().map(Wanted::Any)
    }
}
