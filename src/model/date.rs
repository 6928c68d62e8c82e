//! Calendar days as records give them: local, with a precision, as printed.

use super::Source;

/// A local calendar day, as days since 1 January 1970. It is no instant: `2025-04-17` is not midnight UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a proleptic Gregorian date; `None` where there is no such day or the year is not 1 to 9999.
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let date = jiff::civil::Date::new(year, month, day).ok()?;
        let days = date.since((jiff::Unit::Day, jiff::civil::date(1970, 1, 1))).ok()?.get_days();
        Some(Self(days))
    }

    /// The day of an ISO 8601 date, `YYYY-MM-DD` and nothing else.
    pub fn from_iso(iso: &str) -> Option<Self> {
        let bytes = iso.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let digits = |range: std::ops::Range<usize>| {
            iso.get(range).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        Self::from_ymd(digits(0..4)?.parse().ok()?, digits(5..7)?.parse().ok()?, digits(8..10)?.parse().ok()?)
    }

    /// Year, month and day of the month.
    pub fn ymd(self) -> (i16, i8, i8) {
        use jiff::ToSpan;
        let epoch = jiff::civil::date(1970, 1, 1);
        let date = epoch.checked_add(self.0.days()).unwrap_or(epoch);
        (date.year(), date.month(), date.day())
    }

    /// `YYYY-MM-DD`.
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// How exactly a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// One day.
    Day,
    /// Some day of a month.
    Month,
    /// Some day of a year.
    Year,
    /// From a first to a last day.
    Range,
}

/// A date as a record gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateSpan {
    /// The first day it can be.
    pub start: Day,
    /// The last day it can be; never before `start`.
    pub end: Day,
    /// How exactly it is known.
    pub precision: Precision,
    /// "about", "early", "circa".
    pub approximate: bool,
    /// The words that say so; the quote is the date as printed.
    pub source: Source,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_iso_dates_are_inverse() {
        for iso in ["1866-02-28", "1970-01-01", "2000-02-29", "2025-04-17", "0001-01-01", "9999-12-31"] {
            assert_eq!(Day::from_iso(iso).expect(iso).to_iso(), iso);
        }
        for none in ["2025-02-29", "2025-4-17", "+025-04-17", "0000-01-01", "17-04-2025", ""] {
            assert_eq!(Day::from_iso(none), None, "{none}");
        }
    }
}
