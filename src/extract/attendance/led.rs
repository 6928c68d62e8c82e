//! Who led a meeting and who wrote it down, as a sentence tells it: "The meeting was chaired by Ann Lee", "Bo Ray called
//! the meeting to order", "Minutes by Cy Dow".
//!
//! In: the first and last sentences of a record. Out: the names with what they did. A surname alone may be one of the
//! list; whoever asks finds that out. Who led a part of the meeting, or a group it speaks of, is not taken.

use super::super::lexicon::{LEXICON, Phrases};
use super::super::reading::{Reading, Sentence};
use super::super::sentences;
use super::super::telling::TellingWords;
use super::super::titled;
use super::super::word::{self, Word};
use super::{Listed, names};
use crate::model::{Capacity, Span};
use crate::parse::BlockKind;
use std::sync::LazyLock;

/// How many sentences at either end of a record tell it.
const SENTENCES: usize = 16;

/// Among how many blocks at the start of a record the items of lists tell it, too.
const BLOCKS: usize = 12;

/// The most words between "chaired by" and the name: titles and roles.
const TITLES: usize = 6;

/// The most words from the word for a meeting to "chaired by".
const NEAR: usize = 3;

/// The most words of one of the phrases.
const PHRASE: usize = 14;

/// Without one of these words a sentence tells nothing of it.
static TELLING: LazyLock<TellingWords> = LazyLock::new(|| {
    let person = &LEXICON.person;
    Phrases::telling(&[&person.led_under, &person.led_by, &person.written_by, &person.leads, &person.writes])
});

/// The people that the sentences name.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    let count = reading.sentences.len();
    let ends = |(index, _): &(usize, &Sentence)| *index < SENTENCES || *index + SENTENCES >= count;
    let tells = |span: Span| TELLING.may_stand_in(reading.words(span));
    let sentences = reading.sentences.iter().enumerate().filter(ends).map(|(_, sentence)| sentence);
    let telling = sentences.filter(|sentence| TELLING.may_stand_among(sentence.words.iter().map(Word::look)));
    let mut found: Vec<Listed> = telling.flat_map(|sentence| of_sentence(reading, &sentence.words)).collect();
    // "1. Welcome: Ann Lee called the meeting to order."
    let items = reading.blocks.iter().take(BLOCKS).filter(|block| matches!(block.kind, BlockKind::ListItem { .. }));
    for item in items.filter(|item| tells(item.span)) {
        let sentences = sentences::sentences(reading.words(item.span), item.span.start);
        for span in sentences.into_iter().filter(|span| tells(*span)) {
            found.extend(of_sentence(reading, &word::words_of(reading.words(span), span.start)));
        }
    }
    found
}

fn of_sentence(reading: &Reading, words: &[Word<'_>]) -> Vec<Listed> {
    let person = &LEXICON.person;
    let mut found = Vec::new();
    for at in 0..words.len() {
        let rest = &words[at..words.len().min(at + PHRASE)];
        let length = |phrases: &Phrases| words[at].may_begin(phrases).then(|| phrases.length_at(rest)).flatten();
        // "The meeting was led by", not "At the meeting a group that is led by".
        let near = |from: usize| reading.words(Span::new(words[from].span.start, words[at].span.start));
        let of_meeting = || at == 0 || LEXICON.heading.meeting.stand_in(near(at.saturating_sub(NEAR)));
        let after = |length: usize| after(reading, words, at + length);
        let leads = || length(&person.led_under).or_else(|| length(&person.led_by).filter(|_| of_meeting()));
        // "The board met in Ulm, minutes taken by Ann Lee."
        let begins = at == 0 || words[at - 1].stops;
        let listed = |capacity: Capacity| move |name: Span| Listed::new(name, (Some(capacity), None));
        found.extend(leads().and_then(after).map(listed(Capacity::Chair)));
        found.extend(length(&person.written_by).filter(|_| begins).and_then(after).map(listed(Capacity::Staff)));
        let before = || before(reading, words, at);
        found.extend(length(&person.leads).and_then(|_| before()).map(listed(Capacity::Chair)));
        found.extend(length(&person.writes).and_then(|_| before()).map(listed(Capacity::Staff)));
    }
    found
}

/// The name after "chaired by", with the titles before it.
fn after(reading: &Reading, words: &[Word<'_>], from: usize) -> Option<Span> {
    let is_spanish = reading.language.as_deref().is_some_and(|tag| tag.starts_with("es"));
    let is_title = |at: usize| {
        let lists =
            [&LEXICON.role.title, &LEXICON.role.head, &LEXICON.role.before, &LEXICON.small, &LEXICON.person.courtesy];
        // "el C. Ann Lee", a citizen.
        let is_citizen = is_spanish && words[at].is(&LEXICON.person.citizen) && titled::is_full_name(words, at + 1);
        is_citizen || lists.into_iter().any(|list| words[at].is(list)) && !words[at].as_ref().is_empty()
    };
    let at = (from..words.len().min(from + TITLES)).find(|at| !is_title(*at))?;
    let end = if words[at].is_capital { titled::name_end(words, at) } else { return None };
    let name = Span::new(words[at].span.start, words[end - 1].span.end);
    let mut last = end;
    // "Ann Lee, Mayor of Ulm": what stands beside the name, up to the next stop.
    if words[end - 1].stops && words.get(end).is_some_and(|word| word.is(&LEXICON.role.head)) {
        last = titled::role_end(words, end);
    }
    is_person(reading, name).then(|| Span::new(name.start, words[last - 1].span.end))
}

/// The name that ends right before "called the meeting to order", with the role before it.
fn before(reading: &Reading, words: &[Word<'_>], end: usize) -> Option<Span> {
    let is_whole =
        |at: &usize| words[*at].is_capital && !words[*at].is(&LEXICON.small) && titled::name_end(words, *at) == end;
    let name = |at: usize| Span::new(words[at].span.start, words[end - 1].span.end);
    let first = (end.saturating_sub(TITLES)..end).find(is_whole)?;
    // "Welcome Mayor Ann Lee": what stands before the role is none of it.
    let is_head = |at: &usize| words[*at].is(&LEXICON.role.head) || words[*at].is(&LEXICON.role.before);
    let heads = (first + 1..end).filter(|at| !words[*at - 1].stops && is_whole(at) && is_head(at));
    std::iter::once(first).chain(heads).map(name).find(|name| is_person(reading, *name))
}

/// Whether the words are a name, also with a role before it, and neither a role alone nor an organization.
fn is_person(reading: &Reading, name: Span) -> bool {
    let words = reading.words(name);
    let is_bare = !LEXICON.role.head.stand_in(words) || words.split_whitespace().count() == 1;
    !LEXICON.person.organization.stand_in(words)
        && !LEXICON.heading.meeting.stand_in(words)
        && !names::is_role(reading, name)
        && (is_bare || names::with_role(reading, name).is_some())
}
