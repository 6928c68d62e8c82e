//! Statements: what a meeting produced or a stakeholder holds.
//!
//! In: the blocks, and who is who. Out: statements in the order of the text, from lists that something introduces
//! (`lists.rs`), tables whose header says what they are (`tables.rs`), paragraphs below a heading that says so
//! (`concluded.rs`) and lines that name themselves (`lines.rs`). What is struck through was not stated in the end. What
//! nothing introduces stays a passage.

mod concluded;
mod details;
mod draft;
mod introduced;
mod labels;
mod lines;
mod lists;
mod sections;
mod tables;

pub(super) use introduced::introduced;
pub(super) use labels::{is_count, is_label};

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::claims::Claims;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::Reading;
use super::speakers::Speakers;
use super::turns::Turns;
use crate::model::{AgendaItem, PrintedName, Span, StakeholderKind, Statement, StatementKind};
use crate::parse::MarkKind;
use crate::words;
use draft::Draft;
use rustc_hash::FxHashSet;

/// What the rules share: the record, its people and its claims.
pub(super) struct Gather<'a, 'b> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) people: &'a People,
    pub(super) speakers: &'a Speakers,
    pub(super) turns: &'a Turns,
    pub(super) claims: &'a mut Claims<'b>,
    /// Where the titles of the agenda's items stand.
    pub(super) agenda: Vec<Span>,
    /// For each block what the heading above says it holds.
    sections: Vec<Option<StatementKind>>,
    small_words: OnceCell<FxHashSet<&'a str>>,
}

impl<'a, 'b> Gather<'a, 'b> {
    /// What the rules share.
    pub(super) fn new(
        reading: &'a Reading<'a>,
        (people, speakers, turns): (&'a People, &'a Speakers, &'a Turns),
        agenda: &[AgendaItem],
        claims: &'a mut Claims<'b>,
    ) -> Self {
        let agenda = agenda.iter().filter_map(|item| item.source.span()).collect();
        let sections = sections::kinds(reading, turns);
        Self { reading, people, speakers, turns, claims, agenda, sections, small_words: OnceCell::new() }
    }
}

/// All statements, in the order of the text, each place giving one.
pub(super) fn statements(gather: &mut Gather) -> Vec<Statement> {
    let mut drafts = lines::drafts(gather);
    // A line that names itself inside an item or a row stands before it. Both are in order and overlap nothing of
    // their own kind.
    let named: Vec<Span> = drafts.iter().map(|draft| draft.span).collect();
    let is_named = |span: Span| {
        let after = named.partition_point(|line| line.end <= span.start);
        named.get(after).is_some_and(|line| line.start < span.end)
    };
    let others = tables::drafts(gather).into_iter().chain(lists::drafts(gather)).chain(concluded::drafts(gather));
    drafts.extend(others.filter(|draft| !is_named(draft.span)));
    // What is to be done stays to be known when it is done, or comes up again.
    drafts.retain(|draft| draft.kind == StatementKind::Action || !is_struck(gather.reading, draft.span));
    let reviews = sections::reviews(gather.reading);
    let is_review = |draft: &Draft| {
        reviews.iter().any(|(review, kind)| kind.is_none_or(|kind| kind == draft.kind) && review.contains(draft.span))
    };
    drafts.retain(|draft| !is_review(draft));
    drafts.retain(says_something);
    drafts.sort_by_key(|draft| draft.span);
    drafts.iter_mut().for_each(|draft| gather.details(draft));
    let drafts = once(gather.reading, drafts);
    drafts.into_iter().filter_map(|draft| draft.finish(gather.reading)).collect()
}

/// Whether a draft states something: it does not only lead elsewhere, and what is asked below "Action items" is open.
fn says_something(draft: &Draft) -> bool {
    let is_asked = !draft.is_labelled && lists::of_minutes(&draft.kind) && draft.text.ends_with('?');
    // The blank of a form: "(approved or tabled?)".
    let is_blank = draft.text.starts_with('(') && draft.text.ends_with("?)");
    // "^^ that is the end result".
    let points_up = draft.text.starts_with('^');
    !is_asked && !is_blank && !points_up && !LEXICON.line.pointer.stand_at_start(&draft.text)
}

/// Each statement once. Minutes list at one end what they resolved in between: a list has the words of a line that names
/// itself, its number, or leads to it. Two lines that both name themselves stay two.
fn once(reading: &Reading, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut seen: BTreeMap<(StatementKind, String), usize> = BTreeMap::new();
    for draft in drafts {
        let place = seen.entry((draft.kind, words::normal_name(&draft.text))).or_insert(kept.len());
        let repeats = |known: &&mut Draft| {
            let is_same_number = known.label.is_some() && known.label == draft.label;
            known.is_labelled != draft.is_labelled || is_same_number || leads_back(reading, draft.span)
        };
        let Some(known) = kept.get_mut(*place).filter(repeats) else {
            kept.push(draft);
            continue;
        };
        if known.owners.is_empty() {
            known.owners = draft.owners;
        }
        known.due = known.due.take().or(draft.due);
        known.status = known.status.take().or(draft.status);
    }
    kept
}

/// Whether the words lead to another place of the same page.
fn leads_back(reading: &Reading, span: Span) -> bool {
    let from = reading.marks.partition_point(|mark| mark.span.start < span.start);
    let mut marks = reading.marks[from..].iter().take_while(|mark| mark.span.start < span.end);
    marks.any(|mark| matches!(&mark.kind, MarkKind::Link(address) if address.starts_with('#')))
}

/// Whether the words are struck through, all but a few.
fn is_struck(reading: &Reading, span: Span) -> bool {
    let from = reading.marks.partition_point(|mark| mark.span.start < span.start);
    let marks = reading.marks[from..].iter().take_while(|mark| mark.span.start < span.end);
    let struck = marks.filter(|mark| mark.kind == MarkKind::Struck).map(|mark| mark.span.end - mark.span.start);
    struck.sum::<usize>() * 2 > span.end - span.start
}

impl Gather<'_, '_> {
    /// Whose view it is: a person of the record, a known name, an organization by its words, else a group.
    fn holder(&mut self, name: &str) -> PrintedName {
        if let Some(key) = self.people.find(name) {
            return PrintedName { as_printed: name.to_owned(), stakeholder: Some(key) };
        }
        let kind = match people::kind_of(name, self.claims) {
            // Two words with capitals may be a person or "European Leaders": the record has not said a person.
            None | Some(StakeholderKind::Person) => StakeholderKind::Group,
            Some(kind) => kind,
        };
        self.claims.printed(name, Some(kind))
    }
}
