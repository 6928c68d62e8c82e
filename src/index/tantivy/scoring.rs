//! What the nodes of a kind are scored by for some clauses, found once a call.

use super::scored::{Scored, Words};
use super::search::Search;
use super::statistics::{Statistics, Weight};
use super::tokens::Form;
use crate::index::{Clause, ReadError, TextField, scored_fields};
use crate::model::Kind;
use std::sync::Arc;

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
        let statistics = Statistics::of(self.segments, text, field)?;
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
