//! Cuts a tag with so many attributes that html5ever, which compares each with all before it, would not end.
//!
//! In: an HTML text. Out: the same with a `>` where such a tag may be. Whether a `<` is a tag depends on what stands
//! before it (a script, a comment, a quoted value), so all readings are followed at once: there are only as many as a
//! tag has states. Where it was no tag but a script, one more `>` in it does no harm.

use std::borrow::Cow;

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

/// The text with its tags cut, and the line of the first cut.
pub(super) fn cut(html: &str) -> (Cow<'_, str>, Option<usize>) {
    let cuts = cuts(html);
    let Some(first) = cuts.first() else { return (Cow::Borrowed(html), None) };
    let line = html.bytes().take(*first).filter(|byte| *byte == b'\n').count() + 1;
    let mut whole = String::with_capacity(html.len() + cuts.len());
    let mut from = 0;
    for cut in cuts {
        whole.push_str(html.get(from..cut).unwrap_or(""));
        whole.push('>');
        from = cut;
    }
    whole.push_str(html.get(from..).unwrap_or(""));
    (Cow::Owned(whole), Some(line))
}

/// The bytes at which a tag may begin an attribute more than it may have.
fn cuts(html: &str) -> Vec<usize> {
    let bytes = html.as_bytes();
    let mut cuts = Vec::new();
    let mut readings = Readings::default();
    let mut at = 0;
    while at < bytes.len() {
        if readings.iter().all(Option::is_none) {
            at += html.get(at..).map_or(0, |rest| rest.find('<').unwrap_or(rest.len()));
        }
        let Some(byte) = bytes.get(at) else { break };
        let mut after = step(&readings, *byte);
        // Only a name that begins here can have made it one too many, and before it stands no half of a character.
        if after.iter().flatten().any(|attributes| *attributes > MOST_ATTRIBUTES) {
            cuts.push(at);
            after = step(&step(&readings, b'>'), *byte);
        }
        readings = after;
        let is_tag = *byte == b'<' && bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/');
        if is_tag {
            readings[TagName as usize].get_or_insert(0);
        }
        at += 1;
    }
    cuts
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
