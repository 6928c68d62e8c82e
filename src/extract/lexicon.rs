//! The lexicon: the words by which records of several languages say what their parts are.
//!
//! In: `lexicon.toml`, parsed once. Out: phrase lists to ask. It is data: a rule asks for a list by its name and never
//! holds a word of a language itself. The lists of all languages are asked together, for a record's language is often
//! not told, and headings are too short to guess it by.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use super::pattern::folded;
pub(super) use super::phrases::Phrases;
use crate::model::StatementKind;

/// All lists, as the file groups them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lexicon {
    pub(super) heading: Headings,
    pub(super) kind: Kinds,
    pub(super) cue: Kinds,
    pub(super) column: Columns,
    pub(super) line: Lines,
    pub(super) field: Fields,
    pub(super) role: Roles,
    pub(super) person: Persons,
    pub(super) place: Places,
    pub(super) date: Dates,
    pub(super) small: Phrases,
}

/// Words of headings and introductions.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headings {
    /// Headings below an item that say what came out of it: "Conclusion", "Consensus".
    pub(super) concluded: Phrases,
    /// Headings that say nothing: "Introduction".
    pub(super) generic: Phrases,
    /// Words of headings that name a part of a record, not a meeting.
    pub(super) section: Phrases,
    /// Nouns for a meeting.
    pub(super) meeting: Phrases,
    /// What headings call another meeting than their own: "next meeting".
    pub(super) follow_up: Phrases,
    pub(super) earlier: Phrases,
    /// Of a later meeting.
    pub(super) next: Phrases,
    pub(super) possible: Phrases,
    /// What every meeting does, or collects: "Roll call", "Any other business".
    pub(super) procedure: Phrases,
    /// What a standing agenda tells to do: "Review open issues".
    pub(super) command: Phrases,
    pub(super) agenda: Phrases,
    /// Parts that a record has whatever it is about: "Introduction", "Attendees", "Next meeting".
    pub(super) frame: Phrases,
    /// What says that the title of an item follows: "Topic:", "Agenda item 4".
    pub(super) item: Phrases,
    /// What a bracket beside an item's title says of how it is dealt with: "continued", "stage 3", "10 minutes".
    pub(super) aside: Phrases,
    /// "continued", of an item that goes on.
    pub(super) continued: Phrases,
    /// What lists of things that are no statements are called: topics, participants, links.
    pub(super) other: Phrases,
    /// What introductions of lists call themes.
    pub(super) themes: Phrases,
    /// Words that may stand beside a kind in a heading that is nothing but that kind: "key", "agreed".
    pub(super) beside: Phrases,
}

/// One list for each kind of statement.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kinds {
    outcome: Phrases,
    decision: Phrases,
    action: Phrases,
    perspective: Phrases,
    implication: Phrases,
    recommendation: Phrases,
}

/// What a table's columns hold, beside the kinds.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Columns {
    pub(super) kind: Kinds,
    pub(super) theme: Phrases,
    pub(super) stakeholder: Phrases,
    pub(super) strategy: Phrases,
    pub(super) description: Phrases,
    pub(super) owner: Phrases,
    pub(super) due: Phrases,
    pub(super) status: Phrases,
    pub(super) name: Phrases,
    pub(super) role: Phrases,
    pub(super) affiliation: Phrases,
    pub(super) on_behalf: Phrases,
    pub(super) attendance: Phrases,
}

/// Labels of lines that are statements by themselves.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lines {
    pub(super) label: Kinds,
    /// What a line begins with that is no speaker's name: "Note", "Question".
    pub(super) no_name: Phrases,
    /// "number", between a label and its number.
    pub(super) number: Phrases,
    /// How sentences begin that say what was decided: "It was agreed that".
    pub(super) decided: Phrases,
    /// Those who decide, "the board", before a verb of `decides`.
    pub(super) body: Phrases,
    /// The same, where they are the first word: "We decided".
    pub(super) we: Phrases,
    /// What may stand between them and the verb: "has unanimously".
    pub(super) auxiliary: Phrases,
    pub(super) decides: Phrases,
    /// How a vote went, anywhere in a sentence: "... was approved unanimously".
    pub(super) voted: Phrases,
    /// What says, before a verb, that nothing was decided: "whether the board should agree".
    pub(super) unsure: Phrases,
    /// How it went, and not what: "Carried."
    pub(super) verdict: Phrases,
    /// That nobody was against what stands before: "No objections".
    pub(super) assent: Phrases,
    /// Who moved and who seconded what was decided: "Ann seconded".
    pub(super) moving: Phrases,
    /// What stands beside a verdict: "with one abstention".
    pub(super) beside_verdict: Phrases,
    /// What says that there is nothing to state: "None", "No actions".
    pub(super) none: Phrases,
    /// What tells that there is something, before a verb of it: "There are cases that will fail".
    pub(super) exists: Phrases,
    /// What an introduction ends with that says into what a text is parted: "It has three parts:".
    pub(super) parts: Phrases,
    /// What says where something is stated, and nothing itself: "See below".
    pub(super) pointer: Phrases,
    /// How a sentence goes on that is about something: "This", "Today".
    pub(super) pointing: Phrases,
    /// How an introduction ends that says what a thing is made of: "It should include:".
    pub(super) contains: Phrases,
    /// Verbs that begin what is to be done, before a name: "Invite Ann Lee".
    pub(super) verb: Phrases,
    /// How far an action is: "done", "in progress".
    pub(super) status: Phrases,
    /// "to", between an owner and what is to be done.
    pub(super) to: Phrases,
    /// What follows a name that has a task: "will", "volunteered to".
    pub(super) undertakes: Phrases,
    /// What follows it where nothing is to be done: "will be away".
    pub(super) no_task: Phrases,
    /// What follows "to" where no one is named: "Maps to be drawn".
    pub(super) passive: Phrases,
    /// "by", before the date when it is due.
    pub(super) by: Phrases,
}

/// Names of the entries of a record's head.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fields {
    pub(super) title: Phrases,
    pub(super) date: Phrases,
    /// Entries that say when, of which only a whole date counts: "time".
    pub(super) time: Phrases,
    pub(super) published: Phrases,
    pub(super) url: Phrases,
    pub(super) place: Phrases,
    pub(super) present: Phrases,
    /// Names of lists of those present that may stand with words which say whose they are: "board members present".
    pub(super) attending: Phrases,
    /// Words that make something else of a name with such a noun: "questions from attendees".
    pub(super) no_list: Phrases,
    pub(super) absent: Phrases,
    pub(super) chair: Phrases,
    pub(super) staff: Phrases,
    /// What names the notes or, where a full name follows, who took them: "Notes: Ann Lee".
    pub(super) notes: Phrases,
    pub(super) guest: Phrases,
    pub(super) observer: Phrases,
    /// What a sentence of many words says before a list of those present: "were present", of "The following were present:".
    pub(super) were_there: Phrases,
    /// What such a name may end with where a sentence says it: "were", of "Members in attendance were:".
    pub(super) copula: Phrases,
    pub(super) themes: Phrases,
    pub(super) agenda: Phrases,
    pub(super) body: Phrases,
}

/// The parts of a printed role.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Roles {
    /// "Secretary", "*minister".
    pub(super) head: Phrases,
    /// Before the head: "Foreign".
    pub(super) before: Phrases,
    /// "of", "for the": between the head and what it is of.
    pub(super) link: Phrases,
    /// What it is of: "State", "Foreign Affairs", and adjectives of nations.
    pub(super) of: Phrases,
    /// What names a role without its head: "Vice".
    pub(super) alone: Phrases,
    /// "Mr.", "Dr.".
    pub(super) title: Phrases,
}

/// What people do, and what tells them from organizations.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Persons {
    /// Verbs of taking part.
    pub(super) takes_part: Phrases,
    /// Before who led the meeting, in a sentence that names a meeting: "chaired by".
    pub(super) led_by: Phrases,
    /// The same where no word for a meeting is needed: "under the chairmanship of".
    pub(super) led_under: Phrases,
    /// After who led it: "called the meeting to order".
    pub(super) leads: Phrases,
    /// Before who wrote it down: "minutes by".
    pub(super) written_by: Phrases,
    /// After who wrote it down: "took the minutes".
    pub(super) writes: Phrases,
    /// Verbs of saying, which part a person from what others did.
    pub(super) says: Phrases,
    /// Small words inside names: "de", "van".
    pub(super) particle: Phrases,
    /// Particles that are given names too: "Ben".
    pub(super) given: Phrases,
    /// "and", between two names.
    pub(super) and: Phrases,
    /// What a cell of a column "Present" says of who was not.
    pub(super) no: Phrases,
    /// What stands in a list for no one: "none", "your name here".
    pub(super) nobody: Phrases,
    /// Words by which those who speak mean themselves and each other.
    pub(super) speaking: Phrases,
    /// Words of what a transcript calls those whose name it does not know.
    pub(super) part: Phrases,
    /// Words of the names of organizations.
    pub(super) organization: Phrases,
    pub(super) late: Phrases,
    /// What is said of one who is named and was not there: "is not here".
    pub(super) away: Phrases,
    /// Before where someone belongs: "from", of "Ann Lee from Acme".
    pub(super) from: Phrases,
    /// "as", before what someone is or does there: "Ann Lee as chair".
    pub(super) as_: Phrases,
    /// What stands for an affiliation and is none: "individual".
    pub(super) unaffiliated: Phrases,
    /// Words of courtesy that are no part of a name: "Messrs.", "Cllr".
    pub(super) courtesy: Phrases,
    /// What the groups of a list are called that are no one's affiliation: "members", "guests".
    pub(super) group: Phrases,
    pub(super) remote: Phrases,
    /// "representing", before whom someone stands for.
    pub(super) on_behalf: Phrases,
}

/// Words beside places.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Places {
    /// Before a city or a country.
    pub(super) in_: Phrases,
    /// After a city, where the country stands before it (Turkish).
    pub(super) city: Phrases,
}

/// Words of dates.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Dates {
    /// Twelve entries a language; each holds the names of one month.
    months: BTreeMap<String, Vec<String>>,
    /// Seven entries a language, from Monday on.
    weekdays: BTreeMap<String, Vec<String>>,
    pub(super) approximate: Phrases,
    /// Between the two days of a range.
    pub(super) to: Phrases,
    /// Between day, month and year.
    pub(super) of: Phrases,
}

/// The lexicon.
pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    // A test reads the file strictly, so that a broken one never ships.
    toml::from_str(include_str!("lexicon.toml")).unwrap_or_default()
});

/// Whether the text is made of phrases of these lists and small words only, and has one of the first list.
pub(super) fn is_only(text: &str, first: &Phrases, others: &[&Phrases]) -> bool {
    let words = folded(text);
    let mut position = 0;
    let mut seen = false;
    while position < words.len() {
        let rest = &words[position..];
        let length = match first.length_at(rest) {
            Some(length) => {
                seen = true;
                Some(length)
            }
            None => others.iter().chain([&&LEXICON.small]).filter_map(|list| list.length_at(rest)).max(),
        };
        let Some(length) = length else { return false };
        position += length;
    }
    seen
}

impl Kinds {
    /// The kinds with their lists.
    pub(super) fn lists(&self) -> [(StatementKind, &Phrases); 6] {
        [
            (StatementKind::Outcome, &self.outcome),
            (StatementKind::Decision, &self.decision),
            (StatementKind::Action, &self.action),
            (StatementKind::Perspective, &self.perspective),
            (StatementKind::Implication, &self.implication),
            (StatementKind::Recommendation, &self.recommendation),
        ]
    }

    /// Whether the words name this kind somewhere.
    pub(super) fn has(&self, kind: StatementKind, words: &[String]) -> bool {
        self.lists().into_iter().any(|(of, list)| of == kind && list.first_in(words).is_some())
    }

    /// The kind that the words name first; of two at one place the one that takes more words.
    pub(super) fn first_in(&self, words: &[String]) -> Option<StatementKind> {
        self.first_at(words).map(|(kind, _)| kind)
    }

    /// The same, with the word at which it begins.
    pub(super) fn first_at(&self, words: &[String]) -> Option<(StatementKind, usize)> {
        (0..words.len()).find_map(|start| {
            let here = self.lists().map(|(kind, list)| (kind, list.length_at(&words[start..])));
            let longest = here.into_iter().filter(|(_, length)| length.is_some());
            longest.reduce(|best, next| if next.1 > best.1 { next } else { best }).map(|(kind, _)| (kind, start))
        })
    }
}

impl Dates {
    /// The month, from 1, that a folded word names.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        MONTHS.get(word).copied()
    }

    /// The day of the week, 0 for Monday, that a folded word names.
    pub(super) fn weekday(&self, word: &str) -> Option<i32> {
        WEEKDAYS.get(word).copied()
    }
}

/// The folded names of the months, of all languages.
static MONTHS: LazyLock<FxHashMap<String, i8>> = LazyLock::new(|| numbered(&LEXICON.date.months, 1));

/// The folded names of the days of the week, of all languages.
static WEEKDAYS: LazyLock<FxHashMap<String, i32>> = LazyLock::new(|| numbered(&LEXICON.date.weekdays, 0));

/// Names by their number in the list of a language; several of one number are parted by spaces.
fn numbered<N: From<i8>>(by_language: &BTreeMap<String, Vec<String>>, first: i8) -> FxHashMap<String, N> {
    let lists = by_language.values().flat_map(|names| (first..).zip(names));
    lists
        .flat_map(|(number, names)| names.split(' ').map(move |name| (crate::words::fold(name), N::from(number))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_whole() {
        let lexicon: Lexicon = toml::from_str(include_str!("lexicon.toml")).expect("lexicon.toml");
        for (language, months) in &lexicon.date.months {
            assert_eq!(months.len(), 12, "{language}");
            assert_eq!(lexicon.date.weekdays[language].len(), 7, "{language}");
        }
        assert_eq!(lexicon.date.month("avril"), Some(4));
    }
}
