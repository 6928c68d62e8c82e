//! Dates as people print them: words to days.
//!
//! In: any words. Out: the first date in them, with its precision and where it stands. Forms: `2025-04-17`, `2025-04`,
//! "April 17, 2025", "17 April 2025", "17.4.2025", "April 16-17, 2025", "30 April to 2 May 2025", "April 2025",
//! `4/17/25`, 2025年4月17日. Day and month of `03/04/2025` cannot be told apart by themselves, so it is no date unless
//! the [`Order`] is known from elsewhere. Which date is the meeting's is decided in `when.rs`.

use std::ops::Range;

use super::lexicon::{LEXICON, Phrases};
use crate::model::{Day, Precision, Span};
use crate::words;

/// A date in some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) start: Day,
    pub(super) end: Day,
    pub(super) precision: Precision,
    pub(super) approximate: bool,
    /// Where it stands, in bytes of the words.
    pub(super) range: Range<usize>,
}

/// Which of day and month a record writes first, where it writes both as numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// 17/4/2025.
    DayFirst,
    /// 4/17/2025.
    MonthFirst,
}

/// A word or number, as dates need it.
#[derive(Debug)]
struct Part {
    word: String,
    /// Of "17", "17th", "1er"; with the number of digits.
    number: Option<(i16, usize)>,
    month: Option<i8>,
    range: Range<usize>,
}

/// What stands at some place: start, end, precision, and how many parts it takes.
type Hit = (Day, Day, Precision, usize);

/// The first date in the words, where it says at least a month.
pub(super) fn first(text: &str) -> Option<Printed> {
    let parts = parts(text);
    (0..parts.len()).find_map(|position| at(text, &parts, position))
}

/// The first date in the words, a year alone included.
pub(super) fn first_or_year(text: &str) -> Option<Printed> {
    first(text).or_else(|| {
        let parts = parts(text);
        let position = parts.iter().position(|part| year(part).is_some())?;
        let (start, end) = year_days(year(&parts[position])?)?;
        Some(printed(&parts, position, (start, end, Precision::Year, 1)))
    })
}

/// The first words like `03/04/2025`, whose day and month cannot be told apart, as both days that they can be: with the
/// day first and with the month first.
pub(super) fn ambiguous(text: &str) -> Option<[Printed; 2]> {
    let parts = parts(text);
    (0..parts.len().saturating_sub(2)).find_map(|position| {
        let three = &parts[position..position + 3];
        let (first, second, year) = (small(&three[0])?, small(&three[1])?, any_year(&three[2])?);
        let is_date = is_slashed(text, three) && first <= 12 && second <= 12 && first != second;
        let day = |month, day| Day::from_ymd(year, month, day).filter(|_| is_date);
        let read = |day: Day| printed(&parts, position, (day, day, Precision::Day, 3));
        Some([read(day(second, first)?), read(day(first, second)?)])
    })
}

/// The order in which a text writes day and month as numbers, where its dates tell, and tell alike.
pub(super) fn order(text: &str) -> Option<Order> {
    let parts = parts(text);
    let told = parts.windows(3).filter_map(|three| {
        let (first, second) = (small(&three[0])?, small(&three[1])?);
        any_year(&three[2]).filter(|_| is_slashed(text, three))?;
        match (first > 12, second > 12) {
            (true, false) if first <= 31 => Some(Order::DayFirst),
            (false, true) if second <= 31 => Some(Order::MonthFirst),
            _ => None,
        }
    });
    let mut orders = told.collect::<Vec<_>>().into_iter();
    let first = orders.next()?;
    orders.all(|order| order == first).then_some(first)
}

/// The day of the week that a text names, 0 for Monday.
pub(super) fn weekday(text: &str) -> Option<i32> {
    super::pattern::folded(text).iter().find_map(|word| LEXICON.date.weekday(word))
}

/// Whether three numbers are parted as those of `3/4/2025` are.
fn is_slashed(text: &str, three: &[Part]) -> bool {
    is_between(text, three, "/") || is_between(text, three, "-") && year(&three[2]).is_some()
}

/// A year in four digits, or in the two that are usual after slashes.
fn any_year(part: &Part) -> Option<i16> {
    year(part).or_else(|| match part.number? {
        (number, 2) if part.word.len() == 2 => Some(if number < 70 { 2000 + number } else { 1900 + number }),
        _ => None,
    })
}

fn at(text: &str, parts: &[Part], position: usize) -> Option<Printed> {
    let rest = &parts[position..];
    let forms = [iso, ideographic, numeric, day_first, month_first, month_and_year, compact, spaced];
    let hit = forms.iter().find_map(|form| form(text, rest))?;
    Some(printed(parts, position, up_to(text, rest, hit)))
}

/// `2025 04 17`, as some file names and headings have it.
fn spaced(text: &str, parts: &[Part]) -> Option<Hit> {
    let [first, second, third, ..] = parts else { return None };
    let are_two = [second, third].iter().all(|part| part.word.len() == 2);
    let is_spaced = is_between(text, &parts[..3], " ") || is_between(text, &parts[..3], "_");
    let day = Day::from_ymd(year(first)?, small(second)?, small(third)?).filter(|_| are_two && is_spaced)?;
    Some((day, day, Precision::Day, 3))
}

/// Of two whole dates, "2025-04-17/2025-04-18" or "2025-04-17 to 2025-04-18", the days from the one to the other.
fn up_to(text: &str, parts: &[Part], (start, end, precision, taken): Hit) -> Hit {
    let alone = (start, end, precision, taken);
    let next = skip(parts, taken, &LEXICON.date.to).unwrap_or(taken);
    let (Some(before), Some(after)) = (parts.get(taken - 1), parts.get(next)) else { return alone };
    let between = &text[before.range.end..after.range.start];
    let joined = next > taken || matches!(between.trim(), "/" | "-" | "–" | "—" | "--");
    let second = iso(text, &parts[next..]).or_else(|| numeric(text, &parts[next..]));
    match second.filter(|_| joined && precision == Precision::Day) {
        Some((last, _, Precision::Day, more)) if last > start => (start, last, Precision::Range, next + more),
        _ => alone,
    }
}

fn printed(parts: &[Part], position: usize, (start, end, precision, taken): Hit) -> Printed {
    let before: Vec<String> =
        parts[position.saturating_sub(2)..position].iter().map(|part| part.word.clone()).collect();
    let approximate = !before.is_empty() && ends_with(&LEXICON.date.approximate, &before);
    let range = parts[position].range.start..parts[position + taken - 1].range.end;
    Printed { start, end, precision, approximate, range }
}

fn ends_with(list: &Phrases, words: &[String]) -> bool {
    (0..words.len()).any(|start| list.length_at(&words[start..]) == Some(words.len() - start))
}

/// `2025-04-17`, `2025/04/17`, `2025-04`.
fn iso(text: &str, parts: &[Part]) -> Option<Hit> {
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
fn ideographic(_text: &str, parts: &[Part]) -> Option<Hit> {
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
fn numeric(text: &str, parts: &[Part]) -> Option<Hit> {
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
fn day_first(_text: &str, parts: &[Part]) -> Option<Hit> {
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
fn month_first(_text: &str, parts: &[Part]) -> Option<Hit> {
    let month = parts.first()?.month?;
    let first = small(parts.get(1)?)?;
    if let Some((year, taken)) = year_at(parts, 2) {
        let day = Day::from_ymd(year, month, first)?;
        return Some((day, day, Precision::Day, taken));
    }
    let taken = skip(parts, 2, &LEXICON.date.to).unwrap_or(2);
    let (last_month, taken) = month_at(parts, taken).unwrap_or((month, taken));
    let last = small(parts.get(taken)?)?;
    let (year, taken) = year_at(parts, taken + 1)?;
    range(year, (month, first), (last_month, last), taken)
}

/// "April 2025", "abril de 2025".
fn month_and_year(_text: &str, parts: &[Part]) -> Option<Hit> {
    let month = parts.first()?.month?;
    let (year, taken) = year_at(parts, 1)?;
    let (start, end) = month_days(year, month)?;
    Some((start, end, Precision::Month, taken))
}

/// `20250417`, as file names have it.
fn compact(_text: &str, parts: &[Part]) -> Option<Hit> {
    let digits = parts.first().filter(|part| part.word.len() == 8)?.word.as_str();
    let day = Day::from_iso(&format!("{}-{}-{}", digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))?;
    (1800..2200).contains(&day.ymd().0).then_some((day, day, Precision::Day, 1))
}

fn range(year: i16, first: (i8, i8), last: (i8, i8), taken: usize) -> Option<Hit> {
    let start = Day::from_ymd(year, first.0, first.1)?;
    let end = Day::from_ymd(year, last.0, last.1)?;
    (start < end).then_some((start, end, Precision::Range, taken))
}

fn month_days(year: i16, month: i8) -> Option<(Day, Day)> {
    let start = Day::from_ymd(year, month, 1)?;
    let next = if month == 12 { Day::from_ymd(year + 1, 1, 1) } else { Day::from_ymd(year, month + 1, 1) }?;
    Some((start, Day(next.0 - 1)))
}

fn year_days(year: i16) -> Option<(Day, Day)> {
    Some((Day::from_ymd(year, 1, 1)?, Day::from_ymd(year, 12, 31)?))
}

fn month_at(parts: &[Part], position: usize) -> Option<(i8, usize)> {
    Some((parts.get(position)?.month?, position + 1))
}

fn year_at(parts: &[Part], position: usize) -> Option<(i16, usize)> {
    let position = skip(parts, position, &LEXICON.date.of).unwrap_or(position);
    Some((year(parts.get(position)?)?, position + 1))
}

fn skip(parts: &[Part], position: usize, list: &Phrases) -> Option<usize> {
    let word = [parts.get(position)?.word.clone()];
    list.length_at(&word).map(|_| position + 1)
}

fn year(part: &Part) -> Option<i16> {
    part.number.filter(|(number, digits)| *digits == 4 && (1000..3000).contains(number)).map(|(number, _)| number)
}

fn small(part: &Part) -> Option<i8> {
    part.number.filter(|(number, digits)| *digits <= 2 && *number > 0).and_then(|(number, _)| i8::try_from(number).ok())
}

fn is_between(text: &str, parts: &[Part], by: &str) -> bool {
    parts.windows(2).all(|two| text[two[0].range.end..two[1].range.start] == *by)
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    // Every date has a digit, and most words have none. Other scripts have digits of their own.
    if !text.bytes().any(|byte| byte.is_ascii_digit() || !byte.is_ascii()) {
        return parts;
    }
    for span in words::raw_tokens(text).flat_map(|span| at_marks(text, span)) {
        // An underscore parts words already; "17T10" and "2025Z" are parted where the digits end.
        let written = &text[span.start..span.end];
        let word = words::fold(written);
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let ending = &word[digits..];
        let is_day = matches!(ending, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "o" | "a" | "º" | "ª" | "°")
            || ending.starts_with('t');
        let number = (digits > 0 && digits <= 4 && is_day).then(|| word[..digits].parse().ok()).flatten();
        let number = number.map(|number| (number, digits));
        let month = if digits == 0 { LEXICON.date.month(&word) } else { None };
        // "₂" folds to a digit, but takes more bytes.
        let is_plain = digits > 0 && written.bytes().take(digits).all(|byte| byte.is_ascii_digit());
        let end = if ending.len() > 2 && ending.is_ascii() && is_plain { span.start + digits } else { span.end };
        parts.push(Part { word, number, month, range: span.start..end });
    }
    parts
}

/// The parts of a token that end in a mark for year, month or day: 2025年4月17日 is three.
fn at_marks(text: &str, token: Span) -> Vec<Span> {
    let mut start = token.start;
    let parts = text[token.start..token.end].split_inclusive(['年', '月', '日', '년', '월', '일']);
    let span = |part: &str| {
        let span = Span::new(start, start + part.len());
        start = span.end;
        span
    };
    parts.map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_forms_people_write() {
        for (text, start, end, range) in [
            ("on 2025-04-17 at noon", "2025-04-17", "2025-04-17", "2025-04-17"),
            ("2025-04-17T10:00:00Z", "2025-04-17", "2025-04-17", "2025-04-17"),
            ("PARIS, April 17, 2025 -", "2025-04-17", "2025-04-17", "April 17, 2025"),
            ("April 17th 2025", "2025-04-17", "2025-04-17", "April 17th 2025"),
            ("17 April 2025", "2025-04-17", "2025-04-17", "17 April 2025"),
            ("17. April 2025", "2025-04-17", "2025-04-17", "17. April 2025"),
            ("am 17.4.2025", "2025-04-17", "2025-04-17", "17.4.2025"),
            ("17/4/2025", "2025-04-17", "2025-04-17", "17/4/2025"),
            ("April 16-17, 2025", "2025-04-16", "2025-04-17", "April 16-17, 2025"),
            ("16 to 18 April 2025", "2025-04-16", "2025-04-18", "16 to 18 April 2025"),
            ("30 April to 2 May 2025", "2025-04-30", "2025-05-02", "30 April to 2 May 2025"),
            ("2025-02-14/2025-02-15", "2025-02-14", "2025-02-15", "2025-02-14/2025-02-15"),
            ("2025-02-14 to 2025-02-15", "2025-02-14", "2025-02-15", "2025-02-14 to 2025-02-15"),
            ("14.2.2025 – 16.2.2025", "2025-02-14", "2025-02-16", "14.2.2025 – 16.2.2025"),
            ("2025-02-14, 2025-02-15", "2025-02-14", "2025-02-14", "2025-02-14"),
            ("January 24-25, 2008", "2008-01-24", "2008-01-25", "January 24-25, 2008"),
            ("le 1er avril 2025", "2025-04-01", "2025-04-01", "1er avril 2025"),
            ("17 de abril de 2025", "2025-04-17", "2025-04-17", "17 de abril de 2025"),
            ("17 Nisan 2025", "2025-04-17", "2025-04-17", "17 Nisan 2025"),
            ("in early April 2025", "2025-04-01", "2025-04-30", "April 2025"),
            ("minutes_20250417", "2025-04-17", "2025-04-17", "20250417"),
            ("2025/4/7 at 14:00", "2025-04-07", "2025-04-07", "2025/4/7"),
            ("05-May-2025", "2025-05-05", "2025-05-05", "05-May-2025"),
            ("Friday 11/17/17 at 14:00", "2017-11-17", "2017-11-17", "11/17/17"),
            ("call 2020 09 21", "2020-09-21", "2020-09-21", "2020 09 21"),
            ("2025年4月17日", "2025-04-17", "2025-04-17", "2025年4月17日"),
            ("Sept. 5, 2025", "2025-09-05", "2025-09-05", "Sept. 5, 2025"),
            ("the 5th of May, 2025", "2025-05-05", "2025-05-05", "5th of May, 2025"),
            ("lunes, 5 de enero del 2026", "2026-01-05", "2026-01-05", "5 de enero del 2026"),
            ("5 Oca 2026", "2026-01-05", "2026-01-05", "5 Oca 2026"),
            ("1º de março de 2025", "2025-03-01", "2025-03-01", "1º de março de 2025"),
        ] {
            let date = first(text).expect(text);
            assert_eq!((date.start.to_iso().as_str(), date.end.to_iso().as_str()), (start, end), "{text}");
            assert_eq!(&text[date.range], range, "{text}");
        }
        assert!(first("in early April 2025").expect("a month").approximate);
        for none in ["", "2025", "03/04/2025", "room 17, building 2025", "may 10 people"] {
            assert_eq!(first(none), None, "{none}");
        }
        let [day_first, month_first] = ambiguous("on 03/04/2025").expect("two days");
        assert_eq!((day_first.start.to_iso(), month_first.start.to_iso()), ("2025-04-03".into(), "2025-03-04".into()));
        assert_eq!(day_first.range, 3..13);
        assert_eq!(order("3/4/2025, 25/4/2025"), Some(Order::DayFirst));
        assert_eq!(order("3/4/2025, 4/25/2025"), Some(Order::MonthFirst));
        assert_eq!(order("25/4/2025, 4/25/2025"), None);
        assert_eq!(weekday("on Donnerstag, 17.4."), Some(3));
        assert_eq!(first_or_year("about 1913").map(|date| date.precision), Some(Precision::Year));
    }
}
