//! The lines that may begin a turn, by their form alone.
//!
//! In: a block. Out: its lines that have the form of one, with the name and where the words begin. Whether the words
//! before a colon are a name is told by the whole record, in `judge.rs`.

use rustc_hash::{FxHashMap, FxHashSet};

use super::form::{Named, capitals, is_name, named, question, without_post};
use super::{TURNS, Turn};
use crate::extract::people::is_full_name;
use crate::extract::reading::Reading;
use crate::model::Span;
use crate::parse::{BlockKind, MarkKind, chat_line, head_line};

/// A line that may begin a turn.
pub(super) struct Opened {
    pub(super) turn: Turn,
    pub(super) how: How,
    /// The short name in brackets behind the name.
    pub(super) beside: Option<Span>,
}

/// How a line says who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// In the form of a chat, which is sure.
    Chat,
    /// In brackets without a time: `<ann> words`.
    Nick,
    /// In a chat, before a colon, below the name of the one whose name stands there: `<bo> ann: words`.
    Scribed {
        /// The one who writes.
        by: Span,
    },
    /// Before a colon.
    Colon,
    /// In capitals before a full stop: "MR. LEE. Words".
    Capitals,
    /// As "Q" and "A", which are no names.
    Question,
    /// With a time, on a line of its own.
    Head,
    /// In bold, on a line of its own.
    Bold,
}

/// The names that headings are, where two or more of them come again and again: an interview prints "ANN LEE" above what
/// she says.
pub(super) fn headed<'a>(reading: &Reading<'a>) -> FxHashSet<&'a str> {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    for block in reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Heading { .. })) {
        let words = reading.words(block.span);
        if !words.contains(char::is_lowercase) && is_full_name(words) {
            *counts.entry(words).or_default() += 1;
        }
    }
    let again: FxHashSet<&str> =
        counts.into_iter().filter(|(_, count)| *count >= TURNS).map(|(name, _)| name).collect();
    if again.len() > 1 { again } else { FxHashSet::default() }
}

/// The lines of a block that may begin a turn; `headed`: the headings that do.
pub(super) fn opened(reading: &Reading, block: usize, headed: &FxHashSet<&str>) -> Vec<Opened> {
    let block = &reading.blocks[block];
    match block.kind {
        BlockKind::Heading { .. } if headed.contains(reading.words(block.span)) => {
            let turn = Turn { speaker: block.span, span: block.span, words: block.span.end };
            return vec![Opened { turn, how: How::Bold, beside: None }];
        }
        BlockKind::Speech { speaker, words } => {
            let turn = Turn { speaker, span: block.span, words: words.start };
            let mut found = vec![Opened { turn, how: How::Chat, beside: None }];
            found.extend(scribed(reading, turn, reading.words(words)));
            return found;
        }
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quotation | BlockKind::Definition { .. } => {}
        _ => return Vec::new(),
    }
    let mut found: Vec<Opened> = bold(reading, block.span, &block.kind).into_iter().collect();
    let mut start = block.span.start;
    for line in reading.words(block.span).split_inclusive('\n') {
        let span = Span::new(start, block.span.end);
        start += line.len();
        let Some((named, how)) = of_line(line) else { continue };
        // A list has questions and answers too, and who is who: "Ann Lee (Quay Board): looks after the lamps".
        let is_list = matches!(block.kind, BlockKind::ListItem { .. });
        if is_list && (how == How::Question || named.has_brackets) {
            continue;
        }
        let at = |part: &str| span.start + (part.as_ptr() as usize - line.as_ptr() as usize);
        let cut = |part: &str| Span::new(at(part), at(part) + part.len());
        let words = if how == How::Head { start.min(block.span.end) } else { at(named.rest) };
        let turn = Turn { speaker: cut(named.name), span, words };
        found.push(Opened { turn, how, beside: named.beside.map(cut) });
        if matches!(how, How::Chat | How::Nick) {
            found.extend(scribed(reading, turn, named.rest));
        }
    }
    found
}

/// What a line of running text says who speaks, and how.
fn of_line(line: &str) -> Option<(Named<'_>, How)> {
    if let Some(chat) = chat_line(line) {
        let how = if chat.is_timed { How::Chat } else { How::Nick };
        return Some((Named { name: chat.speaker, beside: None, has_brackets: false, rest: chat.words }, how));
    }
    if let Some(name) = head_line(line) {
        return Some((Named { name, beside: None, has_brackets: false, rest: "" }, How::Head));
    }
    let colon = named(line).map(|named| (named, How::Colon));
    let question = || question(line).map(|named| (named, How::Question));
    colon.or_else(question).or_else(|| capitals(line).map(|named| (named, How::Capitals)))
}

/// A scribe writes down what another says: "<bo> ann: words".
fn scribed(reading: &Reading, by: Turn, said: &str) -> Option<Opened> {
    let Named { name, rest, .. } = named(said)?;
    let (speaker, rest) = (reading.part(by.span, name)?, reading.part(by.span, rest)?);
    let turn = Turn { speaker, span: by.span, words: rest.start };
    Some(Opened { turn, how: How::Scribed { by: by.speaker }, beside: None })
}

/// A first line that is nothing but a name in bold, or in capitals above what is said, or before a colon.
fn bold(reading: &Reading, span: Span, kind: &BlockKind) -> Option<Opened> {
    let words = reading.words(span);
    let line = words.lines().next().unwrap_or("");
    let name = line.trim().trim_end_matches(':').trim();
    if *kind != BlockKind::Paragraph || !is_alone(words, line, name) && !is_strong(reading, span, name) {
        return None;
    }
    let name = without_post(name);
    let speaker = reading.part(span, name).filter(|_| is_name(name))?;
    let turn = Turn { speaker, span, words: (span.start + line.len() + 1).min(span.end) };
    Some(Opened { turn, how: How::Bold, beside: None })
}

fn is_strong(reading: &Reading, span: Span, name: &str) -> bool {
    let mut marks = reading.marks_in(span);
    marks.any(|mark| mark.kind == MarkKind::Strong && mark.span.end - mark.span.start >= name.len())
}

/// Whether a full name stands alone on its line, and the words say that it is one who speaks: "ANN LEE" above what she
/// says, "Ann Lee:" above the next paragraph.
fn is_alone(words: &str, line: &str, name: &str) -> bool {
    let is_last = line.len() == words.len();
    let is_marked = if is_last { line.ends_with(':') } else { !line.contains(char::is_lowercase) };
    is_marked && is_full_name(without_post(name))
}

#[cfg(test)]
mod tests {
    use super::{How, of_line};

    #[test]
    fn a_line_says_who_speaks_in_many_forms() {
        for (line, name, rest) in [
            ("Ann Lee: hi", "Ann Lee", "hi"),
            (">> CLERK: Ann Lee?", "CLERK", "Ann Lee?"),
            ("Mr. Bo Ray (Ulm, North) (Quay): hi", "Mr. Bo Ray", "hi"),
            ("Bo Ray | Quay Board: hi", "Bo Ray", "hi"),
            ("Q    Is it dry?", "Q", "Is it dry?"),
            ("A.   It is.", "A", "It is."),
            ("QUESTION: Is it dry?", "QUESTION", "Is it dry?"),
            ("MR. LEE. I have no\n", "MR. LEE", "I have no\n"),
            ("VICE CHAIRMAN DE RAY. No.", "VICE CHAIRMAN DE RAY", "No."),
        ] {
            let named = of_line(line).expect(line).0;
            assert_eq!((named.name, named.rest), (name, rest));
        }
        assert_eq!(of_line("Ann Lee  0:34").map(|(_, how)| how), Some(How::Head));
        for line in
            ["NEW BUSINESS. The board met.", "MR. LEE met us.", "A dog.", "Q", "Decision: hi", "He said: hi, you, all"]
        {
            assert!(of_line(line).is_none_or(|(_, how)| how == How::Colon), "{line}");
        }
    }
}
