//! Lines and numbered items that open an item of the agenda, as a heading does: "Topic: Trees", "2. Roads" with text
//! below it, and what a chat's log or its commands name: "agenda+ Trees".

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::items::is_frame;
use super::{count, headings, prose, remark, title};
use crate::model::{Span, StatementKind};
use crate::parse::{Block, BlockKind};
use crate::words;
use std::collections::BTreeSet;

/// The fewest of them that part a record.
const LINES: usize = 2;

/// How many numbers minutes leave out at most, of items that were not come to.
const GAP: u64 = 10;

/// What a bot of chats is told before an item of the agenda.
const QUEUED: &str = "agenda+ ";

/// The most words of a numbered item that is a title.
const TITLE_WORDS: usize = 14;

/// The titles of paragraphs that are labelled as topics.
pub(super) fn topics(reading: &Reading) -> Option<Vec<Span>> {
    let is_topic = |block: &&Block| is_topic(reading, block.span, &block.kind);
    let lines: Vec<Span> = reading.blocks.iter().filter(is_topic).map(|block| named(reading, block.span)).collect();
    let titles: Vec<Span> = lines.iter().filter_map(|line| title::of(reading, *line)).collect();
    (lines.len() >= LINES && !titles.is_empty()).then_some(titles)
}

/// Whether a block is a line "Topic: ..." and no more, or one that counts what it names: "The 4th item: Trees."
pub(super) fn is_topic(reading: &Reading, span: Span, kind: &BlockKind) -> bool {
    let words = reading.words(span);
    let is_text = matches!(kind, BlockKind::Paragraph | BlockKind::Definition { .. });
    is_text
        && label_of(words).is_some_and(|(label, value)| {
            let is_line = words.lines().nth(2).is_none();
            let plain = label.trim_end_matches(|one: char| one.is_ascii_digit() || " #.".contains(one));
            let names_item = is_line && LEXICON.heading.item.are(plain) || counts(label) && count::is_item_label(label);
            !value.trim().is_empty() && names_item
        })
}

/// Whether a label has a number, and words behind it: "The 4th item".
fn counts(label: &str) -> bool {
    let number = label.find(|one: char| one.is_ascii_digit());
    number.is_some_and(|at| label[at..].contains(char::is_alphabetic))
}

/// The part of a line that names its topic: where the label counts, its first sentence.
fn named(reading: &Reading, span: Span) -> Span {
    let words = reading.words(span);
    let counted = label_of(words).filter(|(label, _)| counts(label));
    let end = counted.and_then(|(_, value)| Some(words.len() - value.len() + value.find(". ")?));
    Span::new(span.start, end.map_or(span.end, |end| span.start + end))
}

/// The titles of items that a program of chats logged: "Water levels  (ann, 16:39:22)".
pub(super) fn logged(reading: &Reading) -> Option<Vec<Span>> {
    let outer = reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::ListItem { depth: 0, .. }));
    let logged = outer.filter(|block| {
        let words = reading.words(block.span);
        let is_topic = label_of(words).is_none_or(|(label, _)| count::is_item_label(label));
        is_topic && remark::is_logged(words)
    });
    let titles: Vec<Span> = logged.filter_map(|block| title::of(reading, block.span)).collect();
    (titles.len() >= LINES).then_some(titles)
}

/// The titles that a bot of a chat was told to keep: "<ann> agenda+ Lamps".
pub(super) fn queued(reading: &Reading) -> Option<Vec<Span>> {
    if !reading.text.as_str().contains(QUEUED) {
        return None;
    }
    let mut seen = BTreeSet::new();
    let lines =
        reading.blocks.iter().flat_map(|block| reading.words(block.span).lines().map(|line| (block.span, line)));
    let told = lines.filter_map(|(span, line)| {
        let (who, title) = line.split_once(QUEUED)?;
        title::of(reading, reading.part(span, title.trim()).filter(|_| !who.trim().contains(char::is_whitespace))?)
    });
    let titles: Vec<Span> = told.filter(|title| seen.insert(words::normal_name(reading.words(*title)))).collect();
    (titles.len() >= LINES).then_some(titles)
}

/// The titles of numbered items with other text between them, that count up from 1; or from the number that the meeting
/// before left off at, where none is left out.
pub(super) fn numbered(reading: &Reading) -> Option<Vec<Span>> {
    let numbers: Vec<(usize, u64)> =
        (0..reading.blocks.len()).filter_map(|at| Some((at, opens(reading, at)?))).collect();
    if counts_in_a_part(reading, numbers.first()?.0, numbers.len()) {
        return None;
    }
    counted_from_one(reading).or_else(|| {
        let (first, number) = numbers.first().copied().filter(|(_, number)| (2..GAP).contains(number))?;
        let count = numbers.iter().zip(number..).filter(|((_, is), should)| is == should).count();
        let is_whole = count > LINES && count == numbers.len() && reading.heading(first).is_none();
        is_whole.then(|| numbers.iter().filter_map(|(at, _)| named_item(reading, *at)).collect())
    })
}

fn counted_from_one(reading: &Reading) -> Option<Vec<Span>> {
    let mut titles = Vec::new();
    let mut last = 0;
    let mut parted = 0;
    // Below headings a number goes on counting what is said there.
    let headings = reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    let is_item = |block: &&Block| reading.is_plain() && count::number(reading.words(block.span)).is_some();
    let headings = headings.filter(|block| !is_item(block));
    let is_whole = headings.take(LINES).count() < LINES;
    for index in 0..reading.blocks.len() {
        let opened = opens(reading, index);
        let Some(number) = opened.or_else(|| counts_on(reading, index, last).filter(|_| is_whole)) else { continue };
        if number == last + 1 || opened.is_some() && last >= 2 && number > last && number < last + GAP {
            last = number;
            parted += usize::from(opened.is_some());
            let title = named_item(reading, index).filter(|_| opened.is_some() || !is_told(reading, index));
            titles.extend(title);
            if title.is_some_and(|title| is_frame(reading, title)) {
                titles.extend(lettered(reading, index + 1));
            }
        }
    }
    (parted > LINES || parted == LINES && titles.len() > LINES).then_some(titles)
}

/// The titles of paragraphs with letters below a numbered item that only holds others: "4. Old business", and below it "A.
/// Lamps: They are out."
fn lettered(reading: &Reading, first: usize) -> Vec<Span> {
    let mut letters = 'A'..='Z';
    let mut letter = letters.next();
    let below = (first..reading.blocks.len()).take_while(|at| opens(reading, *at).is_none());
    let titles = below.filter(|at| reading.blocks[*at].kind == BlockKind::Paragraph).filter_map(|at| {
        let words = reading.block(at);
        let rest = words.strip_prefix(letter?)?.strip_prefix(['.', ')'])?.trim_start();
        letter = letters.next();
        title::of(reading, reading.part(reading.blocks[at].span, prose::before_prose(rest)?)?)
    });
    titles.collect()
}

/// Whether the numbers begin below a heading that is one of more topics than there are numbers: they count what is said
/// on that topic.
fn counts_in_a_part(reading: &Reading, first: usize, count: usize) -> bool {
    let names_topic = |at: usize| {
        let title = title::of(reading, reading.blocks[at].span);
        title.is_some_and(|title| headings::is_topic(reading, title))
    };
    let Some(heading) = reading.heading(first).filter(|at| names_topic(*at)) else { return false };
    let own = &reading.blocks[heading].kind;
    let same = (0..reading.blocks.len()).filter(|at| reading.blocks[*at].kind == *own && names_topic(*at));
    same.take(count + 1).count() > count
}

/// The title of a numbered item, without what is told on it.
fn named_item(reading: &Reading, block: usize) -> Option<Span> {
    let span = reading.blocks[block].span;
    let head = head_of(reading, block).and_then(|head| reading.part(span, head));
    title::of_counted(reading, head.unwrap_or(span))
}

/// The title before what is told on an item.
fn head_of<'a>(reading: &Reading<'a>, block: usize) -> Option<&'a str> {
    prose::before_prose(reading.block(block))
}

/// The number of an outermost item that goes on counting, where it is a title with nothing below it: "2. Lamps" between
/// items that have text.
fn counts_on(reading: &Reading, block: usize, last: u64) -> Option<u64> {
    let BlockKind::ListItem { depth: 0, number, .. } = reading.blocks[block].kind else { return None };
    let words = reading.block(block);
    let is_title = || {
        words.split_whitespace().nth(TITLE_WORDS).is_none()
            || words.lines().next().is_some_and(|line| line.ends_with(':'))
            || head_of(reading, block).is_some()
    };
    number.filter(|number| *number == last + 1 && is_title())
}

/// Whether an item says what came of one, or is a remark: "Carried", "Next meeting: 5 May".
fn is_told(reading: &Reading, block: usize) -> bool {
    let words = head_of(reading, block).unwrap_or(reading.block(block));
    let is_remark = |(label, value): (&str, &str)| !value.trim().is_empty() && !count::is_item_label(label);
    let line = &LEXICON.line;
    label_of(words).is_some_and(is_remark)
        || [&line.verdict, &line.voted].into_iter().any(|list| list.stand_in(words))
        || LEXICON.kind.has(StatementKind::Decision, &folded(words))
}

/// The number of an outermost item that other text stands below; in plain text the same line may be taken for a heading.
pub(super) fn opens(reading: &Reading, block: usize) -> Option<u64> {
    let words = reading.block(block);
    let number = match reading.blocks[block].kind {
        BlockKind::ListItem { depth: 0, number: Some(number), .. } => number,
        BlockKind::Heading { .. } if reading.is_plain() => {
            return count::number(words).and_then(|(number, _)| u64::try_from(number).ok());
        }
        _ => return None,
    };
    let next = reading.blocks.get(block + 1).map(|next| &next.kind);
    let is_parted = !matches!(next, Some(BlockKind::ListItem { depth: 0, number: Some(_), .. }));
    let is_title = || words.split_whitespace().nth(TITLE_WORDS).is_none() || head_of(reading, block).is_some();
    (is_parted && is_title()).then_some(number)
}
