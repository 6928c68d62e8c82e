//! Closed sets of values and the one word for each, which JSON, the index and GraphQL all use.

use super::{Attendance, Capacity, Method, Origin, PassageKind, Precision, Severity, StakeholderKind, StatementKind};

/// A type with few values, each of which has a word in capitals. The order of `ALL` never changes: only add to its end.
pub trait ClosedSet: Copy + PartialEq + 'static {
    /// All values, with their words.
    const ALL: &'static [(Self, &'static str)];

    /// The word of a value.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(value, _)| *value == self).map_or("", |(_, word)| word)
    }

    /// The value of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(value, _)| *value)
    }
}

macro_rules! closed_set {
    ($($type:ident: $($value:ident $word:literal),+;)+) => {
        $(impl ClosedSet for $type {
            const ALL: &'static [(Self, &'static str)] = &[$((Self::$value, $word)),+];
        })+
    };
}

closed_set! {
    Attendance: Present "PRESENT", Remote "REMOTE", Partly "PARTLY", Absent "ABSENT";
    Capacity: Chair "CHAIR", Host "HOST", Member "MEMBER", Guest "GUEST", Observer "OBSERVER", Staff "STAFF";
    Method: Stated "STATED", Pattern "PATTERN", Vocabulary "VOCABULARY", Curated "CURATED";
    Origin: Text "TEXT", Path "PATH", Reference "REFERENCE", Curation "CURATION";
    PassageKind: Paragraph "PARAGRAPH", ListItem "LIST_ITEM", TableRow "TABLE_ROW", Speech "SPEECH";
    Precision: Day "DAY", Month "MONTH", Year "YEAR", Range "RANGE";
    Severity: Unreadable "UNREADABLE", Partial "PARTIAL", Note "NOTE";
    StakeholderKind: Person "PERSON", Organization "ORGANIZATION", Country "COUNTRY", Group "GROUP";
    StatementKind: Outcome "OUTCOME", Decision "DECISION", Action "ACTION", Perspective "PERSPECTIVE",
        Implication "IMPLICATION", Recommendation "RECOMMENDATION";
}
