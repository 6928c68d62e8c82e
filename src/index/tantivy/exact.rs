//! What is looked up whole: every exact word, link and key of a document as one term of one field.
//!
//! Each term opens with a byte that says what it is, then with the kind of its document, so that a look-up needs no
//! second look-up by kind, and the words of one sort stand together in the dictionary.

use crate::index::{Document, Link, Term, TextField};
use crate::model::{Key, Kind};

const KIND: u8 = 0;
const NODE: u8 = 1;
const LINK: u8 = 2;
const WORD: u8 = 3;
const TEXT: u8 = 4;
const OWNER: u8 = 5;

/// Documents of a kind.
pub(super) fn kind(kind: Kind) -> Vec<u8> {
    vec![KIND, kind.letter()]
}

/// The one document of a node.
pub(super) fn node(kind: Kind, key: u64) -> Vec<u8> {
    with_key(&[NODE, kind.letter()], key)
}

/// Documents of a kind that link to a node.
pub(super) fn link(kind: Kind, link: Link, key: u64) -> Vec<u8> {
    with_key(&[LINK, kind.letter(), link as u8], key)
}

/// Documents of a kind that have an exact word; also the beginning of all words that begin so.
pub(super) fn word(kind: Kind, term: Term, word: &str) -> Vec<u8> {
    [&[WORD, kind.letter(), term as u8], word.as_bytes()].concat()
}

/// Documents that have at least one token in a field.
pub(super) fn text(field: TextField) -> Vec<u8> {
    vec![TEXT, field as u8]
}

/// Documents of an owner.
pub(super) fn owner(key: Key) -> Vec<u8> {
    with_key(&[OWNER], key.0)
}

/// All terms of a document, each once.
pub(super) fn all(document: &Document) -> Vec<Vec<u8>> {
    let mut terms = vec![kind(document.kind), node(document.kind, document.key.0), owner(document.owner)];
    terms.extend(document.links.iter().map(|(name, key)| link(document.kind, *name, key.0)));
    terms.extend(document.terms.iter().map(|(term, value)| word(document.kind, *term, crate::index::cut(value))));
    terms.extend(document.texts.iter().filter(|(_, tokens)| !tokens.is_empty()).map(|(field, _)| text(*field)));
    terms.sort_unstable();
    terms.dedup();
    terms
}

fn with_key(prefix: &[u8], key: u64) -> Vec<u8> {
    [prefix, &key.to_be_bytes()].concat()
}
