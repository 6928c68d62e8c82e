//! Facts to their stored forms.

use super::Context;
use crate::model::{DateSpan, Participation, PrintedName, Problem, Source, Span};
use crate::stored;

impl Context<'_> {
    pub(super) fn range(&self, span: Span) -> (u32, u32) {
        let points = self.text.points(span);
        (small(points.start), small(points.end))
    }

    pub(super) fn source(&self, source: &Source) -> stored::Source {
        let passage = source.span().and_then(|span| self.passage_at(span));
        stored::Source {
            origin: stored::Closed(source.origin()),
            record: self.keys.record.0,
            passage: passage.map(|index| self.keys.passages[index].0),
            quote: source.quote().to_owned(),
            range: source.span().map(|span| self.range(span)),
        }
    }

    pub(super) fn date(&self, date: &DateSpan) -> stored::Date {
        stored::Date {
            start: date.start.0,
            end: date.end.0,
            precision: stored::Closed(date.precision),
            approximate: date.approximate,
            source: self.source(&date.source),
        }
    }

    pub(super) fn participation(&self, participation: &Participation) -> stored::Participation {
        stored::Participation {
            name: named(&participation.name),
            role: participation.role.clone(),
            capacity: participation.capacity.map(stored::Closed),
            attendance: participation.attendance.map(stored::Closed),
            affiliation: participation.affiliation.as_ref().map(named),
            on_behalf_of: participation.on_behalf_of.as_ref().map(named),
            source: self.source(&participation.source),
        }
    }
}

pub(super) fn named(name: &PrintedName) -> stored::Named {
    stored::Named { printed: name.as_printed.clone(), key: name.stakeholder.map(|key| key.0) }
}

pub(super) fn problem(problem: &Problem) -> stored::Problem {
    stored::Problem {
        severity: stored::Closed(problem.severity),
        message: problem.message.clone(),
        line: problem.line.map(small),
    }
}

/// Counts and offsets of one record fit: records are limited to far less.
pub(super) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
