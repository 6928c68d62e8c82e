//! Who took part, as running text tells it: a role, a full name and a verb of taking part in one sentence.
//!
//! In: the sentences of paragraphs, and of numbered paragraphs where the record lists no one. Out: participations. A
//! person merely spoken about is none: the verb must go with the name, and no verb of saying may stand between.

mod said;
mod talked;
mod together;
mod verbs;

use super::claims::Claims;
use super::lexicon::LEXICON;
use super::people::{self, People};
use super::reading::{Reading, Sentence};
use super::sentences;
use super::titled::{self, Titled};
use super::word::{self, Word};
use crate::model::{Participation, PrintedName, Span, StakeholderKind};
use crate::parse::BlockKind;

/// The most words between a verb and the name that it is done with.
const NEAR: usize = 4;
/// The most words of a verb.
const VERB_WORDS: usize = 6;
/// The fewest letters of a numbered paragraph, in bytes.
const PARAGRAPH: usize = 120;
/// The most sentences of a record that tell of a call.
const OPENING: usize = 8;
/// What has more words is no sentence, but text without full stops: who did what in it cannot be told. Each fact quotes all
/// words from the name to the verb, so that one without end would fill the memory.
const SENTENCE: usize = 300;

/// The participations that the paragraphs tell; `is_told`: the record lists no one.
pub(super) fn participations(
    reading: &Reading,
    is_told: bool,
    people: &mut People,
    claims: &mut Claims,
) -> Vec<Participation> {
    let mut found: Vec<Participation> = Vec::new();
    let mut late: Vec<(Titled, &Sentence, usize)> = Vec::new();
    let numbered = if is_told { numbered(reading) } else { Vec::new() };
    for (index, sentence) in reading.sentences.iter().chain(&numbered).enumerate() {
        let words = &sentence.words;
        let is_opening = is_told && index < OPENING;
        if words.len() > SENTENCE {
            continue;
        }
        // Most sentences name no one.
        if !is_opening && !(0..words.len()).any(|at| titled::is_full_name(words, at)) {
            continue;
        }
        let (titled, is_call) = titled(reading, sentence, is_opening);
        let met = together::met(words, &titled, is_opening);
        for (person, verb) in verbs::taking_part(words, &titled, is_call).into_iter().chain(met) {
            if person.is_short {
                late.push((*person, sentence, verb));
            } else {
                found.extend(participation(reading, person, words, verb, people, claims));
            }
        }
        found.extend(talked::talked_with(reading, words, is_told, people, claims));
    }
    // Whom a later sentence names in full is that one.
    for (person, sentence, verb) in late {
        found.extend(participation(reading, &person, &sentence.words, verb, people, claims));
    }
    if is_told && found.is_empty() {
        found = said::participations(reading, people, claims);
    }
    found
}

/// The sentences of numbered paragraphs, as press releases have them: "1. Minister Ann Lee met ...".
fn numbered<'a>(reading: &Reading<'a>) -> Vec<Sentence<'a>> {
    let is_paragraph = |kind: &BlockKind| matches!(kind, BlockKind::ListItem { depth: 0, number: Some(_), .. });
    let blocks = reading.blocks.iter().filter(|block| is_paragraph(&block.kind));
    let texts = blocks.map(|block| (reading.words(block.span), block.span.start));
    let long = texts.filter(|(words, _)| words.len() >= PARAGRAPH && words.trim_end().ends_with('.'));
    let telling = long.filter(|(words, _)| LEXICON.person.takes_part.may_stand_in(words));
    let spans = telling.flat_map(|(words, start)| sentences::sentences(words, start));
    spans.map(|span| Sentence { span, words: word::words_of(reading.words(span), span.start) }).collect()
}

/// Those whom a sentence names with a role, or beside one who has one; and whether it opens the record and tells of a
/// call, in which surnames behind offices suffice: "Mayor Lee spoke with Minister Ray."
fn titled(reading: &Reading, sentence: &Sentence, is_opening: bool) -> (Vec<Titled>, bool) {
    let words = &sentence.words;
    let mut found = titled::find(reading, words);
    found.extend(titled::apposed(reading, words, &found));
    let calls = &LEXICON.person.calls;
    let may_call = is_opening && calls.may_stand_in(reading.words(sentence.span));
    let is_call = may_call && (0..words.len()).any(|at| verbs::begins(calls, words, at));
    found.sort_by_key(|one| one.start);
    if is_call {
        found.extend(titled::short(words, &found));
        found.sort_by_key(|one| one.start);
    }
    let joined = |one: &Titled| partner(words, one, &found).or_else(|| joined(reading, words, one, &found));
    let partners: Vec<Titled> = found.iter().filter_map(joined).collect();
    found.extend(partners);
    found.sort_by_key(|one| one.start);
    (found, is_call)
}

/// Who came with someone: "Mayor Ann Lee and her husband Bo Ray".
fn partner(words: &[Word<'_>], one: &Titled, known: &[Titled]) -> Option<Titled> {
    words.get(one.end).filter(|word| word.is(&LEXICON.person.and))?;
    let start = one.end + 1;
    let name = start + LEXICON.person.kin.length_at(words.get(start..)?)?;
    (titled::is_full_name(words, name) && !titled::within(known, name)).then(|| Titled::bare(words, start, name))
}

/// Who is named with another behind an office in the plural: "the Ministers Ann Lee and Bo Ray".
fn joined(reading: &Reading, words: &[Word<'_>], one: &Titled, known: &[Titled]) -> Option<Titled> {
    let is_plural = LEXICON.role.plural.are(reading.words(one.head));
    words.get(one.end).filter(|word| is_plural && word.is(&LEXICON.person.and) && !words[one.end - 1].stops)?;
    let name = one.end + 1;
    if !titled::is_full_name(words, name) || titled::within(known, name) {
        return None;
    }
    let joined = Titled::bare(words, name, name);
    let printed = reading.words(joined.name);
    let is_other =
        reading.vocabulary.stakeholder_named(printed).is_some() || LEXICON.person.organization.stand_in(printed);
    (!is_other).then_some(joined)
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
        Some(known) => Some(known),
        None if people::is_full_name(name) => Some(claims.stakeholder(name, Some(StakeholderKind::Person))),
        // A surname alone makes no person.
        None if person.is_short => None,
        None => return None,
    };
    if let Some(key) = key {
        people.add(name, key, Some(reading.words(person.head)).filter(|head| !head.is_empty()));
    }
    let first = words[person.start.min(verb)].span.start;
    let last = words[verb].span.end.max(words[person.end - 1].span.end);
    let name = PrintedName { as_printed: name.to_owned(), stakeholder: key };
    let role = own_role(reading.words(person.role)).map(str::to_owned);
    Some(Participation { role, ..Participation::of(name, reading.source(Span::new(first, last))?) })
}

/// The role of the one who is named: in "The President and Chancellor Ann Lee spoke", "President" is another, who has no
/// name there. "His counterpart" is none.
fn own_role(role: &str) -> Option<&str> {
    let mut words = role.splitn(3, ' ');
    let (first, and) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let is_other = LEXICON.role.head.are(first) && LEXICON.person.and.are(and);
    let own = words.next().filter(|rest| is_other && LEXICON.role.head.stand_in(rest)).unwrap_or(role);
    (!own.is_empty() && !LEXICON.role.peer.are(first)).then_some(own)
}
