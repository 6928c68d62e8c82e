//! A meeting and what hangs on it, as one record tells it.

use super::{DateSpan, Key, PrintedName, Source};

/// What a record is about: most records have one meeting, a list of trips has many.
///
/// Its passages and agenda items point at it by their index in [`super::Facts::meetings`].
#[derive(Clone, Debug)]
pub struct Meeting {
    /// As the record gives it, else the record's title, which is at least its file name.
    pub title: String,
    /// Where the title stands; `None` where it is the file name.
    pub title_source: Option<Source>,
    /// The record's own opening words, never generated text.
    pub lead: Option<String>,
    /// `None`: the record does not say.
    pub date: Option<DateSpan>,
    /// `None`: the record does not say.
    pub place: Option<Place>,
    /// Whose meeting it is: a committee, a council, a government.
    pub body: Option<Body>,
    /// In the order of the record.
    pub agenda: Vec<AgendaItem>,
    /// In the order of the record, each one once.
    pub participations: Vec<Participation>,
    /// In the order of the record, each theme once.
    pub themes: Vec<ThemeLink>,
    /// In the order of the record.
    pub statements: Vec<Statement>,
}

/// Where a meeting was held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// As the record gives it: "Paris, France".
    pub name: String,
    /// The city, where it can be told.
    pub city: Option<String>,
    /// The country, where it can be told.
    pub country: Option<String>,
    /// The words that say so.
    pub source: Source,
}

/// Whose meeting it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// As printed, and who that is.
    pub name: PrintedName,
    /// The words that say so.
    pub source: Source,
}

/// One item of an agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Without its number.
    pub title: String,
    /// What it is about.
    pub themes: Vec<Key>,
    /// The theme that its title names, if other meetings have it on their agendas too.
    pub topic: Option<Key>,
    /// The words that say so.
    pub source: Source,
}

/// What the record says of one who took part, or was expected to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    /// As printed, and who that is where it can be told.
    pub name: PrintedName,
    /// As printed: "Secretary of State".
    pub role: Option<String>,
    /// What they did there.
    pub capacity: Option<Capacity>,
    /// Whether they were there.
    pub attendance: Option<Attendance>,
    /// The organization they belong to, as printed.
    pub affiliation: Option<PrintedName>,
    /// For whom they took part.
    pub on_behalf_of: Option<OnBehalf>,
    /// The words that say so.
    pub source: Source,
}

impl Participation {
    /// One of which nothing is told but the name.
    pub fn of(name: PrintedName, source: Source) -> Self {
        Self { name, role: None, capacity: None, attendance: None, affiliation: None, on_behalf_of: None, source }
    }
}

/// For whom someone took part: as printed, and who that is.
pub type OnBehalf = PrintedName;

/// Attendance and capacity are two facts: a chair can be absent, a guest can come by video link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Attendance {
    /// In the room.
    Present,
    /// By video or telephone.
    Remote,
    /// Came late or left early.
    Partly,
    /// Apologies, regrets.
    Absent,
}

/// In which capacity one takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Capacity {
    /// Leads the meeting.
    Chair,
    /// Invites to it.
    Host,
    /// Belongs to the body.
    Member,
    /// Is invited.
    Guest,
    /// Watches.
    Observer,
    /// Clerk, scribe, interpreter.
    Staff,
}

/// That a meeting is about a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeLink {
    /// Which theme; a claim in [`super::Facts::themes`] names it.
    pub theme: Key,
    /// How it was found.
    pub method: Method,
    /// The words that say so.
    pub source: Source,
}

/// Something that a meeting produced or a stakeholder holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is.
    pub kind: StatementKind,
    /// The short name that the record gives it: "Enhanced Cooperation".
    pub label: Option<String>,
    /// What is stated, without its label.
    pub text: String,
    /// Whose view or word it is; empty: no one is named.
    pub attributed_to: Vec<PrintedName>,
    /// Of an action: who is to do it.
    pub owners: Vec<PrintedName>,
    /// Of an action: by when.
    pub due: Option<DateSpan>,
    /// Of an action: its status in the record's words; never inferred from silence.
    pub status: Option<String>,
    /// What it is about.
    pub themes: Vec<Key>,
    /// The agenda item it belongs to: an index in [`Meeting::agenda`].
    pub agenda_item: Option<usize>,
    /// How it was found.
    pub method: Method,
    /// The words that say so.
    pub source: Source,
    /// The record's own words, where a correction changed what was read from them.
    pub other_sources: Vec<Source>,
}

/// The kinds of statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementKind {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Front matter, a table, a marked list.
    Stated,
    /// A habit of writing.
    Pattern,
    /// A known name in the text.
    Vocabulary,
    /// A person said so.
    Curated,
}
