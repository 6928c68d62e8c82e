//! What stands below a heading that is called the agenda, where it is parted by headings and not listed.
//!
//! In: the heading. Out: the titles of the headings below it, and of the list below one that only holds others:
//! "Standing items". It does not look at headings of the record outside the agenda.

use super::super::reading::Reading;
use super::items::{is_frame, list};
use super::name::names_agenda;
use super::{headings, title};
use crate::model::Span;
use crate::parse::BlockKind;

/// How many levels of headings below the agenda are items.
const LEVELS: usize = 2;

/// How many times as many as the topics that follow the agenda its own must be.
const FEW: usize = 5;

/// The titles of the parts below a heading.
pub(super) fn below(reading: &Reading, heading: usize) -> Vec<Span> {
    let level = |at: usize| match reading.blocks[at].kind {
        BlockKind::Heading { level } => Some(level),
        _ => None,
    };
    let Some(own) = level(heading) else { return Vec::new() };
    let count = reading.blocks.len();
    let end = (heading + 1..count).find(|at| level(*at).is_some_and(|of| of <= own)).unwrap_or(count);
    let parts = (heading + 1..end).filter_map(|at| Some((at, level(at)?)));
    let parts: Vec<(usize, u8)> = parts.collect();
    let mut levels: Vec<u8> = parts.iter().map(|(_, level)| *level).collect();
    levels.sort_unstable();
    levels.dedup();
    levels.truncate(LEVELS);
    let parts = parts.into_iter().filter(|(_, level)| levels.contains(level));
    let titles: Vec<Span> = parts.flat_map(|(at, _)| of_part(reading, at)).collect();
    // Where other topics follow, the heading begins the talk and does not hold it.
    if titles.is_empty() {
        return titles;
    }
    let after = (end..count).filter(|at| level(*at).is_some() && title_of(reading, *at).is_some());
    let after = after.take(titles.len() / FEW + 1).count();
    if after * FEW > titles.len() { Vec::new() } else { titles }
}

fn title_of(reading: &Reading, heading: usize) -> Option<Span> {
    title::of(reading, reading.blocks[heading].span).filter(|title| headings::is_topic(reading, *title))
}

/// The title of a heading, and those of the items of the list below it where it only holds others.
fn of_part(reading: &Reading, heading: usize) -> Vec<Span> {
    let span = reading.blocks[heading].span;
    let title = title_of(reading, heading);
    let holds_others = is_frame(reading, title.unwrap_or(span)) || names_agenda(reading.words(span));
    let list = if holds_others { list(reading, heading + 1) } else { Vec::new() };
    let items = list.into_iter().filter_map(|at| title::of(reading, reading.blocks[at].span));
    title.into_iter().chain(items).collect()
}
