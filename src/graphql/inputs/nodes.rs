//! The filters of themes, stakeholders, participants and records.

use super::super::enums::{Attendance, Capacity, ProblemSeverity, StakeholderKind};
use super::super::scalars::DateTime;
use super::conditions::{any, changed, known, of_others, one_of, term, words_of};
use super::{Condition, Filters, MeetingFilter};
use crate::graph::Reader;
use crate::index::{Filter, Link, Number, Term};
use crate::model::{self, Kind};
use async_graphql::InputObject;

/// Which of a meeting's participants. Lists are "any of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct ParticipantFilter {
    /// In the query language, over the names.
    pub(in crate::graphql) query: Option<String>,
    /// Of any of these kinds.
    pub(in crate::graphql) kinds: Option<Vec<StakeholderKind>>,
    /// With any of these attendances.
    pub(in crate::graphql) attendance: Option<Vec<Attendance>>,
    /// In any of these capacities.
    pub(in crate::graphql) capacities: Option<Vec<Capacity>>,
    /// On behalf of any of these, by slug, name or alias.
    pub(in crate::graphql) on_behalf_of: Option<Vec<String>>,
}

/// Which themes. Different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct ThemeFilter {
    /// In the query language, over names and aliases.
    query: Option<String>,
    /// Of meetings in which any of these took part, by slug, name or alias.
    stakeholders: Option<Vec<String>>,
    /// Of meetings in this filter; counts on the edges are of these meetings only.
    pub(in crate::graphql) meetings: Option<MeetingFilter>,
}

impl Filters for ThemeFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let of_meetings = |meetings| Filter::From(Kind::Meeting, Link::Theme, meetings);
        let parties =
            any(reader, "stakeholders", (Kind::Stakeholder, vec![Link::TookPart]), self.stakeholders.as_ref());
        let conditions = [
            words_of(reader, Kind::Theme, self.query.as_ref()),
            parties.map(|parties| joined(parties, of_meetings)),
            of_others(reader, Kind::Meeting, self.meetings.as_ref(), of_meetings),
        ];
        conditions.into_iter().flatten().collect()
    }
}

/// Which stakeholders. Lists are "any of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct StakeholderFilter {
    /// In the query language, over names and aliases.
    query: Option<String>,
    /// Of any of these kinds.
    kinds: Option<Vec<StakeholderKind>>,
    /// Who took part in meetings about any of these themes, by slug, name or alias.
    themes: Option<Vec<String>>,
    /// Who belongs to any of these organizations.
    affiliations: Option<Vec<String>>,
    /// True: those whose meetings are in here; false: the others.
    is_body: Option<bool>,
    /// Who took part in meetings in this filter; counts on the edges are of these meetings only.
    pub(in crate::graphql) meetings: Option<MeetingFilter>,
}

impl Filters for StakeholderFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let of_meetings = |meetings| Filter::From(Kind::Meeting, Link::TookPart, meetings);
        let themes = any(reader, "themes", (Kind::Theme, vec![Link::Theme]), self.themes.as_ref());
        let organizations = (Kind::Stakeholder, vec![Link::Affiliation]);
        let conditions = [
            words_of(reader, Kind::Stakeholder, self.query.as_ref()),
            one_of::<_, model::StakeholderKind>(Term::Subkind, self.kinds.as_ref()),
            themes.map(|themes| joined(themes, of_meetings)),
            any(reader, "affiliations", organizations, self.affiliations.as_ref()),
            self.is_body
                .map(|wanted| yes_or_no(wanted, Filter::From(Kind::Meeting, Link::Body, Box::new(Filter::All)))),
            of_others(reader, Kind::Meeting, self.meetings.as_ref(), of_meetings),
        ];
        conditions.into_iter().flatten().collect()
    }
}

/// Which records. Lists are "any of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct RecordFilter {
    /// In the query language; selects, and is never relaxed.
    query: Option<String>,
    /// How the path begins.
    path: Option<String>,
    /// Of any of these media types.
    media_types: Option<Vec<String>>,
    /// In any of these languages, BCP 47.
    languages: Option<Vec<String>>,
    /// Written since.
    changed_since: Option<DateTime>,
    /// Whether there are problems with it.
    has_problems: Option<bool>,
    /// With a problem of any of these severities.
    problems: Option<Vec<ProblemSeverity>>,
    /// Of meetings in this filter.
    meetings: Option<MeetingFilter>,
}

impl Filters for RecordFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let path = self.path.as_ref().filter(|path| !path.is_empty());
        let conditions = [
            words_of(reader, Kind::Record, self.query.as_ref()),
            path.map(|path| known(Filter::Prefix(Term::Path, path.clone()))),
            term(Term::MediaType, self.media_types.as_ref()),
            term(Term::Language, self.languages.as_ref()),
            changed(self.changed_since.as_ref()),
            self.has_problems.map(|wanted| yes_or_no(wanted, Filter::Range(Number::Problems, Some(1), None))),
            one_of::<_, model::Severity>(Term::Problem, self.problems.as_ref()),
            of_others(reader, Kind::Meeting, self.meetings.as_ref(), |meetings| {
                Filter::To(Link::Meeting, Kind::Meeting, meetings)
            }),
        ];
        conditions.into_iter().flatten().collect()
    }
}

fn yes_or_no<'a>(wanted: bool, filter: Filter) -> Condition<'a> {
    known(if wanted { filter } else { Filter::Not(Box::new(filter)) })
}

/// A condition of one kind as a condition of another.
pub(super) fn joined<'a>(
    condition: Condition<'a>,
    join: impl FnOnce(Box<Filter>) -> Filter + Send + 'a,
) -> Condition<'a> {
    Box::pin(async move {
        let mut filtered = condition.await?;
        filtered.filter = join(Box::new(filtered.filter));
        Ok(filtered)
    })
}
