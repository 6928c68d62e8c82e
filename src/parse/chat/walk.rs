//! The blocks of a chat.
//!
//! In: its text, in which form it says who speaks, and where it stands. Out: blocks, in order. A line that names
//! nobody goes on with the message above; one that has a time and names nobody is what a program tells.

use super::time::timed;
use super::{ChatLine, Form, NameMark, chat_line, command, head_line};
use crate::model::Span;
use crate::parse::{Block, BlockKind};

/// The blocks of `chat`, which stands at byte `start` of the text and line `line` of the file.
pub(super) fn blocks(chat: &str, form: Form, start: usize, line: usize) -> Vec<Block> {
    let mut walk = Walk { form, open: None, has_one_line: false, gap: false, blocks: Vec::new() };
    let mut at = start;
    let last = chat.split_inclusive('\n').filter(|line| chat_line(line).is_some()).count();
    let mut seen = 0;
    for (count, words) in chat.split_inclusive('\n').enumerate() {
        let span = Span::new(at + (words.len() - words.trim_start().len()), at + words.trim_end().len());
        at += words.len();
        seen += usize::from(chat_line(words).is_some());
        if span.start >= span.end {
            walk.gap = true;
            continue;
        }
        walk.line(words.trim(), span, line + count, seen < last);
        walk.gap = false;
    }
    walk.close();
    walk.blocks
}

struct Walk {
    form: Form,
    /// The block that is being read.
    open: Option<Block>,
    /// Whether it is of a log whose messages have one line.
    has_one_line: bool,
    /// Whether an empty line came after it.
    gap: bool,
    blocks: Vec<Block>,
}

impl Walk {
    /// Reads a line that has words, which stand at `span`.
    fn line(&mut self, words: &str, span: Span, line: usize, goes_on: bool) {
        let begun = chat_line(words).map(|said| {
            self.has_one_line = said.mark == NameMark::Brackets && !said.words.is_empty();
            message(said, words, span)
        });
        let begun = begun.or_else(|| {
            let name = head_line(words).filter(|_| self.form == Form::Heads)?;
            Some((BlockKind::Speech { speaker: part(words, span, name), words: Span::new(span.end, span.end) }, span))
        });
        let is_told = || timed(words).is_some_and(|timed| timed.is_parted || self.form == Form::Lines);
        if let Some((kind, span)) = begun {
            self.replace(kind, span, line);
        } else if self.awaits_words() {
            self.fill(words, span);
        } else if is_told() || !self.belongs(words, goes_on) {
            self.replace(BlockKind::Paragraph, span, line);
        } else {
            self.go_on(span);
        }
    }

    /// Whether the open block is a name whose words are to come.
    fn awaits_words(&self) -> bool {
        matches!(&self.open, Some(Block { kind: BlockKind::Speech { words, .. }, .. }) if words.is_empty())
    }

    /// The first words of the message that is open.
    fn fill(&mut self, said: &str, span: Span) {
        let command = command::block(said, span.start).filter(|_| self.form == Form::Lines);
        let Some(block) = &mut self.open else { return };
        if let Some((kind, span)) = command {
            (block.kind, block.span) = (kind, span);
            block.line += 1;
            return;
        }
        if let BlockKind::Speech { words, .. } = &mut block.kind {
            *words = span;
        }
        block.span.end = span.end;
    }

    /// Whether a line that names nobody is of the block that is open.
    fn belongs(&self, words: &str, goes_on: bool) -> bool {
        let is_speech = matches!(&self.open, Some(Block { kind: BlockKind::Speech { .. }, .. }));
        match self.form {
            // People write several paragraphs in a message, and bots one line.
            Form::Lines if self.gap => is_speech && goes_on && !self.has_one_line,
            Form::Lines => self.open.is_some(),
            Form::Heads => self.open.is_some() && !self.gap && !is_labelled(words),
        }
    }

    fn go_on(&mut self, span: Span) {
        let Some(block) = &mut self.open else { return };
        block.span.end = span.end;
        if let BlockKind::Speech { words, .. } = &mut block.kind {
            words.end = span.end;
        }
    }

    fn replace(&mut self, kind: BlockKind, span: Span, line: usize) {
        self.close();
        self.open = Some(Block { kind, span, line });
    }

    fn close(&mut self) {
        self.blocks.extend(self.open.take());
    }
}

/// The block that a message begins.
fn message(said: ChatLine<'_>, line: &str, span: Span) -> (BlockKind, Span) {
    let words = part(line, span, said.words);
    let speech = || (BlockKind::Speech { speaker: part(line, span, said.speaker), words }, span);
    command::block(said.words, words.start).unwrap_or_else(speech)
}

/// The span of a part of a line.
fn part(line: &str, span: Span, part: &str) -> Span {
    let start = span.start + (part.as_ptr() as usize - line.as_ptr() as usize);
    Span::new(start, start + part.trim_end().len())
}

/// Whether a line of a longer message names itself: `Decision: paint the door`.
fn is_labelled(words: &str) -> bool {
    let label = words.split_once(": ").map_or("", |(label, _)| label);
    label.starts_with(char::is_uppercase) && label.split(' ').nth(2).is_none() && !label.contains(['.', ',', '?', '!'])
}
