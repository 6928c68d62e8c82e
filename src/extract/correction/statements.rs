//! What was stated, as a person says it.

use super::file::{MeetingSaid, StatementSaid};
use super::form::Said;
use super::{Over, change, date_of, set};
use crate::model::{Meeting, Method, PrintedName, Statement};
use crate::words;

impl Over<'_> {
    pub(super) fn statements(&mut self, meeting: &mut Meeting, said: &MeetingSaid) {
        if said.replaces("statements") {
            meeting.statements.clear();
        }
        for said in &said.statements {
            match &said.of {
                Some(of) => self.changed(meeting, said, of),
                None => meeting.statements.extend(self.added(meeting, said)),
            }
        }
    }

    fn changed(&mut self, meeting: &mut Meeting, said: &StatementSaid, of: &Said) {
        let words = words::normal_name(&of.value);
        let has = |text: &str| words::normal_name(text).contains(&words);
        let mut found = (0..meeting.statements.len()).filter(|index| {
            let one = &meeting.statements[*index];
            has(&one.text) || has(one.source.quote())
        });
        match (found.next(), found.count()) {
            (None, _) => self.unknown("statement with the words", &of.value),
            (Some(index), 0) if said.remove => drop(meeting.statements.remove(index)),
            (Some(index), 0) => {
                let known = names_of(meeting);
                self.lay(&mut meeting.statements[index], said, of, &known);
            }
            (Some(_), others) => {
                let count = others + 1;
                self.note(&format!("{count} statements have the words `{}`; give more of them in `of`", of.value));
            }
        }
    }

    /// The words that are said stand before those that were read; where they were read stays told beside them.
    fn lay(&mut self, statement: &mut Statement, said: &StatementSaid, of: &Said, known: &[PrintedName]) {
        let source = said.text.as_ref().unwrap_or(of).source.clone();
        let read = std::mem::replace(&mut statement.source, source);
        statement.other_sources.insert(0, read);
        statement.method = Method::Curated;
        statement.kind = said.kind.unwrap_or(statement.kind);
        if let Some(text) = &said.text {
            statement.text.clone_from(&text.value);
        }
        set(&mut statement.label, &said.label);
        set(&mut statement.status, &said.status);
        change(&mut statement.due, said.due.as_ref(), date_of);
        if let Some(names) = &said.attributed_to {
            statement.attributed_to = self.names(known, names);
        }
        if let Some(names) = &said.owners {
            statement.owners = self.names(known, names);
        }
        if let Some(themes) = &said.themes {
            statement.themes = themes.iter().map(|theme| self.claims.theme(&theme.value)).collect();
        }
    }

    fn added(&mut self, meeting: &Meeting, said: &StatementSaid) -> Option<Statement> {
        let (text, kind) = (said.text.as_ref()?, said.kind?);
        let known = names_of(meeting);
        let attributed_to = self.names(&known, said.attributed_to.as_deref().unwrap_or_default());
        let owners = self.names(&known, said.owners.as_deref().unwrap_or_default());
        Some(Statement {
            kind,
            label: said.label.clone().flatten(),
            text: text.value.clone(),
            attributed_to,
            owners,
            due: said.due.as_ref().and_then(Option::as_ref).map(date_of),
            status: said.status.clone().flatten(),
            themes: said.themes.iter().flatten().map(|theme| self.claims.theme(&theme.value)).collect(),
            agenda_item: None,
            method: Method::Curated,
            source: text.source.clone(),
            other_sources: Vec::new(),
        })
    }

    /// Names on an edge: a participant's where one has that name, else who it is in full.
    fn names(&mut self, known: &[PrintedName], said: &[Said]) -> Vec<PrintedName> {
        let mut names = Vec::new();
        for Said { value, .. } in said {
            let participant = known.iter().find(|name| self.is_named(name, value));
            names.push(match participant.and_then(|name| name.stakeholder) {
                Some(key) => PrintedName { as_printed: value.clone(), stakeholder: Some(key) },
                None => self.name(value, None),
            });
        }
        names
    }
}

fn names_of(meeting: &Meeting) -> Vec<PrintedName> {
    meeting.participations.iter().map(|one| one.name.clone()).collect()
}
