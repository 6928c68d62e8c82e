//! Finds a tag with so many attributes that html5ever, which compares each with all before it, would not end.
//!
//! In: an HTML text. Out: where such a tag may be. Whether a `<` is a tag depends on what stands before it (a script, a
//! comment, a quoted value), so all readings are followed at once: there are only as many as a tag has states.

/// No tag that people or their programs write has more.
pub(super) const MOST_ATTRIBUTES: u32 = 2048;

/// Where in a tag a reading is, after the tokenizer states of the HTML standard.
#[derive(Clone, Copy)]
enum State {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Unquoted,
    DoubleQuoted,
    SingleQuoted,
}

use State::{AfterName, BeforeName, BeforeValue, DoubleQuoted, Name, SingleQuoted, TagName, Unquoted};

const STATES: [State; 8] = [TagName, BeforeName, Name, AfterName, BeforeValue, Unquoted, DoubleQuoted, SingleQuoted];

/// The most attributes that a reading has met which is in that state now.
type Readings = [Option<u32>; STATES.len()];

/// The byte at which a tag may have more attributes than are read.
pub(super) fn too_long(html: &str) -> Option<usize> {
    let bytes = html.as_bytes();
    let mut readings = Readings::default();
    let mut at = 0;
    while at < bytes.len() {
        if readings.iter().all(Option::is_none) {
            at += html.get(at..).map_or(0, |rest| rest.find('<').unwrap_or(rest.len()));
        }
        let Some(byte) = bytes.get(at) else { break };
        readings = step(&readings, *byte);
        let is_tag = *byte == b'<' && bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/');
        if is_tag {
            readings[TagName as usize].get_or_insert(0);
        }
        if readings.iter().flatten().any(|attributes| *attributes > MOST_ATTRIBUTES) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// All readings, one byte on.
fn step(readings: &Readings, byte: u8) -> Readings {
    let mut after = Readings::default();
    for (state, attributes) in STATES.into_iter().zip(readings) {
        let (Some(attributes), Some(next)) = (attributes, next(state, byte)) else { continue };
        let begins_attribute = matches!((state, next), (BeforeName | AfterName, Name));
        let attributes = attributes + u32::from(begins_attribute);
        let slot = &mut after[next as usize];
        *slot = (*slot).max(Some(attributes));
    }
    after
}

/// The state after a byte; `None` where the tag ends.
fn next(state: State, byte: u8) -> Option<State> {
    let is_space = byte.is_ascii_whitespace();
    Some(match (state, byte) {
        (DoubleQuoted, b'"') | (SingleQuoted, b'\'') => BeforeName,
        (DoubleQuoted | SingleQuoted, _) => state,
        (_, b'>') => return None,
        (BeforeValue, b'"') => DoubleQuoted,
        (BeforeValue, b'\'') => SingleQuoted,
        (BeforeValue, _) if is_space => BeforeValue,
        (BeforeValue, _) => Unquoted,
        (Unquoted | TagName, _) if is_space => BeforeName,
        (Unquoted, _) => Unquoted,
        (_, b'/') => BeforeName,
        (TagName, _) => TagName,
        (Name | AfterName, b'=') => BeforeValue,
        (Name | AfterName, _) if is_space => AfterName,
        (BeforeName, _) if is_space => BeforeName,
        (BeforeName | Name | AfterName, _) => Name,
    })
}
