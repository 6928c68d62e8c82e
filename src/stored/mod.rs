//! The stored forms: what the index keeps of each node, as bytes.
//!
//! In: stored values, written by `ingest`. Out: the same values, read by `graph`. This is a boundary like any other:
//! these types derive serde and hold keys and code points, the types of `model` do not. The bytes are Postcard's.
//! Every change of a form changes [`VERSION`], and an index of another version is built anew.

mod claims;
mod codec;
mod edges;
mod nodes;
mod parts;

pub use claims::{RecordClaims, StakeholderClaim, Tally, ThemeClaim};
pub use codec::{Closed, CodecError, decode, encode};
pub use edges::{Date, Involvement, Involvements, Mention, Named, Participation, Place, Problem, Source, ThemeEdge};
pub use nodes::{AgendaItem, Meeting, Passage, Record, RecordText, Stakeholder, Statement, Theme};
pub use parts::{MeetingPart, StatementPart};

/// The version of the stored forms and of what they are found by.
pub const VERSION: u32 = 3;
