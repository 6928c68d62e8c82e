//! The documents of a record itself: its facts, its text, its claims.

use super::Context;
use super::convert::{problem, small};
use super::text::positioned;
use crate::index::{Document, Link, Name, Number, Term, TextField};
use crate::model::{ClosedSet, Key, Kind};
use crate::stored::{self, CodecError, RecordClaims};
use crate::words;

pub(super) fn documents(context: &Context<'_>, claims: &RecordClaims) -> Result<Vec<Document>, CodecError> {
    let key = context.keys.record;
    let text = stored::RecordText { text: context.text.as_str().to_owned() };
    Ok(vec![
        record(context)?,
        Document { stored: stored::encode(&text)?, ..Document::new(Kind::Text, key, key) },
        Document { stored: stored::encode(claims)?, ..Document::new(Kind::Claims, key, key) },
    ])
}

fn record(context: &Context<'_>) -> Result<Document, CodecError> {
    let (file, facts, key) = (context.file, context.facts, context.keys.record);
    let title = title(context);
    let mut terms = vec![(Term::Path, file.path.to_owned()), (Term::MediaType, file.media_type.to_owned())];
    terms.extend(facts.language.iter().map(|language| (Term::Language, language.clone())));
    terms.extend(facts.problems.iter().map(|problem| (Term::Problem, problem.severity.word().to_owned())));
    let mut links = vec![(Link::Record, key)];
    links.extend(context.keys.meetings.iter().map(|meeting| (Link::Meeting, *meeting)));
    let problems = i64::from(small(facts.problems.len()));
    Ok(Document {
        terms,
        links,
        numbers: vec![(Number::Changed, file.changed_at), (Number::Problems, problems)],
        names: vec![(Name::Path, file.path.to_owned()), (Name::Title, words::normal_name(&title))],
        texts: vec![(TextField::Heading, positioned([title.as_str()], context.language()))],
        stored: stored::encode(&stored_record(context, title))?,
        ..Document::new(Kind::Record, key, key)
    })
}

fn stored_record(context: &Context<'_>, title: String) -> stored::Record {
    let (file, facts) = (context.file, context.facts);
    stored::Record {
        path: file.path.to_owned(),
        title,
        media_type: file.media_type.to_owned(),
        language: facts.language.clone(),
        source_url: facts.source_url.clone(),
        published_on: facts.published_on.as_ref().map(|date| context.date(date)),
        published_at: facts.published_at.clone(),
        changed_at: file.changed_at,
        indexed_at: file.indexed_at,
        digest: file.digest.clone(),
        fingerprint: file.fingerprint.clone(),
        length: small(context.text.length()),
        problems: facts.problems.iter().map(problem).collect(),
    }
}

fn title(context: &Context<'_>) -> String {
    let file_name = context.file.path.rsplit('/').next().unwrap_or(context.file.path);
    context.facts.title.clone().unwrap_or_else(|| file_name.to_owned())
}

/// What a record says of themes and stakeholders.
pub(super) fn claims(context: &Context<'_>) -> RecordClaims {
    let facts = context.facts;
    let keys = |keys: &[Key]| keys.iter().map(|key| key.0).collect();
    let themes = facts.themes.iter().map(|claim| {
        let (name, aliases) = (claim.name.clone(), claim.aliases.clone());
        (claim.key.0, stored::ThemeClaim { name, aliases, broader: keys(&claim.broader), topic: false })
    });
    let stakeholders = facts.stakeholders.iter().map(|claim| {
        let stored = stored::StakeholderClaim {
            name: claim.name.clone(),
            kind: claim.kind.map(stored::Closed),
            aliases: claim.aliases.clone(),
            roles: claim.roles.clone(),
            affiliation: claim.affiliation.map(|key| key.0),
        };
        (claim.key.0, stored)
    });
    let meetings = context.keys.meetings.iter().map(|key| key.0).collect();
    // What the record states of a theme stands before what it makes of a title.
    let themes = themes.chain(topics(context));
    RecordClaims { themes: once(themes), stakeholders: once(stakeholders), meetings }
}

/// The themes that titles of agenda items name, if enough records name them.
fn topics<'a>(context: &'a Context<'_>) -> impl Iterator<Item = (u64, stored::ThemeClaim)> + 'a {
    let items = context.facts.meetings.iter().flat_map(|meeting| &meeting.agenda);
    items.filter_map(|item| {
        let name = item.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let claim = stored::ThemeClaim { name, aliases: Vec::new(), broader: Vec::new(), topic: true };
        Some((item.topic?.0, claim))
    })
}

/// In the order of their keys, the first of each.
fn once<C>(claims: impl Iterator<Item = (u64, C)>) -> Vec<(u64, C)> {
    let mut claims: Vec<_> = claims.collect();
    claims.sort_by_key(|(key, _)| *key);
    claims.dedup_by_key(|(key, _)| *key);
    claims
}
