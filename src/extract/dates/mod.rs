//! Dates as people print them: words to days.
//!
//! In: any words. Out: the first date in them, with its precision and where it stands. Forms: `2025-04-17`, `2025-04`,
//! "April 17, 2025", "17 April 2025", "17.4.2025", "April 16-17, 2025", "30 April to 2 May 2025", "April 2025",
//! `4/17/25`, 2025年4月17日. Day and month of `03/04/2025` cannot be told apart by themselves, so it is no date unless
//! the [`Order`] is known from elsewhere. What only some
//! places of a record may say is asked for by itself: a day without its year (`yearless.rs`), a date in words
//! (`spelled.rs`). Which date is the meeting's is decided in `when/`.

mod forms;
mod parts;
mod spelled;
mod yearless;

pub(super) use spelled::spelled;
pub(super) use yearless::in_year;

use std::ops::Range;

use super::lexicon::{LEXICON, Phrases};
use crate::model::{Day, Precision};
use forms::{
    Hit, compact, day_first, ideographic, is_slashed, iso, month_and_year, month_first, numeric, spaced, year_and_month,
};
use parts::{Part, any_year, is_between, parts, skip, small, year};

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

/// The first words like `03/04/2025` or `03.04.25`, whose day and month cannot be told apart, as both days that they can
/// be: with the day first and with the month first.
pub(super) fn ambiguous(text: &str) -> Option<[Printed; 2]> {
    let parts = parts(text);
    (0..parts.len().saturating_sub(2)).find_map(|position| {
        let three = &parts[position..position + 3];
        let (first, second, year) = (small(&three[0])?, small(&three[1])?, any_year(&three[2])?);
        let is_date =
            (is_slashed(text, three) || is_dotted(text, three)) && first <= 12 && second <= 12 && first != second;
        let day = |month, day| Day::from_ymd(year, month, day).filter(|_| is_date);
        let read = |day: Day| printed(&parts, position, (day, day, Precision::Day, 3));
        Some([read(day(second, first)?), read(day(first, second)?)])
    })
}

/// The year of such words, where nothing tells which of the two days they are.
pub(super) fn year_in_doubt(text: &str) -> Option<Printed> {
    let [printed, _] = ambiguous(text)?;
    let (start, end) = year_days(printed.start.ymd().0)?;
    Some(Printed { start, end, precision: Precision::Year, ..printed })
}

/// The first three numbers with dashes and two digits of a year that can be read in one way only, "2-27-19", or in two
/// digits each with full stops, "27.02.19", where the day stands first.
pub(super) fn dashed(text: &str) -> Option<Printed> {
    let parts = parts(text);
    let is_dashed = |three: &[Part]| is_between(text, three, "-") && three[2].word.len() == 2;
    (0..parts.len().saturating_sub(2)).find_map(|at| {
        let three = &parts[at..at + 3];
        let day = match three {
            three if is_dashed(three) => only_day([&three[0], &three[1], &three[2]])?,
            [day, month, year] if is_dotted(text, three) => Day::from_ymd(any_year(year)?, small(month)?, small(day)?)?,
            _ => return None,
        };
        Some(printed(&parts, at, (day, day, Precision::Day, 3)))
    })
}

/// Whether three numbers of two digits each are parted by full stops.
fn is_dotted(text: &str, three: &[Part]) -> bool {
    is_between(text, three, ".") && three.iter().all(|part| part.word.len() == 2)
}

/// The one day that three numbers can be: with the month, the day or the year first.
fn only_day([first, second, third]: [&Part; 3]) -> Option<Day> {
    let day = |year: &Part, month: &Part, day: &Part| Day::from_ymd(any_year(year)?, small(month)?, small(day)?);
    let readings = [day(third, first, second), day(third, second, first), day(first, second, third)];
    let mut days: Vec<Day> = readings.into_iter().flatten().collect();
    days.dedup();
    let [only] = days[..] else { return None };
    Some(only)
}

/// A day in eight digits that letters follow, as names of files have it: "20250417min".
pub(super) fn run_together(text: &str) -> Option<Printed> {
    let digits = |at: usize| text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let starts = (0..text.len()).filter(|at| *at == 0 || !text.as_bytes()[at - 1].is_ascii_digit());
    let start = starts.filter(|at| text.is_char_boundary(*at)).find(|at| digits(*at) == 8)?;
    let date = first(&text[start..start + 8])?;
    Some(Printed { range: start..start + 8, ..date })
}

/// A day in six digits, as the names of files have it that tell nothing else: "minutes052131", where it can be read in one
/// way only.
pub(super) fn run_together_short(text: &str) -> Option<Printed> {
    let start = text.find(|one: char| one.is_ascii_digit())?;
    let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
    let number = |at: usize| text.get(start + at..start + at + 2).filter(|_| digits == 6)?.parse::<i8>().ok();
    let (first, second, third) = (number(0)?, number(2)?, number(4)?);
    let read =
        |year: i8, month: i8, day: i8| Day::from_ymd(if year < 70 { 2000 } else { 1900 } + i16::from(year), month, day);
    let mut days: Vec<Day> = [read(third, first, second), read(third, second, first), read(first, second, third)]
        .into_iter()
        .flatten()
        .collect();
    days.dedup();
    let [day] = days[..] else { return None };
    let range = start..start + digits;
    Some(Printed { start: day, end: day, precision: Precision::Day, approximate: false, range })
}

/// Month and day in two digits each, of a year that something else tells: "07-16", where no other order could be.
pub(super) fn month_and_day(text: &str, year: i16) -> Option<Printed> {
    let parts = parts(text);
    (0..parts.len().saturating_sub(1)).find_map(|at| {
        let two = &parts[at..at + 2];
        let are_two = two.iter().all(|part| part.word.len() == 2) && is_between(text, two, "-");
        let (month, day) = (small(&two[0])?, small(&two[1])?);
        let day = Day::from_ymd(year, month, day).filter(|_| are_two && (day > 12 || day == month))?;
        Some(printed(&parts, at, (day, day, Precision::Day, 2)))
    })
}

/// The years in four digits that a text has.
pub(super) fn years(text: &str) -> Vec<i16> {
    parts(text).iter().filter_map(year).filter(|year| (1900..2100).contains(year)).collect()
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

fn at(text: &str, parts: &[Part], position: usize) -> Option<Printed> {
    let rest = &parts[position..];
    let forms = [iso, ideographic, numeric, day_first, month_first, month_and_year, compact, spaced, year_and_month];
    let hit = forms.iter().find_map(|form| form(text, rest))?;
    Some(printed(parts, position, up_to(text, rest, hit)))
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

fn year_days(year: i16) -> Option<(Day, Day)> {
    Some((Day::from_ymd(year, 1, 1)?, Day::from_ymd(year, 12, 31)?))
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
            ("fredagen den 5 juni 2026", "2026-06-05", "2026-06-05", "5 juni 2026"),
            ("5 Oca 2026", "2026-01-05", "2026-01-05", "5 Oca 2026"),
            ("1º de março de 2025", "2025-03-01", "2025-03-01", "1º de março de 2025"),
            ("Monday 17^th^ March 2025", "2025-03-17", "2025-03-17", "17^th^ March 2025"),
            ("the 17 th of March 2025", "2025-03-17", "2025-03-17", "17 th of March 2025"),
            ("quay/2025/apr/08/", "2025-04-08", "2025-04-08", "2025/apr/08"),
            ("May the 4th, 2025", "2025-05-04", "2025-05-04", "May the 4th, 2025"),
            ("in 2025 May 4, 2026", "2026-05-04", "2026-05-04", "May 4, 2026"),
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
        assert_eq!(
            ambiguous("of 03.04.25").map(|[day_first, _]| day_first.start.to_iso()).as_deref(),
            Some("2025-04-03")
        );
        assert_eq!(ambiguous("of 3.4.25"), None);
        assert_eq!(year_in_doubt("on 03/04/2025").map(|date| date.start.to_iso()).as_deref(), Some("2025-01-01"));
        assert_eq!(dashed("call of 2-27-19").map(|date| date.start.to_iso()).as_deref(), Some("2019-02-27"));
        assert_eq!(dashed("call of 27.02.19").map(|date| date.start.to_iso()).as_deref(), Some("2019-02-27"));
        assert_eq!((dashed("27.2.19"), dashed("27.13.19")), (None, None));
        assert_eq!((dashed("19-02-27"), dashed("3-4-25"), dashed("22-0-1")), (None, None, None));
        assert_eq!(month_and_day("call-07-16", 2024).map(|date| date.start.to_iso()).as_deref(), Some("2024-07-16"));
        assert_eq!(order("3/4/2025, 25/4/2025"), Some(Order::DayFirst));
        assert_eq!(order("3/4/2025, 4/25/2025"), Some(Order::MonthFirst));
        assert_eq!(order("25/4/2025, 4/25/2025"), None);
        assert_eq!(weekday("on Donnerstag, 17.4."), Some(3));
        assert_eq!(first_or_year("about 1913").map(|date| date.precision), Some(Precision::Year));
    }
}
