//! Roles behind a name, "Ann Lee, Mayor of Ulm", and offices before a family name, "Mayor Lee".
//!
//! In: the words of a sentence, and who is found in it already, in order. Out: the others, in order. An office behind a
//! comma that goes on with a name is that of another.

use super::{Titled, is_courtesy, is_full_name, is_head, name_end, office_start, titled, within};
use crate::extract::lexicon::LEXICON;
use crate::extract::reading::Reading;
use crate::extract::word::Word;
use crate::model::Span;

/// The most words between a name and the head of the role behind it.
const NEAR: usize = 3;

/// Full names with a role behind a comma or in brackets, "Ann Lee, Mayor of Ulm", that are none of `known`.
pub(in crate::extract) fn apposed(reading: &Reading, words: &[Word<'_>], known: &[Titled]) -> Vec<Titled> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let is_name = is_full_name(words, at) && !within(known, at);
        let end = if is_name { name_end(words, at) } else { at + 1 };
        if is_name && words[end - 1].stops {
            let start = at + usize::from(is_courtesy(words, at));
            found.extend(apposition(reading, words, (start, end), known));
        }
        at = end;
    }
    found
}

/// A name and the role that begins right behind it.
fn apposition(reading: &Reading, words: &[Word<'_>], (at, end): (usize, usize), known: &[Titled]) -> Option<Titled> {
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
    // "Ann Lee, Mayor of Ulm and Mayor Bo Ray": the role ends before the next one.
    let next = known.get(known.partition_point(|one| one.start <= head)).map_or(words.len(), |one| one.start);
    let mut last = role_end(words, head).min(next);
    while last > head + 1 && (words[last - 1].is(&LEXICON.small) || words[last - 1].is(&LEXICON.role.link)) {
        last -= 1;
    }
    let start = (end..head).find(|at| words[*at].is(&LEXICON.role.before)).unwrap_or(head);
    let name = Span::new(words[at].span.start, words[end - 1].span.end);
    let role = Span::new(words[start].span.start, words[last - 1].span.end);
    Some(Titled { start: at, end: last, role, head: words[head].span, name, is_short: false })
}

/// Family names behind an office, "Mayor Lee", that are none of `known`.
pub(in crate::extract) fn short(words: &[Word<'_>], known: &[Titled]) -> Vec<Titled> {
    let is_name = |at: usize| {
        let no_names = [&LEXICON.role.head, &LEXICON.role.of, &LEXICON.role.before, &LEXICON.person.organization];
        words[at].is_capital && !no_names.iter().any(|list| words[at].is(list)) && !words[at - 1].stops
    };
    let ends = |at: usize| words[at].stops || words.get(at + 1).is_some_and(|next| !next.is_capital);
    let is_short = |at: &usize| {
        words[*at - 1].is_capital && is_name(*at) && ends(*at) && !within(known, *at) && is_head(&words[*at - 1])
    };
    let one = |at: usize| {
        let start = office_start(words, at - 1);
        let role = Span::new(words[start].span.start, words[at - 1].span.end);
        Titled { start, end: at + 1, role, head: words[at - 1].span, name: words[at].span, is_short: true }
    };
    (1..words.len()).filter(is_short).map(one).collect()
}

/// The word after a role: after the last word of it that is no small one.
pub(in crate::extract) fn role_end(words: &[Word<'_>], start: usize) -> usize {
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
