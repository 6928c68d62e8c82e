//! The closed sets, with their words.

use crate::index::{Link, Name, Number, Order, SortField, SortKey};
use crate::model;
use crate::stored;
use async_graphql::Enum;

/// Whether someone was at a meeting. Attendance and capacity are two facts: a chair can be absent, a guest can come by video link.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Attendance")]
pub(super) enum Attendance {
    /// In the room.
    Present,
    /// By video or telephone.
    Remote,
    /// Came late or left early.
    Partly,
    /// Sent apologies or regrets.
    Absent,
}

/// In which capacity someone takes part in a meeting.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Capacity")]
pub(super) enum Capacity {
    /// Leads the meeting.
    Chair,
    /// Invites to it.
    Host,
    /// Belongs to the body that meets.
    Member,
    /// Is invited.
    Guest,
    /// Watches.
    Observer,
    /// Clerk, scribe, interpreter.
    Staff,
}

/// What a stakeholder is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::StakeholderKind")]
pub(super) enum StakeholderKind {
    /// A human being.
    Person,
    /// A committee, company, ministry or agency.
    Organization,
    /// A state.
    Country,
    /// Named together, no organization: "European leaders".
    Group,
}

/// What a statement is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::StatementKind")]
pub(super) enum StatementKind {
    /// What came of the meeting.
    Outcome,
    /// What was decided.
    Decision,
    /// What is to be done.
    Action,
    /// What someone thinks of it.
    Perspective,
    /// What follows from it.
    Implication,
    /// What should be done.
    Recommendation,
}

/// How a fact was found.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Method")]
pub(super) enum ExtractionMethod {
    /// Front matter, a table or a marked list says so.
    Stated,
    /// A habit of writing says so.
    Pattern,
    /// A name that the vocabulary knows stands in the text.
    Vocabulary,
    /// A person said so, in a correction file.
    Curated,
}

/// What a passage is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::PassageKind")]
pub(super) enum PassageKind {
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// One row of a table.
    TableRow,
    /// What one speaker says.
    Speech,
}

/// In what kind of place the words of a fact stand.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Origin")]
pub(super) enum SourceOrigin {
    /// In the record's text.
    Text,
    /// In a file's or folder's name.
    Path,
    /// In a list beside the record.
    Reference,
    /// In a correction file.
    Curation,
}

/// How bad a problem of a record is.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Severity")]
pub(super) enum ProblemSeverity {
    /// Nothing of the record could be had.
    Unreadable,
    /// The rest of it stands.
    Partial,
    /// All was read; something is doubtful.
    Note,
}

/// How exactly a date is known.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "model::Precision")]
pub(super) enum DatePrecision {
    /// One day.
    Day,
    /// Some day of a month.
    Month,
    /// Some day of a year.
    Year,
    /// From a first to a last day.
    Range,
}

/// How a stakeholder is in a meeting. "Took part" means PARTICIPANT, CHAIR, HOST, REPRESENTED, SPEAKER or BODY.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum Involvement {
    /// On its list, and not absent.
    Participant,
    /// Leads it.
    Chair,
    /// Invites to it.
    Host,
    /// Someone took part on its behalf.
    Represented,
    /// Speaks in it.
    Speaker,
    /// It is its meeting.
    Body,
    /// On its list as absent.
    Absent,
    /// Spoken about.
    Mentioned,
}

impl Involvement {
    const ALL: [(Self, stored::Involvement, Link); 8] = [
        (Self::Participant, stored::Involvement::PARTICIPANT, Link::Participant),
        (Self::Chair, stored::Involvement::CHAIR, Link::Chair),
        (Self::Host, stored::Involvement::HOST, Link::Host),
        (Self::Represented, stored::Involvement::REPRESENTED, Link::Represented),
        (Self::Speaker, stored::Involvement::SPEAKER, Link::Speaker),
        (Self::Body, stored::Involvement::BODY, Link::Body),
        (Self::Absent, stored::Involvement::ABSENT, Link::Absent),
        (Self::Mentioned, stored::Involvement::MENTIONED, Link::Mentioned),
    ];

    /// The link of a meeting that says so.
    pub(super) fn link(self) -> Link {
        Self::ALL.iter().find(|(own, _, _)| *own == self).map_or(Link::TookPart, |(_, _, link)| *link)
    }

    /// The ways of a set.
    pub(super) fn of(ways: stored::Involvement) -> Vec<Self> {
        Self::ALL.iter().filter(|(_, way, _)| ways.meets(*way)).map(|(own, _, _)| *own).collect()
    }
}

/// What a search can find.
#[derive(Enum, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum SearchType {
    /// Meetings.
    Meeting,
    /// Themes.
    Theme,
    /// Stakeholders.
    Stakeholder,
    /// Statements.
    Statement,
    /// Passages.
    Passage,
    /// Records.
    Record,
}

impl SearchType {
    /// The kind of node that it is.
    pub(super) fn kind(self) -> model::Kind {
        match self {
            Self::Meeting => model::Kind::Meeting,
            Self::Theme => model::Kind::Theme,
            Self::Stakeholder => model::Kind::Stakeholder,
            Self::Statement => model::Kind::Statement,
            Self::Passage => model::Kind::Passage,
            Self::Record => model::Kind::Record,
        }
    }
}

/// In what a highlight stands.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum HighlightField {
    /// In a title.
    Title,
    /// In a name.
    Name,
    /// In a heading above a passage.
    Heading,
    /// In the text.
    Text,
}

/// The order of a search.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum SearchOrder {
    /// The best first.
    Relevance,
    /// The newest meeting first, undated last.
    Newest,
    /// The oldest meeting first, undated last.
    Oldest,
}

/// The order of meetings; ties by slug.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum MeetingOrder {
    /// By date, the newest first, undated last.
    Newest,
    /// By date, the oldest first, undated last.
    Oldest,
    /// By title.
    Title,
    /// The last changed first.
    Changed,
}

/// The order of statements.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum StatementOrder {
    /// By the meeting's date, the newest first, undated last.
    Newest,
    /// By the meeting's date, the oldest first, undated last.
    Oldest,
    /// As they stand in the record.
    Record,
    /// Due soonest first, without a due date last.
    Due,
}

/// The order of passages.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum PassageOrder {
    /// By the meeting's date, the newest first, undated last.
    Newest,
    /// By the meeting's date, the oldest first, undated last.
    Oldest,
    /// As they stand in the record.
    Record,
}

/// The order of records.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordOrder {
    /// By path.
    Path,
    /// The last changed first.
    Changed,
}

/// The order of themes.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum ThemeOrder {
    /// By name.
    Name,
    /// Those of most meetings first; inside a node, of most meetings shared with it.
    Meetings,
}

/// The order of stakeholders.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum StakeholderOrder {
    /// By name.
    Name,
    /// Those of most meetings first; inside a node, of most meetings shared with it.
    Meetings,
}

const NEWEST: [SortKey; 3] = [number(Number::Start, true), number(Number::End, true), name(Name::Slug)];
const OLDEST: [SortKey; 3] = [number(Number::Start, false), number(Number::End, false), name(Name::Slug)];
const AS_RECORDED: [SortKey; 2] = [name(Name::Path), number(Number::Position, false)];
/// By name, for themes and stakeholders.
pub(super) const BY_TITLE: [SortKey; 2] = [name(Name::Title), name(Name::Slug)];

const fn number(field: Number, descending: bool) -> SortKey {
    SortKey { field: SortField::Number(field), descending }
}

const fn name(field: Name) -> SortKey {
    SortKey { field: SortField::Name(field), descending: false }
}

/// Several parts of an order, one after the other.
pub(super) fn keyed(parts: &[&[SortKey]]) -> Order {
    Order::Keyed(parts.concat())
}

impl MeetingOrder {
    pub(super) fn order(self) -> Order {
        match self {
            Self::Newest => keyed(&[&NEWEST]),
            Self::Oldest => keyed(&[&OLDEST]),
            Self::Title => keyed(&[&BY_TITLE]),
            Self::Changed => keyed(&[&[number(Number::Changed, true), name(Name::Slug)]]),
        }
    }
}

impl StatementOrder {
    pub(super) fn order(self) -> Order {
        match self {
            Self::Newest => keyed(&[&NEWEST, &AS_RECORDED]),
            Self::Oldest => keyed(&[&OLDEST, &AS_RECORDED]),
            Self::Record => keyed(&[&AS_RECORDED]),
            Self::Due => keyed(&[&[number(Number::Due, false), number(Number::DueEnd, false)], &AS_RECORDED]),
        }
    }
}

impl PassageOrder {
    pub(super) fn order(self) -> Order {
        match self {
            Self::Newest => keyed(&[&NEWEST, &AS_RECORDED]),
            Self::Oldest => keyed(&[&OLDEST, &AS_RECORDED]),
            Self::Record => keyed(&[&AS_RECORDED]),
        }
    }
}

impl RecordOrder {
    pub(super) fn order(self) -> Order {
        match self {
            Self::Path => keyed(&[&[name(Name::Path)]]),
            Self::Changed => keyed(&[&[number(Number::Changed, true), name(Name::Path)]]),
        }
    }
}
