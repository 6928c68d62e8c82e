//! The words of a meeting in a record that was not read again: from the passages that the index holds of it.

use super::super::FoldError;
use crate::index::{
    Answer, Bounds, Direction, Filter, Link, MOST_ROWS, Number, Order, Positioned, Read, Select, Snapshot, SortField,
    SortKey,
};
use crate::model::{Key, Kind};
use crate::stored::{MeetingPart, Passage, decode};
use crate::words;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The stems of the title, headings and passages, each once.
pub(super) fn of_record(
    before: &Arc<dyn Snapshot>,
    meeting: Key,
    said: &MeetingPart,
) -> Result<Vec<Positioned>, FoldError> {
    let mut seen = BTreeSet::new();
    let mut stems = Vec::new();
    let mut add = |text: &str| {
        let new =
            words::tokens(text, said.language.as_deref()).into_iter().filter(|token| seen.insert(token.stem.clone()));
        stems.extend(new.map(|token| (0, token)));
    };
    add(&said.meeting.title);
    let mut select = select(meeting, Key(said.record));
    loop {
        let answers = futures_executor::block_on(Arc::clone(before).read(vec![Read::Select(select.clone())]));
        let Some(Answer::Page(page)) = answers.into_iter().next().transpose()? else { return Ok(stems) };
        for row in &page.rows {
            let passage: Passage = decode(&row.stored)?;
            passage.headings.iter().chain([&passage.text]).for_each(|text| add(text));
        }
        select.bounds.after = page.rows.into_iter().next_back().map(|row| row.position);
        if !page.more {
            return Ok(stems);
        }
    }
}

/// The passages of a meeting in a record.
fn select(meeting: Key, record: Key) -> Select {
    let links = [(Link::Record, record), (Link::Meeting, meeting)];
    Select {
        kind: Kind::Passage,
        filter: Filter::And(links.into_iter().map(|(link, key)| Filter::Link(link, vec![key])).collect()),
        order: Order::Keyed(vec![SortKey { field: SortField::Number(Number::Position), descending: false }]),
        bounds: Bounds { limit: MOST_ROWS, direction: Direction::Forward, after: None, before: None },
    }
}
