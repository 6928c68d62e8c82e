//! Initials: how a record writes a name in two to four capital letters.
//!
//! In: letters and a name. Out: whether they can stand for it. Who bears them is decided by who asks.

use super::super::people::are_initials;

/// Whether a note is how others write the name in short, and no one's affiliation: "Ann Lee (AL)", "Ann Sharp (ASH)".
pub(super) fn is_short_for(note: &str, name: &str) -> bool {
    let upper = |words: &str| words.chars().flat_map(char::to_uppercase).collect::<Vec<char>>();
    let letters: Vec<char> = note.chars().collect();
    let Some((first, last)) = name.trim().rsplit_once(char::is_whitespace) else { return false };
    let (first, last) = (upper(first), upper(last));
    let is_part = |part: &[char], of: &[char]| {
        let mut rest = of.iter();
        part.first() == of.first() && part.iter().all(|letter| rest.any(|other| other == letter))
    };
    are_initials(note) && (1..letters.len()).any(|at| is_part(&letters[..at], &first) && is_part(&letters[at..], &last))
}

/// Whether capital letters begin as the given name does and have the first letter of the last one: "Ann Lee (AML)".
pub(super) fn begins_as(letters: &str, name: &str) -> bool {
    let last = name.rsplit(char::is_whitespace).next().and_then(|last| last.chars().next());
    are_initials(letters)
        && letters.chars().next() == name.chars().next()
        && last.is_some_and(|last| letters.contains(last))
}

/// Whether capital letters begin and end as the given and the last name begin: "Ann Lee (AML)", "Ann Ray-Lee (AL)".
pub(super) fn frames(letters: &str, name: &str) -> bool {
    let last = name.rsplit([' ', '-']).next().and_then(|last| last.chars().next());
    are_initials(letters) && letters.chars().next() == name.chars().next() && letters.chars().next_back() == last
}
