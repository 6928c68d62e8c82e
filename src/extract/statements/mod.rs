//! Statements: what a meeting produced or a stakeholder holds.
//!
//! In: the blocks, and who is who. Out: statements in the order of the text, from lists that something introduces
//! (`lists.rs`), tables whose header says what they are (`tables.rs`) and lines that name themselves (`lines.rs`).
//! What nothing introduces stays a passage.

mod lines;
mod lists;
mod tables;

pub(super) use lists::introduced;
pub(super) use tables::{Column, headers, rows};

use super::claims::Claims;
use super::people::{self, People};
use super::reading::Reading;
use crate::model::{DateSpan, Key, Method, PrintedName, Span, StakeholderKind, Statement, StatementKind};

/// What the rules share: the record, its people and its claims.
pub(super) struct Gather<'a, 'b> {
    pub(super) reading: &'a Reading<'a>,
    pub(super) people: &'a People,
    pub(super) claims: &'a mut Claims<'b>,
}

/// A statement before its evidence is cut.
struct Draft {
    kind: StatementKind,
    label: Option<String>,
    text: String,
    attributed_to: Vec<PrintedName>,
    owners: Vec<PrintedName>,
    due: Option<DateSpan>,
    status: Option<String>,
    themes: Vec<Key>,
    span: Span,
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
    let others = tables::drafts(gather).into_iter().chain(lists::drafts(gather));
    drafts.extend(others.filter(|draft| !is_named(draft.span)));
    drafts.sort_by_key(|draft| draft.span);
    drafts.into_iter().filter_map(|draft| finish(gather.reading, draft)).collect()
}

fn finish(reading: &Reading, draft: Draft) -> Option<Statement> {
    Some(Statement {
        source: reading.source(draft.span)?,
        kind: draft.kind,
        label: draft.label,
        text: draft.text,
        attributed_to: draft.attributed_to,
        owners: draft.owners,
        due: draft.due,
        status: draft.status,
        themes: draft.themes,
        agenda_item: None,
        method: Method::Stated,
        other_sources: Vec::new(),
    })
}

impl Draft {
    fn new(kind: StatementKind, text: &str, span: Span) -> Self {
        Self {
            kind,
            label: None,
            text: text.trim().to_owned(),
            attributed_to: Vec::new(),
            owners: Vec::new(),
            due: None,
            status: None,
            themes: Vec::new(),
            span,
        }
    }
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
