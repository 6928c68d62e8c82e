//! Where the meeting was held: as the head says, else a dateline, "in Paris, France" beside a noun for a meeting, or
//! "held at the Old School on" beside the date.
//!
//! A city in running text counts only with its country, which the vocabulary knows; no place is made from a name.

use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use super::when;
use super::word::Word;
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};
use crate::vocabulary::Vocabulary;

/// The most words of a city's or a country's name.
const NAME_WORDS: usize = 4;

/// The most words of where a meeting was held, and how many paragraphs may say so.
const HELD_WORDS: usize = 8;
const OPENING: usize = 4;

/// The place, and the sentence that tells it.
pub(super) fn place(reading: &Reading, entries: &[Entry]) -> Option<(Place, Option<Span>)> {
    stated(reading, entries)
        .map(|place| (place, None))
        .or_else(|| dateline(reading).map(|place| (place, None)))
        .or_else(|| told(reading).map(|(place, sentence)| (place, Some(sentence))))
        .or_else(|| held(reading).map(|place| (place, None)))
}

fn stated(reading: &Reading, entries: &[Entry]) -> Option<Place> {
    let entry = entries.iter().find(|entry| LEXICON.field.place.are(&entry.name) && !entry.values.is_empty())?;
    named(reading, *entry.values.first()?)
}

fn dateline(reading: &Reading) -> Option<Place> {
    let line = when::dateline(reading)?;
    let date = super::dates::first(reading.words(line))?;
    let before =
        reading.words(line)[..date.range.start].trim_end_matches(|character: char| !character.is_alphanumeric());
    let is_day = |word: &str| super::dates::weekday(word).is_some();
    let has_name =
        before.split_whitespace().count() <= 2 * NAME_WORDS && before.split_whitespace().any(|word| !is_day(word));
    has_name.then(|| named(reading, Span::new(line.start, line.start + before.len()))).flatten()
}

/// What a line of the record's opening says beside the date: "Held at the Old School on Tuesday, 3 May 2011".
fn held(reading: &Reading) -> Option<Place> {
    let is_text = |block: &&Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
    let blocks = reading.blocks.iter().filter(is_text).take(OPENING);
    let mut lines =
        blocks.flat_map(|block| reading.words(block.span).lines().filter_map(|line| reading.part(block.span, line)));
    lines.find_map(|line| {
        let text = reading.words(line);
        let words = super::dates::first(text).map(|_| super::word::words_of(text, line.start))?;
        let (start, length) =
            (0..words.len()).find_map(|at| Some((at, LEXICON.place.held.length_at(&words[at..])?)))?;
        let name = &words[start + length..];
        let ends = |at: usize| at > 0 && name[at - 1].stops || name[at].is(&LEXICON.place.until);
        let end = (0..name.len()).find(|at| ends(*at)).unwrap_or(name.len());
        let name =
            name.get(..end).filter(|name| name.len() <= HELD_WORDS && name.iter().any(|word| word.is_capital))?;
        named(reading, Span::new(name.first()?.span.start, name.last()?.span.end))
    })
}

/// A place as printed; of "Paris, France" the last part is the country where it is known as one.
fn named(reading: &Reading, span: Span) -> Option<Place> {
    let source = reading.source(span)?;
    let name = source.quote().to_owned();
    let (city, country) = parts(&name, reading.vocabulary);
    Some(Place { city, country, name, source })
}

/// City and country of "Paris, France": the last part is the country where it is known as one.
pub(super) fn parts(name: &str, vocabulary: &Vocabulary) -> (Option<String>, Option<String>) {
    let (city, country) = match name.rsplit_once(',') {
        Some((city, country)) if vocabulary.country_named(country).is_some() => {
            (city.split(',').next_back(), Some(country))
        }
        None if vocabulary.country_named(name).is_some() => (None, Some(name)),
        _ => (None, None),
    };
    let owned = |part: Option<&str>| part.map(|part| part.trim().to_owned());
    (owned(city), owned(country))
}

/// The first sentence with a noun for a meeting and a city with its country.
fn told(reading: &Reading) -> Option<(Place, Span)> {
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
