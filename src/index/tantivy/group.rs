//! Nodes by how many documents link to each.

use super::cells::{By, Part};
use super::docs::Docs;
use super::search::Search;
use super::segment::Segment;
use super::walk::Among;
use crate::index::{Group, Name, Page, ReadError};
use rustc_hash::FxHashMap;

impl Search<'_> {
    /// A page of nodes with their counts.
    pub(super) fn group(&mut self, group: &Group) -> Result<Page, ReadError> {
        let counts = self.counts(group)?;
        let docs = self.matches(group.kind, &group.among)?;
        let among = |docs| Among { kind: group.kind, filter: &group.among, docs };
        let count = Part { by: By::Count(&counts, group.zeros), descending: true };
        let title = Part { by: By::Name(Name::Title), descending: false };
        let mut page = if group.by_count {
            self.page(among(&docs), &[count, title], &group.bounds)?
        } else {
            let counted = self.counted_only(&docs, &counts, group.zeros);
            self.page(among(&counted), &[title], &group.bounds)?
        };
        for row in &mut page.rows {
            row.count = Some(counts.get(&row.key.0).copied().unwrap_or_default());
        }
        Ok(page)
    }

    /// How many documents link to each key. A column of links has no key twice for one document.
    fn counts(&mut self, group: &Group) -> Result<FxHashMap<u64, i64>, ReadError> {
        let matches = self.matches(group.counted, &group.filter)?;
        let mut counts = FxHashMap::default();
        for (segment, docs) in self.segments.iter().zip(matches.iter()) {
            self.check_time()?;
            let column = segment.link(group.link)?;
            for key in docs.iter().flat_map(|doc| column.values_for_doc(doc)) {
                *counts.entry(key).or_insert(0) += 1;
            }
        }
        Ok(counts)
    }

    fn counted_only(&self, among: &[Docs], counts: &FxHashMap<u64, i64>, zeros: bool) -> Vec<Docs> {
        if zeros {
            return among.to_vec();
        }
        let counted = |(segment, docs): (&Segment, &Docs)| {
            docs.retain(|doc| segment.key.first(doc).is_some_and(|key| counts.contains_key(&key)))
        };
        self.segments.iter().zip(among).map(counted).collect()
    }
}
