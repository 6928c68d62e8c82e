//! Tasks that do not begin with the name of whom they are of: "Ann asked for oil. She will buy some.", "The chair asked
//! Bo Ray to call the city", "Ann saw the lamps and will clean them", "Ann: will clean the lamps".
//!
//! In: a sentence and the one before it, or a block that someone speaks. Out: a task, where the verb says plainly what is
//! done. Who is meant must stand at the start of one of these sentences, or of the turn.

use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::{folded, holding};
use super::super::sentences;
use super::task::{Task, parts, task};
use super::{Draft, Gather};
use crate::model::Span;

/// A sentence names whom it is about within so many words.
const OPENING: usize = 4;

/// Articles are no longer than this, in bytes.
const ARTICLE: usize = 3;

/// Fewer words after the verb say little: "will check".
const SAYING: usize = 2;

/// The task that a sentence tells of whom it names elsewhere than before the verb.
pub(super) fn told<'a>(gather: &Gather, before: &'a str, sentence: &'a str) -> Option<Task<'a>> {
    let of_same = same(gather, before, sentence);
    if of_same.is_some() || !may_name(gather, sentence) {
        return of_same;
    }
    asked(gather, sentence).or_else(|| as_well(gather, sentence))
}

/// Whether the first word of a sentence, or the one after its first comma, is of a name on the list, or the second is an
/// office: a quick look.
fn may_name(gather: &Gather, sentence: &str) -> bool {
    let comma = sentence.match_indices(',').find(|(at, _)| sentence[at + 1..].starts_with(' '));
    let after_comma = comma.and_then(|(at, _)| sentence[at + 2..].split(' ').next());
    let mut words = sentence.split(' ');
    let (first, second) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let mut names = std::iter::once(first).chain(after_comma);
    let is_office = || first.len() <= ARTICLE && LEXICON.line.office.are(second);
    is_office() || names.any(|name| gather.listed.contains(name))
}

/// "She will ask the painter", of whom the sentence before is about.
fn same<'a>(gather: &Gather, before: &'a str, sentence: &'a str) -> Option<Task<'a>> {
    let (first, rest) = sentence.split_once(' ')?;
    if !LEXICON.line.same.are(first) {
        return None;
    }
    let deed = after(&LEXICON.line.undertakes, rest).filter(|deed| is_plain(deed))?;
    Some(Task { owners: vec![subject(gather, before)?], deed, is_plain: true, is_to: false })
}

/// "The chair asked Bo to call the city", of Bo.
fn asked<'a>(gather: &Gather, sentence: &'a str) -> Option<Task<'a>> {
    let list = &LEXICON.line.asks;
    if !list.may_stand_in(sentence) {
        return None;
    }
    let rest = (1..=OPENING).find_map(|at| after(list, from_word(sentence, at)?))?;
    task(gather, rest).filter(|task| task.is_to && is_plain(task.deed))
}

/// "Ann saw the lamps and will clean them", of Ann.
fn as_well<'a>(gather: &Gather, sentence: &'a str) -> Option<Task<'a>> {
    let list = &LEXICON.line.and_will;
    if !list.may_stand_in(sentence) {
        return None;
    }
    let starts = sentence.match_indices([' ', '(']).filter_map(|(at, _)| sentence.get(at + 1..));
    let deed = starts.filter_map(|rest| after(list, rest)).find(|deed| is_plain(deed))?;
    let owner = subject(gather, sentence)?;
    let before = &sentence[..deed.as_ptr() as usize - sentence.as_ptr() as usize];
    (!tells_of_other(before, owner)).then_some(Task { owners: vec![owner], deed, is_plain: true, is_to: false })
}

/// Whether words say that someone told what something else was or is: "Ann confirmed the door was moved and will".
fn tells_of_other(words: &str, owner: &str) -> bool {
    let after = words.split_once(owner).map_or("", |(_, after)| after);
    let mut rest = after.split_whitespace();
    let says = rest.next().is_some_and(|verb| LEXICON.line.did.are(verb) || LEXICON.person.says.are(verb));
    says && rest.any(|word| LEXICON.place.was.are(word))
}

/// The tasks that those who speak in a block have by the scribe's short hand, "Ann: will send the list", or by their only
/// sentence: "Ann: I'll send the list." With others beside it that is talk.
pub(super) fn by_speakers(gather: &mut Gather, block: usize) -> Vec<Draft> {
    let reading = gather.reading;
    let mut drafts = Vec::new();
    for turn in gather.turns.of(block).to_vec() {
        let words = reading.words(Span::new(turn.words, turn.span.end));
        let (said, speaker) = (words.trim_start(), reading.words(turn.speaker));
        let is_label = reading.words(Span::new(turn.speaker.end, turn.words)).starts_with(':');
        let all = sentences::sentences(said, 0);
        let first = all.first().map_or(said.len(), |first| first.end);
        let own = || Some(said).filter(|_| all.len() == 1).and_then(own);
        let Some(deed) = in_short(said).or_else(own).filter(|deed| is_label && is_plain(deed)) else { continue };
        let span = Span::new(turn.speaker.start, turn.words + words.len() - said.len() + first);
        if reading.words(span).ends_with('?') {
            continue;
        }
        let task = Task { owners: vec![speaker], deed, is_plain: true, is_to: false };
        drafts.extend(task.draft(gather, span, reading.words(span)));
    }
    drafts
}

/// What follows "will" where that begins the words in small letters.
fn in_short(said: &str) -> Option<&str> {
    said.starts_with(char::is_lowercase).then(|| after(&LEXICON.line.short, said)).flatten()
}

/// What follows "I will", but for what one does in talking: "I'll share my screen".
fn own(said: &str) -> Option<&str> {
    let deed = after(&LEXICON.line.own, said)?;
    let is_talk = LEXICON.line.talk.may_stand_among(deed, 1) && LEXICON.line.talk.length_at(&folded(deed)).is_some();
    (!is_talk).then_some(deed)
}

/// Whom a sentence is about: one whom the record knows, at its start or at that of a part.
fn subject<'a>(gather: &Gather, sentence: &'a str) -> Option<&'a str> {
    std::iter::once(sentence).chain(parts(sentence)).find_map(|part| {
        let words: Vec<&str> = part.split_whitespace().take(OPENING).collect();
        let small = words.iter().position(|word| word.starts_with(char::is_lowercase)).filter(|small| *small > 0)?;
        let last = words.get(small - 1)?;
        let end = last.as_ptr() as usize - part.as_ptr() as usize + last.len();
        let name = part.get(..end)?;
        (gather.is_known(name) || gather.is_doer(name)).then_some(name)
    })
}

/// The words after one of the phrases, if one begins the words.
fn after<'a>(list: &Phrases, words: &'a str) -> Option<&'a str> {
    if !list.may_stand_among(words, 1) {
        return None;
    }
    let opening: Vec<&str> = words.split_whitespace().take(OPENING + 1).collect();
    let all: Vec<String> = opening.iter().flat_map(|word| folded(word)).collect();
    let taken = list.length_at(&all)?;
    from_word(words, holding(&opening, taken))
}

/// The words from one of them on.
fn from_word(words: &str, at: usize) -> Option<&str> {
    let word = words.split_whitespace().nth(at)?;
    words.get(word.as_ptr() as usize - words.as_ptr() as usize..)
}

/// Whether words begin with a verb that says plainly what is to be done, and more.
pub(super) fn is_plain(deed: &str) -> bool {
    let mut words = deed.split_whitespace();
    let first = words.next().unwrap_or("");
    let is_verb = first.starts_with(char::is_lowercase) && LEXICON.line.verb.are(first);
    is_verb && words.nth(SAYING - 1).is_some() && !LEXICON.line.no_task.are(first)
}
