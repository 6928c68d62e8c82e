//! The language of a record: as it says, else as its words tell where they tell reliably.

use crate::model::Text;
use crate::parse::Document;
use std::borrow::Cow;

/// Of a long text so many pieces are looked at, from its start to its end: the head alone may be names.
const PIECES: usize = 4;

/// Bytes of a piece; longer ones where the shorter do not tell.
const PIECE: [usize; 2] = [192, 768];

/// The small words that make up a fifth of any English text and next to nothing of another.
const ENGLISH: [&str; 18] = [
    "the", "of", "and", "to", "that", "for", "with", "this", "which", "from", "was", "have", "not", "are", "they",
    "would", "been", "their",
];

/// A text is English where at least one of so many words is one of them, and it has so many words at all.
const ONE_OF: usize = 8;
const WORDS: usize = 40;

/// BCP 47; `None` where neither the record nor its words say.
pub(super) fn language(document: &Document) -> Option<String> {
    let stated = document.language.as_deref().map(str::trim).filter(|tag| is_tag(tag));
    stated.map(str::to_owned).or_else(|| detected(&document.text))
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    let primary = parts.next().unwrap_or("");
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

fn detected(text: &Text) -> Option<String> {
    // Telling dozens of languages apart takes as long as all else that is read of a short record.
    if is_english(&sample(text.as_str(), PIECE[0])) {
        return Some("en".to_owned());
    }
    let told = |piece| whatlang::detect(&sample(text.as_str(), piece)).filter(whatlang::Info::is_reliable);
    PIECE.into_iter().find_map(told).map(|found| two_letters(found.lang().code()).to_owned())
}

fn is_english(text: &str) -> bool {
    let words = || text.split(|one: char| !one.is_alphabetic()).filter(|word| !word.is_empty());
    let small = words().filter(|word| ENGLISH.iter().any(|small| small.eq_ignore_ascii_case(word))).count();
    let all = words().count();
    all >= WORDS && small * ONE_OF >= all
}

/// Pieces from all over a long text; the whole of a short one.
fn sample(text: &str, length: usize) -> Cow<'_, str> {
    if text.len() <= PIECES * length {
        return Cow::Borrowed(text);
    }
    let piece = |number: usize| {
        let start = boundary(text, (text.len() - length) / (PIECES - 1) * number);
        &text[start..boundary(text, start + length)]
    };
    Cow::Owned((0..PIECES).map(piece).collect::<Vec<_>>().join(" "))
}

fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or_default()
}

/// ISO 639-3, as the detector says it, to the two letters of BCP 47 where there are such.
fn two_letters(code: &str) -> &str {
    const PAIRS: [(&str, &str); 30] = [
        ("ara", "ar"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("ita", "it"),
        ("jpn", "ja"),
        ("kor", "ko"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("nld", "nl"),
        ("nob", "nb"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("spa", "es"),
        ("swe", "sv"),
        ("tur", "tr"),
    ];
    PAIRS.iter().find(|(three, _)| *three == code).map_or(code, |(_, two)| two)
}
