//! The list that a record calls its agenda.
//!
//! In: the blocks and the named entries. Out: the titles of its items, and of what stands below an item that is only a
//! frame for others: "Proposals and discussions". What is said on an item is none, even where it stands in the list.

use super::super::head::Entry;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::turns::Turns;
use super::items::{is_frame, list};
use super::name::{names_agenda, says_agenda};
use super::{count, sections, title};
use crate::model::Span;
use crate::parse::{BlockKind, MarkKind};

/// How many paragraphs may stand between the name of a list and the list, and how long they may be, in bytes.
const BETWEEN: usize = 2;
const SENTENCE: usize = 320;

/// The most words behind "Agenda" in a name of one: "Agenda of the public session".
const NAME_WORDS: usize = 5;

/// The fewest items of a list that are talk, and no items of an agenda.
const LEAST_SAID: usize = 3;

/// The most words of an item that stands below another.
const NESTED_WORDS: usize = 20;

/// The items of the list that is called the agenda; `topics`: of a field of the head that is called so.
pub(super) fn items(reading: &Reading, entries: &[Entry], turns: &Turns, topics: bool) -> Option<Vec<Span>> {
    let titles = |entry: &Entry| {
        let is_field = matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
        let is_named = LEXICON.field.agenda.are(&entry.name) || names_agenda(&entry.name) && (topics || !is_field);
        match entry.listed || is_named && says_it_twice(reading, entry) {
            true if is_field && is_named => Some(fields(reading, &entry.values)),
            true if !is_field => Some(named(reading, entry, is_named, turns)),
            _ => None,
        }
    };
    entries.iter().filter_map(titles).find(|titles| !titles.is_empty())
}

/// What stands below the name of an agenda: a list, or headings where a list has no more than one item.
fn named(reading: &Reading, entry: &Entry, is_named: bool, turns: &Turns) -> Vec<Span> {
    let list = of_blocks(reading, &below(reading, entry, is_named), turns);
    let has_parts = is_named && list.len() < 2;
    // "1.2. Agenda" is one item among others that are counted.
    if has_parts && count::number(reading.block(entry.block)).is_some() {
        return Vec::new();
    }
    let has_parts = has_parts && says_agenda(&entry.name);
    let parts = if has_parts { sections::below(reading, entry.block) } else { Vec::new() };
    if parts.is_empty() { list } else { parts }
}

/// Whether all that stands behind a name is the name once more: "Agenda: Agenda:".
fn says_it_twice(reading: &Reading, entry: &Entry) -> bool {
    matches!(entry.values[..], [value] if names_agenda(reading.words(value)))
}

fn fields(reading: &Reading, values: &[Span]) -> Vec<Span> {
    let own = values.iter().filter(|value| !reading.leads_to_other_page(**value));
    own.filter_map(|value| title::of(reading, *value)).collect()
}

/// The blocks of the list below the name of an agenda.
fn below(reading: &Reading, entry: &Entry, is_named: bool) -> Vec<usize> {
    let is_heading = matches!(reading.blocks[entry.block].kind, BlockKind::Heading { .. });
    let may_be = is_named || is_heading && is_long_name(&entry.name);
    if !may_be {
        return Vec::new();
    }
    let list = list(reading, first_of_list(reading, entry.block, is_heading));
    // Of "Agenda of the public session" only numbers tell that it is no title.
    let is_agenda = is_named || is_numbered(reading, &list) || list.len() > 1 && has_subject(&entry.name);
    if is_agenda { list } else { Vec::new() }
}

/// Whether a dash parts the name from what all of it is about: "Agenda - Lamps of the quay".
fn has_subject(name: &str) -> bool {
    let parted = [" - ", " – ", " — "].into_iter().find_map(|dash| name.split_once(dash));
    parted.is_some_and(|(agenda, subject)| says_agenda(agenda) && names_agenda(agenda) && !subject.trim().is_empty())
}

/// Whether a name says whose agenda it is: "Agenda of the public session".
fn is_long_name(name: &str) -> bool {
    let words = folded(name);
    let behind = LEXICON.heading.agenda.length_at(&words).and_then(|length| words.get(length..));
    behind.is_some_and(|behind| behind.len() <= NAME_WORDS && LEXICON.heading.next.first_in(behind).is_none())
}

/// The first block of the list below a block, a sentence or two below a heading.
fn first_of_list(reading: &Reading, block: usize, is_heading: bool) -> usize {
    let is_sentence = |at: &usize| {
        let paragraph = reading.blocks.get(*at).filter(|block| block.kind == BlockKind::Paragraph);
        let words = paragraph.map(|block| reading.words(block.span));
        words.is_some_and(|words| words.len() < SENTENCE && count::number(words).is_none())
    };
    let most = if is_heading { BETWEEN } else { 0 };
    block + 1 + (block + 1..).take(most).take_while(is_sentence).count()
}

pub(super) fn is_numbered(reading: &Reading, list: &[usize]) -> bool {
    let has_number = |at: &usize| matches!(reading.blocks[*at].kind, BlockKind::ListItem { number: Some(_), .. });
    list.len() > 1 && list.iter().all(has_number)
}

/// The titles of items, with those below an item that is only a frame; without what someone says, where others are items.
pub(super) fn of_blocks(reading: &Reading, list: &[usize], turns: &Turns) -> Vec<Span> {
    let speaker = |at: usize| {
        let turn = turns.of(at).first().filter(|_| turns.is_transcript())?;
        let name = reading.words(turn.speaker);
        let opens = turn.span.start == reading.blocks[at].span.start && turn.words > turn.span.start;
        (opens && !name.contains(|one: char| one.is_ascii_digit())).then_some(name)
    };
    let speakers: Vec<&str> = list.iter().filter_map(|at| speaker(*at)).collect();
    // One who has put an item on the agenda is named before it too; where several speak they talk.
    let is_talk =
        (LEAST_SAID..list.len()).contains(&speakers.len()) && speakers.iter().any(|name| *name != speakers[0]);
    let is_said = |at: usize| is_talk && speaker(at).is_some();
    let mut titles = Vec::new();
    for at in list.iter().copied().filter(|at| !is_said(*at)) {
        let span = reading.blocks[at].span;
        let title = Some(at).filter(|_| !reading.leads_to_other_page(span)).and_then(|at| title_of(reading, at));
        titles.extend(title);
        if is_frame(reading, title.unwrap_or(span)) {
            titles.extend(
                nested(reading, at).into_iter().filter(|at| !is_said(*at)).filter_map(|at| title_of(reading, at)),
            );
        }
    }
    titles
}

/// The title of an item; one with a number may be what every record has: "2. Next meeting".
fn title_of(reading: &Reading, at: usize) -> Option<Span> {
    let block = &reading.blocks[at];
    match block.kind {
        BlockKind::ListItem { number: Some(_), .. } => title::of_counted(reading, block.span),
        _ => title::of(reading, block.span),
    }
}

/// The items right below an item, where all of them are short: those below "Updates" may well be what was told.
fn nested(reading: &Reading, item: usize) -> Vec<usize> {
    let depth_of = |at: usize| match reading.blocks.get(at)?.kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let Some(depth) = depth_of(item) else { return Vec::new() };
    let below = (item + 1..).take_while(|at| depth_of(*at).is_some_and(|of| of > depth));
    let right_below: Vec<usize> = below.filter(|at| depth_of(*at) == Some(depth + 1)).collect();
    let is_short = |at: &usize| reading.block(*at).split_whitespace().nth(NESTED_WORDS).is_none();
    if !right_below.iter().all(is_short) {
        return Vec::new();
    }
    right_below.into_iter().filter(|at| !is_placeholder(reading, reading.blocks[*at].span)).collect()
}

/// Whether all words are in italics, as those are that tell what to write there.
fn is_placeholder(reading: &Reading, span: Span) -> bool {
    let mut marks = reading.marks_in(span);
    marks.any(|mark| mark.kind == MarkKind::Emphasis && mark.span == span)
}
