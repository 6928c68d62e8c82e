//! What a sentence or a bare line announces as the agenda, or as what was talked about: "... to deal with the following
//! agenda:", "Agenda" alone on a line, "Topics discussed:".
//!
//! In: the blocks. Out: the titles of the list below, or of the short lines below. A sentence below a heading of its own
//! speaks of that part only, and announces none.

use super::super::head::Entry;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::turns::Turns;
use super::headings::stands_on_top;
use super::items::list;
use super::listed::{is_numbered, of_blocks};
use super::name::{names_agenda, names_discussed};
use super::{count, prose, sections, title};
use crate::model::Span;
use crate::parse::{BlockKind, MarkKind};

/// The most lines that may name the agenda.
const NAMES: usize = 8;

/// The fewest items of a list of what was talked about.
const LEAST: usize = 2;

/// The most words of a line that is an item, and of one that nothing but its shortness marks.
const LINE_WORDS: usize = 20;
const BARE_WORDS: usize = 10;

/// The items of a list below a sentence that announces them, or below a line that names the agenda.
pub(super) fn introduced(reading: &Reading, turns: &Turns) -> Option<Vec<Span>> {
    let blocks = (0..reading.blocks.len()).filter(|at| reading.blocks[*at].kind == BlockKind::Paragraph);
    let named = blocks.filter_map(|at| {
        let words = reading.block(at).trim_end();
        let last = words.rsplit('\n').next().unwrap_or(words);
        let is_name = names_agenda(last) && is_above_all(reading, at);
        (is_name || announces(words)).then_some((at, is_name))
    });
    named.take(NAMES).find_map(|(at, is_name)| {
        let list = list(reading, at + 1);
        if list.is_empty() {
            return dashed(reading, at + 1);
        }
        let titles = (is_name || is_numbered(reading, &list)).then(|| of_blocks(reading, &list, turns))?;
        (!titles.is_empty()).then_some(titles)
    })
}

/// The titles of the paragraphs right below that count up from 1 with a dash and no space: "1-Lamps".
fn dashed(reading: &Reading, first: usize) -> Option<Vec<Span>> {
    let title = |at: usize, number: usize| {
        let is_text = reading.blocks.get(at)?.kind == BlockKind::Paragraph;
        let words = reading.block(at).strip_prefix(&*format!("{number}-")).filter(|_| is_text)?;
        let is_line = words.starts_with(char::is_uppercase) && !words.contains('\n');
        title::of_counted(reading, reading.part(reading.blocks[at].span, words)?).filter(|_| is_line)
    };
    let titles: Vec<Span> = (1..).map_while(|number| title(first + number - 1, number)).collect();
    (titles.len() > 1).then_some(titles)
}

fn announces(words: &str) -> bool {
    let last = words.strip_suffix(':').map(|last| last.rsplit_once(". ").map_or(last, |(_, last)| last));
    last.is_some_and(|last| LEXICON.heading.agenda.stand_in(last))
}

/// What stands below a heading or a sentence that names what was talked about: "Topics discussed:".
pub(super) fn discussed(reading: &Reading, turns: &Turns) -> Option<Vec<Span>> {
    (0..reading.blocks.len()).find_map(|at| {
        let words = || reading.block(at);
        let is_name = match reading.blocks[at].kind {
            BlockKind::Heading { .. } => names_discussed(words()),
            BlockKind::Paragraph => is_above_all(reading, at) && tells_discussed(words()),
            _ => false,
        };
        is_name.then_some(())?;
        let list = of_blocks(reading, &list(reading, at + 1), turns);
        let is_short = |title: &Span| reading.words(*title).split_whitespace().nth(LINE_WORDS).is_none();
        // A list of sentences tells what was said.
        let short = list.iter().filter(|title| is_short(title)).count();
        let list = if short * 2 > list.len() || list.is_empty() { list } else { return None };
        let titles = if list.len() < LEAST { sections::below(reading, at) } else { list };
        (titles.len() >= LEAST).then_some(titles)
    })
}

fn tells_discussed(words: &str) -> bool {
    let words = words.trim_end();
    let last = words.strip_suffix(':').and_then(|words| words.rsplit(['\n', '.']).next());
    last.is_some_and(|last| LEXICON.heading.discussed.stand_in(last))
}

/// Whether a block stands below no heading, or below the title alone.
fn is_above_all(reading: &Reading, block: usize) -> bool {
    reading.heading(block).is_none_or(|heading| stands_on_top(reading, heading))
}

/// The lines below a heading that is called the agenda: each ends in a comma as the items of a list in prose do, or all
/// are as short as titles.
pub(super) fn lines(reading: &Reading, entries: &[Entry]) -> Option<Vec<Span>> {
    let is_heading = |entry: &&Entry| matches!(reading.blocks[entry.block].kind, BlockKind::Heading { .. });
    let mut named = entries.iter().filter(is_heading).filter(|entry| names_agenda(&entry.name));
    named.find_map(|entry| {
        let is_line = |at: &usize| {
            let words = reading.block(*at);
            let is_short = !words.contains('\n') && words.split_whitespace().nth(LINE_WORDS).is_none();
            reading.blocks[*at].kind == BlockKind::Paragraph && is_short
        };
        let items: Vec<usize> = (entry.block + 1..reading.blocks.len()).take_while(is_line).collect();
        let goes_on = |at: &&usize| reading.block(**at).trim_end().ends_with([',', ';']);
        let count = items.iter().take_while(goes_on).count();
        let count = if count > 1 { count + 1 } else { bare(reading, &items) };
        let titles = items.iter().take(count).filter_map(|at| title::of(reading, reading.blocks[*at].span));
        let titles: Option<Vec<Span>> = (count > 1).then(|| titles.collect());
        titles.or_else(|| counted(reading, entry.block + 1))
    })
}

/// The titles of paragraphs that count up from 1 right below the name, whatever stands between them: "**2) Lamps** - Bo
/// counted them."
fn counted(reading: &Reading, first: usize) -> Option<Vec<Span>> {
    let is_below = |at: &usize| !matches!(reading.blocks[*at].kind, BlockKind::Heading { .. });
    let number = |at: usize| {
        let is_text = reading.blocks.get(at)?.kind == BlockKind::Paragraph;
        count::number(reading.block(at)).filter(|_| is_text).map(|(number, _)| number)
    };
    number(first).filter(|number| *number == 1)?;
    let mut last = 0;
    let mut titles = Vec::new();
    for at in (first..reading.blocks.len()).take_while(is_below) {
        if number(at) == Some(last + 1) {
            last += 1;
            titles.extend(title_of(reading, at));
        }
    }
    (titles.len() > 1).then_some(titles)
}

/// The title of a paragraph with a number: what is bold in it, what stands before what is told, or its line.
fn title_of(reading: &Reading, block: usize) -> Option<Span> {
    let span = reading.blocks[block].span;
    let bold = reading.mark_at(span.start).filter(|mark| mark.kind == MarkKind::Strong);
    let told = || prose::before_prose(reading.block(block)).and_then(|title| reading.part(span, title));
    title::of_counted(reading, bold.map(|mark| mark.span).or_else(told).unwrap_or(span))
}

/// The number of lines that all are titles by their shortness; nothing where another heading does not end them.
fn bare(reading: &Reading, items: &[usize]) -> usize {
    let is_bare = |at: &&usize| {
        let words = reading.block(**at).trim_end();
        !words.ends_with(['.', ':', '?', '!']) && words.split_whitespace().nth(BARE_WORDS).is_none()
    };
    let next = items.last().and_then(|last| reading.blocks.get(last + 1));
    let is_ended = next.is_none_or(|next| matches!(next.kind, BlockKind::Heading { .. }));
    if is_ended && items.iter().all(|at| is_bare(&at)) { items.len() } else { 0 }
}
