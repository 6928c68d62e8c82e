//! Statements from paragraphs right below a heading that says what they are: "Conclusion", "Decisions", or a line in bold
//! that does: "**DECISION**". Lines of tasks without marks, each behind a name and a colon, are one each.

use super::super::head;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::verdict::is_verdict;
use super::{Draft, Gather, labels, lists};
use crate::model::{Span, StatementKind};
use crate::parse::{BlockKind, chat_line};

/// The most words of a paragraph that concludes.
const MOST_WORDS: usize = 120;

/// More words after a name and a colon are a speech.
const SPEECH_WORDS: usize = 50;

/// The most words of a name before its task.
const NAME_WORDS: usize = 3;

/// A label alone is shorter than this.
const LINE: usize = 24;

/// The drafts of all such paragraphs.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut run = None;
    for index in 0..gather.reading.blocks.len() {
        let block = &gather.reading.blocks[index];
        let kind = gather.sections[index].filter(of_minutes);
        match block.kind {
            BlockKind::Heading { .. } => run = kind,
            BlockKind::Paragraph if is_label_alone(gather.reading, index) => run = Some(StatementKind::Decision),
            BlockKind::ListItem { .. } | BlockKind::TableRow { .. } if run.is_some() => {}
            // Below what is to be done "Approved." is of it, and no task.
            BlockKind::Paragraph if run == Some(StatementKind::Action) && is_verdict(gather.reading.block(index)) => {
                run = None;
            }
            BlockKind::Paragraph if run.is_some() => {
                let lines = numbered_lines(gather.reading.words(block.span), block.span.start);
                let tasks =
                    if run == Some(StatementKind::Action) { named_lines(gather, block.span) } else { Vec::new() };
                if !tasks.is_empty() {
                    drafts.extend(tasks.into_iter().map(|line| lists::of_item(gather, line, StatementKind::Action)));
                    continue;
                }
                let is_list = lines.len() > 1 || lines.first().is_some_and(|line| line.start > block.span.start);
                let (Some(kind), words) = (run, gather.reading.block(index)) else { continue };
                if is_list {
                    drafts.extend(lines.into_iter().map(|line| Draft::new(kind, gather.reading.words(line), line)));
                } else if chat_line(words).is_some() || is_speech(gather, kind, words) {
                    run = None;
                } else if states(words) && !is_later(kind, words) {
                    let (label, words) = labels::counted(words).unzip();
                    let words = words.unwrap_or(gather.reading.block(index));
                    drafts.push(Draft { label: label.map(str::to_owned), ..Draft::new(kind, words, block.span) });
                    run = None;
                } else if is_full_name(words.trim()) {
                    run = None;
                }
            }
            _ => run = None,
        }
    }
    drafts
}

/// Whether a line in bold is nothing but what stands below it: "**DECISION**".
fn is_label_alone(reading: &Reading, block: usize) -> bool {
    let words = reading.block(block);
    let in_capitals = words.len() < LINE && !words.contains(char::is_lowercase);
    in_capitals && labels::kind(words) == Some(StatementKind::Decision) && reading.is_bold(reading.blocks[block].span)
}

fn of_minutes(kind: &StatementKind) -> bool {
    matches!(kind, StatementKind::Decision | StatementKind::Action)
}

/// Whether someone of the record speaks: "Ann: Hello everyone." Below "Actions" a name says who is to do it.
fn is_speech(gather: &Gather, kind: StatementKind, words: &str) -> bool {
    // Initials stand before what was concluded as they do before what was said.
    let has_small = |label: &str| label.chars().any(char::is_lowercase);
    let speaks = || head::label_of(words).is_some_and(|(label, _)| has_small(label) && gather.is_known(label));
    kind == StatementKind::Decision && speaks()
}

/// Whether a paragraph says something: it introduces no list, is no "None", no name, no note, and no speech.
fn states(words: &str) -> bool {
    let words = words.trim();
    let is_long = words.split_whitespace().nth(SPEECH_WORDS).is_some();
    // "End: 19:17" tells when.
    let is_number =
        |value: &str| value.trim().starts_with(|one: char| one.is_ascii_digit()) && !value.trim().contains(' ');
    let is_note = || {
        head::label_of(words)
            .is_some_and(|(label, value)| is_long || LEXICON.line.no_name.are(label) || is_number(value))
    };
    !words.ends_with([':', '：'])
        && !LEXICON.line.none.stand_at_start(words)
        && LEXICON.heading.footer.length_at(&folded(words)).is_none()
        && !is_full_name(words)
        && !is_note()
        && (words.split_whitespace().nth(1).is_some() || LEXICON.line.verdict.are(words))
        && words.split_whitespace().nth(MOST_WORDS).is_none()
}

/// Whether words below what is to be done say when the next meeting is: "Next meeting: 5 May".
fn is_later(kind: StatementKind, words: &str) -> bool {
    let heading = &LEXICON.heading;
    if kind != StatementKind::Action || !heading.follow_up.may_stand_among(words, 1) {
        return false;
    }
    let words = folded(words);
    let after = heading.follow_up.length_at(&words).and_then(|length| words.get(length..));
    after.is_some_and(|after| heading.meeting.length_at(after).is_some())
}

/// The lines of a paragraph that is a list of tasks without marks: each begins with a short label, and most go on with a
/// verb: "Ann: Paint the door" / "Bo: Ask Cy".
fn named_lines(gather: &Gather, span: Span) -> Vec<Span> {
    let words = gather.reading.words(span);
    let verbs = |line: &str| {
        let (label, task) = head::label_of(line)?;
        let is_short = label.split_whitespace().nth(NAME_WORDS).is_none() && !LEXICON.line.no_name.are(label);
        is_short.then(|| lists::begins_with_verb(task))
    };
    let found: Option<Vec<bool>> = words.lines().map(verbs).collect();
    let found = found.unwrap_or_default();
    let plain = found.iter().filter(|is_verb| **is_verb).count();
    if found.len() < 2 || plain * 2 < found.len() {
        return Vec::new();
    }
    let at = |line: &str| line.as_ptr() as usize - words.as_ptr() as usize + span.start;
    words.lines().map(|line| gather.reading.text.trim(Span::new(at(line), at(line) + line.len()))).collect()
}

/// The lines of a paragraph whose lines all begin with a number and a colon, without that: "97.1: ...".
fn numbered_lines(words: &str, offset: usize) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = offset;
    for line in words.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let number =
            line.len() - line.trim_start_matches(|one: char| one.is_ascii_digit() || "*.#".contains(one)).len();
        let rest = line.get(number..).unwrap_or("");
        let after = rest.strip_prefix([':', ')', '—', '–']).filter(|_| number > 0);
        match (after, lines.last_mut()) {
            (Some(after), _) => lines.push(Span::new(start + line.len() - after.trim_start().len(), end)),
            (None, Some(last)) => last.end = end,
            (None, None) => return vec![Span::new(offset, offset + words.len())],
        }
        start += line.len();
    }
    lines
}
