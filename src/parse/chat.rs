//! Logs of chats, and minutes that a tool keeps in one: `12:01 <ann> words`, `[12:01] ann: words`.
//!
//! In: the text and the file's line it begins on. Out: the same text, character for character, a speech for each line.
//! The words by which the tools are told what a line is (`Topic:`, `Present+`) are part of the notation of W3C's
//! scribes, <https://www.w3.org/2008/04/scribe.html>, and are the same in every language.

use super::BlockKind;
use super::draft::Draft;
use crate::model::Span;

/// How many lines with words are looked at to tell whether a text is a chat.
const LOOKED_AT: usize = 60;

/// The fewest lines of a chat.
const LINES: usize = 3;

/// The longest name of a speaker, in bytes.
const NAME: usize = 60;

/// The most words of one, "Ann van der Lee (Lake Group)".
const NAME_WORDS: usize = 7;

/// A line of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChatLine<'a> {
    /// The name as printed.
    pub speaker: &'a str,
    /// What is said, on this line.
    pub words: &'a str,
    /// Whether a time stands before it.
    pub is_timed: bool,
}

/// What a line of a chat says; `None`: it has not the form of one.
pub fn chat_line(line: &str) -> Option<ChatLine<'_>> {
    let line = line.trim();
    let timed = after_time(line);
    let rest = timed.unwrap_or(line);
    if let Some((nick, words)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        let is_nick = !nick.is_empty() && nick.len() < NAME && !nick.contains(['/', '=', ':', '"', '!']);
        let is_parted = words.is_empty() || words.starts_with(' ');
        let speaker = nick.trim_start_matches(['@', '+', '%', ' ']);
        return (is_nick && is_parted).then(|| ChatLine {
            speaker,
            words: words.trim_start(),
            is_timed: timed.is_some(),
        });
    }
    let from = timed?.strip_prefix("From ").map(str::trim_start);
    let (name, words) = from.or(timed)?.split_once(':')?;
    let speaker = from.map_or(name, |_| name.split(" to ").next().unwrap_or(name)).trim();
    let is_name = !speaker.is_empty() && speaker.len() < NAME && speaker.split_whitespace().nth(NAME_WORDS).is_none();
    let starts = speaker.starts_with(|first: char| first.is_alphabetic() || "@_|[".contains(first));
    let is_parted = words.is_empty() || words.starts_with(char::is_whitespace);
    (is_name && starts && is_parted).then(|| ChatLine { speaker, words: words.trim_start(), is_timed: true })
}

/// What follows the time at the start of a line: `12:01`, `[12:01:07]`, `12:01 PM`, `(2024-05-01 12:01)`.
fn after_time(line: &str) -> Option<&str> {
    let (inside, rest) = match line.strip_prefix(['[', '(']) {
        Some(inner) => inner.split_once([']', ')'])?,
        None => line.split_at(line.find(|one: char| !(one.is_ascii_digit() || ":.-T".contains(one)))?),
    };
    let fits = inside.chars().all(|one| one.is_ascii_digit() || ":.-/ TZAPMapm".contains(one));
    let digits = inside.bytes().filter(u8::is_ascii_digit).count();
    let rest = rest.trim_start();
    let marks = ["AM ", "PM ", "am ", "pm ", "- ", "– "];
    let rest = marks.iter().find_map(|mark| rest.strip_prefix(mark)).unwrap_or(rest);
    (inside.contains(':') && inside.len() < 24 && fits && digits >= 3).then(|| rest.trim_start())
}

/// Whether a text is a chat: of its first lines more than half are lines of one.
pub(super) fn guess(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let (chats, all) =
        lines.fold((0, 0), |(chats, all), line| (chats + usize::from(chat_line(line).is_some()), all + 1));
    chats >= LINES && chats * 2 > all
}

/// Writes `body`, whose first line is line `first_line` of the file, and its blocks.
pub(super) fn read(body: &str, first_line: usize, draft: &mut Draft) {
    draft.part(2);
    let base = draft.position();
    draft.push(body);
    let mut open: Option<(BlockKind, Span, usize)> = None;
    let mut start = base;
    for (at, line) in body.split_inclusive('\n').enumerate() {
        let span = Span::new(start, start + line.trim_end().len());
        start += line.len();
        if let Some((next, span)) = block(line, span) {
            close(draft, open.replace((next, span, first_line + at)));
        } else if line.trim().is_empty() || open.is_none() {
            close(draft, open.take());
            open = Some((BlockKind::Paragraph, span, first_line + at)).filter(|_| !span.is_empty());
        } else if let Some((kind, block, _)) = &mut open {
            // A line that says no speaker goes on with the one above.
            block.end = span.end;
            if let BlockKind::Speech { words, .. } = kind {
                words.end = span.end;
            }
        }
    }
    close(draft, open);
}

fn close(draft: &mut Draft, open: Option<(BlockKind, Span, usize)>) {
    if let Some((kind, span, line)) = open {
        draft.block(kind, span, line);
    }
}

/// The block that a line begins, and its words: a topic is only what is named.
fn block(line: &str, span: Span) -> Option<(BlockKind, Span)> {
    let ChatLine { speaker, words, .. } = chat_line(line)?;
    let at = |part: &str| span.start + (part.as_ptr() as usize - line.as_ptr() as usize);
    let cut = |part: &str| Span::new(at(part), at(part) + part.trim_end().len());
    if let Some((label, value)) = words.split_once(':') {
        let label_is = |of: &[&str]| of.iter().any(|one| label.eq_ignore_ascii_case(one));
        if label_is(&["topic"]) {
            return Some((BlockKind::Heading { level: 2 }, cut(value.trim_start())));
        }
        if label_is(&["subtopic"]) {
            return Some((BlockKind::Heading { level: 3 }, cut(value.trim_start())));
        }
        if label_is(&["meeting", "chair", "chairs", "scribe", "scribes", "present", "regrets", "date", "agenda"]) {
            let (term, value) = (cut(label), cut(value.trim_start()));
            return Some((BlockKind::Definition { term, value }, Span::new(term.start, value.end)));
        }
    }
    if let Some((term, value)) = words.split_once('+').filter(|(term, _)| matches!(*term, "present" | "regrets")) {
        let (term, value) = (cut(term), cut(value.trim_start()));
        return Some((BlockKind::Definition { term, value }, Span::new(term.start, value.end)));
    }
    Some((BlockKind::Speech { speaker: cut(speaker), words: cut(words) }, span))
}
