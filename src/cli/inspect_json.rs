//! What `readout inspect --json` prints. Scripts rely on these names; absent is `null`.

use crate::model::{
    ClosedSet, DateSpan, Facts, Key, Meeting, Participation, Place, PrintedName, Problem, Source, StakeholderClaim,
    Statement, Text,
};
use serde::Serialize;

/// One file. Its first meeting stands in it; where it holds several, all of them are in `meetings`.
#[derive(Serialize)]
pub(super) struct InspectedFile {
    pub(super) path: String,
    #[serde(flatten)]
    pub(super) meeting: InspectedMeeting,
    pub(super) problems: Vec<InspectedProblem>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) meetings: Option<Vec<InspectedMeeting>>,
}

/// One meeting.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub(super) struct InspectedMeeting {
    pub(super) title: String,
    pub(super) date: Option<InspectedDate>,
    pub(super) place: Option<InspectedPlace>,
    pub(super) body: Option<String>,
    pub(super) participants: Vec<InspectedParticipation>,
    pub(super) agenda: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) statements: Vec<InspectedStatement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InspectedDate {
    pub(super) start: String,
    end: String,
    precision: &'static str,
    pub(super) as_printed: String,
}

#[derive(Serialize)]
pub(super) struct InspectedPlace {
    pub(super) name: String,
    city: Option<String>,
    country: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InspectedParticipation {
    pub(super) name: String,
    pub(super) name_as_printed: String,
    kind: Option<&'static str>,
    pub(super) role: Option<String>,
    pub(super) capacity: Option<&'static str>,
    pub(super) attendance: Option<&'static str>,
    pub(super) affiliation: Option<String>,
    pub(super) on_behalf_of: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InspectedStatement {
    pub(super) kind: &'static str,
    pub(super) label: Option<String>,
    pub(super) text: String,
    pub(super) attributed_to: Vec<String>,
    pub(super) owners: Vec<String>,
    pub(super) due: Option<InspectedDate>,
    pub(super) status: Option<String>,
    pub(super) themes: Vec<String>,
    quote: String,
    start: Option<usize>,
    end: Option<usize>,
}

#[derive(Serialize)]
pub(super) struct InspectedProblem {
    #[serde(skip)]
    pub(super) severity: &'static str,
    pub(super) message: String,
    pub(super) line: Option<usize>,
}

impl InspectedFile {
    pub(super) fn new(path: &str, text: &Text, facts: &Facts) -> Self {
        let view = View { text, facts };
        let title = facts.title.clone().unwrap_or_else(|| path.to_owned());
        let meetings: Vec<&Meeting> = facts.meetings.iter().collect();
        let none = || InspectedMeeting { title, ..InspectedMeeting::default() };
        let problems = by_severity(&facts.problems).into_iter().map(|problem| InspectedProblem {
            severity: problem.severity.word(),
            message: problem.message.clone(),
            line: problem.line,
        });
        Self {
            path: path.to_owned(),
            meeting: meetings.first().map_or_else(none, |meeting| view.meeting(meeting)),
            problems: problems.collect(),
            meetings: (meetings.len() > 1).then(|| meetings.iter().map(|meeting| view.meeting(meeting)).collect()),
        }
    }
}

/// The facts of a record, to look names up in.
struct View<'a> {
    text: &'a Text,
    facts: &'a Facts,
}

impl View<'_> {
    fn meeting(&self, meeting: &Meeting) -> InspectedMeeting {
        InspectedMeeting {
            title: meeting.title.clone(),
            date: meeting.date.as_ref().map(date),
            place: meeting.place.as_ref().map(place),
            body: meeting.body.as_ref().map(|body| self.name(&body.name)),
            participants: meeting.participations.iter().map(|one| self.participation(one)).collect(),
            agenda: meeting.agenda.iter().map(|item| item.title.clone()).collect(),
            themes: self.themes(meeting.themes.iter().map(|link| link.theme)),
            statements: meeting.statements.iter().map(|statement| self.statement(statement)).collect(),
        }
    }

    fn participation(&self, one: &Participation) -> InspectedParticipation {
        let claim = self.claim(&one.name);
        InspectedParticipation {
            name: self.name(&one.name),
            name_as_printed: one.name.as_printed.clone(),
            kind: claim.and_then(|claim| claim.kind).map(ClosedSet::word),
            role: one.role.clone(),
            capacity: one.capacity.map(ClosedSet::word),
            attendance: one.attendance.map(ClosedSet::word),
            affiliation: one.affiliation.as_ref().map(|name| name.as_printed.clone()),
            on_behalf_of: one.on_behalf_of.as_ref().map(|name| self.name(name)),
        }
    }

    fn statement(&self, statement: &Statement) -> InspectedStatement {
        let range = statement.source.span().map(|span| self.text.points(span));
        let names = |names: &[PrintedName]| names.iter().map(|name| self.name(name)).collect();
        InspectedStatement {
            kind: statement.kind.word(),
            label: statement.label.clone(),
            text: statement.text.clone(),
            attributed_to: names(&statement.attributed_to),
            owners: names(&statement.owners),
            due: statement.due.as_ref().map(date),
            status: statement.status.clone(),
            themes: self.themes(statement.themes.iter().copied()),
            quote: Source::quote(&statement.source).to_owned(),
            start: range.map(|range| range.start),
            end: range.map(|range| range.end),
        }
    }

    /// The full name, where it is known; else as printed.
    fn name(&self, name: &PrintedName) -> String {
        self.claim(name).map_or_else(|| name.as_printed.clone(), |claim| claim.name.clone())
    }

    /// What the record says of a stakeholder; the claims are in the order of their keys.
    fn claim(&self, name: &PrintedName) -> Option<&StakeholderClaim> {
        let claims = &self.facts.stakeholders;
        let key = name.stakeholder?;
        claims.binary_search_by_key(&key, |claim| claim.key).ok().map(|at| &claims[at])
    }

    fn themes(&self, keys: impl Iterator<Item = Key>) -> Vec<String> {
        keys.filter_map(|key| self.facts.themes.iter().find(|claim| claim.key == key))
            .map(|claim| claim.name.clone())
            .collect()
    }
}

fn date(date: &DateSpan) -> InspectedDate {
    InspectedDate {
        start: date.start.to_iso(),
        end: date.end.to_iso(),
        precision: date.precision.word(),
        as_printed: date.source.quote().to_owned(),
    }
}

fn place(place: &Place) -> InspectedPlace {
    InspectedPlace { name: place.name.clone(), city: place.city.clone(), country: place.country.clone() }
}

/// The worst first.
fn by_severity(problems: &[Problem]) -> Vec<&Problem> {
    let mut sorted: Vec<&Problem> = problems.iter().collect();
    sorted.sort_by_key(|problem| std::cmp::Reverse(problem.severity));
    sorted
}
