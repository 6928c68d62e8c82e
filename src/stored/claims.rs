//! What records claim of shared nodes: enough to fold a node again when one record changes.

use super::Closed;
use crate::model::StakeholderKind;
use serde::{Deserialize, Serialize};

/// All that one record claims. Kept beside the record, so that its claims can be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordClaims {
    /// Each once, in the order of their keys.
    pub themes: Vec<(u64, ThemeClaim)>,
    /// Each once, in the order of their keys.
    pub stakeholders: Vec<(u64, StakeholderClaim)>,
    /// The meetings it is a record of; what it says of each is kept with the meeting.
    pub meetings: Vec<u64>,
}

/// What a record says of a theme.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ThemeClaim {
    /// Its name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// Its ancestors, the nearest first.
    pub broader: Vec<u64>,
    /// Whether only the title of an agenda item says so: that makes a theme where enough records say it.
    pub topic: bool,
}

/// What a record says of a stakeholder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StakeholderClaim {
    /// Its full name.
    pub name: String,
    /// What it is.
    pub kind: Option<Closed<StakeholderKind>>,
    /// Other names.
    pub aliases: Vec<String>,
    /// Roles.
    pub roles: Vec<String>,
    /// The organization it belongs to.
    pub affiliation: Option<u64>,
}

/// All live claims about one node: each distinct one with the number of records that make it, in their order. Adding
/// and taking back leaves no trace, whatever the order.
pub type Tally<C> = std::collections::BTreeMap<C, u32>;
