//! One name of a list and what stands beside it: "Ann Lee (@ann) - Acme", "@ann (Ann Lee)", "Bo (Bob) Ray, Mayor".
//!
//! In: the words of one entry. Out: the name as printed, and the notes. What a note means is decided by who asks.

use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;

/// What ends a name.
const ENDS: [&str; 14] = [" / ", "(", "[", "{", ",", ";", " - ", " – ", " — ", " -- ", "<", "|", " @", ": "];

/// The most words of a name.
const NAME_WORDS: usize = 6;

/// The most words of a name without a capital letter.
const SMALL_WORDS: usize = 3;

/// A name and the notes beside it.
pub(super) struct Parsed<'a> {
    pub(super) name: &'a str,
    pub(super) notes: Vec<&'a str>,
    /// Whether the marks of striking through stand before it that the format did not know as such.
    pub(super) is_struck: bool,
}

impl<'a> Parsed<'a> {
    /// The full name beside a handle: "@ann (Ann Lee)".
    pub(super) fn named_beside(&self) -> Option<&'a str> {
        let is_name = |note: &&str| is_full_name(note) && !LEXICON.person.organization.stand_in(note);
        self.notes.first().copied().filter(|note| self.name.starts_with('@') && is_name(note))
    }
}

/// The name that an entry begins with; `None` where it is no one's.
pub(super) fn parse(entry: &str) -> Option<Parsed<'_>> {
    let entry = entry.trim().trim_start_matches(['-', '*', '+', '•', ' ']);
    let rest = entry.trim_end_matches(['.', ',', ';', '\\']).trim();
    let with_dot = entry.get(..rest.len() + 1).filter(|entry| entry.ends_with('.') && ends_with_initial(rest));
    let entry = with_dot.unwrap_or(rest);
    let (is_struck, entry) = entry.strip_prefix("~~").map_or((false, entry), |entry| (true, entry));
    let end = end(entry);
    let name = entry[..end].trim().trim_matches(['*', '_', ':', '~']).trim();
    is_name(name).then(|| Parsed { name, notes: notes(entry[end..].trim_start_matches([' ', '/'])), is_struck })
}

/// "Ann L": the dot after it belongs to the name.
fn ends_with_initial(name: &str) -> bool {
    let mut last = name.rsplit(char::is_whitespace).next().unwrap_or(name).chars();
    name.contains(' ') && last.next().is_some_and(char::is_uppercase) && last.next().is_none()
}

/// Whether a note is how others write the name in short, and no one's affiliation: "Ann Lee (AL)", "Ujjwal Sharma (USH)".
pub(super) fn is_short_for(note: &str, name: &str) -> bool {
    let upper = |words: &str| words.chars().flat_map(char::to_uppercase).collect::<Vec<char>>();
    let letters: Vec<char> = note.chars().collect();
    let Some((first, last)) = name.trim().rsplit_once(char::is_whitespace) else { return false };
    let (first, last) = (upper(first), upper(last));
    let is_part = |part: &[char], of: &[char]| {
        let mut rest = of.iter();
        part.first() == of.first() && part.iter().all(|letter| rest.any(|other| other == letter))
    };
    (2..=4).contains(&letters.len())
        && letters.iter().all(|letter| letter.is_uppercase())
        && (1..letters.len()).any(|at| is_part(&letters[..at], &first) && is_part(&letters[at..], &last))
}

/// Whether an entry reads as a name, also where nothing says that names are listed.
pub(super) fn is_clear(entry: &str) -> bool {
    let ends_as_words = entry.trim_end().ends_with(['.', ':', '?', '!']) && !entry.trim_end().ends_with(" Jr.");
    parse(entry).is_some_and(|parsed| {
        let words = parsed.name.split_whitespace().count();
        !ends_as_words && (parsed.name.starts_with('@') || words == 1 || is_full_name(parsed.name))
    })
}

/// Where the name ends, in bytes.
fn end(entry: &str) -> usize {
    if let Some(handle) = entry.strip_prefix('@') {
        let is_end = |character: char| character.is_whitespace() || matches!(character, ',' | ':' | ';' | '(');
        return handle.find(is_end).map_or(entry.len(), |end| end + 1);
    }
    let ends = ENDS.iter().filter_map(|mark| {
        // `_(he/him)` belongs to a nick.
        entry.match_indices(mark).map(|(at, _)| at).find(|at| !entry[..*at].ends_with('_'))
    });
    let end = ends.min().unwrap_or(entry.len());
    after_nickname(entry, end).unwrap_or(end)
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

fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let is_team = name.starts_with('@') && name.contains('/');
    let has_capital = name
        .chars()
        .any(|character| character.is_uppercase() || !character.is_lowercase() && character.is_alphabetic());
    words > 0
        && words <= NAME_WORDS
        && (has_capital || words <= SMALL_WORDS)
        && name.chars().any(char::is_alphabetic)
        && !(words > 1 && name.starts_with(|first: char| first.is_ascii_digit()))
        && !is_team
        && !name.ends_with('?')
        && !name.contains("://")
        && !LEXICON.person.nobody.are(name)
}

fn notes(rest: &str) -> Vec<&str> {
    let parts = rest.split(['(', ')', '[', ']', '{', '}', ',', ';', '|', '<', '>']).flat_map(|part| part.split(" - "));
    let parts =
        parts.map(|part| part.trim().trim_start_matches(['-', '–', '—', ':', ' ']).trim_end_matches(['.', '*']).trim());
    parts.map(without_address).filter(|part| !part.is_empty()).collect()
}

/// A note without the address at its end.
fn without_address(note: &str) -> &str {
    let last = note.split_whitespace().next_back().unwrap_or("");
    let is_address = last.find('@').is_some_and(|at| at > 0 && last[at..].contains('.'));
    if is_address { note[..note.len() - last.len()].trim_end() } else { note }
}
