//! Statements as a record has them.

use super::Context;
use super::convert::{named, small};
use crate::model::{Key, Statement, Target};
use crate::stored::{self, StatementPart};

/// The statements of a meeting as the record has them, with their keys.
pub(super) fn parts(context: &Context<'_>, meeting: usize) -> Vec<(u64, StatementPart)> {
    let before: usize = context.facts.meetings[..meeting].iter().map(|meeting| meeting.statements.len()).sum();
    let statements = context.facts.meetings[meeting].statements.iter().enumerate();
    statements
        .map(|(index, statement)| {
            let part = StatementPart {
                statement: stored_statement(context, meeting, statement),
                position: small(before + index),
                mentioned: mentioned(context, statement).into_iter().map(|key| key.0).collect(),
            };
            (context.keys.statements[meeting][index].0, part)
        })
        .collect()
}

/// The stakeholders whose names stand in the statement's words.
fn mentioned(context: &Context<'_>, statement: &Statement) -> Vec<Key> {
    let mut sources = [&statement.source].into_iter().chain(&statement.other_sources);
    let Some(span) = sources.find_map(crate::model::Source::span) else { return Vec::new() };
    let passages = context.passage_at(span).map(|index| &context.facts.passages[index]);
    let mentions = passages.into_iter().flat_map(|passage| &passage.mentions);
    mentions
        .filter(|mention| span.contains(mention.span))
        .filter_map(|mention| match mention.target {
            Some(Target::Stakeholder(key)) => Some(key),
            _ => None,
        })
        .collect()
}

fn stored_statement(context: &Context<'_>, meeting: usize, statement: &Statement) -> stored::Statement {
    let topic = statement.agenda_item.and_then(|item| context.facts.meetings[meeting].agenda[item].topic);
    stored::Statement {
        kind: stored::Closed(statement.kind),
        label: statement.label.clone(),
        text: statement.text.clone(),
        attributed_to: statement.attributed_to.iter().map(named).collect(),
        owners: statement.owners.iter().map(named).collect(),
        due: statement.due.as_ref().map(|due| context.date(due)),
        status: statement.status.clone(),
        themes: statement.themes.iter().map(|key| key.0).collect(),
        topic: topic.filter(|topic| !statement.themes.contains(topic)).map(|key| key.0),
        agenda_item: statement.agenda_item.map(|item| context.keys.agenda[meeting][item].0),
        meeting: context.keys.meetings[meeting].0,
        method: stored::Closed(statement.method),
        source: context.source(&statement.source),
        other_sources: statement.other_sources.iter().map(|source| context.source(source)).collect(),
    }
}
