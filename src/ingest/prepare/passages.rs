//! The documents of passages.

use super::Context;
use super::convert::{named, small};
use super::text::positioned;
use crate::index::{Document, Link, Name, Number, Term, TextField, Tokens};
use crate::model::{ClosedSet, Kind, Passage, Target};
use crate::stored::{self, CodecError};

/// The words of one passage, analysed once: they are its own and its meeting's.
pub(super) struct Analysed {
    pub(super) words: Tokens,
    pub(super) headings: Tokens,
}

/// The words of all passages, in order.
pub(super) fn analysed(context: &Context<'_>) -> Vec<Analysed> {
    let mut under: Option<(&Passage, Tokens)> = None;
    let mut all = Vec::with_capacity(context.facts.passages.len());
    for passage in &context.facts.passages {
        // Passages under the same headings follow each other.
        let headings = match &under {
            Some((last, headings)) if last.headings == passage.headings && last.meeting == passage.meeting => {
                headings.clone()
            }
            _ => headings(context, passage),
        };
        under = Some((passage, headings.clone()));
        all.push(Analysed { words: positioned([context.text.cut(passage.span)], context.language()), headings });
    }
    all
}

fn headings(context: &Context<'_>, passage: &Passage) -> Tokens {
    let title = passage.meeting.map(|meeting| context.facts.meetings[meeting].title.as_str());
    let above = passage.headings.iter().map(String::as_str).filter(|heading| Some(*heading) != title);
    positioned(title.into_iter().chain(above), context.language())
}

pub(super) fn documents(context: &Context<'_>, analysed: Vec<Analysed>) -> Result<Vec<Document>, CodecError> {
    let passages = context.facts.passages.iter().enumerate().zip(analysed);
    passages.map(|((index, passage), analysed)| document(context, index, passage, analysed)).collect()
}

fn document(
    context: &Context<'_>,
    index: usize,
    passage: &Passage,
    analysed: Analysed,
) -> Result<Document, CodecError> {
    let mut terms = vec![(Term::Subkind, passage.kind.word().to_owned())];
    terms.extend(context.facts.language.iter().map(|language| (Term::Language, language.clone())));
    let mut numbers = vec![(Number::Position, i64::from(small(index)))];
    let mut names = vec![(Name::Path, context.file.path.to_owned())];
    if let Some(meeting) = passage.meeting {
        names.push((Name::Slug, context.keys.slugs[meeting].clone()));
        numbers.extend(context.days(meeting));
    }
    Ok(Document {
        terms,
        links: links(context, passage),
        numbers,
        names,
        texts: vec![(TextField::Passage, analysed.words), (TextField::Heading, analysed.headings)],
        stored: stored::encode(&stored_passage(context, index, passage))?,
        ..Document::new(Kind::Passage, context.keys.passages[index], context.keys.record)
    })
}

fn links(context: &Context<'_>, passage: &Passage) -> Vec<(Link, crate::model::Key)> {
    let mut links = vec![(Link::Record, context.keys.record)];
    let mut themes = Vec::new();
    if let Some(meeting) = passage.meeting {
        links.push((Link::Meeting, context.keys.meetings[meeting]));
        if let Some(item) = passage.agenda_item {
            links.push((Link::AgendaItem, context.keys.agenda[meeting][item]));
            let item = &context.facts.meetings[meeting].agenda[item];
            themes.extend(item.themes.iter().chain(&item.topic));
        }
    }
    let speaker = passage.speaker.as_ref().and_then(|speaker| speaker.stakeholder);
    links.extend(speaker.map(|speaker| (Link::Speaker, speaker)));
    for mention in &passage.mentions {
        match mention.target {
            Some(Target::Stakeholder(key)) => links.push((Link::Mentioned, key)),
            Some(Target::Theme(key)) => themes.push(key),
            None => {}
        }
    }
    links.extend(context.with_ancestors(themes).into_iter().map(|theme| (Link::Theme, theme)));
    links.sort();
    links.dedup();
    links
}

fn stored_passage(context: &Context<'_>, index: usize, passage: &Passage) -> stored::Passage {
    let key_at = |index: Option<usize>| index.and_then(|index| context.keys.passages.get(index)).map(|key| key.0);
    let agenda_item = passage.meeting.zip(passage.agenda_item);
    stored::Passage {
        kind: stored::Closed(passage.kind),
        position: small(index),
        text: context.text.cut(passage.span).to_owned(),
        headings: passage.headings.clone(),
        speaker: passage.speaker.as_ref().map(named),
        start_time: passage.start_time,
        end_time: passage.end_time,
        range: context.range(passage.span),
        record: context.keys.record.0,
        meeting: passage.meeting.map(|meeting| context.keys.meetings[meeting].0),
        agenda_item: agenda_item.map(|(meeting, item)| context.keys.agenda[meeting][item].0),
        previous: key_at(index.checked_sub(1)),
        next: key_at(Some(index + 1)),
        mentions: passage.mentions.iter().map(|mention| stored_mention(context, mention)).collect(),
    }
}

fn stored_mention(context: &Context<'_>, mention: &crate::model::Mention) -> stored::Mention {
    let (stakeholder, theme) = match mention.target {
        Some(Target::Stakeholder(key)) => (Some(key.0), None),
        Some(Target::Theme(key)) => (None, Some(key.0)),
        None => (None, None),
    };
    let printed = context.text.cut(mention.span).to_owned();
    stored::Mention { stakeholder, theme, printed, range: context.range(mention.span) }
}
