//! What people call a node in a filter: a slug, or a name or alias that only one has.

use super::{ReadFailure, Reader};
use crate::index::{Bounds, Direction, Filter, Name, Order, Select, SortField, SortKey, Term};
use crate::model::{Key, Kind};
use crate::stored::decode;
use crate::words;
use futures_util::future::try_join_all;

/// A name in a filter that no node has, or that more than one has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// What is wrong with it.
    pub message: String,
    /// Slugs that may be meant.
    pub suggestions: Vec<String>,
}

/// The nodes that names stand for, in the order of the names, and the names that stand for none.
#[derive(Clone, Debug, Default)]
pub struct Handles {
    /// Those that were found.
    pub keys: Vec<Key>,
    /// Those that were not.
    pub unknown: Vec<UnknownName>,
}

/// So many nodes are named when a name is of more than one, or nearest to one of none.
const SUGGESTIONS: usize = 5;

impl Reader {
    /// The themes or stakeholders that names stand for.
    pub async fn handles(&self, kind: Kind, names: &[String]) -> Result<Handles, ReadFailure> {
        let found = try_join_all(names.iter().map(|name| self.handle(kind, name))).await?;
        let mut handles = Handles::default();
        for one in found {
            match one {
                Ok(key) => handles.keys.push(key),
                Err(unknown) => handles.unknown.push(unknown),
            }
        }
        Ok(handles)
    }

    /// The node that one name stands for.
    pub async fn handle(&self, kind: Kind, name: &str) -> Result<Result<Key, UnknownName>, ReadFailure> {
        let slugs = self.named(kind, vec![name.to_owned(), words::normal_name(name)], Term::Handle).await?;
        let exact = slugs.iter().find(|(_, slug)| slug == name);
        match (exact, slugs.as_slice()) {
            (Some((key, _)), _) | (None, [(key, _)]) => Ok(Ok(*key)),
            (None, []) => Ok(Err(self.unknown(kind, name).await?)),
            (None, several) => Ok(Err(ambiguous(name, several))),
        }
    }

    async fn unknown(&self, kind: Kind, name: &str) -> Result<UnknownName, ReadFailure> {
        let message = format!("no {} has the slug, name or alias `{name}`, so it matches nothing", noun(kind));
        let mut suggestions = Vec::new();
        let normal = words::normal_name(name);
        // The nearest names: those that begin as this one does, with less and less of it.
        for length in [normal.chars().count().saturating_sub(2), 3] {
            let start: String = normal.chars().take(length).collect();
            if suggestions.is_empty() && length >= 3 {
                suggestions = self.starting(kind, &start).await?;
            }
        }
        Ok(UnknownName { message, suggestions })
    }

    async fn named(&self, kind: Kind, names: Vec<String>, term: Term) -> Result<Vec<(Key, String)>, ReadFailure> {
        self.slugs(kind, Filter::Term(term, names)).await
    }

    async fn starting(&self, kind: Kind, start: &str) -> Result<Vec<String>, ReadFailure> {
        let found = self.slugs(kind, Filter::Prefix(Term::Handle, start.to_owned())).await?;
        Ok(found.into_iter().map(|(_, slug)| slug).collect())
    }

    async fn slugs(&self, kind: Kind, filter: Filter) -> Result<Vec<(Key, String)>, ReadFailure> {
        let order = Order::Keyed(vec![SortKey { field: SortField::Name(Name::Slug), descending: false }]);
        let bounds = Bounds { limit: SUGGESTIONS, direction: Direction::Forward, after: None, before: None };
        let page = self.page(Select { kind, filter, order, bounds }).await?;
        let slug = |bytes: &[u8]| -> Result<String, ReadFailure> {
            Ok(match kind {
                Kind::Theme => decode::<crate::stored::Theme>(bytes)?.slug,
                Kind::Stakeholder => decode::<crate::stored::Stakeholder>(bytes)?.slug,
                _ => return Err(ReadFailure::Dangling("name")),
            })
        };
        page.rows.iter().map(|row| Ok((row.key, slug(&row.stored)?))).collect()
    }
}

fn noun(kind: Kind) -> &'static str {
    if kind == Kind::Theme { "theme" } else { "stakeholder" }
}

fn ambiguous(name: &str, several: &[(Key, String)]) -> UnknownName {
    UnknownName {
        message: format!("`{name}` is a name of more than one, so it matches nothing; give a slug"),
        suggestions: several.iter().map(|(_, slug)| slug.clone()).collect(),
    }
}
