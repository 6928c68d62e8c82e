//! Items that each say by themselves that they are items of an agenda: of lists by how long they get, "45 min - Trees [Ann
//! Lee]", or by the ticket that they are of, "Ticket 20: Trees"; and headings that only count, "1st order of business".
//!
//! In: the blocks. Out: their titles. A ticket is an item only below a heading that says that issues were discussed; a
//! list of tickets that stands elsewhere may be what was closed.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::items::is_frame;
use super::{headings, remark, title};
use crate::model::Span;
use crate::parse::BlockKind;

/// The fewest items with a time, and the fewest of tickets.
const TIMED: usize = 2;
const TICKETS: usize = 3;

/// The fewest headings that only count, and the most words of the sentence below one that is its title.
const HEADS: usize = 3;
const WORDS: usize = 14;

/// The items that say how long they get, and those between them that say who leads them.
pub(super) fn timed(reading: &Reading) -> Option<Vec<Span>> {
    let is_timed = |block: &usize| remark::behind_duration(reading.block(*block)).is_some();
    let items = || (0..reading.blocks.len()).filter(|at| is_item(reading, *at));
    if items().filter(is_timed).take(TIMED).count() < TIMED {
        return None;
    }
    let own = items().filter(|at| is_timed(at) || remark::is_led(reading.block(*at)));
    Some(own.filter_map(|at| title::of(reading, reading.blocks[at].span)).collect())
}

/// The first sentences below headings that only count what they head: "1st order of business", and below it "Lamps. The
/// board counted them."
pub(super) fn untitled(reading: &Reading) -> Option<Vec<Span>> {
    let counts = |words: &str| {
        let is_count = |word: &String| word.starts_with(|first: char| first.is_ascii_digit());
        let (numbers, words): (Vec<String>, Vec<String>) = folded(words).into_iter().partition(is_count);
        numbers.len() == 1 && LEXICON.heading.item.are_words(&words)
    };
    let below = |at: usize| {
        let is_text = reading.blocks.get(at + 1)?.kind == BlockKind::Paragraph;
        let first = reading.sentences_of(at + 1).into_iter().next().filter(|_| is_text)?;
        title::of(reading, first).filter(|title| reading.words(*title).split_whitespace().count() <= WORDS)
    };
    let is_head = |at: &usize| headings::is_heading(&reading.blocks[*at]) && counts(reading.block(*at));
    let heads: Vec<usize> = (0..reading.blocks.len()).filter(is_head).collect();
    let titles: Vec<Span> = heads.iter().copied().filter_map(below).collect();
    (titles.len() >= HEADS && titles.len() == heads.len()).then_some(titles)
}

/// The items that begin with the number of a ticket, below a heading "Issues discussion".
pub(super) fn ticketed(reading: &Reading) -> Option<Vec<Span>> {
    let is_below = |at: &usize| {
        let heading = reading.heading(*at).map(|heading| reading.blocks[heading].span);
        heading.is_some_and(|heading| is_frame(reading, heading))
    };
    let tickets = (0..reading.blocks.len()).filter(|at| is_item(reading, *at) && is_ticket(reading.block(*at)));
    let titles: Vec<Span> =
        tickets.filter(is_below).filter_map(|at| title::of(reading, reading.blocks[at].span)).collect();
    (titles.len() >= TICKETS).then_some(titles)
}

/// Whether words begin with the number of a ticket as their label: "Ticket 20 : Trees".
fn is_ticket(words: &str) -> bool {
    label_of(words).is_some_and(|(label, title)| {
        let number = label.rsplit([' ', '#']).next().unwrap_or("");
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number && !title.trim().is_empty() && LEXICON.heading.ticket.are(&label[..label.len() - number.len()])
    })
}

fn is_item(reading: &Reading, block: usize) -> bool {
    matches!(reading.blocks[block].kind, BlockKind::ListItem { .. })
}
