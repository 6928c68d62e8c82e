//! An agenda that one sentence enumerates: "The board met to deal with: 1) Lamps; 2) Doors", "so as to: A) PAINT THE LAMPS;
//! B) COUNT THE DOORS".
//!
//! In: the first paragraphs. Out: the titles behind the numbers or letters, which count up from the first. The sentence says
//! that people met or that this is the agenda; what a club is for, enumerated in the same way, is none.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::title;
use crate::model::Span;
use crate::parse::BlockKind;

/// How many paragraphs may enumerate it.
const OPENING: usize = 24;

/// How many lists of a paragraph are looked at.
const LISTS: usize = 4;

/// The fewest items, and the most words of each.
const LEAST: usize = 2;
const WORDS: usize = 24;

/// The titles of the items.
pub(super) fn items(reading: &Reading) -> Option<Vec<Span>> {
    let paragraphs = reading.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).take(OPENING);
    paragraphs.map(|block| in_paragraph(reading, block.span)).find(|titles| titles.len() >= LEAST)
}

fn in_paragraph(reading: &Reading, span: Span) -> Vec<Span> {
    let words = reading.words(span);
    let items = announced(words).map(enumerated).unwrap_or_default();
    let is_short = |item: &&str| item.split_whitespace().nth(WORDS).is_none();
    if !items.iter().all(is_short) {
        return Vec::new();
    }
    let titles = items.into_iter().filter_map(|item| title::of_counted(reading, reading.part(span, item)?));
    titles.collect()
}

/// What stands behind the colon of a sentence that announces items, from the first of them on.
fn announced(words: &str) -> Option<&str> {
    let colons = words.match_indices(':').map(|(at, _)| (at, words[at + 1..].trim_start()));
    let mut lists = colons.filter(|(_, rest)| first_mark(rest).is_some()).take(LISTS);
    lists.find_map(|(at, rest)| {
        let before = words[..at].rsplit(". ").next()?;
        let heading = &LEXICON.heading;
        let tells = [&heading.meeting, &heading.agenda, &LEXICON.place.meets, &LEXICON.place.held_later];
        let is_own = heading.announced.stand_in(before) && tells.iter().any(|list| list.stand_in(before));
        is_own.then_some(rest)
    })
}

/// The number or letter that the first item begins with, and the mark behind it: "1)", "A.".
fn first_mark(words: &str) -> Option<(char, char)> {
    let mut words = words.trim_start_matches('(').chars();
    let (label, mark) = (words.next()?, words.next()?);
    let is_parted = words.next().is_some_and(|next| next.is_whitespace() || next.is_uppercase());
    (matches!(label, '1' | 'A' | 'a') && matches!(mark, ')' | '.' | '-') && is_parted).then_some((label, mark))
}

/// The items of an enumeration, each without its mark.
fn enumerated(words: &str) -> Vec<&str> {
    let Some((first, mark)) = first_mark(words) else { return Vec::new() };
    let mut items = Vec::new();
    let mut rest = words.trim_start_matches('(').strip_prefix(&*format!("{first}{mark}")).unwrap_or(words);
    for count in 1_u8..26 {
        let label = if first == '1' { (count + 1).to_string() } else { char::from(first as u8 + count).to_string() };
        let next = format!("{label}{mark}");
        let Some((end, _)) = rest.match_indices(&next).find(|(at, _)| begins(&rest[..*at])) else { break };
        items.push(item(&rest[..end]));
        rest = &rest[end + next.len()..];
    }
    // Only a sentence ends the last.
    let end = rest.match_indices(". ").find(|(at, _)| rest[at + 2..].starts_with(char::is_uppercase));
    items.push(item(end.map_or(rest, |(end, _)| &rest[..end])));
    items
}

/// Whether a mark may stand behind these words.
fn begins(before: &str) -> bool {
    before.ends_with(|last: char| last.is_whitespace() || ";,(".contains(last))
}

/// An item up to what ends it, without the "and" before the next.
fn item(words: &str) -> &str {
    let words = words.split([';', '\n']).next().unwrap_or(words);
    let words = words.trim_matches(|one: char| one.is_whitespace() || ",.(".contains(one));
    match words.rsplit_once(' ') {
        Some((before, last)) if LEXICON.small.are(last) && !last.contains(char::is_uppercase) => {
            before.trim_end_matches(',')
        }
        _ => words,
    }
}
