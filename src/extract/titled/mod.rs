//! Persons named with their role in running text: "Secretary of State Ann Lee", "Ann Lee, Mayor of Ulm".
//!
//! In: the words of a sentence. Out: where roles and names stand in it. Who takes part is decided in `narrative/`.

mod apposed;

use super::lexicon::LEXICON;
use super::reading::Reading;
use super::word::Word;
use crate::model::Span;

pub(super) use apposed::{apposed, role_end, short};

/// The most words between the head of a role and the name.
const ROLE_WORDS: usize = 9;
/// The most words of a name.
const NAME_WORDS: usize = 6;

/// A role and a full name beside each other, in words of the sentence.
#[derive(Clone, Copy)]
pub(super) struct Titled {
    /// The first word of both.
    pub(super) start: usize,
    /// The word after the last of both.
    pub(super) end: usize,
    /// The role as printed; empty where none is told.
    pub(super) role: Span,
    /// Its head word: "Secretary".
    pub(super) head: Span,
    /// The name as printed.
    pub(super) name: Span,
    /// Whether it is a family name alone.
    pub(super) is_short: bool,
}

impl Titled {
    /// One whose name begins at `name`, without a role.
    pub(super) fn bare(words: &[Word<'_>], start: usize, name: usize) -> Self {
        let end = name_end(words, name);
        let none = Span::new(words[name].span.start, words[name].span.start);
        let name = Span::new(words[name].span.start, words[end - 1].span.end);
        Self { start, end, role: none, head: none, name, is_short: false }
    }
}

/// Whether a word belongs to one of those, which are in order.
pub(super) fn within(titled: &[Titled], word: usize) -> bool {
    let before = titled.partition_point(|one| one.start <= word);
    titled[..before].last().is_some_and(|last| word < last.end)
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
        if is_near && is_head(&words[head]) {
            found.extend(titled(reading, words, head));
        }
    }
    found
}

fn is_head(word: &Word<'_>) -> bool {
    word.is(&LEXICON.role.head) || !word.is_capital && word.is(&LEXICON.role.peer)
}

/// The first word of the role with this head: "Deputy Prime Minister".
fn office_start(words: &[Word<'_>], head: usize) -> usize {
    let begins = (0..head).rev().take_while(|index| words[*index].is(&LEXICON.role.before) && !words[*index].stops);
    begins.last().unwrap_or(head)
}

/// The first word of "Special Assistant to the", where an office that begins at `office` stands behind it.
fn aide_start(words: &[Word<'_>], office: usize) -> Option<usize> {
    let article = office.checked_sub(1).filter(|at| words[*at].is(&LEXICON.place.article))?;
    let to = article.checked_sub(1).filter(|at| words[*at].is(&LEXICON.role.to))?;
    let last = to.checked_sub(1)?;
    let is_aide = words[last].is_capital && words[last].is(&LEXICON.role.aide) && !words[last].stops;
    is_aide.then(|| office_start(words, last))
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
    let start = office_start(words, head);
    let (last, name) = name_after(reading, words, head)?;
    let end = name_end(words, name);
    let aide = aide_start(words, start);
    let start = aide.unwrap_or(start);
    // "Assistant to the President" is no president.
    let none = Span::new(words[start].span.start, words[start].span.start);
    Some(Titled {
        start,
        end,
        role: Span::new(words[start].span.start, words[last - 1].span.end),
        head: if aide.is_some() { none } else { words[head].span },
        name: Span::new(words[name].span.start, words[end - 1].span.end),
        is_short: false,
    })
}

/// The word after the role at `head`, and the first word of the full name that goes with it; between them may stand a
/// courtesy title: "Minister of Fisheries Dr. Ann Lee".
fn name_after(reading: &Reading, words: &[Word<'_>], head: usize) -> Option<(usize, usize)> {
    let mut is_linked = false;
    let mut next = head + 1;
    while next < words.len().min(head + ROLE_WORDS) {
        let word = &words[next];
        if is_courtesy(words, next) {
            return Some((next, next + 1));
        }
        let stopped = words[next - 1].stops;
        if !word.is_capital && word.is(&LEXICON.role.link) && !stopped {
            is_linked = true;
            next += 1;
        } else if word.is_capital || word.is(&LEXICON.role.of) || word.is(&LEXICON.role.nation) {
            let skipped = if stopped { 0 } else { of_length(reading, words, next, is_linked) };
            // "Envoy to the Middle East" names no one.
            let is_what_of = !words[next - 1].is_capital && words[next - 1].is(&LEXICON.role.link) && !stopped;
            if skipped == 0 && is_what_of {
                return None;
            }
            if skipped == 0 {
                return is_full_name(words, next).then_some((next, next));
            }
            next += skipped;
        } else {
            return None;
        }
    }
    None
}

/// Whether a courtesy title stands here, before a full name.
fn is_courtesy(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let is_title = word.is_capital && word.span.end - word.span.start > 1 && word.is(&LEXICON.role.title);
    is_title && !word.is(&LEXICON.person.particle) && is_full_name(words, at + 1)
}

/// How many words from here say what the role is of: known words, or a country.
fn of_length(reading: &Reading, words: &[Word<'_>], at: usize, is_linked: bool) -> usize {
    let is_of =
        is_linked && words[at].is(&LEXICON.role.of) || !words[at].is_capital && words[at].is(&LEXICON.role.nation);
    if is_of || words[at].is(&LEXICON.role.head) {
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
    // Only a run right behind a link may begin with what the role is of: "Minister of Lamps Ann Lee".
    let is_behind_link = at > 0 && !words[at - 1].is_capital && words[at - 1].is(&LEXICON.role.link);
    if !is_behind_link {
        return 0;
    }
    let end = name_end(words, at);
    if let Some(title) = (at + 1..end).find(|index| is_courtesy(words, *index)) {
        return title - at;
    }
    // "Minister of Fisheries Ann Lee": of a long run after a link the last two words are the name, or three where an
    // initial stands between.
    let is_initial = |index: usize| words[index].span.end - words[index].span.start == 1;
    let run = end - at;
    let name = if run > 3 && is_initial(end - 2) { 3 } else { 2 };
    if run > name && !words[at + 1..end].iter().any(|word| !word.is_capital) { run - name } else { 0 }
}

/// The word after the name that begins here.
pub(super) fn name_end(words: &[Word<'_>], start: usize) -> usize {
    let mut end = start;
    for (index, word) in words.iter().enumerate().skip(start).take(NAME_WORDS) {
        if index > start + 1 && word.is(&LEXICON.role.behind) {
            break;
        }
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
