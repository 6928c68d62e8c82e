//! What stands before a task and says nothing of it: a number, "Next step is that", a label without a colon.
//!
//! In: a sentence. Out: the words behind these. Whether they tell a task is seen in `assigned.rs`.

use super::super::lexicon::LEXICON;
use super::super::pattern::{folded, holding};
use super::labels;
use crate::model::StatementKind;

/// The number of a sentence is shorter, in bytes: "3a)".
const NUMBER: usize = 5;

/// At most so many words lead to a task.
const LEADING: usize = 6;

/// The words without the number and without what only leads to a task.
pub(super) fn without(words: &str) -> &str {
    let words = without_number(words);
    let list = &LEXICON.line.ahead;
    if !list.may_stand_among(words, 1) {
        return words;
    }
    let opening: Vec<&str> = words.split_whitespace().take(LEADING).collect();
    let all: Vec<String> = opening.iter().flat_map(|word| folded(word)).collect();
    let next = list.length_at(&all).and_then(|taken| opening.get(holding(&opening, taken)));
    next.map_or(words, |next| &words[next.as_ptr() as usize - words.as_ptr() as usize..])
}

/// "3a) Ann to ask", without "3a)".
fn without_number(words: &str) -> &str {
    let parted = words.split_once(' ').filter(|(number, _)| number.len() < NUMBER && number.ends_with(')'));
    let is_number = |number: &str| {
        let mut inner = number.trim_end_matches(')').chars();
        inner.next().is_some_and(char::is_alphanumeric) && inner.all(char::is_alphanumeric)
    };
    parted.filter(|(number, _)| is_number(number)).map_or(words, |(_, rest)| rest.trim_start())
}

/// "AI Ann to ask", without the label in capitals.
pub(super) fn after_tag(words: &str) -> Option<&str> {
    let (tag, rest) = words.split_once(' ')?;
    let is_tag = !tag.contains(char::is_lowercase) && labels::kind(tag) == Some(StatementKind::Action);
    // "AI for Ann to ask".
    let behind = rest.trim_start().split_once(' ').filter(|(word, _)| LEXICON.line.given.are(word));
    is_tag.then(|| behind.map_or(rest.trim_start(), |(_, rest)| rest.trim_start()))
}
