//! The nodes. Keys of other nodes are plain numbers; their kind is that of the field.

use super::{Closed, Date, Involvements, Mention, Named, Participation, Place, Problem, Source, ThemeEdge};
use crate::model::{Method, PassageKind, StakeholderKind, StatementKind};
use serde::{Deserialize, Serialize};

/// A record without its text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Relative to the records folder, with `/`.
    pub path: String,
    /// As it gives it, else its file name.
    pub title: String,
    /// Of the file.
    pub media_type: String,
    /// BCP 47.
    pub language: Option<String>,
    /// `http` or `https`.
    pub source_url: Option<String>,
    /// The local day, as the record says.
    pub published_on: Option<Date>,
    /// RFC 3339, only where it also says hour and offset.
    pub published_at: Option<String>,
    /// When the file was last written, in microseconds since 1970.
    pub changed_at: i64,
    /// When it was indexed, in microseconds since 1970.
    pub indexed_at: i64,
    /// `sha256:` and hex, of the file's bytes.
    pub digest: String,
    /// Of all that its facts come from: the bytes, the vocabulary, the version of the extractor.
    pub fingerprint: String,
    /// Of its text, in code points.
    pub length: u32,
    /// What could not be read well.
    pub problems: Vec<Problem>,
}

/// The text of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordText {
    /// As its parser rendered it.
    pub text: String,
}

/// A meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Meeting {
    /// For people.
    pub slug: String,
    /// As the record gives it.
    pub title: String,
    /// The record's opening words.
    pub lead: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// Where.
    pub place: Option<Place>,
    /// Whose meeting it is, and the words that say so.
    pub body: Option<(Named, Source)>,
    /// In the order of the record.
    pub participants: Vec<Participation>,
    /// In the order of the record.
    pub themes: Vec<ThemeEdge>,
    /// Who is in it in which ways.
    pub involved: Involvements,
    /// The latest of its records, in microseconds since 1970.
    pub changed_at: i64,
}

/// A passage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// What it is.
    pub kind: Closed<PassageKind>,
    /// Among the passages of its record, from 0.
    pub position: u32,
    /// Its words.
    pub text: String,
    /// The outermost first.
    pub headings: Vec<String>,
    /// Who speaks.
    pub speaker: Option<Named>,
    /// Seconds.
    pub start_time: Option<f64>,
    /// Seconds.
    pub end_time: Option<f64>,
    /// Code points of the record's text.
    pub range: (u32, u32),
    /// Its record.
    pub record: u64,
    /// Its meeting.
    pub meeting: Option<u64>,
    /// Its agenda item.
    pub agenda_item: Option<u64>,
    /// The one before it in the record.
    pub previous: Option<u64>,
    /// The one after it in the record.
    pub next: Option<u64>,
    /// The names in it.
    pub mentions: Vec<Mention>,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// What it is.
    pub kind: Closed<StatementKind>,
    /// The short name that the record gives it.
    pub label: Option<String>,
    /// What is stated.
    pub text: String,
    /// Whose view or word it is.
    pub attributed_to: Vec<Named>,
    /// Who is to do it.
    pub owners: Vec<Named>,
    /// By when.
    pub due: Option<Date>,
    /// In the record's words.
    pub status: Option<String>,
    /// What it is about.
    pub themes: Vec<u64>,
    /// The topic of its agenda item; see [`AgendaItem::topic`].
    pub topic: Option<u64>,
    /// Its agenda item.
    pub agenda_item: Option<u64>,
    /// Its meeting.
    pub meeting: u64,
    /// How it was found.
    pub method: Closed<Method>,
    /// The words.
    pub source: Source,
    /// Where the other records of the same meeting have the same statement, and what was read where a correction changed it.
    pub other_sources: Vec<Source>,
}

/// An agenda item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// From 1.
    pub position: u32,
    /// Without its number.
    pub title: String,
    /// What it is about.
    pub themes: Vec<u64>,
    /// The theme that its title names; there is one only where enough records name it.
    pub topic: Option<u64>,
    /// Its meeting.
    pub meeting: u64,
    /// The words.
    pub source: Source,
}

/// A theme: the fold of what records claim of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// For people.
    pub slug: String,
    /// The name most records give it.
    pub name: String,
    /// The others, in order.
    pub aliases: Vec<String>,
    /// Its ancestors, the nearest first.
    pub broader: Vec<u64>,
}

/// A stakeholder: the fold of what records claim of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stakeholder {
    /// For people.
    pub slug: String,
    /// The name most records give it.
    pub name: String,
    /// What most records that tell say it is.
    pub kind: Option<Closed<StakeholderKind>>,
    /// Other names, in order.
    pub aliases: Vec<String>,
    /// As the vocabulary has them, in order.
    pub roles: Vec<String>,
    /// The organization it belongs to, as the vocabulary has it.
    pub affiliation: Option<u64>,
}
