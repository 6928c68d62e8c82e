//! Persons named with their role in running text: "Secretary of State Ann Lee".
//!
//! In: the words of a sentence. Out: where roles and full names stand in it. Who takes part is decided in
//! `narrative.rs`.

use super::lexicon::LEXICON;
use super::reading::Reading;
use super::word::Word;
use crate::model::Span;

/// The most words between the head of a role and the name.
const ROLE_WORDS: usize = 9;
/// The most words of a name.
const NAME_WORDS: usize = 6;

/// A role and a full name beside each other, in words of the sentence.
pub(super) struct Titled {
    /// The first word of the role.
    pub(super) start: usize,
    /// The word after the last of the name.
    pub(super) end: usize,
    /// The role as printed.
    pub(super) role: Span,
    /// Its head word: "Secretary".
    pub(super) head: Span,
    /// The name as printed.
    pub(super) name: Span,
}

/// All roles with full names, in order.
pub(super) fn find(reading: &Reading, words: &[Word<'_>]) -> Vec<Titled> {
    let mut found: Vec<Titled> = Vec::new();
    let mut names = names(words).peekable();
    for head in 0..words.len() {
        while names.next_if(|name| *name <= head).is_some() {}
        let Some(name) = names.peek() else { break };
        // Looked up last: most words have no name near them.
        let is_near = *name < head + ROLE_WORDS && found.last().is_none_or(|last| head >= last.end);
        if is_near && words[head].is(&LEXICON.role.head) {
            found.extend(titled(reading, words, head));
        }
    }
    found
}

/// The words that a full name begins with.
fn names<'a>(words: &'a [Word<'_>]) -> impl Iterator<Item = usize> + 'a {
    (0..words.len()).filter(|start| is_full_name(words, *start))
}

/// Whether a name of two words or more begins here.
pub(super) fn is_full_name(words: &[Word<'_>], start: usize) -> bool {
    words.get(start).is_some_and(|word| word.is_capital) && name_end(words, start) > start + 1
}

fn titled(reading: &Reading, words: &[Word<'_>], head: usize) -> Option<Titled> {
    let begins = (0..head).rev().take_while(|index| words[*index].is(&LEXICON.role.before) && !words[*index].stops);
    let start = begins.last().unwrap_or(head);
    let name = name_after(reading, words, head)?;
    let end = name_end(words, name);
    Some(Titled {
        start,
        end,
        role: Span::new(words[start].span.start, words[name - 1].span.end),
        head: words[head].span,
        name: Span::new(words[name].span.start, words[end - 1].span.end),
    })
}

/// The first word of the full name that the role at `head` goes with.
fn name_after(reading: &Reading, words: &[Word<'_>], head: usize) -> Option<usize> {
    let mut is_linked = false;
    let mut next = head + 1;
    while next < words.len().min(head + ROLE_WORDS) {
        let stopped = words[next - 1].stops;
        let word = &words[next];
        if !word.is_capital && word.is(&LEXICON.role.link) && !stopped {
            is_linked = true;
            next += 1;
        } else if word.is_capital || word.is(&LEXICON.role.of) {
            let skipped = if stopped { 0 } else { of_length(reading, words, next, is_linked) };
            // "Envoy to the Middle East" names no one.
            let is_what_of = !words[next - 1].is_capital && words[next - 1].is(&LEXICON.role.link) && !stopped;
            if skipped == 0 && is_what_of {
                return None;
            }
            if skipped == 0 {
                return is_full_name(words, next).then_some(next);
            }
            next += skipped;
        } else {
            return None;
        }
    }
    None
}

/// How many words from here say what the role is of: known words, or a country.
fn of_length(reading: &Reading, words: &[Word<'_>], at: usize, is_linked: bool) -> usize {
    if is_linked && words[at].is(&LEXICON.role.of) || words[at].is(&LEXICON.role.head) {
        return 1;
    }
    let countries = (1..=4.min(words.len() - at)).rev().filter(|length| {
        let span = Span::new(words[at].span.start, words[at + length - 1].span.end);
        reading.vocabulary.stakeholder_named(reading.words(span)).is_some()
    });
    let mut lengths = countries;
    if let Some(length) = lengths.next() {
        return length;
    }
    // "Minister of Fisheries Ann Lee": of a long run after a link the last two words are the name.
    let run = name_end(words, at) - at;
    if is_linked && run > 2 && !words[at + 1..at + run].iter().any(|word| !word.is_capital) { run - 2 } else { 0 }
}

/// The word after the name that begins here.
pub(super) fn name_end(words: &[Word<'_>], start: usize) -> usize {
    let mut end = start;
    for (index, word) in words.iter().enumerate().skip(start).take(NAME_WORDS) {
        if word.is_capital {
            end = index + 1;
        } else if !word.is(&LEXICON.person.particle) || index == start {
            break;
        }
        if word.stops {
            break;
        }
    }
    end
}
