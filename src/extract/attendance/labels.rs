//! What the labels of a list's items are: names, "Ann Lee: Acme", or organizations, "Acme: Ann Lee, Bo Ray".
//!
//! In: the items of a list of people. Out: what their labels are, and for one item the organization before its names.
//! Groups of the list itself, "Remote: Bo", are read in `list.rs`.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::{name, names, parting};
use crate::model::Span;

/// What the labels of the items are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Labels {
    /// Those who were there; what follows is of them.
    Names,
    /// Where those are from who follow.
    Organizations,
    /// Groups of the list, or there are none.
    Other,
}

/// What the labels of these items are, where most have one and all that they say is of one kind.
pub(super) fn of(reading: &Reading, items: &[Span]) -> Labels {
    let labelled: Vec<(&str, &str)> = items.iter().filter_map(|item| label_of(reading.words(*item))).collect();
    let is_group = |(label, _): &(&str, &str)| {
        standing(label).is_some() || LEXICON.person.group.stand_in(label) || LEXICON.person.remote.are(label)
    };
    if labelled.len() < 2 || labelled.iter().any(is_group) {
        return Labels::Other;
    }
    let bare = |label: &str| label.split(['(', '[']).next().unwrap_or(label).trim().to_owned();
    let is_person = |label: &str| is_full_name(&bare(label)) && !LEXICON.person.organization.stand_in(label);
    let names_some = |(_, rest): &(&str, &str)| parting::outside_brackets(rest, ',').into_iter().all(name::is_full);
    // "Acme: Ann Lee" alone may as well be a name and "Quay Watch".
    let has_several = |(_, rest): &(&str, &str)| parting::outside_brackets(rest, ',').len() > 1;
    let are_all = labelled.len() * 3 >= items.len() && labelled.iter().all(names_some);
    if are_all && labelled.iter().any(has_several) && labelled.iter().any(|(label, _)| !is_person(label)) {
        return Labels::Organizations;
    }
    let are_most = labelled.len() > 2 && labelled.len() * 3 >= items.len() * 2;
    let has_handle = |label: &str| label.contains("(@");
    let is_told = labelled.iter().any(|(label, _)| is_person(label) || has_handle(label));
    let names_others = labelled.iter().any(|one| names_some(one) && !is_person(one.0));
    if are_most && is_told && !names_others { Labels::Names } else { Labels::Other }
}

/// The names of an item, and the organization that stands before them: "Acme: Ann Lee", "Boat Club (Ann Lee and Bo Ray)".
pub(super) fn organization_before(reading: &Reading, item: Span, labels: Labels) -> (Span, Option<Span>) {
    let words = reading.words(item);
    let parts = match labels {
        Labels::Organizations => label_of(words),
        _ => words.split_once('(').and_then(|(before, rest)| Some((before.trim(), rest.trim_end().strip_suffix(')')?))),
    };
    let Some((before, inner)) = parts else { return (item, None) };
    let (Some(of), Some(inner)) = (reading.part(item, before), reading.part(item, inner)) else { return (item, None) };
    let are_names = || names::names(reading, inner, false).iter().all(|one| name::is_full(reading.words(*one)));
    if labels == Labels::Organizations || LEXICON.person.organization.stand_in(before) && are_names() {
        return (inner, Some(of));
    }
    (item, None)
}
