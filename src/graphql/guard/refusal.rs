//! Why a document is not run.

use crate::graphql::Code;
use async_graphql::{Pos, ServerError, parser};
use std::fmt;

/// Why a document is not run. The message is the client's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// More than one document may ask for.
    #[error("the document has {}{found} {what}, and at most {limit} are allowed: {}", .what.certainty(), .what.advice())]
    TooMuch {
        /// Of what.
        what: Measured,
        /// How many there are. Counting may stop early: then there are at least so many.
        found: u64,
        /// How many there may be.
        limit: u64,
    },
    /// It is not GraphQL.
    #[error("the document cannot be read as GraphQL: {message}")]
    Syntax {
        /// What the parser says.
        message: String,
        /// Where.
        positions: Vec<Pos>,
    },
    /// It breaks a rule of the specification, or its variables do.
    #[error("{message}")]
    Invalid {
        /// What the rule says.
        message: String,
        /// Where.
        positions: Vec<Pos>,
    },
    /// A fragment that contains itself has no end.
    #[error("the fragment `{0}` contains itself: leave the inner spread out")]
    Cycle(String),
    /// The schema is not told here.
    #[error("the introspection is switched off here: leave `{0}` out")]
    NoIntrospection(String),
    /// Several operations, and nothing says which.
    #[error("the document has several operations: say in `operationName` which one to run")]
    NameNeeded,
    /// No operation has that name.
    #[error("the document has no operation named `{0}`: name one that it has, or leave `operationName` out")]
    UnknownOperation(String),
}

/// Why a request is not run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotRun {
    /// Its document was not looked at as GraphQL.
    Unread(Refusal),
    /// A request error in the words of the specification, for each of these reasons.
    Refused(Vec<Refusal>),
}

impl From<Refusal> for NotRun {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

/// What is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields of Limits say what each is")]
pub enum Measured {
    Bytes,
    Tokens,
    Brackets,
    Operations,
    Fields,
    Depth,
    RootFields,
    Aliases,
    Directives,
    Introspection,
    Nodes,
}

impl Measured {
    /// Refuses what is over a limit.
    pub(super) fn hold(self, found: u64, limit: u64) -> Result<(), Refusal> {
        if found > limit { Err(Refusal::TooMuch { what: self, found, limit }) } else { Ok(()) }
    }

    fn certainty(self) -> &'static str {
        if self == Self::Nodes { "up to " } else { "" }
    }

    fn advice(self) -> &'static str {
        match self {
            Self::Bytes => "hand long values over as variables",
            Self::Tokens | Self::Fields | Self::RootFields => "ask in several requests",
            Self::Brackets => "hand nested values over as variables",
            Self::Operations => "send only the operation that is to run, with its fragments",
            Self::Depth => "start further in, from a node's slug or id",
            Self::Aliases => "ask for several at once with a filter, or in several requests",
            Self::Directives => "leave out what is not needed",
            Self::Introspection => "ask for the inner types by name, with `__type`",
            Self::Nodes => "ask for smaller pages with `first`",
        }
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Bytes => "bytes",
            Self::Tokens => "tokens",
            Self::Brackets => "brackets inside each other",
            Self::Operations => "operations",
            Self::Fields => "fields, with those of its fragments",
            Self::Depth => "levels of fields",
            Self::RootFields => "fields at the root",
            Self::Aliases => "aliases",
            Self::Directives => "directives",
            Self::Introspection => "lists of the introspection inside each other",
            Self::Nodes => "nodes",
        })
    }
}

impl From<parser::Error> for Refusal {
    fn from(error: parser::Error) -> Self {
        Self::Syntax {
            message: error.to_string().trim_end_matches('.').to_owned(),
            positions: error.positions().collect(),
        }
    }
}

impl Refusal {
    /// The code of the error.
    #[must_use]
    pub fn code(&self) -> Code {
        if matches!(self, Self::TooMuch { .. }) { Code::Cost } else { Code::BadRequest }
    }

    /// As the error of a response.
    #[must_use]
    pub fn into_error(self) -> ServerError {
        let mut error = self.code().error(self.to_string());
        if let Self::TooMuch { found, limit, .. } = &self {
            let extensions = error.extensions.get_or_insert_default();
            extensions.set("limit", *limit);
            extensions.set("value", *found);
        }
        if let Self::Syntax { positions, .. } | Self::Invalid { positions, .. } = self {
            error.locations = positions;
        }
        error
    }
}
