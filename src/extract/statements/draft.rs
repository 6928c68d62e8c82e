//! A statement on its way: what the rules found, before its evidence is cut.

use super::super::reading::Reading;
use crate::model::{DateSpan, Key, Method, PrintedName, Span, Statement, StatementKind};

/// A statement before its evidence is cut.
pub(super) struct Draft {
    pub(super) kind: StatementKind,
    pub(super) label: Option<String>,
    pub(super) text: String,
    pub(super) attributed_to: Vec<PrintedName>,
    pub(super) owners: Vec<PrintedName>,
    pub(super) due: Option<DateSpan>,
    pub(super) status: Option<String>,
    pub(super) themes: Vec<Key>,
    pub(super) span: Span,
    /// Whether its line names itself.
    pub(super) is_labelled: bool,
}

impl Draft {
    /// Nothing but what is stated.
    pub(super) fn new(kind: StatementKind, text: &str, span: Span) -> Self {
        Self {
            kind,
            label: None,
            text: tidied(text).to_owned(),
            attributed_to: Vec::new(),
            owners: Vec::new(),
            due: None,
            status: None,
            themes: Vec::new(),
            span,
            is_labelled: false,
        }
    }

    /// Adds what the next row says.
    pub(super) fn go_on(&mut self, more: &str, row: Span) {
        if !more.is_empty() {
            self.text = format!("{}\n{more}", self.text);
            self.span.end = row.end;
        }
    }

    /// The statement, with its evidence.
    pub(super) fn finish(self, reading: &Reading) -> Option<Statement> {
        Some(Statement {
            source: reading.source(self.span)?,
            kind: self.kind,
            label: self.label,
            text: self.text,
            attributed_to: self.attributed_to,
            owners: self.owners,
            due: self.due,
            status: self.status,
            themes: self.themes,
            agenda_item: None,
            method: Method::Stated,
            other_sources: Vec::new(),
        })
    }
}

/// The words without marks before them, and without the time of a recording after their last sentence: "... agreed. 58:04".
fn tidied(text: &str) -> &str {
    let text = text.trim_start_matches(|first: char| first == '*' || first.is_whitespace()).trim_end();
    let is_time = |word: &str| word.contains(':') && word.chars().all(|one| one.is_ascii_digit() || one == ':');
    let before = text.rsplit_once(char::is_whitespace).filter(|(_, last)| is_time(last)).map(|(before, _)| before);
    before.map(str::trim_end).filter(|before| before.ends_with(['.', '!', '?', ')'])).unwrap_or(text)
}
