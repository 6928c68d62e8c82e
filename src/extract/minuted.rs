//! The sentence that minutes begin with in some languages: it tells the day first, as news may, and then the agenda.
//!
//! In: the words of a sentence. Out: whether it is one; where and when that was, others read (`place/deed.rs`,
//! `when/article.rs`).

use super::lexicon::LEXICON;
use super::word::Word;

/// Whether a sentence begins with a day and tells the agenda: "El día 5 de mayo, en el bar Sol, con el siguiente orden del
/// día".
pub(super) fn is_minuted(words: &[Word<'_>]) -> bool {
    let tells = |at: usize| LEXICON.heading.agenda.length_at(&words[at..]).is_some();
    LEXICON.place.deed_on.length_at(words).is_some() && (1..words.len()).any(tells)
}
