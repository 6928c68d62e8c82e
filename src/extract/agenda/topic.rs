//! The titles of agenda items as themes: what they are about, and what theme a title would be if other meetings had it
//! on their agendas too.
//!
//! One record cannot tell what recurs: it names the theme, and `ingest` counts who else does.

use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use crate::model::{AgendaItem, Key, Meeting, Target};
use crate::words;
use std::collections::BTreeSet;

/// The most words of a title that is the name of a theme.
const MOST_WORDS: usize = 6;

/// Gives each item the themes of the meeting that its title names, and what its title would be.
pub(in crate::extract) fn assign(reading: &Reading, meeting: &mut Meeting) {
    let linked: BTreeSet<Key> = meeting.themes.iter().map(|link| link.theme).collect();
    let people: BTreeSet<String> =
        meeting.participations.iter().map(|one| words::normal_name(&one.name.as_printed)).collect();
    for item in &mut meeting.agenda {
        item.themes = named(reading, item, &linked);
        let is_free = |topic: &Key| item.themes.is_empty() && !linked.contains(topic);
        let is_person = people.contains(&words::normal_name(&item.title));
        item.topic = topic(&item.title).filter(|topic| !is_person && is_free(topic));
    }
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

/// The theme that a title would be; `None` where it says what sort of item it is ("Announcements", "Next meeting"), or a whole
/// sentence.
fn topic(title: &str) -> Option<Key> {
    let heading = &LEXICON.heading;
    let frames = [&heading.generic, &heading.section, &heading.meeting, &heading.follow_up, &heading.earlier];
    let others = [&heading.aside, &heading.beside, &heading.agenda, &heading.concluded, &heading.frame];
    let others: Vec<_> = frames.iter().chain(&others).copied().collect();
    let count = folded(title).len();
    let has_word = || title.split(|one: char| !one.is_alphabetic()).any(|word| word.chars().nth(2).is_some());
    let is_frame = || others.iter().any(|list| is_only(title, list, &others));
    let is_name = (1..=MOST_WORDS).contains(&count) && has_word() && !title.ends_with(['?', '.', '!']);
    (is_name && !is_frame()).then(|| words::theme_key(title))
}
