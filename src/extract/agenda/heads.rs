//! Lines that head what follows though no heading marks them: in bold, in capitals, or as the label of a paragraph,
//! "Matters arising: None."
//!
//! In: the blocks. Out: their titles, from the first that opens a meeting on. Bold lines part minutes by themselves, the
//! others only where two of them name what only minutes have. It reads no transcript, for there they name who speaks.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::{headings, title};
use crate::model::{Meeting, Span};
use crate::parse::{Block, BlockKind, MarkKind};

/// The fewest lines that part a record, and how many of them name what only minutes have.
const LINES: usize = 3;
const NAMED: usize = 2;

/// The most words of such a line.
const WORDS: usize = 14;

/// The longest line in capitals, in bytes.
const LINE: usize = 160;

/// How a line heads a block.
type Form = fn(&Reading, &Block) -> Option<Span>;

/// The titles of such lines.
pub(super) fn titles(reading: &Reading, meeting: &Meeting) -> Vec<Span> {
    let is_called_so = LEXICON.heading.minutes.stand_in(&meeting.title);
    let forms: [(Form, bool); 3] = [(bold, is_called_so), (capitals, false), (label, false)];
    forms.into_iter().find_map(|(form, needs_none)| of_form(reading, form, needs_none)).unwrap_or_default()
}

fn of_form(reading: &Reading, form: Form, needs_none: bool) -> Option<Vec<Span>> {
    let mut heads: Vec<Span> = reading.blocks.iter().filter_map(|block| form(reading, block)).collect();
    let is_of_minutes = |head: &Span| LEXICON.heading.order.stand_in(reading.words(*head));
    let named = heads.iter().filter(|head| is_of_minutes(head)).take(NAMED).count();
    if heads.len() < LINES || named < NAMED && !needs_none {
        return None;
    }
    // What stands above the opening of the meeting names the record.
    let opening = heads.iter().position(|head| LEXICON.heading.opening.stand_in(reading.words(*head)));
    heads.drain(..opening.unwrap_or(0));
    let titles = heads.into_iter().filter_map(|head| title::of_counted(reading, head));
    let titles: Vec<Span> = titles.filter(|title| headings::is_topic(reading, *title)).collect();
    (titles.len() >= LINES).then_some(titles)
}

/// The bold words that a paragraph begins with, up to the end of a line or a colon.
fn bold(reading: &Reading, block: &Block) -> Option<Span> {
    let is_text = block.kind == BlockKind::Paragraph;
    let mark = reading.mark_at(block.span.start).filter(|mark| is_text && mark.kind == MarkKind::Strong)?;
    let words = reading.words(mark.span);
    let rest = reading.words(Span::new(mark.span.end, block.span.end.max(mark.span.end)));
    let ends = words.trim_end().ends_with(':') || rest.is_empty() || rest.starts_with([':', '\n']);
    (ends && is_short(words)).then_some(mark.span)
}

/// A line of its own with hardly a small letter.
fn capitals(reading: &Reading, block: &Block) -> Option<Span> {
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
    let words = reading.words(block.span);
    if !is_text || words.len() > LINE || words.contains('\n') {
        return None;
    }
    let small = words.chars().filter(|one| one.is_lowercase()).count();
    let large = words.chars().filter(|one| one.is_uppercase()).count();
    (large > small * 4 && is_short(words)).then_some(block.span)
}

/// The label of a paragraph.
fn label(reading: &Reading, block: &Block) -> Option<Span> {
    let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::Definition { .. });
    let words = reading.words(block.span);
    let (label, value) = label_of(words).filter(|_| is_text)?;
    let is_told = value.split_whitespace().nth(1).is_some() && label.starts_with(char::is_uppercase);
    reading.part(block.span, label).filter(|_| is_told && !title::is_frame(label))
}

fn is_short(words: &str) -> bool {
    words.split_whitespace().nth(WORDS).is_none()
}
