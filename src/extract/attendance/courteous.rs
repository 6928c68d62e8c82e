//! Who took part, as the first words of a record list them with words of courtesy and no other: "Cllrs. A Lee, B Ray, C
//! Dow". No word says that it is a list of those present.
//!
//! In: the blocks. Out: the names, where such a word stands before the first and nothing else beside them. It is asked
//! only where nothing else says who was there, and only above the first item or number.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::{Listed, name, names, stops};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The fewest names of such a list.
const NAMES: usize = 3;

/// Among how many blocks it stands.
const BLOCKS: usize = 8;

/// The most words of what else stands above it.
const ABOVE: usize = 12;

/// The people of such a list, and those above it whom a line names as it does.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    let mut found: Vec<Span> = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate().take(BLOCKS) {
        let words = reading.words(block.span);
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        if !is_text || words.starts_with(|first: char| first.is_ascii_digit()) {
            break;
        }
        let own = if is_led(words) { listed(reading, index) } else { Vec::new() };
        let is_list = own.len() >= NAMES;
        found.extend(own);
        if is_list {
            let standing = (None, Some(Attendance::Present));
            return found.into_iter().map(|name| Listed::new(name, standing)).collect();
        }
        if words.split_whitespace().nth(ABOVE).is_some() {
            break;
        }
    }
    Vec::new()
}

/// Whether words begin with a word of courtesy, and a name.
fn is_led(words: &str) -> bool {
    let words = words.trim();
    words.starts_with(char::is_uppercase) && name::without_courtesy(words).len() < words.len()
}

/// The names of a block that holds nothing else.
fn listed(reading: &Reading, block: usize) -> Vec<Span> {
    let span = reading.blocks[block].span;
    let parts = stops::parts(reading, span);
    let is_whole = parts.last().is_some_and(|(last, _)| last.end == span.end);
    let names: Vec<Span> = parts.into_iter().flat_map(|(part, _)| names::names(reading, part, false)).collect();
    let is_one = |name: &Span| {
        let words = reading.words(*name).trim_end_matches('.');
        let bare = words.split('(').next().unwrap_or(words).trim();
        (name::is_clear(words) || name::is_initialled(bare))
            && bare.contains(' ')
            && !LEXICON.person.organization.stand_in(bare)
    };
    if is_whole && names.iter().all(is_one) { names } else { Vec::new() }
}
