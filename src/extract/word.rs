//! The words of a sentence of running text, as rules compare them with the lexicon.

use super::lexicon::Phrases;
use crate::model::Span;
use crate::words;
use std::cell::OnceCell;
use std::sync::Arc;

/// A word of a sentence, without punctuation and endings after an apostrophe.
pub(super) struct Word<'a> {
    written: &'a str,
    /// Folded when it is first compared: most words never are.
    folded: OnceCell<Arc<str>>,
    pub(super) span: Span,
    /// Whether it begins with a capital.
    pub(super) is_capital: bool,
    /// Whether punctuation follows it.
    pub(super) stops: bool,
}

/// The words of a sentence.
pub(super) fn words_of(text: &str, offset: usize) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    for written in text.split_whitespace() {
        let start = written.as_ptr() as usize - text.as_ptr() as usize;
        if let Some(last) = words.last_mut().filter(|_| written.starts_with(['(', '['])) {
            last.stops = true;
        }
        let core = written.trim_matches(|character: char| !character.is_alphanumeric());
        let begin = start + (core.as_ptr() as usize - written.as_ptr() as usize);
        let is_initial = core.chars().count() == 1 && written.ends_with('.');
        let stops = written.ends_with([',', ';', ':', '.', ')', '!', '?', '”', '"']) && !is_initial;
        match core.split_once(['\'', '’']) {
            // "d'État", "dell'Interno": two words.
            Some((before, after)) if before.len() <= 4 && core.starts_with(char::is_lowercase) => {
                words.push(word(before, offset + begin, false));
                words.push(word(after, offset + begin + core.len() - after.len(), stops));
            }
            // "Lee's", "Lee'nin": the name ends at the apostrophe.
            Some((before, _)) if before.chars().count() > 2 => words.push(word(before, offset + begin, stops)),
            _ if core.is_empty() => {}
            _ => words.push(word(core, offset + begin, stops)),
        }
    }
    words
}

fn word(core: &str, start: usize, stops: bool) -> Word<'_> {
    let span = Span::new(start, start + core.len());
    let is_capital = core.starts_with(char::is_uppercase);
    Word { written: core, folded: OnceCell::new(), span, is_capital, stops }
}

impl Word<'_> {
    /// Whether it is one of the list.
    pub(super) fn is(&self, list: &Phrases) -> bool {
        list.may_begin_with(self.written) && list.length_at(std::slice::from_ref(self)).is_some()
    }

    /// Whether it may begin one of the list.
    pub(super) fn may_begin(&self, list: &Phrases) -> bool {
        list.may_begin_with(self.written)
    }
}

impl AsRef<str> for Word<'_> {
    fn as_ref(&self) -> &str {
        self.folded.get_or_init(|| words::folded(self.written))
    }
}
