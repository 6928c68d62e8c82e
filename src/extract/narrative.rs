//! Who took part, as running text tells it: a role, a full name and a verb of taking part in one sentence.
//!
//! A person merely spoken about is none: the verb must go with the name, and no verb of saying may stand between.

use super::claims::Claims;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::Reading;
use super::titled::{self, Titled};
use super::word::Word;
use crate::model::{Participation, PrintedName, Span, StakeholderKind};

/// The most words between a verb and the name that it is done with.
const NEAR: usize = 4;
/// The most words of a verb.
const VERB_WORDS: usize = 4;

/// The participations that the paragraphs tell.
pub(super) fn participations(reading: &Reading, people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let mut found: Vec<Participation> = Vec::new();
    for sentence in &reading.sentences {
        let titled = titled::find(reading, &sentence.words);
        if titled.is_empty() {
            continue;
        }
        for (person, verb) in taking_part(&sentence.words, &titled) {
            found.extend(participation(reading, person, &sentence.words, verb, people, claims));
        }
    }
    found
}

/// The persons that a verb of taking part goes with, and that verb.
fn taking_part<'a>(words: &[Word<'_>], titled: &'a [Titled]) -> Vec<(&'a Titled, usize)> {
    let verbs = (0..words.len()).filter(|verb| is_verb(words, *verb) && !titled.iter().any(|one| within(one, *verb)));
    let mut found = Vec::new();
    for verb in verbs {
        found.extend(subjects(words, titled, verb).into_iter().map(|person| (person, verb)));
        let mut end = verb + NEAR;
        for person in titled.iter().filter(|person| person.start > verb) {
            if person.start <= end {
                found.push((person, verb));
                end = person.end + 2;
            }
        }
    }
    found
}

/// The last person before the verb, and those joined to it by "and".
fn subjects<'a>(words: &[Word<'_>], titled: &'a [Titled], verb: usize) -> Vec<&'a Titled> {
    let before = titled.iter().rev().skip_while(|person| person.end > verb);
    let mut subjects: Vec<&Titled> = Vec::new();
    for person in before {
        let next = subjects.last().map_or(verb, |next| next.start);
        let between = &words[person.end..next];
        let joined = between.len() <= 2 && between.iter().any(|word| word.is(&LEXICON.person.and));
        if subjects.is_empty() && says(between) || !subjects.is_empty() && !joined {
            break;
        }
        subjects.push(person);
    }
    subjects
}

fn says(words: &[Word<'_>]) -> bool {
    words.iter().any(|word| word.is(&LEXICON.person.says))
}

fn is_verb(words: &[Word<'_>], at: usize) -> bool {
    LEXICON.person.takes_part.length_at(&words[at..words.len().min(at + VERB_WORDS)]).is_some()
}

fn within(person: &Titled, word: usize) -> bool {
    (person.start..person.end).contains(&word)
}

fn participation(
    reading: &Reading,
    person: &Titled,
    words: &[Word<'_>],
    verb: usize,
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let name = reading.words(person.name);
    let key = match people.find(name) {
        Some(known) => known,
        // A surname alone makes no person.
        None if !people::is_full_name(name) => return None,
        None => claims.stakeholder(name, Some(StakeholderKind::Person)),
    };
    people.add(name, key, Some(reading.words(person.head)));
    let first = words[person.start.min(verb)].span.start;
    let last = words[verb].span.end.max(person.name.end);
    Some(Participation {
        name: PrintedName { as_printed: name.to_owned(), stakeholder: Some(key) },
        role: Some(reading.words(person.role).to_owned()),
        capacity: None,
        attendance: None,
        affiliation: None,
        on_behalf_of: None,
        source: reading.source(Span::new(first, last))?,
    })
}
