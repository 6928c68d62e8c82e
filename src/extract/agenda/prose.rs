//! Titles that stand on one line with what is told on the item: "Roads: They are wet."
//!
//! In: a line, or what stands behind a title on it. Out: where the title ends and where that begins which is told.

use super::super::lexicon::LEXICON;

/// The most words of a title that is told apart from what follows it, and of a line that is a title all through; the fewest of what
/// is told, less one.
const HEAD_WORDS: usize = 10;
const TITLE_WORDS: usize = 16;
const TOLD: usize = 2;

/// The title that a line begins with, where what is told on the item follows it: "Roads - Ann saw them.", "Roads: They are
/// wet.", "Call to order Ann opened the meeting." `None` where the line is no more than a title.
pub(super) fn before_prose(line: &str) -> Option<&str> {
    let is_prose = line.trim_end().ends_with(['.', '?', '!']) || line.split_whitespace().nth(TITLE_WORDS).is_some();
    if !is_prose {
        return opened(line);
    }
    let is_told =
        |rest: &str| rest.split_whitespace().nth(TOLD).is_some() && rest.trim_start().starts_with(char::is_uppercase);
    let parted =
        [" - ", " – ", " — ", "- ", "– ", ": ", ". ", " • "].into_iter().filter_map(|mark| line.split_once(mark));
    let parted = parted
        .filter(|(title, rest)| is_told(rest) && title.chars().filter(|one| one.is_alphabetic()).nth(TOLD).is_some());
    // "(Exb. 1)" holds no end of a title.
    let is_whole = |title: &&str| title.matches('(').count() == title.matches(')').count();
    let title = parted.map(|(title, _)| title).filter(is_whole).min_by_key(|title| title.len());
    title.filter(|title| title.split_whitespace().nth(HEAD_WORDS).is_none()).or_else(|| opened(line))
}

/// Where that begins which is told on an item, in what stands behind its title on the same line.
pub(in crate::extract) fn told_from(rest: &str) -> Option<usize> {
    let line = rest.lines().next()?;
    let told = line.trim_start_matches(|one: char| one.is_whitespace() || "-–—:.".contains(one));
    (told.len() < line.len() && is_told(told)).then_some(line.len() - told.len())
}

/// Whether words tell something: they begin with a capital and are more than two.
fn is_told(rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_uppercase) && rest.split_whitespace().nth(TOLD).is_some()
}

/// "Call to order" of "Call to order Ann opened the meeting at 7".
fn opened(line: &str) -> Option<&str> {
    let mut ends = line.match_indices(' ').map(|(at, _)| at).take(HEAD_WORDS);
    let end = ends.find(|end| LEXICON.heading.order.are(&line[..*end]))?;
    line[end..].trim_start().starts_with(char::is_uppercase).then(|| &line[..end])
}
