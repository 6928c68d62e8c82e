//! The scalars: a day and an instant.

use crate::model;
use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};

/// A local calendar day, YYYY-MM-DD; not midnight UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date(pub(super) model::Day);

/// A local calendar day, YYYY-MM-DD; not midnight UTC.
#[Scalar(specified_by_url = "https://scalars.graphql.org/andimarek/local-date")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        let day = model::Day::from_iso(text).map(Self);
        day.ok_or_else(|| InputValueError::custom(format!("`{text}` is no day; write it as YYYY-MM-DD")))
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_iso())
    }
}

/// An instant with its offset, RFC 3339.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DateTime(String);

impl DateTime {
    /// The instant of a number of microseconds since 1970, in UTC.
    pub(super) fn from_micros(micros: i64) -> Self {
        Self(jiff::Timestamp::from_microsecond(micros).unwrap_or_default().to_string())
    }

    /// The instant as a record prints it, if it is one.
    pub(super) fn printed(text: &str) -> Option<Self> {
        text.parse::<jiff::Timestamp>().ok().map(|_| Self(text.to_owned()))
    }

    /// In microseconds since 1970.
    pub(super) fn micros(&self) -> i64 {
        self.0.parse::<jiff::Timestamp>().map(jiff::Timestamp::as_microsecond).unwrap_or_default()
    }
}

/// An instant with its offset, RFC 3339.
#[Scalar(specified_by_url = "https://scalars.graphql.org/andimarek/date-time")]
impl ScalarType for DateTime {
    fn parse(value: Value) -> InputValueResult<Self> {
        let Value::String(text) = &value else { return Err(InputValueError::expected_type(value)) };
        let instant = Self::printed(text);
        instant.ok_or_else(|| {
            InputValueError::custom(format!("`{text}` is no instant; write it as 2025-04-17T10:30:00+02:00"))
        })
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.clone())
    }
}
