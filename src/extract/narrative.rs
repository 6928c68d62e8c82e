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
        found.extend(talked_with(reading, &sentence.words, people, claims));
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

/// Those whom someone talked with, by their full names alone: "held talks with Ann Lee of Ulm, Bo Ray and Cy Dow".
fn talked_with(reading: &Reading, words: &[Word<'_>], people: &mut People, claims: &mut Claims) -> Vec<Participation> {
    let person = &LEXICON.person;
    // Looked for from the rarest on: a capital after "with", and then the verb before it.
    let is_with = |at: &usize| words.get(at + 1).is_some_and(|next| next.is_capital) && words[*at].is(&person.with);
    let verb_before = |at: usize| {
        let talks = |from: &usize| person.talks.length_at(&words[*from..at.min(from + VERB_WORDS)]).is_some();
        (at.saturating_sub(VERB_WORDS + NEAR)..at).find(talks)
    };
    let withs = (0..words.len()).filter(is_with);
    let mut held = withs.filter_map(|at| Some((at, verb_before(at)?)));
    let Some((with, verb)) = held.next() else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = with + 1;
    while at < words.len() {
        if !titled::is_full_name(words, at) {
            break;
        }
        let end = titled::name_end(words, at);
        let name = Span::new(words[at].span.start, words[end - 1].span.end);
        found.extend(met(reading, &words[at..end], name, words.get(end), (verb, words), people, claims));
        // "of Ulm" belongs to the name; a comma or "and" leads to the next.
        let is_of = |word: &Word<'_>| word.is(&LEXICON.role.link) && !word.is(&person.and);
        let mut joined = end;
        while !words[joined - 1].stops && words.get(joined).is_some_and(|word| word.is_capital || is_of(word)) {
            joined += 1;
        }
        let has_and = words.get(joined).is_some_and(|word| word.is(&person.and));
        let is_parted = words.get(joined - 1).is_some_and(|word| word.stops) || has_and;
        if !is_parted {
            break;
        }
        at = joined + usize::from(has_and);
    }
    found
}

/// The participation of one whom someone talked with, where the words are the name of a person.
fn met(
    reading: &Reading,
    own: &[Word<'_>],
    name: Span,
    next: Option<&Word<'_>>,
    (verb, words): (usize, &[Word<'_>]),
    people: &mut People,
    claims: &mut Claims,
) -> Option<Participation> {
    let printed = reading.words(name);
    let is_role = own.iter().any(|word| word.is(&LEXICON.role.head) || word.is(&LEXICON.role.before));
    // "Quay Watch officials" are no one by that name.
    let goes_on = !own.last()?.stops
        && next.is_some_and(|next| {
            let small = [&LEXICON.small, &LEXICON.person.and, &LEXICON.place.in_, &LEXICON.role.link];
            !small.iter().any(|list| next.is(list))
        });
    if is_role || goes_on || people::kind_of(printed, claims) != Some(StakeholderKind::Person) {
        return None;
    }
    let key = people.find(printed).unwrap_or_else(|| claims.stakeholder(printed, Some(StakeholderKind::Person)));
    people.add(printed, key, None);
    let one = PrintedName { as_printed: printed.to_owned(), stakeholder: Some(key) };
    Some(Participation::of(one, reading.source(Span::new(words[verb].span.start, name.end))?))
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
    let name = PrintedName { as_printed: name.to_owned(), stakeholder: Some(key) };
    let role = Some(own_role(reading.words(person.role)).to_owned());
    Some(Participation { role, ..Participation::of(name, reading.source(Span::new(first, last))?) })
}

/// The role of the one who is named: in "The President and Chancellor Ann Lee spoke", "President" is another, who has no
/// name there.
fn own_role(role: &str) -> &str {
    let mut words = role.splitn(3, ' ');
    let (first, and) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let is_other = LEXICON.role.head.are(first) && LEXICON.person.and.are(and);
    words.next().filter(|rest| is_other && LEXICON.role.head.stand_in(rest)).unwrap_or(role)
}
