//! What a line of a chat tells the tools that keep minutes there.
//!
//! In: the words of a line. Out: the block that they are: a heading, an entry of the head. The words are part of the
//! notations of W3C's scribes, <https://www.w3.org/2008/04/scribe.html>, and of `MeetBot`,
//! <https://wiki.debian.org/MeetBot>, and are the same in every language. `#agreed` and `#action` stay speech.

use crate::model::Span;
use crate::parse::BlockKind;

/// Entries of the head in the notation of scribes.
const ENTRIES: [&str; 9] = ["meeting", "chair", "chairs", "scribe", "scribes", "present", "regrets", "date", "agenda"];

/// The block that the words at `start` of the text are, and its span: a topic is only what is named.
pub(super) fn block(words: &str, start: usize) -> Option<(BlockKind, Span)> {
    let at = |part: &str| start + (part.as_ptr() as usize - words.as_ptr() as usize);
    let cut = |part: &str| Span::new(at(part), at(part) + part.trim_end().len());
    let entry = |term: &str, value: &str| {
        let (term, value) = (cut(term), cut(value.trim_start()));
        (BlockKind::Definition { term, value }, Span::new(term.start, value.end))
    };
    if let Some((command, value)) = words.strip_prefix('#').and_then(|rest| rest.split_once(char::is_whitespace)) {
        return match command {
            "topic" => Some((BlockKind::Heading { level: 2 }, cut(value.trim_start()))),
            "subtopic" => Some((BlockKind::Heading { level: 3 }, cut(value.trim_start()))),
            "startmeeting" => Some(entry(command, value)),
            _ => None,
        };
    }
    if let Some((label, value)) = words.split_once(':') {
        let label_is = |of: &[&str]| of.iter().any(|one| label.eq_ignore_ascii_case(one));
        if label_is(&["topic"]) {
            return Some((BlockKind::Heading { level: 2 }, cut(value.trim_start())));
        }
        if label_is(&["subtopic"]) {
            return Some((BlockKind::Heading { level: 3 }, cut(value.trim_start())));
        }
        if label_is(&ENTRIES) {
            return Some(entry(label, value));
        }
    }
    if let Some((term, value)) = words.split_once('+').filter(|(term, _)| matches!(*term, "present" | "regrets")) {
        return Some(entry(term, value));
    }
    // "Meeting started Mon Mar  4 12:01:07 2024 UTC.  The chair is ann. Information about ..."
    let (_, chair) = words.strip_prefix("Meeting started ")?.split_once("  The ")?;
    let (term, chair) = chair.split_once(" is ")?;
    Some(entry(term, chair.split_once(". ").map_or(chair.trim_end_matches('.'), |(chair, _)| chair)))
}
