//! Tasks told in running text: "Ann to paint the door.", "Bo Ray will buy rope".
//!
//! In: paragraphs and items of lists that no one speaks, and who is who. Out: a draft of an action, with its owners, for each
//! sentence that begins with someone whom the record knows and a verb that says that they will do something. What
//! someone will be or have, and what they will not do, is no task.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::sentences;
use super::details::{is_capital, is_handle, split_and};
use super::{Draft, Gather};
use crate::model::{Span, StatementKind};

/// The verb stands at most so many words from the start.
const OPENING: usize = 8;

/// The drafts of all such sentences.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for block in 0..gather.reading.blocks.len() {
        if !gather.is_told(block) {
            continue;
        }
        let span = gather.reading.blocks[block].span;
        for sentence in sentences::sentences(gather.reading.words(span), span.start) {
            drafts.extend(draft(gather, gather.reading.text.trim(sentence)));
        }
    }
    drafts
}

fn draft(gather: &mut Gather, sentence: Span) -> Option<Draft> {
    let words = gather.reading.words(sentence);
    let words = words.trim_start_matches(['-', '*', '•', '>', ' ']);
    if words.ends_with('?') {
        return None;
    }
    // "Lamps: Ann to light them".
    let after_label = || {
        let (label, rest) = label_of(words)?;
        let is_other =
            gather.is_known(label) || LEXICON.line.no_name.are(label) || LEXICON.heading.earlier.stand_in(label);
        (!is_other).then(|| task(gather, rest.trim_start())).flatten()
    };
    let (owners, deed) = task(gather, words).or_else(after_label)?;
    let span = gather.reading.part(sentence, words)?;
    let owners = owners.into_iter().map(|owner| gather.name(owner)).collect();
    let mut draft = Draft { owners, ..Draft::new(StatementKind::Action, words, span) };
    draft.deed = draft.text.find(deed);
    Some(draft)
}

/// Who will do it, and what: all that stands before the verb are names, and the record knows one of them.
fn task<'a>(gather: &Gather, sentence: &'a str) -> Option<(Vec<&'a str>, &'a str)> {
    let opening: Vec<&str> = sentence.split_whitespace().take(OPENING).collect();
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let is_verb = |word: &str| is_small(word) && !LEXICON.person.and.are(word) && !gather.is_known(word);
    let verb = (1..opening.len()).find(|at| is_verb(opening[*at]))?;
    let after: Vec<String> = opening[verb..].iter().flat_map(|word| folded(word)).collect();
    let taken = LEXICON.line.undertakes.length_at(&after)?;
    let deed = *opening.get(verb + taken).filter(|next| is_small(next))?;
    let rest = after.get(taken..).filter(|rest| !rest.is_empty())?;
    // "Ann to the rescue"; "Ann Lee wird die Tür streichen" is a task.
    let may_be_place = taken == 1 && LEXICON.place.in_.length_at(&after) == Some(1);
    let is_no_verb = may_be_place && LEXICON.small.length_at(rest).is_some();
    if is_no_verb || LEXICON.line.no_task.length_at(rest).is_some() {
        return None;
    }
    let at = |word: &str| word.as_ptr() as usize - sentence.as_ptr() as usize;
    let last = opening.get(verb - 1)?;
    let names = names(gather, &sentence[..at(last) + last.len()])?;
    Some((names, &sentence[at(deed)..]))
}

/// The names that words are, if they are nothing else and the record knows one.
fn names<'a>(gather: &Gather, words: &'a str) -> Option<Vec<&'a str>> {
    let names = words.split([',', '&', '/', '+']).flat_map(split_and).map(str::trim);
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let is_one = |name: &&str| gather.is_known(name) || is_handle(name);
    // "Ann, PR to move the door": letters alone are no one beside a name.
    let is_word = |name: &str| is_capital(name) && name.contains(char::is_lowercase);
    (names.iter().all(|name| is_one(name) || is_word(name)) && names.iter().any(is_one)).then_some(names)
}
