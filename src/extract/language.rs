//! The language of a record: as it says, else as its words tell where they tell reliably.

use crate::model::Text;
use crate::parse::Document;

/// The most bytes that are looked at.
const SAMPLE: usize = 8 * 1024;

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
    let mut end = text.as_str().len().min(SAMPLE);
    while !text.as_str().is_char_boundary(end) {
        end -= 1;
    }
    let found = whatlang::detect(&text.as_str()[..end])?;
    let code = two_letters(found.lang().code());
    found.is_reliable().then(|| code.to_owned())
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
