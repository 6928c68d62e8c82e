//! What one record says of a meeting: enough to make the meeting again when another record of it comes or goes.

use super::{AgendaItem, Meeting, Statement};
use serde::{Deserialize, Serialize};

/// The part of a meeting that one record states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeetingPart {
    /// The record.
    pub record: u64,
    /// Its path; the first in order comes first where two records differ.
    pub path: String,
    /// The language of its words.
    pub language: Option<String>,
    /// As this record has it. Its themes are those it states itself, with nothing counted; it is `involved` in nothing
    /// that its participants tell.
    pub meeting: Meeting,
    /// With their keys, in the order of the record.
    pub agenda: Vec<(u64, AgendaItem)>,
    /// With their keys, in the order of the record.
    pub statements: Vec<(u64, StatementPart)>,
    /// The themes it links to, each with its ancestors.
    pub above: Vec<(u64, Vec<u64>)>,
}

/// A statement as one record has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementPart {
    /// The statement.
    pub statement: Statement,
    /// Among those of its record, from 0.
    pub position: u32,
    /// The stakeholders whose names stand in its words.
    pub mentioned: Vec<u64>,
}
