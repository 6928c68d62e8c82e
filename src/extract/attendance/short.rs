//! Who took part, as the first words of a record list them by what it calls them in short: one paragraph "Ann Lee (AL),
//! Bo Ray (BR), Cy Dow (CD)", or lines "AL: Ann Lee". No word says that it is a list of people.
//!
//! In: the blocks. Out: the names. Such names further below are no such list.

use super::super::people::{are_initials, is_full_name};
use super::super::reading::Reading;
use super::{Listed, name, parting};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;
use crate::words;

/// The fewest names that make a list.
const NAMES: usize = 3;

/// The most words of a title or date above the list.
const ABOVE: usize = 12;

/// The people of such a list.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    let mut found: Vec<Span> = Vec::new();
    for block in reading.blocks {
        let words = reading.words(block.span);
        let own: Vec<Span> = match block.kind {
            BlockKind::Field { .. } => continue,
            BlockKind::Paragraph | BlockKind::Definition { .. } => {
                let lines: Vec<&str> = words.lines().collect();
                let names = if lines.iter().all(|line| is_explained(line)) { lines } else { in_brackets(words) };
                names.into_iter().filter_map(|name| reading.part(block.span, name.trim())).collect()
            }
            _ => Vec::new(),
        };
        let is_above = found.is_empty() && words.split_whitespace().nth(ABOVE).is_none();
        if own.is_empty() && !is_above {
            break;
        }
        found.extend(own);
    }
    let standing = (None, Some(Attendance::Present));
    if found.len() < NAMES { Vec::new() } else { found.into_iter().map(|name| Listed::new(name, standing)).collect() }
}

/// "AL: Ann Lee".
fn is_explained(line: &str) -> bool {
    name::parse(line).is_some_and(|one| {
        let first = |words: &str| words::fold(words).chars().next();
        one.short.is_some_and(|short| are_initials(short) && first(short) == first(one.name)) && one.notes.is_empty()
    })
}

/// The names of "Ann Lee (AL), Bo Ray (BR), Cy Dow (CD)", where there is nothing else.
fn in_brackets(words: &str) -> Vec<&str> {
    let is_named = |part: &&str| {
        name::parse(part)
            .is_some_and(|one| is_full_name(one.name) && matches!(one.notes[..], [note] if are_initials(note)))
    };
    let parts = parting::outside_brackets(words, ',');
    let is_list = parts.len() >= NAMES && parts.iter().all(is_named);
    if is_list { parts } else { Vec::new() }
}
