//! What the records of a meeting say, as one. Where two differ, what a person said comes first, then the record whose
//! path comes first; what that one leaves unsaid is taken from the next.

use crate::model::{Attendance, Capacity, Method, Origin};
use crate::stored::{
    AgendaItem, Closed, Involvement, Involvements, Meeting, MeetingPart, Participation, Source, StatementPart,
    ThemeEdge,
};
use std::collections::{BTreeMap, BTreeSet};

/// A meeting of all its records.
pub(super) struct Joined {
    pub(super) meeting: Meeting,
    pub(super) agenda: Vec<(u64, JoinedItem)>,
    pub(super) statements: Vec<(u64, JoinedStatement)>,
    /// Of each theme that it links to, the ancestors.
    above: BTreeMap<u64, Vec<u64>>,
}

/// An agenda item of all its records: as the first has it.
pub(super) struct JoinedItem {
    pub(super) item: AgendaItem,
    pub(super) language: Option<String>,
    pub(super) records: Vec<u64>,
}

/// A statement of all its records: as the first has it.
pub(super) struct JoinedStatement {
    pub(super) said: StatementPart,
    pub(super) path: String,
    pub(super) language: Option<String>,
    pub(super) records: Vec<u64>,
}

/// Joins the parts, which are in the order of their paths; there is at least one.
pub(super) fn joined(parts: &[MeetingPart]) -> Option<Joined> {
    let first = &parts.first()?.meeting;
    let all = || parts.iter().map(|part| &part.meeting);
    let participants = participants(all());
    let mut joined = Joined {
        meeting: Meeting {
            slug: first.slug.clone(),
            title: first.title.clone(),
            lead: all().find_map(|meeting| meeting.lead.clone()),
            date: said_first(all().filter_map(|meeting| meeting.date.as_ref()), |date| &date.source),
            place: said_first(all().filter_map(|meeting| meeting.place.as_ref()), |place| &place.source),
            body: said_first(all().filter_map(|meeting| meeting.body.as_ref()), |(_, source)| source),
            involved: involved(all(), &participants),
            participants,
            themes: Vec::new(),
            changed_at: all().map(|meeting| meeting.changed_at).max().unwrap_or_default(),
        },
        agenda: agenda(parts),
        statements: statements(parts),
        above: parts.iter().flat_map(|part| part.above.iter().cloned()).collect(),
    };
    joined.meeting.themes = themes(&joined, all());
    Some(joined)
}

impl Joined {
    /// Themes with their ancestors, each once, in order.
    pub(super) fn with_ancestors(&self, themes: impl IntoIterator<Item = u64>) -> BTreeSet<u64> {
        let above = |theme: u64| self.above.get(&theme).into_iter().flatten().copied().chain([theme]);
        themes.into_iter().flat_map(above).collect()
    }
}

fn is_curated(source: &Source) -> bool {
    source.origin.0 == Origin::Curation
}

/// The first that a person said, else the first.
fn said_first<'a, T: Clone + 'a>(mut all: impl Iterator<Item = &'a T>, source: impl Fn(&T) -> &Source) -> Option<T> {
    let first = all.next()?;
    let said = std::iter::once(first).chain(all).find(|one| is_curated(source(one)));
    Some(said.unwrap_or(first).clone())
}

/// Everyone once, in the order in which they first come.
fn participants<'a>(meetings: impl Iterator<Item = &'a Meeting>) -> Vec<Participation> {
    let mut all: Vec<Participation> = Vec::new();
    let mut places: BTreeMap<(Option<u64>, Option<String>), usize> = BTreeMap::new();
    for next in meetings.flat_map(|meeting| &meeting.participants) {
        let unlinked = next.name.key.is_none().then(|| next.name.printed.clone());
        let place = *places.entry((next.name.key, unlinked)).or_insert(all.len());
        match all.get_mut(place) {
            None => all.push(next.clone()),
            Some(known) if is_curated(&next.source) && !is_curated(&known.source) => *known = next.clone(),
            Some(known) if is_curated(&known.source) => {}
            Some(known) => complete(known, next),
        }
    }
    all
}

/// Adds what one does not say of a participant and another does.
fn complete(known: &mut Participation, next: &Participation) {
    known.role = known.role.take().or_else(|| next.role.clone());
    known.capacity = known.capacity.or(next.capacity);
    known.attendance = known.attendance.or(next.attendance);
    known.affiliation = known.affiliation.take().or_else(|| next.affiliation.clone());
    known.on_behalf_of = known.on_behalf_of.take().or_else(|| next.on_behalf_of.clone());
}

fn involved<'a>(meetings: impl Iterator<Item = &'a Meeting>, participants: &[Participation]) -> Involvements {
    let mut ways: BTreeMap<u64, Involvement> = BTreeMap::new();
    for (key, way) in meetings.flat_map(|meeting| &meeting.involved) {
        ways.entry(*key).or_default().add(*way);
    }
    for one in participants {
        let there = one.attendance != Some(Closed(Attendance::Absent));
        let represented = one.on_behalf_of.as_ref().and_then(|name| name.key).filter(|_| there);
        let own = one.name.key.map(|key| (key, way(one)));
        for (key, way) in own.into_iter().chain(represented.map(|key| (key, Involvement::REPRESENTED))) {
            ways.entry(key).or_default().add(way);
        }
    }
    ways.into_iter().collect()
}

/// Someone who is absent took no part, whatever their office.
fn way(participation: &Participation) -> Involvement {
    if participation.attendance == Some(Closed(Attendance::Absent)) {
        return Involvement::ABSENT;
    }
    let mut way = Involvement::PARTICIPANT;
    match participation.capacity {
        Some(Closed(Capacity::Chair)) => way.add(Involvement::CHAIR),
        Some(Closed(Capacity::Host)) => way.add(Involvement::HOST),
        _ => {}
    }
    way
}

/// The items of the first record that has an agenda, then those that only others have.
fn agenda(parts: &[MeetingPart]) -> Vec<(u64, JoinedItem)> {
    let mut all: Vec<(u64, JoinedItem)> = Vec::new();
    let mut places: BTreeMap<u64, usize> = BTreeMap::new();
    for part in parts {
        for (key, item) in &part.agenda {
            let place = *places.entry(*key).or_insert(all.len());
            if let Some((_, known)) = all.get_mut(place) {
                known.records.push(part.record);
                add_new(&mut known.item.themes, &item.themes);
                known.item.topic = known.item.topic.or(item.topic);
            } else {
                let (item, language) = (item.clone(), part.language.clone());
                all.push((*key, JoinedItem { item, language, records: vec![part.record] }));
            }
        }
    }
    for (position, (_, joined)) in (1..).zip(&mut all) {
        joined.item.position = position;
    }
    all
}

/// Each statement once: all records of the meeting that have it are its sources.
fn statements(parts: &[MeetingPart]) -> Vec<(u64, JoinedStatement)> {
    let mut all: Vec<(u64, JoinedStatement)> = Vec::new();
    let mut places: BTreeMap<u64, usize> = BTreeMap::new();
    for part in parts {
        for (key, said) in &part.statements {
            let (path, language) = (part.path.clone(), part.language.clone());
            let mut next = JoinedStatement { said: said.clone(), path, language, records: vec![part.record] };
            let place = *places.entry(*key).or_insert(all.len());
            let Some((_, known)) = all.get_mut(place) else {
                all.push((*key, next));
                continue;
            };
            if next.is_curated() && !known.is_curated() {
                std::mem::swap(known, &mut next);
            }
            known.add(next);
        }
    }
    all
}

impl JoinedStatement {
    fn is_curated(&self) -> bool {
        self.said.statement.method.0 == Method::Curated
    }

    fn add(&mut self, other: Self) {
        self.records.extend(other.records);
        add_new(&mut self.said.mentioned, &other.said.mentioned);
        let (known, other) = (&mut self.said.statement, other.said.statement);
        known.other_sources.push(other.source);
        known.other_sources.extend(other.other_sources);
        if known.method.0 == Method::Curated {
            return;
        }
        if known.attributed_to.is_empty() {
            known.attributed_to = other.attributed_to;
        }
        if known.owners.is_empty() {
            known.owners = other.owners;
        }
        known.label = known.label.take().or(other.label);
        known.due = known.due.take().or(other.due);
        known.status = known.status.take().or(other.status);
        known.agenda_item = known.agenda_item.or(other.agenda_item);
        add_new(&mut known.themes, &other.themes);
        known.topic = known.topic.or(other.topic);
    }
}

/// The themes that the records state, each once, then those above them; with how many statements are about each.
fn themes<'a>(joined: &Joined, meetings: impl Iterator<Item = &'a Meeting>) -> Vec<ThemeEdge> {
    let mut counts: BTreeMap<u64, u32> = BTreeMap::new();
    for (_, statement) in &joined.statements {
        let said = &statement.said.statement;
        for theme in joined.with_ancestors(said.themes.iter().chain(&said.topic).copied()) {
            *counts.entry(theme).or_default() += 1;
        }
    }
    let of = |edge: &ThemeEdge, theme: u64, inherited| {
        let statements = counts.get(&theme).copied().unwrap_or_default();
        ThemeEdge { theme, inherited, statements, ..edge.clone() }
    };
    let mut places: BTreeMap<u64, usize> = BTreeMap::new();
    let mut edges: Vec<ThemeEdge> = Vec::new();
    for edge in meetings.flat_map(|meeting| &meeting.themes) {
        let place = *places.entry(edge.theme).or_insert(edges.len());
        match edges.get_mut(place) {
            None => edges.push(of(edge, edge.theme, false)),
            Some(known) if is_curated(&edge.source) && !is_curated(&known.source) || known.topic && !edge.topic => {
                *known = of(edge, edge.theme, false)
            }
            Some(_) => {}
        }
    }
    let mut seen: BTreeSet<u64> = places.into_keys().collect();
    for edge in edges.clone() {
        let above = joined.with_ancestors([edge.theme]);
        edges.extend(above.into_iter().filter(|theme| seen.insert(*theme)).map(|theme| of(&edge, theme, true)));
    }
    edges
}

/// Adds what is not there yet.
fn add_new(known: &mut Vec<u64>, others: &[u64]) {
    let there: BTreeSet<u64> = known.iter().copied().collect();
    known.extend(others.iter().filter(|key| !there.contains(key)));
}
