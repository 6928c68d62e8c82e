//! The documents of statements.

use super::Context;
use super::convert::{named, small};
use super::text::positioned;
use crate::index::{Document, Link, Name, Number, Term, TextField};
use crate::model::{ClosedSet, Key, Kind, PrintedName, Statement, Target};
use crate::stored::{self, CodecError};

pub(super) fn documents(context: &Context<'_>) -> Result<Vec<Document>, CodecError> {
    let mut documents = Vec::new();
    let mut position = 0;
    for (meeting, facts) in context.facts.meetings.iter().enumerate() {
        for (index, statement) in facts.statements.iter().enumerate() {
            documents.push(document(context, meeting, index, position, statement)?);
            position += 1;
        }
    }
    Ok(documents)
}

fn document(
    context: &Context<'_>,
    meeting: usize,
    index: usize,
    position: usize,
    statement: &Statement,
) -> Result<Document, CodecError> {
    let mut numbers = context.days(meeting);
    numbers.push((Number::Position, i64::from(small(position))));
    if let Some(due) = &statement.due {
        numbers.extend([(Number::Due, i64::from(due.start.0)), (Number::DueEnd, i64::from(due.end.0))]);
    }
    let words = statement.label.iter().map(String::as_str).chain([statement.text.as_str()]);
    Ok(Document {
        terms: vec![
            (Term::Subkind, statement.kind.word().to_owned()),
            (Term::Method, statement.method.word().to_owned()),
        ],
        links: links(context, meeting, statement),
        numbers,
        names: vec![(Name::Path, context.file.path.to_owned()), (Name::Slug, context.keys.slugs[meeting].clone())],
        texts: vec![(TextField::Statement, positioned(words, context.language()))],
        stored: stored::encode(&stored_statement(context, meeting, statement))?,
        ..Document::new(Kind::Statement, context.keys.statements[meeting][index], context.keys.record)
    })
}

fn links(context: &Context<'_>, meeting: usize, statement: &Statement) -> Vec<(Link, Key)> {
    let mut links = vec![(Link::Record, context.keys.record), (Link::Meeting, context.keys.meetings[meeting])];
    links.extend(statement.agenda_item.map(|item| (Link::AgendaItem, context.keys.agenda[meeting][item])));
    let themes = context.with_ancestors(statement.themes.iter().copied());
    links.extend(themes.into_iter().map(|theme| (Link::Theme, theme)));
    let linked = |names: &[PrintedName]| names.iter().filter_map(|name| name.stakeholder).collect::<Vec<_>>();
    let said_by = linked(&statement.attributed_to);
    links.extend(linked(&statement.owners).into_iter().map(|key| (Link::Owner, key)));
    let about = mentioned(context, statement).into_iter().filter(|key| !said_by.contains(key));
    links.extend(about.map(|key| (Link::Mentioned, key)));
    links.extend(said_by.into_iter().map(|key| (Link::AttributedTo, key)));
    links.sort();
    links.dedup();
    links
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
    stored::Statement {
        kind: stored::Closed(statement.kind),
        label: statement.label.clone(),
        text: statement.text.clone(),
        attributed_to: statement.attributed_to.iter().map(named).collect(),
        owners: statement.owners.iter().map(named).collect(),
        due: statement.due.as_ref().map(|due| context.date(due)),
        status: statement.status.clone(),
        themes: statement.themes.iter().map(|key| key.0).collect(),
        agenda_item: statement.agenda_item.map(|item| context.keys.agenda[meeting][item].0),
        meeting: context.keys.meetings[meeting].0,
        method: stored::Closed(statement.method),
        source: context.source(&statement.source),
        other_sources: statement.other_sources.iter().map(|source| context.source(source)).collect(),
    }
}
