//! Where the meeting was held: as the head says (`stated.rs`), else a dateline, what stands beside the date, where a sentence of the
//! opening says that it was held (`held.rs`, `deed.rs`), "in Paris, France" beside a noun for a meeting (`told.rs`), or
//! where an article says that people met (`met.rs`), or its title does (`visited.rs`).
//!
//! In: the blocks, the named entries and the sentences. Out: the place as printed, with city and country where they can
//! be told, and the sentence that tells it. A city in running text counts only with its country, which the vocabulary
//! knows; no place is made from a name, and an address on the web is none.

mod beside;
mod dateline;
mod deed;
mod held;
mod met;
mod name;
mod stated;
mod told;
mod transcript;
mod visited;

use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use crate::model::{Place, Span};
use crate::vocabulary::Vocabulary;

pub(super) use held::held_on;
pub(super) use visited::titled;

/// The most words of a city's or a country's name.
const NAME_WORDS: usize = 4;

/// The place, and the sentence that tells it; `dated` are the lines that date the meeting.
pub(super) fn place(reading: &Reading, entries: &[Entry], dated: &[Span]) -> Option<(Place, Option<Span>)> {
    stated::stated(reading, entries)
        .or_else(|| stated::below_label(reading))
        .or_else(|| stated::run_in(reading))
        .or_else(|| dateline::dateline(reading))
        .or_else(|| transcript::above_time(reading))
        .or_else(|| beside::beside(reading, dated))
        .map(|place| (place, None))
        .or_else(|| held::held(reading).map(|(place, sentence)| (place, Some(sentence))))
        .or_else(|| told::told(reading).map(|(place, sentence)| (place, Some(sentence))))
        .or_else(|| met::met(reading).map(|(place, sentence)| (place, Some(sentence))))
}

/// A place as printed; of "Paris, France" the last part is the country where it is known as one.
fn named(reading: &Reading, span: Span) -> Option<Place> {
    let source = reading.source(span)?;
    let name = source.quote().to_owned();
    let (city, country) = parts(&name, reading.vocabulary);
    Some(Place { city, country, name, source })
}

/// City and country of "Paris, France": the last part is the country where it is known as one; "Salem, Oregon" and
/// "Toronto, Ontario, Canada" have a city.
pub(super) fn parts(name: &str, vocabulary: &Vocabulary) -> (Option<String>, Option<String>) {
    let (city, country) = match name.rsplit_once(',') {
        Some((city, country)) if vocabulary.country_named(country).is_some() => {
            (city.split(',').rfind(|part| !LEXICON.place.region.are(part)), Some(country))
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
