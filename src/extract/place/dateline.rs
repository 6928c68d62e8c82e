//! The place in the dateline of an article: "ULM, March 4, 2024 -", "ULM, Germany (Quay Press) — The board", or in italics.
//!
//! In: the first paragraphs. Out: the place before the date; without a date the city in capitals with its country, or
//! with the agency that tells it. One word in capitals before a dash is no place: "NOTE - ".

use super::super::dates;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::when;
use super::beside::with_land;
use super::{NAME_WORDS, is_land, named};
use crate::model::{Place, Span};
use crate::parse::{BlockKind, MarkKind};

/// How many paragraphs may stand above the dateline, how far into its line it reaches, and how long that line is.
const ABOVE: usize = 6;
const LENGTH: usize = 60;
const STORY: usize = 80;

pub(super) fn dateline(reading: &Reading) -> Option<Place> {
    dated(reading).or_else(|| undated(reading)).or_else(|| slanted(reading))
}

/// The city in italics or bold, and then its article: "*Ulm, Germany.* The board met".
fn slanted(reading: &Reading) -> Option<Place> {
    let first = reading.blocks.iter().find(|block| block.kind == BlockKind::Paragraph)?;
    let mark = reading.mark_at(first.span.start)?;
    let is_marked = matches!(mark.kind, MarkKind::Emphasis | MarkKind::Strong);
    let words = reading.words(mark.span).trim_end();
    let goes_on = reading.words(first.span).len() > STORY && first.span.end > mark.span.end;
    let name = words.strip_suffix('.').filter(|name| is_marked && goes_on && name.len() < LENGTH)?;
    let span = reading.part(mark.span, name)?;
    let is_known = LEXICON.place.known.are(name) || with_land(reading, span).is_some();
    is_known.then(|| named(reading, span)).flatten()
}

fn dated(reading: &Reading) -> Option<Place> {
    let line = when::dateline(reading)?;
    let date = dates::first(reading.words(line))?;
    let before =
        reading.words(line)[..date.range.start].trim_end_matches(|character: char| !character.is_alphanumeric());
    let is_day = |word: &str| dates::weekday(word).is_some();
    let has_name =
        before.split_whitespace().count() <= 2 * NAME_WORDS && before.split_whitespace().any(|word| !is_day(word));
    has_name.then(|| named(reading, Span::new(line.start, line.start + before.len()))).flatten()
}

/// "ULM, Germany —", "ULM (Quay Press) —".
fn undated(reading: &Reading) -> Option<Place> {
    let paragraphs = reading.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(ABOVE);
    let mut lines = paragraphs.flat_map(|block| reading.words(block.span).lines().take(2));
    let place = lines.find_map(|line| {
        let mut letters = line.chars().take(3);
        let is_loud = line.len() > STORY && letters.all(char::is_uppercase);
        let end =
            [" - ", " – ", " — ", "— ", " -- "].iter().filter(|_| is_loud).filter_map(|dash| line.find(dash)).min()?;
        let before = line.get(..end).filter(|before| before.len() < LENGTH)?;
        let (place, agency) = before.split_once('(').map_or((before, ""), |(place, agency)| (place.trim_end(), agency));
        let (city, land) = place.split_once(',').unwrap_or((place, ""));
        let is_city = city.split(' ').count() <= NAME_WORDS && !city.contains(|letter: char| letter.is_lowercase());
        let is_told = agency.ends_with(')') || is_land(reading, land.trim());
        (is_city && is_told).then_some(place)
    })?;
    let start = place.as_ptr() as usize - reading.text.as_str().as_ptr() as usize;
    named(reading, Span::new(start, start + place.len()))
}
