//! The whole path to what failed.
//!
//! The executor ends the path of an error at the last list that it passed where the field that failed may not be null:
//! `["meetings", "nodes", 0]`. The error still says where in the document that field stands, so the rest can be told.

use async_graphql::parser::types::{ExecutableDocument, Field, Selection, SelectionSet};
use async_graphql::{Name, PathSegment, Pos, Positioned, ServerError};
use std::collections::HashSet;

/// Completes the paths of errors.
pub fn complete(errors: &mut [ServerError], document: &ExecutableDocument) {
    for error in errors.iter_mut().filter(|error| !error.path.is_empty()) {
        let Some(at) = error.locations.first().copied() else { continue };
        let known = error.path.iter().filter_map(|segment| match segment {
            PathSegment::Field(name) => Some(name.clone()),
            PathSegment::Index(_) => None,
        });
        let known: Vec<String> = known.collect();
        let mut search = Search { document, at, spread: HashSet::new() };
        let sets = document.operations.iter().map(|(_, operation)| &operation.node.selection_set.node);
        if let Some(rest) = sets.into_iter().find_map(|set| search.below(set, &known)) {
            error.path.extend(rest.into_iter().rev().map(PathSegment::Field));
        }
    }
}

/// The search for the field at a place of the document.
struct Search<'a> {
    document: &'a ExecutableDocument,
    at: Pos,
    /// Fragments that were looked into, with how many names of the path were left: each once, so that it ends soon.
    spread: HashSet<(&'a Name, usize)>,
}

impl<'a> Search<'a> {
    /// The names that lead to the field beyond those that are known, the last first.
    fn below(&mut self, set: &'a SelectionSet, known: &[String]) -> Option<Vec<String>> {
        set.items.iter().find_map(|selection| match &selection.node {
            Selection::Field(field) => self.field(field, known),
            Selection::InlineFragment(fragment) => self.below(&fragment.node.selection_set.node, known),
            Selection::FragmentSpread(spread) => {
                let name = &spread.node.fragment_name.node;
                let fragment = self.document.fragments.get(name)?;
                self.spread.insert((name, known.len())).then_some(())?;
                self.below(&fragment.node.selection_set.node, known)
            }
        })
    }

    fn field(&mut self, field: &'a Positioned<Field>, known: &[String]) -> Option<Vec<String>> {
        let key = field.node.response_key().node.as_str();
        let (is_known, rest) = match known.split_first() {
            Some((first, rest)) => (true, (first == key).then_some(rest)?),
            None => (false, known),
        };
        let mut names = match rest {
            [] if field.pos == self.at => Vec::new(),
            _ => self.below(&field.node.selection_set.node, rest)?,
        };
        if !is_known {
            names.push(key.to_owned());
        }
        Some(names)
    }
}
