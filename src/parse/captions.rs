//! Captions (`WebVTT`, `SubRip`): what is said, with the seconds at which it is said.
//!
//! In: the text of a file. Out: the words without cue numbers, times and tags, a speech for each speaker's turn, and
//! the time of each block. A voice tag, `<v Ann Lee>`, names the speaker; a name and a colon do where most cues begin
//! so, or the same few names come again and again; and `>>` begins the turn of another. Where a caption stands on the picture is left out.

use super::draft::Draft;
use super::{BlockKind, chat};
use crate::model::Span;
use rustc_hash::FxHashMap;

/// How many bytes a speech has before a sentence that ends parts it.
const LONG: usize = 1000;

/// How often a name stands before a colon that comes again and again.
const AGAIN: usize = 3;

/// Seconds without words that part what nobody is named for.
const PAUSE: f64 = 3.0;

/// What is said at a time.
struct Cue<'a> {
    start: f64,
    end: f64,
    line: usize,
    words: Vec<&'a str>,
}

/// Words of one speaker, over one or more cues.
struct Turn {
    speaker: String,
    words: String,
    start: f64,
    end: f64,
    line: usize,
}

/// Whether a text whose name tells nothing is captions.
pub(super) fn guess(text: &str) -> bool {
    text.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

/// Writes a file of captions.
pub(super) fn read(text: &str, draft: &mut Draft) {
    let cues = cues(text);
    let by_colon = are_named(&cues);
    let mut turns: Vec<Turn> = Vec::new();
    for cue in &cues {
        for line in &cue.words {
            add(&mut turns, cue, line, by_colon);
        }
    }
    turns.iter().for_each(|turn| write(turn, draft));
}

/// Whether names stand before colons: in most cues, or in many where the same few come again and again.
fn are_named(cues: &[Cue<'_>]) -> bool {
    let names = cues.iter().filter_map(|cue| Some(named(cue.words.first()?)?.0));
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    let named: usize = counts.values().sum();
    let again: Vec<usize> = counts.into_values().filter(|count| *count >= AGAIN).collect();
    let are_same = again.len() > 1 && again.iter().sum::<usize>() * 4 >= named * 3;
    named * 2 > cues.len() || are_same && named * 4 > cues.len()
}

/// The cues of a file, in order; notes and styles are none.
fn cues(text: &str) -> Vec<Cue<'_>> {
    let mut cues: Vec<Cue<'_>> = Vec::new();
    let mut is_open = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        let times = line.split_once("-->").and_then(|(start, end)| Some((seconds(start)?, seconds(end)?)));
        if let Some((start, end)) = times {
            cues.push(Cue { start, end, line: at + 1, words: Vec::new() });
            is_open = true;
        } else if line.is_empty() {
            is_open = false;
        } else if let Some(cue) = cues.last_mut().filter(|_| is_open) {
            cue.words.push(line);
        }
    }
    cues
}

/// `00:01:02.500`, `01:02,500`, with what may follow.
fn seconds(time: &str) -> Option<f64> {
    let time = time.split_whitespace().next()?.replace(',', ".");
    let parts: Option<Vec<f64>> = time.split(':').map(|part| part.parse().ok()).collect();
    let parts = parts.filter(|parts| (2..=3).contains(&parts.len()))?;
    Some(parts.into_iter().fold(0.0, |sum, part| sum * 60.0 + part)).filter(|time| time.is_finite())
}

/// Adds a line of a cue to the turn that is open, or begins another.
fn add(turns: &mut Vec<Turn>, cue: &Cue<'_>, line: &str, by_colon: bool) {
    let (voice, rest) = voice(line);
    let other = rest.strip_prefix(">>").map(str::trim_start);
    let rest = plain(other.unwrap_or(rest));
    let named = named(&rest).filter(|_| other.is_some() || by_colon && voice.is_none());
    let (speaker, words) = named.map_or((voice.map(plain), &rest[..]), |(name, words)| (Some(name.to_owned()), words));
    let words = words.trim();
    if !words.chars().any(char::is_alphanumeric) {
        return;
    }
    let is_same = |turn: &&mut Turn| {
        let ends = turn.words.ends_with(['.', '?', '!']);
        let is_parted = ends && (turn.words.len() > LONG || turn.speaker.is_empty() && cue.start - turn.end > PAUSE);
        let goes_on = speaker.as_ref().map_or(other.is_none(), |speaker| *speaker == turn.speaker);
        goes_on && !is_parted
    };
    if let Some(turn) = turns.last_mut().filter(is_same) {
        // Captions that roll repeat the line above.
        if !turn.words.ends_with(words) {
            turn.words.push(' ');
            turn.words.push_str(words);
        }
        turn.end = cue.end;
        return;
    }
    let known = turns.last().filter(|_| other.is_none()).map(|turn| turn.speaker.clone());
    let speaker = speaker.or(known).unwrap_or_default();
    turns.push(Turn { speaker, words: words.to_owned(), start: cue.start, end: cue.end, line: cue.line });
}

/// The name of the voice tag that opens a line, and what follows it.
fn voice(line: &str) -> (Option<&str>, &str) {
    let tag = line.strip_prefix("<v").and_then(|rest| rest.split_once('>'));
    match tag.and_then(|(tag, rest)| Some((tag.split_once(char::is_whitespace)?.1.trim(), rest))) {
        Some((name, rest)) if !name.is_empty() => (Some(name), rest),
        _ => (None, line),
    }
}

/// A name and a colon before the words.
fn named(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches(['>', ' ']);
    let (name, words) = line.split_once(": ")?;
    // "[SPEAKER_03]: words"
    let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    (chat::is_name(name) && !name.contains(['.', ',', '?', '!', '<', '"'])).then_some((name, words))
}

/// Words without tags and escapes.
fn plain(words: &str) -> String {
    let mut plain = String::with_capacity(words.len());
    let mut rest = words;
    // Behind the last `>` no tag ends.
    let last = words.rfind('>').unwrap_or(0);
    while let Some((before, tag)) = rest.split_once('<').filter(|_| words.len() - rest.len() < last) {
        plain.push_str(before);
        let is_tag = tag.starts_with(|first: char| first == '/' || first.is_ascii_alphanumeric());
        match is_tag.then(|| tag.split_once('>')).flatten() {
            Some((_, after)) => rest = after,
            None => {
                plain.push('<');
                rest = tag;
            }
        }
    }
    plain.push_str(rest);
    for (escape, character) in
        [("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
    {
        if plain.contains(escape) {
            plain = plain.replace(escape, character);
        }
    }
    plain
}

/// Writes `Ann Lee: words`.
fn write(turn: &Turn, draft: &mut Draft) {
    draft.part(2);
    let start = draft.position();
    draft.push(&turn.speaker);
    let speaker = Span::new(start, draft.position());
    if !turn.speaker.is_empty() {
        draft.push(": ");
    }
    let words = draft.position();
    draft.push(&turn.words);
    let span = draft.trim(Span::new(start, draft.position()));
    let (speaker, words) = (draft.trim(speaker), draft.trim(Span::new(words, span.end)));
    let kind = if speaker.is_empty() { BlockKind::Paragraph } else { BlockKind::Speech { speaker, words } };
    if draft.block(kind, span, turn.line) {
        draft.time(span, turn.start, turn.end);
    }
}

#[cfg(test)]
mod tests {
    use super::{plain, seconds, voice};

    #[test]
    fn times_are_seconds() {
        for (words, expected) in [
            ("00:01:02.500 ", Some(62.5)),
            (" 01:02,250 align:start", Some(62.25)),
            ("1:00:00.000", Some(3600.0)),
            ("one", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(seconds(words), expected, "{words}");
        }
    }

    #[test]
    fn tags_are_no_words() {
        assert_eq!(voice("<v.loud Ann Lee>hi</v>"), (Some("Ann Lee"), "hi</v>"));
        assert_eq!(voice("<v>hi"), (None, "<v>hi"));
        assert_eq!(plain("<i>a</i> &amp; b <00:00:01.000>c < d</v>"), "a & b c < d");
    }
}
