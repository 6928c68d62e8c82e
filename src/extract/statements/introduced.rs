//! What the sentence before a list says that the list holds.
//!
//! In: the sentence, and the heading above it. Out: a kind; none where it tells of an earlier meeting, of what a thing is made
//! of, or of something else.

use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use crate::model::StatementKind;

/// Between a kind and the earlier meeting that it is of stand at most so many words.
const EARLIER_WORDS: usize = 3;

/// At most so many words stand between a noun, "we", and a verb that tells of it.
const RELATIVE_WORDS: usize = 2;

/// What an introducing sentence says, else the heading it stands under.
pub(in crate::extract) fn introduced(sentence: &str, heading: Option<&str>) -> Option<StatementKind> {
    let words = folded(sentence);
    if words.last().is_some_and(|last| LEXICON.line.parts.are(last)) {
        return None;
    }
    if let Some((kind, at)) = LEXICON.kind.first_at(&words) {
        return Some(kind).filter(|_| !is_of_earlier(&words, at));
    }
    if LEXICON.heading.other.first_in(&words).is_some() && LEXICON.cue.first_in(&words).is_none() {
        return None;
    }
    if says_contents(&words) {
        return None;
    }
    // The heading's noun weighs more than a verb of the sentence.
    heading.and_then(|heading| LEXICON.kind.first_in(&folded(heading))).or_else(|| cue(&words))
}

/// What a verb says, unless it only tells of what there is or of the themes right before it: "three themes we plan to focus
/// on:".
fn cue(words: &[String]) -> Option<StatementKind> {
    let (kind, at) = LEXICON.cue.first_at(words)?;
    let before = &words[at.saturating_sub(RELATIVE_WORDS)..at];
    let tells_of_them = LEXICON.heading.themes.first_in(before).is_some();
    (!tells_of_them && LEXICON.line.exists.length_at(words).is_none()).then_some(kind)
}

/// Whether a sentence names a kind, and an earlier meeting beside it.
pub(super) fn names_earlier(sentence: &str) -> bool {
    let words = folded(sentence);
    LEXICON.kind.first_at(&words).is_some_and(|(_, at)| is_of_earlier(&words, at))
}

/// Whether the kind that stands at a word is that of an earlier meeting: "Conclusion from last meeting:".
fn is_of_earlier(words: &[String], at: usize) -> bool {
    let near = &words[at.saturating_sub(EARLIER_WORDS)..(at + 1 + EARLIER_WORDS).min(words.len())];
    LEXICON.heading.earlier.first_in(near).is_some()
}

/// Whether an introduction says what a thing is made of: "It should include:".
fn says_contents(words: &[String]) -> bool {
    let ends = (1..=2.min(words.len())).map(|length| &words[words.len() - length..]);
    ends.into_iter().any(|end| LEXICON.line.contains.are_words(end))
}
