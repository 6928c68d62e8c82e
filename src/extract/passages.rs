//! The pieces that are read and found as one: paragraphs, list items, table rows, speeches.

use super::claims::Claims;
use super::head::label_of;
use super::people::{self, People};
use super::reading::Reading;
use crate::model::{Passage, PassageKind, PrintedName, Span};
use crate::parse::{Block, BlockKind};

/// The fewest turns that make a transcript.
const TURNS: usize = 3;

/// All passages, in the order of the text; their mentions come later.
pub(super) fn passages(reading: &Reading, people: &People, claims: &mut Claims) -> Vec<Passage> {
    let is_transcript = is_transcript(reading);
    let mut passages = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate() {
        let Some(kind) = kind(block) else { continue };
        let speaker = match &block.kind {
            BlockKind::Speech { speaker, .. } => Some(*speaker),
            BlockKind::Paragraph if is_transcript => turn(reading, block.span),
            _ => None,
        };
        let speaker = speaker.map(|span| speaker_name(reading.words(span), people, claims));
        passages.push(Passage {
            kind: if speaker.is_some() { PassageKind::Speech } else { kind },
            span: block.span,
            headings: reading.headings(index),
            speaker,
            start_time: None,
            end_time: None,
            meeting: Some(0),
            agenda_item: None,
            mentions: Vec::new(),
        });
    }
    passages
}

fn kind(block: &Block) -> Option<PassageKind> {
    match block.kind {
        BlockKind::Field { .. } | BlockKind::Heading { .. } | BlockKind::TableRow { header: true, .. } => None,
        BlockKind::ListItem { .. } => Some(PassageKind::ListItem),
        BlockKind::TableRow { .. } => Some(PassageKind::TableRow),
        BlockKind::Speech { .. } => Some(PassageKind::Speech),
        BlockKind::Paragraph | BlockKind::Quotation | BlockKind::Preformatted | BlockKind::Definition { .. } => {
            Some(PassageKind::Paragraph)
        }
    }
}

/// Whether paragraphs are turns: three or more begin with a name and a colon, by two speakers or more.
fn is_transcript(reading: &Reading) -> bool {
    let paragraphs = reading.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
    let turns: Vec<&str> =
        paragraphs.filter_map(|block| turn(reading, block.span)).map(|span| reading.words(span)).collect();
    turns.len() >= TURNS && turns.iter().any(|speaker| *speaker != turns[0])
}

/// Where the speaker of a turn stands.
fn turn(reading: &Reading, span: Span) -> Option<Span> {
    let (label, words) = label_of(reading.words(span))?;
    let is_name = people::is_full_name(label) || label.chars().all(|c| c.is_uppercase() || " .-'’".contains(c));
    (is_name && !words.trim().is_empty()).then(|| reading.part(span, label)).flatten()
}

fn speaker_name(printed: &str, people: &People, claims: &mut Claims) -> PrintedName {
    people.printed(printed, claims)
}
