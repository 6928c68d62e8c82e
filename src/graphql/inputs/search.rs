//! The filter of a search, which holds for hits of every type.

use super::super::enums::{Involvement, StakeholderKind, StatementKind};
use super::super::id;
use super::super::scalars::DateTime;
use super::conditions::{any, changed, days, every, given, involvement, one_of, places, term};
use super::nodes::joined;
use super::{Condition, DateFilter, Filtered, Filters, Warning};
use crate::graph::{Reader, UnknownName};
use crate::index::{Filter, Link, Number, Term};
use crate::model::{self, Key, Kind};
use async_graphql::{ID, InputObject};
use std::collections::BTreeMap;

/// Which hits. Lists are "any of", lists that begin with `all` are "all of", different keys are "and". What is said of
/// meetings holds, for a hit of another type, of a meeting that it belongs to.
#[derive(InputObject, Clone)]
pub(in crate::graphql) struct SearchFilter {
    /// About any of these themes or their narrower ones, by slug, name or alias; of a theme: it is one of them.
    themes: Option<Vec<String>>,
    /// About all of these themes.
    all_themes: Option<Vec<String>>,
    /// Of a meeting in which any of these took part, by slug, name or alias; `involvement` says otherwise.
    stakeholders: Option<Vec<String>>,
    /// Of a meeting in which all of these took part; `involvement` says otherwise.
    all_stakeholders: Option<Vec<String>>,
    /// In which ways the stakeholders are in the meeting; none: took part.
    involvement: Option<Vec<Involvement>>,
    /// Of a meeting of any of these bodies.
    bodies: Option<Vec<String>>,
    /// Of a meeting in any of these places: a name, city or country.
    places: Option<Vec<String>>,
    /// In any of these languages, BCP 47.
    languages: Option<Vec<String>>,
    /// Of a meeting on these days.
    date: Option<DateFilter>,
    /// Of a record that was written since.
    changed_since: Option<DateTime>,
    /// Of a statement: its kind; of any other hit: has such a statement.
    statement_kinds: Option<Vec<StatementKind>>,
    /// Of a stakeholder: its kind; of any other hit: such a one took part.
    stakeholder_kinds: Option<Vec<StakeholderKind>>,
    /// Only in these meetings or records: the search box of one transcript.
    within: Option<Vec<ID>>,
}

impl Filters for SearchFilter {
    fn conditions<'a>(&'a self, reader: &'a Reader, kind: Kind) -> Vec<Condition<'a>> {
        let of_meeting = self.of_meeting(reader).into_iter().map(move |condition| of_hit(kind, condition));
        let mut conditions: Vec<Condition<'a>> = of_meeting.collect();
        conditions.extend(self.of_themes(reader, kind));
        conditions.extend(self.of_statements(kind));
        conditions.extend(self.of_stakeholders(kind));
        conditions.extend(self.within(kind));
        conditions
    }
}

impl SearchFilter {
    fn of_meeting<'a>(&'a self, reader: &'a Reader) -> Vec<Condition<'a>> {
        let parties = || (Kind::Stakeholder, involvement(self.involvement.as_ref()));
        let conditions = [
            any(reader, "stakeholders", parties(), self.stakeholders.as_ref()),
            every(reader, "allStakeholders", parties(), self.all_stakeholders.as_ref()),
            any(reader, "bodies", (Kind::Stakeholder, vec![Link::Body]), self.bodies.as_ref()),
            places(self.places.as_ref()),
            term(Term::Language, self.languages.as_ref()),
            days(Number::Start, Number::End, self.date.as_ref()),
            changed(self.changed_since.as_ref()),
        ];
        conditions.into_iter().flatten().collect()
    }

    /// What is about themes itself is asked itself.
    fn of_themes<'a>(&'a self, reader: &'a Reader, kind: Kind) -> Vec<Condition<'a>> {
        let themes = || (Kind::Theme, vec![Link::Theme]);
        let conditions = [
            any(reader, "themes", themes(), self.themes.as_ref()),
            every(reader, "allThemes", themes(), self.all_themes.as_ref()),
        ];
        let own = matches!(kind, Kind::Meeting | Kind::Statement | Kind::Passage | Kind::Theme);
        let of_hit = move |condition| if own { condition } else { of_hit(kind, condition) };
        conditions.into_iter().flatten().map(of_hit).collect()
    }

    fn of_statements<'a>(&self, kind: Kind) -> Option<Condition<'a>> {
        let condition = one_of::<_, model::StatementKind>(Term::Subkind, self.statement_kinds.as_ref())?;
        Some(if kind == Kind::Statement { condition } else { of_hit(kind, condition) })
    }

    fn of_stakeholders<'a>(&self, kind: Kind) -> Option<Condition<'a>> {
        let condition = one_of::<_, model::StakeholderKind>(Term::Subkind, self.stakeholder_kinds.as_ref())?;
        if kind == Kind::Stakeholder {
            return Some(condition);
        }
        let took_part = joined(condition, |parties| Filter::To(Link::TookPart, Kind::Stakeholder, parties));
        Some(of_hit(kind, took_part))
    }

    fn within<'a>(&self, kind: Kind) -> Option<Condition<'a>> {
        let ids = given(self.within.as_ref())?;
        Some(of_hit(kind, Box::pin(std::future::ready(Ok(within(ids))))))
    }
}

/// The meetings that are these, or of these records; other ids hold nothing and are told.
fn within(ids: &[ID]) -> Filtered {
    let mut keys: BTreeMap<Kind, Vec<Key>> = BTreeMap::new();
    let mut warnings = Vec::new();
    for id in ids {
        match id::decode(id).filter(|node| matches!(node.kind, Kind::Meeting | Kind::Record)) {
            Some(node) => keys.entry(node.kind).or_default().push(node.key),
            None => {
                let message = format!("`{}` is no id of a meeting or record, so nothing is in it", id.as_str());
                warnings.push(Warning::unknown(UnknownName { message, suggestions: Vec::new() }, "within"));
            }
        }
    }
    let mut of = |kind, link| keys.remove(&kind).map(|keys| Filter::Link(link, keys));
    let filters = [of(Kind::Meeting, Link::Meeting), of(Kind::Record, Link::Record)];
    Filtered { filter: Filter::Or(filters.into_iter().flatten().collect()), warnings }
}

/// A condition of meetings as one of hits of a kind.
fn of_hit(kind: Kind, condition: Condition<'_>) -> Condition<'_> {
    joined(condition, move |meetings| match kind {
        Kind::Theme => Filter::From(Kind::Meeting, Link::Theme, meetings),
        Kind::Stakeholder => Filter::From(Kind::Meeting, Link::TookPart, meetings),
        Kind::Statement | Kind::Passage | Kind::Record | Kind::AgendaItem => {
            Filter::To(Link::Meeting, Kind::Meeting, meetings)
        }
        Kind::Meeting | Kind::Text | Kind::Claims => *meetings,
    })
}
