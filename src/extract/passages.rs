//! The pieces that are read and found as one: paragraphs, list items, table rows, speeches.
//!
//! In: the blocks and the turns in them. Out: passages. A block that holds several turns is parted into them.

use super::claims::Claims;
use super::people::People;
use super::reading::Reading;
use super::speakers::{self, Speakers};
use super::turns::{Turn, Turns};
use crate::model::{Passage, PassageKind, PrintedName, Span};
use crate::parse::{Block, BlockKind};

/// All passages, in the order of the text; their mentions and their meeting come later.
pub(super) fn passages(
    reading: &Reading,
    people: &People,
    speakers: &Speakers,
    turns: &Turns,
    claims: &mut Claims,
) -> Vec<Passage> {
    let mut passages = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate() {
        let Some(kind) = kind(block) else { continue };
        let headings = reading.headings(index);
        let all = turns;
        let turns = turns.of(index);
        let before = Span::new(block.span.start, turns.first().map_or(block.span.end, |turn| turn.span.start));
        let before = reading.text.trim(before);
        if !before.is_empty() {
            passages.push(passage(reading, kind, before, headings.clone(), None));
        }
        for turn in turns {
            if turn.words >= turn.span.end {
                // A name that stands alone says who speaks below.
                passages.push(passage(reading, kind, turn.span, headings.clone(), None));
                continue;
            }
            let speaker = speaker(reading, people, (speakers, all), turn, claims);
            passages.push(passage(reading, PassageKind::Speech, turn.span, headings.clone(), Some(speaker)));
        }
    }
    passages
}

fn passage(
    reading: &Reading,
    kind: PassageKind,
    span: Span,
    headings: Vec<String>,
    speaker: Option<PrintedName>,
) -> Passage {
    let time = reading.time(span.start);
    Passage {
        kind,
        span,
        headings,
        speaker,
        start_time: time.map(|time| time.start),
        end_time: time.map(|time| time.end),
        meeting: None,
        agenda_item: None,
        mentions: Vec::new(),
    }
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

/// Who speaks: one who took part, else whom the full name names, else the name as it is printed.
pub(super) fn speaker(
    reading: &Reading,
    people: &People,
    (speakers, turns): (&Speakers, &Turns),
    turn: &Turn,
    claims: &mut Claims,
) -> PrintedName {
    let name = reading.words(turn.speaker);
    let known = speakers.printed(people, name);
    if known.stakeholder.is_some() {
        return known;
    }
    let full = turns.explained(name).map_or(name, |span| reading.words(span));
    let stakeholder = speakers.printed(people, full).stakeholder.or_else(|| speakers::named(people, full, claims));
    PrintedName { stakeholder, ..known }
}
