//! The language of a record: as it says, else as its words tell where they tell reliably.

use crate::model::Text;
use crate::parse::Document;
use std::borrow::Cow;

/// Of a long text so many pieces are looked at, from its start to its end: the head alone may be names.
const PIECES: usize = 4;

/// Bytes of a piece; longer ones where the shorter do not tell.
const PIECE: [usize; 2] = [192, 768];

/// Small words of the languages that most records are in. They make up a fifth of any text in the language, and next to
/// nothing of one in another: what two languages share ("la") is not here.
const SMALL: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "the", "of", "and", "to", "that", "for", "with", "this", "which", "from", "was", "have", "not", "are",
            "they", "would", "been", "their",
        ],
    ),
    ("es", &["los", "las", "y", "por", "con", "su", "sus", "lo", "es", "pero", "más", "como", "este", "esta", "muy"]),
    ("fr", &["le", "les", "des", "et", "une", "du", "est", "pour", "dans", "qui", "sur", "pas", "au", "nous", "vous"]),
    (
        "de",
        &["der", "die", "und", "das", "ist", "nicht", "von", "mit", "ein", "eine", "auf", "für", "wir", "sich", "auch"],
    ),
];

/// A text is in a language where at least one of so many words is a small one of it, and it has so many words at all.
const ONE_OF: usize = 10;
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
    // Telling dozens of languages apart is slow beside all else that is read of a short record.
    if let Some(language) = by_small_words(&sample(text.as_str(), PIECE[0])) {
        return Some(language.to_owned());
    }
    let told = |piece| whatlang::detect(&sample(text.as_str(), piece)).filter(whatlang::Info::is_reliable);
    PIECE.into_iter().find_map(told).map(|found| two_letters(found.lang().code()).to_owned())
}

/// The language whose small words the text is full of; none where those of another come near.
fn by_small_words(text: &str) -> Option<&'static str> {
    let words: Vec<&str> = text.split(|one: char| !one.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let is_one_of = |word: &str, small: &[&str]| small.iter().any(|small| small.eq_ignore_ascii_case(word));
    let counted =
        |(language, small): (_, &[&str])| (words.iter().filter(|word| is_one_of(word, small)).count(), language);
    let mut counts = SMALL.map(counted);
    counts.sort_unstable_by(|one, other| other.cmp(one));
    let [(most, language), (next, _), ..] = counts;
    (words.len() >= WORDS && most * ONE_OF >= words.len() && next * 3 <= most).then_some(language)
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

#[cfg(test)]
mod tests {
    use super::by_small_words;

    #[test]
    fn small_words_tell_the_usual_languages_and_no_other() {
        for (sentence, language) in [
            (
                "The council met in the hall and spoke of the bridge that was to be built with money from the town",
                Some("en"),
            ),
            (
                "Los vecinos y las vecinas hablaron con el alcalde por la obra, pero es muy cara y no hay más dinero",
                Some("es"),
            ),
            (
                "Le conseil et les habitants parlent du pont qui est dans la ville, pour une raison que nous savons",
                Some("fr"),
            ),
            ("Der Rat und die Leute sprachen auf dem Platz von der Brücke, die nicht mit Geld gebaut wird", Some("de")),
            (
                "De raad en de mensen spraken op het plein over de brug die niet met geld van de stad wordt gebouwd",
                None,
            ),
            (
                "O conselho e os moradores falaram na praça sobre a ponte que não será feita com o dinheiro da cidade",
                None,
            ),
            ("El consell i els veïns van parlar a la plaça del pont que no es farà amb els diners de la ciutat", None),
            (
                "Il consiglio e gli abitanti hanno parlato in piazza del ponte che non si farà con i soldi della città",
                None,
            ),
            ("Rådet og folk talte på torvet om broen som ikke bliver bygget for byens penge i det kommende år", None),
        ] {
            assert_eq!(by_small_words(&format!("{sentence}. ").repeat(3)), language, "{sentence}");
        }
        assert_eq!(by_small_words("The council met and spoke"), None);
    }
}
