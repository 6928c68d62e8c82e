//! A statement on its way: what the rules found, before its evidence is cut.

use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::reading::Reading;
use super::details::BOXES;
use crate::model::{DateSpan, Key, Method, PrintedName, Span, Statement, StatementKind};
use crate::words;

/// A statement before its evidence is cut.
pub(super) struct Draft {
    pub(super) kind: StatementKind,
    pub(super) label: Option<String>,
    pub(super) text: String,
    pub(super) attributed_to: Vec<PrintedName>,
    pub(super) owners: Vec<PrintedName>,
    pub(super) due: Option<DateSpan>,
    pub(super) status: Option<String>,
    pub(super) themes: Vec<Key>,
    pub(super) span: Span,
    /// Whether its line names itself.
    pub(super) is_labelled: bool,
    /// Of a task that a sentence tells: where in the text its words begin that say what is to be done.
    pub(super) deed: Option<usize>,
}

impl Draft {
    /// Nothing but what is stated.
    pub(super) fn new(kind: StatementKind, text: &str, span: Span) -> Self {
        Self {
            kind,
            label: None,
            text: tidied(text).to_owned(),
            attributed_to: Vec::new(),
            owners: Vec::new(),
            due: None,
            status: None,
            themes: Vec::new(),
            span,
            is_labelled: false,
            deed: None,
        }
    }

    /// What is stated, to be known again; of a task that a sentence tells also without by whom and by when.
    pub(super) fn names(&self) -> Vec<String> {
        let deed = self.deed.and_then(|deed| self.text.get(deed..)).map(|deed| {
            let words = folded(deed);
            let end = LEXICON.line.by.first_in(&words).unwrap_or(words.len());
            words[..end].join(" ")
        });
        [Some(words::normal_name(&self.text)), deed].into_iter().flatten().collect()
    }

    /// Takes what another draft of the same says and this one does not.
    pub(super) fn take_in(&mut self, other: Self) {
        if self.owners.is_empty() {
            self.owners = other.owners;
        }
        self.due = self.due.take().or(other.due);
        // Where a sentence tells the same elsewhere, how far it is stands there.
        if self.deed.is_none() && other.deed.is_none() {
            self.status = self.status.take().or(other.status);
        }
    }

    /// Whether another draft of the same is no sentence where this one is, or a sentence that says more.
    pub(super) fn is_told_less(&self, other: &Self) -> bool {
        let details = |draft: &Self| usize::from(draft.due.is_some()) + usize::from(draft.status.is_some());
        self.deed.is_some() && (other.deed.is_none() || details(other) > details(self))
    }

    /// Adds what the next row says.
    pub(super) fn go_on(&mut self, more: &str, row: Span) {
        if !more.is_empty() {
            self.text.push('\n');
            self.text.push_str(more);
            self.span.end = row.end;
        }
    }

    /// The statement, with its evidence.
    pub(super) fn finish(self, reading: &Reading) -> Option<Statement> {
        Some(Statement {
            source: reading.source(self.span)?,
            kind: self.kind,
            label: self.label,
            text: if reading.is_of_one_block(self.span) { unwrapped(self.text) } else { self.text },
            attributed_to: self.attributed_to,
            owners: self.owners,
            due: self.due,
            status: self.status,
            themes: self.themes,
            agenda_item: None,
            method: Method::Stated,
            other_sources: Vec::new(),
        })
    }
}

/// The words without marks before them, and without the time of a recording after their last sentence, "... agreed. 58:04",
/// or of who noted them when, "... (ann, 16:39:22)".
fn tidied(text: &str) -> &str {
    let is_mark = |one: char| matches!(one, '*' | '•') || one.is_whitespace();
    let text = text.trim_start_matches(is_mark).trim_end();
    let text = BOXES.iter().find_map(|one| text.strip_prefix(one)).map_or(text, str::trim_start);
    // "- -Paint the door".
    let text = text.strip_prefix('-').filter(|text| text.starts_with(char::is_alphabetic)).unwrap_or(text);
    let text = text.strip_suffix(" **").map_or(text, str::trim_end);
    let is_time = |word: &str| word.contains(':') && word.chars().all(|one| one.is_ascii_digit() || one == ':');
    let noted = text.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    if let Some((before, _)) = noted.filter(|(_, note)| note.rsplit_once(", ").is_some_and(|(_, time)| is_time(time))) {
        return before.trim_end();
    }
    let before = text.rsplit_once(char::is_whitespace).filter(|(_, last)| is_time(last)).map(|(before, _)| before);
    before.map(str::trim_end).filter(|before| before.ends_with(['.', '!', '?', ')'])).unwrap_or(text)
}

/// Words that were broken to fit a width, on one line; lines that say something by themselves stay lines.
fn unwrapped(text: String) -> String {
    if !text.contains('\n') {
        return text;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let width = lines.iter().map(|line| line.len()).max().unwrap_or(0);
    let wraps = |before: &str, line: &str| {
        let is_full = || before.len() + 1 + line.find(' ').unwrap_or(line.len()) > width;
        let is_marked = line.starts_with(['-', '*', '+', '•']);
        !before.ends_with(['.', '!', '?', ':', ';'])
            && !is_marked
            && (line.starts_with(char::is_lowercase) || is_full())
    };
    let mut whole = String::with_capacity(text.len());
    for (at, line) in lines.iter().enumerate() {
        match at.checked_sub(1).map(|before| wraps(lines[before], line)) {
            Some(true) => whole.push(' '),
            Some(false) => whole.push('\n'),
            None => {}
        }
        whole.push_str(line);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_words_are_one_line_and_lines_stay_lines() {
        for (text, expected) in [
            ("Ann to paint the door of\n    the quay house.", "Ann to paint the door of the quay house."),
            ("Ann to paint the doors of\nUlm", "Ann to paint the doors of Ulm"),
            ("Agreed to buy:\nred paint", "Agreed to buy:\nred paint"),
            (
                "Agreed to buy all of these:\nPaint: red\nLamps: two",
                "Agreed to buy all of these:\nPaint: red\nLamps: two",
            ),
            ("Paint the door of the house.\nit is old", "Paint the door of the house.\nit is old"),
            ("Ann to paint it\n- update: done", "Ann to paint it\n- update: done"),
        ] {
            assert_eq!(unwrapped(text.to_owned()), expected);
        }
    }
}
