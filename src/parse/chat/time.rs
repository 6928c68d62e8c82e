//! The time that a chat writes before or behind a name: `12:01`, `[Tue 12:01:07]`, `4/3/2024, 12:01 PM -`.
//!
//! In: a line. Out: what stands beside its time. Whether the time is one of the meeting is not asked here.

/// The longest time with its day, in bytes.
const LENGTH: usize = 32;

/// Marks of direction and order that programs write before a line, and nobody sees.
const UNSEEN: [char; 3] = ['\u{200e}', '\u{200f}', '\u{feff}'];

/// What parts a time from the name beside it.
const DASHES: [char; 3] = ['-', '–', '—'];

/// A line that begins with a time.
#[derive(Clone, Copy)]
pub(super) struct Timed<'a> {
    /// What follows the time, and the dash after it.
    pub(super) rest: &'a str,
    /// Whether the time stands in brackets or before a dash.
    pub(super) is_parted: bool,
}

/// The time at the start of a line: `12:01`, `[12:01:07]`, `12:01 PM`, `(2024-05-01 12:01)`, `4/3/2024, 12:01 -`.
pub(super) fn timed(line: &str) -> Option<Timed<'_>> {
    let line = line.trim_start_matches(UNSEEN);
    let (is_bracketed, rest) = match line.strip_prefix(['[', '(']) {
        Some(inner) => {
            let (inside, rest) = inner.split_once([']', ')'])?;
            (true, is_time(inside).then_some(rest)?)
        }
        None => (false, after_bare(line)?),
    };
    let rest = rest.trim_start();
    let after_dash = after_dash(rest);
    Some(Timed { rest: after_dash.unwrap_or(rest), is_parted: is_bracketed || after_dash.is_some() })
}

/// What stands before the time at the end of a line: `Ann Lee  0:34`, `Ann Lee (0:34)`, `Ann — 4/3/2024 5:04 PM`.
pub(super) fn before_time(line: &str) -> Option<&str> {
    let line = line.trim_end();
    if let Some(open) = line.strip_suffix([')', ']']).and_then(|inner| inner.rfind(['(', '['])) {
        let (name, inside) = line.split_at(open);
        return is_time(&inside[1..inside.len() - 1]).then(|| name.trim_end());
    }
    let clock = line.trim_end_matches(|last: char| last.is_ascii_alphabetic() || last.is_whitespace());
    let start = clock.rfind(char::is_whitespace)?;
    let (before, time) = line.split_at(start + clock[start..].chars().next().map_or(0, char::len_utf8));
    if !is_time(time) {
        return None;
    }
    if let Some((name, day)) = DASHES.iter().find_map(|dash| before.rsplit_once(&format!(" {dash} ")[..])) {
        return (day.trim().is_empty() || day.split_whitespace().all(is_day)).then(|| name.trim_end());
    }
    // A sentence may end with an hour, and a line of a programme too: two spaces or seconds tell them from a head.
    let is_apart = before.ends_with('\t') || before.ends_with("  ") || clock[start..].matches(':').count() == 2;
    is_apart.then(|| before.trim_end())
}

/// Whether the words are a time, with or without its day.
fn is_time(words: &str) -> bool {
    let parts = || words.split(|one: char| one.is_whitespace() || one == ',').filter(|part| !part.is_empty());
    // "Tue", "Mar", "PM", "UTC".
    let is_half = |part: &str| ["am", "pm", "a.m.", "p.m."].contains(&part);
    let is_word = |part: &str| part.len() <= 4 && part.starts_with(char::is_uppercase) || is_half(part);
    words.len() <= LENGTH
        && parts().all(|part| is_clock(part) || is_day(part) || is_word(part))
        && parts().any(is_clock)
}

/// `12:01`, `0:34`, `12:01:07.250`, `2024-05-01T12:01Z`, `9:04am`, `10:00-10:30`.
fn is_clock(part: &str) -> bool {
    let part = part.trim_end_matches(|last: char| last.is_ascii_alphabetic());
    let fits = part.bytes().all(|byte| byte.is_ascii_digit() || b":.-T".contains(&byte));
    let Some((hour, rest)) = part.rsplit('T').next().and_then(|clock| clock.split_once(':')) else { return false };
    let digits = |words: &str| words.bytes().take_while(u8::is_ascii_digit).count();
    fits && (1..=2).contains(&hour.len()) && digits(hour) == hour.len() && digits(rest) == 2
}

/// `2024-05-01`, `4/3/2024`, `13`.
fn is_day(part: &str) -> bool {
    part.starts_with(|first: char| first.is_ascii_digit())
        && part.bytes().all(|byte| byte.is_ascii_digit() || b"/-.".contains(&byte))
}

/// What follows a time without brackets, and the day before it.
fn after_bare(line: &str) -> Option<&str> {
    let clock = |rest: &str| rest.find(|one: char| !(one.is_ascii_digit() || ":.-T".contains(one)));
    // "Mar 13 12:01", "2024-05-01 12:01", "4/3/2024, 12:01".
    let rest = after_day(line).unwrap_or(line);
    let (time, after) = rest.split_at(clock(rest)?);
    if !is_clock(time) {
        return None;
    }
    let half = after.trim_start();
    let is_half = |word: &&str| ["AM", "PM", "a.m.", "p.m."].iter().any(|one| word.eq_ignore_ascii_case(one));
    let word = half.split(char::is_whitespace).next().filter(is_half).unwrap_or("");
    Some(&half[word.len()..])
}

/// What follows a day at the start of a line.
fn after_day(line: &str) -> Option<&str> {
    let (first, rest) = line.split_once(char::is_whitespace)?;
    if is_day(first.trim_end_matches(',')) {
        return first.contains(['/', '-', '.']).then(|| rest.trim_start());
    }
    let is_month = first.len() == 3 && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (_, rest) = rest.split_once(char::is_whitespace).filter(|(day, _)| is_month && is_day(day))?;
    Some(rest.trim_start())
}

fn after_dash(rest: &str) -> Option<&str> {
    let after = rest.strip_prefix(DASHES)?;
    after.starts_with(char::is_whitespace).then(|| after.trim_start())
}

#[cfg(test)]
mod tests {
    use super::{before_time, timed};

    #[test]
    fn a_time_stands_before_what_is_said() {
        for (line, rest) in [
            ("12:01 <ann> hi", "<ann> hi"),
            ("[12:01:07] ann: hi", "ann: hi"),
            ("[Tue 12:01:07] <ann>\thi", "<ann>\thi"),
            ("12:01 PM Ann: hi", "Ann: hi"),
            ("(2024-05-01 12:01) Ann: hi", "Ann: hi"),
            ("2024-05-01T12:01:07 <ann> hi", "<ann> hi"),
            ("Mar 13 12:01:07 <ann> hi", "<ann> hi"),
            ("4/3/2024, 12:01 - Ann Lee: hi", "Ann Lee: hi"),
            ("\u{200e}[4/3/24, 7:02:11\u{202f}PM] Ann: hi", "Ann: hi"),
            ("2:11 - Ann Lee", "Ann Lee"),
        ] {
            assert_eq!(timed(line).map(|timed| timed.rest), Some(rest), "{line}");
        }
        for line in ["Ann: hi", "1. Doors", "2024-05-01 Doors", "[x] Doors", "Bus 12:30 stop: hi", "[1:2] hi"] {
            assert!(timed(line).is_none(), "{line}");
        }
    }

    #[test]
    fn a_time_stands_behind_a_name() {
        for (line, name) in [
            ("Ann Lee  0:34", "Ann Lee"),
            ("Ann Lee 00:01:23", "Ann Lee"),
            ("Ann Lee (00:12)", "Ann Lee"),
            ("Ann Lee [9:04 AM]", "Ann Lee"),
            ("Ann Lee  9:04 AM", "Ann Lee"),
            ("Ann — 04/03/2024 5:04 PM", "Ann"),
        ] {
            assert_eq!(before_time(line), Some(name), "{line}");
        }
        for line in ["We meet at 10:30", "Ann Lee", "", "10:30", "Lunch - 10:30 in the hall", "Ann (Lake Club)", "()"] {
            assert_eq!(before_time(line), None, "{line}");
        }
    }
}
