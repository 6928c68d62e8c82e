//! What a meeting is about, as the record states it.

use std::collections::BTreeSet;

use super::agenda::{is_procedure, names_agenda};
use super::claims::Claims;
use super::columns::{Column, headers, rows};
use super::head::{self, Entry};
use super::lexicon::{LEXICON, is_only};
use super::pattern::folded;
use super::reading::Reading;
use super::sentences;
use super::statements;
use crate::model::{Method, Span, ThemeLink};
use crate::parse::BlockKind;
use crate::words;

/// The most words of an item that is a theme.
const NAME_WORDS: usize = 8;

/// The themes that the record states: in its head, and in the theme columns of its tables.
pub(super) fn stated(reading: &Reading, entries: &[Entry], claims: &mut Claims) -> Vec<ThemeLink> {
    let mut spans: Vec<Span> = Vec::new();
    // "Topic: ..." again and again is what one item after the other is about, and no list of themes.
    let is_field = |entry: &Entry| matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
    let is_agenda = |entry: &Entry| entry.listed && !is_field(entry) && names_agenda(&entry.name);
    let is_theme = |entry: &&Entry| LEXICON.field.themes.are(&entry.name) && !is_agenda(entry);
    let times = |name: &str| entries.iter().filter(|entry| entry.name == name).count();
    for entry in entries.iter().filter(is_theme).filter(|entry| times(&entry.name) == 1) {
        // An item inside another speaks of that one.
        let is_inner = |kind: &BlockKind| matches!(kind, BlockKind::ListItem { depth, .. } if *depth > 0);
        let kind = &reading.blocks[entry.block].kind;
        if !matches!(kind, BlockKind::Heading { .. }) && !is_inner(kind) {
            let named: Vec<Span> = entry.values.iter().flat_map(|value| split(reading, *value)).collect();
            if named.iter().all(|span| is_short(reading.words(*span))) {
                spans.extend(named.into_iter().filter(|span| !is_meeting(reading.words(*span))));
            }
        }
    }
    for header in headers(reading) {
        let themes = header.columns.iter().position(|column| *column == Column::Theme);
        // What is due by a day is a task.
        let names_themes = header.columns.len() > 1 && !header.columns.contains(&Column::Due);
        let Some(column) = themes.filter(|_| names_themes) else { continue };
        spans.extend(rows(reading, &header).into_iter().filter_map(|(_, cells)| cells.get(column).copied()));
    }
    spans.extend(listed(reading));
    links(reading, &spans, claims)
}

/// Whether words can name a theme. What people say under a heading "Categories" does not ("MD: Those are ...").
fn is_short(words: &str) -> bool {
    words::raw_tokens(words).nth(NAME_WORDS).is_none() && head::label_of(words).is_none()
}

/// "triage-meeting" says what was held, not what about.
fn is_meeting(name: &str) -> bool {
    let words = folded(name);
    words.last().is_some_and(|last| LEXICON.heading.meeting.length_at(std::slice::from_ref(last)).is_some())
}

/// The items of lists that a sentence or a heading calls themes, and nothing else: "The following themes were
/// addressed:".
fn listed(reading: &Reading) -> Vec<Span> {
    let mut spans = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate() {
        let BlockKind::ListItem { depth: 0, .. } = block.kind else { continue };
        let Some(before) = index.checked_sub(1) else { continue };
        if !matches!(reading.blocks[before].kind, BlockKind::ListItem { .. }) && calls_themes(reading, before) {
            // A list of links to other pages is an index of the site.
            let items = head::items_after(reading, before).into_iter();
            let own = items.filter(|item| !reading.leads_to_other_page(*item));
            spans.extend(own.filter_map(|item| name(reading, item)));
        }
    }
    spans
}

fn calls_themes(reading: &Reading, block: usize) -> bool {
    let words = reading.block(block).trim();
    // What is called the agenda is no list of themes, and neither is what may be talked about some day.
    if names_agenda(words) || LEXICON.heading.possible.stand_in(words) {
        return false;
    }
    if matches!(reading.blocks[block].kind, BlockKind::Heading { .. }) {
        return is_only(words, &LEXICON.heading.themes, &[&LEXICON.heading.beside]);
    }
    let sentence = sentences::last(words);
    words.ends_with([':', '：'])
        && LEXICON.heading.themes.stand_in(sentence)
        && statements::introduced(sentence, None).is_none()
}

/// The theme that an item names: its label, or all of it where it is short.
fn name(reading: &Reading, item: Span) -> Option<Span> {
    let words = reading.words(item);
    let name = head::label_of(words).map_or(words, |(label, _)| label);
    // "Units: https://..." was parted at the label; a bare address beside a name is no part of it either.
    let name = name.split(" http").next().unwrap_or(name);
    let name = name.trim().trim_end_matches(['.', ';', ',', ':', '-', ' ']);
    (words::raw_tokens(name).nth(NAME_WORDS).is_none()).then(|| reading.part(item, name)).flatten()
}

/// A name without the number before it, also where a list has one item only, and without who presents it: "2. Doors
/// (Ann)". Nothing of a name with a mark of doubt.
fn cleaned(reading: &Reading, span: Span) -> Option<Span> {
    let name = reading.words(span).trim();
    let rest = name.trim_start_matches(|one: char| one.is_ascii_digit());
    let name = rest.strip_prefix(['.', ')']).filter(|_| rest.len() < name.len()).map_or(name, str::trim_start);
    let is_person = |who: &str| who.starts_with(char::is_uppercase) && who.chars().skip(1).all(char::is_lowercase);
    let presented = name.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    let name = presented.filter(|(_, who)| is_person(who)).map_or(name, |(name, _)| name.trim_end());
    (!name.ends_with('?')).then(|| reading.part(span, name)).flatten()
}

fn links(reading: &Reading, spans: &[Span], claims: &mut Claims) -> Vec<ThemeLink> {
    let mut links: Vec<ThemeLink> = Vec::new();
    let mut seen = BTreeSet::new();
    for span in spans.iter().filter_map(|span| cleaned(reading, *span)) {
        let is_name =
            |words: &str| !statements::is_count(words) && !LEXICON.line.none.are(words) && !is_procedure(words);
        let Some(source) = reading.source(span).filter(|source| is_name(source.quote())) else { continue };
        let theme = claims.theme(source.quote());
        if seen.insert(theme) {
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
