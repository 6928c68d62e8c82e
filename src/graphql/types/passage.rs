//! Passages and the names in them.

use super::source::passage;
use super::{AgendaItem, Meeting, MeetingRecord, Stakeholder, Theme};
use crate::graphql::edges::linked;
use crate::graphql::enums::PassageKind;
use crate::graphql::error::Answered;
use crate::graphql::id;
use crate::graphql::node::{GraphNode as _, Nullable, reader};
use crate::model::{Key, Kind};
use crate::stored;
use async_graphql::{Context, ID, Object, Union};
use std::sync::Arc;

/// A passage.
#[derive(Clone)]
pub(in crate::graphql) struct Passage {
    pub(in crate::graphql) key: Key,
    pub(in crate::graphql) stored: Arc<stored::Passage>,
}

/// A paragraph, list item, table row or speech: a piece of text that is read and found as one.
#[Object]
impl Passage {
    /// Opaque, and the same on every machine and after every rebuild.
    pub(in crate::graphql) async fn id(&self) -> ID {
        id::encode(Kind::Passage, self.key)
    }

    /// What it is.
    async fn kind(&self) -> PassageKind {
        self.stored.kind.0.into()
    }

    /// Its place among the passages of its record, from 0.
    async fn position(&self) -> u32 {
        self.stored.position
    }

    /// Its words.
    async fn text(&self) -> &str {
        &self.stored.text
    }

    /// The headings it stands under, the outermost first.
    async fn headings(&self) -> &[String] {
        &self.stored.headings
    }

    /// Who speaks; null where no one does or the printed name could not be told apart.
    async fn speaker(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.stored.speaker.as_ref().and_then(|speaker| speaker.key)).await
    }

    /// Who speaks, as the record prints it.
    async fn speaker_as_printed(&self) -> Option<&str> {
        self.stored.speaker.as_ref().map(|speaker| speaker.printed.as_str())
    }

    /// In seconds, of a transcript, as in a `TextTrackCue`.
    async fn start_time(&self) -> Option<f64> {
        self.stored.start_time
    }

    /// In seconds, of a transcript, as in a `TextTrackCue`.
    async fn end_time(&self) -> Option<f64> {
        self.stored.end_time
    }

    /// The first code point in the record's text; in JavaScript: `[...text].slice(start, end)`.
    async fn start(&self) -> u32 {
        self.stored.range.0
    }

    /// The code point after the last in the record's text.
    async fn end(&self) -> u32 {
        self.stored.range.1
    }

    /// The passage before it in the record.
    async fn previous(&self, context: &Context<'_>) -> Nullable<Passage> {
        passage(context, self.stored.previous).await
    }

    /// The passage after it in the record.
    async fn next(&self, context: &Context<'_>) -> Nullable<Passage> {
        passage(context, self.stored.next).await
    }

    /// Its record.
    async fn record(&self, context: &Context<'_>) -> Answered<MeetingRecord> {
        MeetingRecord::linked(reader(context)?, self.stored.record).await
    }

    /// Its meeting; null: it belongs to none of its record (a preface, a list's introduction).
    async fn meeting(&self, context: &Context<'_>) -> Nullable<Meeting> {
        let meeting = self.stored.meeting?;
        Some(match reader(context) {
            Ok(reader) => Meeting::linked(reader, meeting).await,
            Err(refusal) => Err(refusal),
        })
    }

    /// The agenda item it belongs to.
    async fn agenda_item(&self, context: &Context<'_>) -> Nullable<AgendaItem> {
        super::agenda_item::linked(context, self.stored.agenda_item).await
    }

    /// The names in it, in order.
    async fn mentions(&self) -> Vec<Mention> {
        self.stored.mentions.iter().cloned().map(Mention).collect()
    }
}

/// A name in a passage.
pub(in crate::graphql) struct Mention(stored::Mention);

/// A name in the text and what it names.
#[Object]
impl Mention {
    /// What it names; null: it could not be told apart.
    async fn target(&self, context: &Context<'_>) -> Nullable<MentionTarget> {
        let target = async {
            let reader = reader(context)?;
            Ok(match (self.0.stakeholder, self.0.theme) {
                (Some(key), _) => Some(MentionTarget::Stakeholder(Stakeholder::linked(reader, key).await?)),
                (None, Some(key)) => Some(MentionTarget::Theme(Theme::linked(reader, key).await?)),
                (None, None) => None,
            })
        };
        target.await.transpose()
    }

    /// As the record prints it.
    async fn as_printed(&self) -> &str {
        &self.0.printed
    }

    /// The first code point in the record's text.
    async fn start(&self) -> u32 {
        self.0.range.0
    }

    /// The code point after the last in the record's text.
    async fn end(&self) -> u32 {
        self.0.range.1
    }
}

/// What a name in the text can name.
#[derive(Union)]
pub(in crate::graphql) enum MentionTarget {
    Stakeholder(Stakeholder),
    Theme(Theme),
}
