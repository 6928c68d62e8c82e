//! What the path of a record tells of its day: `2024-03-04/notes.md`, `2024/11/8/notes.md`, `2024/call-07-16.md`,
//! `quayminutes052131.txt`.
//!
//! In: the path. Out: a date whose source is the path, or the one year that its names have. A number is a year only
//! where no other could be; day and month in doubt are no day.

use super::super::dates::{self, Printed};
use super::super::lexicon::LEXICON;
use super::with_source;
use crate::model::{DateSpan, Precision, Source};

/// A date in the file's name, else in the nearest folder's, else in what several of them say together.
pub(super) fn date(path: &str) -> Option<DateSpan> {
    let in_name = |(start, part): (usize, &str)| {
        let date = dates::first(part).or_else(|| dates::dashed(part)).or_else(|| dates::run_together(part));
        let date =
            date.or_else(|| dates::run_together_short(part).filter(|date| names_minutes(&part[..date.range.start])))?;
        printed(path, start, &date)
    };
    let named = names(path).find_map(in_name);
    // "2012-11/nov-29": the file's name is more exact than its folder's.
    let is_vague = named.as_ref().is_none_or(|date| date.precision == Precision::Month);
    let exact = || day_in_year(path).or_else(|| printed(path, 0, &dates::first(path)?));
    named.filter(|_| !is_vague).or_else(exact).or_else(|| names(path).find_map(in_name)).or_else(|| month(path))
}

/// Whether words end by saying that a file has minutes: "quayminutes".
fn names_minutes(words: &str) -> bool {
    let word = words.rsplit(|one: char| !one.is_alphabetic()).find(|word| !word.is_empty());
    word.is_some_and(|word| LEXICON.date.file.are(word))
}

/// The month that two folders tell, `2024/03/`.
pub(super) fn month(path: &str) -> Option<DateSpan> {
    let folders: Vec<(usize, &str)> = names(path).skip(1).collect();
    folders.windows(2).find_map(|two| {
        let ((_, month), (start, year)) = (two[0], two[1]);
        let are_digits =
            |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        let date = dates::first(&format!("{year}-{month}")).filter(|_| are_digits(year, 4) && are_digits(month, 2))?;
        printed(path, start, &date)
    })
}

/// The day that the file's name tells in the one year of the path: "07-16", "nov-29".
fn day_in_year(path: &str) -> Option<DateSpan> {
    let (start, name) = names(path).next()?;
    let year = year(path)?;
    let date = dates::in_year(name, year).or_else(|| dates::month_and_day(name, year))?;
    printed(path, start, &date)
}

/// The one year that the names of folders and file have.
pub(super) fn year(path: &str) -> Option<i16> {
    let years = dates::years(path);
    let first = *years.first()?;
    years.iter().all(|year| *year == first).then_some(first)
}

/// The year of a name that tells a day of which it cannot be told whether the month stands first.
pub(super) fn year_in_doubt(path: &str) -> Option<DateSpan> {
    names(path).find_map(|(start, part)| printed(path, start, &dates::year_in_doubt(part)?))
}

/// The names of the file and of its folders, the file's first, each with where it begins.
fn names(path: &str) -> impl Iterator<Item = (usize, &str)> {
    let starts = |part: &&str| part.as_ptr() as usize - path.as_ptr() as usize;
    path.rsplit('/').map(move |part| (starts(&part), part))
}

fn printed(path: &str, start: usize, date: &Printed) -> Option<DateSpan> {
    let source = Source::path(path, start + date.range.start..start + date.range.end)?;
    Some(with_source(date, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_tell_days_and_years() {
        for (path, day) in [
            ("2024-03-04/notes.md", Some("2024-03-04")),
            ("2024/11/8/notes.md", Some("2024-11-08")),
            ("quay/2024/call-07-16.md", Some("2024-07-16")),
            ("2012-11/nov-29.md", Some("2012-11-29")),
            ("2-27-19.md", Some("2019-02-27")),
            ("20030625min.txt", Some("2003-06-25")),
            ("quay/2024/apr/08/notes.md", Some("2024-04-08")),
            ("quay/2024/04/notes.md", Some("2024-04-01")),
            ("quay/2024/13/notes.md", None),
            ("10-06-2017/notes.md", None),
            ("2024/call-07-06.md", None),
            ("quay.md", None),
        ] {
            assert_eq!(date(path).map(|date| date.start.to_iso()).as_deref(), day, "{path}");
        }
        assert_eq!(year("2020/quay-03-03.md"), Some(2020));
        assert_eq!(year("2020/2021.md"), None);
        assert_eq!(year_in_doubt("10-06-2017/notes.md").map(|date| date.precision), Some(Precision::Year));
    }
}
