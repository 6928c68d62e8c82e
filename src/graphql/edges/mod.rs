//! The edges of connections: what belongs to a relation and not to its node.

mod participation;
mod plain;
mod shared;
mod stakeholder_meeting;
mod themes;
mod together;

pub(super) use participation::{ParticipationEdge, linked};
pub(super) use plain::{Plain, PlainEdge, ProblemEdge};
pub(super) use shared::{Counterpart, Representative, SharedEdge};
pub(super) use stakeholder_meeting::StakeholderMeetingEdge;
pub(super) use themes::{MeetingThemeEdge, ThemeMeetingEdge};
pub(super) use together::{Together, TogetherEdge};
