//! The place that the head of a record states: "Location: Ulm, Germany", what stands below a line that is nothing but
//! such a label, and behind one within a line.
//!
//! In: the named entries, and the first blocks. Out: the place. An address on the web is none, and no section of a
//! newspaper is.

use super::super::head::Entry;
use super::super::lexicon::{LEXICON, is_only};
use super::super::reading::Reading;
use super::super::word::words_of;
use super::name::name_at;
use super::named;
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};

/// How many blocks the head has that says where the meeting was, and the most words that it says it in.
const HEAD: usize = 40;
const STATED_WORDS: usize = 16;

/// How far into a line its label stands, in bytes.
const RUN_IN: usize = 400;

/// How many entries away one of the date may stand.
const BESIDE: usize = 4;

/// The longest line that is a label by itself, and the longest paragraph below a heading that says where, in bytes.
const LABEL: usize = 30;
const BELOW: usize = 300;

/// "Location: Ulm, Germany", where the head says so; an item of a list does beside one that says when.
pub(super) fn stated(reading: &Reading, entries: &[Entry]) -> Option<Place> {
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
            && !LEXICON.place.link.stand_in(words)
            && !LEXICON.place.section.are(words);
        is_place.then(|| named(reading, value)).flatten()
    })
}

/// What stands below a line that is nothing but the label: "Location", "Place and date". Of a sentence there only what it
/// says to be the place.
pub(super) fn below_label(reading: &Reading) -> Option<Place> {
    let field = &LEXICON.field;
    let others = [&field.date, &field.time, &LEXICON.heading.meeting];
    let is_text = |block: &Block| matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
    reading.blocks.iter().enumerate().take(HEAD).filter(|(_, block)| is_text(block)).find_map(|(index, block)| {
        let below = reading.blocks.get(index + 1).filter(|below| below.kind == BlockKind::Paragraph);
        let lines_of =
            |span: Span| reading.words(span).lines().filter_map(move |line| reading.part(span, line.trim())).take(HEAD);
        let next = below.and_then(|below| lines_of(below.span).next());
        let lines: Vec<Span> = lines_of(block.span).chain(next).collect();
        lines.windows(2).find_map(|two| {
            let label = reading.words(two[0]).trim_end_matches(':');
            let is_label = label.len() <= LABEL && is_only(label, &LEXICON.place.label, &others);
            is_label.then(|| place_in(reading, two[1], LEXICON.place.label.are(label))).flatten()
        })
    })
}

/// The place behind such a label within a line, as a head is written that lost its lines: "Minutes of 5 May Venue: Old School,
/// Ulm Start: 7 p.m." What begins the next entry ends it.
pub(super) fn run_in(reading: &Reading) -> Option<Place> {
    let paragraphs = reading.blocks.iter().take(HEAD).filter(|block| block.kind == BlockKind::Paragraph);
    paragraphs.into_iter().find_map(|block| {
        let words = reading.words(block.span);
        let head = (0..4).find_map(|more| words.get(..RUN_IN + more)).unwrap_or(words);
        let (_, value) = head.match_indices(": ").find_map(|(at, colon)| {
            let label = head[..at].rsplit_once(' ')?.1;
            LEXICON.place.label.are(label).then(|| (label, &head[at + colon.len()..]))
        })?;
        let place = before_next(value)?.trim_end_matches([',', ' ']);
        let is_name =
            place.starts_with(char::is_alphanumeric) && !place.contains("://") && !LEXICON.place.link.stand_in(place);
        is_name.then(|| named(reading, reading.part(block.span, place)?)).flatten()
    })
}

/// The few words before the label of a time or a day.
fn before_next(value: &str) -> Option<&str> {
    let field = &LEXICON.field;
    let starts = value.match_indices(' ').map(|(at, _)| at).take(STATED_WORDS);
    let mut next = starts.filter(|at| {
        let word = value[at + 1..].split([' ', ':', ',']).next().unwrap_or("");
        word.starts_with(char::is_uppercase) && (field.time.are(word) || field.date.are(word))
    });
    next.next().map(|at| &value[..at])
}

/// The place in a line below such a label: the line itself, or in a sentence the name behind "in".
fn place_in(reading: &Reading, line: Span, is_alone: bool) -> Option<Place> {
    let text = reading.words(line);
    let is_name = is_alone
        && text.starts_with(|first: char| first.is_uppercase())
        && !text.ends_with(['.', ':', '?'])
        && !text.contains("://")
        && !LEXICON.place.link.stand_in(text)
        && text.split_whitespace().nth(STATED_WORDS).is_none();
    if is_name {
        return named(reading, line);
    }
    let words = words_of(text.get(..BELOW).unwrap_or(text), line.start);
    let mut at = (0..words.len()).filter(|at| words[*at].is(&LEXICON.place.at));
    named(reading, at.find_map(|at| name_at(reading, &words, at + 1))?)
}
