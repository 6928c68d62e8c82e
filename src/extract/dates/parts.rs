//! Words and numbers, as dates need them.
//!
//! In: any words. Out: their parts, each with the number or the month that it names, and what several of them say
//! together. It knows no form of a date: those are in `forms.rs`.

use std::ops::Range;

use super::super::lexicon::{LEXICON, Phrases};
use crate::model::Span;
use crate::words;

/// A word or number, as dates need it.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Folded.
    pub(super) word: String,
    /// Of "17", "17th", "1er"; with the number of digits.
    pub(super) number: Option<(i16, usize)>,
    /// The month that it names.
    pub(super) month: Option<i8>,
    /// Where it stands, in bytes of the words.
    pub(super) range: Range<usize>,
}
/// The parts of a text; none where it has no digit.
pub(super) fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    // Every date has a digit, and most words have none. Other scripts have digits of their own.
    if !text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii()) {
        return parts;
    }
    for span in words::raw_tokens(text).flat_map(|span| at_marks(text, span)) {
        // An underscore parts words already; "17T10" and "2025Z" are parted where the digits end.
        let written = &text[span.start..span.end];
        let word = words::fold(written);
        if let Some(day) = parts.last_mut().filter(|day| is_ending(text, day, &word, span)) {
            day.range.end = span.end;
            continue;
        }
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let ending = &word[digits..];
        let is_day = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "o" | "a" | "º" | "ª" | "°")
            || ending.starts_with('t');
        let number = (digits > 0 && digits <= 4 && is_day).then(|| word[..digits].parse().ok()).flatten();
        let number = number.map(|number| (number, digits));
        let month = if digits == 0 { LEXICON.date.month(&word) } else { None };
        // "₂" folds to a digit, but takes more bytes.
        let is_plain = digits > 0 && written.bytes().take(digits).all(|byte| byte.is_ascii_digit());
        let end = if ending.len() > 2 && ending.is_ascii() && is_plain { span.start + digits } else { span.end };
        parts.push(Part { word, number, month, range: span.start..end });
    }
    parts
}

/// Whether a word is the ending of the day before it: "17 th March", "17^th^ March".
fn is_ending(text: &str, day: &Part, word: &str, span: Span) -> bool {
    let is_ordinal = matches!(word, "st" | "nd" | "rd" | "th");
    is_ordinal
        && day.number.is_some_and(|(_, digits)| digits <= 2 && digits == day.word.len())
        && matches!(text.get(day.range.end..span.start), Some(" " | "^"))
}

/// The parts of a token that end in a mark for year, month or day: 2025年4月17日 is three.
fn at_marks(text: &str, token: Span) -> Vec<Span> {
    let mut start = token.start;
    let parts = text[token.start..token.end].split_inclusive(['年', '月', '日', '년', '월', '일']);
    let span = |part: &str| {
        let span = Span::new(start, start + part.len());
        start = span.end;
        span
    };
    parts.map(span).collect()
}

/// A year in four digits.
pub(super) fn year(part: &Part) -> Option<i16> {
    part.number.filter(|(number, digits)| *digits == 4 && (1000..3000).contains(number)).map(|(number, _)| number)
}

/// A year in four digits, or in the two that are usual after slashes.
pub(super) fn any_year(part: &Part) -> Option<i16> {
    year(part).or_else(|| match part.number? {
        (number, 2) if part.word.len() == 2 => Some(if number < 70 { 2000 + number } else { 1900 + number }),
        _ => None,
    })
}

/// A number that can be a day or a month.
pub(super) fn small(part: &Part) -> Option<i8> {
    part.number.filter(|(number, digits)| *digits <= 2 && *number > 0).and_then(|(number, _)| i8::try_from(number).ok())
}

/// Whether nothing but `by` stands between the parts.
pub(super) fn is_between(text: &str, parts: &[Part], by: &str) -> bool {
    parts.windows(2).all(|two| text[two[0].range.end..two[1].range.start] == *by)
}

/// The position after the part there, where that is one of the list.
pub(super) fn skip(parts: &[Part], position: usize, list: &Phrases) -> Option<usize> {
    let word = [parts.get(position)?.word.clone()];
    list.length_at(&word).map(|_| position + 1)
}

/// The month named at a position, and the position after it.
pub(super) fn month_at(parts: &[Part], position: usize) -> Option<(i8, usize)> {
    Some((parts.get(position)?.month?, position + 1))
}

/// The year at a position, or after a small word there, and the position after it.
pub(super) fn year_at(parts: &[Part], position: usize) -> Option<(i16, usize)> {
    let position = skip(parts, position, &LEXICON.date.of).unwrap_or(position);
    Some((year(parts.get(position)?)?, position + 1))
}
