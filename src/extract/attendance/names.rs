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
use super::{ends, name, note};
use crate::model::Span;

/// The longest words between two commas in which "and" parts names, in bytes.
const PART: usize = 240;

/// The fewest small words of a line that is no part of the name above it.
const BELOW: usize = 2;

/// In an item with so many words between commas some may be given names alone.
const CROWD: usize = 6;

/// "and", between two names of a list.
const AND: [&str; 7] = ["and", "&", "und", "et", "ve", "e", "y"];

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
    let names_some = || is_name(words) || bare.split_once(' ').is_some_and(is_remark);
    is_role(reading, part)
        || LEXICON.role.alone.are(bare)
        || has_digit(words)
        || begins_with_letters(bare)
        || note::tells(bare) && !names_some()
}

/// Whether the words are a full name and what stands beside it.
pub(super) fn is_name(words: &str) -> bool {
    name::parse(words).is_some_and(|one| {
        is_full_name(one.name) && !begins_with_letters(one.name) && !LEXICON.person.organization.stand_in(one.name)
    })
}

/// "ABC Quay Works": capital letters before other words are the name of a firm; "ANN LEE" is no one's.
pub(super) fn begins_with_letters(words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    first.len() > 2 && first.chars().all(char::is_uppercase) && rest.contains(char::is_lowercase)
}

/// The names between commas, in a list that has semicolons too: three or more, or two with "and".
fn at_commas(part: &str) -> Vec<&str> {
    let parts = outside_brackets(part, ',');
    let names = parts.iter().filter(|part| is_name(split_at_and(part.trim_start()).map_or(part, |(_, last)| last)));
    let is_joined =
        parts.get(1).is_some_and(|second| split_at_and(second.trim_start()).is_some_and(|one| one.0.is_empty()));
    let (count, is_told) = (names.count(), |part: &&str| is_name(part) || note::tells(part.trim()));
    let are_all = count > 2 || is_joined && parts.iter().skip(2).all(is_told) || are_given(part, &parts);
    if are_all { parts } else { vec![part] }
}

/// Whether all are given names, of which the last "and" joins, and what they are stands in brackets: "Ann (clerk), Bo
/// (chair) and Cy (guest)".
fn are_given(part: &str, parts: &[&str]) -> bool {
    let is_given = |name: &str| {
        let bare = name.split('(').next().unwrap_or(name).trim();
        let is_word = !bare.contains(char::is_whitespace) && bare.starts_with(char::is_uppercase);
        is_word && !LEXICON.role.head.are(bare) && !LEXICON.person.organization.stand_in(bare)
    };
    let last = parts.last().and_then(|last| split_at_and(last.trim_start()));
    let (Some((before, behind)), true) = (last, part.contains('(')) else { return false };
    let rest = parts.iter().rev().skip(1).copied();
    rest.chain([before, behind]).filter(|name| !name.trim().is_empty()).all(is_given)
}

/// The sides of a plus, of which one may be names in brackets: "(Ann, Bo) + Cy (Acme)".
fn at_plus(part: &str) -> Vec<&str> {
    if !part.contains(" + ") {
        return vec![part];
    }
    part.split(" + ").flat_map(in_brackets).collect()
}

/// The names between brackets around them all; else the words as they are.
fn in_brackets(side: &str) -> Vec<&str> {
    let inner = side.trim().strip_prefix('(').and_then(|side| side.strip_suffix(')'));
    inner.map_or_else(|| vec![side], |inner| outside_brackets(inner, ','))
}

/// The names that nothing but words of courtesy part: "Mr. Ann Lee  Mrs. Bo Ray".
fn at_courtesy(part: &str) -> Vec<&str> {
    let is_courtesy = |word: &str| word.ends_with('.') && word.len() > 2 && LEXICON.role.title.are(word);
    let (mut parts, mut start, mut before) = (Vec::new(), 0, "");
    if part.matches(". ").count() == 0 {
        return vec![part];
    }
    for word in part.split_whitespace() {
        let at = word.as_ptr() as usize - part.as_ptr() as usize;
        let is_in_name = before.is_empty() || before.ends_with('.') || LEXICON.person.and.are(before) || before == "&";
        if !is_in_name && is_courtesy(word) {
            parts.push(part[start..at].trim());
            start = at;
        }
        before = word;
    }
    parts.push(&part[start..]);
    parts
}

/// The full names beside a dash that a bullet ran into: "Ann Lee- Bo Ray".
fn at_dash(part: &str) -> Vec<&str> {
    let sides =
        part.split_once("- ").filter(|(first, second)| !first.ends_with(' ') && is_name(first) && is_name(second));
    sides.map_or_else(|| vec![part], |(first, second)| vec![first, second])
}

/// Handles with nothing between them: "@ann @bo".
fn at_handles(part: &str) -> Vec<&str> {
    let words = || part.split_whitespace();
    if words().count() > 1 && words().all(|word| word.starts_with('@')) { words().collect() } else { vec![part] }
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
    let are_full = parts.iter().all(|part| is_full_name(part) && is_name(part));
    let are_crowd =
        || parts.len() >= CROWD && parts.iter().all(is_short) && parts.iter().filter(|part| is_name(part)).count() > 1;
    parts.len() > 1 && (are_full || are_crowd()) && parts.iter().all(is_no_role)
}

/// The names that "and" joins, where they are names.
fn at_and(part: &str) -> Vec<&str> {
    // "Clerk Ann Lee" is a name, "Secretary" is none.
    let is_titled = |name: &str| {
        name.split_once(' ').is_some_and(|(first, rest)| {
            (is_full_name(rest) || LEXICON.person.courtesy.are(first)) && !LEXICON.role.head.stand_in(rest)
        })
    };
    let is_role = |name: &str| LEXICON.role.head.stand_in(name) && !is_titled(name);
    let beside = |name: &str| LEXICON.person.organization.stand_in(name) || is_role(name);
    // Running text is no list.
    if part.len() > PART {
        return vec![part];
    }
    let own = |words: &str| words.split([',', '(', '[']).next().unwrap_or("").to_owned();
    let mut names = Vec::new();
    let mut rest = part.trim_start();
    while let Some((first, second)) = split_at_and(rest) {
        // What stands beside a name may have an "and" of its own.
        let is_noted = first.ends_with(')') && is_one_noted(first) && is_clear_or_noted(second.trim_end_matches('.'));
        let before = if is_noted { &own(first) } else { first };
        if !is_noted && first.contains([',', '(', '[']) || beside(before) || beside(&own(second)) || second.is_empty() {
            break;
        }
        names.extend(Some(first).filter(|first| !first.is_empty()));
        rest = second;
    }
    names.push(rest);
    names
}

/// A name, also one that an initial begins which is a title elsewhere: "D. Lee (DL)".
fn is_clear_or_noted(words: &str) -> bool {
    name::is_clear(words) || words.ends_with(')') && words.starts_with(char::is_uppercase)
}

/// "Ann Lee (Acme)": a name, and one bracket at its end.
fn is_one_noted(words: &str) -> bool {
    let (before, inside) = words.split_once('(').unwrap_or((words, ""));
    inside.find(')') == Some(inside.len().saturating_sub(1)) && name::is_clear(before) && !before.contains([',', '['])
}

/// What stands before and after the first "and"; before it may stand nothing: "and Bo Ray".
fn split_at_and(words: &str) -> Option<(&str, &str)> {
    let and = words.split_whitespace().find(|word| AND.contains(&word.to_lowercase().as_str()))?;
    let start = and.as_ptr() as usize - words.as_ptr() as usize;
    let (first, second) = (words[..start].trim_end(), words[start + and.len()..].trim_start());
    // "ET" among small letters is of the name of a club.
    if and.chars().count() > 1 && and.chars().all(char::is_uppercase) && first.contains(char::is_lowercase) {
        return None;
    }
    // "E" may be an initial.
    (!first.is_empty() || and.chars().count() > 1 || and.starts_with(char::is_lowercase)).then_some((first, second))
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
