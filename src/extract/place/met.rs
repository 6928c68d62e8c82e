//! Where an article says in its first sentences that people met: "The mayor received Ann Lee in Paris", "Les maires ont été
//! accueillis au Palais du Quai".
//!
//! In: the first sentences. Out: the place behind a verb of meeting, and the sentence: a city, a house or a program that is
//! known by its name alone, or the name of a room or house. What someone says of themselves, and what was earlier, tells
//! nothing.

use super::super::lexicon::{LEXICON, Phrases};
use super::super::reading::Reading;
use super::super::telling::TellingWords;
use super::super::word::Word;
use super::name::{is_room, name_at};
use super::{NAME_WORDS, named};
use crate::model::{Place, Span};
use std::sync::LazyLock;

/// How many sentences may say so.
const SENTENCES: usize = 3;

/// Without one of these words a sentence tells nothing of it.
static TELLING: LazyLock<TellingWords> = LazyLock::new(|| Phrases::telling(&[&LEXICON.place.meets]));

pub(super) fn met(reading: &Reading) -> Option<(Place, Span)> {
    let mut sentences = reading.sentences.iter().take(SENTENCES);
    sentences.find_map(|sentence| {
        let name = in_sentence(reading, reading.words(sentence.span), &sentence.words)?;
        Some((named(reading, name)?, sentence.span))
    })
}

fn in_sentence(reading: &Reading, text: &str, words: &[Word<'_>]) -> Option<Span> {
    if !TELLING.may_stand_in(text) {
        return None;
    }
    let stands = |list: &Phrases| (0..words.len()).find(|at| list.length_at(&words[*at..]).is_some());
    let verb = stands(&LEXICON.place.meets)?;
    let is_other = [&LEXICON.heading.earlier, &LEXICON.heading.follow_up, &LEXICON.person.speaking];
    if is_other.iter().any(|list| stands(list).is_some()) {
        return None;
    }
    (verb + 1..words.len()).find_map(|at| behind(reading, words, at))
}

/// The place behind "in". "The ambassador in Paris" tells where he works.
fn behind(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let (before, word) = (words.get(at.checked_sub(1)?)?, words.get(at)?);
    let is_office = || before.is(&LEXICON.role.head) || before.is(&LEXICON.person.organization);
    if word.is_capital || !word.is(&LEXICON.place.near) || is_office() {
        return None;
    }
    known(reading, words, at + 1).or_else(|| name_at(reading, words, at + 1).filter(|name| is_room(words, *name)))
}

/// The name at a word that is known by itself.
pub(super) fn known(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let length_at = |at: usize| {
        let is_capital = words.get(at).is_some_and(|word| word.is_capital);
        is_capital.then(|| LEXICON.place.known.length_at(&words[at..])).flatten()
    };
    let has_article = words.get(at)?.is(&LEXICON.place.article);
    // "La Habana" begins with what may be an article.
    let start = at + usize::from(has_article && length_at(at).is_none());
    let (rest, length) = (words.get(start..)?, length_at(start)?);
    let (first, last) = (rest.first()?, rest.get(length.checked_sub(1)?)?);
    // "in Paris Hilton's house", "in London Bridge": the name goes on.
    let goes_on = !last.stops && rest.get(length).is_some_and(|next| next.is_capital);
    let is_owner = reading.text.as_str()[last.span.end..].starts_with(['\'', '’']);
    (!goes_on && !is_owner && length <= NAME_WORDS).then(|| Span::new(first.span.start, last.span.end))
}
