//! The agenda: the items of a list that is called so, and whose meeting it is.

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use crate::model::{AgendaItem, Body, StakeholderKind};

/// The items, in the order of the record.
pub(super) fn items(reading: &Reading, entries: &[Entry]) -> Vec<AgendaItem> {
    let named = |entry: &&Entry| LEXICON.field.agenda.are(&entry.name) || LEXICON.heading.agenda.are(&entry.name);
    let values = entries.iter().filter(named).find(|entry| entry.listed && !entry.values.is_empty());
    let items = values.into_iter().flat_map(|entry| &entry.values).filter_map(|value| reading.source(*value));
    items.map(|source| AgendaItem { title: source.quote().to_owned(), themes: Vec::new(), source }).collect()
}

/// The body that the head names.
pub(super) fn body(reading: &Reading, entries: &[Entry], claims: &mut Claims) -> Option<Body> {
    let named = entries.iter().find(|entry| LEXICON.field.body.are(&entry.name) && entry.values.len() == 1)?;
    let source = reading.source(*named.values.first()?)?;
    let name = source.quote().trim_end_matches('.').to_owned();
    (name.len() < 120 && !name.contains('\n'))
        .then(|| Body { name: claims.printed(&name, Some(StakeholderKind::Organization)), source })
}
