//! What is typed, cut into the signs of the language.

use crate::words;

/// One sign of the language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// One folded word.
    Word(String),
    /// Several, or one in quotes.
    Phrase(Vec<String>),
    /// `-` before a word, or `NOT`.
    Not,
    /// `AND`.
    And,
    /// `OR`.
    Or,
    /// `(`
    Open,
    /// `)`
    Close,
}

/// Cuts a query into signs. What holds no letter or digit is dropped.
pub(super) fn signs(query: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut rest = query;
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        rest = match first {
            _ if first.is_whitespace() => after,
            '(' => keep(&mut signs, Sign::Open, after),
            ')' => keep(&mut signs, Sign::Close, after),
            '-' | '\u{2212}' if begins_operand(after) => keep(&mut signs, Sign::Not, after),
            _ if is_quote(first) => quoted(&mut signs, after),
            _ => chunk(&mut signs, rest),
        };
    }
    signs
}

fn keep<'a>(signs: &mut Vec<Sign>, sign: Sign, rest: &'a str) -> &'a str {
    signs.push(sign);
    rest
}

fn begins_operand(rest: &str) -> bool {
    rest.starts_with(|next: char| next.is_alphanumeric() || next == '(' || is_quote(next))
}

fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\u{201C}' | '\u{201D}' | '\u{201E}' | '\u{AB}' | '\u{BB}')
}

/// A phrase in quotes; without a second quote it runs to the end.
fn quoted<'a>(signs: &mut Vec<Sign>, rest: &'a str) -> &'a str {
    let (inside, after) = match rest.find(is_quote) {
        Some(end) => (&rest[..end], rest[end..].trim_start_matches(is_quote)),
        None => (rest, ""),
    };
    let phrase = folded(inside);
    if !phrase.is_empty() {
        signs.push(Sign::Phrase(phrase));
    }
    after
}

/// Everything up to a space, a bracket or a quote: an operator, a word, or a phrase of the words in it.
fn chunk<'a>(signs: &mut Vec<Sign>, rest: &'a str) -> &'a str {
    let ends = |character: char| character.is_whitespace() || matches!(character, '(' | ')') || is_quote(character);
    let (chunk, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    let mut parts = folded(chunk);
    match (chunk, parts.len()) {
        ("AND", _) => signs.push(Sign::And),
        ("OR", _) => signs.push(Sign::Or),
        ("NOT", _) => signs.push(Sign::Not),
        (_, 0) => {}
        (_, 1) => signs.extend(parts.pop().map(Sign::Word)),
        _ => signs.push(Sign::Phrase(parts)),
    }
    after
}

fn folded(text: &str) -> Vec<String> {
    words::raw_tokens(text)
        .map(|span| words::fold(&text[span.start..span.end]))
        .filter(|word| !word.is_empty())
        .collect()
}
