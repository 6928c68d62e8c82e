//! Who took part, as a list of entries in the head says it: `participants.name`, `participants.role` and so on.

use super::super::claims::Claims;
use super::super::lexicon::LEXICON;
use super::super::people::People;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::note::add_attendance;
use super::{linked, organization};
use crate::model::{Participation, Span};
use crate::parse::BlockKind;

/// The participations of all such lists: each begins with its name.
pub(super) fn participations(reading: &Reading, people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let mut found: Vec<Participation> = Vec::new();
    for block in reading.blocks {
        let BlockKind::Field { name, values } = &block.kind else { continue };
        let Some((list, field)) = reading.words(*name).rsplit_once('.') else { continue };
        let (Some((capacity, attendance)), Some(value)) = (standing(list), values.first()) else { continue };
        if LEXICON.column.name.are(field) {
            let Some(source) = reading.source(*value) else { continue };
            let name = linked(reading, reading.words(*value).trim(), people, claims);
            found.push(Participation { capacity, attendance, ..Participation::of(name, source) });
        } else if let Some(last) = found.last_mut() {
            add(reading, last, field, *value, claims);
        }
    }
    found
}

fn add(reading: &Reading, one: &mut Participation, field: &str, value: Span, claims: &mut Claims) {
    let words = reading.words(value).trim();
    let column = &LEXICON.column;
    if words.is_empty() {
    } else if column.role.are(field) {
        one.role = Some(words.to_owned());
    } else if column.on_behalf.are(field) {
        one.on_behalf_of = Some(organization(words, claims));
    } else if column.affiliation.are(field) {
        one.affiliation = Some(organization(words, claims));
    } else if column.attendance.are(field) {
        add_attendance(one, words);
    }
}
