//! What a record says under a name: `date: 2025-04-17` in its head, a line `Present: Ann Lee, Bo Ray`, a heading
//! "Attendees" with a list below.
//!
//! In: the blocks. Out: named entries with the spans of their values. What a name means is not decided here.

use super::lexicon::LEXICON;
use super::people::is_full_name;
use super::reading::Reading;
use super::split;
use super::standing::standing;
use crate::model::Span;
use crate::parse::BlockKind;
use crate::words;

/// The most words a label has.
const LABEL_WORDS: usize = 5;

/// The longest line that is nothing but the name of a list, in bytes.
const LINE: usize = 40;

/// A name and what stands under it.
#[derive(Debug)]
pub(super) struct Entry {
    /// The name as printed.
    pub(super) name: String,
    /// What stands under it: items of a list are values of their own.
    pub(super) values: Vec<Span>,
    /// Whether the values are items that each stand alone.
    pub(super) listed: bool,
    /// The block that names it.
    pub(super) block: usize,
}

/// All entries, in the order of the text.
pub(super) fn entries(reading: &Reading) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Field { name, values } => {
                let path = reading.words(*name);
                let (list, name) = path.rsplit_once('.').unwrap_or(("", path));
                // `participants.organization` says something of a participant, not of the meeting.
                if standing(list).is_some() {
                    continue;
                }
                let name = name.to_owned();
                entries.push(Entry { name, values: values.clone(), listed: values.len() > 1, block: index });
            }
            BlockKind::Definition { term, value } => {
                entries.push(entry(reading, reading.words(*term), *value, index));
            }
            BlockKind::Heading { .. } => match labelled_lines(reading.block(index), block.span.start)[..] {
                // "Date: 5 May 2025" in a heading is a line of the head.
                [(label, value)] if !reading.text.trim(value).is_empty() => {
                    entries.push(entry(reading, label, value, index));
                }
                _ => {
                    entries.push(entry(reading, reading.block(index), Span::new(block.span.end, block.span.end), index))
                }
            },
            _ if names_list(reading, index) => {
                entries.push(entry(reading, reading.block(index), Span::new(block.span.end, block.span.end), index));
            }
            BlockKind::Paragraph | BlockKind::ListItem { .. } => {
                let lines = labelled_lines(reading.words(block.span), block.span.start);
                entries.extend(lines.into_iter().map(|(label, value)| entry(reading, label, value, index)));
            }
            _ => {}
        }
    }
    entries
}

/// Whether a block is nothing but the name of the list below it: an item with items under it, or a line in bold.
fn names_list(reading: &Reading, index: usize) -> bool {
    let block = &reading.blocks[index];
    let words = reading.words(block.span);
    let is_short =
        !words.contains([':', '\n']) && words::raw_tokens(words).take(LABEL_WORDS + 1).count() <= LABEL_WORDS;
    let below = || reading.blocks.get(index + 1).map(|below| &below.kind);
    is_short
        && match block.kind {
            BlockKind::ListItem { depth, .. } => {
                matches!(below(), Some(BlockKind::ListItem { depth: deeper, .. }) if *deeper > depth)
            }
            BlockKind::Paragraph => {
                let are_items = matches!(below(), Some(BlockKind::ListItem { .. }));
                let names_people = are_items && standing(words).is_some() || is_list(words);
                below().is_some() && (reading.is_bold(block.span) || names_people)
            }
            _ => false,
        }
}

/// The label and the words after it, where a line begins with a short label and a colon.
pub(super) fn label_of(line: &str) -> Option<(&str, &str)> {
    let (label, words) = line.split_once(':').or_else(|| line.split_once('：'))?;
    let starts_value = words.is_empty() || words.starts_with(char::is_whitespace) || words.starts_with('*');
    let count = words::raw_tokens(label).filter(|token| !is_ending(label, token.start)).take(LABEL_WORDS + 1).count();
    (starts_value && (1..=LABEL_WORDS).contains(&count) && label.len() < 80).then_some((label.trim(), words))
}

/// Whether the word at a byte of a label is another ending of the word before it: "Excusé(s/es)".
fn is_ending(label: &str, at: usize) -> bool {
    let before = &label[..at];
    before
        .rfind('(')
        .is_some_and(|open| before[..open].ends_with(char::is_alphabetic) && !before[open..].contains([' ', ')']))
}

fn entry(reading: &Reading, name: &str, value: Span, block: usize) -> Entry {
    // "(Scribe: Ann)" is an aside.
    let name = name.trim().trim_end_matches(':').trim_start_matches('(').to_owned();
    let value = reading.text.trim(value);
    if !value.is_empty() {
        return Entry { name, values: vec![value], listed: false, block };
    }
    Entry { name, values: items_after(reading, block), listed: true, block }
}

/// The items of the list that follows a block at once.
pub(super) fn items_after(reading: &Reading, block: usize) -> Vec<Span> {
    let mut items = Vec::new();
    let depth_of = |index: usize| match reading.blocks.get(index).map(|block| &block.kind) {
        Some(BlockKind::ListItem { depth, .. }) => Some(*depth),
        _ => None,
    };
    let Some(depth) = depth_of(block + 1) else { return items };
    if depth_of(block).is_some_and(|own| own >= depth) {
        return items;
    }
    for (index, item) in reading.blocks.iter().enumerate().skip(block + 1) {
        match depth_of(index) {
            Some(own) if own == depth => items.push(item.span),
            Some(own) if own > depth => {}
            _ => break,
        }
    }
    items
}

/// Whether a label names a list of people as the first words of a line do: "Present", "1. Attendance".
fn is_list(label: &str) -> bool {
    label.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || first == '*')
        && standing(label).is_some()
}

/// Whether a label says when or where, below lines without one: "Room notes", "Date: 4 March 2024".
fn is_of_head(label: &str) -> bool {
    let field = &LEXICON.field;
    label.starts_with(|first: char| first.is_uppercase() || first == '*')
        && (field.date.are(label) || field.place.are(label))
}

/// The label of a line that says in more words that it lists people: "Full-time Board Members in Attendance: Ann Lee".
fn long_label(line: &str) -> Option<(&str, &str)> {
    let (label, value) = split::at_colon(line).filter(|(label, _)| label.len() < 60)?;
    let begins = label.trim_start().starts_with(char::is_uppercase);
    let is_label = begins && LEXICON.field.attending.may_stand_in(label) && is_list(label.trim_start());
    is_label.then_some((label.trim(), value))
}

/// The label of a list of people that stands in a column of its own: "Present      Ann Lee, Bo Ray".
fn label_in_column(line: &str) -> Option<(&str, &str)> {
    let at = line.bytes().take(LINE).position(|byte| byte == b'\t').or_else(|| {
        let near = line.as_bytes().get(..line.len().min(LINE))?;
        near.windows(3).position(|three| three == b"   ")
    })?;
    let (label, value) = line.split_at(at);
    (is_list(label) && !value.trim().is_empty()).then_some((label, value))
}

/// The label of a list of people that a dash closes: "Present – Ann Lee, Bo Ray". Behind it stands a name, or a title.
fn label_before_dash(line: &str) -> Option<(&str, &str)> {
    let near = line.char_indices().take(LINE);
    let (at, dash) = near.into_iter().find(|(_, one)| matches!(one, '-' | '–' | '—'))?;
    let (label, value) = (&line[..at], &line[at + dash.len_utf8()..]);
    // "present- ann" is a command that takes back.
    if !value.starts_with(' ') || dash == '-' && !label.ends_with(' ') || !is_list(label) {
        return None;
    }
    let names_who_came = standing(label).is_some_and(|(capacity, _)| capacity.is_none());
    let first = value.split([',', ';', '(']).next().unwrap_or(value).trim();
    let first = [" - ", " – "].into_iter().find_map(|dash| first.split_once(dash)).map_or(first, |(first, _)| first);
    let is_led = || first.split_once(' ').is_some_and(|(title, _)| LEXICON.person.courtesy.are(title));
    (names_who_came && (is_full_name(first) || is_led())).then_some((label.trim(), value))
}

/// The labels of a paragraph's lines, each with its words up to the next label.
fn labelled_lines(words: &str, offset: usize) -> Vec<(&str, Span)> {
    let mut lines: Vec<(&str, Span)> = Vec::new();
    let mut start = 0;
    // Whether the labels stand on lines of their own.
    let mut is_bare = false;
    for line in words.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        // Attributes of some dialects of Markdown, `{: .no_toc}`, are no words.
        if line.starts_with("{:") && line.trim_end().ends_with('}') {
            start += line.len();
            continue;
        }
        let line_end = line.trim_end();
        let label = label_of(line_end).or_else(|| long_label(line_end)).or_else(|| label_in_column(line_end));
        let label = label.or_else(|| label_before_dash(line_end));
        // "Absent: Bo" right below an item of a list goes on with that item for the format, and not for people.
        let is_head = !lines.is_empty() || start == 0;
        if let Some((label, value)) = label.filter(|(label, _)| is_head || is_list(label) || is_of_head(label)) {
            lines.push((label, Span::new(offset + end - value.len(), offset + end)));
        } else if start == 0
            && line.len() < words.len()
            && line.len() < LINE
            && is_list(line_end.trim_start_matches('#'))
        {
            // "###Attendees" without a space, and the names on the next line.
            is_bare = true;
            lines.push((line_end.trim_start_matches('#'), Span::new(offset + end, offset + end)));
        } else if is_bare && line.len() < LINE && is_list(line_end) {
            // "Regrets" below the names that stand below "Present".
            lines.push((line_end, Span::new(offset + end, offset + end)));
        } else if start > 0 && start + line.len() == words.len() && line.len() < LINE && is_list(line.trim_end()) {
            // "Attendees" in bold, below "Chair: Ann" and above a list.
            lines.push((line.trim_end(), Span::new(offset + end, offset + end)));
        } else if let Some((_, value)) = lines.last_mut() {
            value.end = offset + end;
        }
        start += line.len();
    }
    lines.into_iter().map(|(label, value)| (label, Span::new(value.start, value.end.max(value.start)))).collect()
}
