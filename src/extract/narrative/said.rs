//! Who took part, as minutes tell what each said: "MR. LEE said that the lamps were out."
//!
//! In: the sentences of a record that lists no one. Out: a participation for each who speaks so, where two or more do;
//! the courtesy title is no part of the name. Names must be in capitals behind a title: of "Mr. Lee said" it is not told
//! whether he said so there.

use rustc_hash::FxHashSet;

use super::super::claims::Claims;
use super::super::lexicon::LEXICON;
use super::super::people::{self, People};
use super::super::reading::Reading;
use super::super::word::Word;
use crate::model::{Participation, PrintedName, Span, StakeholderKind};
use crate::words;

/// The most words of a name.
const NAME_WORDS: usize = 5;

/// The fewest who speak so in minutes.
const SPEAKERS: usize = 2;

/// The participations of those who are told to have said something.
pub(super) fn participations(reading: &Reading, people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let mut names = FxHashSet::default();
    let mut told: Vec<(Span, Span)> = Vec::new();
    for sentence in &reading.sentences {
        let speakers = (0..sentence.words.len()).filter_map(|at| speaker(reading, &sentence.words, at));
        told.extend(speakers.filter(|(name, _)| names.insert(words::fold(reading.words(*name)))));
    }
    if told.len() < SPEAKERS {
        return Vec::new();
    }
    told.into_iter().filter_map(|(name, evidence)| participation(reading, name, evidence, people, claims)).collect()
}

/// The name behind a title that stands here, and where it says that one spoke.
fn speaker(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<(Span, Span)> {
    let is_shouted = |word: &Word<'_>| {
        word.is_capital && word.span.end - word.span.start > 1 && !reading.words(word.span).contains(char::is_lowercase)
    };
    if !is_shouted(&words[at]) || !words[at].is(&LEXICON.role.title) {
        return None;
    }
    let name = words.get(at + 1..)?.iter().take(NAME_WORDS).take_while(|word| word.is_capital);
    let length = name.enumerate().filter(|(_, word)| is_shouted(word)).last()?.0 + 1;
    let (last, verb) = (&words[at + length], words.get(at + length + 1)?);
    let says = [&LEXICON.person.says, &LEXICON.person.minuted, &LEXICON.line.did];
    let is_told = !last.stops && says.into_iter().any(|list| verb.is(list));
    let name = Span::new(words[at + 1].span.start, last.span.end);
    is_told.then(|| (name, Span::new(words[at].span.start, verb.span.end)))
}

fn participation(
    reading: &Reading,
    name: Span,
    evidence: Span,
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let printed = reading.words(name);
    let is_person = people::kind_of(printed, claims) == Some(StakeholderKind::Person);
    let person = || is_person.then(|| claims.stakeholder(printed, Some(StakeholderKind::Person)));
    let key = people.find(printed).or_else(person);
    if let Some(key) = key {
        people.add(printed, key, None);
    }
    let name = PrintedName { as_printed: printed.to_owned(), stakeholder: key };
    Some(Participation::of(name, reading.source(evidence)?))
}
