//! The dateline of an article, "ULM, March 4, 2024 -", and the date right before the first list of a record that has no
//! lines: "QUAY BOARD, March 4, 2024 MEMBERS PRESENT: Ann Lee".
//!
//! In: the first paragraphs. Out: the span with the date. It tells no place.

use super::super::dates::{self, Printed};
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::standing::standing;
use crate::model::Span;
use crate::parse::BlockKind;

/// How far into a paragraph a dateline reaches, in bytes.
const DATELINE: usize = 100;

/// What ends one is not longer, in bytes.
const MARK: usize = 5;

/// The span before the mark that ends a dateline: "PARIS, April 17, 2025 -", "Paris, April 17, 2025 (AP): Ministers met",
/// or before the name of a list in the same line: "QUAY BOARD, April 17, 2025 MEMBERS PRESENT: Ann Lee".
pub(in crate::extract) fn dateline(reading: &Reading) -> Option<Span> {
    let paragraphs = reading.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let lines = paragraphs
        .take(2)
        .flat_map(|block| reading.words(block.span).lines().take(2).filter_map(|line| reading.part(block.span, line)));
    let lines: Vec<Span> = lines.collect();
    let (first, others) = lines.split_first()?;
    let opening = ended(reading, *first);
    // A site may print something above it; there it must begin with a place.
    opening.or_else(|| {
        let mut others = others.iter();
        others.find_map(|line| {
            before_list(reading, *line)
                .or_else(|| ended(reading, *line).filter(|line| begins_with_place(reading, *line)))
        })
    })
}

fn ended(reading: &Reading, line: Span) -> Option<Span> {
    let words = reading.words(line);
    // Behind the longest dateline nothing ends one.
    let words = (0..4).find_map(|more| words.get(..DATELINE + MARK + more)).unwrap_or(words);
    let dash = [" - ", " – ", " — ", "—", " -- "].iter().filter_map(|dash| words.find(dash)).min();
    let marked = dash.into_iter().chain(words.find("): ").map(|end| end + 1)).min();
    let dated = |end: usize| {
        let before = words.get(..end).filter(|before| before.len() < DATELINE)?;
        let begins = before.chars().next().is_some_and(char::is_uppercase);
        (begins && dates::first(before).is_some()).then(|| Span::new(line.start, line.start + end))
    };
    marked.and_then(dated).or_else(|| before_list(reading, line))
}

/// The date right before the name of a list of those present, in the first words of a line.
fn before_list(reading: &Reading, line: Span) -> Option<Span> {
    let words = reading.words(line);
    let colon = words.as_bytes().iter().take(2 * DATELINE).position(|byte| *byte == b':')?;
    let head = words.get(..colon).filter(|head| LEXICON.field.attending.may_stand_in(head))?;
    let date = last_date(head)?;
    let label = head[date.range.end..].trim_start_matches([',', '.', ' ']);
    let is_list = standing(label).is_some() && !label.is_empty();
    is_list.then(|| Span::new(line.start + date.range.start, line.start + date.range.end))
}

/// The last date of some words.
fn last_date(words: &str) -> Option<Printed> {
    let mut last = dates::first(words)?;
    while let Some(next) = dates::first(&words[last.range.end..]) {
        let by = last.range.end;
        last = Printed { range: next.range.start + by..next.range.end + by, ..next };
    }
    Some(last)
}

fn begins_with_place(reading: &Reading, line: Span) -> bool {
    let words = reading.words(line);
    let before = dates::first(words).map_or("", |date| &words[..date.range.start]).trim_end();
    before.ends_with(',') && dates::weekday(before).is_none()
}
