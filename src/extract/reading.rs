//! What every rule reads: the document, the headings each block stands under, and the language.
//!
//! In: a parsed document. Out: words by span, headings by block. It takes no facts.

use std::cell::OnceCell;
use std::rc::Rc;

use super::dates::{self, Order};
use super::sentences;
use super::word::{self, Word};
use crate::model::{Source, Span, Text};
use crate::parse::{Block, BlockKind, Document, Mark, MarkKind, Time};
use crate::vocabulary::{Vocabulary, Words};

/// A document while facts are taken from it.
pub(super) struct Reading<'a> {
    /// The record's path.
    pub(super) path: &'a str,
    /// The record's text.
    pub(super) text: &'a Text,
    /// Its blocks, in order.
    pub(super) blocks: &'a [Block],
    /// Its marks, in order.
    pub(super) marks: &'a [Mark],
    /// When its words were said, in order.
    times: &'a [Time],
    /// The media type of its file.
    media_type: &'static str,
    /// BCP 47, where it is known.
    pub(super) language: Option<String>,
    /// The names known beforehand.
    pub(super) vocabulary: &'a Vocabulary,
    /// For each block the heading it stands under; for a heading the one above it.
    under: Vec<Option<usize>>,
    /// The sentences of all paragraphs, in order.
    pub(super) sentences: Vec<Sentence<'a>>,
    /// The headings that the first block stands under, where this is a part of a record.
    above: Vec<String>,
    /// The order in which the whole record writes day and month, once it was asked.
    order: Rc<OnceCell<Option<Order>>>,
}

/// A sentence of running text.
pub(super) struct Sentence<'a> {
    pub(super) span: Span,
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> Reading<'a> {
    /// Prepares a document for reading.
    pub(super) fn new(
        path: &'a str,
        document: &'a Document,
        language: Option<String>,
        vocabulary: &'a Vocabulary,
    ) -> Self {
        let under = under(&document.blocks);
        Self {
            path,
            text: &document.text,
            blocks: &document.blocks,
            marks: &document.marks,
            times: &document.times,
            media_type: document.media_type,
            language,
            vocabulary,
            under,
            sentences: sentences_of(&document.text, &document.blocks),
            above: Vec::new(),
            order: Rc::default(),
        }
    }

    /// Some of its blocks, to be read by themselves.
    pub(super) fn only(&self, blocks: std::ops::Range<usize>) -> Self {
        let above = self.headings(blocks.start);
        let blocks = &self.blocks[blocks];
        Self {
            blocks,
            under: under(blocks),
            above,
            language: self.language.clone(),
            order: Rc::clone(&self.order),
            sentences: sentences_of(self.text, blocks),
            ..*self
        }
    }

    /// Whether it is a page of a site.
    pub(super) fn is_page(&self) -> bool {
        self.media_type == "text/html"
    }

    /// Whether it is read as text without any markup.
    pub(super) fn is_plain(&self) -> bool {
        self.media_type == "text/plain" || self.is_tagged()
    }

    /// Whether tags stand among its words: who speaks, and what a sentence is, cannot be told.
    pub(super) fn is_tagged(&self) -> bool {
        self.media_type == "application/xml"
    }

    /// Which of day and month the record writes first, where its dates in numbers tell.
    pub(super) fn order(&self) -> Option<Order> {
        *self.order.get_or_init(|| dates::order(self.text.as_str()))
    }

    /// The words of a span.
    pub(super) fn words(&self, span: Span) -> &'a str {
        self.text.cut(span)
    }

    /// The words of a block.
    pub(super) fn block(&self, block: usize) -> &'a str {
        self.blocks.get(block).map_or("", |block| self.text.cut(block.span))
    }

    /// The kind of the block that some words stand in.
    pub(super) fn kind_at(&self, span: Span) -> Option<&'a BlockKind> {
        let next = self.blocks.partition_point(|block| block.span.start <= span.start);
        next.checked_sub(1).and_then(|block| self.blocks.get(block)).map(|block| &block.kind)
    }

    /// Whether no other block begins within a span.
    pub(super) fn is_of_one_block(&self, span: Span) -> bool {
        let next = self.blocks.partition_point(|block| block.span.start <= span.start);
        self.blocks.get(next).is_none_or(|block| block.span.start >= span.end)
    }

    /// The sentences of a block; those of paragraphs are found already.
    pub(super) fn sentences_of(&self, block: usize) -> Vec<Span> {
        let Some(block) = self.blocks.get(block) else { return Vec::new() };
        if block.kind != BlockKind::Paragraph {
            return sentences::sentences(self.text.cut(block.span), block.span.start);
        }
        let first = self.sentences.partition_point(|sentence| sentence.span.start < block.span.start);
        let own = self.sentences[first..].iter().take_while(|sentence| sentence.span.start < block.span.end);
        own.map(|sentence| sentence.span).collect()
    }

    /// The evidence of a fact: the words of a span.
    pub(super) fn source(&self, span: Span) -> Option<Source> {
        Source::text(self.text, span)
    }

    /// Whether all words of a span are bold.
    pub(super) fn is_bold(&self, span: Span) -> bool {
        self.marks_in(span).any(|mark| mark.kind == MarkKind::Strong && mark.span == span)
    }

    /// The marks that begin within a span.
    pub(super) fn marks_in(&self, span: Span) -> impl Iterator<Item = &'a Mark> {
        let first = self.marks.partition_point(|mark| mark.span.start < span.start);
        self.marks[first..].iter().take_while(move |mark| mark.span.start < span.end)
    }

    /// The first mark that begins at a place.
    pub(super) fn mark_at(&self, at: usize) -> Option<&Mark> {
        let from = self.marks.partition_point(|mark| mark.span.start < at);
        self.marks.get(from).filter(|mark| mark.span.start == at)
    }

    /// When the words at a place were said, where the format gives times.
    pub(super) fn time(&self, at: usize) -> Option<&'a Time> {
        let before = self.times.partition_point(|time| time.span.start <= at).checked_sub(1)?;
        self.times.get(before).filter(|time| at < time.span.end)
    }

    /// The heading right above a block.
    pub(super) fn heading(&self, block: usize) -> Option<usize> {
        self.under.get(block).copied().flatten()
    }

    /// The headings above a block, the outermost first.
    pub(super) fn headings(&self, block: usize) -> Vec<String> {
        let above = std::iter::successors(self.heading(block), |heading| self.heading(*heading));
        let own: Vec<String> = above.map(|heading| self.block(heading).trim().to_owned()).collect();
        self.above.iter().cloned().chain(own.into_iter().rev()).collect()
    }

    /// The words of a span, to look for names in it.
    pub(super) fn parted(&self, span: Span) -> Words<'_> {
        Words::of(self.words(span), span.start, self.language.as_deref())
    }

    /// Whether the words are nothing but a link to another page of the same site, as those of an index are.
    pub(super) fn leads_to_other_page(&self, span: Span) -> bool {
        let is_of_site = |address: &str| {
            !address.contains("://")
                && !address.is_empty()
                && !address.starts_with('#')
                && !address.starts_with("mailto:")
        };
        self.marks_in(span)
            .any(|mark| mark.span == span && matches!(&mark.kind, MarkKind::Link(address) if is_of_site(address)))
    }

    /// The span of a part of the words of `span`.
    pub(super) fn part(&self, span: Span, part: &str) -> Option<Span> {
        let words = self.words(span);
        let start = (part.as_ptr() as usize).checked_sub(words.as_ptr() as usize)?;
        (start + part.len() <= words.len()).then(|| Span::new(span.start + start, span.start + start + part.len()))
    }
}

fn sentences_of<'a>(text: &'a Text, blocks: &[Block]) -> Vec<Sentence<'a>> {
    let paragraphs = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let spans = paragraphs.flat_map(|block| sentences::sentences(text.cut(block.span), block.span.start));
    spans.map(|span| Sentence { span, words: word::words_of(text.cut(span), span.start) }).collect()
}

fn under(blocks: &[Block]) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut under = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level } = block.kind {
            open.retain(|(above, _)| *above < level);
            under.push(open.last().map(|(_, heading)| *heading));
            open.push((level, index));
        } else {
            under.push(open.last().map(|(_, heading)| *heading));
        }
    }
    under
}
