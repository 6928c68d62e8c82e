//! Where a fact stands: the words it was taken from.

use super::{Span, Text};

/// What kind of place the words stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The record's own text.
    Text,
    /// A file's or folder's name.
    Path,
    /// A list beside the record.
    Reference,
    /// A correction file.
    Curation,
}

/// The evidence of one fact. It can only be made by cutting the words out of what holds them, so that a fact
/// without its words cannot be built and `quote` is the record's own text, character for character.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    origin: Origin,
    quote: String,
    span: Option<Span>,
}

impl Source {
    /// The words of a span of the record's text, without the white space at its ends; `None` where nothing is left.
    pub fn text(text: &Text, span: Span) -> Option<Self> {
        let span = text.trim(span);
        let quote = text.get(span)?.to_owned();
        Some(Self { origin: Origin::Text, quote, span: Some(span) })
    }

    /// The words of a part of the record's path; `None` where `part` is no range of it.
    pub fn path(path: &str, part: std::ops::Range<usize>) -> Option<Self> {
        let quote = path.get(part).filter(|words| !words.is_empty())?.to_owned();
        Some(Self { origin: Origin::Path, quote, span: None })
    }

    /// The words of a part of a correction file, without the white space at its ends; `None` where nothing is left.
    pub fn curation(file: &str, part: std::ops::Range<usize>) -> Option<Self> {
        let quote = file.get(part).map(str::trim).filter(|words| !words.is_empty())?.to_owned();
        Some(Self { origin: Origin::Curation, quote, span: None })
    }

    /// The kind of place.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The words.
    pub fn quote(&self) -> &str {
        &self.quote
    }

    /// Where they stand in the record's text, in bytes; `None` unless the origin is the text.
    pub fn span(&self) -> Option<Span> {
        self.span
    }
}
