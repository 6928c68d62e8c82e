//! Tasks that a tag at the end of the words gives to someone: "The door is to be painted. [Action AL]", "All agreed –
//! action BR."
//!
//! In: paragraphs and items of lists that no one speaks. Out: a draft of an action for the sentence before such a tag, with
//! the tag, and its owners. A tag in the middle of a paragraph, or one that gives a task to no one, is none.

use super::labels;
use super::{Draft, Gather};
use crate::model::{PrintedName, Span, StatementKind};

/// A tag is shorter, in bytes.
const TAG: usize = 60;

/// The most words of a tag.
const WORDS: usize = 4;

/// Fewer words before a tag say nothing without the sentence before them: "All agreed - action BR".
const SAYING: usize = 3;

/// The most letters of initials.
const INITIALS: usize = 4;

/// The drafts of all such sentences.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    (0..gather.reading.blocks.len()).filter_map(|block| draft(gather, block)).collect()
}

fn draft(gather: &mut Gather, block: usize) -> Option<Draft> {
    let reading = gather.reading;
    let words = reading.block(block).trim_end();
    let (before, names) = tag(words).filter(|_| gather.is_told(block))?;
    let names: Vec<&str> = names.split([',', '/', '&', ' ']).filter(|name| !name.is_empty()).collect();
    if names.is_empty() || !names.iter().all(|name| is_initials(name) || gather.is_known(name)) {
        return None;
    }
    let start = reading.blocks[block].span.start;
    let at = start + before.len();
    let says = |sentence: &&Span| {
        let rest = reading.words(Span::new(sentence.start, at.max(sentence.start)));
        rest.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).nth(SAYING - 1).is_some()
    };
    let sentences = reading.sentences_of(block);
    let first = sentences.iter().rev().filter(|sentence| sentence.start < at).find(says).map(|one| one.start)?;
    let span = Span::new(first, start + words.len());
    // Initials that the record does not explain are not those of some known body.
    let plain = |name: &str| PrintedName { as_printed: name.to_owned(), stakeholder: None };
    let owners = names.into_iter().map(|name| if gather.is_known(name) { gather.name(name) } else { plain(name) });
    let owners = owners.collect();
    Some(Draft { owners, ..Draft::new(StatementKind::Action, reading.words(span), span) })
}

/// What stands before a tag that ends the words, and whom it names: "... [Action AL]", "... Action: AL".
fn tag(words: &str) -> Option<(&str, &str)> {
    let words = words.trim_end_matches('.');
    if let Some(inner) = words.strip_suffix([']', ')']) {
        let (before, tag) = inner.rsplit_once(['[', '('])?;
        return named(tag).map(|names| (before, names));
    }
    // Names have capitals: most words end otherwise.
    let last = words.rsplit([' ', '/', '&']).next()?;
    if !last.starts_with(char::is_uppercase) || !last.ends_with(char::is_alphabetic) {
        return None;
    }
    let starts = words.rmatch_indices(' ').take(WORDS).take_while(|(at, _)| words.len() - at < TAG);
    let mut tags = starts.map(|(at, _)| words.split_at(at));
    tags.find_map(|(before, tag)| {
        let is_parted = before.ends_with(['.', '!', '–', '—', '-', ')', ';', '\n']);
        named(tag.trim_start()).filter(|_| is_parted).map(|names| (before, names))
    })
}

/// Whom a tag names after the label of an action.
fn named(tag: &str) -> Option<&str> {
    if tag.len() > TAG {
        return None;
    }
    let (label, names) = tag.split_once([' ', ':'])?;
    (labels::kind(label) == Some(StatementKind::Action)).then_some(names.trim_start_matches([':', '-', '–', ' ']))
}

/// "AL", "DT-C".
fn is_initials(name: &str) -> bool {
    let count = name.chars().count();
    (2..=INITIALS).contains(&count) && name.chars().all(|one| one.is_uppercase() || one == '-')
}
