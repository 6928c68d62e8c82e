//! Names of a list that dashes part: "Ann Lee - Bo Ray - Cy Dow - Dee Fox". A dash between two may as well part a name and
//! what its bearer is; of many full names none is that.
//!
//! In: the words of a list. Out: the names, or none.

use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::names;
use crate::model::Span;

/// The fewest names that dashes part.
const NAMES: usize = 4;

/// The fewest below others that are parted so.
const MORE: usize = 3;

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
    is_full_name(part) && names::is_name(part) && !part.contains([',', ';', '('])
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
