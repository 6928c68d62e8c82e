//! How words begin and end, by three letters: what tells of most words of a text that none of a list stands there, before
//! anything else is done with them.

/// The letters that are looked at.
pub const LETTERS: usize = 3;

/// Bits of a letter: none, 26 letters, any digit.
const BITS: usize = 5;

/// The words that three letters can tell apart, 64 in each number.
const WORDS: usize = (1 << (BITS * LETTERS)) / 64;

/// How a word begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    start: u16,
    end: u16,
    /// Whether it is of ASCII letters and digits only; of another nothing can be told without folding it.
    is_plain: bool,
    is_lower: bool,
}

/// How some words begin, or end.
#[derive(Debug, Default)]
pub struct EdgeSet {
    starts: Bits,
    ends: Option<Bits>,
    /// The first letters, to tell of most words at one look.
    letters: u32,
    any: bool,
}

impl Edges {
    /// Of a word as it is written.
    pub fn of(written: &str) -> Self {
        let bytes = written.as_bytes();
        Self {
            start: start(bytes),
            end: end(bytes),
            is_plain: bytes.iter().fold(0, |all, byte| all | LETTER[usize::from(*byte)]) & OTHER == 0,
            is_lower: bytes.first().is_some_and(u8::is_ascii_lowercase),
        }
    }

    /// Whether it is of letters and digits of ASCII only.
    pub fn is_plain(self) -> bool {
        self.is_plain
    }

    /// Whether it begins with a small letter of ASCII.
    pub fn is_lower(self) -> bool {
        self.is_lower
    }
}

impl EdgeSet {
    /// Adds a folded word that is found as it is.
    pub fn insert(&mut self, plain: &str) {
        self.insert_codes(start(plain.as_bytes()), 0);
    }

    /// Adds all words that begin so.
    pub fn insert_start(&mut self, plain: &str) {
        self.insert_codes(start(plain.as_bytes()), open(plain));
    }

    /// Adds all words that end so.
    pub fn insert_end(&mut self, plain: &str) {
        let last = end(plain.as_bytes());
        let ends = self.ends.get_or_insert_default();
        (0..1 << open(plain)).for_each(|rest| ends.set(last | rest));
        self.letters = u32::MAX;
    }

    /// Adds any word.
    pub fn insert_any(&mut self) {
        self.any = true;
        self.letters = u32::MAX;
    }

    fn insert_codes(&mut self, first: u16, open: usize) {
        (0..1 << open).for_each(|rest| self.starts.set(first | rest));
        let letter = first >> (BITS * (LETTERS - 1));
        self.letters |= if letter == 0 { u32::MAX } else { 1 << letter };
    }

    /// Whether a word of such edges may be one of them.
    pub fn may_have(&self, edges: Edges) -> bool {
        let ends = || self.ends.as_ref().is_some_and(|ends| ends.has(edges.end));
        self.any || !edges.is_plain || self.starts.has(edges.start) || ends()
    }

    /// Whether a word of letters and digits, as it is written, may be one of them.
    pub fn may_have_word(&self, written: &str) -> bool {
        let bytes = written.as_bytes();
        if self.letters >> letter(bytes.first()) & 1 == 0 {
            return !written.starts_with(|first: char| first.is_ascii());
        }
        let ends = || self.ends.as_ref().is_some_and(|ends| ends.has(end(bytes)));
        self.any || self.starts.has(start(bytes)) || ends() || !written.is_ascii()
    }
}

/// Three letters, or fewer, that a word may begin with.
#[derive(Debug)]
struct Bits(Box<[u64; WORDS]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; WORDS]))
    }
}

impl Bits {
    fn has(&self, code: u16) -> bool {
        self.0[usize::from(code) / 64] >> (code % 64) & 1 == 1
    }

    fn set(&mut self, code: u16) {
        self.0[usize::from(code) / 64] |= 1 << (code % 64);
    }
}

/// How many bits of its code words may differ in that begin with this.
fn open(plain: &str) -> usize {
    BITS * LETTERS.saturating_sub(plain.len())
}

/// The first letters as one number.
fn start(word: &[u8]) -> u16 {
    code(word.first(), word.get(1), word.get(2))
}

/// The last letters, the last one first.
fn end(word: &[u8]) -> u16 {
    let from_end = |at: usize| word.len().checked_sub(at).and_then(|at| word.get(at));
    code(from_end(1), from_end(2), from_end(3))
}

fn code(first: Option<&u8>, second: Option<&u8>, third: Option<&u8>) -> u16 {
    letter(first) << (2 * BITS) | letter(second) << BITS | letter(third)
}

/// A letter as a number; one that is not there is 0.
fn letter(letter: Option<&u8>) -> u16 {
    letter.map_or(0, |letter| u16::from(LETTER[usize::from(*letter)] & !OTHER))
}

/// Whether a byte is a letter or digit of ASCII.
pub(super) fn is_letter(byte: u8) -> bool {
    LETTER[usize::from(byte)] & OTHER == 0
}

/// The bit of a byte that is no letter or digit of ASCII.
const OTHER: u8 = 1 << 7;

/// Letters in any case from 1, then 27 for digits and whatever else there is.
static LETTER: [u8; 256] = {
    let mut letters = [27 | OTHER; 256];
    let mut at = 0;
    while at < 26 {
        letters[b'a' as usize + at] = at as u8 + 1;
        letters[b'A' as usize + at] = at as u8 + 1;
        at += 1;
    }
    let mut digit = b'0' as usize;
    while digit <= b'9' as usize {
        letters[digit] = 27;
        digit += 1;
    }
    letters
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_lost_that_begins_or_ends_like_one_of_the_set() {
        let mut set = EdgeSet::default();
        ["climate", "ox", "x", "été"].into_iter().for_each(|word| set.insert_start(word));
        ["eu", "g20", "chad"].into_iter().for_each(|word| set.insert(word));
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
            ("choir", false),
            ("the", false),
            ("Été", true),
        ] {
            assert_eq!(set.may_have_word(word), may_have, "{word}");
        }
        set.insert_end("rat");
        assert!(set.may_have_word("Gemeinderat") && !set.may_have_word("Gemeinde"));
        set.insert_any();
        assert!(set.may_have_word("Gemeinde"));
    }
}
