//! Statements from lists: after a sentence that says what they are, or under a heading that is nothing else.

use super::super::head::label_of;
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::sentences;
use super::{Draft, Gather};
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;

/// The drafts of all lists.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut kind = None;
    let mut current = None;
    for index in 0..gather.reading.blocks.len() {
        let BlockKind::ListItem { list, depth, .. } = gather.reading.blocks[index].kind else {
            current = None;
            continue;
        };
        if depth > 0 {
            continue;
        }
        if current != Some(list) {
            current = Some(list);
            kind = kind_of_list(gather, index);
        }
        if let Some(kind) = kind {
            drafts.push(draft(gather, index, kind));
        }
    }
    drafts
}

/// What the list that begins here holds, if something says so.
fn kind_of_list(gather: &Gather, first: usize) -> Option<StatementKind> {
    let reading = gather.reading;
    let heading = reading.heading(first).map(|heading| reading.block(heading));
    let before = first.checked_sub(1)?;
    let words = reading.block(before).trim();
    let is_heading = matches!(reading.blocks[before].kind, BlockKind::Heading { .. });
    if words.ends_with([':', '：']) && !matches!(reading.blocks[before].kind, BlockKind::TableRow { .. }) {
        return introduced(sentences::last(words), heading.filter(|_| !is_heading));
    }
    let heading = heading?;
    let kind = alone(heading)?;
    let is_of_minutes = matches!(kind, StatementKind::Decision | StatementKind::Action);
    (is_heading || is_of_minutes).then_some(kind)
}

/// What an introducing sentence says, else the heading it stands under.
pub(in crate::extract) fn introduced(sentence: &str, heading: Option<&str>) -> Option<StatementKind> {
    let words = folded(sentence);
    let kind = LEXICON.kind.first_in(&words);
    if kind.is_some() {
        return kind;
    }
    if LEXICON.heading.other.first_in(&words).is_some() && LEXICON.cue.first_in(&words).is_none() {
        return None;
    }
    // The heading's noun weighs more than a verb of the sentence.
    heading.and_then(|heading| LEXICON.kind.first_in(&folded(heading))).or_else(|| LEXICON.cue.first_in(&words))
}

/// The kind of a heading that names a kind and nothing else: "Key decisions".
fn alone(heading: &str) -> Option<StatementKind> {
    let mut kinds = LEXICON.kind.lists().into_iter();
    kinds.find(|(_, list)| is_only(heading, list, &[&LEXICON.heading.beside])).map(|(kind, _)| kind)
}

fn draft(gather: &mut Gather, block: usize, kind: StatementKind) -> Draft {
    let span = gather.reading.blocks[block].span;
    let words = gather.reading.block(block);
    let Some((label, text)) = label_of(words).filter(|(_, text)| !text.trim().is_empty()) else {
        let mut draft = Draft::new(kind, words, span);
        gather.owner_and_due(&mut draft);
        return draft;
    };
    let mut draft = Draft::new(kind, text, span);
    match kind {
        StatementKind::Perspective => draft.attributed_to = vec![gather.holder(label)],
        StatementKind::Action if is_full_name(label) || gather.people.find(label).is_some() => {
            draft.owners = vec![gather.people.printed(label, gather.claims)];
        }
        StatementKind::Implication => {
            draft.themes = vec![gather.claims.theme(label)];
            draft.label = Some(label.to_owned());
        }
        _ => draft.label = Some(label.to_owned()),
    }
    gather.owner_and_due(&mut draft);
    draft
}

impl Gather<'_, '_> {
    /// Of an action: "Ann Lee to circulate the draft by 12 May 2025".
    pub(super) fn owner_and_due(&mut self, draft: &mut Draft) {
        if draft.kind != StatementKind::Action {
            return;
        }
        if draft.owners.is_empty() {
            draft.owners = self.owners(&draft.text);
        }
        draft.due = draft.due.take().or_else(|| self.due(draft.span));
    }

    fn owners(&mut self, text: &str) -> Vec<crate::model::PrintedName> {
        let words: Vec<&str> = text.split_whitespace().take(8).collect();
        let to = words.iter().position(|word| LEXICON.line.to.are(word));
        let Some(end) = to.filter(|to| (1..=6).contains(to)) else { return Vec::new() };
        let last = words[end - 1];
        let subject = &text[..last.as_ptr() as usize - text.as_ptr() as usize + last.len()];
        let names = subject.split([',', '&']).flat_map(|part| part.split(" and "));
        let names: Vec<&str> = names.map(str::trim).filter(|name| !name.is_empty()).collect();
        let is_name = |name: &&str| is_full_name(name) || self.people.find(name).is_some() || name.starts_with('@');
        if names.iter().all(is_name) {
            names.into_iter().map(|name| self.people.printed(name, self.claims)).collect()
        } else {
            Vec::new()
        }
    }

    fn due(&self, span: Span) -> Option<crate::model::DateSpan> {
        let words = self.reading.words(span);
        let date = super::super::dates::first(words)?;
        let before = folded(&words[..date.range.start]);
        let from = before.len().saturating_sub(4);
        LEXICON.line.by.first_in(&before[from..])?;
        super::super::when::span(self.reading, span, &date)
    }
}
