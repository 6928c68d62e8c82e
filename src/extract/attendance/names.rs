//! Names in a list: where each begins and ends, and what stands beside it.
//!
//! A comma inside brackets parts no names, and a role after a comma belongs to the name before it: "John Kerry,
//! Secretary of State" is one.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::titled;
use crate::model::Span;

/// The spans of single names, with what stands beside them, in a value.
pub(super) fn names(reading: &Reading, value: Span, listed: bool) -> Vec<Span> {
    let mut value = value;
    if listed && let Some((_, rest)) = label_of(reading.words(value)) {
        let Some(rest) = reading.part(value, rest) else { return Vec::new() };
        value = rest;
    } else if listed && !is_several(reading, value) {
        return vec![value];
    }
    let words = reading.words(value);
    let by = if words.contains(';') { ';' } else { ',' };
    let parts = outside_brackets(words, by).into_iter().flat_map(at_and).filter(|part| !part.trim().is_empty());
    let mut names: Vec<Span> = Vec::new();
    for part in parts.filter_map(|part| reading.part(value, part)) {
        match names.last_mut() {
            Some(last) if is_role(reading, part) => last.end = part.end,
            _ => names.push(part),
        }
    }
    names
}

/// Whether the words are a role without a name: "Secretary of State", but not "Secretary Rubio".
pub(super) fn is_role(reading: &Reading, span: Span) -> bool {
    let text = reading.words(span);
    let words = folded(text.split(['(', '[']).next().unwrap_or(text));
    let role = &LEXICON.role;
    let mut position = 0;
    while let Some(length) = words.get(position..).and_then(|rest| role.before.length_at(rest)) {
        position += length;
    }
    let Some(length) = words.get(position..).and_then(|rest| role.head.length_at(rest)) else {
        // "General" and "Chief" stand before a head and are heads themselves.
        return position > 0 && position == words.len() && role.head.length_at(&words[position - 1..]).is_some();
    };
    let rest = &words[position + length..];
    let goes_on = [&role.link, &role.of, &role.head].iter().any(|list| list.length_at(rest).is_some());
    (rest.is_empty() || goes_on) && titled::find(reading, &titled::words_of(text, span.start)).is_empty()
}

/// The name and the role of "Secretary of State Marco Rubio", where that is all.
pub(super) fn with_role<'a>(reading: &Reading<'a>, span: Span) -> Option<(&'a str, &'a str)> {
    let words = titled::words_of(reading.words(span), span.start);
    let found = titled::find(reading, &words);
    let [one] = &found[..] else { return None };
    (one.start == 0 && one.end == words.len()).then(|| (reading.words(one.name), reading.words(one.role)))
}

/// Whether an item of a list holds several full names.
fn is_several(reading: &Reading, item: Span) -> bool {
    let parts = outside_brackets(reading.words(item), ',');
    let is_name =
        |part: &&str| is_full_name(part.trim()) && !reading.part(item, part).is_some_and(|part| is_role(reading, part));
    parts.len() > 1 && parts.iter().all(|part| is_name(part) && !LEXICON.person.organization.stand_in(part))
}

/// The two sides of "and", where both are names.
fn at_and(part: &str) -> Vec<&str> {
    let beside = |name: &str| LEXICON.person.organization.stand_in(name) || LEXICON.role.head.stand_in(name);
    match part.split_once(" and ") {
        Some((first, second)) if !beside(first) && !beside(second) && !first.contains('(') => vec![first, second],
        _ => vec![part],
    }
}

fn outside_brackets(words: &str, by: char) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start) = (0_usize, 0);
    for (at, character) in words.char_indices() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if character == by && depth == 0 => {
                parts.push(&words[start..at]);
                start = at + by.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&words[start..]);
    parts
}
