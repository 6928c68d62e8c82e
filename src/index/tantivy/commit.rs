//! What is written beside every commit: which generation it is.

use crate::index::Generation;
use std::hash::{BuildHasher, RandomState};
use std::time::{SystemTime, UNIX_EPOCH};

/// What a commit says of itself.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) struct Commit {
    /// The name of the index.
    pub(super) index: String,
    /// 0 for a new index.
    pub(super) number: u64,
    /// What the index was made for.
    pub(super) version: String,
    /// Microseconds since 1970; `None` for a new index.
    pub(super) committed_at: Option<i64>,
}

impl Commit {
    /// The first of a new index, under a name that no other index has.
    pub(super) fn first(version: &str) -> Self {
        let random = RandomState::new().hash_one((now(), std::process::id()));
        Self { index: format!("{random:016x}"), number: 0, version: version.to_owned(), committed_at: None }
    }

    /// The next one.
    pub(super) fn next(&self) -> Self {
        Self { number: self.number + 1, committed_at: Some(now()), ..self.clone() }
    }

    /// As it is written.
    pub(super) fn to_payload(&self) -> String {
        serde_json::json!(self).to_string()
    }

    /// As it was written; `None` where it was not written by this program.
    pub(super) fn from_payload(payload: Option<&str>) -> Option<Self> {
        serde_json::from_str(payload?).ok()
    }

    /// Its generation.
    pub(super) fn generation(&self) -> Generation {
        Generation { index: self.index.clone(), number: self.number }
    }
}

fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_micros()).unwrap_or(i64::MAX)
}
