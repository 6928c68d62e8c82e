//! The title of an agenda item: its words without numbers, links, times and remarks at either end.
//!
//! In: the span of a heading or of an item of a list. Out: the span of the title in it; none where nothing is left, or
//! where the words only frame a record ("Attendees", "Introduction").

use super::super::dates;
use super::super::head::label_of;
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::count::{counted, is_item_label, letter, number};
use super::name::names_agenda;
use super::remark::{
    behind_duration, bracketed_end, bracketed_start, is_address, is_issue, is_log, is_number, is_person, is_remark,
    is_time,
};
use crate::model::Span;
use crate::parse::{Mark, MarkKind};

/// The most words of a title.
const WORDS: usize = 60;

/// The title in the words of a span.
pub(super) fn of(reading: &Reading, span: Span) -> Option<Span> {
    written(reading, span).filter(|title| !is_frame(reading.words(*title)))
}

/// The same of what is counted among items: "1. Apologies for absence" is one, and no list of who was absent.
pub(super) fn of_counted(reading: &Reading, span: Span) -> Option<Span> {
    let is_business = |words: &str| {
        let bare = bracketed_end(words).map_or(words, |(before, _)| before);
        LEXICON.heading.business.are(bare)
    };
    written(reading, span).filter(|title| !is_frame(reading.words(*title)) || is_business(reading.words(*title)))
}

/// The words that are left of a span; none where they are no title of anything, "...add yours here".
fn written(reading: &Reading, span: Span) -> Option<Span> {
    let part = first_part(reading.words(span));
    let words = with_whole_link(reading, span, part, clean(part));
    // "C++" is a name too.
    let is_title = words.chars().filter(|character| character.is_alphabetic() || *character == '+').nth(1).is_some()
        && words.split_whitespace().nth(WORDS).is_none()
        && (words.contains(' ') || !words.contains("://"));
    let all = reading.words(span).trim_start();
    let is_gap = (all.starts_with('…') || all.starts_with("...")) && label_of(all).is_none();
    // "..  note" is for a program, and ". The lamp" goes on from another line.
    let is_stop = [". ", ".. "].into_iter().any(|stop| all.starts_with(stop));
    (is_title && !is_gap && !is_stop).then(|| reading.part(span, words)).flatten()
}

/// The title up to the end of a link that it was cut in, where one word of it was left: "See [lake/boats pump#12]".
fn with_whole_link<'a>(reading: &Reading, span: Span, part: &'a str, title: &'a str) -> &'a str {
    let Some(own) = reading.part(span, title) else { return title };
    let mut marks = reading.marks_in(own).filter(|mark| mark.span.start > own.start);
    let is_cut = |mark: &&Mark| {
        let left = reading.words(Span::new(mark.span.start, own.end.max(mark.span.start)));
        matches!(mark.kind, MarkKind::Link(_)) && mark.span.end > own.end && !left.trim().contains(char::is_whitespace)
    };
    marks.find(is_cut).and_then(|mark| part.get(own.start - span.start..mark.span.end - span.start)).unwrap_or(title)
}

/// Whether the words are a part that every record has, and nothing that is talked about.
pub(super) fn is_frame(words: &str) -> bool {
    let others = [&LEXICON.heading.beside, &LEXICON.heading.agenda];
    let is_date = || {
        let printed = dates::first(words);
        printed
            .is_some_and(|date| folded(&words[..date.range.start]).len() + folded(&words[date.range.end..]).len() < 2)
    };
    standing(words.trim_end_matches(':')).is_some()
        || names_agenda(words)
        || is_only(words, &LEXICON.heading.frame, &others)
        || LEXICON.heading.footer.length_at(&folded(words)).is_some()
        || is_date()
        || is_day(words)
}

/// Whether the words only count a day of the meeting: "Day 3".
fn is_day(words: &str) -> bool {
    let (numbers, words): (Vec<String>, Vec<String>) = folded(words).into_iter().partition(|word| is_number(word));
    !numbers.is_empty() && LEXICON.field.date.are_words(&words)
}

/// Whether the item goes on with one of the same title: "Budget (continued)".
pub(super) fn is_continued(reading: &Reading, title: Span) -> bool {
    let block = reading.blocks.partition_point(|block| block.span.start <= title.start).checked_sub(1);
    let words = block.map_or("", |block| reading.block(block));
    LEXICON.heading.continued.stand_in(words) && !LEXICON.heading.continued.stand_in(reading.words(title))
}

/// The first line where it ends as a title does, else all.
fn first_part(words: &str) -> &str {
    let Some((first, rest)) = words.split_once('\n') else { return words };
    let first = first.trim_end();
    let last = first.rsplit(char::is_whitespace).next().unwrap_or("");
    let ends = first.ends_with([':', '.', '?', '!', ';', ')']) || is_issue(last.trim_matches(['[', ']', '(', ')']));
    let is_label = label_of(rest.lines().next().unwrap_or("").trim()).is_some();
    let goes_on = !is_label && letter(rest.trim_start()).or_else(|| number(rest.trim_start())).is_none();
    if ends || !goes_on { first } else { words }
}

fn clean(words: &str) -> &str {
    let mut words = words.trim();
    // Each mark is taken off by a look at all of them; what has so many words is no title with marks either.
    if words.split_whitespace().nth(WORDS * 2).is_some() {
        return words;
    }
    loop {
        let next = without_end(without_start(words)).trim();
        let next = unquoted(next);
        if next.len() == words.len() {
            return next;
        }
        words = next;
    }
}

fn unquoted(words: &str) -> &str {
    for (open, close) in [('"', '"'), ('“', '”'), ('«', '»'), ('„', '“')] {
        if let Some(inner) = words.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) {
            return inner.trim();
        }
    }
    words
}

/// Without one number, time or label at the start.
fn without_start(words: &str) -> &str {
    let words = words
        .trim_start_matches(|first: char| "*-–—•:·>_".contains(first) || first.is_whitespace() || is_picture(first));
    if let Some((_, rest)) = number(words).or_else(|| letter(words)) {
        return rest;
    }
    if let Some(rest) = behind_duration(words) {
        return rest;
    }
    if let Some((_, rest)) = bracketed_start(words).filter(|(inside, _)| is_time(inside) || inside.trim().is_empty()) {
        return rest;
    }
    match label_of(words) {
        Some((label, rest)) if is_item_label(label) && !rest.trim().is_empty() => rest,
        _ => counted(words).unwrap_or(words),
    }
}

/// Without one link, time or remark at the end.
fn without_end(words: &str) -> &str {
    let words = without_short_code(words).unwrap_or(words);
    let words =
        words.trim_end_matches(|last: char| ":;,.-–—*_".contains(last) || last.is_whitespace() || is_picture(last));
    if let Some((before, inside)) = bracketed_end(words).filter(|(before, _)| before.chars().any(char::is_alphabetic)) {
        if is_remark(inside) || is_time(inside) || is_log(inside) || words.ends_with(']') && is_person(inside) {
            return before;
        }
        return words;
    }
    match words.rsplit_once(char::is_whitespace) {
        Some((before, last)) if is_issue(last) || is_address(last) || last.contains(':') && is_time(last) => before,
        _ => words,
    }
}

/// What stands before a picture that is written in letters, as chats do: "Lamps :bulb:".
fn without_short_code(words: &str) -> Option<&str> {
    let (before, code) = words.trim_end().strip_suffix(':')?.rsplit_once(':')?;
    let is_code =
        code.len() > 1 && code.bytes().all(|byte| byte.is_ascii_lowercase() || b"0123456789_+-".contains(&byte));
    (is_code && before.ends_with(char::is_whitespace) && code.contains(|one: char| one.is_ascii_lowercase()))
        .then_some(before)
}

/// Whether a character is a picture.
fn is_picture(one: char) -> bool {
    matches!(one, '\u{2600}'..='\u{27BF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}')
}
