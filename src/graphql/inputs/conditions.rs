//! The conditions that filters are made of.

use super::super::enums::Involvement;
use super::super::error::Answered;
use super::super::scalars::DateTime;
use super::{DateFilter, Filtered, Filters, Warning};
use crate::graph::Reader;
use crate::index::{Filter, Link, Number, Term, matching};
use crate::model::{ClosedSet, Kind};
use crate::{query, words};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, try_join_all};

/// One condition of a filter, which may have to ask.
pub(in crate::graphql) type Condition<'a> = BoxFuture<'a, Answered<Filtered>>;

/// All conditions at once.
pub(in crate::graphql) async fn all_of(conditions: Vec<Condition<'_>>) -> Answered<Filtered> {
    let parts = try_join_all(conditions).await?;
    let mut filters = Vec::new();
    let mut warnings = Vec::new();
    for part in parts {
        warnings.extend(part.warnings);
        if part.filter != Filter::All {
            filters.push(part.filter);
        }
    }
    let filter = if filters.is_empty() { Filter::All } else { Filter::And(filters) };
    Ok(Filtered { filter, warnings })
}

/// A filter inside a scope.
pub(in crate::graphql) fn scoped(scope: Option<Filter>, filter: Filter) -> Filter {
    match (scope, filter) {
        (None, filter) => filter,
        (Some(scope), Filter::All) => scope,
        (Some(scope), filter) => Filter::And(vec![scope, filter]),
    }
}

/// A condition that is known already.
pub(super) fn known<'a>(filter: Filter) -> Condition<'a> {
    std::future::ready(Ok(Filtered { filter, warnings: Vec::new() })).boxed()
}

/// Words in the query language.
pub(super) fn words_of<'a>(reader: &Reader, kind: Kind, typed: Option<&String>) -> Option<Condition<'a>> {
    let typed = typed?;
    let query = query::parse(typed);
    let filter = matching(kind, &query, &reader.corpus().language_codes());
    let warnings = Warning::wordless(typed, &query, &["filter", "query"]).into_iter().collect();
    Some(std::future::ready(Ok(Filtered { filter, warnings })).boxed())
}

/// One of these exact words.
pub(super) fn term<'a>(term: Term, words: Option<&Vec<String>>) -> Option<Condition<'a>> {
    given(words).map(|words| known(Filter::Term(term, words.clone())))
}

/// One of these places, however written.
pub(super) fn places<'a>(places: Option<&Vec<String>>) -> Option<Condition<'a>> {
    let places = given(places)?.iter().map(|place| words::normal_name(place)).collect();
    Some(known(Filter::Term(Term::Place, places)))
}

/// One of these values of a closed set.
pub(super) fn one_of<'a, W: Copy + Into<M>, M: ClosedSet>(
    term: Term,
    values: Option<&Vec<W>>,
) -> Option<Condition<'a>> {
    let words = given(values)?.iter().map(|value| (*value).into().word().to_owned()).collect();
    Some(known(Filter::Term(term, words)))
}

/// Days that overlap those from a first to a second number.
pub(super) fn days<'a>(start: Number, end: Number, date: Option<&DateFilter>) -> Option<Condition<'a>> {
    let date = date?;
    let (from, to) = (date.from.map(|day| i64::from(day.0.0)), date.to.map(|day| i64::from(day.0.0)));
    // What has a first day has a last one.
    let within = match from {
        None => Filter::Range(start, None, to),
        Some(_) => Filter::And(vec![Filter::Range(start, None, to), Filter::Range(end, from, None)]),
    };
    let undated = date.include_undated.unwrap_or(false);
    Some(known(if undated { Filter::Or(vec![within, Filter::Missing(start)]) } else { within }))
}

/// Changed at an instant or after it.
pub(super) fn changed<'a>(since: Option<&DateTime>) -> Option<Condition<'a>> {
    since.map(|since| known(Filter::Range(Number::Changed, Some(since.micros()), None)))
}

/// Linked to any of these, by any of the links.
pub(super) fn any<'a>(
    reader: &'a Reader,
    key: &'static str,
    (kind, links): (Kind, Vec<Link>),
    names: Option<&'a Vec<String>>,
) -> Option<Condition<'a>> {
    let names = given(names)?;
    let condition = async move {
        let handles = reader.handles(kind, names).await?;
        let filter = match handles.keys.as_slice() {
            [] => Filter::Nothing,
            keys => any_link(&links, keys),
        };
        let warnings = handles.unknown.into_iter().map(|unknown| Warning::unknown(unknown, key)).collect();
        Ok(Filtered { filter, warnings })
    };
    Some(condition.boxed())
}

/// Linked to all of these, each by any of the links.
pub(super) fn every<'a>(
    reader: &'a Reader,
    key: &'static str,
    (kind, links): (Kind, Vec<Link>),
    names: Option<&'a Vec<String>>,
) -> Option<Condition<'a>> {
    let names = given(names)?;
    let condition = async move {
        let handles = reader.handles(kind, names).await?;
        let filter = if handles.unknown.is_empty() {
            Filter::And(handles.keys.iter().map(|key| any_link(&links, &[*key])).collect())
        } else {
            Filter::Nothing
        };
        let warnings = handles.unknown.into_iter().map(|unknown| Warning::unknown(unknown, key)).collect();
        Ok(Filtered { filter, warnings })
    };
    Some(condition.boxed())
}

fn any_link(links: &[Link], keys: &[crate::model::Key]) -> Filter {
    match links {
        [link] => Filter::Link(*link, keys.to_vec()),
        links => Filter::Or(links.iter().map(|link| Filter::Link(*link, keys.to_vec())).collect()),
    }
}

/// The links that ways of being in a meeting are; took part, where none is given.
pub(in crate::graphql) fn involvement(ways: Option<&Vec<Involvement>>) -> Vec<Link> {
    given(ways).map_or_else(|| vec![Link::TookPart], |ways| ways.iter().map(|way| way.link()).collect())
}

/// Of nodes of another kind that are in a filter of their own; `joined` says how those hang together with these.
pub(super) fn of_others<'a, F: Filters>(
    reader: &'a Reader,
    kind: Kind,
    filter: Option<&'a F>,
    joined: impl FnOnce(Box<Filter>) -> Filter + Send + 'a,
) -> Option<Condition<'a>> {
    let filter = filter?;
    let condition = async move {
        let Filtered { filter, warnings } = all_of(filter.conditions(reader, kind)).await?;
        Ok(Filtered { filter: joined(Box::new(filter)), warnings })
    };
    Some(condition.boxed())
}

/// An empty list is no condition, as none is.
pub(super) fn given<T>(list: Option<&Vec<T>>) -> Option<&Vec<T>> {
    list.filter(|list| !list.is_empty())
}
