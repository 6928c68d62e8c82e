//! The agenda: its items, what stands under each of them, and whose meeting it is.

use std::collections::BTreeMap;

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use crate::model::{AgendaItem, Body, Meeting, Passage, Span, StakeholderKind};
use crate::parse::BlockKind;
use crate::words;

/// The items, in the order of the record: a list that is called the agenda, else numbered headings of one level, else
/// the topics of the head.
pub(super) fn items(reading: &Reading, entries: &[Entry]) -> Vec<AgendaItem> {
    let listed = |is_named: &dyn Fn(&Entry) -> bool| {
        let mut named = entries.iter().filter(|entry| entry.listed && !entry.values.is_empty());
        named.find(|entry| is_named(entry)).map(|entry| entry.values.clone())
    };
    let is_head = |entry: &Entry| matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
    let is_topics = |entry: &Entry| LEXICON.heading.agenda.are(&entry.name);
    let spans = listed(&|entry| LEXICON.field.agenda.are(&entry.name))
        .or_else(|| listed(&|entry| is_topics(entry) && !is_head(entry)))
        .or_else(|| numbered_headings(reading))
        .or_else(|| listed(&is_topics));
    let sources = spans.into_iter().flatten().filter_map(|span| reading.source(span));
    sources.map(|source| AgendaItem { title: source.quote().to_owned(), themes: Vec::new(), source }).collect()
}

/// Gives the passages and statements below a heading of the same words their agenda item.
pub(super) fn assign(reading: &Reading, meeting: &mut Meeting, passages: &mut [Passage]) {
    let items: BTreeMap<String, usize> =
        meeting.agenda.iter().enumerate().rev().map(|(index, item)| (words::normal_name(&item.title), index)).collect();
    let mut of_block: Vec<Option<usize>> = Vec::with_capacity(reading.blocks.len());
    for (index, block) in reading.blocks.iter().enumerate() {
        let own = match block.kind {
            BlockKind::Heading { .. } => items.get(&words::normal_name(without_number(reading.block(index)))).copied(),
            _ => None,
        };
        // A heading stands before all that is below it.
        let above = || of_block.get(reading.heading(index)?).copied().flatten();
        of_block.push(own.or_else(above));
    }
    let item_at = |at: usize| {
        let block = reading.blocks.partition_point(|block| block.span.start <= at).checked_sub(1)?;
        of_block[block]
    };
    passages.iter_mut().for_each(|passage| passage.agenda_item = item_at(passage.span.start));
    for statement in &mut meeting.statements {
        statement.agenda_item = statement.source.span().and_then(|span| item_at(span.start));
    }
}

/// The words of numbered headings, where two or more of one level count up from 1.
fn numbered_headings(reading: &Reading) -> Option<Vec<Span>> {
    let mut numbered: Vec<(u8, usize, Span)> = Vec::new();
    for block in reading.blocks {
        let BlockKind::Heading { level } = block.kind else { continue };
        let words = reading.words(block.span);
        let rest = without_number(words);
        let Some(number) = number_of(&words[..words.len() - rest.len()]) else { continue };
        let expected = numbered.last().map_or(1, |(_, last, _)| last + 1);
        if number == expected && numbered.last().is_none_or(|(known, _, _)| *known == level) {
            numbered.extend(reading.part(block.span, rest).map(|span| (level, number, span)));
        }
    }
    (numbered.len() > 1).then(|| numbered.into_iter().map(|(_, _, span)| span).collect())
}

fn number_of(opening: &str) -> Option<usize> {
    opening.trim().trim_end_matches(['.', ')', ':']).parse().ok()
}

/// A heading without the number before it: "2. Trees", "3) Open data".
fn without_number(heading: &str) -> &str {
    let heading = heading.trim();
    let rest = heading.trim_start_matches(|character: char| character.is_ascii_digit());
    match rest.strip_prefix(['.', ')', ':']) {
        Some(title) if rest.len() < heading.len() && title.starts_with(char::is_whitespace) => title.trim_start(),
        _ => heading,
    }
}

/// The body that the head names.
pub(super) fn body(reading: &Reading, entries: &[Entry], claims: &mut Claims) -> Option<Body> {
    let named = entries.iter().find(|entry| LEXICON.field.body.are(&entry.name) && entry.values.len() == 1)?;
    let source = reading.source(*named.values.first()?)?;
    let name = source.quote().trim_end_matches('.').to_owned();
    (name.len() < 120 && !name.contains('\n'))
        .then(|| Body { name: claims.printed(&name, Some(StakeholderKind::Organization)), source })
}
