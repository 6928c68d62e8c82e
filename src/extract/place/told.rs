//! "in Paris, France" beside a noun for a meeting.
//!
//! In: the sentences. Out: the first city with its country, and the sentence that tells it. A name that only stands
//! before a country, without a word like "in" before it or an ending behind the country, is no city.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::word::Word;
use super::NAME_WORDS;
use crate::model::{Place, Span};

/// The first sentence with a noun for a meeting and a city with its country.
pub(super) fn told(reading: &Reading) -> Option<(Place, Span)> {
    reading.sentences.iter().find_map(|sentence| {
        let words = &sentence.words;
        let place = (0..words.len())
            .find_map(|at| city_first(reading, words, at).or_else(|| country_first(reading, words, at)))?;
        LEXICON.heading.meeting.stand_in(reading.words(sentence.span)).then_some((place, sentence.span))
    })
}

/// "in Paris, France", "à Paris, en France", "Paris, Fransa'da".
fn city_first(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Place> {
    if !words[at].stops || !words[at].is_capital {
        return None;
    }
    let is_in = |word: &Word<'_>| !word.is_capital && word.is(&LEXICON.place.in_);
    let country = if words.get(at + 1).is_some_and(is_in) { at + 2 } else { at + 1 };
    let length = country_length(reading, words, country)?;
    let start = (0..at)
        .rev()
        .take(NAME_WORDS)
        .take_while(|index| *index > 0 && words[*index].is_capital && !words[*index].stops)
        .last()
        .unwrap_or(at);
    let is_led =
        start.checked_sub(1).and_then(|before| words.get(before)).is_some_and(|before| before.is(&LEXICON.place.in_));
    if !is_led && !is_inflected(reading, &words[country + length - 1]) {
        return None;
    }
    let city = Span::new(words[start].span.start, words[at].span.end);
    let country = Span::new(words[country].span.start, words[country + length - 1].span.end);
    // "In Germany, France ..." lists countries; it names no city.
    if reading.vocabulary.country_named(reading.words(city)).is_some() {
        return None;
    }
    made(reading, city, country)
}

/// "Fransa'nın Paris kentinde": the country before, a word for a city after.
fn country_first(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Place> {
    let mut city = words[at..].iter().skip(1).take(NAME_WORDS);
    if !words[at].is_capital || !city.any(|word| word.is_capital) {
        return None;
    }
    let mut after = words[at..].iter().skip(2).take(NAME_WORDS);
    after.find(|word| word.is(&LEXICON.place.city))?;
    let length = country_length(reading, words, at)?;
    let city = words.get(at + length).filter(|word| word.is_capital)?;
    words.get(at + length + 1).filter(|word| word.is(&LEXICON.place.city))?;
    made(reading, city.span, Span::new(words[at].span.start, words[at + length - 1].span.end))
}

fn made(reading: &Reading, city: Span, country: Span) -> Option<Place> {
    let whole = Span::new(city.start.min(country.start), city.end.max(country.end));
    Some(Place {
        name: reading.words(whole).to_owned(),
        city: Some(reading.words(city).to_owned()),
        country: Some(reading.words(country).to_owned()),
        source: reading.source(whole)?,
    })
}

fn country_length(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<usize> {
    let longest = NAME_WORDS.min(words.len().checked_sub(at)?);
    (1..=longest).rev().find(|length| {
        let span = Span::new(words[at].span.start, words[at + length - 1].span.end);
        words[at].is_capital && reading.vocabulary.country_named(reading.words(span)).is_some()
    })
}

/// Whether an ending stands behind the last word of a country, "Fransa'da".
fn is_inflected(reading: &Reading, word: &Word<'_>) -> bool {
    reading.text.as_str()[word.span.end..].starts_with(['\'', '’'])
}
