//! What the index already holds of each record.

use super::IngestError;
use super::fold::FoldError;
use crate::index::{
    Answer, Bounds, Direction, Filter, MOST_ROWS, Name, Order, Position, Read, Select, Snapshot, SortField, SortKey,
};
use crate::model::{Key, Kind, Severity};
use crate::stored::{Record, decode};
use std::collections::HashMap;
use std::sync::Arc;

/// A record that is indexed.
pub(super) struct Known {
    pub(super) key: Key,
    /// Of all that its facts come from.
    pub(super) fingerprint: String,
    /// The worst of its problems.
    pub(super) severity: Option<Severity>,
    /// How many problems it has.
    pub(super) problems: usize,
}

/// The records of a generation by path.
pub(super) fn records(snapshot: &Arc<dyn Snapshot>) -> Result<HashMap<String, Known>, IngestError> {
    let mut known = HashMap::new();
    let mut after = None;
    loop {
        let answers = futures_executor::block_on(Arc::clone(snapshot).read(vec![page(after)]));
        let Some(Answer::Page(page)) = answers.into_iter().next().transpose().map_err(FoldError::from)? else {
            return Ok(known);
        };
        for row in &page.rows {
            let record: Record = decode(&row.stored).map_err(FoldError::from)?;
            let severity = record.problems.iter().map(|problem| problem.severity.0).max();
            let problems = record.problems.len();
            known.insert(record.path, Known { key: row.key, fingerprint: record.fingerprint, severity, problems });
        }
        if !page.more {
            return Ok(known);
        }
        after = page.rows.into_iter().next_back().map(|row| row.position);
    }
}

fn page(after: Option<Position>) -> Read {
    Read::Select(Select {
        kind: Kind::Record,
        filter: Filter::All,
        order: Order::Keyed(vec![SortKey { field: SortField::Name(Name::Path), descending: false }]),
        bounds: Bounds { limit: MOST_ROWS, direction: Direction::Forward, after, before: None },
    })
}
