//! The lines above the time at which a transcript begins: "Quay Hotel Ulm / Ulm, Germany", and below them "6:02 P.M. CET".
//!
//! In: the first blocks. Out: the place in those lines; one of them is a city with its country or region, or a room.

use super::super::dates;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::word::{Word, words_of};
use super::beside::{is_time, with_land};
use super::{name, parts};
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};

/// How many blocks may stand above the time.
const HEAD: usize = 12;

/// How many lines the place has, and how many words each of them, at most.
const LINES: usize = 3;
const WORDS: usize = 8;

pub(super) fn above_time(reading: &Reading) -> Option<Place> {
    let blocks = reading.blocks.get(..reading.blocks.len().min(HEAD))?;
    let is_text = |block: &Block| block.kind == BlockKind::Paragraph;
    let pair = blocks.windows(2).find(|two| is_text(&two[0]) && is_text(&two[1]) && is_time(reading, two[1].span))?;
    let lines: Vec<Span> =
        reading.words(pair[0].span).lines().filter_map(|line| reading.part(pair[0].span, line.trim())).collect();
    let are_names = lines.len() <= LINES && lines.iter().all(|line| is_name(reading.words(*line)));
    let tells = |line: &Span| with_land(reading, *line).is_some() || is_room(reading, *line);
    (are_names && lines.iter().any(tells)).then(|| joined(reading, pair[0].span, &lines)).flatten()
}

/// Whether a line is a name and no sentence.
fn is_name(line: &str) -> bool {
    // "Board of the Lamp Museum" is who meets.
    let others = [&LEXICON.place.link, &LEXICON.line.body, &LEXICON.heading.meeting];
    let is_other = || LEXICON.heading.frame.are(line) || others.iter().any(|list| list.stand_in(line));
    line.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !line.ends_with(['.', ':', '?', '!'])
        && !line.contains(':')
        && line.split_whitespace().nth(WORDS).is_none()
        && dates::first(line).is_none()
        && !is_other()
}

fn is_room(reading: &Reading, line: Span) -> bool {
    let words: Vec<Word<'_>> = words_of(reading.words(line), line.start);
    name::is_room(&words, line)
}

/// The place of several lines; city and country stand in the last of them.
fn joined(reading: &Reading, span: Span, lines: &[Span]) -> Option<Place> {
    let names: Vec<&str> = lines.iter().map(|line| reading.words(*line)).collect();
    let (city, country) = parts(names.last()?, reading.vocabulary);
    Some(Place { city, country, name: names.join(", "), source: reading.source(span)? })
}
