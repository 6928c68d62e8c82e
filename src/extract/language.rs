//! The language of a record: as it says, else as its words tell where they tell reliably.

use crate::model::Text;
use crate::parse::Document;
use std::borrow::Cow;

/// Of a long text so many pieces are looked at, from its start to its end: the head alone may be names.
const PIECES: usize = 4;

/// Bytes of a piece.
const PIECE: usize = 512;

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
    let found = whatlang::detect(&sample(text.as_str()))?;
    let code = two_letters(found.lang().code());
    found.is_reliable().then(|| code.to_owned())
}

/// Pieces from all over a long text; the whole of a short one.
fn sample(text: &str) -> Cow<'_, str> {
    if text.len() <= PIECES * PIECE {
        return Cow::Borrowed(text);
    }
    let piece = |number: usize| {
        let start = boundary(text, (text.len() - PIECE) / (PIECES - 1) * number);
        &text[start..boundary(text, start + PIECE)]
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
