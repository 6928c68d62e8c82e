//! What a record says of its meetings: their parts, and the words they are found by.

use super::Context;
use super::convert::{named, small};
use super::passages::Analysed;
use super::text::{once, positioned};
use crate::index::{Number, Tokens};
use crate::model::{Key, Meeting, Method, Target};
use crate::stored::{self, Involvement, Involvements, MeetingPart};
use std::collections::{BTreeMap, BTreeSet};

/// The part of a meeting that a record states.
#[derive(Clone, Debug)]
pub struct Part {
    /// Which meeting.
    pub meeting: Key,
    /// What the record says of it.
    pub said: MeetingPart,
    /// The stems of its title, headings and passages in this record, each once.
    pub words: Tokens,
}

pub(super) fn parts(context: &Context<'_>, passages: &[Analysed]) -> Vec<Part> {
    let meetings = context.facts.meetings.iter().enumerate();
    meetings.map(|(index, meeting)| part(context, index, meeting, passages)).collect()
}

fn part(context: &Context<'_>, index: usize, meeting: &Meeting, passages: &[Analysed]) -> Part {
    let agenda = (0..meeting.agenda.len()).map(|position| {
        let key = context.keys.agenda[index][position];
        (key.0, agenda_item(context, index, position))
    });
    let said = MeetingPart {
        record: context.keys.record.0,
        path: context.file.path.to_owned(),
        language: context.facts.language.clone(),
        meeting: stored_meeting(context, index, meeting),
        agenda: agenda.collect(),
        statements: super::statements::parts(context, index),
        above: above(context, meeting),
    };
    Part { meeting: context.keys.meetings[index], said, words: all_words(context, index, meeting, passages) }
}

/// The themes that a meeting, its agenda and its statements link to, with their ancestors.
fn above(context: &Context<'_>, meeting: &Meeting) -> Vec<(u64, Vec<u64>)> {
    let own = meeting.themes.iter().map(|link| link.theme);
    let of_items = meeting.agenda.iter().flat_map(|item| item.themes.iter().copied());
    let of_statements = meeting.statements.iter().flat_map(|statement| statement.themes.iter().copied());
    let all: BTreeSet<Key> = own.chain(of_items).chain(of_statements).collect();
    let ancestors = |key: Key| context.ancestors.get(&key).into_iter().flatten().map(|key| key.0).collect::<Vec<_>>();
    all.into_iter().map(|key| (key.0, ancestors(key))).filter(|(_, above)| !above.is_empty()).collect()
}

/// The ways in which stakeholders are in a meeting that its participants do not tell.
fn involved(context: &Context<'_>, index: usize, meeting: &Meeting) -> Involvements {
    let mut ways: BTreeMap<u64, Involvement> = BTreeMap::new();
    let mut add = |key: Option<Key>, way| {
        if let Some(key) = key {
            ways.entry(key.0).or_default().add(way);
        }
    };
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

/// The stems of a meeting's title, headings and passages, each once.
fn all_words(context: &Context<'_>, index: usize, meeting: &Meeting, passages: &[Analysed]) -> Tokens {
    let heading = positioned([meeting.title.as_str()], context.language());
    let of_meeting = context.facts.passages.iter().zip(passages).filter(|(passage, _)| passage.meeting == Some(index));
    let pieces = of_meeting.flat_map(|(_, analysed)| [&analysed.words, &analysed.headings]).chain([&heading]);
    once(pieces)
}

fn stored_meeting(context: &Context<'_>, index: usize, meeting: &Meeting) -> stored::Meeting {
    let place = meeting.place.as_ref().map(|place| stored::Place {
        name: place.name.clone(),
        city: place.city.clone(),
        country: place.country.clone(),
        source: context.source(&place.source),
    });
    let edge = |theme: Key, topic, method, source| stored::ThemeEdge {
        theme: theme.0,
        inherited: false,
        topic,
        statements: 0,
        method: stored::Closed(method),
        source: context.source(source),
    };
    let stated = meeting.themes.iter().map(|link| edge(link.theme, false, link.method, &link.source));
    let titles = meeting.agenda.iter().filter_map(|item| Some(edge(item.topic?, true, Method::Pattern, &item.source)));
    stored::Meeting {
        slug: context.keys.slugs[index].clone(),
        title: meeting.title.clone(),
        lead: meeting.lead.clone(),
        date: meeting.date.as_ref().map(|date| context.date(date)),
        place,
        body: meeting.body.as_ref().map(|body| (named(&body.name), context.source(&body.source))),
        participants: meeting.participations.iter().map(|one| context.participation(one)).collect(),
        themes: stated.chain(titles).collect(),
        involved: involved(context, index, meeting),
        changed_at: context.file.changed_at,
    }
}

fn agenda_item(context: &Context<'_>, meeting: usize, position: usize) -> stored::AgendaItem {
    let item = &context.facts.meetings[meeting].agenda[position];
    stored::AgendaItem {
        position: small(position + 1),
        title: item.title.clone(),
        themes: item.themes.iter().map(|key| key.0).collect(),
        topic: item.topic.map(|key| key.0),
        meeting: context.keys.meetings[meeting].0,
        source: context.source(&item.source),
    }
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
