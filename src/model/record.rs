//! All that one record says, and the trouble with it.

use super::{DateSpan, Key, Meeting, Span};

/// What extraction takes from one record. Shared nodes (themes, stakeholders) appear as this record's claims about
/// them; links point at them by key.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// As the record gives it; `None`: it gives none.
    pub title: Option<String>,
    /// BCP 47.
    pub language: Option<String>,
    /// `http` or `https` only.
    pub source_url: Option<String>,
    /// The local day on which it says it was published.
    pub published_on: Option<DateSpan>,
    /// RFC 3339 with its offset, only where the record says hour and offset too.
    pub published_at: Option<String>,
    /// In the order of the text.
    pub passages: Vec<Passage>,
    /// In the order of the text; none where the record is about none.
    pub meetings: Vec<Meeting>,
    /// What this record says of each theme that it links to, each once.
    pub themes: Vec<ThemeClaim>,
    /// What this record says of each stakeholder that it links to, each once.
    pub stakeholders: Vec<StakeholderClaim>,
    /// What could not be read well.
    pub problems: Vec<Problem>,
}

/// A piece of text that is read and found as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// What it is.
    pub kind: PassageKind,
    /// Where it stands in the record's text.
    pub span: Span,
    /// The headings it stands under, the outermost first.
    pub headings: Vec<String>,
    /// Who speaks.
    pub speaker: Option<PrintedName>,
    /// Seconds from the start of the recording.
    pub start_time: Option<f64>,
    /// Seconds from the start of the recording.
    pub end_time: Option<f64>,
    /// The meeting it belongs to: an index in [`Facts::meetings`].
    pub meeting: Option<usize>,
    /// The agenda item it belongs to: an index in that meeting's agenda.
    pub agenda_item: Option<usize>,
    /// The names in it, in order, not overlapping.
    pub mentions: Vec<Mention>,
}

/// What a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// One row of a table.
    TableRow,
    /// What one speaker says.
    Speech,
}

/// A name in the text and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// `None`: it could not be told apart.
    pub target: Option<Target>,
    /// Where the name stands in the record's text.
    pub span: Span,
}

/// What a name can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A stakeholder.
    Stakeholder(Key),
    /// A theme.
    Theme(Key),
}

/// A name as the record prints it, and who that is where it can be told.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PrintedName {
    /// As printed.
    pub as_printed: String,
    /// A claim in [`Facts::stakeholders`] names it; `None`: an unlinked name.
    pub stakeholder: Option<Key>,
}

/// What one record says of a theme.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThemeClaim {
    /// Which theme: [`crate::words::theme_key`] of the name, unless the vocabulary gives another.
    pub key: Key,
    /// Its name.
    pub name: String,
    /// Other names, as printed here.
    pub aliases: Vec<String>,
    /// Its ancestors, the nearest first; each is claimed too.
    pub broader: Vec<Key>,
}

/// What one record says of a stakeholder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StakeholderClaim {
    /// Which stakeholder: [`crate::words::stakeholder_key`] of the full name, unless the vocabulary gives another.
    pub key: Key,
    /// The full name.
    pub name: String,
    /// `None`: nothing tells.
    pub kind: Option<StakeholderKind>,
    /// Other names, as printed here, that name it outside this record too.
    pub aliases: Vec<String>,
    /// Roles, as the vocabulary has them.
    pub roles: Vec<String>,
    /// The organization it belongs to, as the vocabulary has it; claimed too.
    pub affiliation: Option<Key>,
}

/// What a stakeholder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StakeholderKind {
    /// A human being.
    Person,
    /// A committee, company, ministry, agency.
    Organization,
    /// A state.
    Country,
    /// Named together, no organization: "European leaders".
    Group,
}

/// What is wrong with a record.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What, where, and what to do; lowercase, no full stop.
    pub message: String,
    /// The line of the file, from 1.
    pub line: Option<usize>,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// All was read; something is doubtful.
    Note,
    /// The rest of it stands.
    Partial,
    /// Nothing of the record could be had.
    Unreadable,
}
