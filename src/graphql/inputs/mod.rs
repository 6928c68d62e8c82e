//! Filters as clients write them, to filters as the index understands them.
//!
//! Each input is a list of conditions, all of which must hold. A condition may have to ask which node a name stands
//! for, so conditions are futures, and all of a filter are asked at once. A name that none has matches nothing and is
//! told in a [`Warning`].

mod conditions;
mod meetings;
mod nodes;
mod search;
mod statements;

use super::error::Answered;
use super::scalars::Date;
use crate::graph::{Note, Reader, UnknownName};
use crate::index::Filter;
use crate::model::Kind;
use crate::query::Query;
use async_graphql::{InputObject, SimpleObject};
pub(super) use conditions::{Condition, all_of, involvement, scoped};
pub(super) use meetings::MeetingFilter;
pub(super) use nodes::{ParticipantFilter, RecordFilter, StakeholderFilter, ThemeFilter};
pub(super) use search::SearchFilter;
pub(super) use statements::{PassageFilter, StatementFilter};

/// What was understood otherwise than it was written: an unknown name, with the nearest ones, or words that are none.
#[derive(SimpleObject, Clone, Debug, PartialEq, Eq)]
pub(super) struct Warning {
    /// What is wrong, and what was made of it.
    pub(super) message: String,
    /// Where in the arguments it stands.
    pub(super) path: Vec<String>,
    /// What may have been meant.
    pub(super) suggestions: Vec<String>,
}

impl Warning {
    pub(super) fn unknown(unknown: UnknownName, key: &str) -> Self {
        let path = vec!["filter".to_owned(), key.to_owned()];
        Self { message: unknown.message, path, suggestions: unknown.suggestions }
    }

    /// Where something was typed that has no word, so that it selects nothing.
    pub(super) fn wordless(typed: &str, query: &Query, path: &[&str]) -> Option<Self> {
        let is_wordless = *query == Query::All && !typed.trim().is_empty();
        let message = || format!("`{}` has no word to look for, so it leaves nothing out", typed.trim());
        let path = || path.iter().map(|key| (*key).to_owned()).collect();
        is_wordless.then(|| Self { message: message(), path: path(), suggestions: Vec::new() })
    }
}

/// What a filter asks for, and what was understood otherwise.
#[derive(Clone, Debug)]
pub(super) struct Filtered {
    pub(super) filter: Filter,
    pub(super) warnings: Vec<Warning>,
}

/// A filter that clients can write.
pub(super) trait Filters: Sync {
    /// What it asks for of nodes of a kind.
    fn conditions<'a>(&'a self, reader: &'a Reader, kind: Kind) -> Vec<Condition<'a>>;
}

/// The nodes of a kind that are in `scope` and in a client's filter.
pub(super) async fn filtered<F: Filters>(
    reader: &Reader,
    kind: Kind,
    scope: Option<Filter>,
    filter: Option<&F>,
) -> Answered<Filtered> {
    let conditions = filter.map(|filter| filter.conditions(reader, kind)).unwrap_or_default();
    let Filtered { filter, warnings } = all_of(conditions).await?;
    Ok(Filtered { filter: scoped(scope, filter), warnings: told(reader, warnings) })
}

/// Tells warnings for `extensions.warnings` too, which clients see that show none of their own fields.
pub(super) fn told(reader: &Reader, warnings: Vec<Warning>) -> Vec<Warning> {
    for Warning { message, path, suggestions } in warnings.clone() {
        reader.note(Note { message, path, suggestions });
    }
    warnings
}

/// Days: what overlaps them, both days in it.
#[derive(InputObject, Clone)]
pub(super) struct DateFilter {
    /// The first day; none: from the beginning.
    from: Option<Date>,
    /// The last day; none: to the end.
    to: Option<Date>,
    /// Whether what has no date is in it too.
    #[graphql(default_with = "Some(false)")]
    include_undated: Option<bool>,
}
