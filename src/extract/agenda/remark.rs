//! What is said of an item beside its title: how long it gets, who leads it, where it is tracked, when it was logged.
//!
//! In: words of an item, mostly those in a bracket. Out: whether they say such a thing, and what is left without them.

use super::super::head::label_of;
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::people;
use super::super::standing::standing;

/// The bracket at the end: what stands before it, and inside.
pub(super) fn bracketed_end(words: &str) -> Option<(&str, &str)> {
    let (open, close) = if words.ends_with(']') { ('[', ']') } else { ('(', ')') };
    let inner = words.strip_suffix(close)?;
    let mut depth = 1;
    for (at, character) in inner.char_indices().rev() {
        depth += i32::from(character == close) - i32::from(character == open);
        if depth == 0 {
            return Some((&inner[..at], &inner[at + 1..]));
        }
    }
    None
}

pub(super) fn bracketed_start(words: &str) -> Option<(&str, &str)> {
    let inner = words.strip_prefix('[')?;
    let (inside, rest) = inner.split_once(']')?;
    Some((inside.trim_start_matches('['), rest.trim_start_matches(']')))
}

/// Whether a bracket only says how the item is dealt with: a stage, a time, an issue, an address, who leads it.
pub(super) fn is_remark(inside: &str) -> bool {
    let parts: Vec<&str> = inside.split([',', ';']).map(str::trim).collect();
    // Beside a time one word is a name too: "10m, Ann".
    let is_timed = parts.iter().any(|part| is_duration(part));
    let is_who = |part: &&str| people::is_full_name(part) || standing(part).is_some() || is_timed && is_person(part);
    let aside = |part: &&str| {
        let words: Vec<String> = folded(part).into_iter().filter(|word| !is_number(word)).collect();
        let is_aside = words.is_empty() || is_only(&words.join(" "), &LEXICON.heading.aside, &[]);
        let is_led = label_of(part).is_some_and(|(label, _)| standing(label).is_some());
        is_aside || is_led || is_issue(part) || is_address(part) || part.starts_with('@')
    };
    parts.iter().any(aside) && parts.iter().all(|part| aside(part) || is_who(part))
}

/// "10m", "5 minutes".
fn is_duration(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_digit())
        && part.split_whitespace().count() < 3
        && part.chars().any(char::is_alphabetic)
        && folded(part).iter().all(|word| is_number(word) || LEXICON.heading.aside.are(word))
}

/// The words behind how long an item gets, which a dash or colon parts from them: "45 min - Trees".
pub(super) fn behind_duration(words: &str) -> Option<&str> {
    let length = words.bytes().take_while(u8::is_ascii_digit).count();
    let (_, rest) = (1..=3).contains(&length).then(|| words.split_at(length))?;
    let rest = rest.trim_start_matches([' ', '-']);
    let unit = rest.find(|one: char| !one.is_alphabetic())?;
    let (unit, rest) = rest.split_at(unit);
    let title = rest.trim_start_matches(['.', ' ']).trim_start_matches(['-', '–', '—', ':']);
    let is_parted = title.len() < rest.trim_start_matches(['.', ' ']).len() && title.starts_with(' ');
    (is_parted && LEXICON.heading.duration.are(unit)).then(|| title.trim_start())
}

/// Whether words end with who leads it, in square brackets: "Trees [Ann Lee]".
pub(super) fn is_led(words: &str) -> bool {
    let end = bracketed_end(words.trim_end()).filter(|_| words.trim_end().ends_with(']'));
    end.is_some_and(|(before, inside)| before.contains(char::is_alphabetic) && is_person(inside))
}

/// Whether words end with who logged them and when: "Water levels  (ann, 16:39:22)".
pub(super) fn is_logged(words: &str) -> bool {
    bracketed_end(words.trim_end()).is_some_and(|(_, inside)| is_log(inside))
}

pub(super) fn is_log(inside: &str) -> bool {
    inside.split_once(',').is_some_and(|(who, when)| {
        let is_time = when.trim().split(':').count() == 3 && is_time(when.trim());
        is_time && !who.trim().is_empty() && !who.trim().contains(char::is_whitespace)
    })
}

pub(super) fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    !digits.is_empty() && digits.len() + 1 >= word.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// One to three names: "Peter", "Ann/Bo".
pub(super) fn is_person(inside: &str) -> bool {
    let mut words = inside.split([' ', '/', '&', ',', '.']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && inside.split_whitespace().count() < 6
        && words.all(|word| word.starts_with(char::is_uppercase))
}

/// "#12", "lang-team#86".
pub(super) fn is_issue(word: &str) -> bool {
    word.trim_matches(['(', ')', '[', ']']).rsplit_once('#').is_some_and(|(before, number)| {
        (1..=6).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && before.chars().all(|character| character.is_alphanumeric() || "-_/.".contains(character))
    })
}

pub(super) fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', '[', ']']);
    word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www.")
}

pub(super) fn is_time(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && word.chars().all(|character| character.is_ascii_digit() || ":-–./ ".contains(character))
}
