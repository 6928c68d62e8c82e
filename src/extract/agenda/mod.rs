//! The agenda: its items, what stands under each of them, and whose meeting it is.
//!
//! In: the blocks and the named entries. Out: items in the order of the record, whose titles are parts of its text. An
//! agenda that is announced is taken as it is; else what the record is parted into: numbered headings, topic lines, numbered
//! items, commands of a chat, what is said to have been discussed, headings. It does not tell what was said on an item.

mod announced;
mod count;
mod enumerated;
mod headings;
mod heads;
mod issues;
mod items;
mod lines;
mod listed;
mod marked;
mod name;
mod numerals;
mod prose;
mod remark;
mod sections;
mod title;
mod topic;

pub(super) use name::{is_path, names_agenda};
pub(super) use prose::told_from;
pub(super) use topic::{assign as assign_themes, is_procedure};

use std::collections::{BTreeMap, BTreeSet};

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use super::turns::Turns;
use crate::model::{AgendaItem, Body, Meeting, Passage, Source, Span, StakeholderKind};
use crate::parse::BlockKind;
use crate::words;

/// The items, in the order of the record; a transcript is parted by headings even where it lists no one. A
/// heading that the meeting is called by, or someone who took part, is no item of it.
pub(super) fn items(reading: &Reading, entries: &[Entry], meeting: &Meeting, turns: &Turns) -> Vec<AgendaItem> {
    let listed = |topics: bool| listed::items(reading, entries, turns, topics);
    let spans = marked::untitled(reading)
        .or_else(|| listed(false))
        .or_else(|| announced::introduced(reading, turns))
        .or_else(|| announced::lines(reading, entries))
        .or_else(|| enumerated::items(reading))
        .map(|listed| with_issues(reading, listed))
        .or_else(|| counted(reading))
        .or_else(|| lines::topics(reading))
        .or_else(|| lines::numbered(reading))
        .or_else(|| marked::timed(reading))
        .or_else(|| marked::ticketed(reading))
        .or_else(|| numerals::roman(reading))
        .or_else(|| numerals::counted(reading))
        .or_else(|| lines::logged(reading))
        .or_else(|| lines::queued(reading))
        .or_else(|| announced::discussed(reading, turns))
        .or_else(|| parted(reading, entries, meeting, turns))
        .or_else(|| listed(true));
    let mut items: Vec<AgendaItem> = Vec::new();
    let mut seen = BTreeSet::new();
    for span in spans.into_iter().flatten() {
        let is_new = seen.insert(words::normal_name(reading.words(span)));
        let Some(source) = reading.source(span).filter(|_| is_new || !title::is_continued(reading, span)) else {
            continue;
        };
        let title = source.quote().split_whitespace().collect::<Vec<_>>().join(" ");
        items.push(AgendaItem { title, themes: Vec::new(), topic: None, source });
    }
    items
}

/// The list that is called the agenda, and the issues that are talked about below it.
fn with_issues(reading: &Reading, mut listed: Vec<Span>) -> Vec<Span> {
    let issues = issues::items(reading).into_iter();
    listed.extend(issues.filter(|issue| !listed.contains(issue)).collect::<Vec<_>>());
    listed.sort();
    listed
}

/// The numbered headings; in plain text some lines with a number are taken for headings and some for items of a list.
fn counted(reading: &Reading) -> Option<Vec<Span>> {
    let headings = headings::numbered(reading);
    let length = |titles: &Option<Vec<Span>>| titles.as_ref().map_or(0, Vec::len);
    let lines = headings.is_some().then(|| lines::numbered(reading).filter(|_| reading.is_plain())).flatten();
    if length(&lines) > length(&headings) { lines } else { headings }
}

/// What minutes are parted into where they announce no agenda.
fn parted(reading: &Reading, entries: &[Entry], meeting: &Meeting, turns: &Turns) -> Option<Vec<Span>> {
    let issues = issues::items(reading);
    let is_minutes = turns.is_transcript()
        || headings::keeps_minutes(entries)
        || !reading.is_plain() && headings::is_of_minutes(reading, meeting);
    let mut spans = if is_minutes { headings::parts(reading, &issues) } else { Vec::new() };
    if spans.len() < 2 && issues.is_empty() && !turns.is_transcript() {
        spans.extend(heads::titles(reading, meeting));
        spans.sort();
        spans.dedup();
    }
    let called = meeting.title_source.as_ref().and_then(Source::span);
    let people = meeting.participations.iter().map(|one| words::normal_name(&one.name.as_printed));
    let names: BTreeSet<String> = people.chain([words::normal_name(&meeting.title)]).collect();
    let is_name = |words: &str| names.contains(&words::normal_name(words)) || turns.has_speaker(words);
    spans.retain(|span| Some(*span) != called && !is_name(reading.words(*span)));
    spans.extend(issues);
    spans.sort();
    (!spans.is_empty()).then_some(spans)
}

/// Gives the passages and statements below an item, or below a heading of the same words, their agenda item.
pub(super) fn assign(reading: &Reading, meeting: &mut Meeting, passages: &mut [Passage]) {
    let of_block = items_of_blocks(reading, &meeting.agenda);
    let item_at = |at: usize| {
        let block = reading.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
        of_block[block]
    };
    passages.iter_mut().for_each(|passage| passage.agenda_item = item_at(passage.span.start));
    for statement in &mut meeting.statements {
        statement.agenda_item = statement.source.span().and_then(|span| item_at(span.end.saturating_sub(1)));
    }
}

/// For each block the item that it belongs to.
fn items_of_blocks(reading: &Reading, agenda: &[AgendaItem]) -> Vec<Option<usize>> {
    let last_first = agenda.iter().enumerate().rev();
    let by_name: BTreeMap<String, usize> = last_first.map(|(at, item)| (words::normal_name(&item.title), at)).collect();
    let named = |span: Span| by_name.get(&words::normal_name(reading.words(title::of(reading, span)?))).copied();
    let starts = agenda.iter().enumerate().filter_map(|(at, item)| Some((item.source.span()?.start, at)));
    let by_start: BTreeMap<usize, usize> = starts.collect();
    let mut of_block: Vec<Option<usize>> = Vec::with_capacity(reading.blocks.len());
    // The item of a list that is open, with its depth, and the one that a line opened as a heading does.
    let mut open: Option<(u8, usize)> = None;
    let mut below: Option<usize> = None;
    for (index, block) in reading.blocks.iter().enumerate() {
        // A sentence that enumerates several items is of none of them.
        let mut items = by_start.range(block.span.start..block.span.end).map(|(_, item)| *item);
        let begun = items.next().filter(|_| items.next().is_none());
        let own = match block.kind {
            BlockKind::Heading { .. } => {
                open = None;
                below = None;
                begun.or_else(|| named(block.span))
            }
            BlockKind::ListItem { depth, .. } => {
                open = open.filter(|(above, _)| *above < depth);
                open = begun.map(|item| (depth, item)).or(open);
                below = begun.filter(|_| lines::opens(reading, index).is_some()).or(below);
                open.map(|(_, item)| item).or(below)
            }
            _ => {
                if lines::is_topic(reading, block.span, &block.kind) {
                    below = begun.or_else(|| named(block.span));
                }
                begun.or(below)
            }
        };
        // A heading stands before all that is below it.
        let above = || of_block.get(reading.heading(index)?).copied().flatten();
        of_block.push(own.or_else(above));
    }
    of_block
}

/// The body that the head names.
pub(super) fn body(reading: &Reading, entries: &[Entry], claims: &mut Claims) -> Option<Body> {
    let named = entries.iter().find(|entry| LEXICON.field.body.are(&entry.name) && entry.values.len() == 1)?;
    let source = reading.source(*named.values.first()?)?;
    let name = source.quote().trim_end_matches('.').to_owned();
    (name.len() < 120 && !name.contains('\n'))
        .then(|| Body { name: claims.printed(&name, Some(StakeholderKind::Organization)), source })
}
