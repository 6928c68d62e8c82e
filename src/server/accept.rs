//! Which media type a client wants its answer in.
//!
//! In: the `Accept` header. Out: one of the two types of GraphQL over HTTP, or none. Weights and wildcards count as
//! RFC 9110 says: the more precise range wins over the wider, the higher weight over the lower.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;

/// The media type of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MediaType {
    /// `application/graphql-response+json`: the status tells whether the request was run.
    GraphqlResponse,
    /// `application/json`: 200 for every well-formed request, run or refused, for clients of the old kind.
    Json,
}

impl MediaType {
    pub(super) fn content_type(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    fn essence(self) -> &'static str {
        match self {
            Self::GraphqlResponse => "application/graphql-response+json",
            Self::Json => "application/json",
        }
    }
}

/// The type a client likes best; `None` where it takes neither. Who does not say gets JSON.
pub(super) fn negotiate(headers: &HeaderMap) -> Option<MediaType> {
    let listed: Vec<&str> = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok()).collect();
    let ranges: Vec<Range<'_>> = listed.iter().flat_map(|list| list.split(',')).filter_map(Range::parse).collect();
    if ranges.is_empty() {
        return Some(MediaType::Json);
    }
    let new = Liking::of(MediaType::GraphqlResponse, &ranges);
    let old = Liking::of(MediaType::Json, &ranges);
    let best = if new > old { (new, MediaType::GraphqlResponse) } else { (old, MediaType::Json) };
    best.0.filter(|liking| liking.weight > 0).map(|_| best.1)
}

/// One item of the header: a type or a wildcard, and its weight in thousandths.
struct Range<'a> {
    name: &'a str,
    weight: u16,
}

impl<'a> Range<'a> {
    fn parse(item: &'a str) -> Option<Self> {
        let mut parts = item.split(';').map(str::trim);
        let name = parts.next().filter(|name| !name.is_empty())?;
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        Some(Self { name, weight: weight.map_or(1000, thousandths) })
    }
}

fn thousandths(weight: &str) -> u16 {
    let weight: f32 = weight.parse().unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 0 and 1000")]
    let thousandths = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
    thousandths
}

/// How much a client likes a type: by weight, then by how precisely it was named, then by which came first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Liking {
    weight: u16,
    precision: u8,
    place: std::cmp::Reverse<usize>,
}

impl Liking {
    fn of(wanted: MediaType, ranges: &[Range<'_>]) -> Option<Self> {
        let liking = |(place, range): (usize, &Range<'_>)| {
            let precision = precision(range.name, wanted)?;
            Some(Self { weight: range.weight, precision, place: std::cmp::Reverse(place) })
        };
        ranges.iter().enumerate().filter_map(liking).max_by_key(|liking| (liking.precision, liking.weight))
    }
}

fn precision(range: &str, wanted: MediaType) -> Option<u8> {
    match range {
        "*/*" => Some(0),
        "application/*" => Some(1),
        _ if range.eq_ignore_ascii_case(wanted.essence()) => Some(2),
        _ => None,
    }
}
