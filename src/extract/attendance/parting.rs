//! Where a list of people on a line parts: at commas, semicolons, "and", slashes, dashes, handles, words of courtesy.
//!
//! In: words of a list. Out: its parts, or the words as they are where nothing says that these are several names. What each
//! part is of is seen in `names.rs`.

use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::{name, note};

/// The longest words between two commas in which "and" parts names, in bytes.
const PART: usize = 240;

/// "and", between two names of a list.
const AND: [&str; 7] = ["and", "&", "und", "et", "ve", "e", "y"];

/// The names between commas, in a list that has semicolons too: three or more, or two with "and".
pub(super) fn at_commas(part: &str) -> Vec<&str> {
    let parts = outside_brackets(part, ',');
    let names =
        parts.iter().filter(|part| name::is_full(split_at_and(part.trim_start()).map_or(part, |(_, last)| last)));
    let is_joined =
        parts.get(1).is_some_and(|second| split_at_and(second.trim_start()).is_some_and(|one| one.0.is_empty()));
    let (count, is_told) = (names.count(), |part: &&str| name::is_full(part) || note::tells(part.trim()));
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
pub(super) fn at_plus(part: &str) -> Vec<&str> {
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
pub(super) fn at_courtesy(part: &str) -> Vec<&str> {
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
pub(super) fn at_dash(part: &str) -> Vec<&str> {
    let sides = part
        .split_once("- ")
        .filter(|(first, second)| !first.ends_with(' ') && name::is_full(first) && name::is_full(second));
    sides.map_or_else(|| vec![part], |(first, second)| vec![first, second])
}

/// Handles with nothing between them: "@ann @bo".
pub(super) fn at_handles(part: &str) -> Vec<&str> {
    let words = || part.split_whitespace();
    if words().count() > 1 && words().all(|word| word.starts_with('@')) { words().collect() } else { vec![part] }
}

/// The names that "and" joins, where they are names.
pub(super) fn at_and(part: &str) -> Vec<&str> {
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
pub(super) fn at_slash(part: &str) -> Vec<&str> {
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
