//! Our own tokens through Tantivy's tokenizer interface.
//!
//! Tantivy takes a text and a tokenizer, or tokens that it copies twice. So the tokens of a document are written one
//! after the other into one string, each as `position:length:word`, and the tokenizer reads them back: no analysis,
//! no copy but the one that Tantivy's token needs.

use super::cut;
use crate::index::{Positioned, TextField};
use std::fmt::Write;
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

/// Tokens as one string.
pub(super) fn write(tokens: &[Positioned], form: Form) -> String {
    let mut text = String::with_capacity(tokens.len() * 12);
    for (position, token) in tokens {
        let word = cut(match form {
            Form::Plain => &token.plain,
            Form::Stem => &token.stem,
        });
        // Writing to a string does not fail.
        let _ = write!(text, "{position}:{}:{word}", word.len());
    }
    text
}

/// Reads back what [`write`] wrote.
#[derive(Clone, Default)]
pub(super) struct Given {
    token: Token,
}

impl Tokenizer for Given {
    type TokenStream<'a> = GivenStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> GivenStream<'a> {
        self.token.reset();
        GivenStream { rest: text, token: &mut self.token }
    }
}

/// The tokens that are left of a text.
pub(super) struct GivenStream<'a> {
    rest: &'a str,
    token: &'a mut Token,
}

impl GivenStream<'_> {
    fn next(&mut self) -> Option<()> {
        let (position, rest) = self.rest.split_once(':')?;
        let (length, rest) = rest.split_once(':')?;
        let (word, rest) = rest.split_at_checked(length.parse().ok()?)?;
        // Tantivy adds one to a position.
        self.token.position = position.parse::<u32>().ok()?.min(u32::MAX - 2) as usize;
        self.token.text.clear();
        self.token.text.push_str(word);
        self.rest = rest;
        Some(())
    }
}

impl TokenStream for GivenStream<'_> {
    fn advance(&mut self) -> bool {
        self.next().is_some()
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    #[test]
    fn tokens_come_back_as_they_were_given() {
        let given = [(0, "a:1:b"), (1, "été"), (1, ""), (70, "12")];
        let tokens: Vec<Positioned> = given
            .iter()
            .map(|(position, word)| {
                let word = (*word).to_owned();
                (*position, crate::words::Token { plain: word.clone(), stem: word, span: Span::new(0, 0) })
            })
            .collect();
        let text = write(&tokens, Form::Plain);
        let mut tokenizer = Given::default();
        let mut stream = tokenizer.token_stream(&text);
        let mut back = Vec::new();
        while stream.advance() {
            back.push((stream.token().position as u32, stream.token().text.clone()));
        }
        assert_eq!(back, given.map(|(position, word)| (position, word.to_owned())));
    }
}
