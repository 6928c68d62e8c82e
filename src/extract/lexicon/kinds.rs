//! The lists that name kinds of statements, and the columns of tables.

use serde::Deserialize;

use super::Phrases;
use crate::model::StatementKind;

/// One list for each kind of statement.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Kinds {
    outcome: Phrases,
    decision: Phrases,
    action: Phrases,
    perspective: Phrases,
    implication: Phrases,
    recommendation: Phrases,
}

/// What a table's columns hold, beside the kinds.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::extract) struct Columns {
    pub(in crate::extract) kind: Kinds,
    pub(in crate::extract) theme: Phrases,
    pub(in crate::extract) stakeholder: Phrases,
    pub(in crate::extract) strategy: Phrases,
    pub(in crate::extract) description: Phrases,
    pub(in crate::extract) owner: Phrases,
    pub(in crate::extract) due: Phrases,
    pub(in crate::extract) status: Phrases,
    pub(in crate::extract) name: Phrases,
    pub(in crate::extract) role: Phrases,
    pub(in crate::extract) affiliation: Phrases,
    pub(in crate::extract) on_behalf: Phrases,
    pub(in crate::extract) attendance: Phrases,
}

impl Kinds {
    /// The kinds with their lists.
    pub(in crate::extract) fn lists(&self) -> [(StatementKind, &Phrases); 6] {
        [
            (StatementKind::Outcome, &self.outcome),
            (StatementKind::Decision, &self.decision),
            (StatementKind::Action, &self.action),
            (StatementKind::Perspective, &self.perspective),
            (StatementKind::Implication, &self.implication),
            (StatementKind::Recommendation, &self.recommendation),
        ]
    }

    /// Whether the words name this kind somewhere.
    pub(in crate::extract) fn has(&self, kind: StatementKind, words: &[String]) -> bool {
        self.lists().into_iter().any(|(of, list)| of == kind && list.first_in(words).is_some())
    }

    /// The kind that the words name first; of two at one place the one that takes more words.
    pub(in crate::extract) fn first_in(&self, words: &[String]) -> Option<StatementKind> {
        self.first_at(words).map(|(kind, _)| kind)
    }

    /// The same, with the word at which it begins.
    pub(in crate::extract) fn first_at(&self, words: &[String]) -> Option<(StatementKind, usize)> {
        (0..words.len()).find_map(|start| {
            let here = self.lists().map(|(kind, list)| (kind, list.length_at(&words[start..])));
            let longest = here.into_iter().filter(|(_, length)| length.is_some());
            longest.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(kind, _)| (kind, start))
        })
    }
}
