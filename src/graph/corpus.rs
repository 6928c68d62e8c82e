//! What one generation holds: counted once, when the generation is first read.

use super::ReadFailure;
use crate::index::{
    Answer, Bounds, Direction, Filter, Number, Order, Read, Select, Snapshot, SortField, SortKey, Term,
};
use crate::model::{ClosedSet, Day, Kind, Severity};
use std::sync::Arc;

/// Coverage: how much there is, from when to when, in which languages, and what could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Corpus {
    /// The generation.
    pub generation: String,
    /// When it was committed, in microseconds since 1970.
    pub committed_at: Option<i64>,
    /// Records.
    pub records: i64,
    /// Meetings.
    pub meetings: i64,
    /// Themes.
    pub themes: i64,
    /// Stakeholders.
    pub stakeholders: i64,
    /// Statements.
    pub statements: i64,
    /// Passages.
    pub passages: i64,
    /// Meetings without a date.
    pub undated: i64,
    /// The first day of the earliest meeting.
    pub earliest: Option<Day>,
    /// The last day of the latest meeting.
    pub latest: Option<Day>,
    /// The languages of the records and how many records are in each, the most first.
    pub languages: Vec<(String, i64)>,
    /// Problems of all records.
    pub problems: i64,
    /// Records of which nothing could be read.
    pub unreadable: i64,
}

impl Corpus {
    /// Counts a generation, in one call of the engine.
    ///
    /// # Errors
    /// Where the engine does not answer.
    pub async fn of(snapshot: &Arc<dyn Snapshot>) -> Result<Self, ReadFailure> {
        let outcomes = Arc::clone(snapshot).read(questions()).await;
        let mut answers = outcomes.into_iter().collect::<Result<Vec<_>, _>>()?.into_iter();
        let mut number = || match answers.next() {
            Some(Answer::Number(number)) => number,
            _ => 0,
        };
        let [records, meetings, themes, stakeholders, statements, passages] = std::array::from_fn(|_| number());
        let [undated, problems, unreadable] = std::array::from_fn(|_| number());
        let [earliest, latest] = std::array::from_fn(|_| day(answers.next()));
        let mut languages = match answers.next() {
            Some(Answer::Terms(terms)) => terms,
            _ => Vec::new(),
        };
        languages.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Ok(Self {
            generation: snapshot.generation().to_string(),
            committed_at: snapshot.committed_at(),
            records,
            meetings,
            themes,
            stakeholders,
            statements,
            passages,
            undated,
            earliest,
            latest,
            languages,
            problems,
            unreadable,
        })
    }

    /// The languages, to read queries in.
    pub fn language_codes(&self) -> Vec<String> {
        self.languages.iter().map(|(language, _)| language.clone()).collect()
    }
}

fn questions() -> Vec<Read> {
    let count = |kind| Read::Count { kind, filter: Filter::All };
    let counted = [Kind::Record, Kind::Meeting, Kind::Theme, Kind::Stakeholder, Kind::Statement, Kind::Passage];
    let unreadable = Filter::Term(Term::Problem, vec![Severity::Unreadable.word().to_owned()]);
    let mut questions: Vec<Read> = counted.into_iter().map(count).collect();
    questions.extend([
        Read::Count { kind: Kind::Meeting, filter: Filter::Missing(Number::Start) },
        Read::Sum { kind: Kind::Record, filter: Filter::All, number: Number::Problems },
        Read::Count { kind: Kind::Record, filter: unreadable },
        outermost(Number::Start, false),
        outermost(Number::End, true),
        Read::Terms { kind: Kind::Record, term: Term::Language },
    ]);
    questions
}

/// The meeting with the smallest or largest day.
fn outermost(number: Number, descending: bool) -> Read {
    Read::Select(Select {
        kind: Kind::Meeting,
        filter: Filter::Range(number, None, None),
        order: Order::Keyed(vec![SortKey { field: SortField::Number(number), descending }]),
        bounds: Bounds { limit: 1, direction: Direction::Forward, after: None, before: None },
    })
}

fn day(answer: Option<Answer>) -> Option<Day> {
    let Some(Answer::Page(page)) = answer else { return None };
    match page.rows.first()?.position.values.first()? {
        crate::index::Value::Number(day) => i32::try_from(*day).ok().map(Day),
        _ => None,
    }
}
