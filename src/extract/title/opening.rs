//! A first line that names the meeting though it is no heading.
//!
//! In: the blocks. Out: the line, where it names a meeting or a day. Half a sentence is none, nor is what a program or a
//! person signs with.

use super::super::dates;
use super::super::head;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::worth::{is_dated, is_entry, is_footer};
use crate::model::Span;
use crate::parse::BlockKind;

/// The most words of a first line that is the title, and of one in capitals.
const WORDS: usize = 16;
const CAPITALS: usize = 40;

/// The fewest marks of a rule.
const RULE: usize = 4;

/// The words of a day without its year.
const DAY_WORDS: usize = 2;

/// "Call of the Water Group: 12 June 2024" has a colon and is no label, "May 20, 2031" is no sentence; a deed names
/// itself in capitals, stop and all.
pub(super) fn opening(reading: &Reading) -> Option<Span> {
    let first = reading.blocks.iter().find(|block| !matches!(block.kind, BlockKind::Field { .. }))?;
    let words = reading.words(first.span);
    let line = words.lines().next().filter(|line| line.split_whitespace().nth(CAPITALS).is_none())?;
    let span = reading.part(first.span, line)?;
    let names_meeting = LEXICON.heading.meeting.stand_in(line)
        || dates::first(line).is_some()
        || ends_in_day(line)
        || is_above_day(reading, span);
    let is_signed = LEXICON.person.written_by.length_at(&folded(line)).is_some();
    let is_capitals = LEXICON.heading.meeting.stand_in(line) && !line.chars().any(char::is_lowercase);
    let most = if is_capitals { CAPITALS } else { WORDS };
    let is_line = match first.kind {
        BlockKind::Definition { .. } => true,
        BlockKind::Paragraph => {
            let is_sentence = words.trim_end().ends_with(['.', ':', '?', '!', ';', ',']) || goes_on(words);
            let is_title = is_capitals && !words.contains('\n') || !is_sentence && !line.contains(['?', '!']);
            is_title && line.split_whitespace().count() <= most
        }
        _ => false,
    };
    let is_said = is_signed || line.starts_with(['<', '[', '-']);
    let leads_elsewhere = head::label_of(line).is_some_and(|(_, rest)| rest.contains("://"));
    (is_line && !is_said && !leads_elsewhere && !is_footer(line) && !is_entry(line) && names_meeting).then_some(span)
}

/// What stands behind a rule on the first line, as a title with a rule above and below becomes when its lines are joined:
/// "===== Quay Meeting =====".
pub(super) fn ruled(reading: &Reading) -> Option<Span> {
    let first = reading.blocks.iter().find(|block| !matches!(block.kind, BlockKind::Field { .. }))?;
    let line = reading.words(first.span).lines().next()?;
    let title = line.trim_start_matches('=');
    let title = (line.len() - title.len() >= RULE).then(|| title.split("==").next())??.trim();
    let is_title = title.split_whitespace().count() <= WORDS && LEXICON.heading.meeting.stand_in(title);
    reading.part(first.span, title).filter(|_| is_title)
}

/// Whether a line ends in a day without its year, behind a dash: "Deep dive on the quay - March 4".
fn ends_in_day(line: &str) -> bool {
    let end = [" - ", " – "].into_iter().filter_map(|dash| Some(line.rsplit_once(dash)?.1)).min_by_key(|end| end.len());
    end.is_some_and(|end| folded(end).len() == DAY_WORDS && is_dated(end))
}

/// Whether the next block is a line that says when: "Quay Group", and below it "Meeting: 5 May 2025".
fn is_above_day(reading: &Reading, line: Span) -> bool {
    let next = reading.blocks.partition_point(|block| block.span.start <= line.start);
    let words = reading.block(next);
    head::label_of(words).is_some_and(|(_, value)| !value.contains('\n') && dates::first(value).is_some())
}

/// Whether the second line begins with a small letter, and so goes on with the first; "on 5 May 2025" only dates it.
fn goes_on(words: &str) -> bool {
    let dates_it = |line: &str| dates::first(line).is_some_and(|date| folded(&line[..date.range.start]).len() < 4);
    let second = words.lines().nth(1).filter(|line| line.trim_start().starts_with(char::is_lowercase));
    second.is_some_and(|line| !dates_it(line))
}
