//! Where the deed of a meeting says that it was held, in the words of some languages: "En la ciudad de Ulm, a los tres días
//! del mes de mayo", "Aos três dias do mês de maio, na Sala do Cais", "Kurul, Quay Salonu'nda toplandı",
//! "El día 5 de mayo, en el bar Sol, con el siguiente orden del día".
//!
//! In: the words of a sentence, and one of them. Out: the place that is told there. It does not ask whether the meeting is
//! the record's own: `held.rs` does.

use super::super::lexicon::LEXICON;
use super::super::minuted::is_minuted;
use super::super::reading::Reading;
use super::super::word::Word;
use super::name::{is_room, name_at};
use crate::model::Span;

/// How long the sentence is at least that begins with the place.
const WORDS: usize = 12;

/// How many words may stand before the place.
const REACH: usize = 48;

/// How many words the name behind a day has, at most.
const NAME: usize = 6;

/// How many words an address has, at most.
const ADDRESS: usize = 16;

/// Whether a sentence begins as a deed does.
pub(super) fn is_deed(words: &[Word<'_>]) -> bool {
    words.len() >= WORDS && (words[0].is(&LEXICON.place.deed) || begins_with_day(words))
}

fn begins_with_day(words: &[Word<'_>]) -> bool {
    LEXICON.place.deed_day.length_at(words).is_some() || is_minuted(words)
}

/// The name of a room, or one with the ending of "in", right behind the day in a sentence that ends by saying that a meeting
/// was held: "Toplantı 5 Mayıs 2031 günü Lamba Restaurant, Ulm'da yapıldı".
pub(super) fn behind_day(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let place = &LEXICON.place;
    let (before, behind) = words.split_at_checked(at + 1)?;
    let is_day = before.last()?.is(&place.on_day);
    let is_held = || behind.iter().any(|word| word.is(&place.done));
    let names_meeting = || before.iter().any(|word| word.is(&LEXICON.heading.meeting));
    if !is_day || !is_held() || !names_meeting() {
        return None;
    }
    let is_end = |word: &Word<'_>| word.stops || is_inflected(reading, word);
    let length = behind.iter().take(NAME).take_while(|word| word.is_capital).position(is_end)?;
    let name = Span::new(behind.first()?.span.start, behind[length].span.end);
    (is_inflected(reading, &behind[length]) || is_room(words, name)).then_some(name)
}

/// Whether the ending of "in" stands behind a word: "Ulm'da".
fn is_inflected(reading: &Reading, word: &Word<'_>) -> bool {
    let ending = reading.text.as_str()[word.span.end..].strip_prefix(['\'', '’']);
    ending.is_some_and(|ending| ending.starts_with(['n', 'd', 't']))
}

/// The place that a deed tells in its words.
pub(super) fn place(reading: &Reading, words: &[Word<'_>]) -> Option<Span> {
    if words.first()?.is(&LEXICON.place.deed) {
        return name_at(reading, words, 1);
    }
    let at = |at: usize| words[at].is(&LEXICON.place.deed_at);
    let behind = (1..words.len().min(REACH)).filter(|_| begins_with_day(words)).filter(|index| at(*index));
    behind.filter_map(|at| name_at(reading, words, at + 1)).find(|name| is_room(words, *name))
}

/// The address that a word like "adresinde" ends, or the room whose noun has the ending of "in": the capitals before it.
pub(super) fn ended(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let place = &LEXICON.place;
    let word = words.get(at)?;
    let is_number = |word: &Word<'_>| reading.words(word.span).starts_with(|first: char| first.is_ascii_digit());
    let (end, has_numbers) = match word {
        word if word.is(&place.address) => (at, true),
        word if word.is_capital && is_inflected(reading, word) && word.is(&place.room) => (at + 1, false),
        _ => return None,
    };
    let is_part = |word: &&Word<'_>| word.is_capital || has_numbers && is_number(word);
    let first = words[..end].iter().rev().take(ADDRESS).take_while(is_part).last()?;
    Some(Span::new(first.span.start, words.get(end.checked_sub(1)?)?.span.end))
}
