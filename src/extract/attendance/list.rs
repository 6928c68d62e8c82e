//! Which words stand under the name of a list: items, lines, a line parted by commas, groups within it.
//!
//! In: an entry that names a list of people. Out: the span of each name with what stands beside it, and what the
//! group says that it is in.

use super::super::head::{Entry, label_of};
use super::super::lexicon::LEXICON;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::between::{Between, between};
use super::{Listed, absent, ends, initials, labels, name, names, run, surnames};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// The longest line that can be a name in a list without bullets, in characters.
const LINE: usize = 60;

/// The most words of what stands beside a name after a colon; more are what its bearer says.
const SAID: usize = 7;

/// The most lines of a title: what stands above the first part of a record.
const TITLES: usize = 3;

/// The names under an entry.
pub(super) fn people(reading: &Reading, entry: &Entry, own: Standing) -> Vec<Listed> {
    let is_head = matches!(reading.blocks[entry.block].kind, BlockKind::Field { .. });
    let mut values: Vec<(Span, Standing)> = match (entry.listed, is_head) {
        (false, _) | (true, true) => entry.values.iter().map(|value| (*value, own)).collect(),
        (true, false) => below(reading, entry.block, own),
    };
    if own.0.is_some() && is_talk(reading, entry, &values) {
        return Vec::new();
    }
    let more = values.last().and_then(|(last, _)| goes_on(reading, entry, *last, own));
    values.extend(more);
    let names_none = values.iter().all(|(value, _)| name::is_courtesy(reading.words(*value)));
    if reading.is_plain() && !is_head && (entry.listed || names_none) {
        let lines = run::people(reading, entry.block, own);
        if lines.len() > values.len() || names_none {
            return lines;
        }
    }
    let is_item = entry.listed && !is_head;
    let items: Vec<Span> = values.iter().map(|(value, _)| *value).collect();
    let labels = if is_item { labels::of(reading, &items) } else { labels::Labels::Other };
    let is_ticked = is_item && are_ticked(reading, &items);
    let are_of_two = are_parted(reading, &items);
    let are_of_others = reading.is_plain() && entry.listed && !is_head && run::are_of_others(reading, &items);
    let mut found = Vec::new();
    for (value, standing) in values {
        if surnames::are_led(reading, &every_line(reading, value)) {
            found.extend(surnames::people(reading, &every_line(reading, value), standing));
            continue;
        }
        let standing = if is_ticked && box_of(reading, value) == Some(false) {
            (own.0, Some(Attendance::Absent))
        } else {
            standing
        };
        let value = reading.part(value, without_box(reading.words(value))).unwrap_or(value);
        let (value, absent) = absent::apart(reading, value);
        let lines = lines(reading, value);
        let of_one = are_each_of_one(&words_of(reading, &lines));
        let of_two = of_one || is_item && if lines.len() > 1 { are_parted(reading, &lines) } else { are_of_two };
        for line in lines {
            let is_of_two = (of_two || are_of_others) && label_of(reading.words(line)).is_none();
            if of_one && !name::is_clear(reading.words(line)) {
                continue;
            }
            if is_of_two || labels == labels::Labels::Names {
                found.push(Listed::new(line, standing));
                continue;
            }
            let (line, of) = labels::organization_before(reading, line, labels);
            let listed = entry.listed && of.is_none() && !is_paragraph(reading, line);
            let mut standing = standing;
            for (index, name) in names::names(reading, line, listed).into_iter().enumerate() {
                // "Chair: Ann Lee, Quay Board" is one who leads.
                if index > 0 && own.0.is_some() && LEXICON.person.organization.stand_in(reading.words(name)) {
                    continue;
                }
                // "Also present were", among the names.
                let is_other = name.start > line.start && !name::is_clear(reading.words(name));
                let other = if is_other { super::standing(reading.words(name)) } else { None };
                standing = other.unwrap_or(standing);
                found.extend(other.is_none().then(|| Listed { of, ..Listed::new(name, standing) }));
            }
        }
        found.extend(absent.into_iter().map(|name| Listed::new(name, (None, Some(Attendance::Absent)))));
    }
    found
}

/// Whether what stands under a name of people is what they say: "… and doors", items "Ann: the doors are old, and so on".
fn is_talk(reading: &Reading, entry: &Entry, values: &[(Span, Standing)]) -> bool {
    let is_said = |value: &Span| {
        label_of(reading.words(*value)).is_some_and(|(_, said)| said.split_whitespace().nth(SAID).is_some())
    };
    let said = values.iter().filter(|(value, _)| is_said(value)).count();
    let goes_on = |value: &Span| reading.words(*value).starts_with(['…', '.']);
    entry.listed && said * 2 > values.len() || !entry.listed && entry.values.iter().any(goes_on)
}

/// The names below a line of names that ends in a comma: "Present: Ann Lee," and "Bo Ray, Cy Dow" after it.
fn goes_on(reading: &Reading, entry: &Entry, last: Span, own: Standing) -> Option<(Span, Standing)> {
    if !reading.words(last).ends_with(',') {
        return None;
    }
    let block = if entry.listed { entry.block + 1 } else { entry.block };
    let below = reading.blocks.get(block + 1)?;
    let is_last = reading.blocks[block].span.end <= last.end + 1;
    (is_last && is_of_names(reading, block + 1, true, false)).then_some((below.span, own))
}

/// The lines of a value, whatever they are.
fn every_line(reading: &Reading, value: Span) -> Vec<Span> {
    reading.words(value).lines().filter_map(|line| reading.part(value, line.trim())).collect()
}

/// Whether some items have a box with a tick and others have one without: those did not come.
fn are_ticked(reading: &Reading, items: &[Span]) -> bool {
    let has = |tick: bool| items.iter().any(|item| box_of(reading, *item) == Some(tick));
    has(false) && has(true)
}

/// Whether the box of an item has a tick: `[x]`, `[ ]`, which some formats keep among its words.
fn box_of(reading: &Reading, item: Span) -> Option<bool> {
    let words = reading.words(item);
    let before = reading.text.as_str()[..item.start].trim_end();
    let inner = match words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((inner, _)) if words.len() > without_box(words).len() => inner,
        _ => before.strip_suffix(']').and_then(|rest| rest.rsplit_once('[')).map(|(_, inner)| inner)?,
    };
    match inner.trim() {
        "" => Some(false),
        "x" | "X" => Some(true),
        _ => None,
    }
}

/// The words of an item without the box before them.
pub(super) fn without_box(words: &str) -> &str {
    let rest = words.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    rest.filter(|(inner, _)| matches!(inner.trim(), "" | "x" | "X")).map_or(words, |(_, rest)| rest.trim_start())
}

/// Whether the head of a record lists people under a name that does not say so: each item is a full name and a handle.
pub(super) fn is_of_handles(reading: &Reading, entry: &Entry) -> bool {
    let is_head = reading.heading(entry.block).is_none_or(|heading| heading == 0);
    let has_handle = |value: &Span| {
        let parsed = name::parse(reading.words(*value));
        parsed.is_some_and(|one| is_full_name(one.name) && matches!(one.notes[..], [note] if note.starts_with('@')))
    };
    let is_other = LEXICON.field.no_list.stand_in(&entry.name);
    entry.listed && is_head && !is_other && entry.values.len() > 2 && entry.values.iter().all(has_handle)
}

/// Whether an entry lists the members of a body who came, above all else or below the name of a list: "Councillors: Ann
/// Lee, Bo Ray". Below that any name of a group will do.
pub(super) fn is_of_members(reading: &Reading, entry: &Entry) -> bool {
    let heading = reading.heading(entry.block).filter(|heading| *heading >= TITLES);
    let is_below = |heading| {
        let words = reading.block(heading);
        LEXICON.field.attending.may_stand_in(words) && standing(words) == Some((None, Some(Attendance::Present)))
    };
    let may_be = match heading {
        None => LEXICON.field.members.are(&entry.name),
        Some(heading) => {
            // "From left to right: Ann Lee, Bo Ray" tells of a picture.
            let is_short = entry.name.split_whitespace().count() < 3;
            heading != entry.block && is_short && is_below(heading) && !entry.listed
        }
    };
    let names = || entry.values.iter().flat_map(|value| names::names(reading, *value, entry.listed));
    let are_names = |names: Vec<Span>| {
        let full = names.iter().filter(|one| names::is_name(reading.words(**one))).count();
        full > 1 && full * 2 >= names.len()
    };
    may_be && standing(&entry.name).is_none() && !is_full_name(&entry.name) && are_names(names().collect())
}

/// Whether an entry "Notes: Ann Lee" names who took them.
pub(super) fn names_scribes(reading: &Reading, entry: &Entry) -> bool {
    let [value] = entry.values[..] else { return false };
    let is_person = |name: &Span| names::is_name(reading.words(*name));
    !entry.listed && LEXICON.field.notes.are(&entry.name) && names::names(reading, value, false).iter().all(is_person)
}

/// Whether an entry stands within a paragraph of other words, and so is of what that is about: a roll call for a trip.
pub(super) fn is_aside(reading: &Reading, entry: &Entry) -> bool {
    let words = reading.block(entry.block);
    reading.blocks[entry.block].kind == BlockKind::Paragraph
        && label_of(words.lines().next().unwrap_or("")).is_none()
        && !words.trim_start().starts_with(&entry.name)
}

/// Whether some words stand in running text.
fn is_paragraph(reading: &Reading, span: Span) -> bool {
    kind(reading, span) == Some(&BlockKind::Paragraph)
}

/// Whether the lines of some words are kept as they are.
fn is_preformatted(reading: &Reading, span: Span) -> bool {
    kind(reading, span) == Some(&BlockKind::Preformatted)
}

fn kind<'a>(reading: &Reading<'a>, span: Span) -> Option<&'a BlockKind> {
    let next = reading.blocks.partition_point(|block| block.span.start <= span.start);
    next.checked_sub(1).map(|block| &reading.blocks[block].kind)
}

/// The items and lines of names below a block.
fn below(reading: &Reading, block: usize, own: Standing) -> Vec<(Span, Standing)> {
    let depth_of = |index: usize| match reading.blocks[index].kind {
        BlockKind::ListItem { depth, .. } => Some(depth),
        _ => None,
    };
    let label = depth_of(block);
    let mut are_lines = false;
    let mut found: Vec<(Span, Standing)> = Vec::new();
    // Groups that are open, each with its depth; what stands below a name is no name.
    let mut open: Vec<(u8, Option<Standing>)> = Vec::new();
    let mut is_other = false;
    for index in block + 1..reading.blocks.len() {
        let span = reading.blocks[index].span;
        let Some(depth) = depth_of(index) else {
            open.clear();
            let groups = if label.is_none() && own.0.is_none() { of_groups(reading, index) } else { Vec::new() };
            if !groups.is_empty() {
                found.extend(groups.into_iter().map(|names| (names, own)));
                continue;
            }
            if label.is_none() && is_of_names(reading, index, found.is_empty(), depth_of(index - 1).is_some()) {
                are_lines |= depth_of(index - 1).is_none();
                found.extend((!is_other).then_some((span, own)));
                continue;
            }
            // "Chair: Ann" among those present is an entry of its own.
            if label.is_none() && (names_a_post(reading, index) || is_between(reading, index, found.is_empty())) {
                continue;
            }
            let next = if label.is_none() && own.0.is_none() {
                between(reading, block, index, found.is_empty())
            } else {
                Between::End
            };
            if next == Between::End {
                break;
            }
            (is_other, are_lines) = (next == Between::Other, false);
            continue;
        };
        if are_lines {
            break;
        }
        if is_other {
            continue;
        }
        if label.is_some_and(|label| depth <= label) {
            break;
        }
        open.retain(|(above, _)| *above < depth);
        let of_group = open.last().map_or(Some(own), |(_, standing)| *standing);
        let Some(of_group) = of_group else { continue };
        let group = group(reading.words(span), of_group);
        if group.is_none_or(|group| group.is_some()) {
            found.push((span, group.flatten().unwrap_or(of_group)));
        }
        open.push((depth, group.flatten()));
    }
    found
}

/// The names of lines that each begin with a body: "Council: Ann Lee, Bo Ray" beside "Apologies: Cy Dow".
fn of_groups(reading: &Reading, index: usize) -> Vec<Span> {
    let block = &reading.blocks[index];
    let is_group = |label: &str| LEXICON.line.body.are(label) || LEXICON.person.group.are(label);
    let mut found = Vec::new();
    if block.kind != BlockKind::Paragraph {
        return found;
    }
    for line in reading.words(block.span).lines() {
        let Some((label, names)) = label_of(line) else { return Vec::new() };
        let is_other = standing(label).is_some();
        let Some(value) = reading.part(block.span, names.trim()).filter(|_| is_other || is_group(label)) else {
            return Vec::new();
        };
        let are_clear = || names::names(reading, value, false).iter().all(|one| name::is_clear(reading.words(*one)));
        if !is_other && are_clear() {
            found.push(value);
        }
    }
    found
}

/// Whether a block is an entry that names a chair or a scribe.
fn names_a_post(reading: &Reading, index: usize) -> bool {
    let block = &reading.blocks[index];
    let is_line = matches!(block.kind, BlockKind::Definition { .. } | BlockKind::Paragraph);
    let label = label_of(reading.words(block.span)).filter(|(_, value)| !value.trim().is_empty());
    is_line && label.and_then(|(label, _)| standing(label)).is_some_and(|(capacity, _)| capacity.is_some())
}

/// Whether a paragraph above the first name of a list is a note, or words of courtesy.
fn is_between(reading: &Reading, index: usize, is_first: bool) -> bool {
    let words = reading.block(index);
    let is_note = || label_of(words).is_some_and(|(label, _)| LEXICON.line.no_name.are(label));
    let first = words.split_whitespace().next().unwrap_or("");
    let is_courtesy =
        || name::is_courtesy(words) || LEXICON.person.courtesy.are(first) && words.trim_end().ends_with(':');
    is_first && reading.blocks[index].kind == BlockKind::Paragraph && (is_note() || is_courtesy())
}

/// What a line that names a group says of those in it: "Remote:", "Team members: Ann, Bo". `None`: it names none;
/// `Some(None)`: it is a list of its own.
fn group(words: &str, own: Standing) -> Option<Option<Standing>> {
    let (label, rest) = match label_of(words) {
        Some((label, rest)) if !is_full_name(label) || rest.trim().is_empty() => (label, rest),
        _ if words.trim_start().starts_with('@') && words.contains('/') => return Some(Some(own)),
        _ => return None,
    };
    if LEXICON.person.remote.are(label) {
        return Some(Some((own.0, Some(Attendance::Remote))));
    }
    match standing(label).filter(|_| !initials::names_in_short(label, rest)) {
        Some(other) if other.0.is_some() || other.1 == Some(Attendance::Absent) => Some(None),
        _ if rest.trim().is_empty() || !is_full_name(label) => Some(Some(own)),
        _ => None,
    }
}

/// Whether a block without bullets holds names: lines of them, or one line of several.
fn is_of_names(reading: &Reading, index: usize, is_first: bool, below_items: bool) -> bool {
    let block = &reading.blocks[index];
    let is_text = matches!(block.kind, BlockKind::Paragraph) && !reading.is_bold(block.span);
    let lines = lines(reading, block.span);
    let is_list = block.kind == BlockKind::Preformatted && lines.len() > 1;
    if !is_text && !is_list {
        return false;
    }
    if are_each_of_one(&words_of(reading, &lines)) {
        return true;
    }
    let names: Vec<Span> = lines.iter().flat_map(|line| names::names(reading, *line, false)).collect();
    if lines.iter().any(|line| run::is_labelled(reading.words(*line))) {
        return false;
    }
    let heading = &LEXICON.heading;
    let is_part =
        |name: &str| [&heading.frame, &heading.generic, &heading.agenda].into_iter().any(|list| list.are(name));
    // A stop may end the list as it ends a sentence.
    let is_last = |index: usize| index > 0 && index + 1 == names.len();
    let of = |(index, name): (usize, &Span)| {
        let words = reading.words(*name);
        // "Ann and Bo may be late." is a sentence.
        let is_whole = || !ends::is_cut(words, ends::name_end(words));
        if is_last(index) && is_whole() { words.strip_suffix('.').unwrap_or(words) } else { words }
    };
    let are_clear = names.iter().enumerate().map(of).all(|name| name::is_clear(name) && !is_part(name));
    // A list without bullets may have a name a paragraph; what stands alone below bullets is something else.
    are_clear && (is_first || lines.len() > 1 || !below_items)
}

/// The lines of a value, where each is a name of its own and not a part of a line that was broken to fit a width.
fn lines(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let commas = words.matches([',', ';']).count();
    let are_columns = || lines.len() > 2 && lines.iter().all(|line| ends::columns(line).is_some());
    if is_preformatted(reading, value) || are_columns() || are_each_of_one(&lines) {
        return lines.into_iter().filter_map(|line| reading.part(value, line)).collect();
    }
    let are_short = lines.iter().all(|line| line.chars().count() <= LINE);
    let is_list = lines.iter().rev().skip(1).all(|line| line.ends_with(',') && line.matches(',').count() == 1);
    let is_open = |line: &&str| line.matches(['(', '[']).count() != line.matches([')', ']']).count();
    let are_whole = are_short
        && !lines.iter().any(is_open)
        && commas <= lines.len()
        && !lines.iter().any(|line| line.ends_with([',', '-']));
    // "Ann" and "Lee" on two lines are one name in a text that has no more than commas to part names.
    if lines.len() < 2 || !(are_whole && (commas == 0 || commas * 2 >= lines.len()) || is_list) {
        return vec![value];
    }
    lines.into_iter().filter_map(|line| reading.part(value, line)).collect()
}

fn words_of<'a>(reading: &Reading<'a>, lines: &[Span]) -> Vec<&'a str> {
    lines.iter().map(|line| reading.words(*line)).collect()
}

/// Whether lines are each one name and what it is, or of: "Ann Lee, Ph.D., clerk" above "Bo Ray, Quay Watch, Ulm".
fn are_each_of_one(lines: &[&str]) -> bool {
    let begins = |line: &&str| {
        let mut parts = names::outside_brackets(line, ',').into_iter().map(str::trim);
        parts.next().is_some_and(|first| name::is_clear(first) && names::is_name(first))
            && parts.next().is_none_or(|second| {
                let article = second.split(' ').next().unwrap_or(second);
                !second.is_empty() && (!names::is_name(second) || LEXICON.place.article.are(article))
            })
    };
    lines.len() > 1
        && lines.iter().filter(|line| line.contains(',')).count() * 2 > lines.len()
        && !lines.iter().any(|line| line.contains(';'))
        && lines.iter().filter(|line| begins(line)).count() * 8 >= lines.len() * 7
}

/// Whether the items of a list are each a name and what it is of: "Ann Lee, Quay Watch".
fn are_parted(reading: &Reading, values: &[Span]) -> bool {
    let bare: Vec<&str> =
        values.iter().map(|value| reading.words(*value)).filter(|words| label_of(words).is_none()).collect();
    let of_two = |words: &&&str| names::outside_brackets(words, ',').len() == 2;
    bare.len() > 2 && bare.iter().filter(of_two).count() * 3 >= bare.len() * 2
}
