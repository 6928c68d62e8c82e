//! What a meeting is about: as the record states it, and as the vocabulary knows it.

use super::claims::Claims;
use super::head::Entry;
use super::lexicon::LEXICON;
use super::reading::Reading;
use super::statements::{Column, headers, rows};
use crate::model::{Method, Span, Target, ThemeLink};
use crate::parse::BlockKind;

/// The themes that the record states: in its head, and in the theme columns of its tables.
pub(super) fn stated(reading: &Reading, entries: &[Entry], claims: &mut Claims) -> Vec<ThemeLink> {
    let mut spans: Vec<Span> = Vec::new();
    for entry in entries.iter().filter(|entry| LEXICON.field.themes.are(&entry.name)) {
        let is_field =
            matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. } | BlockKind::Definition { .. });
        if is_field {
            spans.extend(entry.values.iter().flat_map(|value| split(reading, *value)));
        }
    }
    for header in headers(reading) {
        let themes = header.columns.iter().position(|column| *column == Column::Theme);
        let Some(column) = themes.filter(|_| header.columns.len() > 1) else { continue };
        spans.extend(rows(reading, &header).into_iter().filter_map(|(_, cells)| cells.get(column).copied()));
    }
    links(reading, &spans, claims)
}

/// The themes of the vocabulary that the passages name, each by its first mention.
pub(super) fn known(reading: &Reading, found: &[(Target, Span)], claims: &mut Claims, links: &mut Vec<ThemeLink>) {
    for (target, span) in found {
        let Target::Theme(theme) = *target else { continue };
        if reading.vocabulary.theme(theme).is_none() || links.iter().any(|link| link.theme == theme) {
            continue;
        }
        let Some(source) = reading.source(*span) else { continue };
        claims.known_theme(theme);
        links.push(ThemeLink { theme, method: Method::Vocabulary, source });
    }
}

fn links(reading: &Reading, spans: &[Span], claims: &mut Claims) -> Vec<ThemeLink> {
    let mut links: Vec<ThemeLink> = Vec::new();
    for span in spans {
        let Some(source) = reading.source(*span) else { continue };
        let theme = claims.theme(source.quote());
        if !links.iter().any(|link| link.theme == theme) {
            links.push(ThemeLink { theme, method: Method::Stated, source });
        }
    }
    links
}

/// The parts of a value between commas and semicolons.
fn split(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    words.split([',', ';']).filter_map(|part| reading.part(value, part)).collect()
}
