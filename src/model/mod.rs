//! The nouns of the field, as plain values: what one record says.
//!
//! In: nothing. Out: the types that every later stage hands on. These types know no format, no index and no protocol;
//! a stage that stores or sends them has types of its own and converts by hand. A fact cannot be built without its
//! [`Source`], and a source cuts its own quote, so no fact goes without its words.

mod closed;
mod date;
mod key;
mod meeting;
mod record;
mod source;
mod text;

pub use closed::ClosedSet;
pub use date::{DateSpan, Day, Precision};
pub use key::{Key, Kind, NodeId};
pub use meeting::{
    AgendaItem, Attendance, Body, Capacity, Meeting, Method, OnBehalf, Participation, Place, Statement, StatementKind,
    ThemeLink,
};
pub use record::{
    Facts, Mention, Passage, PassageKind, PrintedName, Problem, Severity, StakeholderClaim, StakeholderKind, Target,
    ThemeClaim,
};
pub use source::{Origin, Source};
pub use text::{Points, Span, Text};
