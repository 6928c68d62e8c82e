//! Tokens with positions.

use crate::index::Tokens;
use crate::words;
use rustc_hash::{FxBuildHasher, FxHashSet};

/// About how many different words a meeting has.
const USUAL_WORDS: usize = 512;

/// Pieces of one field are so far apart that no phrase runs over two.
const GAP: u32 = 100;

/// The tokens of several pieces, one after the other.
pub(in crate::ingest) fn positioned<'a>(pieces: impl IntoIterator<Item = &'a str>, language: Option<&str>) -> Tokens {
    let mut pieces = pieces.into_iter().peekable();
    let mut positioned = Tokens::with_capacity(pieces.peek().map_or(0, |first| first.len()));
    let mut position = 0;
    for piece in pieces {
        words::for_each(piece, language, |plain, stem, _| {
            positioned.push(position, plain, stem);
            position += 1;
        });
        position += GAP;
    }
    positioned
}

/// The stems of some texts, each once and without its place.
pub(in crate::ingest) fn once<'a>(texts: impl IntoIterator<Item = &'a Tokens>) -> Tokens {
    let mut seen = FxHashSet::with_capacity_and_hasher(USUAL_WORDS, FxBuildHasher);
    let mut once = Tokens::default();
    for (_, stem) in texts.into_iter().flat_map(Tokens::stems).filter(|(_, stem)| seen.insert(*stem)) {
        once.push(0, stem, stem);
    }
    once
}
