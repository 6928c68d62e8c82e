//! The task that words begin with: who, and a verb that says that they will do something: "Ann Lee will paint the door".
//!
//! In: a sentence or a part of one. Out: the names before the verb, and the deed. All that stands before the verb are names,
//! and one of them is someone's. Which sentences are asked is seen in `assigned.rs` and `undertaken.rs`.

use super::super::lexicon::LEXICON;
use super::super::pattern::{folded, holding};
use super::details::{is_capital, is_handle, split_and};
use super::{Draft, Gather};
use crate::model::{Span, StatementKind};
use crate::words;

/// The verb stands at most so many words from the start.
const OPENING: usize = 10;

/// A task: who will do it, and what.
pub(super) struct Task<'a> {
    pub(super) owners: Vec<&'a str>,
    pub(super) deed: &'a str,
    /// Whether the verb says plainly what is done: not "to your door".
    pub(super) is_plain: bool,
    /// Whether "to" alone stands before the verb.
    pub(super) is_to: bool,
}

impl Task<'_> {
    /// The draft of the task that these words of a sentence tell.
    pub(super) fn draft(self, gather: &mut Gather, sentence: Span, words: &str) -> Option<Draft> {
        let Self { owners, deed, .. } = self;
        let span = gather.reading.part(sentence, words)?;
        let owners = owners.into_iter().map(|owner| gather.name(owner)).collect();
        let mut draft = Draft { owners, ..Draft::new(StatementKind::Action, words, span) };
        draft.deed = draft.text.find(deed);
        Some(draft)
    }
}

/// The task that words begin with: all that stands before the verb are names, and one of them is someone's.
pub(super) fn task<'a>(gather: &Gather, sentence: &'a str) -> Option<Task<'a>> {
    // What goes on from another line, "... Ann will speak", is what someone says.
    if sentence.starts_with(['.', '…']) {
        return None;
    }
    let opening: Vec<&str> = words::written(sentence).take(OPENING).collect();
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    let verb = verb(gather, &opening)?;
    let after: Vec<String> = opening[verb..].iter().flat_map(|word| folded(word)).collect();
    let taken = LEXICON.line.undertakes.length_at(&after)?;
    let deed = *opening.get(verb + holding(&opening[verb..], taken)).filter(|next| is_small(next))?;
    let rest = after.get(taken..).filter(|rest| !rest.is_empty())?;
    // "Ann to the rescue"; "Ann Lee wird die Tür streichen" is a task.
    let may_be_place = taken == 1 && LEXICON.place.in_.length_at(&after) == Some(1);
    let is_no_verb = may_be_place && LEXICON.small.length_at(rest).is_some() && !LEXICON.line.verb.are(deed);
    // "Ann va bien" and "va à Ulm" are no tasks, "va envoyer" is one.
    let is_going = taken == 1 && LEXICON.line.goes.are(opening[verb]) && !LEXICON.line.verb.are(deed);
    if is_no_verb || is_going || LEXICON.line.no_task.length_at(rest).is_some() {
        return None;
    }
    let at = |word: &str| word.as_ptr() as usize - sentence.as_ptr() as usize;
    let last = opening.get(verb - 1)?;
    let is_verb = taken > 1 || LEXICON.line.verb.are(deed);
    let owners = owners(gather, &sentence[..at(last) + last.len()], (is_verb, may_be_place))?;
    Some(Task { owners, deed: &sentence[at(deed)..], is_plain: is_verb || !may_be_place, is_to: may_be_place })
}

/// Where the first word in small letters stands that is part of no name, if it may say that someone will do something.
fn verb(gather: &Gather, opening: &[&str]) -> Option<usize> {
    let small = (1..opening.len()).filter(|at| opening[*at].starts_with(char::is_lowercase));
    let verb = small.clone().find(|at| LEXICON.line.undertakes.may_stand_among(opening[*at], 1))?;
    let mut before = small.take_while(|at| *at < verb);
    before.all(|at| is_within_name(gather, opening[at])).then_some(verb)
}

/// Whether a word may stand among names: "and", "van", an office, a nick, one whom the record knows.
fn is_within_name(gather: &Gather, word: &str) -> bool {
    if let Some(known) = gather.within_names.borrow().get(word) {
        return *known;
    }
    let lists = [&LEXICON.person.and, &LEXICON.line.either, &LEXICON.line.office, &LEXICON.person.particle];
    let is = lists.iter().any(|list| list.are(word)) || gather.is_known(bare(word));
    gather.within_names.borrow_mut().insert(word.to_owned(), is);
    is
}

/// The names that words are, if they are nothing else and one is someone's. A name that the record does not list, an office
/// and a body of people need a verb that says plainly what is done, and a body "to" before it: what "the board will" do is
/// often only foretold.
fn owners<'a>(gather: &Gather, words: &'a str, (is_plain, is_to): (bool, bool)) -> Option<Vec<&'a str>> {
    let names = words.split([',', '&', '/', '+']).flat_map(split_and).map(|name| without_article(bare(name)));
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    let is_one = |name: &&str| {
        let is_body = || is_to && LEXICON.line.body.are(name) && !LEXICON.heading.meeting.are(name);
        let is_all = || is_to && LEXICON.line.we.are(name);
        let is_group = || (is_to || !gather.turns.are_many()) && LEXICON.line.office.are(name) || is_body() || is_all();
        // Whom the record tells of again and again does what it says, whatever that is.
        let is_doer = || (is_plain || !is_to && !name.contains(' ')) && gather.is_doer(name);
        gather.is_known(name) || is_handle(name) || is_doer() || is_plain && is_group()
    };
    // "Ann, PR to move the door": letters alone are no one beside a name.
    let is_word = |name: &str| is_capital(name) && name.contains(char::is_lowercase);
    let are_names = names.iter().all(|name| is_one(name) || is_word(name)) && names.iter().any(is_one);
    are_names.then(|| without_office(words, names))
}

/// "As Secretary, Ann" and "the chair, Ann Lee" are one, whose name says who.
fn without_office<'a>(words: &str, mut names: Vec<&'a str>) -> Vec<&'a str> {
    let is_office = |name: &&str| LEXICON.line.office.are(name);
    let is_beside = words.trim_end_matches(',').split([',', '&', '/', '+']).count() == 2 && words.contains(',');
    if names.len() == 2 && is_beside && names.iter().filter(|name| is_office(name)).count() == 1 {
        names.retain(|name| !is_office(name));
    }
    names
}

/// A name without the marks by which plain text sets it off: "_ann_".
fn bare(name: &str) -> &str {
    name.trim_matches(|one: char| "_*".contains(one) || one.is_whitespace())
}

/// "The officers", without "the".
fn without_article(name: &str) -> &str {
    name.split_once(' ').filter(|(first, _)| LEXICON.small.are(first)).map_or(name, |(_, rest)| rest.trim_start())
}

/// Where a sentence may begin anew with a name: "The door is stuck; Ann will ask", "The lamps are out - Bo to buy oil".
pub(super) fn parts(words: &str) -> impl Iterator<Item = &str> {
    let marks = words.match_indices([',', ';', '(', '-', '–', '—']);
    let after = marks.filter_map(|(at, mark)| {
        let (before, rest) = (words.get(..at)?, words.get(at + mark.len()..)?);
        // "vice-chair" and "f(x)" are words.
        let is_mark = rest.starts_with(char::is_whitespace) || mark == "(";
        let is_parted = mark != "(" || before.ends_with(char::is_whitespace);
        (is_mark && is_parted).then(|| without_link(rest.trim_start()))
    });
    after.filter(|part| part.starts_with(|first: char| first.is_uppercase() || first == '@') || is_of_office(part))
}

/// Whether words begin with an office and its article: "the Clerk will ask".
fn is_of_office(words: &str) -> bool {
    let mut words = words.split(' ');
    let (article, office) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    let is_written_so = office.starts_with(char::is_uppercase) && LEXICON.line.office.are(office);
    is_written_so && LEXICON.small.are(article)
}

/// "but Ann will ask", without "but".
fn without_link(part: &str) -> &str {
    if !part.starts_with(char::is_lowercase) {
        return part;
    }
    let is_name = |rest: &str| rest.starts_with(|first: char| first.is_uppercase() || first == '@');
    let linked = part.split_once(' ').filter(|(_, rest)| is_name(rest));
    linked.filter(|(link, _)| LEXICON.line.no_name.are(link)).map_or(part, |(_, rest)| rest)
}
