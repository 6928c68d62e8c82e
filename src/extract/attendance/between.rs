//! What stands between the name of a list of people and the names, and between the parts of the list: a line that tells
//! how to sign in, "Board members:", a heading of a group.
//!
//! In: a block below a heading or line that names a list of people. Out: whether the list goes on below it. Who the
//! names are is not asked here, and what names a list of its own is read as one.

use super::super::head::{items_after, label_of};
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::{ends, name};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The most words of what stands above the names.
const WORDS: usize = 30;

/// How a list of people goes on at a block that holds none of its names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// The names follow, or more of them.
    More,
    /// Another list, which is read by itself; the first may go on after it.
    Other,
    /// It is at its end.
    End,
}

/// How the list that a block names goes on at a block below it.
pub(super) fn between(reading: &Reading, list: usize, index: usize, is_first: bool) -> Between {
    let words = reading.block(index);
    let level = |block: usize| match reading.blocks[block].kind {
        BlockKind::Heading { level } => Some(level),
        _ => None,
    };
    let of_heading = level(list).is_some();
    let is_group = match (&reading.blocks[index].kind, level(list)) {
        // "Members" may list all that a body has.
        (BlockKind::Heading { level }, Some(above)) => *level > above && tells_who_came(reading.block(list)),
        (BlockKind::Paragraph, _) => {
            words.trim_end().ends_with([':', '：']) || reading.is_bold(reading.blocks[index].span)
        }
        _ => false,
    };
    let is_note = is_first && reading.blocks[index].kind == BlockKind::Paragraph;
    if !(is_group && of_heading || is_note) || words.split_whitespace().nth(WORDS).is_some() {
        return Between::End;
    }
    let bare = words.trim_end_matches([':', '：', ' ']);
    let is_present = |one: &Standing| *one == (None, Some(Attendance::Present));
    if is_group && standing(bare).is_some_and(|one| !is_present(&one)) {
        return if of_heading { Between::Other } else { Between::End };
    }
    // "Votes" among the names is no group of people.
    let is_of_people = is_first || of_people(bare);
    let has_value = label_of(words).is_some_and(|(_, value)| !value.trim().is_empty());
    let are_people = || leads_to_names(reading, index, is_note && !is_group || is_first && level(index).is_none());
    if is_of_people && !has_value && !names_other_part(bare) && are_people() { Between::More } else { Between::End }
}

/// Whether the name of a list says that those in it were there.
fn tells_who_came(name: &str) -> bool {
    LEXICON.field.attending.stand_in(name)
}

/// Whether a group is called as people are: "Board members", "Quay Office", "Guests".
fn of_people(words: &str) -> bool {
    let lists = [&LEXICON.line.body, &LEXICON.person.organization, &LEXICON.role.head, &LEXICON.field.attending];
    standing(words).is_some() || lists.iter().any(|list| list.stand_in(words))
}

/// Whether a group is called as other parts of a record are: "Actions", "Agenda".
fn names_other_part(words: &str) -> bool {
    let words = folded(words);
    LEXICON.kind.first_in(&words).is_some() || LEXICON.heading.agenda.first_in(&words).is_some()
}

/// Whether names stand right below a block: items, most of which are names, or a line that is one. Below what may name
/// a group of anything each is a full one.
fn leads_to_names(reading: &Reading, index: usize, is_loose: bool) -> bool {
    let items = items_after(reading, index);
    let is_named = |item: &&Span| {
        let words = reading.words(**item).lines().next().unwrap_or("");
        is_entry(words, is_loose)
    };
    let below = reading.blocks.get(index + 1).filter(|below| below.kind == BlockKind::Paragraph);
    let is_line = || below.is_some_and(|below| is_entry(reading.words(below.span), false));
    if items.is_empty() { is_line() } else { items.iter().filter(is_named).count() * 3 >= items.len() * 2 }
}

/// Whether words are one entry of a list of people, and not a sentence that begins with a name.
fn is_entry(words: &str, is_loose: bool) -> bool {
    let words = super::boxes::without_box(words);
    let words = match label_of(words).filter(|(label, _)| !is_full_name(label)) {
        Some((_, value)) => value.split([',', ';']).next().unwrap_or(value),
        None => words,
    };
    let is_whole = |name: &str| is_full_name(name) || name.starts_with('@') || is_loose;
    name::is_clear(words)
        && name::parse(words).is_some_and(|one| is_whole(one.name))
        && !ends::is_cut(words, ends::name_end(words))
}
