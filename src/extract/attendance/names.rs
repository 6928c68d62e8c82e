//! Names in a list: where each begins and ends, and what stands beside it.
//!
//! A comma inside brackets parts no names, and a role after a comma belongs to the name before it: "John Kerry,
//! Secretary of State" is one.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::super::{titled, word};
use crate::model::Span;

/// The longest words between two commas in which "and" parts names, in bytes.
const PART: usize = 240;

/// "and", between two names of a list.
const AND: [&str; 7] = ["and", "&", "und", "et", "ve", "e", "y"];

/// The spans of single names, with what stands beside them, in a value.
pub(super) fn names(reading: &Reading, value: Span, listed: bool) -> Vec<Span> {
    let mut value = value;
    if listed && let Some((label, rest)) = label_of(reading.words(value)).filter(|(label, _)| is_group(label)) {
        let Some(rest) = reading.part(value, rest) else { return Vec::new() };
        // "Minute taker: Ann" is an entry of its own.
        if standing(label).is_some_and(|(capacity, attendance)| {
            capacity.is_some() || attendance == Some(crate::model::Attendance::Absent)
        }) {
            return Vec::new();
        }
        value = rest;
    } else if listed && !is_several(reading, value) {
        return vec![value];
    }
    let words = reading.words(value);
    let by = if words.contains(';') { ';' } else { ',' };
    let parts = outside_brackets(words, by)
        .into_iter()
        .flat_map(at_and)
        .flat_map(at_slash)
        .map(str::trim)
        .filter(|part| !part.trim().is_empty());
    let mut names: Vec<Span> = Vec::new();
    for part in parts.filter_map(|part| reading.part(value, part)) {
        match names.last_mut() {
            // A role, or "Room 12": nobody's name.
            Some(last) if is_role(reading, part) || has_digit(reading.words(part)) => last.end = part.end,
            _ => names.push(part),
        }
    }
    names
}

fn has_digit(words: &str) -> bool {
    let words = words.split(['(', '[']).next().unwrap_or(words).trim();
    !words.starts_with('@') && words.contains(' ') && words.contains(|character: char| character.is_ascii_digit())
}

/// Whether a label names a group, "Team members", and no one: "Ann Lee: by phone".
fn is_group(label: &str) -> bool {
    !label.contains(['(', '[', '@']) && (!is_full_name(label) || LEXICON.person.organization.stand_in(label))
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
    (rest.is_empty() || goes_on) && titled::find(reading, &word::words_of(text, span.start)).is_empty()
}

/// The name and the role of "Secretary of State Marco Rubio", where that is all.
pub(super) fn with_role<'a>(reading: &Reading<'a>, span: Span) -> Option<(&'a str, &'a str)> {
    let words = word::words_of(reading.words(span), span.start);
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

/// The names that "and" joins, where they are names.
fn at_and(part: &str) -> Vec<&str> {
    let beside = |name: &str| LEXICON.person.organization.stand_in(name) || LEXICON.role.head.stand_in(name);
    // Running text is no list.
    if part.len() > PART {
        return vec![part];
    }
    let mut names = Vec::new();
    let mut rest = part.trim_start();
    while let Some((first, second)) = split_at_and(rest) {
        if beside(first) || beside(second) || first.contains('(') || second.is_empty() {
            break;
        }
        names.extend(Some(first).filter(|first| !first.is_empty()));
        rest = second;
    }
    names.push(rest);
    names
}

/// What stands before and after the first "and"; before it may stand nothing: "and Bo Ray".
fn split_at_and(words: &str) -> Option<(&str, &str)> {
    let and = words.split_whitespace().find(|word| AND.contains(&word.to_lowercase().as_str()))?;
    let start = and.as_ptr() as usize - words.as_ptr() as usize;
    let (first, second) = (words[..start].trim_end(), words[start + and.len()..].trim_start());
    // "E" may be an initial.
    (!first.is_empty() || and.chars().count() > 1).then_some((first, second))
}

/// The two sides of a slash, where both are full names or both are one word: "Ann Lee / Bo Ray", "ann / bo".
fn at_slash(part: &str) -> Vec<&str> {
    let Some((first, second)) = part.split_once('/') else { return vec![part] };
    let is_word = |name: &str| name.split_whitespace().count() == 1 && name.chars().all(char::is_alphanumeric);
    let are_words = (first.ends_with(' ') || second.starts_with(' ')) && is_word(first) && is_word(second);
    let are_names = is_full_name(first) && is_full_name(second) && !LEXICON.person.organization.stand_in(second);
    if are_words || are_names { vec![first, second] } else { vec![part] }
}

pub(super) fn outside_brackets(words: &str, by: char) -> Vec<&str> {
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
