//! Where the meeting was held: as the head says, else a dateline, what stands beside the date, where a sentence of the
//! opening says that it was held (`held.rs`), or "in Paris, France" beside a noun for a meeting (`told.rs`).
//!
//! In: the blocks, the named entries and the sentences. Out: the place as printed, with city and country where they can
//! be told, and the sentence that tells it. A city in running text counts only with its country, which the vocabulary
//! knows; no place is made from a name, and an address on the web is none.

mod beside;
mod dateline;
mod held;
mod name;
mod told;

use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use crate::model::{Place, Span};
use crate::parse::BlockKind;
use crate::vocabulary::Vocabulary;

/// The most words of a city's or a country's name.
const NAME_WORDS: usize = 4;

/// How many blocks the head has that says where the meeting was, and the most words that it says it in.
const HEAD: usize = 40;
const STATED_WORDS: usize = 16;

/// How many entries away one of the date may stand.
const BESIDE: usize = 4;

/// The place, and the sentence that tells it; `dated` are the lines that date the meeting.
pub(super) fn place(reading: &Reading, entries: &[Entry], dated: &[Span]) -> Option<(Place, Option<Span>)> {
    stated(reading, entries)
        .or_else(|| dateline::dateline(reading))
        .or_else(|| beside::beside(reading, dated))
        .map(|place| (place, None))
        .or_else(|| held::held(reading).map(|(place, sentence)| (place, Some(sentence))))
        .or_else(|| told::told(reading).map(|(place, sentence)| (place, Some(sentence))))
}

/// "Location: Ulm, Germany", where the head says so; an item of a list does beside one that says when.
fn stated(reading: &Reading, entries: &[Entry]) -> Option<Place> {
    let field = &LEXICON.field;
    let is_when = |entry: &Entry| field.date.are(&entry.name) || field.time.are(&entry.name);
    let mut head = entries.iter().enumerate().take_while(|(_, entry)| entry.block < HEAD);
    head.find_map(|(index, entry)| {
        let value = *entry.values.first().filter(|_| field.place.are(&entry.name))?;
        let words = reading.words(value).lines().next().unwrap_or("");
        let value = reading.part(value, words)?;
        let is_item = matches!(reading.blocks.get(entry.block)?.kind, BlockKind::ListItem { .. });
        let beside = &entries[index.saturating_sub(BESIDE)..entries.len().min(index + BESIDE + 1)];
        let is_place = (!is_item || beside.iter().any(is_when))
            && !words.contains("://")
            && words.split_whitespace().nth(STATED_WORDS).is_none()
            && !LEXICON.place.link.stand_in(words);
        is_place.then(|| named(reading, value)).flatten()
    })
}

/// A place as printed; of "Paris, France" the last part is the country where it is known as one.
fn named(reading: &Reading, span: Span) -> Option<Place> {
    let source = reading.source(span)?;
    let name = source.quote().to_owned();
    let (city, country) = parts(&name, reading.vocabulary);
    Some(Place { city, country, name, source })
}

/// City and country of "Paris, France": the last part is the country where it is known as one; "Salem, Oregon" has a
/// city.
pub(super) fn parts(name: &str, vocabulary: &Vocabulary) -> (Option<String>, Option<String>) {
    let (city, country) = match name.rsplit_once(',') {
        Some((city, country)) if vocabulary.country_named(country).is_some() => {
            (city.split(',').next_back(), Some(country))
        }
        Some((city, region)) if LEXICON.place.region.are(region) => (city.split(',').next_back(), None),
        None if vocabulary.country_named(name).is_some() => (None, Some(name)),
        _ => (None, None),
    };
    let owned = |part: Option<&str>| part.map(|part| part.trim().to_owned());
    (owned(city), owned(country))
}

/// Whether words are a country's name or a region's, as they stand behind a city: "France", "Oregon", "CA".
fn is_land(reading: &Reading, words: &str) -> bool {
    reading.vocabulary.country_named(words).is_some() || LEXICON.place.region.are(words)
}
