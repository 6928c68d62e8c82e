//! Words that say who moved and who seconded, or only count votes: "Seconded by: Bo", "Bo Ray - yea", "4 votes for".
//!
//! In: a line or a sentence. Out: whether it is nothing else. What was moved is found in `motions.rs`.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;

/// The most words that tell who moved and seconded.
const MOVER_WORDS: usize = 7;

/// The most words of a name behind "Motion:".
const NAME_WORDS: usize = 3;

/// Whether words behind "Motion:" are what was moved; or else who moved it.
pub(super) fn is_moved(words: &str) -> Option<bool> {
    let (_, value) = label_of(words).filter(|(label, _)| LEXICON.line.moved.are(label))?;
    Some(value.split_whitespace().nth(NAME_WORDS).is_some())
}

/// Whether words say who moved, seconded or voted, or name something else of a vote: "Seconded by: Bo", "Bo Ray - yea".
pub(super) fn is_mover(words: &str) -> bool {
    if let Some(is_moved) = is_moved(words) {
        return !is_moved;
    }
    let label = label_of(words).filter(|(label, _)| LEXICON.line.no_name.are(label));
    let mut parts = words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
    let is_short = parts.nth(MOVER_WORDS).is_none();
    let votes = || words.rsplit_once([':', '-', '–']).is_some_and(|(_, vote)| LEXICON.line.ballot.are(vote));
    let is_poll = words.trim_end().ends_with([':', '：']) && LEXICON.line.polled.stand_in(words);
    label.is_some() || is_poll || is_short && (LEXICON.line.moving.stand_in(words) || votes() || is_tally(words))
}

/// Whether words only count votes: "4 votes for, 2 votes against", "Vote."
pub(super) fn is_tally(words: &str) -> bool {
    let mut words = folded(words);
    words.retain(|word| word.parse::<u32>().is_err());
    let mut rest = &words[..];
    while let Some(length) = LEXICON.line.beside_verdict.length_at(rest) {
        rest = rest.get(length..).unwrap_or_default();
    }
    rest.is_empty()
}
