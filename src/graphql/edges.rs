//! The edges of connections: what belongs to a relation and not to its node.

use super::connection::{Connection, Edge};
use super::enums::{Attendance, Capacity, ExtractionMethod, Involvement};
use super::error::Answered;
use super::node::{GraphNode, Nullable, reader};
use super::types::{Meeting, Problem, Source, Stakeholder, Theme};
use crate::graph::{Reader, encode_position};
use crate::index::{Filter, Row};
use crate::model::Kind;
use crate::stored;
use async_graphql::{Context, Object, TypeName};
use std::borrow::Cow;
use std::marker::PhantomData;

/// An edge that has a node and nothing else.
#[derive(Clone)]
pub(super) struct PlainEdge<N> {
    pub(super) cursor: String,
    pub(super) node: N,
}

impl<N: GraphNode> PlainEdge<N> {
    pub(super) fn of_row(row: &Row) -> Answered<Self> {
        Ok(Self { cursor: encode_position(&row.position), node: N::of_row(row)? })
    }
}

impl<N: GraphNode> TypeName for PlainEdge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::LIST).into()
    }
}

/// One entry of a list.
#[Object(name_type)]
impl<N: GraphNode> PlainEdge<N> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The node.
    async fn node(&self) -> N {
        self.node.clone()
    }
}

impl<N: GraphNode> Edge for PlainEdge<N> {
    type Node = N;
    const NAME: &'static str = N::LIST;

    async fn node(&self, _: &Reader) -> Answered<N> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// One problem of a record.
#[derive(Clone)]
pub(super) struct ProblemEdge {
    pub(super) cursor: String,
    pub(super) node: Problem,
}

/// One problem of a record.
#[Object]
impl ProblemEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The problem.
    async fn node(&self) -> Problem {
        self.node.clone()
    }
}

impl Edge for ProblemEdge {
    type Node = Problem;
    const NAME: &'static str = "Problem";

    async fn node(&self, _: &Reader) -> Answered<Problem> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// What a record says of one who took part in a meeting, or was expected to.
#[derive(Clone)]
pub(super) struct ParticipationEdge {
    pub(super) cursor: String,
    pub(super) said: stored::Participation,
}

/// What the record says of this one at this meeting.
#[Object]
impl ParticipationEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// Who it is; null where the printed name could not be told apart.
    async fn node(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.name.key).await
    }

    /// The name, as the record prints it.
    async fn name_as_printed(&self) -> &str {
        &self.said.name.printed
    }

    /// The role, as the record prints it.
    async fn role(&self) -> Option<&str> {
        self.said.role.as_deref()
    }

    /// What they did there; null: the record does not say.
    async fn capacity(&self) -> Option<Capacity> {
        self.said.capacity.map(|capacity| capacity.0.into())
    }

    /// Whether they were there; null: the record does not say.
    async fn attendance(&self) -> Option<Attendance> {
        self.said.attendance.map(|attendance| attendance.0.into())
    }

    /// For whom they took part.
    async fn on_behalf_of(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.on_behalf_of.as_ref().and_then(|name| name.key)).await
    }

    /// For whom they took part, as the record prints it.
    async fn on_behalf_of_as_printed(&self) -> Option<&str> {
        self.said.on_behalf_of.as_ref().map(|name| name.printed.as_str())
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.said.source.clone())
    }
}

impl Edge for ParticipationEdge {
    type Node = Option<Stakeholder>;
    const NAME: &'static str = "Participation";

    async fn node(&self, reader: &Reader) -> Answered<Option<Stakeholder>> {
        match self.said.name.key {
            Some(key) => Ok(Some(Stakeholder::linked(reader, key).await?)),
            None => Ok(None),
        }
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// The stakeholder of a key, if there is one.
pub(super) async fn linked(context: &Context<'_>, key: Option<u64>) -> Nullable<Stakeholder> {
    let key = key?;
    Some(match reader(context) {
        Ok(reader) => Stakeholder::linked(reader, key).await,
        Err(refusal) => Err(refusal),
    })
}

/// That a meeting is about a theme, seen from the meeting.
#[derive(Clone)]
pub(super) struct MeetingThemeEdge {
    pub(super) cursor: String,
    pub(super) said: stored::ThemeEdge,
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
pub(super) struct ThemeMeetingEdge {
    pub(super) cursor: String,
    pub(super) node: Meeting,
    pub(super) said: stored::ThemeEdge,
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

/// How a stakeholder is in a meeting, seen from the stakeholder.
#[derive(Clone)]
pub(super) struct StakeholderMeetingEdge {
    pub(super) cursor: String,
    pub(super) node: Meeting,
    pub(super) ways: stored::Involvement,
    pub(super) said: Option<stored::Participation>,
}

/// How this stakeholder is in a meeting; all but `involvement` is null where it is in it in another way than on its list.
#[Object]
impl StakeholderMeetingEdge {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The meeting.
    async fn node(&self) -> Meeting {
        self.node.clone()
    }

    /// In which ways.
    async fn involvement(&self) -> Vec<Involvement> {
        Involvement::of(self.ways)
    }

    /// The name, as the record prints it.
    async fn name_as_printed(&self) -> Option<&str> {
        self.said.as_ref().map(|said| said.name.printed.as_str())
    }

    /// The role, as the record prints it.
    async fn role(&self) -> Option<&str> {
        self.said.as_ref().and_then(|said| said.role.as_deref())
    }

    /// What they did there; null: the record does not say.
    async fn capacity(&self) -> Option<Capacity> {
        self.said.as_ref().and_then(|said| said.capacity).map(|capacity| capacity.0.into())
    }

    /// Whether they were there; null: the record does not say.
    async fn attendance(&self) -> Option<Attendance> {
        self.said.as_ref().and_then(|said| said.attendance).map(|attendance| attendance.0.into())
    }

    /// For whom they took part.
    async fn on_behalf_of(&self, context: &Context<'_>) -> Nullable<Stakeholder> {
        linked(context, self.said.as_ref().and_then(|said| said.on_behalf_of.as_ref()).and_then(|name| name.key)).await
    }

    /// For whom they took part, as the record prints it.
    async fn on_behalf_of_as_printed(&self) -> Option<&str> {
        self.said.as_ref().and_then(|said| said.on_behalf_of.as_ref()).map(|name| name.printed.as_str())
    }

    /// The words that say so.
    async fn source(&self) -> Option<Source> {
        self.said.as_ref().map(|said| Source(said.source.clone()))
    }
}

impl Edge for StakeholderMeetingEdge {
    type Node = Meeting;
    const NAME: &'static str = "StakeholderMeeting";

    async fn node(&self, _: &Reader) -> Answered<Meeting> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// How often a theme and a stakeholder go together.
#[derive(Clone)]
pub(super) struct TogetherEdge<N> {
    pub(super) cursor: String,
    pub(super) node: N,
    pub(super) meetings: i64,
    /// The statements that both have.
    pub(super) statements: Filter,
}

impl<N: Together> TypeName for TogetherEdge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::NAME).into()
    }
}

/// A node at one end of the relation of themes and stakeholders.
pub(super) trait Together: GraphNode {
    /// What the connection to it is named by.
    const NAME: &'static str;
}

impl Together for Theme {
    const NAME: &'static str = "StakeholderTheme";
}

impl Together for Stakeholder {
    const NAME: &'static str = "ThemeStakeholder";
}

/// How often the two go together.
#[Object(name_type)]
impl<N: Together> TogetherEdge<N> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The node.
    async fn node(&self) -> N {
        self.node.clone()
    }

    /// How many meetings about the theme the stakeholder took part in.
    async fn meeting_count(&self) -> i64 {
        self.meetings
    }

    /// How many statements about the theme are attributed to the stakeholder or owned by it.
    async fn statement_count(&self, context: &Context<'_>) -> Answered<i64> {
        Ok(reader(context)?.count(Kind::Statement, self.statements.clone()).await?)
    }
}

impl<N: Together> Edge for TogetherEdge<N> {
    type Node = N;
    const NAME: &'static str = N::NAME;

    async fn node(&self, _: &Reader) -> Answered<N> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

/// How often two stakeholders were in the same meetings.
#[derive(Clone)]
pub(super) struct SharedEdge<S> {
    pub(super) cursor: String,
    pub(super) node: Stakeholder,
    pub(super) meetings: i64,
    /// The meetings that both were in.
    pub(super) shared: Filter,
    pub(super) sort: PhantomData<S>,
}

/// In which way two stakeholders were in the same meetings.
pub(super) trait Sort: Clone + Send + Sync + 'static {
    /// What the connection is named by.
    const NAME: &'static str;
}

/// Both took part.
#[derive(Clone)]
pub(super) struct Counterpart;

impl Sort for Counterpart {
    const NAME: &'static str = "Counterpart";
}

/// One took part on behalf of the other.
#[derive(Clone)]
pub(super) struct Representative;

impl Sort for Representative {
    const NAME: &'static str = "Representative";
}

impl<S: Sort> TypeName for SharedEdge<S> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", S::NAME).into()
    }
}

/// How often both were in the same meetings.
#[Object(name_type)]
impl<S: Sort> SharedEdge<S> {
    /// Its place in the list.
    async fn cursor(&self) -> &str {
        &self.cursor
    }

    /// The other stakeholder.
    async fn node(&self) -> Stakeholder {
        self.node.clone()
    }

    /// In how many meetings.
    async fn meeting_count(&self) -> i64 {
        self.meetings
    }

    /// The newest of these meetings.
    async fn last_meeting(&self, context: &Context<'_>) -> Nullable<Meeting> {
        match reader(context) {
            Ok(reader) => super::lists::newest_meeting(reader, self.shared.clone()).await.transpose(),
            Err(refusal) => Some(Err(refusal)),
        }
    }
}

impl<S: Sort> Edge for SharedEdge<S> {
    type Node = Stakeholder;
    const NAME: &'static str = S::NAME;

    async fn node(&self, _: &Reader) -> Answered<Stakeholder> {
        Ok(self.node.clone())
    }

    fn cursor(&self) -> &str {
        &self.cursor
    }
}

pub(super) type Plain<N> = Connection<PlainEdge<N>>;
