//! Stands between html5ever's tokenizer and its tree builder, so that no file makes the tree builder slow.
//!
//! In: an HTML text. Out: its tree, and the line where it was nested too deep. The tree builder looks through all open
//! elements at many a tag, and opens formatting elements again in every paragraph: time that grows with the square of
//! the text, unless both are bounded here.

use super::element;
use super::sink::Sink;
use super::tree::{Id, Tree};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, CommentToken, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::tree_builder::{Tracer, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, TokenizerResult};
use std::cell::Cell;

/// So many elements may be open at once. People and their programs stay far below.
pub(super) const DEEPEST: usize = 512;

/// The tree of an HTML text, and the first line on which tags were left out because they were nested too deep.
pub(super) fn tree(html: &str) -> (Tree, Option<usize>) {
    let builder = TreeBuilder::new(Sink::new(), TreeBuilderOpts::default());
    let guard = Guard {
        builder,
        open: Cell::new(0),
        made: Cell::new(0),
        is_counted: Cell::new(false),
        too_deep: Cell::new(None),
    };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    // It stops where a browser would run a script.
    while tokenizer.feed(&input) != TokenizerResult::Done {}
    tokenizer.end();
    (tokenizer.sink.builder.sink.finish(), tokenizer.sink.too_deep.get())
}

struct Guard {
    builder: TreeBuilder<Id, Sink>,
    /// How many elements were open when they were last counted.
    open: Cell<usize>,
    /// How many elements had been made by then.
    made: Cell<usize>,
    /// Whether no element was opened or closed since.
    is_counted: Cell<bool>,
    too_deep: Cell<Option<usize>>,
}

impl TokenSink for Guard {
    type Handle = Id;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Id> {
        let at = usize::try_from(line).unwrap_or(usize::MAX);
        match token {
            CharacterTokens(words) => self.words(&words, at),
            TagToken(tag) if tag.kind == StartTag && element::nests(&tag.name) && self.is_too_deep() => {
                self.too_deep.set(self.too_deep.get().or(Some(at)));
                self.builder.sink.is_parting.set(true);
                // The tree builder puts a comment where it stands, and looks at nothing else.
                let result = self.builder.process_token(CommentToken(StrTendril::new()), line);
                self.builder.sink.is_parting.set(false);
                result
            }
            TagToken(mut tag) => {
                self.builder.sink.line.set(at);
                self.is_counted.set(false);
                if tag.kind == StartTag && element::is_formatting(&tag.name) {
                    forget_attributes(&mut tag);
                }
                self.builder.process_token(TagToken(tag), line)
            }
            token => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl Guard {
    /// Hands words on a line at a time; `end` is the line they end on. So the tree knows the line of each.
    fn words(&self, words: &StrTendril, end: usize) -> TokenSinkResult<Id> {
        let first = end.saturating_sub(words.matches('\n').count());
        for (line, part) in (first..).zip(words.split_inclusive('\n')) {
            self.builder.sink.line.set(line);
            // The tree builder answers words with nothing but to go on.
            let _ = self.builder.process_token(CharacterTokens(StrTendril::from(part)), line as u64);
        }
        TokenSinkResult::Continue
    }

    /// Whether no more elements may be opened. They are only counted where there may be too many.
    fn is_too_deep(&self) -> bool {
        let made = self.builder.sink.elements.get();
        let most = || self.open.get() + (made - self.made.get());
        if most() >= DEEPEST && !self.is_counted.get() {
            let count = Count(Cell::new(0));
            self.builder.trace_handles(&count);
            self.open.set(count.0.get());
            self.made.set(made);
            self.is_counted.set(true);
        }
        most() >= DEEPEST
    }
}

/// Counts the elements that the tree builder holds.
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Id;

    fn trace_handle(&self, _: &Id) {
        self.0.set(self.0.get() + 1);
    }
}

/// Of formatting elements only up to three that are wholly alike are opened again in the next paragraph.
fn forget_attributes(tag: &mut Tag) {
    let hides = |name: &LocalName, value: &str| element::hides(name, value);
    tag.attrs.retain(|attribute| hides(&attribute.name.local, &attribute.value));
    tag.attrs.truncate(1);
    for attribute in &mut tag.attrs {
        attribute.name.local = LocalName::from("hidden");
        attribute.value.clear();
    }
}
