//! Where the title says that people met: "Talks in Paris", "Ann Lee in Paris mit Bo Ray zusammengetroffen", "Ann Lee visits
//! Sweden".
//!
//! In: the title. Out: a city that is known by its name alone, or behind a verb of visiting a country. A title that has no
//! word for a meeting, or tells of a call or of another meeting, tells nothing.

use super::super::lexicon::{LEXICON, Phrases};
use super::super::reading::Reading;
use super::super::word::{Word, words_of};
use super::met::known;
use super::{NAME_WORDS, named};
use crate::model::{Place, Span};

/// The place that the title tells.
pub(in crate::extract) fn titled(reading: &Reading, title: Span) -> Option<Place> {
    let text = reading.words(title);
    let (place, heading) = (&LEXICON.place, &LEXICON.heading);
    let names_meeting = [&heading.meeting, &place.meets, &place.visits].iter().any(|list| list.stand_in(text));
    let others = [&place.remote, &heading.earlier, &heading.follow_up, &heading.possible];
    if !names_meeting || others.iter().any(|list| list.stand_in(text)) {
        return None;
    }
    let words = words_of(text, title.start);
    let is_near = |at: &usize| !words[*at].is_capital && words[*at].is(&place.titled);
    let name = (0..words.len()).filter(is_near).find_map(|at| known(reading, &words, at + 1));
    named(reading, name.or_else(|| visited(reading, &words))?)
}

/// The city or country behind "visits".
fn visited(reading: &Reading, words: &[Word<'_>]) -> Option<Span> {
    let behind = |list: &Phrases| (0..words.len()).find_map(|at| Some(at + list.length_at(&words[at..])?));
    let at = behind(&LEXICON.place.visits)?;
    let country = || {
        let rest = words.get(at..)?;
        let length = (1..=NAME_WORDS.min(rest.len())).rev().find(|length| {
            let span = Span::new(rest[0].span.start, rest[length - 1].span.end);
            reading.vocabulary.country_named(reading.words(span)).is_some()
        })?;
        // "visits France Telecom", "visits Chad's port".
        let (last, next) = (&rest[length - 1], rest.get(length));
        let is_owner = reading.text.as_str()[last.span.end..].starts_with(['\'', '’']);
        let goes_on = !last.stops && next.is_some_and(|next| next.is_capital);
        (!goes_on && !is_owner).then(|| Span::new(rest[0].span.start, last.span.end))
    };
    known(reading, words, at).or_else(country)
}
