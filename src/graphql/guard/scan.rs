//! Looks at a document's bytes before a parser does.
//!
//! In: the text. Out: nothing, or that it is too long, has too many tokens or nests its brackets too deeply. One pass,
//! no memory, no recursion. It knows only so much of GraphQL's grammar as tells brackets from the text of strings and
//! comments (<https://spec.graphql.org/October2021/#sec-Appendix-Grammar-Summary.Lexical-Tokens>), and finds no errors:
//! what never ends or never opened is the parser's to refuse.

use super::{Limits, Measured, Refusal};

/// Refuses a document that a parser must not see.
pub fn scan(text: &str, limits: &Limits) -> Result<(), Refusal> {
    Measured::Bytes.hold(text.len() as u64, limits.bytes as u64)?;
    let mut rest = text.as_bytes();
    let (mut tokens, mut brackets) = (0, 0_usize);
    while let Some((token, after)) = split_token(rest) {
        tokens += 1;
        Measured::Tokens.hold(tokens, limits.tokens as u64)?;
        match token {
            b'{' | b'[' | b'(' => brackets += 1,
            b'}' | b']' | b')' => brackets = brackets.saturating_sub(1),
            _ => {}
        }
        Measured::Brackets.hold(brackets as u64, limits.brackets as u64)?;
        rest = after;
    }
    Ok(())
}

/// The first byte of the next token, and what follows that token.
fn split_token(text: &[u8]) -> Option<(u8, &[u8])> {
    let text = skip_ignored(text);
    let first = *text.first()?;
    let length = match first {
        b'"' if text.starts_with(b"\"\"\"") => block_string(text),
        b'"' => string(text),
        b'.' if text.starts_with(b"...") => 3,
        byte if is_word(byte) => text.iter().take_while(|byte| is_word(**byte)).count(),
        _ => 1,
    };
    Some((first, &text[length..]))
}

/// White space, commas, byte order marks and comments.
fn skip_ignored(mut text: &[u8]) -> &[u8] {
    loop {
        text = match text {
            [b' ' | b'\t' | b'\n' | b'\r' | b',', rest @ ..] | [0xEF, 0xBB, 0xBF, rest @ ..] => rest,
            [b'#', ..] => &text[text.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')).count()..],
            _ => return text,
        }
    }
}

/// A name or a number.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

/// The length of a string with its quotes. A line's end closes it: no string goes on after that.
fn string(text: &[u8]) -> usize {
    let mut at = 1;
    loop {
        match text.get(at) {
            Some(b'\\') => at += 2,
            Some(b'"') => return at + 1,
            Some(b'\n' | b'\r') => return at,
            Some(_) => at += 1,
            None => return text.len(),
        }
    }
}

/// The length of a block string with its quotes.
fn block_string(text: &[u8]) -> usize {
    let mut at = 3;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(b"\"\"\"") {
            return at + 3;
        }
        at += if rest.starts_with(b"\\\"\"\"") { 4 } else { 1 };
    }
    text.len()
}
