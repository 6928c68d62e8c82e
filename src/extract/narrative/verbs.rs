//! With which persons a verb of taking part goes.
//!
//! In: the words of a sentence, and those named in it, in order. Out: each who takes part, with the verb. The last person
//! before a verb goes with it, those joined to that one by "and", and those right behind it or behind a place.

use super::super::lexicon::{LEXICON, Phrases};
use super::super::titled::{self, Titled};
use super::super::word::Word;
use super::{NEAR, VERB_WORDS};

/// The most words between a verb and a person that a place parts from it.
const PLACE: usize = 10;

/// The persons that a verb of taking part goes with, and that verb.
pub(super) fn taking_part<'a>(words: &[Word<'_>], titled: &'a [Titled], is_call: bool) -> Vec<(&'a Titled, usize)> {
    let mut found = Vec::new();
    if titled.is_empty() {
        return found;
    }
    let calls = |at: usize| is_call && begins(&LEXICON.person.calls, words, at);
    let is_verb = |at: usize| begins(&LEXICON.person.takes_part, words, at) || calls(at);
    let verbs = (0..words.len()).filter(|verb| is_verb(*verb) && !titled::within(titled, *verb));
    for verb in verbs {
        // A family name alone is enough for a call only.
        let fits = |person: &&Titled| !person.is_short || calls(verb);
        found.extend(subjects(words, titled, verb).into_iter().filter(fits).map(|person| (person, verb)));
        // The longer verb ends farther on: "received an update from".
        let long = length(&LEXICON.person.takes_part, words, verb).unwrap_or(1);
        let mut end = verb + long - 1 + NEAR;
        let behind = titled.partition_point(|person| person.start <= verb);
        for person in titled[behind..].iter().filter(fits) {
            if person.start > end.max(verb + PLACE) {
                break;
            }
            if person.start <= end || is_beyond_place(words, verb, person.start) {
                found.push((person, verb));
                end = person.end + 2;
            }
        }
    }
    found
}

/// Whether only a place and its time stand between a verb and a person: "received at the Old Quay, Mayor Ann Lee".
fn is_beyond_place(words: &[Word<'_>], verb: usize, person: usize) -> bool {
    let is_in = |at: &usize| words.get(*at).is_some_and(|word| !word.is_capital && word.is(&LEXICON.place.in_));
    let Some(place) = (verb + 1..verb + NEAR).find(is_in).map(|at| at + 1) else { return false };
    let is_article = |at: usize| words[at].is(&LEXICON.place.article) && !words[at].is_capital;
    let end = if is_article(person - 1) { person - 1 } else { person };
    let Some((last, within)) = words.get(place..end).and_then(<[Word<'_>]>::split_last) else { return false };
    let is_of = |word: &Word<'_>| word.is_capital || word.is(&LEXICON.role.link);
    let is_name =
        within.iter().all(|word| is_of(word) && !word.stops) && words[place..end].iter().any(|word| word.is_capital);
    is_name && (last.stops || last.is_capital && end < person)
}

/// The last person before the verb, and those joined to it by "and", or by commas before such an "and".
fn subjects<'a>(words: &[Word<'_>], titled: &'a [Titled], verb: usize) -> Vec<&'a Titled> {
    let before = titled[..titled.partition_point(|person| person.end <= verb)].iter().rev();
    let mut subjects: Vec<&Titled> = Vec::new();
    let mut is_row = false;
    for person in before {
        let next = subjects.last().map_or(verb, |next| next.start);
        // A name may run on into the role of the next.
        let Some(between) = words.get(person.end..next) else { break };
        let has_and = between.len() <= 2 && between.iter().any(|word| word.is(&LEXICON.person.and));
        let joined = has_and || is_row && between.is_empty() && words[person.end - 1].stops;
        if subjects.is_empty() && says(between) || !subjects.is_empty() && !joined {
            break;
        }
        is_row |= has_and;
        subjects.push(person);
    }
    subjects
}

pub(super) fn says(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.is(&LEXICON.person.says))
}

/// Whether one of the phrases stands here.
pub(super) fn begins(list: &Phrases, words: &[Word<'_>], at: usize) -> bool {
    length(list, words, at).is_some()
}

/// How many words the longest of the phrases takes that stand here.
fn length(list: &Phrases, words: &[Word<'_>], at: usize) -> Option<usize> {
    words[at].may_begin(list).then(|| list.length_at(&words[at..words.len().min(at + VERB_WORDS)])).flatten()
}
