//! Statements: what a meeting produced or a stakeholder holds.
//!
//! In: the blocks, and who is who. Out: statements in the order of the text, from lists that something introduces
//! (`lists.rs`), tables whose header says what they are (`tables.rs`), paragraphs below a heading that says so
//! (`concluded.rs`), lines that name themselves (`lines.rs`) or say at their end whose task they are (`tagged.rs`), and
//! sentences that tell what was decided (`decided.rs`, `deciding.rs`, `motions.rs`, `verdict.rs`) or who will do what (`assigned.rs`,
//! `undertaken.rs`, `task.rs`, `leads.rs`, `doers.rs`). What is struck through was not stated in the end. What nothing
//! tells so plainly stays a passage.

mod assigned;
mod concluded;
mod decided;
mod deciding;
mod details;
mod doers;
mod draft;
mod given;
mod introduced;
mod labels;
mod leads;
mod lines;
mod lists;
mod motions;
mod movers;
mod sections;
mod tables;
mod tagged;
mod task;
mod undertaken;
mod verdict;

pub(super) use introduced::introduced;
pub(super) use labels::{is_count, is_label};

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::agenda;
use super::claims::Claims;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::Reading;
use super::speakers::Speakers;
use super::turns::Turns;
use crate::model::{Day, Meeting, Precision, PrintedName, Span, StakeholderKind, Statement, StatementKind};
use crate::parse::{BlockKind, MarkKind};
use draft::Draft;
use rustc_hash::{FxHashMap, FxHashSet};

/// Words of more than these that come again in a list are the same statement.
const LONG_WORDS: usize = 4;

/// A nick that a sentence begins with is longer, in bytes.
const NICK: usize = 2;

/// What the rules share: the record, its people and its claims.
pub(super) struct Gather<'a, 'b> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) people: &'a People,
    pub(super) speakers: &'a Speakers,
    pub(super) turns: &'a Turns,
    pub(super) claims: &'a mut Claims<'b>,
    /// Where the titles of the agenda's items stand.
    pub(super) agenda: Vec<Span>,
    /// The day of the meeting, where one is told.
    pub(super) held: Option<Day>,
    /// For each block what the heading above says it holds.
    sections: Vec<Option<StatementKind>>,
    /// The words of the names of those who took part.
    listed: FxHashSet<String>,
    small_words: OnceCell<FxHashSet<&'a str>>,
    doers: OnceCell<FxHashMap<&'a str, usize>>,
    /// The only country the record names, if it is never in it: its name may be someone's.
    borne: OnceCell<Option<&'a str>>,
    /// Words in small letters, and whether each may stand within a name: most come again and again.
    within_names: RefCell<FxHashMap<String, bool>>,
}

impl<'a, 'b> Gather<'a, 'b> {
    /// What the rules share.
    pub(super) fn new(
        reading: &'a Reading<'a>,
        (people, speakers, turns): (&'a People, &'a Speakers, &'a Turns),
        meeting: &Meeting,
        claims: &'a mut Claims<'b>,
    ) -> Self {
        let agenda = meeting.agenda.iter().filter_map(|item| item.source.span()).collect();
        let held = meeting.date.as_ref().filter(|date| date.precision == Precision::Day).map(|date| date.start);
        let sections = sections::kinds(reading, turns);
        let (small_words, doers, borne) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let within_names = RefCell::default();
        let names = meeting.participations.iter().flat_map(|one| one.name.as_printed.split_whitespace());
        let listed = names.map(str::to_owned).collect();
        Self {
            reading,
            people,
            speakers,
            turns,
            claims,
            agenda,
            held,
            sections,
            listed,
            small_words,
            doers,
            borne,
            within_names,
        }
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
    add_told(&mut drafts, decided::noted(gather), |_| false);
    // In a transcript who speaks is often not told anew: what stands between two turns is no one's word.
    if !gather.turns.are_most() && !gather.reading.is_tagged() {
        let is_decision = |draft: &Draft| draft.kind == StatementKind::Decision;
        add_told(&mut drafts, decided::drafts(gather), |_| false);
        add_told(&mut drafts, tagged::drafts(gather), is_decision);
        add_told(&mut drafts, assigned::drafts(gather), |draft| draft.is_labelled && is_decision(draft));
    }
    // What is to be done stays to be known when it is done, or comes up again.
    drafts.retain(|draft| draft.kind == StatementKind::Action || !is_struck(gather.reading, draft.span));
    let reviews = sections::reviews(gather.reading);
    let is_review = |draft: &Draft| {
        let next = reviews.partition_point(|(review, _)| review.end <= draft.span.start);
        let own = reviews.get(next).filter(|(review, _)| review.contains(draft.span));
        own.is_some_and(|(_, kind)| kind.is_none_or(|kind| kind == draft.kind))
    };
    drafts.retain(|draft| !is_review(draft));
    drafts.retain(says_something);
    drafts.sort_by_key(|draft| draft.span);
    drafts.iter_mut().for_each(|draft| gather.details(draft));
    let drafts = once(gather.reading, drafts);
    drafts.into_iter().filter_map(|draft| draft.finish(gather.reading)).collect()
}

/// Adds what sentences tell, but for those within a draft that may hold no other: "Resolved: the door stays. Ann to paint
/// it." has a task of its own, and so has "Agreed to paint it. Action: Ann".
fn add_told(drafts: &mut Vec<Draft>, told: Vec<Draft>, may_hold: impl Fn(&Draft) -> bool) {
    let taken: BTreeSet<Span> = drafts.iter().filter(|draft| !may_hold(draft)).map(|draft| draft.span).collect();
    drafts.extend(told.into_iter().filter(|draft| !overlaps(&taken, draft.span)));
}

/// Whether a span has something in common with one of these, which overlap little themselves.
fn overlaps(taken: &BTreeSet<Span>, span: Span) -> bool {
    let before = taken.range(..span).next_back().is_some_and(|before| before.end > span.start);
    before || taken.range(span..).next().is_some_and(|after| after.start < span.end)
}

/// Whether a draft states something: it does not only lead elsewhere, and what is asked below "Action items" is open.
fn says_something(draft: &Draft) -> bool {
    let is_asked = !draft.is_labelled && lists::of_minutes(&draft.kind) && draft.text.ends_with('?');
    // The blank of a form, "(approved or tabled?)", and who it is of, "Resolved: (Ann)".
    let inner = draft.text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let is_blank = inner.is_some_and(|inner| inner.ends_with('?') || !inner.contains(char::is_whitespace));
    // "^^ that is the end result".
    let points_up = draft.text.starts_with('^');
    !is_asked && !is_blank && !points_up && !LEXICON.line.pointer.stand_at_start(&draft.text)
}

/// Each statement once. Minutes list at one end what they resolved in between: a list has the words of a line that names
/// itself, its number, or leads to it. Two lines that both name themselves stay two. What a sentence tells gives way to the
/// list that has it.
fn once(reading: &Reading, drafts: Vec<Draft>) -> Vec<Draft> {
    let mut kept: Vec<Draft> = Vec::with_capacity(drafts.len());
    let mut seen: BTreeMap<(StatementKind, String), usize> = BTreeMap::new();
    for mut draft in drafts {
        let names: Vec<_> = draft.names().into_iter().map(|name| (draft.kind, name)).collect();
        let place = names.iter().find_map(|name| seen.get(name)).copied().unwrap_or(kept.len());
        match kept.get_mut(place).filter(|known| repeats(reading, known, &draft)) {
            None => {
                for name in names {
                    seen.entry(name).or_insert(kept.len());
                }
                kept.push(draft);
            }
            Some(known) => {
                if known.is_told_less(&draft) {
                    std::mem::swap(known, &mut draft);
                }
                known.take_in(draft);
            }
        }
    }
    kept.sort_by_key(|draft| draft.span);
    kept
}

/// Whether a draft of the same words is the same statement once more.
fn repeats(reading: &Reading, known: &Draft, draft: &Draft) -> bool {
    match (known.deed, draft.deed) {
        // Two may have to do the same.
        (Some(_), Some(_)) => return known.owners == draft.owners,
        (None, None) => {}
        _ => return true,
    }
    let is_same_number = known.label.is_some() && known.label == draft.label;
    // A list at the end has what a list in between had.
    let may_be_same = known.label.is_none() || draft.label.is_none();
    // "Ann proposed acceptance, seconded by Bo. Agreed" is of what stands above it, and may be said of more than one.
    let is_of_item = draft.kind == StatementKind::Decision && motions::points_up(&draft.text);
    let is_long =
        !draft.is_labelled && may_be_same && !is_of_item && draft.text.split_whitespace().nth(LONG_WORDS).is_some();
    known.is_labelled != draft.is_labelled || is_same_number || is_long || leads_back(reading, draft.span)
}

/// Whether the words lead to another place of the same page.
fn leads_back(reading: &Reading, span: Span) -> bool {
    let mut marks = reading.marks_in(span);
    marks.any(|mark| matches!(&mark.kind, MarkKind::Link(address) if address.starts_with('#')))
}

/// Whether the words are struck through, all but a few.
fn is_struck(reading: &Reading, span: Span) -> bool {
    let marks = reading.marks_in(span);
    let struck = marks.filter(|mark| mark.kind == MarkKind::Struck).map(|mark| mark.span.end - mark.span.start);
    struck.sum::<usize>() * 2 > span.end - span.start
}

impl Gather<'_, '_> {
    /// The sentences of a block; one may begin with a nick in small letters that the record knows: "All agreed. ann offered".
    fn sentences_of(&self, block: usize) -> Vec<Span> {
        let mut sentences = Vec::new();
        for sentence in self.reading.sentences_of(block) {
            let (words, mut start) = (self.reading.words(sentence), sentence.start);
            for (at, _) in words.match_indices('.') {
                let (before, rest) = (&words[..at], &words[at + 1..]);
                let is_stop = before.ends_with(char::is_alphabetic) && rest.starts_with(char::is_whitespace);
                if is_stop && self.begins_with_nick(rest.trim_start()) {
                    sentences.push(Span::new(start, sentence.start + at + 1));
                    start = sentence.start + at + 1;
                }
            }
            sentences.push(Span::new(start, sentence.end));
        }
        sentences
    }

    fn begins_with_nick(&self, words: &str) -> bool {
        words.starts_with(|first: char| first.is_lowercase())
            && !self.turns.are_many()
            && words.split_whitespace().next().is_some_and(|first| first.len() > NICK && self.is_known(first))
    }

    /// Whether a block is running text that no one speaks, and no item of the agenda.
    fn is_told(&self, block: usize) -> bool {
        let (kind, span) = (&self.reading.blocks[block].kind, self.reading.blocks[block].span);
        let is_text = matches!(kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Definition { .. });
        let is_item = self.item_in(span).is_some() && self.behind_title(block).is_none();
        is_text && !is_item && self.turns.of(block).is_empty()
    }

    /// What is told on the line of an item behind its title: "Roads: They are wet."
    fn behind_title(&self, block: usize) -> Option<Span> {
        let span = self.reading.blocks[block].span;
        let title = self.item_in(span)?;
        let start = agenda::told_from(self.reading.words(Span::new(title.end, span.end)))?;
        Some(Span::new(title.end + start, span.end))
    }

    /// The item of the agenda that a block is of; a sentence that enumerates several is of none.
    fn item_in(&self, span: Span) -> Option<Span> {
        let next = self.agenda.partition_point(|item| item.start < span.start);
        let mut items = self.agenda[next..].iter().take_while(|item| span.contains(**item));
        items.next().copied().filter(|_| items.next().is_none())
    }

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
