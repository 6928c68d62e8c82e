//! Names of a list that dashes part: "Ann Lee - Bo Ray - Cy Dow - Dee Fox". A dash between two may as well part a name and
//! what its bearer is; of many full names none is that.
//!
//! In: the words of a list. Out: the names, or none.

use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::name;
use crate::model::Span;
use crate::parse::BlockKind;

/// The fewest names that dashes part.
const NAMES: usize = 4;

/// The most blocks that one run of names is broken into.
const BLOCKS: usize = 4;

/// The fewest below others that are parted so.
const MORE: usize = 3;

/// The names of a block, and of those below that its last name goes on in; with the block after them.
pub(super) fn below(reading: &Reading, block: usize, goes_on: bool) -> (Vec<Span>, usize) {
    let mut span = reading.blocks[block].span;
    let mut end = block + 1;
    while let Some(next) = reading.blocks.get(end).filter(|_| end < block + BLOCKS) {
        let is_text = matches!(next.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        let is_near =
            span.end < next.span.start && reading.words(Span::new(span.end, next.span.start)).matches('\n').count() < 2;
        if !is_text || !is_near || !is_open(reading.words(span)) {
            break;
        }
        (span, end) = (Span::new(span.start, next.span.end), end + 1);
    }
    (names(reading, span, goes_on), end)
}

/// Whether the last name of a line goes on below: "Ann Lee - Bo".
fn is_open(words: &str) -> bool {
    let parts = parted(words);
    let (last, first) = (parts.last().copied().unwrap_or(""), parts.first().copied().unwrap_or(""));
    parts.len() > 1 && is_one(first) && !last.contains(char::is_whitespace)
}

/// The names of a block or line, where dashes part them; `goes_on`: they part those above.
pub(super) fn names(reading: &Reading, span: Span, goes_on: bool) -> Vec<Span> {
    let words = reading.words(span);
    if !words.contains(['-', '–', '—']) {
        return Vec::new();
    }
    let parts = parted(words);
    let are_names = parts.len() >= if goes_on { MORE } else { NAMES } && parts.iter().all(|part| is_one(part));
    parts.into_iter().filter(|_| are_names).filter_map(|part| reading.part(span, part)).collect()
}

fn is_one(part: &str) -> bool {
    is_full_name(part) && name::is_full(part) && !part.contains([',', ';', '('])
}

/// The words between dashes that stand alone.
fn parted(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for word in words.split_whitespace().filter(|word| matches!(*word, "-" | "–" | "—")) {
        let at = word.as_ptr() as usize - words.as_ptr() as usize;
        parts.push(words[start..at].trim());
        start = at + word.len();
    }
    parts.push(words[start..].trim());
    parts
}
