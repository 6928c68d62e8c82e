//! The words of a field, in the two forms in which they can be looked for.
//!
//! A document of some hundred words is two strings and not some hundred pairs of them: tokens are most of what goes
//! into an index. Each word is written as its position, its length and itself; both numbers in ASCII, six bits a
//! character, the least first, with a bit that says that more follow.

use super::cut;
use crate::words::Token;

/// The words of one field of one document, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens {
    plain: String,
    stems: String,
}

impl Tokens {
    /// None yet, with room for those of a text of so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        // A word takes two numbers more than it has letters, and its space less.
        let bytes = bytes + bytes / 4;
        Self { plain: String::with_capacity(bytes), stems: String::with_capacity(bytes) }
    }

    /// Adds a word. Those of a phrase stand at consecutive positions.
    pub fn push(&mut self, position: u32, plain: &str, stem: &str) {
        write(&mut self.plain, position, plain);
        write(&mut self.stems, position, stem);
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// The words as written, folded, each with its position.
    pub fn plain(&self) -> Written<'_> {
        Written(&self.plain)
    }

    /// Their stems, each with its position.
    pub fn stems(&self) -> Written<'_> {
        Written(&self.stems)
    }

    /// The words and the stems in the form that [`Written`] reads.
    pub fn into_written(self) -> (String, String) {
        (self.plain, self.stems)
    }
}

impl Extend<(u32, Token)> for Tokens {
    fn extend<I: IntoIterator<Item = (u32, Token)>>(&mut self, tokens: I) {
        tokens.into_iter().for_each(|(position, token)| self.push(position, &token.plain, &token.stem));
    }
}

impl FromIterator<(u32, Token)> for Tokens {
    fn from_iter<I: IntoIterator<Item = (u32, Token)>>(tokens: I) -> Self {
        let mut all = Self::default();
        all.extend(tokens);
        all
    }
}

/// Reads words as [`Tokens`] writes them; ends at what was not written so.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a>(pub &'a str);

impl<'a> Iterator for Written<'a> {
    type Item = (u32, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (position, rest) = read(self.0)?;
        let (length, rest) = read(rest)?;
        let (word, rest) = rest.split_at_checked(length as usize)?;
        self.0 = rest;
        Some((position, word))
    }
}

const BITS: u32 = 6;
const MORE: u8 = 1 << BITS;

fn write(text: &mut String, position: u32, word: &str) {
    let word = cut(word);
    write_number(text, position);
    write_number(text, word.len() as u32);
    text.push_str(word);
}

fn write_number(text: &mut String, mut number: u32) {
    while number >= u32::from(MORE) {
        text.push(char::from((number as u8 % MORE) | MORE));
        number >>= BITS;
    }
    text.push(char::from(number as u8));
}

fn read(text: &str) -> Option<(u32, &str)> {
    let mut number = 0_u32;
    for (index, byte) in text.bytes().enumerate() {
        let bits = u32::from(byte % MORE).checked_shl(index as u32 * BITS)?;
        number |= bits;
        if byte & MORE == 0 {
            return Some((number, text.get(index + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_come_back_as_they_were_pushed(
            words in proptest::collection::vec((any::<u32>(), ".{0,100}", "[a-zé]{0,3}"), 0..50),
        ) {
            let mut tokens = Tokens::default();
            words.iter().for_each(|(position, plain, stem)| tokens.push(*position, plain, stem));
            let plain: Vec<_> = words.iter().map(|(position, plain, _)| (*position, plain.as_str())).collect();
            let stems: Vec<_> = words.iter().map(|(position, _, stem)| (*position, stem.as_str())).collect();
            prop_assert_eq!(tokens.plain().collect::<Vec<_>>(), plain);
            prop_assert_eq!(tokens.stems().collect::<Vec<_>>(), stems);
            prop_assert_eq!(tokens.is_empty(), words.is_empty());
        }

        #[test]
        fn any_text_is_read_to_an_end(text in ".{0,200}") {
            prop_assert!(Written(&text).count() <= text.len());
        }
    }
}
