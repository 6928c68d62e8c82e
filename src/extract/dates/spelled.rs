//! Dates in words, as deeds of meetings begin in Spanish, Portuguese and French: "a los veinticinco días del
//! mes de abril de dos mil seis", "L'an deux mille vingt, le vingt-cinq juin".
//!
//! In: any words. Out: the first whole date in them, day and year in words or in digits. The numbers are data
//! (`lexicon.toml`). It does not read months alone, nor spans.

use std::ops::Range;

use super::super::lexicon::LEXICON;
use super::Printed;
use crate::model::{Day, Precision};
use crate::words;

/// The most words of a number: "mille neuf cent quatre-vingt-dix-neuf" has seven.
const NUMBER: usize = 9;

/// The most words between the parts of a date: "días del mes de", ", le jeudi".
const BETWEEN: usize = 4;

/// A word of the text.
struct Word {
    folded: String,
    range: Range<usize>,
}

/// The first date in words.
pub(in crate::extract) fn spelled(text: &str) -> Option<Printed> {
    let words = words_of(text);
    let is_number = |at: usize| words.get(at).is_some_and(|word| value(word).is_some());
    // "treinta y cinco" does not begin with its last word.
    let goes_on = |at: usize| {
        let above = at.wrapping_sub(1);
        is_number(above) || is_plus(words.get(above)) && is_number(at.wrapping_sub(2))
    };
    (0..words.len()).filter(|at| !goes_on(*at)).find_map(|at| {
        let (day, end) = day_first(&words, at).or_else(|| year_first(&words, at))?;
        let range = words[at].range.start..words[end - 1].range.end;
        Some(Printed { start: day, end: day, precision: Precision::Day, approximate: false, range })
    })
}

/// "veinticinco días del mes de abril de dos mil seis": the date and the word after it.
fn day_first(words: &[Word], at: usize) -> Option<(Day, usize)> {
    let (month, day, after) = day_and_month(words, at)?;
    let (year, end) = (skipped(words, after)).find_map(|at| year(words, at))?;
    Some((Day::from_ymd(year, month, day)?, end))
}

/// "L'an deux mille vingt, le vingt-cinq juin".
fn year_first(words: &[Word], at: usize) -> Option<(Day, usize)> {
    let before = words.get(at.checked_sub(1)?)?;
    LEXICON.date.year.length_at(std::slice::from_ref(&before.folded))?;
    let (year, after) = year(words, at)?;
    let mut starts = (after..words.len()).take(BETWEEN);
    let (month, day, end) = starts.find_map(|at| day_and_month(words, at))?;
    Some((Day::from_ymd(year, month, day)?, end))
}

/// The month and day at a word, and the word after them.
fn day_and_month(words: &[Word], at: usize) -> Option<(i8, i8, usize)> {
    let (day, after) = number(words, at)?;
    let day = i8::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
    let at = skipped(words, after).find(|at| LEXICON.date.month(&words[*at].folded).is_some())?;
    Some((LEXICON.date.month(&words[at].folded)?, day, at + 1))
}

fn year(words: &[Word], at: usize) -> Option<(i16, usize)> {
    number(words, at).filter(|(year, _)| (1800..2200).contains(year))
}

/// The positions from `at` on, up to the first word that is not one between the parts of a date.
fn skipped(words: &[Word], at: usize) -> impl Iterator<Item = usize> + '_ {
    let is_between = |word: &Word| {
        let word = std::slice::from_ref(&word.folded);
        [&LEXICON.date.of, &LEXICON.date.between, &LEXICON.date.year].iter().any(|list| list.length_at(word).is_some())
    };
    let between = words.iter().skip(at).take(BETWEEN).take_while(|word| is_between(word)).count();
    (at..words.len()).take(between + 1)
}

/// The number that the words from `at` on say, and the word after it: "dos mil seis", "quatre-vingt-dix", "2006".
fn number(words: &[Word], at: usize) -> Option<(i16, usize)> {
    let (mut thousands, mut rest, mut end) = (0_i16, 0_i16, at);
    for (index, word) in words.iter().enumerate().skip(at).take(NUMBER) {
        match value(word) {
            // Digits are a number by themselves.
            Some(number) if is_digits(&word.folded) && index == at => return Some((number, at + 1)),
            Some(_) if is_digits(&word.folded) => break,
            Some(1000) if thousands == 0 => (thousands, rest) = (rest.max(1).checked_mul(1000)?, 0),
            Some(100) => rest = rest.max(1).checked_mul(100)?,
            // "quatre-vingt".
            Some(20) if rest % 100 == 4 => rest = rest.checked_add(76)?,
            Some(number) => rest = rest.checked_add(number)?,
            None if end > at && is_plus(Some(word)) => continue,
            None => break,
        }
        end = index + 1;
    }
    let number = thousands.checked_add(rest)?;
    (end > at && number > 0).then_some((number, end))
}

fn is_plus(word: Option<&Word>) -> bool {
    word.is_some_and(|word| LEXICON.date.plus.length_at(std::slice::from_ref(&word.folded)).is_some())
}

fn value(word: &Word) -> Option<i16> {
    if is_digits(&word.folded) { word.folded.parse().ok() } else { LEXICON.date.number(&word.folded) }
}

fn is_digits(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The words, parted at apostrophes too.
fn words_of(text: &str) -> Vec<Word> {
    let mut parted = Vec::new();
    for span in words::raw_tokens(text) {
        let mut start = span.start;
        for part in text[span.start..span.end].split_inclusive(['\'', '’']) {
            let plain = part.trim_end_matches(['\'', '’']);
            if !plain.is_empty() {
                parted.push(Word { folded: words::fold(plain), range: start..start + plain.len() });
            }
            start += part.len();
        }
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_words_are_read() {
        for (text, day) in [
            ("a los veinticinco días del mes de abril de dos mil seis, se reúne", "2006-04-25"),
            ("del día veinticinco de abril de dos mil veintiuno", "2021-04-25"),
            ("a treinta y uno de mayo de mil novecientos noventa y nueve", "1999-05-31"),
            ("a los 31 días del mes de Diciembre del año dos mil seis", "2006-12-31"),
            ("Aos cinco dias do mês de Julho de dois mil e dezenove", "2019-07-05"),
            ("L'an deux mille vingt, le vingt-cinq juin à dix-neuf heures", "2020-06-25"),
            ("L’an deux mil onze, le jeudi 12 mai, à vingt heures", "2011-05-12"),
            ("Le vingt-cinq juin deux mil vingt à dix-neuf heures", "2020-06-25"),
            ("le premier mars mil neuf cent quatre-vingt-dix-neuf", "1999-03-01"),
            ("a los 31 días del mes de diciembre del año 2022", "2022-12-31"),
        ] {
            assert_eq!(spelled(text).map(|date| date.start.to_iso()).as_deref(), Some(day), "{text}");
        }
        for none in ["", "treinta y cinco de abril de dos mil seis", "two of May", "dos mil seis", "cinco mil"] {
            assert_eq!(spelled(none), None, "{none}");
        }
    }
}
