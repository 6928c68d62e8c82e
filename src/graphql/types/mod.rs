//! The types of the graph, one file each.

mod agenda_item;
mod corpus;
mod dates;
mod meeting;
mod passage;
mod record;
mod source;
mod stakeholder;
mod statement;
mod theme;

pub(super) use agenda_item::AgendaItem;
pub(super) use corpus::Corpus;
pub(super) use dates::{DateSpan, Place};
pub(super) use meeting::Meeting;
pub(super) use passage::Passage;
pub(super) use record::MeetingRecord;
pub(super) use source::{PrintedName, Problem, Source};
pub(super) use stakeholder::Stakeholder;
pub(super) use statement::Statement;
pub(super) use theme::Theme;
