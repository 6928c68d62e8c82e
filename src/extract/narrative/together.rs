//! Those who met each other: "the talks between Mayor Ann Lee and Minister Bo Ray", and whom someone met, where the verb
//! stands far from one of them, as in "Minister Ann Lee traf am Montag in Ulm den Minister Bo Ray".
//!
//! In: the words of a sentence, and those named in it, in order. Out: those who took part, with the noun or the verb. A
//! meeting that is only planned is none; a noun alone says nothing of one person.

use super::super::lexicon::LEXICON;
use super::super::titled::{self, Titled};
use super::super::word::Word;
use super::verbs::{begins, says};

/// The most words between the noun or the verb and "between" or "with".
const FAR: usize = 10;
/// The most words from there to a person: an article and adjectives.
const NEAR: usize = 3;

/// Those whom a verb or, where `is_opening`, a noun brings together.
pub(super) fn met<'a>(words: &[Word<'_>], titled: &'a [Titled], is_opening: bool) -> Vec<(&'a Titled, usize)> {
    let mut found = Vec::new();
    if titled.is_empty() || words.iter().any(|word| !word.is_capital && word.is(&LEXICON.person.planned)) {
        return found;
    }
    let free = (0..words.len()).filter(|at| !titled::within(titled, *at));
    for at in free {
        if is_opening && words[at].is(&LEXICON.heading.meeting) && !is_of_old(words) {
            found.extend(of_noun(words, titled, at).into_iter().map(|person| (person, at)));
        } else if begins(&LEXICON.person.met_whom, words, at) {
            found.extend(behind(words, titled, at).into_iter().map(|person| (person, at)));
            found.extend(before(words, titled, at).map(|person| (person, at)));
        }
    }
    found
}

/// Whether the sentence tells of a year as a whole: "In 1995 the talks between".
fn is_of_old(words: &[Word<'_>]) -> bool {
    let is_year = |word: &Word<'_>| word.as_ref().len() == 4 && word.as_ref().bytes().all(|one| one.is_ascii_digit());
    words.windows(2).any(|pair| pair[0].is(&LEXICON.place.in_) && is_year(&pair[1]))
}

/// Two or more who are joined behind a noun for a meeting.
fn of_noun<'a>(words: &[Word<'_>], titled: &'a [Titled], noun: usize) -> Vec<&'a Titled> {
    let is_between = |at: usize| words[at].is(&LEXICON.person.between);
    let found = led_to(words, titled, noun, is_between).map_or(Vec::new(), |first| joined(words, titled, first));
    if found.len() > 1 { found } else { Vec::new() }
}

/// Whom someone met, far behind the verb.
fn behind<'a>(words: &[Word<'_>], titled: &'a [Titled], verb: usize) -> Vec<&'a Titled> {
    let person = &LEXICON.person;
    let is_with = |at: usize| !words[at].is_capital && (words[at].is(&person.with) || words[at].is(&person.whom));
    led_to(words, titled, verb, is_with).map_or(Vec::new(), |first| joined(words, titled, first))
}

/// Who met the one whose name stands before the verb behind "with": "Ann Lee ist am Montag mit Bo Ray zusammengetroffen",
/// "Ann Lee, Bo Ray ile görüştü".
fn before<'a>(words: &[Word<'_>], titled: &'a [Titled], verb: usize) -> Option<&'a Titled> {
    let person = &LEXICON.person;
    let last = titled[..titled.partition_point(|one| one.end <= verb)].split_last();
    let (whom, others) = last.filter(|(whom, _)| whom.end + NEAR >= verb)?;
    let who = others.last()?;
    let between = words.get(who.end..whom.start)?;
    let is_behind = words.get(whom.end).is_some_and(|word| word.is(&person.with_behind));
    if is_behind {
        return (who.start == 0 && between.len() <= FAR).then_some(who);
    }
    let with = between.iter().rposition(|word| !word.is_capital && word.is(&person.with))?;
    let are_small = between[with + 1..].iter().all(is_beside) && between.len() - with <= NEAR + 1;
    let is_clause = words[who.end - 1..whom.start].iter().all(|word| !word.stops) && !says(between);
    (are_small && is_clause).then_some(who)
}

/// The first person behind a word, where "between" or the like leads to it and no clause ends before.
fn led_to(words: &[Word<'_>], titled: &[Titled], from: usize, leads: impl Fn(usize) -> bool) -> Option<usize> {
    let first = titled.partition_point(|one| one.start <= from);
    let start = titled.get(first)?.start;
    let is_far = start > from + FAR + NEAR;
    let between = words.get(from..start).filter(|between| !is_far && !between.iter().any(|word| word.stops))?;
    let link = (from + 1..start).rev().take(NEAR + 1).find(|at| leads(*at))?;
    (words[link + 1..start].iter().all(is_beside) && !says(between)).then_some(first)
}

/// Whether a word may stand between "with" and the office: an article or an adjective.
fn is_beside(word: &Word<'_>) -> bool {
    let is_article = word.is(&LEXICON.place.article);
    !word.is_capital && (is_article || !word.is(&LEXICON.role.link) && !word.is(&LEXICON.place.in_))
}

/// A person and those whom "and" joins to it.
fn joined<'a>(words: &[Word<'_>], titled: &'a [Titled], first: usize) -> Vec<&'a Titled> {
    let mut found = vec![&titled[first]];
    for next in &titled[first + 1..] {
        let end = found.last().map_or(0, |one| one.end);
        let Some((and, rest)) = words.get(end..next.start).and_then(<[Word<'_>]>::split_first) else { break };
        let is_and = and.is(&LEXICON.person.and) && !and.stops;
        if !is_and || rest.len() > NEAR || !rest.iter().all(is_beside) {
            break;
        }
        found.push(next);
    }
    found
}
