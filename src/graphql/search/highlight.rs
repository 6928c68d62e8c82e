//! A marked part of a hit, as it is shown.

use super::super::enums::HighlightField;
use super::super::types::Passage;
use crate::graph::Part;
use async_graphql::SimpleObject;

/// A part of a hit, with the words marked that were searched for.
#[derive(SimpleObject)]
pub(in crate::graphql) struct Highlight {
    /// In what it stands.
    pub(super) field: HighlightField,
    /// The passage to open.
    pub(super) passage: Option<Passage>,
    /// The code point of the record's text at which its first part begins; null where it does not stand in the text.
    pub(super) start: Option<u32>,
    /// Its parts, to be joined without anything between; plain text, nothing to escape.
    pub(super) parts: Vec<HighlightPart>,
}

/// Some words of a highlight.
#[derive(SimpleObject)]
pub(in crate::graphql) struct HighlightPart {
    /// As the record has them.
    text: String,
    /// Whether they were searched for.
    matched: bool,
}

impl From<Part> for HighlightPart {
    fn from(part: Part) -> Self {
        Self { text: part.text, matched: part.matched }
    }
}
