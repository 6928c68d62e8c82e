//! What an action says of itself: who is to do it, by when, and how far it is.
//!
//! In: a draft and its words. Out: owners, a day, a status, where the words name them. A name that the record does not
//! otherwise know must be a full name, a handle, stand beside one that is known, or be the one word before "to" or
//! "will" that the record writes with a capital only.

use super::super::dates::{self, Printed};
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::reading::Reading;
use super::super::when;
use super::{Draft, Gather};
use crate::model::{DateSpan, PrintedName, Span, StatementKind};
use rustc_hash::FxHashSet;

/// The most days from a meeting to a day without a year by which something is to be done.
const HALF_YEAR: i32 = 183;

/// How many words from the start the owner is looked for.
const OPENING: usize = 10;

/// The boxes of tasks.
pub(super) const BOXES: [&str; 4] = ["[x]", "[X]", "[ ]", "[\u{a0}]"];

/// Signs that something is done.
const TICKS: [&str; 4] = ["✅", "☑", "✔️", "✔"];

impl Gather<'_, '_> {
    /// Fills in what an action says of itself.
    pub(super) fn details(&mut self, draft: &mut Draft) {
        if draft.kind != StatementKind::Action {
            return;
        }
        self.labelled_details(draft);
        if draft.owners.is_empty() {
            draft.owners = self.owners(&draft.text.clone());
        }
        if draft.owners.is_empty() && draft.is_labelled {
            self.owners_before_colon(draft);
        }
        draft.due = draft.due.take().or_else(|| self.due(draft.span));
        draft.status = draft.status.take().or_else(|| status(&draft.text));
        if let Some((tick, start)) = ticked(self.reading, draft.span).filter(|_| draft.status.is_none()) {
            draft.status = Some(tick.to_owned());
            draft.span.start = start;
        }
    }

    /// Takes lines "Owner: ...", "Status: ..." out of the text.
    fn labelled_details(&mut self, draft: &mut Draft) {
        let text = draft.text.clone();
        let mut rest: Vec<&str> = Vec::new();
        for line in text.lines() {
            let Some((label, value)) = super::super::head::label_of(line.trim()) else {
                rest.push(line);
                continue;
            };
            let value = value.trim().trim_end_matches('.');
            let columns = &LEXICON.column;
            if columns.status.are(label) && !rest.is_empty() {
                draft.status = Some(value.to_owned());
            } else if columns.owner.are(label) && !rest.is_empty() {
                draft.owners = self.names(value).unwrap_or_default();
            } else if columns.due.are(label) && !rest.is_empty() {
                // The day is read from the whole of it.
            } else {
                rest.push(line);
            }
        }
        if !rest.is_empty() {
            draft.text = rest.join("\n").trim().to_owned();
        }
    }

    /// "ACTION 3 Ann and Bo: paint the door": after a label, words that the record writes with a capital only are names.
    fn owners_before_colon(&mut self, draft: &mut Draft) {
        let text = draft.text.clone();
        let Some((names, text)) = super::super::head::label_of(&text) else { return };
        let names = parted(names);
        if !names.is_empty() && names.iter().all(|name| self.is_always_capital(name)) {
            draft.owners = names.into_iter().map(|name| self.name(name)).collect();
            draft.text = text.trim().to_owned();
        }
    }

    fn owners(&mut self, text: &str) -> Vec<PrintedName> {
        let opening: Vec<&str> = text.split_whitespace().take(OPENING).collect();
        let verb = opening.iter().position(|word| LEXICON.line.to.are(word)).filter(|to| (1..=8).contains(to));
        let parted = [" - ", " – ", " — ", ": "].iter().filter_map(|mark| text.find(mark)).min().filter(|at| *at < 60);
        let before_verb = verb.map(|to| {
            let last = opening[to - 1];
            &text[..last.as_ptr() as usize - text.as_ptr() as usize + last.len()]
        });
        let last = text.trim_end().trim_end_matches('.');
        let bracket =
            last.strip_suffix([')', ']']).and_then(|inner| inner.rsplit_once(['(', '['])).map(|(_, names)| names);
        let first = text
            .trim_start()
            .strip_prefix(['[', '('])
            .and_then(|rest| rest.split_once([']', ')']))
            .map(|(names, _)| names);
        let at = text.trim_start().starts_with('@').then(|| opening.first().copied()).flatten();
        let candidates = [
            before_verb,
            parted.map(|at| &text[..at]),
            first,
            self.after_dash(text),
            bracket,
            at,
            self.opening_name(text),
        ];
        if let Some(names) = candidates.into_iter().flatten().find_map(|names| self.names(names)) {
            return names;
        }
        // "Maps to be drawn" names no owner.
        let is_passive = verb.and_then(|to| opening.get(to + 1)).is_some_and(|next| LEXICON.line.passive.are(next));
        let alone = before_verb.filter(|name| !is_passive && self.is_always_capital(name));
        alone.map(|name| self.name(name)).into_iter().collect()
    }

    /// "Ann paint the door", "Ann/Bo sweep the yard": one word, or one on each side of a stroke, of whom the record knows.
    fn opening_name<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (name, rest) = text.trim_start().split_once(' ')?;
        // "Mark the door" is what is to be done, whoever is called Mark.
        let next = rest.split(' ').next().filter(|next| next.starts_with(char::is_lowercase))?;
        let is_one = |name: &str| self.is_known(name) && !LEXICON.line.verb.are(name);
        // "Ann suggested to wait" tells of her, and gives nothing to her.
        let is_told = [&LEXICON.line.did, &LEXICON.person.says, &LEXICON.small].iter().any(|list| list.are(next));
        (!is_told && name.split('/').all(is_one)).then_some(name)
    }

    /// "Paint the door - @ann", "... — Ann and Bo": those whom the record knows, after the last dash.
    fn after_dash<'t>(&self, text: &'t str) -> Option<&'t str> {
        let (_, names) = [" - ", " – ", " — "]
            .iter()
            .filter_map(|dash| text.rsplit_once(dash))
            .min_by_key(|(_, after)| after.len())?;
        let is_one = |name: &str| self.is_known(name) || is_handle(name);
        parted(names).into_iter().all(is_one).then_some(names)
    }

    /// Whether a word is a name by how the record writes it: "Felix to comment", and "felix" nowhere.
    pub(super) fn is_always_capital(&self, word: &str) -> bool {
        word.chars().skip(1).all(char::is_lowercase) && self.is_no_word(word)
    }

    /// Whether a word with a capital is none that stands in sentences: the record has it nowhere in small letters.
    pub(super) fn is_no_word(&self, word: &str) -> bool {
        let is_word = is_capital(word) && word.contains(char::is_lowercase);
        let line = &LEXICON.line;
        let lists = [&line.verb, &line.pointing, &line.no_name, &LEXICON.small, &LEXICON.person.nobody];
        is_word && !lists.iter().any(|list| list.are(word)) && !self.small_words().contains(&*word.to_lowercase())
    }

    /// The words that the record has in small letters.
    fn small_words(&self) -> &FxHashSet<&str> {
        self.small_words.get_or_init(|| {
            let words = self.reading.text.as_str().split(|one: char| !one.is_alphabetic());
            words.filter(|word| word.starts_with(char::is_lowercase)).collect()
        })
    }

    /// The names that these words are, if they are nothing else: "Ann Lee", "@ann & @bo", "Kim, Ann and Bo".
    pub(super) fn names(&mut self, words: &str) -> Option<Vec<PrintedName>> {
        let names = parted(words);
        self.are_names(words).then(|| names.into_iter().map(|name| self.name(name)).collect())
    }

    /// Whether these words are names and nothing else, at least one of them beyond doubt.
    pub(super) fn are_names(&self, words: &str) -> bool {
        let names = parted(words);
        let is_verb = |name: &&str| name.split_whitespace().next().is_some_and(|first| LEXICON.line.verb.are(first));
        // "(Tracking Issue)" names what to read, and "Joe's" a shop: no one.
        let is_issue =
            |name: &&str| LEXICON.heading.aside.stand_in(name) || name.ends_with("'s") || name.ends_with("’s");
        let is_one = |name: &&str| is_full_name(name) || is_handle(name) || self.is_known(name);
        !names.iter().any(|name| is_verb(name) || is_issue(name))
            && names.iter().all(|name| is_one(name) || is_capital(name))
            && names.iter().any(is_one)
    }

    /// Whether the record knows one of that name.
    pub(super) fn is_known(&self, name: &str) -> bool {
        self.people.find(name).is_some() || self.speakers.knows(name) || self.turns.has_speaker(name)
    }

    /// A name on the edge, with who that is where it can be told.
    pub(super) fn name(&mut self, name: &str) -> PrintedName {
        let known = self.speakers.printed(self.people, name);
        if self.is_borne(name) {
            return known;
        }
        if known.stakeholder.is_some() { known } else { self.people.printed(name, self.claims) }
    }

    fn due(&self, span: Span) -> Option<DateSpan> {
        let words = self.reading.words(span);
        let date = self.due_day(words)?;
        is_due(words, &date).then(|| when::span(self.reading, span, &date)).flatten()
    }

    /// The day that words print by which something is to be done.
    pub(super) fn due_day(&self, words: &str) -> Option<Printed> {
        dates::first(words).or_else(|| self.to_come(words))
    }

    /// The day without a year that comes next after the meeting: "by 1 April". One that is far from it may be any year's.
    fn to_come(&self, words: &str) -> Option<Printed> {
        let held = self.held?;
        let (year, ..) = held.ymd();
        let mut days = [year, year + 1].into_iter().filter_map(|year| dates::in_year(words, year));
        days.find(|date| (0..=HALF_YEAR).contains(&(date.start.0 - held.0)))
    }
}

/// The status that stands before or after the words: "DONE: ...", "[open] ...", "... (done)", "... - done".
fn status(text: &str) -> Option<String> {
    let text = text.trim();
    let last = text.trim_end_matches('.').strip_suffix([')', ']']).and_then(|inner| inner.rsplit_once(['(', '[']));
    let first = text.split_once([':', ']']).map(|(first, _)| first.trim_start_matches('['));
    let dashed = [" - ", " – ", " — "].iter().find_map(|dash| text.rsplit_once(dash));
    let named = [last.map(|(_, last)| last), first, dashed.map(|(_, last)| last)];
    named.into_iter().flatten().find(|words| LEXICON.line.status.are(words)).map(str::to_owned)
}

/// The box before the words, or the tick beside them: "[x] ...", "[ ] ...", "... ✅"; and where the words begin with it.
fn ticked(reading: &Reading, span: Span) -> Option<(&'static str, usize)> {
    let (before, words) = (reading.words(Span::new(0, span.start)).trim_end(), reading.words(span).trim());
    if let Some(one) = BOXES.into_iter().find(|one| before.ends_with(one)) {
        return Some((one, before.len() - one.len()));
    }
    let is_beside = |tick: &&str| words.starts_with(tick) || words.ends_with(tick);
    let tick = BOXES.into_iter().find(|one| words.starts_with(one)).or_else(|| TICKS.into_iter().find(is_beside))?;
    Some((tick, span.start))
}

/// Whether the box of a task stands before a block.
pub(super) fn has_box(reading: &Reading, block: usize) -> bool {
    let start = reading.blocks.get(block).map_or(0, |block| block.span.start);
    let before = reading.words(Span::new(0, start)).trim_end();
    BOXES.iter().any(|one| before.ends_with(one) || reading.block(block).starts_with(one))
}

/// The parts of a list of names.
fn parted(words: &str) -> Vec<&str> {
    let parts = words.split([',', '&', '/', '+', ';']).flat_map(split_and);
    // "Ann (lead)".
    let without_note =
        |name: &'_ str| name.strip_suffix(')').and_then(|name| name.split_once(" (")).map(|(name, _)| name.len());
    let bare = |name: &'_ str| without_note(name).unwrap_or(name.len());
    let parts = parts.map(|name| unlinked(name.trim().trim_end_matches(':')));
    parts.map(|name| &name[..bare(name)]).filter(|name| !name.is_empty()).collect()
}

/// A name without the brackets by which a wiki links it: "[[Ann Lee]]".
fn unlinked(name: &str) -> &str {
    name.strip_prefix("[[").and_then(|name| name.strip_suffix("]]")).unwrap_or(name)
}

/// "and" or "or" in any language between two names.
pub(super) fn split_and(part: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for word in part.split_whitespace() {
        let at = word.as_ptr() as usize - part.as_ptr() as usize;
        let links = || LEXICON.person.and.are(word) || LEXICON.line.either.are(word);
        if word.chars().all(char::is_lowercase) && links() {
            parts.push(&part[start..at]);
            start = at + word.len();
        }
    }
    parts.push(&part[start..]);
    parts
}

pub(super) fn is_handle(name: &str) -> bool {
    name.len() > 1 && name.starts_with('@') && !name.contains(char::is_whitespace)
}

/// One word with a capital: a name where it stands beside others.
pub(super) fn is_capital(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.contains(char::is_whitespace)
}

/// Whether a date is the day by which it is to be done: "by", "before" stands before it, or its like after it.
fn is_due(words: &str, date: &Printed) -> bool {
    let before = folded(&words[..date.range.start]);
    let after = folded(&words[date.range.end..]);
    let from = before.len().saturating_sub(4);
    LEXICON.line.by.first_in(&before[from..]).is_some() || LEXICON.line.by.length_at(&after).is_some()
}
