//! Where a name ends within the words of an entry.
//!
//! In: the words from the name on. Out: the byte after the name: at a bracket, a dash, a comma, a second column, or the
//! first small word that names do not have: "Ann Lee from Ulm", "Bo comes later". It says nothing of what follows.

use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;

/// What ends a name.
const ENDS: [&str; 16] =
    [" / ", "(", "[", "{", ",", ";", " - ", " – ", " — ", " -- ", "<", "|", " @", ": ", "   ", "\t\t"];

/// With which bytes these begin.
const BEGINS: &[u8] = b" ([{,;<|:\t@";

/// No name is longer, in bytes: what stands further behind ends none.
const LONGEST: usize = 240;

/// Where the name ends, in bytes.
pub(super) fn name_end(entry: &str) -> usize {
    let end = marked(entry);
    small_word(&entry[..end]).unwrap_or(end)
}

/// Whether a name that ends there was cut at a small word.
pub(super) fn is_cut(entry: &str, end: usize) -> bool {
    end < marked(entry)
}

/// The two columns of a line that is parted by tabs or by three spaces or more.
pub(super) fn columns(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let at = [line.find('\t'), line.find("   ")].into_iter().flatten().min()?;
    let (first, second) = (line[..at].trim(), line[at..].trim());
    (!first.is_empty() && !second.is_empty()).then_some((first, second))
}

fn marked(entry: &str) -> usize {
    if let Some(handle) = entry.strip_prefix('@') {
        let is_end = |character: char| character.is_whitespace() || matches!(character, ',' | ':' | ';' | '(');
        return handle.find(is_end).map_or(entry.len(), |end| end + 1);
    }
    let ends_here = |at: &usize| {
        let (before, rest) = (&entry[..*at], &entry[*at..]);
        // `_(he/him)` belongs to a nick.
        // "Ann Lee@ann" is no address.
        let begins_small = || rest[1..].starts_with(char::is_lowercase);
        let is_handle = || rest.starts_with('@') && before.contains(' ') && begins_small() && !rest.contains('.');
        // "Ann Lee -Chair"
        let is_dash = || rest.starts_with(" -") && is_full_name(before);
        !before.ends_with('_') && (ENDS.iter().any(|mark| rest.starts_with(mark)) || is_handle() || is_dash())
    };
    let mut marks = entry.bytes().take(LONGEST).enumerate().filter(|(_, byte)| BEGINS.contains(byte)).map(|(at, _)| at);
    let end = marks.find(ends_here).unwrap_or(entry.len());
    after_nickname(entry, end).unwrap_or(end)
}

/// Where the first small word stands that is no particle, in words that begin with a capital. Of two words the second
/// may be a name that was not written with one.
fn small_word(words: &str) -> Option<usize> {
    // "Board of Trustees" is a name as it stands.
    if !words.starts_with(char::is_uppercase) || LEXICON.person.organization.stand_in(words) {
        return None;
    }
    let count = words.split_whitespace().count();
    let at = |word: &str| word.as_ptr() as usize - words.as_ptr() as usize;
    // "Secretary of State Ann Lee"
    let is_of_role = |word: &str| LEXICON.role.link.are(word) && LEXICON.role.head.stand_in(&words[..at(word)]);
    let small = words.split_whitespace().skip(1).find(|word| {
        word.starts_with(char::is_lowercase)
            && !LEXICON.person.particle.are(word)
            && !is_of_role(word)
            && (count > 2 || LEXICON.small.are(word))
    })?;
    Some(at(small))
}

/// The end of "Bo (Bob) Ray", whose brackets stand inside the name.
fn after_nickname(entry: &str, open: usize) -> Option<usize> {
    let close = open + entry.get(open..)?.strip_prefix('(')?.find(')')? + 2;
    let rest = entry[close..].trim();
    let is_inside = open > 0
        && entry[..open].split_whitespace().count() <= 2
        && entry[open..close].split_whitespace().count() == 1
        && !rest.is_empty()
        && rest.split_whitespace().count() <= 2
        && rest.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && rest.chars().all(|character| character.is_alphabetic() || matches!(character, ' ' | '-' | '\'' | '.'))
        && !LEXICON.role.head.stand_in(rest)
        && !LEXICON.person.organization.stand_in(rest)
        && !LEXICON.person.late.stand_in(rest);
    is_inside.then_some(entry.len())
}
