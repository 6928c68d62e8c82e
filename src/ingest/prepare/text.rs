//! Tokens with positions.

use crate::index::Positioned;
use crate::words;

/// Pieces of one field are so far apart that no phrase runs over two.
const GAP: u32 = 100;

/// The tokens of several pieces, one after the other.
pub(in crate::ingest) fn positioned<'a>(
    pieces: impl IntoIterator<Item = &'a str>,
    language: Option<&str>,
) -> Vec<Positioned> {
    let mut positioned = Vec::new();
    let mut position = 0;
    for piece in pieces {
        for token in words::tokens(piece, language) {
            positioned.push((position, token));
            position += 1;
        }
        position += GAP;
    }
    positioned
}
