//! One name of a list and what stands beside it: "Ann Lee (@ann) - Acme", "@ann (Ann Lee)", "Bo (Bob) Ray, Mayor",
//! "AL: Ann Lee", "Bo Ray as chair".
//!
//! In: the words of one entry. Out: the name as printed, and the notes. What a note means is decided in `note.rs`.

use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::{are_initials, is_full_name};
use super::{ends, initials, note};

/// The most words of a name.
const NAME_WORDS: usize = 6;

/// The most words of a name without a capital letter, and of one that begins without.
const SMALL_WORDS: usize = 3;

/// A name and the notes beside it.
pub(super) struct Parsed<'a> {
    pub(super) name: &'a str,
    pub(super) notes: Vec<&'a str>,
    /// Whether the marks of striking through stand before it that the format did not know as such.
    pub(super) is_struck: bool,
    /// What its bearer is of what follows, where that stands between the name and a dash: "Ann Lee (Chair) - Acme".
    pub(super) post: Option<&'a str>,
    /// What the record calls its bearer in short, where it stands before the name: "AL: Ann Lee".
    pub(super) short: Option<&'a str>,
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
    let rest = entry.trim_end_matches(['.', ',', ';', '\\', '-']).trim();
    let with_dot = entry.get(..rest.len() + 1).filter(|entry| entry.ends_with('.') && ends_with_initial(rest));
    let entry = with_dot.unwrap_or(rest);
    let (is_struck, entry) = entry.strip_prefix("~~").map_or((false, entry), |entry| (true, entry));
    if let Some((inner, rest)) = linked(entry) {
        // "[Ann Lee/Acme]"
        let (name, of) = inner.split_once('/').unwrap_or((inner, ""));
        let notes = of
            .split('/')
            .map(str::trim)
            .filter(|of| of.starts_with(char::is_uppercase))
            .chain(note::notes(rest))
            .collect();
        return is_name(name).then_some(Parsed { name, notes, is_struck, post: None, short: None });
    }
    let (short, entry) = after_short(entry).map_or((None, entry), |(short, entry)| (Some(short), entry));
    let entry = without_courtesy(entry);
    let end = ends::name_end(entry);
    let name = trimmed(&entry[..end]);
    let name = name.strip_suffix(')').filter(|name| !name.contains('(')).unwrap_or(name);
    if !is_name(name) {
        return None;
    }
    let is_short =
        |post: &str| initials::is_short_for(post, name) || initials::begins_as(post, name) || name.contains(post);
    let is_post = |post: &&str| !note::tells(post) && !post.contains([',', ';', '@']) && !is_short(post);
    let post = note::before_dash(&entry[end..]).filter(|post| note::is_affiliation(post)).filter(is_post);
    let mut notes = note::notes(entry[end..].trim_start_matches([' ', '/']));
    if post.is_some() {
        notes = notes.into_iter().skip(1).collect();
    }
    // "We meet on Monday": words of a sentence, and no one's name.
    let is_told = || notes.first().is_some_and(|first| note::tells_of_one(first)) || is_full_name(name);
    (!ends::is_cut(entry, end) || is_told()).then_some(Parsed { name, notes, is_struck, post, short })
}

/// The name that stands in the brackets of a link without an address, and what follows: "[Ann Lee][ann] (clerk)",
/// "[[Ann Lee]]", "[ann]".
fn linked(entry: &str) -> Option<(&str, &str)> {
    let (name, rest) = entry.strip_prefix('[')?.split_once(']')?;
    let name = name.trim_start_matches('[').trim();
    let rest = rest.trim_start_matches(']');
    let rest = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(rest, |(_, rest)| rest);
    let is_end = rest.trim_start().is_empty() || rest.trim_start().starts_with(['(', '-', '–', ',']);
    let is_marked = name.starts_with(|first: char| !first.is_alphabetic()) || name.chars().count() < 2;
    // "[need one]"
    let is_told = name.contains(' ') && name.starts_with(char::is_lowercase);
    (is_end && !is_marked && !is_told && ends::name_end(name) == name.len()).then_some((name, rest))
}

fn trimmed(name: &str) -> &str {
    name.trim().trim_matches(['*', '_', ':', '~']).trim()
}

/// The words after "Messrs." or "Cllr": what stands there is the name.
pub(super) fn without_courtesy(entry: &str) -> &str {
    let mut rest = entry;
    while let Some((first, after)) = rest.split_once(char::is_whitespace) {
        if !LEXICON.person.courtesy.are(first) || !after.trim_start().starts_with(char::is_uppercase) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// Whether the words are courtesy and name no one: "Mesdames et Messieurs", "Mesdames et Messieurs les Conseillers".
pub(super) fn is_courtesy(words: &str) -> bool {
    let words = folded(words);
    let person = &LEXICON.person;
    let length = |rest: &[String]| {
        [&person.courtesy, &LEXICON.role.title, &LEXICON.small, &LEXICON.role.head]
            .iter()
            .find_map(|list| list.length_at(rest))
    };
    let mut at = 0;
    while let Some(length) = words.get(at..).and_then(length) {
        at += length;
    }
    at == words.len() && person.courtesy.length_at(&words).is_some()
}

/// What a record calls someone in short, and the name: "AL: Ann Lee", "[AL] Ann Lee", in two columns "alee    Ann Lee".
fn after_short(entry: &str) -> Option<(&str, &str)> {
    let in_brackets = || entry.strip_prefix('[')?.split_once("] ");
    let parts = in_brackets().or_else(|| entry.split_once(": "));
    let (short, name) = parts.filter(|(short, _)| are_initials(short)).or_else(|| {
        let (nick, name) = ends::columns(entry)?;
        (!nick.contains(char::is_whitespace)).then_some((nick, name))
    })?;
    let bare = &name[..ends::name_end(name)];
    is_full_name(bare.trim()).then_some((short.trim(), name.trim_start()))
}

/// "Ann L": the dot after it belongs to the name.
fn ends_with_initial(name: &str) -> bool {
    let mut last = name.rsplit(char::is_whitespace).next().unwrap_or(name).chars();
    name.contains(' ') && last.next().is_some_and(char::is_uppercase) && last.next().is_none()
}

/// Whether an entry reads as a name, also where nothing says that names are listed.
pub(super) fn is_clear(entry: &str) -> bool {
    let ends_as_words = entry.trim_end().ends_with(['.', ':', '?', '!']) && !entry.trim_end().ends_with(" Jr.");
    parse(entry).is_some_and(|parsed| {
        let words = parsed.name.split_whitespace().count();
        // "Cllr M Lee", who has a name like a title.
        let is_led = || without_courtesy(entry.trim()).len() < entry.trim().len() && words < 4;
        !ends_as_words && (parsed.name.starts_with('@') || words == 1 || is_full_name(parsed.name) || is_led())
    })
}

/// Whether words are initials and a surname, whatever else such letters stand for: "D Lee", "Mr. D. E. Ray".
pub(super) fn is_initialled(words: &str) -> bool {
    let is_title = |word: &&str| word.trim_end_matches('.').chars().count() > 1 && LEXICON.role.title.are(word);
    let mut words = words.split_whitespace().skip_while(is_title).peekable();
    let is_initial = |word: &&str| {
        let mut letters = word.trim_end_matches('.').chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    };
    let has_initial = words.peek().is_some_and(is_initial);
    let mut rest = words.skip_while(is_initial);
    let is_long = |word: &str| word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some();
    has_initial && rest.next().is_some_and(is_long) && rest.next().is_none()
}

/// Whether a word is the number of something: "2024-03-05-c".
fn is_number(name: &str) -> bool {
    let count = |is_one: fn(&char) -> bool| name.chars().filter(is_one).count();
    name.starts_with(|first: char| first.is_ascii_digit())
        && count(char::is_ascii_digit) > count(|one| one.is_alphabetic()) * 2
}

/// Whether the words are a full name and what stands beside it.
pub(super) fn is_full(words: &str) -> bool {
    parse(words).is_some_and(|one| {
        is_full_name(one.name) && !begins_with_letters(one.name) && !LEXICON.person.organization.stand_in(one.name)
    })
}

/// "ABC Quay Works": capital letters before other words are the name of a firm; "ANN LEE" is no one's.
pub(super) fn begins_with_letters(words: &str) -> bool {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    first.len() > 2 && first.chars().all(char::is_uppercase) && rest.contains(char::is_lowercase)
}

fn is_name(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let is_team = name.starts_with('@') && name.contains('/');
    let has_capital = name
        .chars()
        .any(|character| character.is_uppercase() || !character.is_lowercase() && character.is_alphabetic());
    let begins_small = name.starts_with(char::is_lowercase);
    words > 0
        && words <= NAME_WORDS
        && (has_capital && !begins_small || words <= SMALL_WORDS)
        && name.chars().any(char::is_alphabetic)
        && !(words > 1 && name.starts_with(|first: char| first.is_ascii_digit()))
        && !is_team
        && !is_number(name)
        && !name.ends_with('?')
        && !name.contains("://")
        && !is_nobody(name)
        && !(words > 1 && LEXICON.person.program.stand_in(name))
        && !LEXICON.person.courtesy.are(name)
}

/// Whether the words say that there is no one, or name none of many: "None", "None received", "All members".
fn is_nobody(name: &str) -> bool {
    let nobody = &LEXICON.person.nobody;
    let begins = |(first, rest): (&str, &str)| {
        let next = rest.split_whitespace().next().unwrap_or("");
        next.starts_with(char::is_lowercase) && !LEXICON.person.particle.are(next) && nobody.are(first)
    };
    nobody.are(name) || name.split_once(char::is_whitespace).is_some_and(begins)
}

/// Whether a label is how the record writes the name after it in short: "MC: May Clay" leads nothing.
pub(super) fn names_in_short(label: &str, words: &str) -> bool {
    are_initials(label) && parse(words).is_some_and(|one| initials::is_short_for(label, one.name))
}
