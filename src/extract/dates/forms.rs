//! The forms in which people print dates: parts of a text to days.
//!
//! Each function looks whether its form stands at the start of the parts. None of them looks for one.

use super::super::lexicon::LEXICON;
use super::parts::{Part, any_year, is_between, month_at, skip, small, year, year_at};
use crate::model::{Day, Precision};

/// What stands at some place: start, end, precision, and how many parts it takes.
pub(super) type Hit = (Day, Day, Precision, usize);

/// `2025 04 17`, as some file names and headings have it.
pub(super) fn spaced(text: &str, parts: &[Part]) -> Option<Hit> {
    let [first, second, third, ..] = parts else { return None };
    let are_two = [second, third].iter().all(|part| part.word.len() == 2);
    let is_spaced = is_between(text, &parts[..3], " ") || is_between(text, &parts[..3], "_");
    let day = Day::from_ymd(year(first)?, small(second)?, small(third)?).filter(|_| are_two && is_spaced)?;
    Some((day, day, Precision::Day, 3))
}

/// `2025-04-17`, `2025/04/17`, `2025-04`.
pub(super) fn iso(text: &str, parts: &[Part]) -> Option<Hit> {
    let year = year(parts.first()?)?;
    let month = parts.get(1)?;
    let are_two = |part: &Part| part.number.is_some_and(|(_, digits)| digits == 2);
    let joined = |count: usize| ["-", "/", "."].iter().any(|by| is_between(text, &parts[..count], by));
    let month_number = small(month)?;
    let day = parts.get(2).and_then(small);
    if let Some(day) = day.filter(|_| joined(3)) {
        let day = Day::from_ymd(year, month_number, day)?;
        return Some((day, day, Precision::Day, 3));
    }
    let (start, end) = month_days(year, month_number)?;
    (is_between(text, &parts[..2], "-") && are_two(month)).then_some((start, end, Precision::Month, 2))
}

/// 2025年4月17日, 2025년 4월 17일.
pub(super) fn ideographic(_text: &str, parts: &[Part]) -> Option<Hit> {
    let marks: Vec<&str> =
        parts.iter().take(3).map(|part| part.word.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    if !matches!(marks[..], ["年" | "년", "月" | "월", "日" | "일"]) {
        return None;
    }
    let number = |part: &Part| part.word.trim_end_matches(|c: char| !c.is_ascii_digit()).parse::<i16>().ok();
    let small = |part: &Part| number(part).and_then(|number| i8::try_from(number).ok());
    let day = Day::from_ymd(number(&parts[0])?, small(&parts[1])?, small(&parts[2])?)?;
    Some((day, day, Precision::Day, 3))
}

/// `17.4.2025`, and `17/4/2025` where only one order can be.
pub(super) fn numeric(text: &str, parts: &[Part]) -> Option<Hit> {
    let [first, second, third, ..] = parts else { return None };
    let slashed = is_slashed(text, &parts[..3]);
    let year = year(third).or_else(|| any_year(third).filter(|_| slashed))?;
    let (first, second) = (small(first)?, small(second)?);
    let dotted = is_between(text, &parts[..3], ".");
    let (day, month) = match (dotted, slashed) {
        (true, _) => (first, second),
        (_, true) if first > 12 || first == second => (first, second),
        (_, true) if second > 12 => (second, first),
        _ => return None,
    };
    let day = Day::from_ymd(year, month, day)?;
    Some((day, day, Precision::Day, 3))
}

/// "17 April 2025", "16-18 April 2025", "30 April to 2 May 2025".
pub(super) fn day_first(_text: &str, parts: &[Part]) -> Option<Hit> {
    let first = small(parts.first()?)?;
    let mut taken = 1;
    let mut first_month = None;
    let (month, taken_month) = month_at(parts, taken)
        .or_else(|| skip(parts, taken, &LEXICON.date.of).and_then(|taken| month_at(parts, taken)))
        .map_or((None, taken), |(month, taken)| (Some(month), taken));
    if let Some(month) = month {
        taken = taken_month;
        if let Some((year, taken)) = year_at(parts, taken) {
            let day = Day::from_ymd(year, month, first)?;
            return Some((day, day, Precision::Day, taken));
        }
        first_month = Some(month);
    }
    let taken = skip(parts, taken, &LEXICON.date.to).unwrap_or(taken);
    let last = small(parts.get(taken)?)?;
    let taken = skip(parts, taken + 1, &LEXICON.date.of).unwrap_or(taken + 1);
    let (month, taken) = month_at(parts, taken)?;
    let (year, taken) = year_at(parts, taken)?;
    range(year, (first_month.unwrap_or(month), first), (month, last), taken)
}

/// "April 17, 2025", "April 16-17, 2025", "April 30 - May 2, 2025".
pub(super) fn month_first(_text: &str, parts: &[Part]) -> Option<Hit> {
    let month = parts.first()?.month?;
    // "May the 4th".
    let at = skip(parts, 1, &LEXICON.date.of).unwrap_or(1);
    let first = small(parts.get(at)?)?;
    if let Some((year, taken)) = year_at(parts, at + 1) {
        let day = Day::from_ymd(year, month, first)?;
        return Some((day, day, Precision::Day, taken));
    }
    let taken = skip(parts, at + 1, &LEXICON.date.to).unwrap_or(at + 1);
    let (last_month, taken) = month_at(parts, taken).unwrap_or((month, taken));
    let last = small(parts.get(taken)?)?;
    let (year, taken) = year_at(parts, taken + 1)?;
    range(year, (month, first), (last_month, last), taken)
}

/// `2025/apr/08`, "2025 April 8", with no other year behind it.
pub(super) fn year_and_month(_text: &str, parts: &[Part]) -> Option<Hit> {
    let (month, day) = (parts.get(1)?.month?, small(parts.get(2)?)?);
    let day = Day::from_ymd(year(parts.first()?)?, month, day)?;
    let goes_on = year_at(parts, 3).is_some();
    (!goes_on).then_some((day, day, Precision::Day, 3))
}

/// "April 2025", "abril de 2025".
pub(super) fn month_and_year(_text: &str, parts: &[Part]) -> Option<Hit> {
    let month = parts.first()?.month?;
    let (year, taken) = year_at(parts, 1)?;
    let (start, end) = month_days(year, month)?;
    Some((start, end, Precision::Month, taken))
}

/// `20250417`, as file names have it.
pub(super) fn compact(_text: &str, parts: &[Part]) -> Option<Hit> {
    let digits = parts.first().filter(|part| part.word.len() == 8)?.word.as_str();
    let day = Day::from_iso(&format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))?;
    (1800..2200).contains(&day.ymd().0).then_some((day, day, Precision::Day, 1))
}

fn range(year: i16, first: (i8, i8), last: (i8, i8), taken: usize) -> Option<Hit> {
    let start = Day::from_ymd(year, first.0, first.1)?;
    let end = Day::from_ymd(year, last.0, last.1)?;
    (start < end).then_some((start, end, Precision::Range, taken))
}

/// The first and the last day of a month.
pub(super) fn month_days(year: i16, month: i8) -> Option<(Day, Day)> {
    let start = Day::from_ymd(year, month, 1)?;
    let next = if month == 12 { Day::from_ymd(year + 1, 1, 1) } else { Day::from_ymd(year, month + 1, 1) }?;
    Some((start, Day(next.0 - 1)))
}

/// Whether three numbers are parted as those of `3/4/2025` are.
pub(super) fn is_slashed(text: &str, three: &[Part]) -> bool {
    is_between(text, three, "/") || is_between(text, three, "-") && year(&three[2]).is_some()
}
