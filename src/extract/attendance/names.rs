//! Names in a list: where each begins and ends, and what stands beside it.
//!
//! A comma inside brackets parts no names, and a role after a comma belongs to the name before it: "Ann Lee,
//! Secretary of State" is one.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::super::{titled, word};
use super::parting::{at_and, at_commas, at_courtesy, at_dash, at_handles, at_plus, at_slash, outside_brackets};
use super::{ends, name, note};
use crate::model::Span;

/// The fewest small words of a line that is no part of the name above it.
const BELOW: usize = 2;

/// In an item with so many words between commas some may be given names alone.
const CROWD: usize = 6;

/// The spans of single names, with what stands beside them, in a value.
pub(super) fn names(reading: &Reading, value: Span, listed: bool) -> Vec<Span> {
    let mut value = value;
    if ends::columns(reading.words(value)).is_some_and(|(first, _)| !first.contains([',', ';'])) {
        return vec![value];
    }
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
    parted(reading, value)
}

/// The names of a value that says of no words beside it what they are.
fn parted(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    let by = if words.contains(';') { ';' } else { ',' };
    let parts = outside_brackets(words, by)
        .into_iter()
        .flat_map(|part| if by == ';' { at_commas(part) } else { vec![part] })
        .flat_map(at_plus)
        .flat_map(at_courtesy)
        .flat_map(at_and)
        .flat_map(at_slash)
        .flat_map(at_dash)
        .flat_map(at_handles)
        .map(|part| without_sentence(part).trim().trim_start_matches(['-', '–']).trim_start())
        .filter(|part| !part.is_empty());
    let mut names: Vec<Span> = Vec::new();
    for part in parts.filter_map(|part| reading.part(value, part)) {
        match names.last_mut() {
            // A role, "Room 12", "excused": nobody's name.
            Some(last) if is_beside(reading, part) => last.end = part.end,
            _ => names.push(part),
        }
    }
    names
}

/// A last name without the line below it that begins anew: "Bo Ray", and "Start of the talk" below.
fn without_sentence(part: &str) -> &str {
    let Some((first, below)) = part.trim_start().split_once('\n') else { return part };
    let mut words = below.split_whitespace();
    let begins = words.next().is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_said = words.clone().count() >= BELOW && words.all(|word| word.starts_with(char::is_lowercase));
    if begins && is_said { first } else { part }
}

/// Whether a part says something of the name before it.
fn is_beside(reading: &Reading, part: Span) -> bool {
    let words = reading.words(part);
    let bare = words.split(['(', '[']).next().unwrap_or(words).trim();
    // "Bo comes later" names someone.
    let is_remark = |(first, rest): (&str, &str)| {
        first.starts_with(char::is_uppercase)
            && !note::tells(first)
            && rest.starts_with(char::is_lowercase)
            && note::tells(rest)
    };
    let names_some = || name::is_full(words) || bare.split_once(' ').is_some_and(is_remark);
    is_role(reading, part)
        || LEXICON.role.alone.are(bare)
        || has_digit(words)
        || name::begins_with_letters(bare)
        || note::tells(bare) && !names_some()
}

fn has_digit(words: &str) -> bool {
    let words = words.split(['(', '[']).next().unwrap_or(words).trim();
    !words.starts_with('@') && words.contains(' ') && words.contains(|character: char| character.is_ascii_digit())
}

/// Whether a label names a group, "Team members", and no one: "Ann Lee: by phone".
fn is_group(label: &str) -> bool {
    !label.contains(['(', '[', '@']) && (!is_full_name(label) || LEXICON.person.organization.stand_in(label))
}

/// Whether the words are a role without a name: "Secretary of State", but not "Secretary Lee".
pub(super) fn is_role(reading: &Reading, span: Span) -> bool {
    let text = reading.words(span);
    let words = folded(text.split(['(', '[']).next().unwrap_or(text));
    let role = &LEXICON.role;
    // "The Mayor"
    let mut position = usize::from(words.len() > 1 && LEXICON.small.length_at(&words[..1]).is_some());
    while let Some(length) = words.get(position..).and_then(|rest| role.before.length_at(rest)) {
        position += length;
    }
    let Some(length) = words.get(position..).and_then(|rest| role.head.length_at(rest)) else {
        // "General" and "Chief" stand before a head and are heads themselves.
        let is_head = position > 0 && position == words.len() && role.head.length_at(&words[position - 1..]).is_some();
        return is_head || is_office(reading, text, span);
    };
    let rest = &words[position + length..];
    let goes_on = [&role.link, &role.of, &role.head].iter().any(|list| list.length_at(rest).is_some());
    // "Chair of Quay Standards Panel" names a panel.
    let found = titled::find(reading, &word::words_of(text, span.start));
    (rest.is_empty() || goes_on)
        && found.iter().all(|one| LEXICON.person.organization.stand_in(reading.words(one.name)))
}

/// "Quay Board Secretary", "Program Director": an office that a body or its area stands before.
fn is_office(reading: &Reading, text: &str, span: Span) -> bool {
    let (body, head) = text.trim().rsplit_once(char::is_whitespace).unwrap_or_default();
    (LEXICON.role.head.are(head) || LEXICON.role.alone.are(head))
        && (LEXICON.role.area.stand_in(body) || LEXICON.person.organization.stand_in(body))
        && titled::find(reading, &word::words_of(text, span.start)).is_empty()
}

/// The name and the role of "Secretary of State Ann Lee", where that is all.
pub(super) fn with_role<'a>(reading: &Reading<'a>, span: Span) -> Option<(&'a str, &'a str)> {
    let words = word::words_of(reading.words(span), span.start);
    let found = titled::find(reading, &words);
    let [one] = &found[..] else { return None };
    (one.start == 0 && one.end == words.len()).then(|| (reading.words(one.name), reading.words(one.role)))
}

/// Whether an item of a list holds several full names, or a crowd of names.
fn is_several(reading: &Reading, item: Span) -> bool {
    let parts: Vec<&str> = outside_brackets(reading.words(item), ',')
        .into_iter()
        .flat_map(at_dash)
        .flat_map(at_and)
        .map(|part| part.trim().trim_start_matches(['-', '–']).trim_start())
        .filter(|part| !part.is_empty())
        .collect();
    let is_no_role = |part: &&str| !reading.part(item, part).is_some_and(|part| is_role(reading, part));
    let is_short = |part: &&str| {
        name::parse(part).is_some_and(|one| {
            one.name.starts_with(char::is_uppercase)
                && one.name.split_whitespace().count() < 4
                && !LEXICON.person.organization.stand_in(one.name)
        })
    };
    let are_full = parts.iter().all(|part| is_full_name(part) && name::is_full(part));
    let are_crowd = || {
        parts.len() >= CROWD
            && parts.iter().all(is_short)
            && parts.iter().filter(|part| name::is_full(part)).count() > 1
    };
    parts.len() > 1 && (are_full || are_crowd()) && parts.iter().all(is_no_role)
}
