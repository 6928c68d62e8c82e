//! The themes of the vocabulary that a record is about.
//!
//! In: the names that the vocabulary finds in passages and headings. Out: one link a theme. A theme is linked where a
//! heading names it, where several words do, or where two passages do; one everyday word in passing ("space") does not.

use std::collections::{BTreeMap, BTreeSet};

use super::claims::Claims;
use super::mentions::Parted;
use super::reading::Reading;
use crate::model::{Key, Meeting, Method, Span, Target, ThemeLink};
use crate::parse::BlockKind;
use crate::vocabulary::{Found, Theme};
use crate::words;

/// How often a theme is named, and where first.
struct Naming {
    first: Span,
    times: usize,
    is_clear: bool,
}

/// Links the themes that the names found in the passages tell of.
pub(super) fn link(reading: &Reading, passages: &[Parted<'_>], claims: &mut Claims, meeting: &mut Meeting) {
    let title = meeting.title_source.as_ref().and_then(crate::model::Source::span);
    let mut namings: BTreeMap<Key, Naming> = BTreeMap::new();
    passages.iter().for_each(|passage| count(reading, &passage.known, false, &mut namings));
    in_headings(reading, title).iter().for_each(|names| count(reading, names, true, &mut namings));
    let mut taken = meant(reading, claims, &meeting.themes);
    let mut clear: Vec<(Span, Key)> =
        namings.iter().filter(|(_, naming)| naming.is_clear).map(|(key, naming)| (naming.first, *key)).collect();
    clear.sort();
    for (span, theme) in clear {
        let Some(source) = reading.source(span).filter(|_| taken.insert(theme)) else { continue };
        claims.known_theme(theme);
        meeting.themes.push(ThemeLink { theme, method: Method::Vocabulary, source });
    }
}

fn count(reading: &Reading, place: &[Found], is_heading: bool, namings: &mut BTreeMap<Key, Naming>) {
    let mut here = BTreeSet::new();
    for found in place {
        let Target::Theme(key) = found.target else { continue };
        let Some(theme) = reading.vocabulary.theme(key) else { continue };
        let naming = namings.entry(key).or_insert(Naming { first: found.span, times: 0, is_clear: false });
        naming.first = naming.first.min(found.span);
        naming.times += usize::from(here.insert(key));
        naming.is_clear |= is_heading || is_clear(theme, reading.words(found.span), naming.times);
    }
}

/// Whether these words name the theme without a doubt. An archive's own words do.
fn is_clear(theme: &Theme, name: &str, times: usize) -> bool {
    let is_single = words::raw_tokens(name).nth(1).is_none();
    theme.own || !is_single || !theme.everyday && times > 1
}

/// The themes that are linked, and those of the vocabulary that have a linked name as an alias: one theme is linked
/// under one name, the record's own ("Changement climatique").
fn meant(reading: &Reading, claims: &Claims, links: &[ThemeLink]) -> BTreeSet<Key> {
    let linked: BTreeSet<Key> = links.iter().map(|link| link.theme).collect();
    let names = claims.theme_names().filter(|(_, key)| linked.contains(key));
    let meant: Vec<Key> = names.filter_map(|(name, _)| reading.vocabulary.theme_meant(name)).collect();
    linked.iter().copied().chain(meant).collect()
}

/// The names in the headings and in the title.
fn in_headings(reading: &Reading, title: Option<Span>) -> Vec<Vec<Found>> {
    let known = reading.vocabulary.names(reading.language.as_deref());
    let headings = reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    let spans = headings.map(|block| block.span).chain(title);
    spans.map(|span| known.find(&reading.parted(span))).collect()
}
