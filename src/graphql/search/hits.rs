//! What a search can find, as one union.

use super::super::enums::SearchType;
use super::super::error::Answered;
use super::super::node::GraphNode as _;
use super::super::types::{Meeting, MeetingRecord, Passage, Stakeholder, Statement, Theme};
use crate::graph::Reader;
use crate::index::{Filter, Link, Row};
use async_graphql::Union;

/// Something that a search found.
#[derive(Union, Clone)]
pub(in crate::graphql) enum SearchHit {
    Meeting(Meeting),
    Theme(Theme),
    Stakeholder(Stakeholder),
    Statement(Statement),
    Passage(Passage),
    MeetingRecord(MeetingRecord),
}

/// The opening words of a text that stand for it in a list are at most so many characters.
const OPENING: usize = 80;

impl SearchHit {
    /// The hit of a row of that type's list.
    pub(super) fn of_row(hit: SearchType, row: &Row) -> Answered<Self> {
        Ok(match hit {
            SearchType::Meeting => Self::Meeting(Meeting::of_row(row)?),
            SearchType::Theme => Self::Theme(Theme::of_row(row)?),
            SearchType::Stakeholder => Self::Stakeholder(Stakeholder::of_row(row)?),
            SearchType::Statement => Self::Statement(Statement::of_row(row)?),
            SearchType::Passage => Self::Passage(Passage::of_row(row)?),
            SearchType::Record => Self::MeetingRecord(MeetingRecord::of_row(row)?),
        })
    }

    /// A line for a list.
    pub(super) fn title(&self) -> String {
        match self {
            Self::Meeting(meeting) => meeting.stored.title.clone(),
            Self::Theme(theme) => theme.stored.name.clone(),
            Self::Stakeholder(stakeholder) => stakeholder.stored.name.clone(),
            Self::Statement(statement) => {
                statement.stored.label.clone().unwrap_or_else(|| opening(&statement.stored.text))
            }
            Self::Passage(passage) => opening(&passage.stored.text),
            Self::MeetingRecord(record) => record.stored.title.clone(),
        }
    }

    /// The meeting that it is or belongs to; of a record that has several, the newest.
    pub(super) async fn meeting(&self, reader: &Reader) -> Answered<Option<Meeting>> {
        match self {
            Self::Meeting(meeting) => Ok(Some(meeting.clone())),
            Self::Statement(statement) => Meeting::linked(reader, statement.stored.meeting).await.map(Some),
            Self::Passage(passage) => match passage.stored.meeting {
                Some(meeting) => Meeting::linked(reader, meeting).await.map(Some),
                None => Ok(None),
            },
            Self::MeetingRecord(record) => Meeting::newest(reader, Filter::Link(Link::Record, vec![record.key])).await,
            Self::Theme(_) | Self::Stakeholder(_) => Ok(None),
        }
    }
}

/// The first words of a text.
fn opening(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(OPENING) {
        None => line,
        Some((cut, _)) => {
            let words = line[..cut].rfind(' ').unwrap_or(cut);
            format!("{} …", &line[..words])
        }
    }
}
