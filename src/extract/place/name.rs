//! The name of a place at some word of a text: "the Old School", "Ulm, Germany", "the town hall of Ulm", "223 Quay
//! House", "#quay".
//!
//! In: words, and where the name would begin. Out: its span. It begins with a capital, with a noun for a place, or with a
//! number that a capital follows and nothing else; a channel is its word. What reads like a name there and is none, "in
//! May", "in English", "in Camera", is data.

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::word::Word;
use super::is_land;
use crate::model::Span;

/// The most words of the name.
const WORDS: usize = 14;

/// How many nouns may stand before what has a capital.
const NOUNS: usize = 3;

/// The most letters of the initials of a name.
const INITIALS: usize = 16;

/// The longest name of a room in brackets, in bytes.
const ROOM: usize = 40;

/// The name that begins at a word.
pub(super) fn name_at(reading: &Reading, words: &[Word<'_>], at: usize) -> Option<Span> {
    let place = &LEXICON.place;
    // "Los Pinos" begins with what may be an article.
    let is_article = words.get(at)?.is(&place.article);
    let is_known = || words[at].is_capital && place.known.length_at(&words[at..]).is_some();
    let start = at + usize::from(is_article && !is_known());
    let rest = words.get(start..)?;
    let first = rest.first()?;
    if reading.text.as_str()[..first.span.start].ends_with('#') && !is_number(reading, first) {
        return Some(Span::new(first.span.start - 1, first.span.end));
    }
    if is_house_number(reading, rest) {
        return numbered(reading, rest);
    }
    let nouns = rest.iter().take(NOUNS).take_while(|word| !word.is_capital);
    let is_noun = first.is_capital || nouns.clone().any(|word| word.is(&place.noun));
    let written = reading.words(first.span);
    let is_other =
        first.is(&place.elsewhere) || first.is(&place.clock) || first.is(&LEXICON.heading.meeting) || is_day(first);
    if !is_noun || is_other || !written.starts_with(char::is_alphabetic) {
        return None;
    }
    let before = if first.is_capital { 0 } else { nouns.count() };
    let length = with_owned(reading, rest, length(reading, rest, before));
    let last = rest.get(length.checked_sub(1)?)?;
    // "at Ann Lee's" is no name.
    let is_cut = is_owner(reading, last);
    let has_capital = rest[..length].iter().any(|word| word.is_capital);
    let end = with_closing(reading, Span::new(first.span.start, last.span.end));
    (has_capital && !is_cut && length <= WORDS).then(|| Span::new(first.span.start, end))
}

fn is_owner(reading: &Reading, word: &Word<'_>) -> bool {
    reading.text.as_str()[word.span.end..].starts_with(['\'', '’'])
}

/// The length of a name with the room that it owns: "the Mayor's reading room of the Old School".
fn with_owned(reading: &Reading, words: &[Word<'_>], length: usize) -> usize {
    let last = length.checked_sub(1).and_then(|last| words.get(last));
    let behind = words.iter().enumerate().skip(length).take(NOUNS).take_while(|(_, word)| !word.is_capital);
    let room = last
        .filter(|last| is_owner(reading, last))
        .and_then(|_| behind.into_iter().find(|(_, word)| word.is(&LEXICON.place.room)));
    room.map_or(length, |(at, _)| at + self::length(reading, &words[at..], 1))
}

/// Whether a number begins a name: "223 Quay House", "10 Quay Street"; a year, a day or a time does not.
fn is_house_number(reading: &Reading, words: &[Word<'_>]) -> bool {
    let [first, next, ..] = words else { return false };
    let written = reading.words(first.span);
    let is_number = (2..=4).contains(&written.len()) && written.bytes().all(|byte| byte.is_ascii_digit());
    let is_year = written.len() == 4 && matches!(written.as_bytes(), [b'1', b'8' | b'9', ..] | [b'2', b'0', ..]);
    is_number && !is_year && !first.stops && next.is_capital && !is_day(next) && !next.is(&LEXICON.place.clock)
}

/// The name that begins with a number, where it is of a street, or nothing but an end stands behind it.
fn numbered(reading: &Reading, words: &[Word<'_>]) -> Option<Span> {
    let (first, rest) = words.split_first()?;
    let last = rest.get(length(reading, rest, 0).checked_sub(1)?)?;
    let is_whole = last.stops || ends_line(reading, last) || last.is(&LEXICON.place.street);
    is_whole.then(|| Span::new(first.span.start, last.span.end))
}

/// The end of a name with the mark that closes what is open in it, "Room „Quay“", and with its initials, "Quay Institute (QI)", or
/// its room, "Maison du Quai (Salle Rouge)".
fn with_closing(reading: &Reading, name: Span) -> usize {
    let (words, rest) = (reading.words(name), &reading.text.as_str()[name.end..]);
    let closing = [('„', '“'), ('“', '”'), ('«', '»'), ('(', ')')];
    let is_open =
        |(open, close): &(char, char)| words.contains(*open) && !words.contains(*close) && rest.starts_with(*close);
    if let Some((_, close)) = closing.iter().find(|pair| is_open(pair)) {
        return name.end + close.len_utf8();
    }
    let aside = rest.strip_prefix(" (").unwrap_or("");
    let room = aside.split(')').next().filter(|room| room.len() < ROOM && room.len() < aside.len());
    if let Some(room) = room.filter(|room| room.split(' ').next().is_some_and(|noun| LEXICON.place.room.are(noun))) {
        return name.end + room.len() + " ()".len();
    }
    let end = aside.char_indices().take(INITIALS).find(|(_, mark)| *mark == ')').map_or(0, |(end, _)| end);
    let initials = &aside[..end];
    let are_initials = initials.chars().all(char::is_alphabetic)
        && initials.chars().filter(|letter| letter.is_uppercase()).count() > 1;
    name.end + if are_initials { initials.len() + " ()".len() } else { 0 }
}

/// Whether a name is one of a room or a house, and not of a body: "Lamp Room", "Palais du Quai".
pub(super) fn is_room(words: &[Word<'_>], name: Span) -> bool {
    let first = words.partition_point(|word| word.span.start < name.start);
    words[first..].iter().take_while(|word| word.span.end <= name.end).any(|word| word.is(&LEXICON.place.room))
}

/// How many words the name has, of which the first are nouns before it.
fn length(reading: &Reading, words: &[Word<'_>], nouns: usize) -> usize {
    let place = &LEXICON.place;
    let mut end = 0;
    for (index, word) in words.iter().enumerate().take(WORDS + 2) {
        let is_link = word.is(&place.within) || word.is(&place.noun);
        // "Santo Domingo" ends with a day of the week.
        let is_day = || is_day(word) && !(index > 0 && place.known.length_at(&words[index - 1..]).is_some());
        if index >= nouns && !word.is_capital && !is_link && !is_number(reading, word) || is_day() {
            break;
        }
        if index < nouns || word.is_capital || !word.is(&place.within) {
            end = index + 1;
        }
        let is_wrapped = || words.get(index + 1).is_some_and(|next| next.is(&place.within));
        let stops = || word.stops && !(word.is(&place.shortened) && is_full_stop(reading, word));
        if ends_line(reading, word) && !is_wrapped() || stops() && !goes_on(reading, &words[index..]) {
            break;
        }
    }
    end
}

/// Whether a name goes on behind a comma: with its country or region, "Ulm, Germany".
fn goes_on(reading: &Reading, words: &[Word<'_>]) -> bool {
    let is_comma = words.first().is_some_and(|word| reading.text.as_str()[word.span.end..].starts_with(','));
    let land = |length: usize| {
        let (first, last) = (words.get(1)?, words.get(length)?);
        Some(is_land(reading, reading.words(Span::new(first.span.start, last.span.end))))
    };
    is_comma && (1..=3).any(|length| land(length) == Some(true))
}

fn is_full_stop(reading: &Reading, word: &Word<'_>) -> bool {
    reading.text.as_str()[word.span.end..].starts_with(". ")
}

/// Whether a line ends behind a word.
pub(super) fn ends_line(reading: &Reading, word: &Word<'_>) -> bool {
    let rest = &reading.text.as_str()[word.span.end..];
    let is_mark = |mark: char| !mark.is_alphanumeric() && mark != '\n';
    rest.trim_start_matches(is_mark).starts_with('\n') || rest.is_empty()
}

fn is_number(reading: &Reading, word: &Word<'_>) -> bool {
    reading.words(word.span).starts_with(|first: char| first.is_ascii_digit())
}

fn is_day(word: &Word<'_>) -> bool {
    word.is_capital && (LEXICON.date.month(word.as_ref()).is_some() || LEXICON.date.weekday(word.as_ref()).is_some())
}
