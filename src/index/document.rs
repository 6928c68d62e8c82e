//! What an engine keeps of a node.

use super::Tokens;
use crate::model::{Key, Kind};

/// Words and names are kept, looked up and ordered by at most so many bytes of them, cut at a character.
pub const WORD_LIMIT: usize = 65_000;

/// The part of a word or name that is kept.
pub fn cut(word: &str) -> &str {
    let end = (0..=WORD_LIMIT.min(word.len())).rev().find(|end| word.is_char_boundary(*end));
    &word[..end.unwrap_or_default()]
}

/// One node as an engine keeps it: what it can be found, ordered and counted by, and what is stored of it.
#[derive(Clone, Debug)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// Which of its kind; a kind and a key name one document of a generation.
    pub key: Key,
    /// The record whose batch replaces it; a shared node owns itself.
    pub owner: Key,
    /// Exact words to filter by; several of one field are "any of".
    pub terms: Vec<(Term, String)>,
    /// Edges to other nodes; several of one kind are allowed.
    pub links: Vec<(Link, Key)>,
    /// At most one of each.
    pub numbers: Vec<(Number, i64)>,
    /// At most one of each.
    pub names: Vec<(Name, String)>,
    /// At most one of each; the words of several pieces are parted by a gap in their positions.
    pub texts: Vec<(TextField, Tokens)>,
    /// The stored form, opaque here.
    pub stored: Vec<u8>,
}

impl Document {
    /// A document of which nothing is known but its name and owner.
    pub fn new(kind: Kind, key: Key, owner: Key) -> Self {
        Self {
            kind,
            key,
            owner,
            terms: Vec::new(),
            links: Vec::new(),
            numbers: Vec::new(),
            names: Vec::new(),
            texts: Vec::new(),
            stored: Vec::new(),
        }
    }
}

/// Exact words to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// A slug, a folded name or alias: what a node is asked for by.
    Handle,
    /// The path of a record.
    Path,
    /// BCP 47.
    Language,
    /// A media type.
    MediaType,
    /// A folded name of a place, its city or its country.
    Place,
    /// The kind of a statement, stakeholder or passage; of a meeting: the kinds of statements it has.
    Subkind,
    /// How a statement was found.
    Method,
    /// The severities of a record's problems.
    Problem,
}

impl Term {
    /// All of them, in the order of their numbers in an engine.
    pub const ALL: [Self; 8] = [
        Self::Handle,
        Self::Path,
        Self::Language,
        Self::MediaType,
        Self::Place,
        Self::Subkind,
        Self::Method,
        Self::Problem,
    ];
}

/// Edges to other nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// The record it is taken from; of a record: itself.
    Record,
    /// The meeting it belongs to; of a meeting: itself.
    Meeting,
    /// The agenda item it belongs to.
    AgendaItem,
    /// The themes it is about, with their ancestors; of a theme: itself and its ancestors.
    Theme,
    /// The theme right above a theme.
    Broader,
    /// Of a stakeholder: the organization it belongs to.
    Affiliation,
    /// Of a meeting: all who took part, in whichever way.
    TookPart,
    /// Of a meeting: who is on its list and not absent.
    Participant,
    /// Of a meeting.
    Chair,
    /// Of a meeting.
    Host,
    /// Of a meeting: on whose behalf someone took part.
    Represented,
    /// Of a meeting or a passage: who speaks.
    Speaker,
    /// Of a meeting: whose it is.
    Body,
    /// Of a meeting.
    Absent,
    /// Of a meeting, statement or passage: who is spoken about.
    Mentioned,
    /// Of a statement: whose view or word it is.
    AttributedTo,
    /// Of an action: who is to do it.
    Owner,
}

impl Link {
    /// All of them, in the order of their numbers in an engine.
    pub const ALL: [Self; 17] = [
        Self::Record,
        Self::Meeting,
        Self::AgendaItem,
        Self::Theme,
        Self::Broader,
        Self::Affiliation,
        Self::TookPart,
        Self::Participant,
        Self::Chair,
        Self::Host,
        Self::Represented,
        Self::Speaker,
        Self::Body,
        Self::Absent,
        Self::Mentioned,
        Self::AttributedTo,
        Self::Owner,
    ];
}

/// Numbers to filter and order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// The first day it can be, of the meeting; [`crate::model::Day`].
    Start,
    /// The last day it can be, of the meeting.
    End,
    /// The first day an action can be due.
    Due,
    /// The last day an action can be due.
    DueEnd,
    /// Where it stands among those of its record.
    Position,
    /// When its file last changed, in microseconds since 1970.
    Changed,
    /// How many problems a record has.
    Problems,
}

impl Number {
    /// All of them, in the order of their numbers in an engine.
    pub const ALL: [Self; 7] =
        [Self::Start, Self::End, Self::Due, Self::DueEnd, Self::Position, Self::Changed, Self::Problems];
}

/// Words to order by, as they are compared: folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// The slug; of statements and passages: of their meeting.
    Slug,
    /// The title or name.
    Title,
    /// The path.
    Path,
}

impl Name {
    /// All of them, in the order of their numbers in an engine.
    pub const ALL: [Self; 3] = [Self::Slug, Self::Title, Self::Path];
}

/// Words to search. Each is kept in two forms, plain (with positions) and stemmed, but for `Words`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextField {
    /// The text of a passage.
    Passage,
    /// The headings above a passage, with its meeting's title; the title of a meeting or record.
    Heading,
    /// Of a meeting: the stems of its title, headings and passages, each once. Filters only: stems, no positions, no scores.
    Words,
    /// The label and text of a statement.
    Statement,
    /// The name and aliases of a theme or stakeholder; the title of an agenda item.
    Name,
}

impl TextField {
    /// All of them, in the order of their numbers in an engine.
    pub const ALL: [Self; 5] = [Self::Passage, Self::Heading, Self::Words, Self::Statement, Self::Name];
}

/// How nodes of a kind are ranked: the fields whose scores are added up, and the link by which the best-scored
/// document stands for the node; `None` where the document is the node.
pub fn scored_fields(kind: Kind) -> (&'static [TextField], Option<Link>) {
    match kind {
        Kind::Meeting => (&[TextField::Passage, TextField::Heading], Some(Link::Meeting)),
        Kind::Record => (&[TextField::Passage, TextField::Heading], Some(Link::Record)),
        Kind::Passage => (&[TextField::Passage], None),
        Kind::Statement => (&[TextField::Statement], None),
        Kind::Theme | Kind::Stakeholder | Kind::AgendaItem => (&[TextField::Name], None),
        Kind::Text | Kind::Claims => (&[], None),
    }
}
