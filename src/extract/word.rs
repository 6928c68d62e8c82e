//! The words of a sentence of running text, as rules compare them with the lexicon.

use super::phrases::Phrases;
use crate::model::Span;
use crate::words::{self, Edges};
use std::cell::OnceCell;
use std::sync::Arc;

/// A word of a sentence, without punctuation and endings after an apostrophe.
pub(super) struct Word<'a> {
    written: &'a str,
    edges: Edges,
    /// Folded when it is first compared: most words never are.
    folded: OnceCell<Arc<str>>,
    pub(super) span: Span,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether punctuation follows it.
    pub(super) stops: bool,
}

/// Words of running text are seldom shorter, with what parts them, in bytes.
const SHORT: usize = 5;

/// The words of a sentence.
pub(super) fn words_of(text: &str, offset: usize) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::with_capacity(text.len() / SHORT);
    for written in words::written(text) {
        let start = offset + (written.as_ptr() as usize - text.as_ptr() as usize);
        if let Some(last) = words.last_mut().filter(|_| written.starts_with(['(', '['])) {
            last.stops = true;
        }
        let core = core(written);
        let begin = start + (core.as_ptr() as usize - written.as_ptr() as usize);
        let stops = begin + core.len() < start + written.len() && stops(written, core);
        let edges = Edges::of(core);
        if edges.is_plain() {
            words.extend((!core.is_empty()).then(|| Word::new(core, edges, begin, stops)));
        } else {
            push_parts(core, begin, stops, &mut words);
        }
    }
    words
}

/// Without the punctuation at its ends.
fn core(written: &str) -> &str {
    let is_mark = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let bytes = written.as_bytes();
    let start = bytes.iter().take_while(|byte| is_mark(byte)).count();
    let end = bytes.len() - bytes[start..].iter().rev().take_while(|byte| is_mark(byte)).count();
    let core = &written[start..end];
    if core.is_ascii() { core } else { core.trim_matches(|character: char| !character.is_alphanumeric()) }
}

fn stops(written: &str, core: &str) -> bool {
    let is_initial = || written.ends_with('.') && core.chars().nth(1).is_none() && !core.is_empty();
    written.ends_with([',', ';', ':', '.', ')', '!', '?', '”', '"']) && !is_initial()
}

/// A word that is not of ASCII letters alone, without its ending after an apostrophe.
fn push_parts<'a>(core: &'a str, begin: usize, stops: bool, words: &mut Vec<Word<'a>>) {
    let mut push = |part: &'a str, at: usize, stops: bool| words.push(Word::new(part, Edges::of(part), at, stops));
    match core.split_once(['\'', '’']) {
        // "d'État", "dell'Interno": two words.
        Some((before, after)) if before.len() <= 4 && core.starts_with(char::is_lowercase) => {
            push(before, begin, false);
            push(after, begin + core.len() - after.len(), stops);
        }
        // "Lee's", "Lee'nin": the name ends at the apostrophe.
        Some((before, _)) if before.chars().count() > 2 => push(before, begin, stops),
        _ => push(core, begin, stops),
    }
}

impl<'a> Word<'a> {
    fn new(written: &'a str, edges: Edges, start: usize, stops: bool) -> Self {
        let span = Span::new(start, start + written.len());
        Word {
            written,
            edges,
            folded: OnceCell::new(),
            span,
            is_capital: written.starts_with(char::is_uppercase),
            stops,
        }
    }

    /// How it begins and ends, and the word as it is written.
    pub(super) fn look(&self) -> (Edges, &'a str) {
        (self.edges, self.written)
    }

    /// Whether it is one of the list.
    pub(super) fn is(&self, list: &Phrases) -> bool {
        list.may_begin_with(self.edges) && list.length_at(std::slice::from_ref(self)).is_some()
    }

    /// Whether it may begin one of the list.
    pub(super) fn may_begin(&self, list: &Phrases) -> bool {
        list.may_begin_with(self.edges)
    }
}

impl AsRef<str> for Word<'_> {
    fn as_ref(&self) -> &str {
        self.folded.get_or_init(|| words::folded(self.written))
    }
}
