//! What the built index holds: what plain Tantivy is fed with, and what is asked for.
//!
//! In: an index that no process has open. Out: its meetings with their passages, themes and stakeholders, read through
//! the port. So both engines hold the same passages and facts.

use anyhow::ensure;
use readout::index::tantivy::{self, Options};
use readout::index::{Answer, Bounds, Direction, Filter, Link, Number, Order, Read, Row, Select, SortField, SortKey};
use readout::index::{Engine as _, Position, Snapshot};
use readout::model::{Key, Kind};
use readout::{ingest, stored};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// Meetings of one call.
const PAGE: usize = 100;

/// What an index holds.
#[derive(Default)]
pub(crate) struct Material {
    pub(crate) meetings: Vec<Meeting>,
    pub(crate) themes: HashMap<u64, Name>,
    pub(crate) stakeholders: HashMap<u64, Name>,
}

/// A theme or a stakeholder.
pub(crate) struct Name {
    pub(crate) slug: String,
    pub(crate) name: String,
}

/// A meeting, with the keys of its themes and of those of its participants who are known.
pub(crate) struct Meeting {
    pub(crate) slug: String,
    pub(crate) title: String,
    /// Days since 1970.
    pub(crate) date: Option<(i64, i64)>,
    pub(crate) place: Option<String>,
    pub(crate) participants: Vec<(String, Option<u64>)>,
    pub(crate) themes: Vec<u64>,
    pub(crate) passages: Vec<Passage>,
}

/// A passage.
pub(crate) struct Passage {
    pub(crate) text: String,
    pub(crate) headings: String,
}

impl Material {
    /// All of an index.
    pub(crate) fn read(index: &Path) -> anyhow::Result<Self> {
        let options = Options { version: ingest::version(), ..Options::default() };
        let engine = tantivy::open(index, &options)?.engine;
        let snapshot = engine.snapshot();
        let mut material = Self::default();
        let mut after = None;
        loop {
            let (rows, more) = page(&snapshot, select(Kind::Meeting, Filter::All, None, PAGE, after))?;
            material.take(&snapshot, &rows)?;
            after = rows.last().map(|row| row.position.clone());
            if !more {
                break;
            }
        }
        material.name(&snapshot)?;
        Ok(material)
    }

    /// All passages with their meetings.
    pub(crate) fn passages(&self) -> impl Iterator<Item = (&Meeting, &Passage)> {
        self.meetings.iter().flat_map(|meeting| meeting.passages.iter().map(move |passage| (meeting, passage)))
    }

    fn take(&mut self, snapshot: &Arc<dyn Snapshot>, rows: &[Row]) -> anyhow::Result<()> {
        let passages = |row: &Row| {
            let of_meeting = Filter::Link(Link::Meeting, vec![row.key]);
            Read::Select(select(Kind::Passage, of_meeting, Some(Number::Position), readout::index::MOST_ROWS, None))
        };
        for (row, passages) in rows.iter().zip(read(snapshot, rows.iter().map(passages).collect())?) {
            let Answer::Page(passages) = passages else { anyhow::bail!("a page was asked for") };
            ensure!(!passages.more, "a meeting has more passages than are read at once");
            let passages = passages.rows.iter().map(|row| passage(&row.stored)).collect::<anyhow::Result<_>>()?;
            self.meetings.push(meeting(&row.stored, passages)?);
        }
        Ok(())
    }

    /// The names of all themes and stakeholders that meetings have.
    fn name(&mut self, snapshot: &Arc<dyn Snapshot>) -> anyhow::Result<()> {
        let themes = self.meetings.iter().flat_map(|meeting| meeting.themes.iter().copied());
        let themes = nodes(snapshot, Kind::Theme, themes.collect())?;
        let people = self.meetings.iter().flat_map(|meeting| meeting.participants.iter().filter_map(|(_, key)| *key));
        let people = nodes(snapshot, Kind::Stakeholder, people.collect())?;
        for (key, bytes) in themes {
            let stored::Theme { slug, name, .. } = stored::decode(&bytes)?;
            self.themes.insert(key, Name { slug, name });
        }
        // The title of an agenda item that too few records have is no theme.
        for meeting in &mut self.meetings {
            meeting.themes.retain(|theme| self.themes.contains_key(theme));
        }
        for (key, bytes) in people {
            let stored::Stakeholder { slug, name, .. } = stored::decode(&bytes)?;
            self.stakeholders.insert(key, Name { slug, name });
        }
        Ok(())
    }
}

fn meeting(bytes: &[u8], passages: Vec<Passage>) -> anyhow::Result<Meeting> {
    let meeting: stored::Meeting = stored::decode(bytes)?;
    let participants = meeting.participants.into_iter().map(|one| (one.name.printed, one.name.key));
    Ok(Meeting {
        slug: meeting.slug,
        title: meeting.title,
        date: meeting.date.map(|date| (i64::from(date.start), i64::from(date.end))),
        place: meeting.place.map(|place| place.name),
        participants: participants.collect(),
        themes: meeting.themes.iter().filter(|edge| !edge.inherited).map(|edge| edge.theme).collect(),
        passages,
    })
}

fn passage(bytes: &[u8]) -> anyhow::Result<Passage> {
    let passage: stored::Passage = stored::decode(bytes)?;
    Ok(Passage { text: passage.text, headings: passage.headings.join("\n") })
}

/// Those of these nodes that there are.
fn nodes(snapshot: &Arc<dyn Snapshot>, kind: Kind, mut keys: Vec<u64>) -> anyhow::Result<Vec<(u64, Arc<[u8]>)>> {
    keys.sort_unstable();
    keys.dedup();
    let mut found = Vec::with_capacity(keys.len());
    for keys in keys.chunks(PAGE) {
        let get = Read::Get { kind, keys: keys.iter().map(|key| Key(*key)).collect() };
        let Some(Answer::Nodes(nodes)) = read(snapshot, vec![get])?.pop() else {
            anyhow::bail!("nodes were asked for")
        };
        found.extend(keys.iter().zip(nodes).filter_map(|(key, bytes)| Some((*key, bytes?))));
    }
    Ok(found)
}

fn select(kind: Kind, filter: Filter, by: Option<Number>, limit: usize, after: Option<Position>) -> Select {
    let by = by.map(|number| SortKey { field: SortField::Number(number), descending: false });
    let bounds = Bounds { limit, direction: Direction::Forward, after, before: None };
    Select { kind, filter, order: Order::Keyed(by.into_iter().collect()), bounds }
}

fn page(snapshot: &Arc<dyn Snapshot>, select: Select) -> anyhow::Result<(Vec<Row>, bool)> {
    match read(snapshot, vec![Read::Select(select)])?.pop() {
        Some(Answer::Page(page)) => Ok((page.rows, page.more)),
        _ => anyhow::bail!("a page was asked for"),
    }
}

fn read(snapshot: &Arc<dyn Snapshot>, reads: Vec<Read>) -> anyhow::Result<Vec<Answer>> {
    let answers = futures_executor::block_on(Arc::clone(snapshot).read(reads));
    Ok(answers.into_iter().collect::<Result<_, _>>()?)
}
