//! Lines with numbers that count on from one to the next, and are no list of the format: "I. Call to order", "IX – Roads",
//! and numbers that go on from meeting to meeting, "2746: Election of the chair".
//!
//! In: the blocks. Out: the titles behind the numbers. A number that does not count on is none of them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::{prose, title};
use crate::model::Span;
use crate::parse::{Block, BlockKind};

/// The fewest of them that part a record; fewer where they begin with one, in Roman numbers.
const LINES: usize = 3;
const ROMAN: usize = 2;

/// Numbers that are rather years.
const YEARS: Range<u64> = 1900..2100;

/// Lists count no further.
const HIGH: u64 = 100;

/// The most bytes of what says that a number counts an item.
const ITEM: usize = 24;

/// The most words of a line that is a title.
const WORDS: usize = 16;

/// The titles of lines that begin with a Roman number, from one on; one may be left out.
pub(super) fn roman(reading: &Reading) -> Option<Vec<Span>> {
    longest(reading, roman_number, 2).filter(|run| run.first == 1 && run.count >= ROMAN).map(|run| run.titles)
}

/// The titles of lines whose numbers count on from any number, one may be left out; a list of years is none.
pub(super) fn counted(reading: &Reading) -> Option<Vec<Span>> {
    let run = longest(reading, number, 2).filter(|run| run.count >= LINES && !YEARS.contains(&run.first));
    run.map(|run| run.titles)
}

/// Lines whose numbers follow each other.
#[derive(Default)]
struct Run {
    first: u64,
    count: usize,
    titles: Vec<Span>,
}

/// The longest run of lines, each of whose numbers is at most `step` above the one before.
fn longest(reading: &Reading, read: fn(&str) -> Option<(u64, &str)>, step: u64) -> Option<Run> {
    let mut runs: BTreeMap<u64, Run> = BTreeMap::new();
    for block in reading.blocks {
        let Some((number, words)) = counted_item(reading, block).or_else(|| line(reading, block).and_then(read)) else {
            continue;
        };
        let Some(title) = title_of(without_parts(words, number)) else { continue };
        let before = (1..=step).filter_map(|step| number.checked_sub(step)).find(|before| runs.contains_key(before));
        let run = before.and_then(|before| runs.remove(&before)).unwrap_or(Run { first: number, ..Run::default() });
        let mut run = Run { count: run.count + 1, ..run };
        run.titles.extend(reading.part(block.span, title).and_then(|span| title::of_counted(reading, span)));
        // The same number may come again, and is no better for that.
        if runs.get(&number).is_none_or(|known| known.count < run.count) {
            runs.insert(number, run);
        }
    }
    runs.into_values().rev().max_by_key(|run| run.count).filter(|run| !run.titles.is_empty())
}

/// The number of a list item that is too high for any list, and so goes on from an earlier meeting: "338.  Doors".
fn counted_item<'a>(reading: &Reading<'a>, block: &Block) -> Option<(u64, &'a str)> {
    let BlockKind::ListItem { depth: 0, number: Some(number), .. } = block.kind else { return None };
    let line = reading.words(block.span).lines().next()?;
    (number >= HIGH).then_some((number, line))
}

/// The first line of a block that is no list item, where it is all of the block or ends as a title does.
fn line<'a>(reading: &Reading<'a>, block: &Block) -> Option<&'a str> {
    let is_text = match block.kind {
        BlockKind::Paragraph | BlockKind::Definition { .. } => true,
        // Where headings are marked as such, they say more by their levels.
        BlockKind::Heading { .. } => reading.is_plain(),
        _ => false,
    };
    let words = reading.words(block.span);
    let line = words.lines().next().filter(|_| is_text)?.trim_end();
    (line.len() == words.len() || line.ends_with([':', '.'])).then_some(line)
}

/// The words before the parts of an item that stand on its line: "10. Letters 10.1 Lamps 10.2 Doors", "12. Reports 1. Lamps
/// 2. Doors".
fn without_parts(words: &str, number: u64) -> &str {
    let counted = words.split_once(&*format!(" {number}.1 "));
    let listed = || words.split_once(" 1. ").filter(|(_, rest)| rest.contains(" 2. "));
    counted.or_else(listed).map_or(words, |(title, _)| title)
}

/// The words of a line up to the label's colon, where they are short enough for a title.
fn title_of(words: &str) -> Option<&str> {
    let words = words.trim();
    if let Some(title) = prose::before_prose(words) {
        return Some(title);
    }
    let is_title = words.contains(char::is_alphabetic) && words.split_whitespace().nth(WORDS).is_none();
    is_title.then(|| words.split_once(": ").map_or(words, |(title, _)| title))
}

/// A Roman number in capitals, and the words behind it.
fn roman_number(line: &str) -> Option<(u64, &str)> {
    let length = line.bytes().take_while(|byte| b"IVXL".contains(byte)).count();
    let (letters, rest) = line.split_at(length);
    let rest = parted(rest)?;
    let value = |letter: u8| match letter {
        b'I' => 1_i64,
        b'V' => 5,
        b'X' => 10,
        _ => 50,
    };
    let letters = letters.as_bytes();
    let worth = |at: usize| {
        let own = value(letters[at]);
        if letters.get(at + 1).is_some_and(|next| value(*next) > own) { -own } else { own }
    };
    let number = (1..=8).contains(&letters.len()).then(|| (0..letters.len()).map(worth).sum::<i64>())?;
    u64::try_from(number).ok().filter(|number| *number > 0).map(|number| (number, rest))
}

/// A number in digits, also with the year behind a dot, "3.23", or behind what says that it counts an item, "TOP 3.", and
/// the words behind it.
fn number(line: &str) -> Option<(u64, &str)> {
    let line = line.trim_start_matches('#');
    let at = line.find(|one: char| one.is_ascii_digit()).filter(|at| *at > 0 && *at < ITEM);
    let behind_label = at.filter(|at| LEXICON.heading.item.are(&line[..*at])).and_then(|at| line.get(at..));
    let line = behind_label.unwrap_or(line);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let length = digits(line);
    let (number, rest) = line.split_at(length);
    let number = number.parse().ok().filter(|_| (1..=5).contains(&length))?;
    let year = rest.strip_prefix('.').filter(|rest| digits(rest) == 2).and_then(|rest| rest.get(2..));
    Some((number, parted(year.unwrap_or(rest))?))
}

/// The words behind the mark that parts a number from them.
fn parted(rest: &str) -> Option<&str> {
    let words = rest.trim_start().trim_start_matches(['.', ':', ')', '-', '–', '—']);
    // "3.ROADS" is written without a space; "3.5" is another number, and "X-RAY" a word.
    let is_word = |words: &str| words.chars().take(2).filter(|one| one.is_uppercase()).count() == 2;
    let is_parted = words.starts_with(char::is_whitespace) || rest.starts_with(['.', ')']) && is_word(words);
    let has_mark = words.len() < rest.trim_start().len() && is_parted;
    has_mark.then(|| words.trim_start()).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_before_a_mark() {
        for (line, number) in
            [("I. Roads", 1), ("IX – Roads", 9), ("XIV) Roads", 14), ("XL: Roads", 40), ("II.ROADS", 2)]
        {
            let read = roman_number(line).map(|(number, words)| (number, words.to_lowercase()));
            assert_eq!(read, Some((number, "roads".to_owned())), "{line}");
        }
        for (line, read) in
            [("2746: Roads", 2746), ("3.23-  Roads", 3), ("3.23 – Roads", 3), ("12. Roads", 12), ("#TOP 3. Roads", 3)]
        {
            assert_eq!(number(line), Some((read, "Roads")), "{line}");
        }
        for line in ["", "I think so", "I.", "IV", "X-ray", "X-RAY"] {
            assert_eq!(roman_number(line), None, "{line}");
        }
        for line in ["", "12 boats", "12.5 metres", "10:00 Roads", "2019-03-01"] {
            assert_eq!(number(line), None, "{line}");
        }
    }
}
