//! The titles of agenda items as themes: what they are about, and what theme a title would be if other meetings had it
//! on their agendas too.
//!
//! One record cannot tell what recurs: it names the theme, and `ingest` counts who else does.

use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use crate::model::{AgendaItem, Key, Meeting, Span, Target};
use crate::parse::BlockKind;
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

/// The most words of a title that is the name of a theme.
const MOST_WORDS: usize = 6;

/// Gives each item the themes of the meeting that its title names, and what its title would be; nothing where the record
/// says that there was nothing on it.
pub(in crate::extract) fn assign(reading: &Reading, meeting: &mut Meeting) {
    let empty = empty(reading, &meeting.agenda);
    let linked: BTreeSet<Key> = meeting.themes.iter().map(|link| link.theme).collect();
    let people: BTreeSet<String> =
        meeting.participations.iter().map(|one| words::normal_name(&one.name.as_printed)).collect();
    for (at, item) in meeting.agenda.iter_mut().enumerate() {
        item.themes = named(reading, item, &linked);
        let is_free = |topic: &Key| item.themes.is_empty() && !linked.contains(topic);
        let is_person = people.contains(&words::normal_name(&item.title));
        item.topic = topic(&item.title).filter(|topic| !is_person && !empty.contains(&at) && is_free(topic));
    }
}

/// The items below which the record has "None" or nothing, for a form keeps its headings, and those of another day.
fn empty(reading: &Reading, agenda: &[AgendaItem]) -> BTreeSet<usize> {
    let first = first_blocks(reading, agenda);
    let says_none = |block: &usize| LEXICON.line.none.stand_at_start(reading.block(*block));
    let is = |item: usize, of: fn(&Reading, Span) -> bool| agenda[item].source.span().is_some_and(|at| of(reading, at));
    let is_empty = |item: &usize| first.get(item).map_or_else(|| is(*item, is_bare_heading), says_none);
    (0..agenda.len()).filter(|item| is_empty(item) || is(*item, is_of_next)).collect()
}

/// Whether an item stands below a heading like "Scheduled meetings": others will talk of it.
fn is_of_next(reading: &Reading, span: Span) -> bool {
    let block = reading.blocks.partition_point(|block| block.span.start <= span.start).saturating_sub(1);
    let heading = reading.heading(block).map(|heading| reading.block(heading));
    heading.is_some_and(names_next)
}

/// Whether a title is a heading, and the next block is one too: nothing stands below it, or only what it holds.
fn is_bare_heading(reading: &Reading, title: Span) -> bool {
    let next = reading.blocks.partition_point(|block| block.span.start <= title.start);
    let is_heading =
        |at: usize| reading.blocks.get(at).is_some_and(|block| matches!(block.kind, BlockKind::Heading { .. }));
    next.checked_sub(1).is_some_and(is_heading) && is_heading(next)
}

/// The first block below each item that is no heading, and not where its title stands.
fn first_blocks(reading: &Reading, agenda: &[AgendaItem]) -> BTreeMap<usize, usize> {
    let mut first: BTreeMap<usize, usize> = BTreeMap::new();
    for (block, item) in super::items_of_blocks(reading, agenda).into_iter().enumerate() {
        let (kind, span) = (&reading.blocks[block].kind, reading.blocks[block].span);
        let names = |item: &usize| agenda[*item].source.span().is_some_and(|title| span.contains(title));
        if let Some(item) = item.filter(|item| !matches!(kind, BlockKind::Heading { .. }) && !names(item)) {
            first.entry(item).or_insert(block);
        }
    }
    first
}

fn named(reading: &Reading, item: &AgendaItem, linked: &BTreeSet<Key>) -> Vec<Key> {
    let own = words::theme_key(&item.title);
    let meant = reading.vocabulary.theme_named(&item.title).map(|theme| theme.key);
    let names = reading.vocabulary.names(reading.language.as_deref());
    let found = item.source.span().map(|span| names.find(&reading.parted(span))).unwrap_or_default();
    let found = found.into_iter().filter_map(|found| match found.target {
        Target::Theme(key) => Some(key),
        Target::Stakeholder(_) => None,
    });
    let mut seen = BTreeSet::new();
    let all = [Some(own), meant].into_iter().flatten().chain(found);
    all.filter(|key| linked.contains(key) && seen.insert(*key)).collect()
}

/// The theme that a title would be; `None` where it is a whole sentence, or no more than procedure.
fn topic(title: &str) -> Option<Key> {
    let count = folded(title).len();
    let has_word = || title.split(|one: char| !one.is_alphabetic()).any(|word| word.chars().nth(2).is_some());
    let is_name = (1..=MOST_WORDS).contains(&count) && has_word() && !title.ends_with(['?', '.', '!']);
    let bare = without_papers(title);
    let is_procedure = || bare.is_empty() || is_procedure(&bare) || names_next(title);
    (is_name && !is_command(title) && !is_procedure()).then(|| words::theme_key(title))
}

/// Whether words name meetings to come: "Upcoming quay meetings".
fn names_next(words: &str) -> bool {
    LEXICON.heading.next.stand_in(words) && LEXICON.heading.meeting.stand_in(words)
}

/// Whether a title tells what to do: "Review open issues", not "Review of the harbour".
fn is_command(title: &str) -> bool {
    let words = folded(title);
    let rest = LEXICON.heading.command.length_at(&words).and_then(|length| words.get(length..));
    rest.is_some_and(|rest| !rest.is_empty() && LEXICON.small.length_at(rest).is_none())
}

/// A title without the sort of papers that it counts: "Proposed FCPs", "Nominated RFCs".
fn without_papers(title: &str) -> String {
    let is_sort = |word: &&str| {
        let letters = word.strip_suffix('s').unwrap_or("");
        letters.len() > 1 && letters.chars().all(|letter| letter.is_ascii_uppercase())
    };
    title.split_whitespace().filter(|word| !is_sort(word)).collect::<Vec<_>>().join(" ")
}

/// Whether words say what sort of item it is and not what it is about: "Announcements & Reminders", "Next meeting".
pub(in crate::extract) fn is_procedure(words: &str) -> bool {
    let heading = &LEXICON.heading;
    let frames = [&heading.generic, &heading.section, &heading.meeting, &heading.follow_up, &heading.earlier];
    let others = [&heading.aside, &heading.beside, &heading.agenda, &heading.concluded, &heading.frame];
    let all: Vec<_> = frames.into_iter().chain(others).chain([&heading.procedure]).collect();
    let is_number = |word: &String| word.chars().all(|one| one.is_ascii_digit());
    let words: Vec<String> = folded(words).into_iter().filter(|word| !is_number(word)).collect();
    let words = words.join(" ");
    all.iter().any(|list| is_only(&words, list, &all))
}

#[cfg(test)]
mod tests {
    use super::topic;

    #[test]
    fn procedure_and_sorts_of_papers_are_no_themes() {
        for title in ["Upcoming quay meetings", "Meeting timeslot", "FCPs", "Intros and reintros", "Review open issues"]
        {
            assert!(topic(title).is_none(), "{title}");
        }
        for title in ["Night trams", "Lamps of the quay", "Review of the harbour"] {
            assert!(topic(title).is_some(), "{title}");
        }
    }
}
