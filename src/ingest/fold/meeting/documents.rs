//! The documents of a meeting, its agenda items and its statements. The meeting owns them all.

use super::joined::{Joined, JoinedItem, JoinedStatement, joined};
use crate::index::{Document, Link, Name, Number, Term, TextField, Tokens};
use crate::ingest::prepare::{once, positioned};
use crate::model::{ClosedSet, Key, Kind};
use crate::stored::{CodecError, Date, Involvement, MeetingPart, Named, Place, encode};
use crate::words;

/// Which link each way of being in a meeting is.
const WAYS: [(Involvement, Link); 9] = [
    (Involvement::TOOK_PART, Link::TookPart),
    (Involvement::PARTICIPANT, Link::Participant),
    (Involvement::CHAIR, Link::Chair),
    (Involvement::HOST, Link::Host),
    (Involvement::REPRESENTED, Link::Represented),
    (Involvement::SPEAKER, Link::Speaker),
    (Involvement::BODY, Link::Body),
    (Involvement::ABSENT, Link::Absent),
    (Involvement::MENTIONED, Link::Mentioned),
];

/// All documents of the meeting that has these parts, and these words in each of them.
pub(super) fn of(meeting: Key, parts: &[MeetingPart], words: &[Tokens]) -> Result<Vec<Document>, CodecError> {
    let Some(joined) = joined(parts) else { return Ok(Vec::new()) };
    let mut documents = vec![document(meeting, parts, words, &joined)?];
    for (key, item) in &joined.agenda {
        documents.push(agenda_item(meeting, Key(*key), item, &joined)?);
    }
    for (key, statement) in &joined.statements {
        documents.push(statement_document(meeting, Key(*key), statement, &joined)?);
    }
    Ok(documents)
}

fn document(key: Key, parts: &[MeetingPart], words: &[Tokens], joined: &Joined) -> Result<Document, CodecError> {
    let meeting = &joined.meeting;
    let language = parts.first().and_then(|part| part.language.as_deref());
    let mut numbers = vec![(Number::Changed, meeting.changed_at)];
    numbers.extend(days(meeting.date.as_ref()));
    let heading = positioned([meeting.title.as_str()], language);
    Ok(Document {
        terms: terms(parts, joined),
        links: links(key, parts, joined),
        numbers,
        names: vec![(Name::Slug, meeting.slug.clone()), (Name::Title, words::normal_name(&meeting.title))],
        texts: vec![(TextField::Words, once(words)), (TextField::Heading, heading)],
        stored: encode(meeting)?,
        ..Document::new(Kind::Meeting, key, key)
    })
}

fn terms(parts: &[MeetingPart], joined: &Joined) -> Vec<(Term, String)> {
    let mut terms = vec![(Term::Handle, joined.meeting.slug.clone())];
    terms.extend(parts.iter().filter_map(|part| Some((Term::Language, part.language.clone()?))));
    let kinds = joined.statements.iter().map(|(_, statement)| statement.said.statement.kind.0.word());
    terms.extend(kinds.map(|kind| (Term::Subkind, kind.to_owned())));
    if let Some(Place { name, city, country, .. }) = &joined.meeting.place {
        let names = [Some(name), city.as_ref(), country.as_ref()];
        terms.extend(names.into_iter().flatten().map(|name| (Term::Place, words::normal_name(name))));
    }
    terms.sort();
    terms.dedup();
    terms
}

fn links(key: Key, parts: &[MeetingPart], joined: &Joined) -> Vec<(Link, Key)> {
    let mut links = records(&parts.iter().map(|part| part.record).collect::<Vec<_>>());
    links.push((Link::Meeting, key));
    links.extend(joined.meeting.themes.iter().map(|edge| (Link::Theme, Key(edge.theme))));
    for (key, ways) in &joined.meeting.involved {
        let met = WAYS.iter().filter(|(way, _)| ways.meets(*way));
        links.extend(met.map(|(_, link)| (*link, Key(*key))));
    }
    links
}

fn records(records: &[u64]) -> Vec<(Link, Key)> {
    records.iter().map(|record| (Link::Record, Key(*record))).collect()
}

/// The first and last day, to filter and order by; nothing for an undated meeting.
fn days(date: Option<&Date>) -> Vec<(Number, i64)> {
    let both = |date: &Date| [(Number::Start, i64::from(date.start)), (Number::End, i64::from(date.end))];
    date.into_iter().flat_map(both).collect()
}

fn agenda_item(meeting: Key, key: Key, joined: &JoinedItem, of: &Joined) -> Result<Document, CodecError> {
    let item = &joined.item;
    let mut links = records(&joined.records);
    links.push((Link::Meeting, meeting));
    links.extend(
        of.with_ancestors(item.themes.iter().chain(&item.topic).copied())
            .into_iter()
            .map(|key| (Link::Theme, Key(key))),
    );
    Ok(Document {
        links,
        numbers: vec![(Number::Position, i64::from(item.position))],
        texts: vec![(TextField::Name, positioned([item.title.as_str()], joined.language.as_deref()))],
        stored: encode(item)?,
        ..Document::new(Kind::AgendaItem, key, meeting)
    })
}

fn statement_document(meeting: Key, key: Key, joined: &JoinedStatement, of: &Joined) -> Result<Document, CodecError> {
    let statement = &joined.said.statement;
    let mut numbers = days(of.meeting.date.as_ref());
    numbers.push((Number::Position, i64::from(joined.said.position)));
    if let Some(due) = &statement.due {
        numbers.extend([(Number::Due, i64::from(due.start)), (Number::DueEnd, i64::from(due.end))]);
    }
    let words = statement.label.iter().map(String::as_str).chain([statement.text.as_str()]);
    Ok(Document {
        terms: vec![
            (Term::Subkind, statement.kind.0.word().to_owned()),
            (Term::Method, statement.method.0.word().to_owned()),
        ],
        links: statement_links(meeting, joined, of),
        numbers,
        names: vec![(Name::Path, joined.path.clone()), (Name::Slug, of.meeting.slug.clone())],
        texts: vec![(TextField::Statement, positioned(words, joined.language.as_deref()))],
        stored: encode(statement)?,
        ..Document::new(Kind::Statement, key, meeting)
    })
}

fn statement_links(meeting: Key, joined: &JoinedStatement, of: &Joined) -> Vec<(Link, Key)> {
    let statement = &joined.said.statement;
    let mut links = records(&joined.records);
    links.push((Link::Meeting, meeting));
    links.extend(statement.agenda_item.map(|item| (Link::AgendaItem, Key(item))));
    let themes = of.with_ancestors(statement.themes.iter().chain(&statement.topic).copied());
    links.extend(themes.into_iter().map(|theme| (Link::Theme, Key(theme))));
    let linked = |names: &[Named]| names.iter().filter_map(|name| name.key).collect::<Vec<_>>();
    let said_by = linked(&statement.attributed_to);
    links.extend(linked(&statement.owners).into_iter().map(|key| (Link::Owner, Key(key))));
    let about = joined.said.mentioned.iter().filter(|key| !said_by.contains(key));
    links.extend(about.map(|key| (Link::Mentioned, Key(*key))));
    links.extend(said_by.into_iter().map(|key| (Link::AttributedTo, Key(key))));
    links.sort();
    links.dedup();
    links
}
