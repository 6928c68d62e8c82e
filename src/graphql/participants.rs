//! Which of a meeting's participants are asked for. They are held on the meeting, so the filter is applied here and not
//! by the index; names are compared by the same words.

use super::enums::{Attendance, Capacity};
use super::error::Answered;
use super::inputs::{ParticipantFilter, Warning, told};
use crate::graph::{Handles, Reader};
use crate::model::Kind;
use crate::query::{self, Query};
use crate::stored::{Participation, Stakeholder};
use crate::words;

/// The participations in a client's filter, in their order.
pub(super) async fn filtered(
    reader: &Reader,
    participations: &[Participation],
    filter: Option<&ParticipantFilter>,
) -> Answered<(Vec<Participation>, Vec<Warning>)> {
    let Some(filter) = filter else { return Ok((participations.to_vec(), Vec::new())) };
    let behalf = match given(filter.on_behalf_of.as_ref()) {
        Some(names) => Some(reader.handles(Kind::Stakeholder, names).await?),
        None => None,
    };
    let mut kept: Vec<Participation> =
        participations.iter().filter(|one| said(one, filter, behalf.as_ref())).cloned().collect();
    if let Some(kinds) = given(filter.kinds.as_ref()) {
        let keys = kept.iter().map(|one| async { kind_of(reader, one).await });
        let known = futures_util::future::try_join_all(keys).await?;
        let mut known = known.into_iter();
        kept.retain(|_| known.next().flatten().is_some_and(|kind| kinds.contains(&kind.into())));
    }
    let unknown = behalf.map(|handles| handles.unknown).unwrap_or_default();
    let warnings = unknown.into_iter().map(|unknown| Warning::unknown(unknown, "onBehalfOf")).collect();
    Ok((kept, told(reader, warnings)))
}

fn said(one: &Participation, filter: &ParticipantFilter, behalf: Option<&Handles>) -> bool {
    let attendance = one.attendance.map(|attendance| Attendance::from(attendance.0));
    let capacity = one.capacity.map(|capacity| Capacity::from(capacity.0));
    let for_whom = one.on_behalf_of.as_ref().and_then(|name| name.key);
    filter.query.as_ref().is_none_or(|typed| names_match(&query::parse(typed), &one.name.printed))
        && among(filter.attendance.as_ref(), attendance)
        && among(filter.capacities.as_ref(), capacity)
        && behalf.is_none_or(|handles| handles.keys.iter().any(|key| Some(key.0) == for_whom))
}

async fn kind_of(reader: &Reader, one: &Participation) -> Answered<Option<crate::model::StakeholderKind>> {
    let Some(key) = one.name.key else { return Ok(None) };
    let stakeholder = reader.linked::<Stakeholder>(key, "stakeholder").await?;
    Ok(stakeholder.kind.map(|kind| kind.0))
}

fn among<T: PartialEq>(wanted: Option<&Vec<T>>, value: Option<T>) -> bool {
    given(wanted).is_none_or(|wanted| value.is_some_and(|value| wanted.contains(&value)))
}

fn given<T>(list: Option<&Vec<T>>) -> Option<&Vec<T>> {
    list.filter(|list| !list.is_empty())
}

/// Whether a name has the words of a query.
fn names_match(query: &Query, name: &str) -> bool {
    let words: Vec<String> = words::tokens(name, None).into_iter().map(|token| token.plain.to_string()).collect();
    holds(query, &words)
}

fn holds(query: &Query, words: &[String]) -> bool {
    match query {
        Query::All => true,
        Query::Word(word) => words.contains(word),
        Query::Phrase(phrase) => words.windows(phrase.len().max(1)).any(|window| window == phrase.as_slice()),
        Query::And(parts) => parts.iter().all(|part| holds(part, words)),
        Query::Or(parts) => parts.iter().any(|part| holds(part, words)),
        Query::Not(part) => !holds(part, words),
    }
}
