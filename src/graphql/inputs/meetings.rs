//! The filter of meetings.

use super::super::enums::{Involvement, StatementKind};
use super::super::scalars::DateTime;
use super::conditions::{any, changed, days, every, involvement, one_of, places, term, words_of};
use super::{Condition, DateFilter, Filters};
use crate::graph::Reader;
use crate::index::{Link, Number, Term};
use crate::model::{self, Kind};
use async_graphql::InputObject;

/// Which meetings. Lists are "any of", lists that begin with `all` are "all of", different keys are "and".
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct MeetingFilter {
    /// In the query language; selects, and is never relaxed.
    query: Option<String>,
    /// About any of these themes or their narrower ones, by slug, name or alias.
    themes: Option<Vec<String>>,
    /// About all of these themes.
    all_themes: Option<Vec<String>>,
    /// In which any of these took part, by slug, name or alias; `involvement` says otherwise.
    stakeholders: Option<Vec<String>>,
    /// In which all of these took part; `involvement` says otherwise.
    all_stakeholders: Option<Vec<String>>,
    /// In which ways the stakeholders are in the meeting; none: took part.
    involvement: Option<Vec<Involvement>>,
    /// Of any of these bodies.
    bodies: Option<Vec<String>>,
    /// In any of these places: a name, city or country.
    places: Option<Vec<String>>,
    /// With a record in any of these languages, BCP 47.
    languages: Option<Vec<String>>,
    /// On these days.
    date: Option<DateFilter>,
    /// With a record that was written since.
    changed_since: Option<DateTime>,
    /// With a statement of any of these kinds.
    statement_kinds: Option<Vec<StatementKind>>,
}

impl Filters for MeetingFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, _: Kind) -> Vec<Condition<'a>> {
        let parties = || (Kind::Stakeholder, involvement(self.involvement.as_ref()));
        let themes = || (Kind::Theme, vec![Link::Theme]);
        let conditions = [
            words_of(reader, Kind::Meeting, self.query.as_ref()),
            any(reader, "themes", themes(), self.themes.as_ref()),
            every(reader, "allThemes", themes(), self.all_themes.as_ref()),
            any(reader, "stakeholders", parties(), self.stakeholders.as_ref()),
            every(reader, "allStakeholders", parties(), self.all_stakeholders.as_ref()),
            any(reader, "bodies", (Kind::Stakeholder, vec![Link::Body]), self.bodies.as_ref()),
            places(self.places.as_ref()),
            term(Term::Language, self.languages.as_ref()),
            days(Number::Start, Number::End, self.date.as_ref()),
            changed(self.changed_since.as_ref()),
            one_of::<_, model::StatementKind>(Term::Subkind, self.statement_kinds.as_ref()),
        ];
        conditions.into_iter().flatten().collect()
    }
}
