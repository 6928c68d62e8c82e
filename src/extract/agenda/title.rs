//! The title of an agenda item: its words without numbers, links, times and remarks at either end.
//!
//! In: the span of a heading or of an item of a list. Out: the span of the title in it; none where nothing is left, or
//! where the words only frame a record ("Attendees", "Introduction").

use super::super::dates;
use super::super::head::label_of;
use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::folded;
use super::super::people;
use super::super::reading::Reading;
use super::super::standing::standing;
use super::name::names_agenda;
use crate::model::Span;
use crate::parse::{Mark, MarkKind};

/// The most words of a title.
const WORDS: usize = 60;

/// The most words of a title that is told apart from what follows it, and of a line that is a title all through; the fewest of what
/// is told, less one.
const HEAD_WORDS: usize = 10;
const TITLE_WORDS: usize = 16;
const TOLD: usize = 2;

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

/// The title that a line begins with, where what is told on the item follows it: "Roads - Ann saw them.", "Roads: They are
/// wet.", "Call to order Ann opened the meeting." `None` where the line is no more than a title.
pub(super) fn before_prose(line: &str) -> Option<&str> {
    let is_prose = line.trim_end().ends_with(['.', '?', '!']) || line.split_whitespace().nth(TITLE_WORDS).is_some();
    if !is_prose {
        return opened(line);
    }
    let is_told =
        |rest: &str| rest.split_whitespace().nth(TOLD).is_some() && rest.trim_start().starts_with(char::is_uppercase);
    let parted =
        [" - ", " – ", " — ", "- ", "– ", ": ", ". ", " • "].into_iter().filter_map(|mark| line.split_once(mark));
    let parted = parted
        .filter(|(title, rest)| is_told(rest) && title.chars().filter(|one| one.is_alphabetic()).nth(TOLD).is_some());
    // "(Exb. 1)" holds no end of a title.
    let is_whole = |title: &&str| title.matches('(').count() == title.matches(')').count();
    let title = parted.map(|(title, _)| title).filter(is_whole).min_by_key(|title| title.len());
    title.filter(|title| title.split_whitespace().nth(HEAD_WORDS).is_none()).or_else(|| opened(line))
}

/// Where that begins which is told on an item, in what stands behind its title on the same line.
pub(in crate::extract) fn told_from(rest: &str) -> Option<usize> {
    let line = rest.lines().next()?;
    let told = line.trim_start_matches(|one: char| one.is_whitespace() || "-–—:.".contains(one));
    (told.len() < line.len() && is_told(told)).then_some(line.len() - told.len())
}

/// Whether words tell something: they begin with a capital and are more than two.
fn is_told(rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_uppercase) && rest.split_whitespace().nth(TOLD).is_some()
}

/// "Call to order" of "Call to order Ann opened the meeting at 7".
fn opened(line: &str) -> Option<&str> {
    let mut ends = line.match_indices(' ').map(|(at, _)| at).take(HEAD_WORDS);
    let end = ends.find(|end| LEXICON.heading.order.are(&line[..*end]))?;
    line[end..].trim_start().starts_with(char::is_uppercase).then(|| &line[..end])
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

/// "Topic", "Agenda item 4", "TOP 3": what says that a title follows.
pub(super) fn is_item_label(label: &str) -> bool {
    let words = folded(label);
    let words: Vec<String> = words.into_iter().filter(|word| !word.chars().all(|one| one.is_ascii_digit())).collect();
    LEXICON.heading.item.length_at(&words) == Some(words.len()) && !words.is_empty()
}

/// What follows "Item 4 -", "TOP 3", "Punto 2".
fn counted(words: &str) -> Option<&str> {
    let at = words.find(|character: char| character.is_ascii_digit())?;
    let (before, rest) = words.split_at(at);
    let rest = rest.trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
    let is_parted = rest.starts_with(|first: char| first.is_whitespace() || "-–—:)".contains(first));
    (is_parted && LEXICON.heading.item.are(before) && rest.chars().any(char::is_alphabetic)).then_some(rest)
}

/// The first part of the number at the start and what follows it: "2. Trees", "3) Data", "2.1. Oaks", "2.1 Oaks".
pub(super) fn number(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches(['(', '§', ' ']);
    let length = words.find(|character: char| !character.is_ascii_digit() && character != '.')?;
    let (number, rest) = words.split_at(length);
    let parts: Vec<&str> = number.trim_end_matches('.').split('.').collect();
    if parts.iter().any(|part| part.is_empty() || part.len() > 3) {
        return None;
    }
    // "4.0 release" is a version.
    let is_version = parts.len() > 1 && parts.ends_with(&["0"]) && rest.trim_start().starts_with(char::is_lowercase);
    let rest = match rest.strip_prefix([')', ':']) {
        Some(rest) => rest,
        None if is_version => return None,
        None if number.ends_with('.') || parts.len() > 1 => rest,
        None => return None,
    };
    let number = parts.first()?.parse().ok()?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (number, rest.trim_start()))
}

/// "a. Oaks", "b) Elms", "(iv) Ash".
fn letter(words: &str) -> Option<(usize, &str)> {
    let words = words.trim_start_matches('(');
    let length = words.find(['.', ')'])?;
    let (mark, rest) = words.split_at(length);
    let is_roman =
        mark.len() < 5 && !mark.is_empty() && mark.to_ascii_lowercase().chars().all(|one| "ivx".contains(one));
    let is_letter = mark.len() == 1 && mark.starts_with(|one: char| one.is_ascii_alphabetic());
    let rest = rest.get(1..)?;
    ((is_letter || is_roman) && rest.starts_with(char::is_whitespace)).then(|| (0, rest.trim_start()))
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

/// The bracket at the end: what stands before it, and inside.
fn bracketed_end(words: &str) -> Option<(&str, &str)> {
    let (open, close) = if words.ends_with(']') { ('[', ']') } else { ('(', ')') };
    let inner = words.strip_suffix(close)?;
    let mut depth = 1;
    for (at, character) in inner.char_indices().rev() {
        depth += i32::from(character == close) - i32::from(character == open);
        if depth == 0 {
            return Some((&inner[..at], &inner[at + 1..]));
        }
    }
    None
}

fn bracketed_start(words: &str) -> Option<(&str, &str)> {
    let inner = words.strip_prefix('[')?;
    let (inside, rest) = inner.split_once(']')?;
    Some((inside.trim_start_matches('['), rest.trim_start_matches(']')))
}

/// Whether a bracket only says how the item is dealt with: a stage, a time, an issue, an address, who leads it.
fn is_remark(inside: &str) -> bool {
    let parts: Vec<&str> = inside.split([',', ';']).map(str::trim).collect();
    // Beside a time one word is a name too: "10m, Ann".
    let is_timed = parts.iter().any(|part| is_duration(part));
    let is_who = |part: &&str| people::is_full_name(part) || standing(part).is_some() || is_timed && is_person(part);
    let aside = |part: &&str| {
        let words: Vec<String> = folded(part).into_iter().filter(|word| !is_number(word)).collect();
        let is_aside = words.is_empty() || is_only(&words.join(" "), &LEXICON.heading.aside, &[]);
        let is_led = label_of(part).is_some_and(|(label, _)| standing(label).is_some());
        is_aside || is_led || is_issue(part) || is_address(part) || part.starts_with('@')
    };
    parts.iter().any(aside) && parts.iter().all(|part| aside(part) || is_who(part))
}

/// "10m", "5 minutes".
fn is_duration(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_digit())
        && part.split_whitespace().count() < 3
        && part.chars().any(char::is_alphabetic)
        && folded(part).iter().all(|word| is_number(word) || LEXICON.heading.aside.are(word))
}

/// The words behind how long an item gets, which a dash or colon parts from them: "45 min - Trees".
pub(super) fn behind_duration(words: &str) -> Option<&str> {
    let length = words.bytes().take_while(u8::is_ascii_digit).count();
    let (_, rest) = (1..=3).contains(&length).then(|| words.split_at(length))?;
    let rest = rest.trim_start_matches([' ', '-']);
    let unit = rest.find(|one: char| !one.is_alphabetic())?;
    let (unit, rest) = rest.split_at(unit);
    let title = rest.trim_start_matches(['.', ' ']).trim_start_matches(['-', '–', '—', ':']);
    let is_parted = title.len() < rest.trim_start_matches(['.', ' ']).len() && title.starts_with(' ');
    (is_parted && LEXICON.heading.duration.are(unit)).then(|| title.trim_start())
}

/// Whether words end with who leads it, in square brackets: "Trees [Ann Lee]".
pub(super) fn is_led(words: &str) -> bool {
    let end = bracketed_end(words.trim_end()).filter(|_| words.trim_end().ends_with(']'));
    end.is_some_and(|(before, inside)| before.contains(char::is_alphabetic) && is_person(inside))
}

/// Whether words end with who logged them and when: "Water levels  (ann, 16:39:22)".
pub(super) fn is_logged(words: &str) -> bool {
    bracketed_end(words.trim_end()).is_some_and(|(_, inside)| is_log(inside))
}

fn is_log(inside: &str) -> bool {
    inside.split_once(',').is_some_and(|(who, when)| {
        let is_time = when.trim().split(':').count() == 3 && is_time(when.trim());
        is_time && !who.trim().is_empty() && !who.trim().contains(char::is_whitespace)
    })
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(|character: char| character.is_ascii_alphabetic());
    !digits.is_empty() && digits.len() + 1 >= word.len() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// One to three names: "Peter", "Ann/Bo".
fn is_person(inside: &str) -> bool {
    let mut words = inside.split([' ', '/', '&', ',', '.']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some()
        && inside.split_whitespace().count() < 6
        && words.all(|word| word.starts_with(char::is_uppercase))
}

/// "#12", "lang-team#86".
pub(super) fn is_issue(word: &str) -> bool {
    word.trim_matches(['(', ')', '[', ']']).rsplit_once('#').is_some_and(|(before, number)| {
        (1..=6).contains(&number.len())
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && before.chars().all(|character| character.is_alphanumeric() || "-_/.".contains(character))
    })
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['(', ')', '<', '>', '[', ']']);
    word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www.")
}

fn is_time(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && word.chars().all(|character| character.is_ascii_digit() || ":-–./ ".contains(character))
}
