//! That a meeting is about a theme, seen from both.

use crate::graph::Reader;
use crate::graphql::connection::Edge;
use crate::graphql::enums::ExtractionMethod;
use crate::graphql::error::Answered;
use crate::graphql::node::{GraphNode, reader};
use crate::graphql::types::{Meeting, Source, Theme};
use crate::stored;
use async_graphql::{Context, Object};

/// That a meeting is about a theme, seen from the meeting.
#[derive(Clone)]
pub(in crate::graphql) struct MeetingThemeEdge {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) said: stored::ThemeEdge,
}

/// That this meeting is about a theme.
#[Object]
impl MeetingThemeEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The theme.
    async fn node(&self, context: &Context<'_>) -> Answered<Theme> {
        Theme::linked(reader(context)?, self.said.theme).await
    }

    /// How many of the meeting's statements are about it or a narrower theme.
    async fn statement_count(&self) -> u32 {
        self.said.statements
    }

    /// How it was found.
    async fn method(&self) -> ExtractionMethod {
        self.said.method.0.into()
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.said.source.clone())
    }
}

impl Edge for MeetingThemeEdge {
    type Node = Theme;
    const NAME: &'static str = "MeetingTheme";

    async fn node(&self, reader: &Reader) -> Answered<Theme> {
        Theme::linked(reader, self.said.theme).await
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// That a meeting is about a theme, seen from the theme.
#[derive(Clone)]
pub(in crate::graphql) struct ThemeMeetingEdge {
    pub(in crate::graphql) cursor: String,
    pub(in crate::graphql) node: Meeting,
    pub(in crate::graphql) said: stored::ThemeEdge,
}

/// That a meeting is about this theme.
#[Object]
impl ThemeMeetingEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The meeting.
    async fn node(&self) -> Meeting {
        self.node.clone()
    }

    /// How many of the meeting's statements are about this theme or a narrower one.
    async fn statement_count(&self) -> u32 {
        self.said.statements
    }

    /// How it was found.
    async fn method(&self) -> ExtractionMethod {
        self.said.method.0.into()
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.said.source.clone())
    }
}

impl Edge for ThemeMeetingEdge {
    type Node = Meeting;
    const NAME: &'static str = "ThemeMeeting";

    async fn node(&self, _: &Reader) -> Answered<Meeting> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}
