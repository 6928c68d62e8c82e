//! Whether a sentence tells a decision: how it begins, who decided, how it ends.
//!
//! In: the words of a sentence. Out: yes or no. What is only planned, asked or doubted is none. Where the sentence stands,
//! and what is told together with it, is seen in `decided.rs`.

use super::super::head::label_of;
use super::super::lexicon::{LEXICON, Phrases};
use super::super::pattern::{each_folded, folded};
use super::super::sentences;
use super::super::telling::TellingWords;
use super::Gather;
use super::verdict::{self, MATTER_WORDS, is_verdict};
use crate::model::Span;
use crate::words;
use std::sync::LazyLock;

/// Words that lead to how a decision begins.
const LEADING: usize = 3;

/// The number of a sentence is shorter, in bytes.
const NUMBER: usize = 8;

/// The first words of a sentence, as far as phrases go that open one.
const OPENING: usize = 16;

/// Words this near to the start say when it was.
const FIRST: usize = 6;

/// Those who decide are named within so many words from the start of a sentence.
const BODY_WORDS: usize = 7;

/// At most so many words say whose body it is.
const OF_WORDS: usize = 7;

/// The same of what follows a comma.
const CLAUSE_WORDS: usize = 4;

/// So many commas of a sentence are looked behind.
const CLAUSES: usize = 3;

/// The most words that end a sentence and say that something was approved.
const PASSED_WORDS: usize = 3;

/// The first verb that decides stands within so many words of an item.
const OPENING_VERBS: usize = 4;

/// The most words that a verb takes at the end of an introduction.
const INTRODUCING: usize = 3;

/// Without one of these words a text tells of no decision.
pub(super) static TELLING: LazyLock<TellingWords> = LazyLock::new(|| {
    let line = &LEXICON.line;
    let verbs = [&line.decides, &line.agreed, &line.also, &line.voted, &line.votes];
    let others = [&line.decided, &line.accord, &line.verdict, &line.assent, &line.passed];
    Phrases::telling(&[&verbs[..], &others].concat())
});

/// The same of what a sentence tells behind its first words.
static INSIDE: LazyLock<TellingWords> = LazyLock::new(|| {
    let line = &LEXICON.line;
    Phrases::telling(&[&line.voted, &line.also, &line.agreed, &line.decides, &line.inner])
});

/// Whether a sentence of the words says that something was decided.
pub(super) fn tells(words: &str) -> bool {
    let part = |span: Span| words.get(span.start..span.end).unwrap_or("").trim();
    TELLING.may_stand_in(words)
        && sentences::sentences(words, 0).into_iter().any(|span| decides(part(span)) || is_verdict(part(span)))
}

/// Whether a sentence says that something was decided.
pub(super) fn decides(sentence: &str) -> bool {
    // What goes on from another line, or stands between quotation marks, is what someone says.
    if sentence.ends_with('?') || sentence.starts_with(['.', '…', '"', '“', '«', '„']) {
        return false;
    }
    let sentence = without_number(sentence).trim_start_matches(|first: char| !first.is_alphabetic());
    let opens = || {
        let opening = opening(sentence);
        begins(&opening) || body_decides(&opening)
    };
    may_open(sentence) && opens() || is_judged(sentence) || verdict::is_counted(sentence) || tells_inside(sentence)
}

/// "8.2a It was agreed", without the number.
fn without_number(sentence: &str) -> &str {
    let sentence = sentence.trim_start_matches(|first: char| !first.is_alphanumeric());
    let parted = sentence.split_once(' ').filter(|(first, _)| first.len() < NUMBER);
    let is_number = |first: &str| first.starts_with(|one: char| one.is_ascii_digit());
    parted.filter(|(first, _)| is_number(first)).map_or(sentence, |(_, rest)| rest)
}

/// Whether a sentence says that what stands below it was decided, and not what: "The board agreed:", "We resolved the
/// following:".
pub(super) fn introduces(words: &str) -> bool {
    let line = &LEXICON.line;
    let words = words.trim_end_matches('*').trim_end();
    if !words.ends_with([':', '：']) || !TELLING.may_stand_in(words) || !decides(words) {
        return false;
    }
    let words = folded(words);
    let ends_with = |list: &Phrases| {
        (1..=INTRODUCING)
            .any(|length| words.len().checked_sub(length).is_some_and(|start| list.are_words(&words[start..])))
    };
    line.following.first_in(&words).is_some() || [&line.agreed, &line.decides, &line.decided].into_iter().any(ends_with)
}

/// Whether words begin with what a body did, as the items do that go on from it: "approved the budget", "read and adopted".
pub(super) fn opens_with_verb(words: &str) -> bool {
    let (line, words) = (&LEXICON.line, opening(words));
    (0..words.len().min(OPENING_VERBS)).any(|at| {
        let is_next = at == 0 || LEXICON.person.and.length_at(&words[at - 1..]).is_some();
        let verbs = [&line.decides, &line.agreed];
        is_next && verbs.iter().any(|list| list.length_at(&words[at..]).is_some())
    })
}

/// Whether words begin by saying that something was moved: "It was moved by Ann Lee".
pub(super) fn moves(words: &str) -> bool {
    LEXICON.line.motion.may_stand_in(words.lines().next().unwrap_or(""))
        && LEXICON.line.motion.first_in(&opening(words)).is_some_and(|at| at < BODY_WORDS)
}

/// Whether someone says so of themselves and others, where much of the record is speech: "We agreed to paint the door".
pub(super) fn is_spoken(gather: &Gather, sentence: &str) -> bool {
    gather.turns.are_many()
        && LEXICON.line.we.may_stand_among(sentence, 1)
        && LEXICON.line.we.length_at(&opening(sentence)).is_some()
}

/// Whether the first words may say who decides, or that something is decided: most sentences say neither.
fn may_open(sentence: &str) -> bool {
    let line = &LEXICON.line;
    let first = if line.leading.may_stand_among(sentence, 1) { LEADING + 1 } else { 1 };
    let begins = line.we.may_stand_among(sentence, 1)
        || [&line.decided, &line.accord].iter().any(|list| list.may_stand_among(sentence, first));
    begins || line.body.may_stand_among(sentence, BODY_WORDS)
}

/// "To save oil, the board agreed to light no lamps": who decides stands behind a comma.
fn clause_decides(sentence: &str) -> bool {
    let line = &LEXICON.line;
    let decides = |(at, _): (usize, &str)| {
        let (before, clause) = (&sentence[..at], &sentence[at + 2..]);
        let is_passive = || line.inner.may_stand_among(clause, 1) && line.inner.length_at(&opening(clause)).is_some();
        let is_active = || line.body.may_stand_among(clause, CLAUSE_WORDS) && body_decides(&opening(clause));
        // "it was RESOLVED", whatever was asked before.
        let is_marked = || clause.split_whitespace().take(CLAUSE_WORDS).any(is_in_capitals);
        is_passive() && is_marked() || (is_passive() || is_active()) && is_certain(&folded(before))
    };
    let commas = sentence.match_indices(',').filter(|(at, _)| sentence[at + 1..].starts_with(' '));
    commas.take(CLAUSES).any(decides)
}

/// Whether a word is long and written in capitals only.
fn is_in_capitals(word: &str) -> bool {
    word.len() > CLAUSE_WORDS && word.chars().all(char::is_uppercase)
}

/// "Lamps of the quay: approved with one abstention".
fn is_judged(sentence: &str) -> bool {
    let line = &LEXICON.line;
    let is_open =
        |label: &str| LEXICON.column.status.are(label) || line.no_name.are(label) || line.polled.stand_in(label);
    label_of(sentence).is_some_and(|(label, value)| is_verdict(value) && !is_open(label))
}

/// The first words, folded, as far as phrases go.
pub(super) fn opening(words: &str) -> Vec<String> {
    each_folded(words).take(OPENING).collect()
}

/// "Agreed to ...", "It was decided that ...", "Broad consensus on ..."; not "Consensus on lamps was not reached".
pub(super) fn begins(words: &[String]) -> bool {
    let line = &LEXICON.line;
    let leading = line.leading.length_at(words).unwrap_or(0);
    [words, words.get(leading..).unwrap_or_default()].into_iter().any(|words| {
        // "General consensus that lamps should not ..." is one.
        let end = line.that.first_in(words).unwrap_or(words.len());
        let is_accord = || line.accord.length_at(words).is_some() && line.negative.first_in(&words[..end]).is_none();
        let first = &words[..words.len().min(FIRST)];
        (line.decided.length_at(words).is_some() || is_accord()) && LEXICON.heading.earlier.first_in(first).is_none()
    })
}

/// "The board agreed to ...", "We have decided that ...": those who met, and a verb right after.
pub(super) fn body_decides(words: &[String]) -> bool {
    let line = &LEXICON.line;
    if let Some(length) = line.we.length_at(words) {
        return verb_follows(&words[length..], &[&line.decides]);
    }
    (0..words.len().min(BODY_WORDS)).any(|at| {
        let length = line.body.length_at(&words[at..]);
        length.is_some_and(|length| {
            let end = at + length + of_whom(&words[at + length..]);
            verb_follows(&words[end..], &[&line.decides, &line.agreed]) && is_certain(&words[..end])
        })
    })
}

/// How many words say whose body it is, before a verb: "of the old quay", of "The board of the old quay agreed to".
fn of_whom(words: &[String]) -> usize {
    let line = &LEXICON.line;
    let verbs = [&line.decides, &line.agreed, &line.auxiliary];
    if !words.first().is_some_and(|first| LEXICON.place.within.are(first)) {
        return 0;
    }
    let is_verb = |at: &usize| verbs.iter().any(|list| list.length_at(&words[*at..]).is_some());
    (2..words.len().min(OF_WORDS)).find(is_verb).unwrap_or(0)
}

/// Whether a verb of these comes next, but for "has" and the like.
fn verb_follows(mut words: &[String], verbs: &[&Phrases]) -> bool {
    while let Some(length) = LEXICON.line.auxiliary.length_at(words) {
        words = words.get(length..).unwrap_or_default();
    }
    let length = verbs.iter().filter_map(|list| list.length_at(words)).max().or_else(|| verdict::won(words));
    // "The board decided nothing", "agreed with Ann"
    let others = [&LEXICON.line.none, &LEXICON.line.undecided];
    let after = length.and_then(|length| words.get(length..));
    after.is_some_and(|after| others.iter().all(|list| list.length_at(after).is_none()))
}

/// Whether nothing in the words says that it is open, or that it was decided before.
fn is_certain(words: &[String]) -> bool {
    LEXICON.heading.earlier.first_in(words).is_none() && is_sure(words)
}

/// Whether nothing in the words says that it is open. A month beside a number is none of these: "minutes of May 16".
fn is_sure(words: &[String]) -> bool {
    let begins_with_digit =
        |at: usize| words.get(at).is_some_and(|word| word.starts_with(|one: char| one.is_ascii_digit()));
    let is_month = |at: usize| {
        LEXICON.date.month(&words[at]).is_some() && (begins_with_digit(at + 1) || at > 0 && begins_with_digit(at - 1))
    };
    // "The minutes previously circulated were approved".
    let is_sent = |at: usize| LEXICON.line.sent.length_at(&words[at..]).is_some();
    !(0..words.len()).any(|at| LEXICON.line.unsure.length_at(&words[at..]).is_some() && !is_month(at) && !is_sent(at))
}

/// Whether a sentence says so behind its first words. Most have no word that may.
fn tells_inside(sentence: &str) -> bool {
    if is_passed(sentence) {
        return true;
    }
    if !INSIDE.may_stand_in(sentence) {
        return false;
    }
    let is_short = words::written(sentence).nth(MATTER_WORDS).is_none();
    let words = folded(sentence);
    is_short && is_voted(&words) || also_decides(&words) || clause_decides(sentence)
}

/// "The mayors met and agreed to ...".
fn also_decides(words: &[String]) -> bool {
    let Some(at) = LEXICON.line.also.first_in(words).filter(|at| *at > 0) else { return false };
    let is_beside = |at: &usize| LEXICON.line.auxiliary.length_at(&words[*at..*at + 1]).is_some();
    // "and also agreed to".
    let at = (1..=at).rev().find(|at| !is_beside(&(at - 1))).unwrap_or(at);
    let before = &words[at - 1..];
    // The end of "we've" is "and" in Turkish.
    let is_and = LEXICON.person.and.length_at(before).is_some() && LEXICON.line.auxiliary.length_at(before).is_none();
    is_and && is_sure(&words[..at])
}

/// "The accounts of last year were approved": how a sentence ends.
fn is_passed(sentence: &str) -> bool {
    let passed = &LEXICON.line.passed;
    let end = sentence.char_indices().rev().filter(|(_, one)| one.is_whitespace()).map(|(at, _)| at);
    let Some(tail) = end.take(PASSED_WORDS).last() else { return false };
    let is_short = || words::written(sentence).nth(MATTER_WORDS).is_none();
    if !passed.may_stand_in(&sentence[tail..]) || !is_short() {
        return false;
    }
    let words = folded(sentence);
    let from = words.len().saturating_sub(PASSED_WORDS).max(1);
    let start = (from..words.len()).find(|start| passed.are_words(&words[*start..]));
    start.is_some_and(|start| is_sure(&words[..start]) && !verdict::is_lost(&words))
}

/// "... was approved unanimously".
fn is_voted(words: &[String]) -> bool {
    let voted = &LEXICON.line.voted;
    let Some(at) = voted.first_in(words) else { return false };
    let end = at + voted.length_at(&words[at..]).unwrap_or(0);
    // "... were tabled until the next meeting".
    let last = end.saturating_sub(1).max(at);
    is_sure(&words[..last]) && !verdict::is_lost(words)
}
