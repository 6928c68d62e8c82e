//! Tasks told in running text: "Ann to paint the door.", "Bo Ray will buy rope".
//!
//! In: paragraphs and items of lists that no one speaks, and who is who. Out: a draft of an action, with its owners, for each
//! sentence, or part of one, that begins with someone whom the record knows (`doers.rs`) and a verb that says that they will
//! do something. What someone will be or have, and what they will not do, is no task.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::details::is_handle;
use super::task::{Task, parts, task};
use super::{Draft, Gather, labels, leads, undertaken};
use crate::model::Span;

/// So many parts of a sentence are looked at.
const PARTS: usize = 12;

/// Fewer words after "Ann to" say little in the middle of a sentence.
const PART_WORDS: usize = 2;

/// Lines that were broken to fit a width are longer, in bytes.
const NARROW: usize = 50;

/// The drafts of all such sentences.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for block in 0..gather.reading.blocks.len() {
        if !gather.is_told(block) {
            drafts.extend(undertaken::by_speakers(gather, block));
            continue;
        }
        let mut before = "";
        for sentence in gather.sentences_of(block) {
            for sentence in lines(gather, block, gather.reading.text.trim(sentence)) {
                drafts.extend(draft(gather, before, sentence));
                before = gather.reading.words(sentence);
            }
        }
    }
    drafts
}

/// A sentence, parted before the lines that begin with a task of their own: lines without a full stop are no sentence.
fn lines(gather: &Gather, block: usize, sentence: Span) -> Vec<Span> {
    let words = gather.reading.words(sentence);
    if !words.contains('\n') {
        return vec![sentence];
    }
    let width = gather.reading.block(block).lines().map(str::len).max().unwrap_or(0);
    let (mut lines, mut start) = (Vec::new(), sentence.start);
    for (at, _) in words.match_indices('\n') {
        let (before, rest) = (words[..at].rsplit('\n').next().unwrap_or("").trim_end(), words[at + 1..].trim_start());
        let is_full = width > NARROW && before.len() + 1 + rest.find(' ').unwrap_or(rest.len()) > width;
        let last = before.rsplit(' ').next().unwrap_or("");
        let goes_on = [&LEXICON.person.and, &LEXICON.small].iter().any(|list| list.are(last));
        let is_own = || task(gather, rest).is_some_and(|task| is_clear(gather, &task));
        if !is_full
            && !goes_on
            && !before.ends_with([',', '/', '&'])
            && rest.starts_with(char::is_uppercase)
            && is_own()
        {
            let next = sentence.end - rest.len();
            lines.push(gather.reading.text.trim(Span::new(start, next)));
            start = next;
        }
    }
    lines.push(Span::new(start, sentence.end));
    lines
}

fn draft(gather: &mut Gather, before: &str, sentence: Span) -> Option<Draft> {
    let words = gather.reading.words(sentence);
    if words.ends_with('?') {
        return None;
    }
    let told = told(gather, words).or_else(|| Some((words, undertaken::told(gather, before, words)?)));
    let (words, task) = told?;
    task.draft(gather, sentence, words)
}

/// The words of a sentence that tell a task: all of it but for marks before it, "👷 Ann to paint", or a part of it.
fn told<'a>(gather: &Gather, sentence: &'a str) -> Option<(&'a str, Task<'a>)> {
    let is_mark = |one: char| !one.is_alphanumeric() && !"@_\"“«„'‘([.…".contains(one);
    let words = leads::without(sentence.trim_start_matches(is_mark));
    // "Lamps: Ann to light them".
    let after_label = || {
        let (label, rest) = label_of(words)?;
        let is_other = LEXICON.line.no_name.are(label) || LEXICON.heading.earlier.stand_in(label);
        let rest = rest.trim_start();
        let task = (!is_other).then(|| task(gather, rest)).flatten()?;
        // What Ann says of Bo is talk, but for "Ann: Bo to paint the door".
        if gather.is_known(label) && !(task.is_to && undertaken::is_plain(task.deed)) {
            return None;
        }
        Some((if labels::is_label(label) { rest } else { words }, task))
    };
    let after_tag = || {
        let rest = leads::after_tag(words)?;
        Some((rest, task(gather, rest).filter(|task| is_clear(gather, task))?))
    };
    let whole = task(gather, words).map(|task| (words, task)).or_else(after_label).or_else(after_tag);
    whole.or_else(|| in_part(gather, words))
}

/// Whether a task says plainly what is done, and by someone the record knows.
fn is_clear(gather: &Gather, task: &Task) -> bool {
    let says = task.is_plain && task.deed.split_whitespace().nth(PART_WORDS).is_some();
    let is_office = |owner: &str| owner.starts_with(char::is_uppercase) && LEXICON.line.office.are(owner);
    says && task.owners.iter().all(|owner| gather.is_known(owner) || is_handle(owner) || is_office(owner))
}

/// A part of a sentence that tells a task of someone the record knows, unless the sentence only supposes something.
fn in_part<'a>(gather: &Gather, words: &'a str) -> Option<(&'a str, Task<'a>)> {
    let clear = |part: &'a str| task(gather, part).filter(|task| is_clear(gather, task));
    let (part, task) = parts(words).take(PARTS).find_map(|part| Some((part, clear(part)?)))?;
    let before = words.strip_suffix(part)?;
    let is_aside = before.ends_with('(');
    let inside = |words: &'a str| if is_aside { words.split(')').next().unwrap_or(words) } else { words };
    let task = Task { deed: inside(task.deed), ..task };
    (!LEXICON.line.supposes.stand_in(before)).then_some((inside(part), task))
}
