//! The forms in which a line of running text says who speaks: before a colon, in capitals, as question and answer.
//!
//! In: a line. Out: the name and the words. Nothing around the line is looked at.

use crate::extract::lexicon::LEXICON;
use crate::extract::pattern::folded;
use crate::extract::people::is_full_name;

/// The most words of a name.
const NAME_WORDS: usize = 5;

/// The longest name, and the longest label with what stands in brackets behind the name, in bytes.
const NAME: usize = 60;
const LABEL: usize = 120;

/// The most letters of a degree: "M.D.", "MBA".
const DEGREE: usize = 5;

/// The longest name beside a name, "Ann Lee (AL)", in bytes.
const SHORT: usize = 16;

/// A name at the start of a line, what stands in brackets behind it, and what is said.
pub(super) struct Named<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// What stands in brackets behind it, where that is a short name.
    pub(super) beside: Option<&'a str>,
    /// Whether something stands in brackets behind it.
    pub(super) has_brackets: bool,
    /// What is said.
    pub(super) rest: &'a str,
}

/// "Ann Lee: words", "AL: words", "@ann: words", "Ann Lee (AL): words", "Ann Lee | Quay Board: words".
pub(super) fn named(line: &str) -> Option<Named<'_>> {
    let line = line.trim_end();
    let (label, rest) = line.split_once([':', '：'])?;
    let starts_value = rest.starts_with(|first: char| first.is_whitespace() || first == '*');
    // Captions mark whoever begins to speak, also one who is only told by an office: ">> CLERK: words".
    let is_marked = line.trim_start().starts_with(">>");
    let label = label.trim().trim_start_matches(['>', '*', '-', ' ']);
    let (name, beside) = without_brackets(label);
    let has_brackets = name.len() < label.len();
    let name = name.split_once(" | ").map_or(name, |(name, _)| name.trim_end());
    let name = without_post(name);
    let can_speak = has_form(name) && (is_marked || !is_word(name));
    let is_named = label.len() < LABEL && starts_value && !rest.trim().is_empty() && can_speak;
    is_named.then(|| Named { name, beside, has_brackets, rest: rest.trim_start() })
}

/// A name without what stands after a comma behind it, where that is a degree or an office: "Ann Lee, M.D.", "Mr. Ray,
/// Minister for Lamps".
pub(super) fn without_post(label: &str) -> &str {
    let Some((name, post)) = label.split_once(", ") else { return label };
    let is_degree = |word: &str| {
        let letters = word.trim_end_matches(',').chars().filter(|one| *one != '.');
        letters.clone().count() <= DEGREE
            && (word.contains('.') || letters.filter(|one| one.is_uppercase()).count() > 1)
    };
    let is_titled = || name.split_once(' ').is_some_and(|(title, _)| LEXICON.role.title.are(title));
    let is_name = name.contains(' ') && name.starts_with(char::is_uppercase);
    let is_office = || (is_full_name(name) || is_titled()) && LEXICON.role.head.stand_in(post);
    if is_name && (post.split(' ').all(is_degree) || is_office()) { name } else { label }
}

/// A name without what stands in brackets behind it, and that, where it can be a short name. A remark in brackets is
/// none of these: "Ann Lee (by chat)".
fn without_brackets(label: &str) -> (&str, Option<&str>) {
    let Some((name, brackets)) = label.split_once(" (").filter(|_| label.ends_with(')')) else { return (label, None) };
    let inside = brackets.trim_end_matches(')');
    let is_word = !inside.contains(char::is_whitespace) && inside.starts_with(char::is_alphabetic);
    if !is_word && !inside.starts_with(char::is_uppercase) || inside.contains(|one: char| one.is_ascii_digit()) {
        return (label, None);
    }
    let is_short = is_word && inside.len() < SHORT && inside.chars().all(char::is_alphanumeric);
    (name.trim_end(), Some(inside).filter(|_| is_short))
}

/// How courts and the press write down questions: "Q    Words.", "A.   Words.", "QUESTION: Words."
pub(super) fn question(line: &str) -> Option<Named<'_>> {
    let end = line.find(|one: char| !one.is_uppercase())?;
    let (name, rest) = line.split_at(end);
    let is_letter = matches!(name, "Q" | "A");
    if !(is_letter || name.len() > 1 && LEXICON.person.part.are(name)) {
        return None;
    }
    let after = rest.strip_prefix(if is_letter { '.' } else { ':' });
    let words = after.unwrap_or(rest).trim_start();
    let space = after.unwrap_or(rest).len() - words.len();
    let is_parted = if is_letter { space > usize::from(after.is_none()) } else { after.is_some() && space > 0 };
    (is_parted && !words.is_empty()).then_some(Named { name, beside: None, has_brackets: false, rest: words })
}

/// "MR. LEE. Words", "CHAIRMAN DE LA RAY. Words": a title opens the name, and all of it is in capitals; or it is "Mr."
/// and a name, "Mr. Lee. Words".
pub(super) fn capitals(line: &str) -> Option<Named<'_>> {
    let mut end = 0;
    let is_small = line.split(' ').next().is_some_and(is_address) && line.contains(". ");
    for (count, word) in line.split_inclusive(' ').take(NAME_WORDS).enumerate() {
        let bare = word.trim_end();
        let is_title = || LEXICON.role.title.are(bare) || LEXICON.role.head.are(bare) || LEXICON.role.before.are(bare);
        if bare.chars().any(char::is_lowercase) && !(is_small && (count == 0 || is_capitalised(bare)))
            || !bare.contains(char::is_alphabetic)
            || count == 0 && !is_title()
        {
            return None;
        }
        end += word.len();
        if count > 0 && bare.ends_with('.') && !is_title() {
            let (name, rest) = line.split_at(end);
            let name = name.trim_end().trim_end_matches('.');
            let opens = !is_small
                || rest.trim_start().starts_with(|first: char| first.is_uppercase() || !first.is_alphabetic());
            return (!rest.trim().is_empty() && opens).then(|| Named {
                name,
                beside: None,
                has_brackets: false,
                rest: rest.trim_start(),
            });
        }
    }
    None
}

/// "Mr.", "Ms.", as they stand before a family name.
fn is_address(word: &str) -> bool {
    word.ends_with('.') && word.starts_with(char::is_uppercase) && word.len() < 5 && LEXICON.role.title.are(word)
}

/// A word of a name that is more than an initial: "Lee", "Lee."
fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.trim_end_matches('.').chars().nth(1).is_some()
}

/// Whether the words can be a name.
pub(super) fn is_name(label: &str) -> bool {
    has_form(label) && !is_word(label)
}

/// Whether the words can be a name by their form.
fn has_form(label: &str) -> bool {
    let count = label.split_whitespace().count();
    let first = label.trim_start_matches('@').chars().next();
    (1..=NAME_WORDS).contains(&count)
        && label.len() < NAME
        && first.is_some_and(char::is_alphabetic)
        && label.chars().all(|one| one.is_alphanumeric() || " .'’-_@()[]|^`\\+&/".contains(one))
        && (count == 1 || !label.starts_with('@'))
}

/// Whether it is a word that lines begin with and no name: a kind of statement, an entry of the head, "Note".
pub(super) fn is_word(label: &str) -> bool {
    let field = &LEXICON.field;
    let fields = [&field.title, &field.date, &field.published, &field.url, &field.place, &field.present, &field.absent];
    let others = [&field.staff, &field.guest, &field.themes, &field.agenda, &field.body, &LEXICON.line.no_name];
    let heading = [&LEXICON.heading.frame, &LEXICON.heading.item, &LEXICON.heading.generic, &LEXICON.heading.agenda];
    let mut kinds = LEXICON.line.label.lists().into_iter().map(|(_, list)| list);
    let plain = folded(label.trim_end_matches(|one: char| one.is_ascii_digit() || "#.-/ ".contains(one)));
    kinds.any(|list| list.are_words(&plain))
        || fields.into_iter().chain(others).chain(heading).any(|list| list.are_words(&plain))
}
