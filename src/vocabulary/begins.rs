//! How words begin, by three letters: what tells of most words of a text that no name begins with them, before anything
//! else is done with them.

/// The letters that are looked at.
pub(super) const LETTERS: usize = 3;

/// Bits of a letter: none, 26 letters, any digit.
const BITS: usize = 5;

/// How a word begins: its first letters, folded, and whether it is in lower case; `None` where they cannot be told
/// without folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start(Option<(u16, bool)>);

/// The starts of some words.
#[derive(Debug, Default)]
pub(super) struct Starts {
    common: Codes,
    proper: Codes,
}

impl Start {
    /// Of a word as it is written.
    pub(super) fn of(written: &str) -> Self {
        let is_plain = written.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_lower = written.starts_with(|first: char| first.is_ascii_lowercase());
        Self(is_plain.then(|| (code(written.as_bytes()), is_lower)))
    }
}

impl Starts {
    /// Adds a folded word that is found in any case. What begins with a shorter one may be a form of it.
    pub(super) fn insert_common(&mut self, plain: &str) {
        let open = BITS * LETTERS.saturating_sub(plain.len());
        let first = code(plain.as_bytes());
        (0..1 << open).for_each(|rest| self.common.set(first | rest));
    }

    /// Adds a folded word that is found as it is, and with a capital where it has a case.
    pub(super) fn insert_proper(&mut self, plain: &str) {
        self.proper.set(code(plain.as_bytes()));
    }

    /// Whether a word that begins so may be one of them.
    pub(super) fn may_have(&self, start: Start) -> bool {
        start.0.is_none_or(|(code, is_lower)| self.common.has(code) || !is_lower && self.proper.has(code))
    }
}

/// A set of starts.
#[derive(Debug)]
struct Codes(Box<[u64; (1 << (BITS * LETTERS)) / 64]>);

impl Default for Codes {
    fn default() -> Self {
        Self(Box::new([0; (1 << (BITS * LETTERS)) / 64]))
    }
}

impl Codes {
    fn has(&self, code: u16) -> bool {
        self.0[usize::from(code) / 64] >> (code % 64) & 1 == 1
    }

    fn set(&mut self, code: u16) {
        self.0[usize::from(code) / 64] |= 1 << (code % 64);
    }
}

/// The first letters as one number; a letter that is not there is 0.
fn code(letters: &[u8]) -> u16 {
    let letter = |at: usize| match letters.get(at).map(u8::to_ascii_lowercase) {
        Some(letter @ b'a'..=b'z') => u16::from(letter - b'a') + 1,
        Some(_) => 27,
        None => 0,
    };
    (0..LETTERS).fold(0, |code, at| code << BITS | letter(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_lost_that_begins_like_a_name() {
        let mut starts = Starts::default();
        ["climate", "ox", "x", "été"].into_iter().for_each(|word| starts.insert_common(word));
        ["eu", "g20", "chad"].into_iter().for_each(|word| starts.insert_proper(word));
        for (word, may_have) in [
            ("Climate", true),
            ("climb", true),
            ("clay", false),
            ("oxen", true),
            ("Xs", true),
            ("EU", true),
            ("European", false),
            ("G7", false),
            ("G20", true),
            ("Chad's", true),
            ("Chad", true),
            ("change", false),
            ("the", false),
            ("Été", true),
            ("l’UE", true),
        ] {
            assert_eq!(starts.may_have(Start::of(word)), may_have, "{word}");
        }
    }
}
