//! Stems, by the Snowball stemmers of the languages that records come in.

use rust_stemmers::{Algorithm, Stemmer};

/// The stemmer of a language, if there is one. `language` is BCP 47.
pub(super) fn algorithm(language: Option<&str>) -> Option<Algorithm> {
    let primary = language?.split(['-', '_']).next()?;
    let mut letters = [0; 2];
    letters.get_mut(..primary.len())?.copy_from_slice(primary.as_bytes());
    letters.make_ascii_lowercase();
    Some(match std::str::from_utf8(&letters).ok()? {
        "ar" => Algorithm::Arabic,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "es" => Algorithm::Spanish,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "hu" => Algorithm::Hungarian,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "no" | "nb" | "nn" => Algorithm::Norwegian,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        _ => return None,
    })
}

/// The stem of a folded word in a language; the word itself where the language has no stemmer.
pub fn stem(word: &str, language: Option<&str>) -> String {
    algorithm(language).and_then(|algorithm| by(&Stemmer::create(algorithm), word)).unwrap_or_else(|| word.to_owned())
}

/// The stem of a folded word, where it is another; one that begins otherwise, as Turkish "p" of "bum", is none: what
/// begins a word is looked at before any stem is made.
pub(super) fn by(stemmer: &Stemmer, word: &str) -> Option<String> {
    let stem = stemmer.stem(word);
    let is_stem = *stem != *word && stem.chars().next() == word.chars().next();
    is_stem.then(|| stem.into_owned())
}

/// All stems that a folded word of a query can have in a corpus of these languages, with the word itself, each once,
/// in a fixed order.
pub fn variants(word: &str, languages: &[String]) -> Vec<String> {
    let mut variants = vec![word.to_owned()];
    variants.extend(languages.iter().map(|language| stem(word, Some(language))));
    variants.sort();
    variants.dedup();
    variants
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_word_meets_the_stems_of_every_language() {
        assert_eq!(stem("negotiations", Some("en-GB")), stem("negotiation", Some("en")));
        assert_eq!(stem("negotiations", None), "negotiations");
        assert_eq!(stem("bum", Some("tr")), "bum");
        let languages = ["en".to_owned(), "fr".to_owned()];
        let variants = variants("negociations", &languages);
        assert!(variants.contains(&stem("negociations", Some("fr"))));
        assert!(variants.contains(&"negociations".to_owned()));
    }
}
