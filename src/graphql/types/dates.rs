//! When and where.

use super::Source;
use crate::graphql::enums::DatePrecision;
use crate::graphql::scalars::Date;
use crate::model::Day;
use crate::stored;
use async_graphql::Object;

/// A date as a record gives it.
pub(in crate::graphql) struct DateSpan(pub(in crate::graphql) stored::Date);

/// A date as a record gives it: the first and last day it can be, and the words.
#[Object]
impl DateSpan {
    /// The first day it can be.
    async fn start(&self) -> Date {
        Date(Day(self.0.start))
    }

    /// The last day it can be.
    async fn end(&self) -> Date {
        Date(Day(self.0.end))
    }

    /// How exactly it is known.
    async fn precision(&self) -> DatePrecision {
        self.0.precision.0.into()
    }

    /// Whether the record says "about", "early" or "circa".
    async fn approximate(&self) -> bool {
        self.0.approximate
    }

    /// The date, as the record prints it.
    async fn as_printed(&self) -> &str {
        &self.0.source.quote
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.0.source.clone())
    }
}

/// Where a meeting was held.
pub(in crate::graphql) struct Place(pub(in crate::graphql) stored::Place);

/// Where a meeting was held.
#[Object]
impl Place {
    /// As the record gives it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// The city; null where it cannot be told.
    async fn city(&self) -> Option<&str> {
        self.0.city.as_deref()
    }

    /// The country; null where it cannot be told.
    async fn country(&self) -> Option<&str> {
        self.0.country.as_deref()
    }

    /// The words that say so.
    async fn source(&self) -> Source {
        Source(self.0.source.clone())
    }
}
