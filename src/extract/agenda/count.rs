//! The number, letter or label that an item of an agenda begins with: "2.1 Oaks", "(iv) Ash", "TOP 3".
//!
//! In: the words of an item. Out: the number and what follows it.

use super::super::lexicon::LEXICON;
use super::super::pattern::folded;

/// "Topic", "Agenda item 4", "TOP 3": what says that a title follows.
pub(super) fn is_item_label(label: &str) -> bool {
    let words = folded(label);
    let words: Vec<String> = words.into_iter().filter(|word| !word.chars().all(|one| one.is_ascii_digit())).collect();
    LEXICON.heading.item.length_at(&words) == Some(words.len()) && !words.is_empty()
}

/// What follows "Item 4 -", "TOP 3", "Punto 2".
pub(super) fn counted(words: &str) -> Option<&str> {
    let at = words.find(|character: char| character.is_ascii_digit())?;
    let (before, rest) = words.split_at(at);
    let rest = rest.trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
    let is_parted = rest.starts_with(|first: char| first.is_whitespace() || "-–—:)".contains(first));
    (is_parted && LEXICON.heading.item.are(before) && rest.chars().any(char::is_alphabetic)).then_some(rest)
}

/// The first part of the number at the start and what follows it: "2. Trees", "3) Data", "2.1. Oaks", "2.1 Oaks".
pub(super) fn number(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches(['(', '§', ' ']);
    let length = words.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    let (number, rest) = words.split_at(length);
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 3) {
        return None;
    }
    // "4.0 release" is a version.
    let is_version = parts.len() > 1 && parts.ends_with(&["0"]) && rest.trim_start().starts_with(char::is_lowercase);
    let rest = match rest.strip_prefix([')', ':']) {
        Some(rest) => rest,
        None if is_version => return None,
        None if number.ends_with('.') || parts.len() > 1 => rest,
        None => return None,
    };
    let number = parts.first()?.parse().ok()?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (number, rest.trim_start()))
}

/// "a. Oaks", "b) Elms", "(iv) Ash".
pub(super) fn letter(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches('(');
    let length = words.find(['.', ')'])?;
    let (mark, rest) = words.split_at(length);
    let is_roman =
        mark.len() < 5 && !mark.is_empty() && mark.to_ascii_lowercase().chars().all(|one| "ivx".contains(one));
    let is_letter = mark.len() == 1 && mark.starts_with(|one: char| one.is_ascii_alphabetic());
    let rest = rest.get(1..)?;
    ((is_letter || is_roman) && rest.starts_with(char::is_whitespace)).then(|| (0, rest.trim_start()))
}
