//! The lists for places, and the sentences that tell where a meeting was held.

use serde::Deserialize;

use super::Phrases;

/// Words beside places.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Places {
    /// Before a city or a country.
    pub(in crate::extract) in_: Phrases,
    /// "held at", before where a meeting was held.
    pub(in crate::extract) held: Phrases,
    /// "held", where a word of `at` follows before it.
    pub(in crate::extract) held_later: Phrases,
    /// "was", before the two.
    pub(in crate::extract) was: Phrases,
    /// "se reunieron en", before where people met.
    pub(in crate::extract) met: Phrases,
    /// "took place", where a word of `at` follows before it.
    pub(in crate::extract) took_place: Phrases,
    /// "to order", where a word of `at` follows before it.
    pub(in crate::extract) opened: Phrases,
    /// "received", of an article, where a word of `near` follows before it.
    pub(in crate::extract) meets: Phrases,
    pub(in crate::extract) near: Phrases,
    /// Before the place in a title; "on Paris" tells what it is about.
    pub(in crate::extract) titled: Phrases,
    /// "visits", right before the place in a title.
    pub(in crate::extract) visits: Phrases,
    /// What is held beside meetings: "The sprint was held".
    pub(in crate::extract) event: Phrases,
    /// What is held at no place: "phone call".
    pub(in crate::extract) remote: Phrases,
    /// What the name of a street ends with.
    pub(in crate::extract) street: Phrases,
    pub(in crate::extract) at: Phrases,
    /// What the deed of a meeting begins with before its place: "En".
    pub(in crate::extract) deed: Phrases,
    /// The same before its day: "Aos". Then a word of `deed_at` stands before the place.
    pub(in crate::extract) deed_day: Phrases,
    /// The same where the sentence tells the agenda: "El día".
    pub(in crate::extract) deed_on: Phrases,
    pub(in crate::extract) deed_at: Phrases,
    /// Behind the day on which a meeting was held, right before its place (Turkish), and what ends the sentence.
    pub(in crate::extract) on_day: Phrases,
    pub(in crate::extract) done: Phrases,
    /// After an address (Turkish).
    pub(in crate::extract) address: Phrases,
    /// Nouns that tell a place from the name of a body: "room".
    pub(in crate::extract) room: Phrases,
    /// Sections of a newspaper, which some call places: "National".
    pub(in crate::extract) section: Phrases,
    /// Cities, houses and programs that are known by their name alone: "Paris".
    pub(in crate::extract) known: Phrases,
    pub(in crate::extract) article: Phrases,
    /// Nouns that may begin or end the name of a place without a capital: "hall", "offices".
    pub(in crate::extract) noun: Phrases,
    /// Words of names that a full stop shortens: "St."
    pub(in crate::extract) shortened: Phrases,
    /// Words without a capital within such a name: "of".
    pub(in crate::extract) within: Phrases,
    /// Labels of a place that may stand on a line of their own: "Location".
    pub(in crate::extract) label: Phrases,
    /// What says that the place is told elsewhere: "link on calendar invite".
    pub(in crate::extract) link: Phrases,
    /// What stands there and is no place: "English".
    pub(in crate::extract) elsewhere: Phrases,
    /// Parts of countries, as they stand behind a city.
    pub(in crate::extract) region: Phrases,
    /// Words of a time of the day: "pm".
    pub(in crate::extract) clock: Phrases,
    /// After a city, where the country stands before it (Turkish).
    pub(in crate::extract) city: Phrases,
}
