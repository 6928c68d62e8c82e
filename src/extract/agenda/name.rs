//! How records call their agenda: "Agenda", "Draft agenda", "Agenda & notes", "This week's agenda", "Agenda 5 May".
//!
//! In: the words of a heading or label. Out: whether they name an agenda, or what was talked about. That of another
//! meeting is none; what stands below the name is not looked at.

use super::super::lexicon::{LEXICON, is_only};
use super::super::pattern::each_folded;

/// The most words of such a name.
const WORDS: usize = 8;

/// Whether words name an agenda, alone or with words beside it that say which or what else; a day may stand there.
pub(in crate::extract) fn names_agenda(words: &str) -> bool {
    let list = &LEXICON.heading.agenda;
    if !list.may_stand_among(words, WORDS) {
        return false;
    }
    let words: Vec<String> = each_folded(words).filter(|word| !is_of_day(word)).take(WORDS + 1).collect();
    let beside = &LEXICON.heading.beside_agenda;
    // "On agenda" says where something stands.
    let is_name = LEXICON.small.length_at(&words).is_none() || beside.length_at(&words).is_some();
    is_name && words.len() <= WORDS && (list.are_words(&words) || is_only(&words.join(" "), list, &[beside]))
}

/// Whether words say "agenda", and not only "topics".
pub(super) fn says_agenda(words: &str) -> bool {
    LEXICON.field.agenda.stand_in(words)
}

/// Whether words name what was talked about: "Items discussed", "Discussion points".
pub(super) fn names_discussed(words: &str) -> bool {
    LEXICON.heading.discussed.are(words)
}

/// Whether a line is the way to a page of a site: "News → Talks → Lima".
pub(in crate::extract) fn is_path(line: &str) -> bool {
    ["→", "»", "›", " > "].into_iter().any(|mark| line.matches(mark).nth(1).is_some())
}

/// Whether a word is one of a day: a number, a month, a day of the week.
fn is_of_day(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_digit())
        || LEXICON.date.month(word).is_some()
        || LEXICON.date.weekday(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agendas_are_called_in_many_ways() {
        for name in
            ["Agenda", "Draft agenda:", "Agenda & Notes", "This week's agenda", "Agenda (5 May)", "Tagesordnung"]
        {
            assert!(names_agenda(name), "{name}");
        }
        for name in [
            "Next week's agenda",
            "Changes to the agenda",
            "On agenda",
            "Agenda of the public session",
            "Notes",
            "5 May",
        ] {
            assert!(!names_agenda(name), "{name}");
        }
        assert!(names_discussed("Items discussed:") && !names_discussed("Items of the quay"));
    }
}
