//! Decisions told in running text: "The board agreed to paint the door.", "Approved unanimously.", "Consensus on lamps".
//!
//! In: paragraphs, items of lists, definitions and quotations that no one speaks. Out: a draft for each sentence that says
//! (`deciding.rs`) that those who met decided something. A verdict alone, "Motion carried.", is told together with what
//! stands before it. What one speaker says was decided is none; what a scribe notes in brackets is one.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::sentences;
use super::deciding::{TELLING, begins, body_decides, decides, introduces, is_spoken, moves, opening, tells};
use super::movers::is_tally;
use super::verdict::{self, MATTER_WORDS, is_matter, is_verdict, voted};
use super::{Draft, Gather, labels, motions};
use crate::model::{Span, StatementKind};
use crate::parse::BlockKind;
use crate::words;

/// A line shorter than this does not wrap.
const TITLE: usize = 48;

/// A sentence that only says that something was agreed on has fewer words.
const TELLING_WORDS: usize = 12;

/// The most words of a verb that decides.
const PASSING_WORDS: usize = 2;

/// The year that ends a sentence has so many words, with those before it: "im Jahr 2019".
const YEAR_WORDS: usize = 3;

/// A motion is shorter, in bytes.
const MOTION: usize = 600;

/// The drafts of all such sentences.
pub(super) fn drafts(gather: &Gather) -> Vec<Draft> {
    let blocks = 0..gather.reading.blocks.len();
    let may_tell = |(_, span): &(usize, Span)| {
        let words = gather.reading.words(*span);
        TELLING.may_stand_in(words) || words::written(words).any(verdict::is_count)
    };
    let told = blocks.filter_map(|block| Some((block, told(gather, block)?))).filter(may_tell);
    told.flat_map(|(block, span)| of_block(gather, block, span)).collect()
}

/// The drafts of what a scribe notes in brackets between those who speak: "[consensus to close]".
pub(super) fn noted(gather: &Gather) -> Vec<Draft> {
    let reading = gather.reading;
    let is_free = |block: &usize| gather.turns.of(*block).is_empty();
    let draft = |block: usize| {
        let inner = reading.block(block).trim().strip_prefix('[')?.strip_suffix(']')?;
        let is_plain = !inner.contains(['[', ']']) && !is_spoken(gather, inner) && decides(inner);
        is_plain.then(|| Draft::new(StatementKind::Decision, inner, reading.blocks[block].span))
    };
    let is_text =
        |block: &usize| matches!(reading.blocks[*block].kind, BlockKind::Heading { .. } | BlockKind::Paragraph);
    (0..reading.blocks.len()).filter(|block| is_text(block) && is_free(block)).filter_map(draft).collect()
}

/// What a block tells: all of it, or what stands below the title of an item in it. Minutes set apart what was decided as
/// they do quotations.
fn told(gather: &Gather, block: usize) -> Option<Span> {
    let (kind, span) = (&gather.reading.blocks[block].kind, gather.reading.blocks[block].span);
    if gather.is_told(block) {
        return gather.behind_title(block).or(Some(span));
    }
    let is_text = matches!(kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quotation);
    if !is_text || !gather.turns.of(block).is_empty() {
        return None;
    }
    let next = gather.agenda.partition_point(|item| item.start < span.start);
    let Some(item) = gather.agenda.get(next).filter(|item| span.contains(**item)) else { return Some(span) };
    let rest = gather.reading.words(Span::new(item.end, span.end));
    let line = rest.find('\n')?;
    Some(Span::new(item.end + line, span.end))
}

fn of_block(gather: &Gather, block: usize, told: Span) -> Vec<Draft> {
    let reading = gather.reading;
    let sentences = units(gather, block, told);
    let mut drafts: Vec<Draft> = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let (before, words) = (&sentences[..at], reading.words(*sentence).trim());
        let last = drafts.last_mut().filter(|last| before.last().is_some_and(|before| last.span.end == before.end));
        match (is_verdict(words), last) {
            // "Carried. No objections.", "Consensus. The door is painted."
            (true, Some(last)) => last.go_on(words, *sentence),
            // "In favour 5" / "Against 0" / "Carried."
            (false, Some(last)) if is_tally(words) => last.go_on(words, *sentence),
            (false, Some(last)) if at == 1 && is_verdict(&last.text) => last.go_on(words, *sentence),
            (true, None) if at == 0 && sentences.len() > 1 => drafts.extend(voted(reading, None, *sentence)),
            (true, None) => {
                let matter = verdict::matter(gather, block, before);
                let since = drafts.last().map_or(0, |last| last.span.end);
                let debated = || motions::debated(gather, block, (matter, before), since);
                let debated = Some(()).filter(|()| motions::is_of_motion(words)).and_then(|()| debated());
                let is_told = debated.or(matter).is_some_and(|matter| decides(reading.words(matter).trim()));
                let is_told = is_told || matter.is_none() && verdict::is_of_named(gather, block, before);
                let motion = || motions::motion(gather, block).filter(|_| matter.is_none());
                let draft = match (debated, motion()) {
                    (Some(debated), _) => Some(verdict::carried(reading, debated, *sentence)),
                    (None, Some(motion)) => Some(verdict::joined(reading, motion)),
                    (None, None) => voted(reading, matter, *sentence),
                };
                drafts.extend(draft.filter(|_| !is_told));
            }
            // "Ann moved to accept the claims. Bo seconded. Claims were approved as presented."
            (false, last) if is_result_of_motion(reading, before, last.as_deref(), words) => match last {
                Some(last) => last.go_on(words, *sentence),
                None => {
                    let motion = motions::motion_before(reading, before);
                    drafts.extend(motion.map(|motion| verdict::joined(reading, Span::new(motion.start, sentence.end))));
                }
            },
            (false, _) if introduces(words) && at + 1 == sentences.len() && is_taken_below(gather, block, words) => {}
            (false, _) if decides(words) && !is_spoken(gather, words) && !is_of_old(gather, words) => {
                let own = before.last().copied().filter(|last| points_back(words) && is_matter(reading.words(*last)));
                let above =
                    own.or_else(|| Some(block).filter(|_| at == 0).and_then(|block| goes_on_from(gather, block)));
                let draft = Draft::new(StatementKind::Decision, words, *sentence);
                drafts.push(above.map_or(draft, |above| verdict::joined(reading, Span::new(above.start, sentence.end))))
            }
            (false, _) => {}
        }
    }
    drafts
}

/// Whether a sentence tells, first or last, of a year before that of the meeting: "We agreed to paint the door in 2019".
fn is_of_old(gather: &Gather, sentence: &str) -> bool {
    let Some(held) = gather.held.filter(|_| sentence.contains(|one: char| one.is_ascii_digit())) else { return false };
    let words = folded(sentence);
    let is_old = |word: &String| word.len() == 4 && word.parse().is_ok_and(|year: i16| year < held.ymd().0);
    let list = &LEXICON.line.year;
    let first = list.length_at(&words).and_then(|length| words.get(length)).is_some_and(is_old);
    let ends = |at: usize| list.length_at(&words[at..]).is_some_and(|length| at + length + 1 == words.len());
    first || words.last().is_some_and(is_old) && (words.len().saturating_sub(YEAR_WORDS)..words.len()).any(ends)
}

/// Whether a sentence says how it went with what was moved right before it.
fn is_result_of_motion(reading: &Reading, before: &[Span], last: Option<&Draft>, words: &str) -> bool {
    let is_moved = || match last {
        Some(last) => last.text.len() < MOTION && motions::is_motion(&last.text),
        None => motions::motion_before(reading, before).is_some(),
    };
    !before.is_empty() && verdict::is_result(words) && is_moved()
}

/// Whether a sentence says that what stands before it was agreed on, and not what: "The board agreed on this."
fn points_back(words: &str) -> bool {
    let (line, words) = (&LEXICON.line, folded(words));
    let Some((last, rest)) = words.split_last().filter(|_| words.len() < TELLING_WORDS) else { return false };
    let verbs = |start: usize| [&line.agreed, &line.decides].iter().any(|list| list.are_words(&rest[start..]));
    line.what.are(last) && (rest.len().saturating_sub(PASSING_WORDS)..rest.len()).any(verbs)
}

/// Whether what such a sentence introduces is taken by itself: the items of a list, or a line that names itself.
fn is_taken_below(gather: &Gather, block: usize, words: &str) -> bool {
    let Some(below) = gather.reading.blocks.get(block + 1) else { return false };
    let names_itself = || labels::labelled(gather.reading.words(below.span)).is_some();
    matches!(below.kind, BlockKind::ListItem { .. }) || LEXICON.line.following.stand_in(words) && names_itself()
}

/// The paragraph above one that begins with a small letter and how it went: "a) Lamps" / "were approved unanimously."
fn goes_on_from(gather: &Gather, block: usize) -> Option<Span> {
    let reading = gather.reading;
    let above = block.checked_sub(1)?;
    let are_text = [above, block].iter().all(|block| reading.blocks[*block].kind == BlockKind::Paragraph);
    let (words, before) = (reading.block(block), reading.block(above).trim_end());
    let goes_on =
        words.starts_with(char::is_lowercase) && !begins(&opening(words)) && !before.ends_with(['!', '?', ':']);
    let is_matter = are_text
        && gather.is_told(above)
        && goes_on
        && !tells(before)
        && before.split_whitespace().nth(MATTER_WORDS).is_none();
    is_matter.then(|| reading.blocks[above].span)
}

/// The sentences of a block; a line that has a label, or begins as a decision does, begins one of its own.
fn units(gather: &Gather, block: usize, told: Span) -> Vec<Span> {
    let reading = gather.reading;
    let mut units = Vec::new();
    let is_all = told == reading.blocks[block].span;
    let part = || sentences::sentences(reading.words(told), told.start);
    for sentence in if is_all { gather.sentences_of(block) } else { part() } {
        let mut start = sentence.start;
        for (at, _) in reading.words(sentence).match_indices('\n') {
            let next = sentence.start + at + 1;
            let rest = reading.words(Span::new(next, sentence.end));
            if !rest.starts_with(char::is_uppercase) {
                continue;
            }
            let is_labelled = rest.lines().next().is_some_and(|line| label_of(line).is_some());
            let is_below_title = || next - start < TITLE && (body_decides(&opening(rest)) || moves(rest));
            let begins_one = || is_labelled || begins(&opening(rest)) || is_verdict(rest);
            if begins_one() {
                units.push(reading.text.trim(Span::new(start, next)));
                start = next;
            } else if is_below_title() {
                start = next;
            }
        }
        units.push(reading.text.trim(Span::new(start, sentence.end)));
    }
    units.retain(|unit| unit.start < unit.end);
    if reading.words(told).contains(')') { close_brackets(reading, units) } else { units }
}

/// Sentences as they are where a full stop within a bracket ends none: "(Bo abstained.) Carried.", "(Ex. 1) is adopted".
fn close_brackets(reading: &Reading, units: Vec<Span>) -> Vec<Span> {
    let mut closed: Vec<Span> = Vec::with_capacity(units.len());
    for unit in units {
        let words = reading.words(unit);
        let close = words.find(')').filter(|close| !words[..*close].contains('('));
        let is_open = |last: &&mut Span| reading.words(**last).rsplit(')').next().is_some_and(|end| end.contains('('));
        match (close, closed.last_mut().filter(|last| close.is_some() && is_open(last))) {
            (Some(0), Some(last)) => {
                last.end = unit.start + 1;
                closed.push(reading.text.trim(Span::new(unit.start + 1, unit.end)));
            }
            (Some(_), Some(last)) => last.end = unit.end,
            _ => closed.push(unit),
        }
    }
    closed.retain(|unit| unit.start < unit.end);
    closed
}
