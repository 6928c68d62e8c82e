//! The filters of statements and passages.

use super::super::enums::{ExtractionMethod, PassageKind, StatementKind};
use super::conditions::{any, days, every, of_others, one_of, term, words_of};
use super::{Condition, DateFilter, Filters, MeetingFilter};
use crate::graph::Reader;
use crate::index::{Filter, Link, Number, Term};
use crate::model::{self, Kind};
use async_graphql::InputObject;

/// Which statements. Lists are "any of", lists that begin with `all` are "all of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct StatementFilter {
    /// In the query language; selects, and is never relaxed.
    query: Option<String>,
    /// Of any of these kinds.
    kinds: Option<Vec<StatementKind>>,
    /// About any of these themes or their narrower ones, by slug, name or alias.
    themes: Option<Vec<String>>,
    /// About all of these themes.
    all_themes: Option<Vec<String>>,
    /// Attributed to or owned by any of these, by slug, name or alias.
    stakeholders: Option<Vec<String>>,
    /// Attributed to any of these.
    attributed_to: Option<Vec<String>>,
    /// Owned by any of these: who is to do it.
    owners: Option<Vec<String>>,
    /// About any of these, never said by them.
    mentions: Option<Vec<String>>,
    /// Due on these days.
    due: Option<DateFilter>,
    /// Of a meeting on these days.
    date: Option<DateFilter>,
    /// Found in any of these ways.
    methods: Option<Vec<ExtractionMethod>>,
    /// Of a meeting that is in this filter.
    meetings: Option<MeetingFilter>,
}

impl Filters for StatementFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let party = |links| (Kind::Stakeholder, links);
        let themes = || (Kind::Theme, vec![Link::Theme]);
        let either = vec![Link::AttributedTo, Link::Owner];
        let conditions = [
            words_of(reader, Kind::Statement, self.query.as_ref()),
            one_of::<_, model::StatementKind>(Term::Subkind, self.kinds.as_ref()),
            any(reader, "themes", themes(), self.themes.as_ref()),
            every(reader, "allThemes", themes(), self.all_themes.as_ref()),
            any(reader, "stakeholders", party(either), self.stakeholders.as_ref()),
            any(reader, "attributedTo", party(vec![Link::AttributedTo]), self.attributed_to.as_ref()),
            any(reader, "owners", party(vec![Link::Owner]), self.owners.as_ref()),
            any(reader, "mentions", party(vec![Link::Mentioned]), self.mentions.as_ref()),
            days(Number::Due, Number::DueEnd, self.due.as_ref()),
            days(Number::Start, Number::End, self.date.as_ref()),
            one_of::<_, model::Method>(Term::Method, self.methods.as_ref()),
            of_others(reader, Kind::Meeting, self.meetings.as_ref(), |meetings| {
                Filter::To(Link::Meeting, Kind::Meeting, meetings)
            }),
        ];
        conditions.into_iter().flatten().collect()
    }
}

/// Which passages. Lists are "any of", lists that begin with `all` are "all of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct PassageFilter {
    /// In the query language; selects, and is never relaxed.
    query: Option<String>,
    /// Of any of these kinds.
    kinds: Option<Vec<PassageKind>>,
    /// Spoken by any of these, by slug, name or alias.
    speakers: Option<Vec<String>>,
    /// In which any of these is spoken about.
    mentions: Option<Vec<String>>,
    /// About any of these themes or their narrower ones.
    themes: Option<Vec<String>>,
    /// About all of these themes.
    all_themes: Option<Vec<String>>,
    /// In any of these languages, BCP 47.
    languages: Option<Vec<String>>,
    /// Of a meeting on these days.
    date: Option<DateFilter>,
    /// Of a meeting that is in this filter.
    meetings: Option<MeetingFilter>,
}

impl Filters for PassageFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let themes = || (Kind::Theme, vec![Link::Theme]);
        let conditions = [
            words_of(reader, Kind::Passage, self.query.as_ref()),
            one_of::<_, model::PassageKind>(Term::Subkind, self.kinds.as_ref()),
            any(reader, "speakers", (Kind::Stakeholder, vec![Link::Speaker]), self.speakers.as_ref()),
            any(reader, "mentions", (Kind::Stakeholder, vec![Link::Mentioned]), self.mentions.as_ref()),
            any(reader, "themes", themes(), self.themes.as_ref()),
            every(reader, "allThemes", themes(), self.all_themes.as_ref()),
            term(Term::Language, self.languages.as_ref()),
            days(Number::Start, Number::End, self.date.as_ref()),
            of_others(reader, Kind::Meeting, self.meetings.as_ref(), |meetings| {
                Filter::To(Link::Meeting, Kind::Meeting, meetings)
            }),
        ];
        conditions.into_iter().flatten().collect()
    }
}
