//! Names below the name of a list in plain text without bullets: one a line, also with empty lines and roles between
//! them, or a run of names over several lines.
//!
//! In: the block that names the list. Out: the names with what stands beside them. Lines that name no one are left out
//! where they stand among names; where none follows the list is at its end.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::{self, are_initials, is_full_name};
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::{Listed, dashes, name, names, parting, surnames};
use crate::model::{Capacity, Span};
use crate::parse::{Block, BlockKind};

/// The most words of the name of a group.
const GROUP: usize = 12;

/// The names below a block.
pub(super) fn people(reading: &Reading, block: usize, own: Standing) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    let mut role: Option<(Span, Standing)> = None;
    let mut next = block + 1;
    let mut is_loose = None;
    let mut are_dashed = false;
    while next < reading.blocks.len() {
        if own.0.is_none() && is_group(reading, next) {
            (is_loose, role, next) = (None, None, next + 1);
            continue;
        }
        let (dashed, end) = dashes::below(reading, next, are_dashed);
        are_dashed = !dashed.is_empty();
        if are_dashed {
            found.extend(dashed.into_iter().map(|name| Listed::new(name, own)));
            next = end;
            continue;
        }
        let (lines, end) = together(reading, next);
        // Where an empty line parts the names it does so from the first on.
        if *is_loose.get_or_insert(lines.len() == 1) != (lines.len() == 1) {
            break;
        }
        let more = of_lines(reading, &lines, role.map_or(own, |role| role.1));
        if more.is_empty() {
            // "MAYOR" above a name: what those below it are.
            let [line] = lines[..] else { break };
            let is_second =
                role.is_some_and(|(above, _)| found.last().is_none_or(|last| last.span.start < above.start));
            let Some(standing) = role_alone(reading, line, own).filter(|_| own.0.is_none() && !is_second) else {
                break;
            };
            role = Some((line, standing));
        }
        if is_heading_below(reading, next, end)
            && role.is_none_or(|(line, _)| line.end < reading.blocks[next - 1].span.start)
        {
            break;
        }
        let role = role.map(|role| role.0);
        found.extend(more.into_iter().map(|one| Listed { role: one.role.or(role), ..one }));
        next = end;
    }
    found
}

/// Whether a line without a title stands as a heading above running text: "Night Trams" below a list of names.
fn is_heading_below(reading: &Reading, block: usize, next: usize) -> bool {
    let words = reading.block(block);
    let is_title = |word: &str| LEXICON.role.title.are(word) || LEXICON.role.head.are(word);
    let is_titled = words.split_once(char::is_whitespace).is_some_and(|(first, _)| is_title(first));
    let is_text = |below: &Block| below.kind == BlockKind::Paragraph && !is_person(reading.words(below.span));
    matches!(reading.blocks[block].kind, BlockKind::Heading { .. })
        && next == block + 1
        && !is_titled
        && reading.blocks.get(next).is_some_and(is_text)
}

/// Whether a line says of what group those below it are: a bullet "Members for the City".
fn is_group(reading: &Reading, block: usize) -> bool {
    let words = reading.block(block);
    matches!(reading.blocks[block].kind, BlockKind::ListItem { .. })
        && LEXICON.person.group.may_stand_among(words, 1)
        && words.split_whitespace().nth(GROUP).is_none()
        && LEXICON.person.group.length_at(&folded(words)).is_some()
        && standing(words).is_none()
        && reading.blocks.get(block + 1).is_some_and(|below| !matches!(below.kind, BlockKind::ListItem { .. }))
}

/// The lines from a block on that no empty line parts, and the block after them.
fn together(reading: &Reading, first: usize) -> (Vec<Span>, usize) {
    let mut lines: Vec<Span> = Vec::new();
    for (index, block) in reading.blocks.iter().enumerate().skip(first) {
        let is_next = |last: &Span| reading.words(Span::new(last.end, block.span.start)).matches('\n').count() < 2;
        let is_line = matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. });
        if !is_line || !lines.last().is_none_or(is_next) {
            return (lines, index);
        }
        for line in reading.words(block.span).lines().filter_map(|line| reading.part(block.span, line.trim())) {
            let words = reading.words(line);
            if words.starts_with(|first: char| first.is_ascii_digit()) || is_labelled(words) || ends_list(words, &lines)
            {
                return (lines, reading.blocks.len());
            }
            lines.push(line);
            // A full stop ends a run, and so the list; not after "Ann Lee joined at 10:10."
            let is_told = || name::parse(words).is_some_and(|one| is_full_name(one.name) && !one.notes.is_empty());
            if words.ends_with('.') && !is_full_name(words.rsplit(',').next().unwrap_or(words)) && !is_told() {
                return (lines, reading.blocks.len());
            }
        }
    }
    (lines, reading.blocks.len())
}

/// Whether a line names another list, or is a role below names.
fn ends_list(words: &str, above: &[Span]) -> bool {
    standing(words)
        .is_some_and(|(capacity, _)| !above.is_empty() || !matches!(capacity, Some(Capacity::Chair | Capacity::Staff)))
}

/// Whether a line has a label that is no name.
pub(super) fn is_labelled(words: &str) -> bool {
    label_of(words).is_some_and(|(label, _)| !are_initials(label) && !is_full_name(label))
}

/// The names of some lines, where these are names.
fn of_lines(reading: &Reading, lines: &[Span], own: Standing) -> Vec<Listed> {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Vec::new() };
    if surnames::are_led(reading, lines) {
        return surnames::people(reading, lines, own);
    }
    let is_clear = |span: &Span| is_person(reading.words(*span));
    let of_line = |line: &Span| {
        if is_of_one(reading.words(*line)) { vec![*line] } else { names::names(reading, *line, false) }
    };
    let clear: Vec<Vec<Span>> = lines.iter().map(of_line).filter(|names| names.iter().all(is_clear)).collect();
    let is_run = lines.iter().any(|line| reading.words(*line).ends_with(','));
    if !is_run && is_clear(&of_line(first).first().copied().unwrap_or(*first)) && clear.len() * 2 > lines.len() {
        return clear.into_iter().flatten().map(|name| Listed::new(name, own)).collect();
    }
    let names = of_line(&Span::new(first.start, last.end));
    let is_run = names.len() > 2 && names.iter().all(is_clear);
    names.into_iter().filter(|_| is_run).map(|name| Listed::new(name, own)).collect()
}

/// Whether a line is a name, and behind a dash what its bearer is, in which commas part no names: "Ann Lee - in charge of
/// doors, lamps and roads".
fn is_of_one(line: &str) -> bool {
    let parted = [" - ", " – "].into_iter().find_map(|dash| line.split_once(dash));
    let Some((name, office)) = parted.filter(|(name, _)| is_full_name(name)) else { return false };
    parting::outside_brackets(office, ',').iter().all(|part| !name::is_full(part.trim())) && is_person(name)
}

/// Whether each line is a name, and what stands after the comma in some is none: "Ann Lee, Acme", "Bo Ray".
pub(super) fn are_of_others(reading: &Reading, lines: &[Span]) -> bool {
    let parted = |line: &Span| parting::outside_brackets(reading.words(*line), ',');
    let is_other = |part: &&str| part.trim().starts_with(char::is_uppercase) && !is_person(part.trim());
    let begins = |parts: &Vec<&str>| parts.first().is_some_and(|first| is_person(first.trim())) && parts.len() < 4;
    let lines: Vec<Vec<&str>> = lines.iter().map(parted).collect();
    lines.len() > 2
        && lines.iter().all(begins)
        && lines.iter().filter(|parts| parts.get(1).is_some_and(is_other)).count() > 1
}

/// Whether an entry is a full name, or a surname with a title.
fn is_person(entry: &str) -> bool {
    let heading = &LEXICON.heading;
    let is_part =
        [&heading.agenda, &heading.procedure, &heading.frame, &heading.generic].into_iter().any(|list| list.are(entry));
    let has_title = || entry.split_once(' ').is_some_and(|(title, _)| LEXICON.role.title.are(title));
    !is_part
        && name::is_clear(entry.trim_end_matches('.'))
        && !LEXICON.person.organization.stand_in(before_office(entry))
        && name::parse(entry).is_some_and(|one| people::is_full_name(one.name) || one.name.contains(' ') && has_title())
}

/// An entry without what stands behind its name.
fn before_office(entry: &str) -> &str {
    let entry = entry.split(['(', ',']).next().unwrap_or(entry);
    [" - ", " – "].into_iter().find_map(|dash| entry.split_once(dash)).map_or(entry, |(name, _)| name)
}

/// What a line that is nothing but a role says of those below it: "MAYOR", "Councillors".
fn role_alone(reading: &Reading, line: Span, own: Standing) -> Option<Standing> {
    let of_role = standing(reading.words(line)).filter(|(capacity, _)| capacity.is_some());
    let is_role = names::is_role(reading, line);
    (of_role.is_some() || is_role).then_some((of_role.and_then(|(capacity, _)| capacity), own.1))
}
