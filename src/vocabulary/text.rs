//! A text parted into words, to look for names in it: once for as many indexes of its language as are asked.

use crate::model::Span;
use crate::words::{self, Edges, Token};
use std::cell::OnceCell;

/// The words of a text.
pub struct Words<'a> {
    pub(super) text: &'a str,
    /// Where the text begins in a larger one.
    pub(super) offset: usize,
    language: Option<&'a str>,
    words: Vec<Word>,
}

/// Words of running text are seldom shorter, with what parts them, in bytes.
const SHORT: usize = 5;

struct Word {
    span: Span,
    edges: Edges,
    /// Made when they are first asked for: most words begin no name.
    forms: OnceCell<Vec<Token>>,
}

impl<'a> Words<'a> {
    /// The words of a text in a language; it begins at `offset`, in bytes, of a larger one.
    pub fn of(text: &'a str, offset: usize, language: Option<&'a str>) -> Self {
        let word = |span: Span| Word { span, edges: Edges::of(&text[span.start..span.end]), forms: OnceCell::new() };
        let mut words = Vec::with_capacity(text.len() / SHORT);
        words.extend(words::raw_tokens(text).map(word));
        Self { text, offset, language, words }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.words.len()
    }

    /// How a word begins and ends.
    pub(super) fn edges(&self, index: usize) -> Edges {
        self.words[index].edges
    }

    /// The forms that a word can be found by: "l'Union" is also "Union", "Lee's" also "Lee". None behind the end.
    pub(super) fn forms(&self, index: usize) -> &[Token] {
        let forms = |word: &'_ Word| forms(self.text, word.span, self.language);
        self.words.get(index).map_or(&[], |word| word.forms.get_or_init(|| forms(word)))
    }
}

/// The whole word, then its parts.
fn forms(text: &str, span: Span, language: Option<&str>) -> Vec<Token> {
    let written = &text[span.start..span.end];
    let part = |start: usize, end: usize| {
        words::token(&text[start..end], language).map(|token| Token { span: Span::new(start, end), ..token })
    };
    let mut forms: Vec<Token> = part(span.start, span.end).into_iter().collect();
    if let Some((at, apostrophe)) = written.char_indices().find(|(_, character)| !character.is_alphanumeric()) {
        let (before, after) = (span.start + at, span.start + at + apostrophe.len_utf8());
        forms.extend(part(span.start, before).into_iter().chain(part(after, span.end)));
    }
    forms
}
