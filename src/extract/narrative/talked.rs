//! Whom someone talked with, by full names alone: "held talks with Ann Lee of Ulm, Bo Ray and Cy Dow".
//!
//! In: the words of a sentence. Out: the participation of each name in a row behind "with". Whether the verb is one of
//! talking is told by the words before "with"; "met" is one only where someone known stands before it: "Poe met with
//! Ann Lee".

use super::super::claims::Claims;
use super::super::lexicon::LEXICON;
use super::super::people::{self, People};
use super::super::reading::Reading;
use super::super::titled;
use super::super::word::Word;
use super::{NEAR, VERB_WORDS};
use crate::model::{Participation, PrintedName, Span, StakeholderKind};

/// Those whom someone talked with.
pub(super) fn talked_with(
    reading: &Reading,
    words: &[Word<'_>],
    is_told: bool,
    people: &mut People,
    claims: &mut Claims,
) -> Vec<Participation> {
    let person = &LEXICON.person;
    // Looked for from the rarest on: a capital after "with", and then the verb before it.
    let is_with = |at: &usize| words.get(at + 1).is_some_and(|next| next.is_capital) && words[*at].is(&person.with);
    let met = |from: usize| {
        let name = from.checked_sub(1).and_then(|at| words.get(at)).filter(|word| is_told && word.is_capital);
        name.is_some_and(|name| words[from].is(&person.met) && people.find(reading.words(name.span)).is_some())
    };
    let verb_before = |at: usize| {
        let talks = |from: &usize| {
            person.talks.length_at(&words[*from..at.min(from + VERB_WORDS)]).is_some() || *from + 1 == at && met(*from)
        };
        (at.saturating_sub(VERB_WORDS + NEAR)..at).find(talks)
    };
    let withs = (0..words.len()).filter(is_with);
    let mut held = withs.filter_map(|at| Some((at, verb_before(at)?)));
    let Some((with, verb)) = held.next() else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = with + 1;
    while at < words.len() {
        if !titled::is_full_name(words, at) {
            break;
        }
        let end = titled::name_end(words, at);
        let name = Span::new(words[at].span.start, words[end - 1].span.end);
        found.extend(one(reading, &words[at..end], name, words.get(end), (verb, words), people, claims));
        // "of Ulm" belongs to the name; a comma or "and" leads to the next.
        let is_of = |word: &Word<'_>| word.is(&LEXICON.role.link) && !word.is(&person.and);
        let mut joined = end;
        while !words[joined - 1].stops && words.get(joined).is_some_and(|word| word.is_capital || is_of(word)) {
            joined += 1;
        }
        let has_and = words.get(joined).is_some_and(|word| word.is(&person.and));
        let is_parted = words.get(joined - 1).is_some_and(|word| word.stops) || has_and;
        if !is_parted {
            break;
        }
        at = joined + usize::from(has_and);
    }
    found
}

/// The participation of one whom someone talked with, where the words are the name of a person.
fn one(
    reading: &Reading,
    own: &[Word<'_>],
    name: Span,
    next: Option<&Word<'_>>,
    (verb, words): (usize, &[Word<'_>]),
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let printed = reading.words(name);
    let is_role = own.iter().any(|word| word.is(&LEXICON.role.head) || word.is(&LEXICON.role.before));
    // "Quay Watch officials" are no one by that name.
    let goes_on = !own.last()?.stops
        && next.is_some_and(|next| {
            let small = [&LEXICON.small, &LEXICON.person.and, &LEXICON.place.in_, &LEXICON.role.link];
            !small.iter().any(|list| next.is(list))
        });
    if is_role || goes_on || people::kind_of(printed, claims) != Some(StakeholderKind::Person) {
        return None;
    }
    let key = people.find(printed).unwrap_or_else(|| claims.stakeholder(printed, Some(StakeholderKind::Person)));
    people.add(printed, key, None);
    let one = PrintedName { as_printed: printed.to_owned(), stakeholder: Some(key) };
    Some(Participation::of(one, reading.source(Span::new(words[verb].span.start, name.end))?))
}
