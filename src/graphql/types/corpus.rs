//! What is in here.

use crate::graph;
use crate::graphql::scalars::{Date, DateTime};
use async_graphql::{Object, SimpleObject};

/// What is in here.
pub(in crate::graphql) struct Corpus(pub(in crate::graphql) graph::Corpus);

/// What is in here, from when to when, and what could not be read: coverage is part of an answer.
#[Object]
impl Corpus {
    /// How many records there are.
    async fn record_count(&self) -> i64 {
        self.0.records
    }

    /// How many meetings there are.
    async fn meeting_count(&self) -> i64 {
        self.0.meetings
    }

    /// How many themes there are.
    async fn theme_count(&self) -> i64 {
        self.0.themes
    }

    /// How many stakeholders there are.
    async fn stakeholder_count(&self) -> i64 {
        self.0.stakeholders
    }

    /// How many statements there are.
    async fn statement_count(&self) -> i64 {
        self.0.statements
    }

    /// How many passages there are.
    async fn passage_count(&self) -> i64 {
        self.0.passages
    }

    /// How many meetings have no date.
    async fn undated_meeting_count(&self) -> i64 {
        self.0.undated
    }

    /// The first day of the earliest meeting; null where none has a date.
    async fn earliest(&self) -> Option<Date> {
        self.0.earliest.map(Date)
    }

    /// The last day of the latest meeting; null where none has a date.
    async fn latest(&self) -> Option<Date> {
        self.0.latest.map(Date)
    }

    /// The languages of the records, BCP 47, the most frequent first.
    async fn languages(&self) -> Vec<FacetCount> {
        let count = |(value, count): &(String, i64)| FacetCount { value: value.clone(), count: *count };
        self.0.languages.iter().map(count).collect()
    }

    /// Which state of the index this answer is from.
    async fn generation(&self) -> &str {
        &self.0.generation
    }

    /// When that state was made; null where nothing was indexed yet.
    async fn indexed_at(&self) -> Option<DateTime> {
        self.0.committed_at.map(DateTime::from_micros)
    }

    /// How many problems the records have.
    async fn problem_count(&self) -> i64 {
        self.0.problems
    }

    /// Of how many records nothing could be read.
    async fn unreadable_record_count(&self) -> i64 {
        self.0.unreadable
    }
}

/// A value and how often it occurs.
#[derive(SimpleObject)]
pub(in crate::graphql) struct FacetCount {
    /// The value.
    value: String,
    /// How often.
    count: i64,
}
