//! One line of a chat by itself: who says what, or whose words follow below.
//!
//! In: a line. Out: the name and the words. A line is known by its form alone, and whether the record is a chat is
//! not asked here.

use super::time::{before_time, timed};

/// The longest name of a speaker, in bytes.
const NAME: usize = 60;

/// The most words of one, "Ann van der Lee (Lake Group)".
const NAME_WORDS: usize = 7;

/// A line of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChatLine<'a> {
    /// The name as printed.
    pub speaker: &'a str,
    /// What is said, on this line.
    pub words: &'a str,
    /// Whether a time stands before it.
    pub is_timed: bool,
    /// What tells the name from the words.
    pub mark: NameMark,
}

/// What tells a name from the words after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameMark {
    /// Brackets: `<ann> words`. Such a message has one line.
    Brackets,
    /// A tab, or words of the program: `From Ann Lee to Everyone: words`.
    Program,
    /// A colon alone.
    Colon,
}

/// What a line of a chat says; `None`: it has not the form of one.
pub fn chat_line(line: &str) -> Option<ChatLine<'_>> {
    let line = line.trim();
    let time = timed(line);
    let is_timed = time.is_some();
    let rest = time.map_or(line, |time| time.rest);
    if let Some((nick, words)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        let is_nick = !nick.is_empty() && nick.len() < NAME && !nick.contains(['/', '=', ':', '"', '!']);
        // Without a time it may be an address: "< ann at example.org >".
        let is_parted = words.is_empty() && is_timed || words.starts_with(char::is_whitespace);
        let speaker = nick.trim_start_matches(['@', '+', '%', ' ']);
        let line = ChatLine { speaker, words: words.trim_start(), is_timed, mark: NameMark::Brackets };
        return (is_nick && is_parted).then_some(line);
    }
    time?;
    if let Some(nick) = rest.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        // The log of a bot writes the words on the line below.
        let is_nick = !nick.is_empty() && nick.len() < NAME && !nick.contains(char::is_whitespace);
        return is_nick.then(|| ChatLine {
            speaker: nick,
            words: &rest[rest.len()..],
            is_timed,
            mark: NameMark::Brackets,
        });
    }
    let from = rest.strip_prefix("From ").map(str::trim_start);
    let (name, words) = from.unwrap_or(rest).split_once(':')?;
    let speaker = from.map_or(name, |_| name.split(" to ").next().unwrap_or(name));
    let speaker = speaker.trim_start_matches(['~', '\u{200e}', '\u{202a}', ' ']).trim();
    let is_parted = words.is_empty() || words.starts_with(char::is_whitespace);
    let mark = if from.is_some() || words.starts_with('\t') { NameMark::Program } else { NameMark::Colon };
    let line = ChatLine { speaker, words: words.trim_start(), is_timed, mark };
    (is_name(speaker) && is_parted).then_some(line)
}

/// The name on a line that says nothing but who speaks below, and when: `Ann Lee  0:34`, `Ann Lee (00:12):`,
/// `2:11 - Ann Lee (Lake Club)`, `[00:01:23] Ann Lee`.
pub fn head_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = line.strip_suffix(':').unwrap_or(line).trim_end();
    let after = || timed(line).filter(|timed| timed.is_parted).map(|timed| timed.rest.trim());
    let name = before_time(line).or_else(after)?;
    // What stands in brackets behind a name says where one is from: it is no part of the name.
    let bare = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")).map_or(name, |(name, _)| name.trim_end());
    let is_stopped = bare.ends_with('.') && bare.rsplit(' ').next().is_some_and(|word| word.len() > 4);
    (is_name(bare) && !is_stopped && !bare.contains(['?', '!', ';', ':', '"', '<'])).then_some(bare)
}

/// Whether the words can be a name by their form.
pub(in crate::parse) fn is_name(words: &str) -> bool {
    let starts = words.starts_with(|first: char| first.is_alphabetic() || "@_|[+".contains(first));
    starts && words.len() < NAME && words.split_whitespace().nth(NAME_WORDS).is_none()
}

#[cfg(test)]
mod tests {
    use super::{chat_line, head_line};

    #[test]
    fn a_line_says_who_speaks() {
        for (line, speaker, words) in [
            ("12:01 < ann> hi", "ann", "hi"),
            ("[Tue 12:01:07] <ann>\tACTION: paint", "ann", "ACTION: paint"),
            ("12:01:07 [ann]", "ann", ""),
            ("4/3/2024, 12:01 - +44 7700 900000: hi", "+44 7700 900000", "hi"),
            ("12:01:07 From Ann Lee to Everyone: hi", "Ann Lee", "hi"),
            ("00:01:07\tAnn Lee:\tprice: https://example.org", "Ann Lee", "price: https://example.org"),
        ] {
            let line = chat_line(line).expect(line);
            assert_eq!((line.speaker, line.words), (speaker, words));
        }
        for line in ["12:01 * ann waves", "12:01 -!- ann has joined", "Ann: hi", "12:01 https://example.org", "[x]"] {
            assert_eq!(chat_line(line), None, "{line}");
        }
    }

    #[test]
    fn a_line_of_its_own_says_who_speaks_below() {
        for (line, name) in [
            ("Ann  0:00", "Ann"),
            ("Ann Lee (00:12):", "Ann Lee"),
            ("2:11 - Ann Lee (lake.example.org)", "Ann Lee"),
            ("[00:01:23] Ann Lee", "Ann Lee"),
            ("[4/3/2024 5:04 PM] ann#4410 (pinned)", "ann#4410"),
        ] {
            assert_eq!(head_line(line), Some(name), "{line}");
        }
        for line in ["10:30 Lunch", "The board met at 10:30", "Recording stopped. (10:30)", "Ann Lee: 10:30", "(10:30)"]
        {
            assert_eq!(head_line(line), None, "{line}");
        }
    }
}
