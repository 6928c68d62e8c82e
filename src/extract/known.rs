//! The themes of the vocabulary that a record is about.
//!
//! In: the names that the vocabulary finds in passages and headings. Out: one link a theme. A theme is linked where a
//! heading names it, and where passages do as often as can be expected of what a text of that length is about; a word in
//! passing ("space") links nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::claims::Claims;
use super::lexicon::LEXICON;
use super::mentions::Parted;
use super::pattern::folded;
use super::reading::Reading;
use super::statements;
use crate::model::{Key, Meeting, Method, Span, Target, ThemeLink};
use crate::parse::BlockKind;
use crate::vocabulary::Found;
use crate::words;

/// What a record is about it names at least once in so many words.
const ONCE_IN: usize = 1_000;

/// How often a theme is named, and where first.
struct Naming {
    first: Span,
    /// Passages that name it.
    times: usize,
    /// Whether a heading does, or a name that an archive gave it.
    is_certain: bool,
    /// Whether a name of several words does.
    is_long: bool,
}

/// Links the themes that the names found in the passages tell of.
pub(super) fn link(reading: &Reading, passages: &[Parted<'_>], claims: &mut Claims, meeting: &mut Meeting) {
    let title = meeting.title_source.as_ref().and_then(crate::model::Source::span);
    let mut namings: BTreeMap<Key, Naming> = BTreeMap::new();
    passages.iter().for_each(|passage| count(reading, &passage.known, false, &mut namings));
    in_headings(reading, title).iter().for_each(|names| count(reading, names, true, &mut namings));
    let words = passages.iter().map(|passage| passage.words.count()).sum::<usize>();
    let mut taken = meant(reading, claims, &meeting.themes);
    let about = namings.iter().filter(|(key, naming)| is_about(reading, **key, naming, words));
    let mut about: Vec<(Span, Key)> = about.map(|(key, naming)| (naming.first, *key)).collect();
    about.sort();
    for (span, theme) in about {
        let Some(source) = reading.source(span).filter(|_| taken.insert(theme)) else { continue };
        claims.known_theme(theme);
        meeting.themes.push(ThemeLink { theme, method: Method::Vocabulary, source });
    }
}

fn count(reading: &Reading, place: &[Found], is_heading: bool, namings: &mut BTreeMap<Key, Naming>) {
    let mut here = BTreeSet::new();
    // "AI" is what people call an action item; who writes of the other kind writes its name out too.
    for found in place.iter().filter(|found| !statements::is_label(reading.words(found.span))) {
        let Target::Theme(key) = found.target else { continue };
        let Some(theme) = reading.vocabulary.theme(key) else { continue };
        let new = Naming { first: found.span, times: 0, is_certain: false, is_long: false };
        let naming = namings.entry(key).or_insert(new);
        let is_long = words::raw_tokens(reading.words(found.span)).nth(1).is_some();
        naming.first = naming.first.min(found.span);
        naming.times += usize::from(here.insert(key));
        naming.is_certain |=
            theme.own || is_heading && (is_long || !theme.everyday || stands_alone(reading, found.span));
        naming.is_long |= is_long;
    }
}

/// Whether an everyday word stands for itself: no word right before it or after makes something else of it ("Design
/// Space", "'negative' space", "Infrastructure Provider Testing"), and no stage is named by it ("Stage 3: Development").
fn stands_alone(reading: &Reading, span: Span) -> bool {
    let text = reading.text.as_str();
    let before = text[..span.start].rsplit('\n').next().unwrap_or("").trim_end();
    let after = text[span.end..].split('\n').next().unwrap_or("").trim_start();
    let is_quote = |one: char| "'\"’”*_`".contains(one);
    let bends = |word: &str| word.chars().any(char::is_alphanumeric) && !LEXICON.small.are(word);
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("").trim_matches(is_quote);
    let next = after.split(char::is_whitespace).next().unwrap_or("");
    if let Some(label) = before.strip_suffix(':') {
        return LEXICON.heading.aside.first_in(&folded(label)).is_none();
    }
    let closes = |word: &str| word.ends_with([',', ';', '/', '&', ')', '|', '–', '—']);
    (closes(last) || !bends(last)) && (after.starts_with([',', ';', ':', '.', '?', '!', '/', ')', '(']) || !bends(next))
}

/// How many passages have to name what a text of so many words is about: in a long one two may do so in passing.
fn least(words: usize, is_long_name: bool) -> usize {
    match words {
        0..=150 => 1 + usize::from(!is_long_name),
        151..=500 => 2,
        _ => 3,
    }
}

/// Whether a text of so many words is about a theme. An everyday word counts for nothing.
fn is_about(reading: &Reading, key: Key, naming: &Naming, words: usize) -> bool {
    let is_everyday = reading.vocabulary.theme(key).is_some_and(|theme| theme.everyday);
    let is_clear = naming.is_long || !is_everyday;
    naming.is_certain || is_clear && naming.times >= least(words, naming.is_long) && naming.times * ONCE_IN >= words
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
