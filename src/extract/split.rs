//! Where a line parts: at its first colon, at a dash between spaces, before the bracket at its end.
//!
//! In: a line. Out: what stands before and behind. Most lines part nowhere, which a look for one character tells sooner
//! than one for several.

/// The most words in a bracket that says whom it is of.
const NAME_WORDS: usize = 4;

/// What stands before and behind the first colon that a space follows.
pub(super) fn at_colon(line: &str) -> Option<(&str, &str)> {
    let (at, _) = line.match_indices(':').find(|(at, _)| line[at + 1..].starts_with(' '))?;
    Some((&line[..at], &line[at + 2..]))
}

/// What stands before and behind the first dash between spaces, of those in so many bytes from the start.
pub(super) fn at_dash(line: &str, within: usize) -> Option<(&str, &str)> {
    let is_near = |at: &usize| *at < within;
    let spaces = line.match_indices(' ').map(|(at, _)| at).take_while(is_near);
    spaces.into_iter().find_map(|at| {
        let behind = line[at + 1..].strip_prefix(['-', '–', '—'])?.strip_prefix(' ')?;
        Some((&line[..at], behind))
    })
}

/// Words without the name in the bracket at their end: "To do (Ann)", "Resolved: (Ann)".
pub(super) fn unbracketed(words: &str) -> &str {
    let parted = words.strip_suffix(')').and_then(|inner| inner.split_once('('));
    let of_name = parted.filter(|(_, name)| name.split_whitespace().nth(NAME_WORDS).is_none());
    of_name.map_or(words, |(before, _)| before.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_part_at_the_first_mark() {
        for (line, parts) in [
            ("Chair: Ann: Bo", Some(("Chair", "Ann: Bo"))),
            ("10:30: tea", Some(("10:30", "tea"))),
            ("10:30", None),
            (": x", Some(("", "x"))),
        ] {
            assert_eq!(at_colon(line), parts, "{line}");
        }
        for (line, parts) in [
            ("Agreed - paint - it", Some(("Agreed", "paint - it"))),
            ("Agreed – paint", Some(("Agreed", "paint"))),
            ("well-known -x - y", Some(("well-known -x", "y"))),
            ("Agreed -paint", None),
            ("what is agreed here - late", None),
        ] {
            assert_eq!(at_dash(line, 16), parts, "{line}");
        }
    }
}
