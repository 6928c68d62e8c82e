//! The parts that nodes share: sources, dates, names, edges with their own facts.

use super::Closed;
use crate::model::{Attendance, Capacity, Method, Origin, Precision, Severity};
use serde::{Deserialize, Serialize};

/// The words of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// In what they stand.
    pub origin: Closed<Origin>,
    /// The record.
    pub record: u64,
    /// The passage that holds all of them.
    pub passage: Option<u64>,
    /// The words.
    pub quote: String,
    /// Code points of the record's text, end excluded.
    pub range: Option<(u32, u32)>,
}

/// A date; its source's quote is the date as printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// The first day it can be, in days since 1970.
    pub start: i32,
    /// The last day it can be.
    pub end: i32,
    /// How exactly it is known.
    pub precision: Closed<Precision>,
    /// "about".
    pub approximate: bool,
    /// The words.
    pub source: Source,
}

/// Where a meeting was held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As the record gives it.
    pub name: String,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The words.
    pub source: Source,
}

/// A name as printed, and whom it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// As printed.
    pub printed: String,
    /// The stakeholder.
    pub key: Option<u64>,
}

/// What a record says of one who took part, or was expected to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// Who.
    pub name: Named,
    /// As printed.
    pub role: Option<String>,
    /// What they did there.
    pub capacity: Option<Closed<Capacity>>,
    /// Whether they were there.
    pub attendance: Option<Closed<Attendance>>,
    /// The organization they belong to.
    pub affiliation: Option<Named>,
    /// For whom.
    pub on_behalf_of: Option<Named>,
    /// The words.
    pub source: Source,
}

/// That a meeting is about a theme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeEdge {
    /// Which.
    pub theme: u64,
    /// Whether the record says so of a narrower theme only: the theme stands for that too, but is not listed.
    pub inherited: bool,
    /// Whether an agenda item's title names it: there is such a theme only where enough records name it.
    pub topic: bool,
    /// How many of the meeting's statements are about it or a narrower one.
    pub statements: u32,
    /// How it was found.
    pub method: Closed<Method>,
    /// The words.
    pub source: Source,
}

/// A name in a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The stakeholder that it names.
    pub stakeholder: Option<u64>,
    /// The theme that it names; a mention names one of the two, or neither where it could not be told apart.
    pub theme: Option<u64>,
    /// As printed.
    pub printed: String,
    /// Code points of the record's text.
    pub range: (u32, u32),
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// How bad.
    pub severity: Closed<Severity>,
    /// What.
    pub message: String,
    /// The line of the file.
    pub line: Option<u32>,
}

/// In which ways stakeholders are in a meeting, each stakeholder once, in the order of their keys.
pub type Involvements = Vec<(u64, Involvement)>;

/// In which ways one is in a meeting: a set of flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Involvement(pub u8);

impl Involvement {
    /// On its list, and not absent.
    pub const PARTICIPANT: Self = Self(1);
    /// Leads it.
    pub const CHAIR: Self = Self(2);
    /// Invites to it.
    pub const HOST: Self = Self(4);
    /// Someone took part on its behalf.
    pub const REPRESENTED: Self = Self(8);
    /// Speaks in it.
    pub const SPEAKER: Self = Self(16);
    /// Whose meeting it is.
    pub const BODY: Self = Self(32);
    /// On its list as absent.
    pub const ABSENT: Self = Self(64);
    /// Spoken about.
    pub const MENTIONED: Self = Self(128);
    /// All that is "took part".
    pub const TOOK_PART: Self = Self(1 | 2 | 4 | 8 | 16 | 32);

    /// Whether it has one of the ways of `other`.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds the ways of `other`.
    pub fn add(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
