//! Phrases of the lexicon: how they are written there, and where a text has them.
//!
//! A phrase is some words in a row, in any case and without accents. `*` at either end of a word stands for any
//! letters ("recommend*", "*minister"); `...` between words for up to eight others ("could ... benefit").

use crate::words;

/// The most words that `...` stands for.
const GAP: usize = 8;

/// One phrase.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Vec<Part>);

/// What a text must begin with to have a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begins<'a> {
    /// This word.
    Word(&'a str),
    /// A word that starts so, and with this letter.
    Start(char, &'a str),
    /// A word that ends so.
    End(&'a str),
    /// Any word.
    Any,
}

/// The part of a phrase that tells most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Telling<'a> {
    /// This word.
    Word(&'a str),
    /// A word that starts so.
    Start(&'a str),
    /// A word that ends so.
    End(&'a str),
    /// A word that has these letters somewhere.
    Middle(&'a str),
    /// Any text may have it.
    Nothing,
}

#[derive(Clone, Debug)]
enum Part {
    Word(String),
    Starts(String),
    Ends(String),
    Holds(String),
    Gap,
}

impl Pattern {
    /// Reads a phrase as the lexicon writes it.
    pub(super) fn new(phrase: &str) -> Self {
        Self(phrase.split_whitespace().flat_map(parts).collect())
    }

    /// What a text must begin with to have it.
    pub(super) fn begins(&self) -> Begins<'_> {
        match self.0.first() {
            Some(Part::Word(word)) => Begins::Word(word),
            Some(Part::Starts(start)) => {
                start.chars().next().map_or(Begins::Any, |letter| Begins::Start(letter, start))
            }
            Some(Part::Ends(end)) => Begins::End(end),
            _ => Begins::Any,
        }
    }

    /// The longest of its words, or of the starts of words; what else it has of words where there are none.
    pub(super) fn telling(&self) -> Telling<'_> {
        let longest = |part: &&Part| match part {
            Part::Word(word) | Part::Starts(word) => word.len(),
            Part::Ends(_) | Part::Holds(_) | Part::Gap => 0,
        };
        // The first of the longest: "nem con" is told by "nem".
        match self.0.iter().rev().max_by_key(longest) {
            Some(Part::Word(word)) => Telling::Word(word),
            Some(Part::Starts(start)) => Telling::Start(start),
            Some(Part::Ends(end)) => Telling::End(end),
            Some(Part::Holds(middle)) => Telling::Middle(middle),
            Some(Part::Gap) | None => Telling::Nothing,
        }
    }

    /// Whether a text that begins with this folded word may have it.
    pub(super) fn may_begin_with(&self, word: &str) -> bool {
        self.0.first().is_some_and(|part| matches!(part, Part::Gap) || part.fits(word))
    }

    /// The most words that it takes.
    pub(super) fn longest(&self) -> usize {
        self.0.iter().map(|part| if matches!(part, Part::Gap) { GAP } else { 1 }).sum()
    }

    /// How many words from the start of `words` it takes, if it stands there.
    pub(super) fn length_at(&self, words: &[impl AsRef<str>]) -> Option<usize> {
        let mut taken = 0;
        let mut gap = 0;
        for part in &self.0 {
            if matches!(part, Part::Gap) {
                gap = GAP;
                continue;
            }
            let rest = words.get(taken..)?;
            let skipped = rest.iter().take(gap + 1).position(|word| part.fits(word.as_ref()))?;
            taken += skipped + 1;
            gap = 0;
        }
        (taken > 0).then_some(taken)
    }
}

impl Part {
    fn fits(&self, word: &str) -> bool {
        match self {
            Self::Word(whole) => word == whole,
            Self::Starts(start) => word.starts_with(start.as_str()),
            Self::Ends(end) => word.ends_with(end.as_str()),
            Self::Holds(middle) => word.contains(middle.as_str()),
            Self::Gap => false,
        }
    }
}

/// One written word; an apostrophe inside parts it, as it does in the texts.
fn parts(written: &str) -> Vec<Part> {
    if written == "..." {
        return vec![Part::Gap];
    }
    let (open_start, open_end) = (written.starts_with('*'), written.ends_with('*'));
    let words = folded(written.trim_matches('*'));
    let last = words.len().saturating_sub(1);
    let part = |(index, word): (usize, String)| match (open_start && index == 0, open_end && index == last) {
        (false, false) => Part::Word(word),
        (false, true) => Part::Starts(word),
        (true, false) => Part::Ends(word),
        (true, true) => Part::Holds(word),
    };
    words.into_iter().enumerate().map(part).collect()
}

/// The folded words of a text, parted at apostrophes too: "l'accord" is two words, and so is "Lee's".
pub(super) fn folded(text: &str) -> Vec<String> {
    each_folded(text).collect()
}

/// How many of these words, as they are written, hold the first `count` folded ones: "we'll" holds two.
pub(super) fn holding(written: &[&str], count: usize) -> usize {
    let mut held = 0;
    let is_before = |word: &&&str| {
        let is_before = held < count;
        held += folded(word).len();
        is_before
    };
    written.iter().take_while(is_before).count()
}

/// As [`folded`], for who needs the first ones only.
pub(super) fn each_folded(text: &str) -> impl Iterator<Item = String> + '_ {
    words::parts(text).map(words::fold).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_stand_where_their_words_do() {
        for (phrase, text, length) in [
            ("recommend*", "Recommendations made", Some(1)),
            ("*minister", "Außenminister", Some(1)),
            ("could ... benefit", "could greatly benefit from", Some(3)),
            ("could ... benefit", "could one two three four five six seven eight nine benefit", None),
            ("point d'accord", "Point d’accord :", Some(3)),
            ("next step*", "next", None),
        ] {
            assert_eq!(Pattern::new(phrase).length_at(&folded(text)), length, "{phrase} in {text}");
        }
    }
}
