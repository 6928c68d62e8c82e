//! Who took part, as commands to a scribe say it on a chat channel: `present+ Ann Lee, Bo`, `<bo> present+`,
//! `regrets+ Cy`, `chair: Ann`. Who types a bare `present+` means the name they type under.
//!
//! The bot writes a list of those present on top of its minutes; where there is one, nobody asks for these commands.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::head::label_of;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::{Listed, names};
use crate::model::{Attendance, Capacity, Span};
use crate::parse::BlockKind;

/// The people that the commands of a log name.
pub(super) fn people(reading: &Reading) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    // Where each name came in, and which went again.
    let mut here: FxHashMap<&str, Vec<Span>> = FxHashMap::default();
    let mut gone: FxHashSet<Span> = FxHashSet::default();
    for block in reading.blocks {
        if matches!(block.kind, BlockKind::Field { .. } | BlockKind::TableRow { .. } | BlockKind::Quotation) {
            continue;
        }
        let whole = whole_line(reading, block.span);
        for line in reading.words(whole).lines() {
            let Some(line) = reading.part(whole, line) else { continue };
            let Some((nick, command, rest)) = command(reading.words(line)) else { continue };
            let Some((standing, takes_away)) = meaning(command) else { continue };
            let named = if rest.trim().is_empty() { nick } else { Some(rest) };
            let Some(named) = named.and_then(|named| reading.part(line, named)) else { continue };
            let names = names::names(reading, named, false);
            if takes_away {
                let names = names.iter().filter_map(|name| here.remove(reading.words(*name).trim()));
                gone.extend(names.flatten());
            } else {
                for name in names {
                    here.entry(reading.words(name).trim()).or_default().push(name);
                    found.push(Listed::new(name, standing));
                }
            }
        }
    }
    found.retain(|one| !gone.contains(&one.span));
    found
}

/// The words of a block from the start of their line on: what a chat writes before them may be no part of the block.
fn whole_line(reading: &Reading, block: Span) -> Span {
    let before = &reading.text.as_str()[..block.start];
    Span::new(before.rfind('\n').map_or(0, |end| end + 1), block.end)
}

/// The nick, the command and what it is given, of `10:02 <ann> present+ Bo`.
fn command(line: &str) -> Option<(Option<&str>, &str, &str)> {
    let line = line.trim();
    let (nick, said) = match line.find('<').filter(|open| is_time(&line[..*open])) {
        Some(open) => {
            let (nick, said) = line[open + 1..].split_once('>')?;
            (Some(nick).filter(|nick| !nick.contains(char::is_whitespace)), said.trim())
        }
        None => (None, line),
    };
    if let Some(end) = said.find(['+', '-']).filter(|end| said[..*end].chars().all(char::is_alphabetic) && *end > 0) {
        let (command, rest) = said.split_at(end + 1);
        return (rest.is_empty() || rest.starts_with([' ', ':']))
            .then(|| (nick, command, rest.trim_start_matches([' ', ':'])));
    }
    // Without a nick a line `Chair: Ann` is a line of a text, which the head reads.
    let (label, rest) = label_of(said).filter(|_| nick.is_some())?;
    Some((nick, label, rest))
}

/// What a command says of whom it names, and whether it takes that back.
fn meaning(command: &str) -> Option<(Standing, bool)> {
    let takes_away = command.ends_with('-');
    let of = |name: &str| standing(name.trim_end_matches(['+', '-']));
    match of(command)? {
        (None, Some(Attendance::Present)) => Some(((None, Some(Attendance::Present)), takes_away)),
        (None, Some(Attendance::Absent)) => Some(((None, Some(Attendance::Absent)), takes_away)),
        (Some(capacity @ (Capacity::Chair | Capacity::Staff)), _) => Some(((Some(capacity), None), takes_away)),
        _ => None,
    }
}

fn is_time(words: &str) -> bool {
    words.chars().all(|character| {
        character.is_ascii_digit() || matches!(character, ':' | '[' | ']' | ' ' | '.' | '-' | 'Z' | 'T')
    })
}
