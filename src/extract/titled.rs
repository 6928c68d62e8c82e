//! Persons named with their role in running text: "Secretary of State Ann Lee", "Ann Lee, Mayor of Ulm".
//!
//! In: the words of a sentence. Out: where roles and names stand in it. Who takes part is decided in `narrative/`.

use super::lexicon::LEXICON;
use super::reading::Reading;
use super::word::Word;
use crate::model::Span;

/// The most words between the head of a role and the name.
const ROLE_WORDS: usize = 9;
/// The most words of a name.
const NAME_WORDS: usize = 6;
/// The most words between a name and the head of the role behind it.
const NEAR: usize = 3;

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

/// Full names with a role behind a comma or in brackets, "Ann Lee, Mayor of Ulm", that are none of `known`.
pub(super) fn apposed(reading: &Reading, words: &[Word<'_>], known: &[Titled]) -> Vec<Titled> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is_name = is_full_name(words, at) && !known.iter().any(|one| (one.start..one.end).contains(&at));
        let end = if is_name { name_end(words, at) } else { at + 1 };
        if is_name && words[end - 1].stops {
            let start = at + usize::from(is_courtesy(words, at));
            found.extend(apposition(reading, words, (start, end)));
        }
        at = end;
    }
    found
}

/// A name and the role that begins right behind it.
fn apposition(reading: &Reading, words: &[Word<'_>], (at, end): (usize, usize)) -> Option<Titled> {
    let leads = |word: &Word<'_>| !word.stops && (word.is(&LEXICON.role.before) || word.is(&LEXICON.place.article));
    let gap = Span::new(words[end - 1].span.end, words.get(end)?.span.start);
    let is_beside = reading.words(gap).starts_with(',') || reading.words(gap).contains('(');
    // "C. Ann Lee", a citizen.
    if !is_beside || words[at].is(&LEXICON.person.citizen) {
        return None;
    }
    let head = (end..words.len().min(end + 1 + NEAR)).find(|at| !leads(&words[*at]))?;
    // "Ann Lee, Mayor Bo Ray", "Ann Lee, Mayor Ray": the mayor is another.
    let role = &LEXICON.role;
    let of = [&role.of, &role.head, &role.before];
    let is_name = |next: &Word<'_>| next.is_capital && !of.iter().any(|list| next.is(list));
    let names_other = !words[head].stops && words.get(head + 1).is_some_and(is_name);
    if !words[head].is(&role.head) || names_other || titled(reading, words, head).is_some() {
        return None;
    }
    let last = role_end(words, head);
    let start = (end..head).find(|at| words[*at].is(&LEXICON.role.before)).unwrap_or(head);
    let name = Span::new(words[at].span.start, words[end - 1].span.end);
    let role = Span::new(words[start].span.start, words[last - 1].span.end);
    Some(Titled { start: at, end: last, role, head: words[head].span, name, is_short: false })
}

/// Family names behind an office, "Mayor Lee", that are none of `known`.
pub(super) fn short(words: &[Word<'_>], known: &[Titled]) -> Vec<Titled> {
    let is_free = |at: usize| !known.iter().any(|one| (one.start..one.end).contains(&at));
    let is_name = |at: usize| {
        let no_names = [&LEXICON.role.head, &LEXICON.role.of, &LEXICON.role.before, &LEXICON.person.organization];
        words[at].is_capital && !no_names.iter().any(|list| words[at].is(list)) && !words[at - 1].stops
    };
    let ends = |at: usize| words[at].stops || words.get(at + 1).is_some_and(|next| !next.is_capital);
    let is_short =
        |at: &usize| words[*at - 1].is_capital && is_name(*at) && ends(*at) && is_free(*at) && is_head(&words[*at - 1]);
    let one = |at: usize| {
        let start = office_start(words, at - 1);
        let role = Span::new(words[start].span.start, words[at - 1].span.end);
        Titled { start, end: at + 1, role, head: words[at - 1].span, name: words[at].span, is_short: true }
    };
    (1..words.len()).filter(is_short).map(one).collect()
}

fn is_head(word: &Word<'_>) -> bool {
    word.is(&LEXICON.role.head) || !word.is_capital && word.is(&LEXICON.role.peer)
}

/// The first word of the role with this head: "Deputy Prime Minister".
fn office_start(words: &[Word<'_>], head: usize) -> usize {
    let begins = (0..head).rev().take_while(|index| words[*index].is(&LEXICON.role.before) && !words[*index].stops);
    begins.last().unwrap_or(head)
}

/// The word after a role: after the last word of it that is no small one.
pub(super) fn role_end(words: &[Word<'_>], start: usize) -> usize {
    let role = &LEXICON.role;
    let mut end = start;
    for (at, word) in words.iter().enumerate().skip(start) {
        let is_small = word.is(&LEXICON.small) || word.is(&role.link);
        let lists = [&role.head, &role.before, &role.of, &role.nation];
        if !word.is_capital && !is_small && !lists.into_iter().any(|list| word.is(list)) {
            break;
        }
        end = if is_small { end } else { at + 1 };
        if word.stops {
            break;
        }
    }
    end
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
    Some(Titled {
        start,
        end,
        role: Span::new(words[start].span.start, words[last - 1].span.end),
        head: words[head].span,
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
