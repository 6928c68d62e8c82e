//! Statements from lines that name themselves: "Decision: ...", "RESOLVED: ...", "ACTION: Ann Lee to ... by 12 May".

use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::introduced::names_earlier;
use super::labels::{self, Labelled};
use super::{Draft, Gather};
use crate::model::{Span, StatementKind};
use crate::parse::{BlockKind, MarkKind};

/// At least so many words follow a label in bold that has no colon, and one more.
const BOLD_WORDS: usize = 2;

/// Labels within a line are shorter, in bytes.
const LABEL: usize = 20;

/// Fewer words in a bracket at the end of a line, its label among them, are a note to the scribe: "(TODO: add link)".
const SAYING: usize = 3;

/// The drafts of all such lines.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for index in 0..gather.reading.blocks.len() {
        let block = &gather.reading.blocks[index];
        if is_quoted_earlier(gather.reading, index) {
            continue;
        }
        let lines = match &block.kind {
            BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quotation => {
                lines(gather.reading.words(block.span), block.span.start)
            }
            BlockKind::Definition { .. } => vec![block.span],
            BlockKind::Speech { words, .. } => vec![*words],
            _ => continue,
        };
        for line in lines {
            drafts.extend(draft(gather, index, line));
        }
        let end = gather.reading.blocks[index].span.end;
        if let Some(last) = drafts.last_mut().filter(|last| last.span.end == end && last.text.ends_with([':', '：'])) {
            announced(gather, index).into_iter().for_each(|span| last.go_on(gather.reading.words(span).trim(), span));
        }
    }
    drafts
}

/// Whether a block quotes what an earlier meeting gave to do: below "Actions from last meeting".
fn is_quoted_earlier(reading: &Reading, block: usize) -> bool {
    let heading = || reading.heading(block).map(|heading| reading.block(heading));
    reading.blocks[block].kind == BlockKind::Quotation && heading().is_some_and(names_earlier)
}

/// The items below one that ends as an introduction does, up to one that names itself.
fn announced(gather: &Gather, item: usize) -> Vec<Span> {
    let blocks = &gather.reading.blocks;
    let depth = |at: usize| match blocks[at].kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let Some(own) = depth(item) else { return Vec::new() };
    let is_below = |at: &usize| depth(*at).is_some_and(|depth| depth > own);
    let below = (item + 1..blocks.len()).take_while(is_below);
    let below = below.take_while(|at| labels::labelled(gather.reading.block(*at)).is_none());
    below.map(|at| blocks[at].span).collect()
}

fn draft(gather: &mut Gather, block: usize, line: Span) -> Option<Draft> {
    let (words, is_said) = said(gather, block, line);
    let bold = || bold_label(gather, block, line);
    let Labelled { kind, owner, text, is_in_bracket, is_prose } = labels::labelled(words).or_else(bold)?;
    // What one speaker says was decided is talk, and so is a note on what a tracker has.
    if is_said && is_prose || gather.turns.are_many() && labels::is_tracked(words) {
        return None;
    }
    // "Beschlussfassung: Haushalt 2024" is an item of the agenda, and what a sentence says behind it was decided.
    let names_act = words.split_once(':').is_some_and(|(label, _)| LEXICON.line.deciding.are(label));
    if names_act && !text.trim_end().ends_with('.') {
        return None;
    }
    let number = labels::marked(words).0.map(str::to_owned);
    let (label, text) = labels::counted(text).map_or((number, text), |(label, text)| (Some(label.to_owned()), text));
    let mut draft = Draft { is_labelled: true, label, ..Draft::new(kind, text, line) };
    // "Action item for all: ..." is of no one more than of others.
    if let Some(owner) = owner.filter(|owner| !LEXICON.line.we.are(owner)) {
        let names = gather.names(owner);
        draft.owners = if is_in_bracket { names.unwrap_or_default() } else { names? };
    }
    Some(draft)
}

/// A label that is told by its bold letters alone: "**Decision** Light the lamps."
fn bold_label<'a>(gather: &Gather<'a, '_>, block: usize, line: Span) -> Option<Labelled<'a>> {
    let reading = gather.reading;
    let is_first = line.start == reading.blocks[block].span.start;
    let mark = reading.mark_at(line.start).filter(|mark| is_first && mark.kind == MarkKind::Strong)?;
    let text = reading.words(Span::new(mark.span.end.min(line.end), line.end));
    let kind = labels::kind(reading.words(mark.span)).filter(|kind| *kind == StatementKind::Decision)?;
    let is_said =
        text.trim_start().starts_with(char::is_uppercase) && text.split_whitespace().nth(BOLD_WORDS).is_some();
    is_said.then_some(Labelled::new(kind, text))
}

/// The words of a line without the speaker's name, and whether one speaks.
fn said<'a>(gather: &Gather<'a, '_>, block: usize, line: Span) -> (&'a str, bool) {
    let turn = gather.turns.of(block).iter().find(|turn| line.contains(turn.speaker) && turn.words < line.end);
    let start = turn.map_or(line.start, |turn| turn.words);
    (gather.reading.words(Span::new(start, line.end)), turn.is_some())
}

/// The lines of a block; a line that names no statement goes on with the one before it.
fn lines(words: &str, offset: usize) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = offset;
    for line in words.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        // A small word that opens a wrapped line is no label: "... to get to a\nconsensus: ...".
        let is_wrapped = start > offset && line.trim_start().starts_with(char::is_lowercase);
        let is_named = !is_wrapped && labels::labelled(line.trim_end()).is_some();
        match lines.last_mut() {
            // Where statements have numbers, an item of the agenda that has one does not go on with them.
            Some(last) if !(is_named || is_item(line) && has_number(words, offset, *last)) => last.end = end,
            _ => lines.push(Span::new(start, end)),
        }
        for at in labels_within(line) {
            if let Some(last) = lines.last_mut() {
                last.end = start + line[..at].trim_end().len();
            }
            lines.push(Span::new(start + at, end));
        }
        start += line.len();
    }
    lines
}

/// Whether a line begins with the number of an item of the agenda: "B.11.2 Lamps".
fn is_item(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    first.starts_with(char::is_uppercase) && first.contains('.') && first.ends_with(|last: char| last.is_ascii_digit())
}

fn has_number(words: &str, offset: usize, line: Span) -> bool {
    let line = words.get(line.start - offset..line.end - offset).and_then(|line| line.lines().next());
    line.is_some_and(|line| labels::marked(line).0.is_some())
}

/// Where sentences of a line begin that a label in capitals opens: "No one knows. TODO: ask Ann".
fn labels_within(line: &str) -> Vec<usize> {
    if !line.contains(':') {
        return Vec::new();
    }
    let is_capital = |at: usize| line.as_bytes().get(at).is_some_and(u8::is_ascii_uppercase);
    let stops = line.match_indices('.').filter(|(at, _)| line[at + 1..].starts_with(' '));
    let starts = stops.map(|(at, _)| line.len() - line[at + 1..].trim_start().len());
    let starts = starts.filter(|at| is_capital(*at) && is_capital(*at + 1));
    let is_label = |at: &usize| {
        let rest = line.get(*at..).unwrap_or_default();
        let colon = rest.bytes().take(LABEL).position(|byte| byte == b':');
        let label = colon.and_then(|colon| rest.get(..colon)).unwrap_or_default();
        !label.contains(char::is_lowercase) && labels::kind(label).is_some()
    };
    let mut starts: Vec<usize> = starts.filter(is_label).collect();
    starts.extend(bracket_at_end(line).filter(|open| is_capital(open + 1) && is_label(&(open + 1))));
    starts.retain(|start| !goes_on(&line[*start..]));
    starts
}

/// Whether words behind a label only go on with what was said: "AI: That's for Ann".
fn goes_on(words: &str) -> bool {
    let first =
        words.split_once(':').and_then(|(_, rest)| folded(rest.trim_start().split(' ').next()?).into_iter().next());
    first.is_some_and(|first| LEXICON.line.pointing.are(&first))
}

/// Where the bracket opens that ends a line: "It is dark (TODO: light the lamps)".
fn bracket_at_end(line: &str) -> Option<usize> {
    let inner = line.trim_end().strip_suffix(')')?;
    let at = inner.rfind(['(', ')']).filter(|at| line[*at..].starts_with('(') && line[..*at].ends_with(' '))?;
    inner[at..].split_whitespace().nth(SAYING).map(|_| at)
}
