//! Our own tokens through Tantivy's tokenizer interface.
//!
//! Tantivy takes a text and a tokenizer, or tokens that it copies twice. So the text that it is given is the written
//! form of [`crate::index::Tokens`], and the tokenizer reads it: no analysis, no copy but the one that Tantivy's token
//! needs.

use crate::index::{TextField, Tokens, Written};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// The name of the tokenizer in the schema.
pub(super) const NAME: &str = "given";

/// Which form of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Form {
    /// As written, folded.
    Plain,
    /// Its stem.
    Stem,
}

/// The forms that are kept of a field.
pub(super) fn forms(field: TextField) -> &'static [Form] {
    if field == TextField::Words { &[Form::Stem] } else { &[Form::Plain, Form::Stem] }
}

/// The forms that are kept of the words of a field, as they are written.
pub(super) fn written(field: TextField, tokens: Tokens) -> impl Iterator<Item = (Form, String)> {
    let (plain, stems) = tokens.into_written();
    let kept = forms(field);
    [(Form::Plain, plain), (Form::Stem, stems)].into_iter().filter(|(form, _)| kept.contains(form))
}

/// Reads tokens as they are written.
#[derive(Clone, Default)]
pub(super) struct Given {
    token: Token,
}

impl Tokenizer for Given {
    type TokenStream<'a> = GivenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GivenStream<'a> {
        self.token.reset();
        GivenStream { rest: Written(text), token: &mut self.token }
    }
}

/// The tokens that are left of a text.
pub(super) struct GivenStream<'a> {
    rest: Written<'a>,
    token: &'a mut Token,
}

impl TokenStream for GivenStream<'_> {
    fn advance(&mut self) -> bool {
        let Some((position, word)) = self.rest.next() else { return false };
        // Tantivy adds one to a position.
        self.token.position = position.min(u32::MAX - 2) as usize;
        self.token.text.clear();
        self.token.text.push_str(word);
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}
