//! What can be asked of a generation, and the answers.

use super::{Clause, Filter, Link, Name, Number};
use crate::model::{Key, Kind};
use std::sync::Arc;

/// At most so many rows or keys a read.
pub const MOST_ROWS: usize = 10_000;

/// One question. Many are asked in one call, so that a level of a nested answer costs one call.
#[derive(Clone, Debug, PartialEq)]
pub enum Read {
    /// Nodes by key, in order, `None` for a miss.
    Get {
        /// Of which kind.
        kind: Kind,
        /// At most [`MOST_ROWS`].
        keys: Vec<Key>,
    },
    /// A page of nodes.
    Select(Select),
    /// How many nodes.
    Count {
        /// Of which kind.
        kind: Kind,
        /// Which.
        filter: Filter,
    },
    /// The sum of a number over nodes.
    Sum {
        /// Of which kind.
        kind: Kind,
        /// Which.
        filter: Filter,
        /// Of what; a node without it adds nothing.
        number: Number,
    },
    /// The exact words of a field over all live nodes of a kind, with the number of nodes that have each, in the
    /// order of the words. For fields of few words (languages, media types).
    Terms {
        /// Of which kind.
        kind: Kind,
        /// Of which field.
        term: super::Term,
    },
    /// A page of nodes, each with the number of documents that link to it.
    Group(Group),
}

/// A page of nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Select {
    /// Of which kind.
    pub kind: Kind,
    /// Which.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// Which part.
    pub bounds: Bounds,
}

/// A page of nodes by how many documents link to each.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The kind of the documents that are counted.
    pub counted: Kind,
    /// Which of them.
    pub filter: Filter,
    /// The link that is followed. A document that links to a node twice counts once.
    pub link: Link,
    /// The kind of the nodes that are linked to.
    pub kind: Kind,
    /// Which of them are in the answer.
    pub among: Filter,
    /// Whether those to which nothing links are in it too, with a count of 0.
    pub zeros: bool,
    /// True: most linked first, then by title and key. False: by title and key.
    pub by_count: bool,
    /// Which part.
    pub bounds: Bounds,
}

/// In which order. The key is the last word always, ascending, so that an order is total.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// By these, the first first; a node without a value comes after all that have one, in both directions.
    Keyed(Vec<SortKey>),
    /// By BM25 over the kind's [`super::scored_fields`], best first; a node that no clause scores has 0.
    Relevance(Vec<Clause>),
}

/// One part of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SortKey {
    /// By what.
    pub field: SortField,
    /// Largest first.
    pub descending: bool,
}

/// What can be ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortField {
    /// A number.
    Number(Number),
    /// A name, in the order of its bytes.
    Name(Name),
}

/// Which part of an order.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds {
    /// At most so many rows, and at most [`MOST_ROWS`]. With 0 nothing is read.
    pub limit: usize,
    /// From which end.
    pub direction: Direction,
    /// Only what comes after this.
    pub after: Option<Position>,
    /// Only what comes before this.
    pub before: Option<Position>,
}

/// From which end of an order a page is taken. Rows are in the order itself either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The first rows.
    Forward,
    /// The last rows.
    Backward,
}

/// Where a row stands in an order: the values it is ordered by, then its key. It stays true in later generations.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// One for each sort key; the score for relevance; the count, if ordered by it, and the title for groups.
    pub values: Vec<Value>,
    /// The node.
    pub key: Key,
}

/// One value that rows are ordered by.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// The node has none.
    Missing,
    /// A number or a count.
    Number(i64),
    /// A name.
    Name(String),
    /// A score.
    Score(f64),
}

/// The answer to one [`Read`], of the same name.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// To `Get`: the stored forms.
    Nodes(Vec<Option<Arc<[u8]>>>),
    /// To `Select` and `Group`.
    Page(Page),
    /// To `Count` and `Sum`.
    Number(i64),
    /// To `Terms`.
    Terms(Vec<(String, i64)>),
}

/// A page of rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// In order.
    pub rows: Vec<Row>,
    /// Whether there are more beyond the end from which the page was not taken: after it going forward, before it
    /// going backward.
    pub more: bool,
}

/// One row of a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which node.
    pub key: Key,
    /// Its stored form.
    pub stored: Arc<[u8]>,
    /// Where it stands.
    pub position: Position,
    /// Of relevance.
    pub score: Option<f64>,
    /// Of a group.
    pub count: Option<i64>,
}

/// Why a read has no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Too much work is waiting.
    #[error("the index is busy; try again in a moment")]
    Busy,
    /// It took longer than the engine allows.
    #[error("the index did not answer in time; ask for less, or try again")]
    Deadline,
    /// The bounds are not of this order, or beyond what a read may ask for.
    #[error("{0}")]
    Unsupported(String),
    /// The engine failed; the text is for the log.
    #[error("the index failed: {0}")]
    Failed(String),
}
