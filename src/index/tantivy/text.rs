//! Words in a field: the documents that have them, and how often.

use super::docs::Docs;
use super::schema::Fields;
use super::segment::Segment;
use super::tokens::Form;
use crate::index::{ReadError, TextField, Words};
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, TERMINATED, Term};

/// The documents that have these words.
pub(super) fn matches(segment: &Segment, fields: &Fields, field: TextField, words: &Words) -> Result<Docs, ReadError> {
    match words {
        Words::Stems(stems) => {
            let Some(field) = fields.text(field, Form::Stem) else { return Ok(Docs::none()) };
            let mut found = Vec::new();
            for stem in stems {
                found.extend(postings(segment, field, stem, IndexRecordOption::Basic)?);
            }
            Ok(segment.union(found))
        }
        Words::Phrase(words) => {
            let Some(field) = fields.text(field, Form::Plain) else { return Ok(Docs::none()) };
            if let [word] = words.as_slice() {
                let found = postings(segment, field, word, IndexRecordOption::Basic)?;
                return Ok(segment.union(found.into_iter().collect()));
            }
            let found: Vec<u32> = phrase(segment, field, words)?.into_iter().map(|(doc, _)| doc).collect();
            let expected = found.len();
            Ok(Docs::collect(found.into_iter(), expected, segment.max_doc()))
        }
    }
}

/// Those of a few documents that have these words: each is looked up.
pub(super) fn matches_among(
    segment: &Segment,
    fields: &Fields,
    field: TextField,
    words: &Words,
    among: &Docs,
) -> Result<Docs, ReadError> {
    let (form, words_of) = match words {
        Words::Stems(stems) => (Form::Stem, stems),
        Words::Phrase(words) if words.len() == 1 => (Form::Plain, words),
        Words::Phrase(_) => return Ok(matches(segment, fields, field, words)?.and(among)),
    };
    let Some(field) = fields.text(field, form) else { return Ok(Docs::none()) };
    let mut found = Vec::new();
    for word in words_of {
        let Some(mut postings) = postings(segment, field, word, IndexRecordOption::Basic)? else { continue };
        found.extend(among.iter().filter(|doc| seek(&mut postings, *doc)));
    }
    let expected = found.len();
    Ok(Docs::collect(found.into_iter(), expected, segment.max_doc()))
}

/// Where a word of a field is found.
pub(super) fn postings(
    segment: &Segment,
    field: Field,
    word: &str,
    record: IndexRecordOption,
) -> Result<Option<SegmentPostings>, ReadError> {
    let term = Term::from_field_text(field, super::cut(word));
    Ok(segment.reader.inverted_index(field)?.read_postings(&term, record)?)
}

/// The documents that have these words one after the other, with the number of times; none for no words.
pub(super) fn phrase(segment: &Segment, field: Field, words: &[String]) -> Result<Vec<(u32, u32)>, ReadError> {
    let mut found = Vec::new();
    for word in words {
        match postings(segment, field, word, IndexRecordOption::WithFreqsAndPositions)? {
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

/// Moves to a document, if it is there. Postings only go forward.
pub(super) fn seek(postings: &mut SegmentPostings, doc: u32) -> bool {
    if postings.doc() < doc {
        postings.seek(doc);
    }
    postings.doc() == doc
}

/// How often the words stand one after the other in the document that all postings are at.
fn occurrences(found: &mut [SegmentPostings]) -> u32 {
    let mut starts: Vec<u32> = Vec::new();
    let mut positions = Vec::new();
    for (offset, postings) in found.iter_mut().enumerate() {
        postings.positions(&mut positions);
        let offset = offset as u32;
        if offset == 0 {
            starts.clone_from(&positions);
        } else {
            starts.retain(|start| {
                start.checked_add(offset).is_some_and(|position| positions.binary_search(&position).is_ok())
            });
        }
    }
    // A word that stands twice at one position is one occurrence.
    starts.dedup();
    starts.len() as u32
}

/// The lengths of a field, as the index keeps them.
pub(super) fn lengths(segment: &Segment, field: Field) -> Result<FieldNormReader, ReadError> {
    let lengths = segment.reader.fieldnorms_readers().get_field(field)?;
    Ok(lengths.unwrap_or_else(|| FieldNormReader::constant(segment.max_doc(), 0)))
}

/// All documents of postings with their counts.
pub(super) fn counted(mut postings: SegmentPostings) -> impl Iterator<Item = (u32, u32)> {
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
