//! Days that are printed without their year, as a folder a year lets people do: "March 3rd", "18th-20th March".
//!
//! In: words, and the year that something else tells. Out: the first such day, or days, in that year. It does not tell
//! whether the words are a date at all: "Room March 3" reads like one.

use super::forms::{Hit, day_first, month_first};
use super::parts::{Part, parts, year};
use super::{Printed, printed};

/// The most parts of such a date: "18th to 20th of March".
const MOST: usize = 5;

/// The first days of a year in words that name no year.
pub(in crate::extract) fn in_year(text: &str, of: i16) -> Option<Printed> {
    let parts = parts(text);
    if parts.iter().any(|part| year(part).is_some()) {
        return None;
    }
    (0..parts.len()).find_map(|at| {
        let (start, end, precision, taken) = days(text, &parts[at..], of)?;
        Some(printed(&parts, at, (start, end, precision, taken)))
    })
}

/// The days at the start of the parts: read as if the year stood after them, "March 3rd" and "March 3rd-5th".
fn days(text: &str, parts: &[Part], of: i16) -> Option<Hit> {
    let lengths = 2..=MOST.min(parts.len());
    let (shortest, hit) = lengths.clone().find_map(|length| Some((length, with_year(text, &parts[..length], of)?)))?;
    let goes_on = parts
        .get(shortest)
        .is_some_and(|next| matches!(&text[parts[shortest - 1].range.end..next.range.start], "-" | "–" | "—"));
    let mut longer = lengths.skip_while(|length| *length <= shortest).filter(|_| goes_on);
    longer.find_map(|length| with_year(text, &parts[..length], of)).or(Some(hit))
}

/// What the parts say with a year behind the last of them.
fn with_year(text: &str, parts: &[Part], of: i16) -> Option<Hit> {
    let end = parts.last()?.range.end;
    let mut parts = parts.to_vec();
    parts.push(Part { word: of.to_string(), number: Some((of, 4)), month: None, range: end..end });
    let hit = day_first(text, &parts).or_else(|| month_first(text, &parts))?;
    (hit.3 == parts.len()).then_some((hit.0, hit.1, hit.2, hit.3 - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_without_a_year_are_those_of_the_year_told() {
        for (text, start, end, range) in [
            ("March 3rd, 5pm-6pm UTC", "2020-03-03", "2020-03-03", "March 3rd"),
            ("Call of the May 30 group", "2020-05-30", "2020-05-30", "May 30"),
            ("May 3, 16:00-17:00 UTC", "2020-05-03", "2020-05-03", "May 3"),
            ("on 17 April", "2020-04-17", "2020-04-17", "17 April"),
            ("18th-20th March", "2020-03-18", "2020-03-20", "18th-20th March"),
            ("April 16-17 in Ulm", "2020-04-16", "2020-04-17", "April 16-17"),
            ("nov-29", "2020-11-29", "2020-11-29", "nov-29"),
            ("3 de marzo", "2020-03-03", "2020-03-03", "3 de marzo"),
        ] {
            let date = in_year(text, 2020).expect(text);
            assert_eq!((date.start.to_iso().as_str(), date.end.to_iso().as_str()), (start, end), "{text}");
            assert_eq!(&text[date.range], range, "{text}");
        }
        for none in ["", "March", "room 3", "April 17, 2019", "30 February"] {
            assert_eq!(in_year(none, 2020), None, "{none}");
        }
    }
}
