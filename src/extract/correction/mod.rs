//! What a person says of a record, laid over what is read from it.
//!
//! In: the facts of a record, and a [`Correction`] as a value. Out: the facts with what it says, which wins, is
//! [`Method::Curated`] and has its words in the correction file. Pure, as all of extraction. It never touches the text.

mod file;
mod form;
mod linked;
mod participants;
mod statements;

pub use file::Correction;

use super::claims::Claims;
use super::{people, place};
use crate::model::{Body, DateSpan, Facts, Key, Meeting, Method, Place, Problem, Severity, StakeholderKind, ThemeLink};
use crate::vocabulary::Vocabulary;
use crate::words;
use file::{DateSaid, MeetingSaid};
use form::{Change, Said};

/// The facts of a record with its correction over them.
pub fn correct(mut facts: Facts, correction: &Correction, vocabulary: &Vocabulary) -> Facts {
    let before = linked::linked(&facts);
    let (themes, stakeholders) = (std::mem::take(&mut facts.themes), std::mem::take(&mut facts.stakeholders));
    let claims = Claims::of(vocabulary, themes, stakeholders);
    let mut over = Over { file: &correction.file, vocabulary, claims, removed: Vec::new(), problems: Vec::new() };
    for said in &correction.meetings {
        over.one(&mut facts, said);
    }
    let Over { claims, removed, problems, .. } = over;
    (facts.themes, facts.stakeholders) = claims.into_lists();
    facts.problems.extend(problems);
    linked::forget(&mut facts, &removed);
    linked::drop_unlinked(&mut facts, &before);
    facts
}

/// A correction while it is laid over the facts.
struct Over<'a> {
    file: &'a str,
    vocabulary: &'a Vocabulary,
    claims: Claims<'a>,
    /// Who takes no part after all.
    removed: Vec<Key>,
    problems: Vec<Problem>,
}

impl Over<'_> {
    fn one(&mut self, facts: &mut Facts, said: &MeetingSaid) {
        let Some(index) = self.meant(&facts.meetings, said) else { return };
        let is_only = facts.meetings.len() == 1;
        let meeting = &mut facts.meetings[index];
        self.head(meeting, said);
        self.participants(meeting, said);
        self.themes(meeting, said);
        self.statements(meeting, said);
        if said.title.is_some() && is_only {
            facts.title = Some(meeting.title.clone());
        }
    }

    /// Which meeting is meant; a problem where that cannot be told.
    fn meant(&mut self, meetings: &[Meeting], said: &MeetingSaid) -> Option<usize> {
        let Some(which) = &said.which else {
            if !said.says_something() || meetings.len() == 1 {
                return (meetings.len() == 1).then_some(0);
            }
            let count = meetings.len();
            self.note(&format!("the record has {count} meetings; say which is meant: `[[meeting]]` with `which = \"its title or date\"`"));
            return None;
        };
        let name = words::normal_name(&which.value);
        let is_meant = |meeting: &Meeting| {
            let date = meeting.date.as_ref().map(|date| date.start.to_iso());
            words::normal_name(&meeting.title) == name || date.as_deref() == Some(&which.value)
        };
        let found: Vec<usize> = (0..meetings.len()).filter(|index| is_meant(&meetings[*index])).collect();
        if let [one] = found[..] {
            return Some(one);
        }
        let count = found.len();
        self.note(&format!(
            "{count} meetings of the record have the title or date `{}`; `readout inspect` shows what they have",
            which.value
        ));
        None
    }

    fn head(&mut self, meeting: &mut Meeting, said: &MeetingSaid) {
        if let Some(title) = &said.title {
            meeting.title.clone_from(&title.value);
            meeting.title_source = Some(title.source.clone());
        }
        change(&mut meeting.date, said.date.as_ref(), date_of);
        change(&mut meeting.place, said.place.as_ref(), |said| self.place(said));
        change(&mut meeting.body, said.body.as_ref(), |said| Body {
            name: self.claims.printed(&said.value, Some(StakeholderKind::Organization)),
            source: said.source.clone(),
        });
    }

    fn place(&self, said: &Said) -> Place {
        let (city, country) = place::parts(&said.value, self.vocabulary);
        Place { name: said.value.clone(), city, country, source: said.source.clone() }
    }

    fn themes(&mut self, meeting: &mut Meeting, said: &MeetingSaid) {
        if said.replaces("themes") {
            meeting.themes.clear();
        }
        for (name, remove) in &said.themes {
            let theme = self.claims.theme(&name.value);
            let known = meeting.themes.iter().position(|link| link.theme == theme);
            match (known, remove) {
                (Some(known), true) => drop(meeting.themes.remove(known)),
                (None, true) => self.unknown("theme", &name.value),
                (known, false) => {
                    let link = ThemeLink { theme, method: Method::Curated, source: name.source.clone() };
                    let at = known.unwrap_or(meeting.themes.len());
                    meeting.themes.splice(at..meeting.themes.len().min(at + 1), [link]);
                }
            }
        }
    }

    /// A full name becomes a stakeholder, any other stays as it is printed.
    fn name(&mut self, printed: &str, kind: Option<StakeholderKind>) -> crate::model::PrintedName {
        match kind.or_else(|| people::kind_of(printed, &self.claims)) {
            Some(kind) => self.claims.printed(printed, Some(kind)),
            None => crate::model::PrintedName { as_printed: printed.to_owned(), stakeholder: None },
        }
    }

    fn unknown(&mut self, what: &str, name: &str) {
        self.note(&format!(
            "the record has no {what} `{name}` to take out or change; `readout inspect` shows what it has"
        ));
    }

    fn note(&mut self, message: &str) {
        let message = format!("`{}`: {message}", self.file);
        self.problems.push(Problem { severity: Severity::Note, message, line: None });
    }
}

impl MeetingSaid {
    fn replaces(&self, list: &str) -> bool {
        self.replace.iter().any(|name| name == list)
    }

    fn says_something(&self) -> bool {
        let changes = self.title.is_some() || self.date.is_some() || self.place.is_some() || self.body.is_some();
        let lists = [self.replace.len(), self.participants.len(), self.themes.len(), self.statements.len()];
        changes || lists.iter().any(|length| *length > 0)
    }
}

/// Puts what is said of a fact in its place; nothing said leaves it as it is.
fn change<S, T>(fact: &mut Option<T>, said: Option<&Option<S>>, made: impl FnOnce(&S) -> T) {
    if let Some(said) = said {
        *fact = said.as_ref().map(made);
    }
}

fn date_of(said: &DateSaid) -> DateSpan {
    let DateSaid { start, end, precision, source } = said.clone();
    DateSpan { start, end, precision, approximate: false, source }
}

/// A change of a plain value.
fn set<T: Clone>(fact: &mut Option<T>, said: &Change<T>) {
    if let Some(said) = said {
        fact.clone_from(said);
    }
}
