//! The meeting's title: the heading, or the title in the head, that names the meeting.
//!
//! A heading earns points for naming a meeting, its place or who took part, and loses them for naming a part of a
//! record ("Recommendations after the meeting"). Headings that say nothing ("Introduction") are never taken.

mod opening;
mod worth;

use super::agenda::is_procedure;
use super::dates;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::Reading;
use crate::model::{Place, Span};
use crate::parse::{Block, BlockKind};
use worth::{is_address, is_bare, is_entry, is_generic, is_of_meeting, score};

/// The most words of a line that goes on with a title.
const LINE_WORDS: usize = 10;

/// Where the title stands; `None`: no heading names the meeting.
pub(super) fn title(reading: &Reading, entries: &[Entry], people: &People, place: Option<&Place>) -> Option<Span> {
    let scored = |(span, base): (Span, i32)| (score(reading.words(span), people, place) + base, span);
    // "Ann Lee", a line among those present.
    let is_person = |span: Span| {
        let name = people::without_titles(reading.words(span).trim(), reading.language.as_deref());
        people::is_full_name(name) && people.find(name).is_some()
    };
    let candidates = candidates(reading, entries).into_iter();
    let candidates = candidates.filter(|(span, _)| !is_generic(reading.words(*span)) && !is_person(*span));
    let best = candidates.map(scored).reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(score, _)| *score > 0).map(|(_, span)| with_next_line(reading, reading.text.trim(span)))
}

/// A title with the line below, where it ends in the middle of a name: "Hearing of the", and below it "Quay Committee".
fn with_next_line(reading: &Reading, title: Span) -> Span {
    let last = reading.words(title).rsplit(char::is_whitespace).next().unwrap_or("");
    if !last.chars().all(char::is_lowercase) || !LEXICON.small.are(last) {
        return title;
    }
    let next = reading.blocks.partition_point(|block| block.span.start <= title.start);
    let is_line = |block: &&Block| {
        let words = reading.words(block.span);
        let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        is_text && !words.contains('\n') && words.split_whitespace().nth(LINE_WORDS).is_none()
    };
    reading.blocks.get(next).filter(is_line).map_or(title, |block| Span::new(title.start, block.span.end))
}

/// The title in words, from the file's name; with the folder's, where the file's says only what sort of record it is:
/// "2024-03-04 transcript" of `2024-03-04/transcript.vtt`.
pub(super) fn from_path(path: &str) -> String {
    let mut names = path.rsplit(['/', '#']);
    let name = names.next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem });
    let own = in_words(stem);
    let is_sort = LEXICON.heading.generic.are(&own) || LEXICON.heading.frame.are(&own);
    match names.find(|folder| !folder.is_empty() && *folder != ".").filter(|_| is_sort) {
        Some(folder) => format!("{} {own}", in_words(folder)),
        None => own,
    }
}

/// A name of a file or folder as words; a day in it stays as it is.
fn in_words(name: &str) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        return name.replace('_', " ");
    }
    name.split(['-', '_', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The spans that can be the title, with what their place is worth; none where no line is known to be whole.
fn candidates(reading: &Reading, entries: &[Entry]) -> Vec<(Span, i32)> {
    if reading.is_tagged() {
        return Vec::new();
    }
    let is_head = |entry: &&Entry| !matches!(reading.blocks[entry.block].kind, BlockKind::Heading { .. });
    let stated = entries.iter().filter(|entry| LEXICON.field.title.are(&entry.name)).filter(is_head);
    let mut candidates: Vec<(Span, i32)> = stated
        .filter_map(|entry| entry.values.first())
        .map(|value| (*value, stated_worth(reading, *value)))
        .take(1)
        .collect();
    let has_stated = !candidates.is_empty();
    let is_bare_stated = candidates.iter().any(|(span, _)| is_bare(reading.words(*span)));
    candidates.extend(opening::ruled(reading).map(|title| (title, 5)));
    candidates.extend(opening::opening(reading).map(|line| (line, 2 + i32::from(is_bare_stated))));
    let headings = reading.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Heading { level } => Some((block.span, level)),
        _ => None,
    });
    let headings = headings.filter(|(span, _)| !is_entry(reading.words(*span)) && !is_announced(reading, *span));
    let headings: Vec<(Span, u8)> = headings.collect();
    let are_numbered = headings.iter().filter(|(span, _)| is_numbered(reading.words(*span))).count() > 1;
    let top = headings.iter().map(|(_, level)| *level).min();
    let is_alone = headings.len() == 1 || headings.iter().filter(|(_, level)| Some(*level) == top).count() == 1;
    for (index, (span, level)) in headings.into_iter().enumerate() {
        let is_first = reading.is_page() || index == 0 && opens(reading, span);
        // "Status report" names a record where it stands above all, and a part of one where it stands among others.
        if !(is_alone && is_first && Some(level) == top) && is_part(reading.words(span)) {
            continue;
        }
        // What stands below others is a part of the record, unless it names a meeting or its day.
        if Some(level) != top && !is_of_meeting(reading.words(span)) {
            continue;
        }
        if is_address(reading.words(span)) && has_stated && !reading.is_page() {
            continue;
        }
        // "4. Roads" among others that are counted is one of them.
        if index > 0 && are_numbered && is_numbered(reading.words(span)) {
            continue;
        }
        let worth = match (Some(level) == top, is_alone, index) {
            // A site prints the day above what it posts.
            (true, false, 0) if reading.is_plain() && is_bare(reading.words(span)) => 0,
            // The one heading of a plain text may be any short line.
            (true, true, 0) if reading.is_plain() || !is_first => 3,
            (true, true, 0) => 5,
            // A lower one above it only says when: "Meeting of 5 May", and below it "Lake Group Call".
            (true, true, 1) if is_below_headings(reading, span) => 5,
            (true, true, _) => 2,
            // The first of several is a part like the others, where the record begins with something else.
            (true, false, 0) if is_first => 1,
            _ => 0,
        };
        candidates.push((span, if stands_above_date(reading, span) { worth.max(5) } else { worth }));
    }
    candidates
}

/// Whether a heading begins with a number.
fn is_numbered(heading: &str) -> bool {
    let rest = heading.trim_start_matches(|first: char| first.is_ascii_digit());
    rest.len() < heading.len()
        && (rest.starts_with(['.', ')']) || rest.starts_with('-') && dates::first(heading).is_none())
}

/// Whether a heading names what any meeting does, and no meeting: "Status updates".
fn is_part(heading: &str) -> bool {
    is_procedure(heading) && !LEXICON.heading.meeting.stand_in(heading)
}

/// Whether the record begins with a heading, but for the fields of its head.
fn opens(reading: &Reading, heading: Span) -> bool {
    let before = reading.blocks.iter().take_while(|block| block.span.start < heading.start);
    before.into_iter().all(|block| matches!(block.kind, BlockKind::Field { .. }))
}

/// Whether nothing but headings and the fields of the head stand above a heading.
fn is_below_headings(reading: &Reading, heading: Span) -> bool {
    let mut before = reading.blocks.iter().take_while(|block| block.span.start < heading.start);
    before.all(|block| matches!(block.kind, BlockKind::Field { .. } | BlockKind::Heading { .. }))
}

/// Whether words stand before a heading on its line, as in a chat: "<ann> Topic: Roof repairs" is a topic, and no title.
fn is_announced(reading: &Reading, heading: Span) -> bool {
    let line = reading.text.as_str()[..heading.start].rsplit('\n').next().unwrap_or("");
    line.contains(char::is_alphabetic)
}

/// Whether the next block is the date of what the heading names: "Lake Group Call", and below it "Minutes for 2025-04-17".
fn stands_above_date(reading: &Reading, heading: Span) -> bool {
    let next = reading.blocks.partition_point(|block| block.span.start <= heading.start);
    let Some(next) = reading.blocks.get(next) else { return false };
    let words = reading.words(next.span);
    let is_line = !matches!(next.kind, BlockKind::TableRow { .. } | BlockKind::Preformatted | BlockKind::Quotation);
    is_line && !words.contains('\n') && (is_entry(words) || is_bare(words)) && dates::first(words).is_some()
}

/// A stated title is worth more than a heading, but for one that adds a site's name to a heading, "Talks in Lima |
/// News", and for one of a page that may well be the site's name alone.
fn stated_worth(reading: &Reading, title: Span) -> i32 {
    let words = reading.words(title).trim();
    // A page that is called by its day has its name in its words.
    if is_bare(words) {
        return 1;
    }
    let names_meeting = LEXICON.heading.meeting.stand_in(words) || dates::first(words).is_some();
    if reading.is_page() && !names_meeting {
        return 1;
    }
    let mut headings = (0..reading.blocks.len())
        .filter(|index| matches!(reading.blocks[*index].kind, BlockKind::Heading { level: 1 }))
        .map(|index| reading.block(index).trim());
    if headings.any(|heading| heading.len() < words.len() && words.starts_with(heading)) { 2 } else { 5 }
}
