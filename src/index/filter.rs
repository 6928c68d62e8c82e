//! Which documents: a value that every engine evaluates the same.

use super::{Link, Number, Term, TextField};
use crate::model::{Key, Kind};

/// A set of documents of one kind. `Select`, `Count` and `Group` say of which kind; a join changes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Filter {
    /// All of the kind.
    All,
    /// None.
    Nothing,
    /// In every one; all where there is none.
    And(Vec<Filter>),
    /// In at least one; nothing where there is none.
    Or(Vec<Filter>),
    /// Not in it.
    Not(Box<Filter>),
    /// The node itself is one of these.
    Key(Vec<Key>),
    /// Has one of these exact words.
    Term(Term, Vec<String>),
    /// Has a word that begins so, in bytes.
    Prefix(Term, String),
    /// Links to one of these.
    Link(Link, Vec<Key>),
    /// Has the number, from the first to the second, both included; `None` is no bound.
    Range(Number, Option<i64>, Option<i64>),
    /// Does not have the number.
    Missing(Number),
    /// Has these words in the field.
    Text(TextField, Words),
    /// Links to a node of that kind that is in the filter: statements of meetings that …
    To(Link, Kind, Box<Filter>),
    /// Is linked to by a document of that kind that is in the filter: themes of meetings that …
    From(Kind, Link, Box<Filter>),
}

impl Filter {
    /// Whether it says between what a number lies, and nothing else.
    pub fn is_range(&self, number: Number) -> bool {
        match self {
            Self::Range(of, ..) => *of == number,
            Self::And(parts) => !parts.is_empty() && parts.iter().all(|part| part.is_range(number)),
            _ => false,
        }
    }

    /// Between what a number lies of all that is in the filter, as far as it says.
    pub fn limits(&self, number: Number) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Range(of, first, last) if *of == number => (*first, *last),
            Self::And(parts) => parts.iter().fold((None, None), |(first, last), part| {
                let (next_first, next_last) = part.limits(number);
                let last = [last, next_last].into_iter().flatten().min();
                (first.max(next_first), last)
            }),
            _ => (None, None),
        }
    }
}

/// Words in one field of one document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Words {
    /// Any of these stems.
    Stems(Vec<String>),
    /// These plain words at consecutive positions; a phrase of one word is that word as written. Never for
    /// [`TextField::Words`], which has no positions.
    Phrase(Vec<String>),
}

/// One positive part of a search, to rank by. The score of a document is the sum, over the clauses in order and over
/// the scored fields in order, of BM25 (k1 1.2, b 0.75) of each form of the clause in that field:
/// for a word its plain form and each of its stems, for a phrase its occurrences with the sum of its words' idf.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Clause {
    /// A word as written, folded, and its stems in the languages of the corpus.
    Word {
        /// Looked up in the plain form of a field.
        plain: String,
        /// Looked up in its stemmed form.
        stems: Vec<String>,
    },
    /// Plain words at consecutive positions; at least two.
    Phrase(Vec<String>),
}
