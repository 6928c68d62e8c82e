//! The place in the dateline of an article: "ULM, March 4, 2024 -", "ULM, Germany (Quay Press) — The board".
//!
//! In: the first paragraphs. Out: the place before the date; without a date the city in capitals with its country, or
//! with the agency that tells it. One word in capitals before a dash is no place: "NOTE - ".

use super::super::dates;
use super::super::reading::Reading;
use super::super::when;
use super::{NAME_WORDS, is_land, named};
use crate::model::{Place, Span};
use crate::parse::BlockKind;

/// How many paragraphs may stand above the dateline, how far into its line it reaches, and how long that line is.
const ABOVE: usize = 6;
const LENGTH: usize = 60;
const STORY: usize = 80;

pub(super) fn dateline(reading: &Reading) -> Option<Place> {
    dated(reading).or_else(|| undated(reading))
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
