//! The language of the search box: what a person types, as a value.
//!
//! In: the words typed. Out: a [`Query`]. Nothing that is typed is an error: what makes no sense as syntax is words.
//! It knows no index and no field; `index` says what a query matches. Terms are Lucene's.
//!
//! - `climate change`: all of the words, in any form of them (`negotiation` finds `negotiations`)
//! - `"joint task force"`: these words in this order, as written
//! - `-word`, `NOT word`: without it; `a OR b`, `a AND b`, `(a OR b) c`
//! - a word that is several (`counter-terrorism`, `U.S.`, `10:30`) is a phrase of its parts

mod lexer;
mod parser;

pub use parser::parse;

/// What is searched for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Query {
    /// Everything: nothing was typed that is a word.
    All,
    /// A folded word, in any of its forms.
    Word(String),
    /// Folded words in this order, as written; at least one.
    Phrase(Vec<String>),
    /// All of these; at least two.
    And(Vec<Query>),
    /// Any of these; at least two.
    Or(Vec<Query>),
    /// Without this.
    Not(Box<Query>),
}

impl Query {
    /// The words and phrases that are wanted, in the order in which they were typed, each once: what a hit is ranked
    /// by and what is marked in it. What is excluded is not among them.
    pub fn wanted(&self) -> Vec<&Query> {
        let mut wanted = Vec::new();
        self.collect_wanted(&mut wanted);
        wanted
    }

    fn collect_wanted<'a>(&'a self, wanted: &mut Vec<&'a Query>) {
        match self {
            Self::All | Self::Not(_) => {}
            Self::Word(_) | Self::Phrase(_) => {
                if !wanted.contains(&self) {
                    wanted.push(self);
                }
            }
            Self::And(parts) | Self::Or(parts) => parts.iter().for_each(|part| part.collect_wanted(wanted)),
        }
    }
}
