//! The documents of meetings and their agenda items.

use super::Context;
use super::convert::{named, small};
use super::passages::Analysed;
use super::text::positioned;
use crate::index::{Document, Link, Name, Number, Positioned, Term, TextField};
use crate::model::{Attendance, Capacity, ClosedSet, Key, Kind, Meeting, Participation, Place, Target, ThemeLink};
use crate::stored::{self, CodecError, Involvement, Involvements};
use crate::words;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn documents(context: &Context<'_>, passages: &[Analysed]) -> Result<Vec<Document>, CodecError> {
    let mut documents = Vec::new();
    for (index, meeting) in context.facts.meetings.iter().enumerate() {
        documents.push(document(context, index, meeting, passages)?);
        for position in 0..meeting.agenda.len() {
            documents.push(agenda_item(context, index, position)?);
        }
    }
    Ok(documents)
}

fn document(
    context: &Context<'_>,
    index: usize,
    meeting: &Meeting,
    passages: &[Analysed],
) -> Result<Document, CodecError> {
    let involved = involved(context, index, meeting);
    let heading = positioned([meeting.title.as_str()], context.language());
    let mut numbers = vec![(Number::Changed, context.file.changed_at)];
    numbers.extend(context.days(index));
    let slug = context.keys.slugs[index].clone();
    Ok(Document {
        terms: terms(context, meeting, &slug),
        links: links(context, index, meeting, &involved),
        numbers,
        names: vec![(Name::Slug, slug), (Name::Title, words::normal_name(&meeting.title))],
        texts: vec![(TextField::Words, all_words(context, index, &heading, passages)), (TextField::Heading, heading)],
        stored: stored::encode(&stored_meeting(context, index, meeting, involved))?,
        ..Document::new(Kind::Meeting, context.keys.meetings[index], context.keys.record)
    })
}

fn terms(context: &Context<'_>, meeting: &Meeting, slug: &str) -> Vec<(Term, String)> {
    let mut terms = vec![(Term::Handle, slug.to_owned())];
    terms.extend(context.facts.language.iter().map(|language| (Term::Language, language.clone())));
    terms.extend(meeting.statements.iter().map(|statement| (Term::Subkind, statement.kind.word().to_owned())));
    if let Some(Place { name, city, country, .. }) = &meeting.place {
        let names = [Some(name), city.as_ref(), country.as_ref()];
        terms.extend(names.into_iter().flatten().map(|name| (Term::Place, words::normal_name(name))));
    }
    terms.sort();
    terms.dedup();
    terms
}

fn links(context: &Context<'_>, index: usize, meeting: &Meeting, involved: &Involvements) -> Vec<(Link, Key)> {
    let mut links = vec![(Link::Record, context.keys.record), (Link::Meeting, context.keys.meetings[index])];
    let themes = context.with_ancestors(meeting.themes.iter().map(|link| link.theme));
    links.extend(themes.into_iter().map(|theme| (Link::Theme, theme)));
    for (key, ways) in involved {
        let met = WAYS.iter().filter(|(way, _)| ways.meets(*way));
        links.extend(met.map(|(_, link)| (*link, Key(*key))));
    }
    links
}

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

fn involved(context: &Context<'_>, index: usize, meeting: &Meeting) -> Involvements {
    let mut ways: BTreeMap<u64, Involvement> = BTreeMap::new();
    let mut add = |key: Option<Key>, way| {
        if let Some(key) = key {
            ways.entry(key.0).or_default().add(way);
        }
    };
    for participation in &meeting.participations {
        let represented = participation.on_behalf_of.as_ref().and_then(|name| name.stakeholder);
        let there = participation.attendance != Some(Attendance::Absent);
        add(participation.name.stakeholder, way(participation));
        add(represented.filter(|_| there), Involvement::REPRESENTED);
    }
    add(meeting.body.as_ref().and_then(|body| body.name.stakeholder), Involvement::BODY);
    for passage in context.facts.passages.iter().filter(|passage| passage.meeting == Some(index)) {
        add(passage.speaker.as_ref().and_then(|speaker| speaker.stakeholder), Involvement::SPEAKER);
        for mention in &passage.mentions {
            if let Some(Target::Stakeholder(key)) = mention.target {
                add(Some(key), Involvement::MENTIONED);
            }
        }
    }
    ways.into_iter().collect()
}

/// Someone who is absent took no part, whatever their office.
fn way(participation: &Participation) -> Involvement {
    if participation.attendance == Some(Attendance::Absent) {
        return Involvement::ABSENT;
    }
    let mut way = Involvement::PARTICIPANT;
    match participation.capacity {
        Some(Capacity::Chair) => way.add(Involvement::CHAIR),
        Some(Capacity::Host) => way.add(Involvement::HOST),
        _ => {}
    }
    way
}

/// The stems of a meeting's title, headings and passages, each once.
fn all_words(context: &Context<'_>, index: usize, heading: &[Positioned], passages: &[Analysed]) -> Vec<Positioned> {
    let of_meeting = context.facts.passages.iter().zip(passages).filter(|(passage, _)| passage.meeting == Some(index));
    let tokens = of_meeting.flat_map(|(_, analysed)| analysed.words.iter().chain(&analysed.headings)).chain(heading);
    let mut seen = BTreeSet::new();
    tokens.filter(|(_, token)| seen.insert(&token.stem)).map(|(_, token)| (0, token.clone())).collect()
}

fn stored_meeting(context: &Context<'_>, index: usize, meeting: &Meeting, involved: Involvements) -> stored::Meeting {
    let place = meeting.place.as_ref().map(|place| stored::Place {
        name: place.name.clone(),
        city: place.city.clone(),
        country: place.country.clone(),
        source: context.source(&place.source),
    });
    stored::Meeting {
        slug: context.keys.slugs[index].clone(),
        title: meeting.title.clone(),
        lead: meeting.lead.clone(),
        date: meeting.date.as_ref().map(|date| context.date(date)),
        place,
        body: meeting.body.as_ref().map(|body| (named(&body.name), context.source(&body.source))),
        participants: meeting.participations.iter().map(|one| context.participation(one)).collect(),
        themes: theme_edges(context, meeting),
        involved,
        changed_at: context.file.changed_at,
    }
}

fn theme_edges(context: &Context<'_>, meeting: &Meeting) -> Vec<stored::ThemeEdge> {
    let mut counts: BTreeMap<Key, u32> = BTreeMap::new();
    for statement in &meeting.statements {
        for theme in context.with_ancestors(statement.themes.iter().copied()) {
            *counts.entry(theme).or_default() += 1;
        }
    }
    let edge = |theme: Key, link: &ThemeLink, inherited| stored::ThemeEdge {
        theme: theme.0,
        inherited,
        statements: counts.get(&theme).copied().unwrap_or_default(),
        method: stored::Closed(link.method),
        source: context.source(&link.source),
    };
    let mut edges: Vec<_> = meeting.themes.iter().map(|link| edge(link.theme, link, false)).collect();
    for link in &meeting.themes {
        for ancestor in context.with_ancestors([link.theme]) {
            if edges.iter().all(|known| known.theme != ancestor.0) {
                edges.push(edge(ancestor, link, true));
            }
        }
    }
    edges
}

fn agenda_item(context: &Context<'_>, meeting: usize, position: usize) -> Result<Document, CodecError> {
    let item = &context.facts.meetings[meeting].agenda[position];
    let meeting_key = context.keys.meetings[meeting];
    let mut links = vec![(Link::Record, context.keys.record), (Link::Meeting, meeting_key)];
    let themes = context.with_ancestors(item.themes.iter().copied());
    links.extend(themes.into_iter().map(|theme| (Link::Theme, theme)));
    let stored = stored::AgendaItem {
        position: small(position + 1),
        title: item.title.clone(),
        themes: item.themes.iter().map(|key| key.0).collect(),
        meeting: meeting_key.0,
        source: context.source(&item.source),
    };
    Ok(Document {
        links,
        numbers: vec![(Number::Position, i64::from(stored.position))],
        texts: vec![(TextField::Name, positioned([item.title.as_str()], context.language()))],
        stored: stored::encode(&stored)?,
        ..Document::new(Kind::AgendaItem, context.keys.agenda[meeting][position], context.keys.record)
    })
}

impl Context<'_> {
    /// The first and last day of a meeting, to filter and order by; nothing for an undated one.
    pub(super) fn days(&self, meeting: usize) -> Vec<(Number, i64)> {
        let date = self.facts.meetings[meeting].date.as_ref();
        date.into_iter()
            .flat_map(|date| [(Number::Start, i64::from(date.start.0)), (Number::End, i64::from(date.end.0))])
            .collect()
    }
}
