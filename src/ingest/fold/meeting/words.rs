//! The words of a meeting in a record that was not read again: from the passages that the index holds of it.

use super::super::FoldError;
use crate::index::{
    Answer, Bounds, Direction, Filter, Link, MOST_ROWS, Number, Order, Read, Select, Snapshot, SortField, SortKey,
    Tokens,
};
use crate::ingest::prepare::{once, positioned};
use crate::model::{Key, Kind};
use crate::stored::{MeetingPart, Passage, decode};
use std::sync::Arc;

/// The stems of the title, headings and passages, each once.
pub(super) fn of_record(before: &Arc<dyn Snapshot>, meeting: Key, said: &MeetingPart) -> Result<Tokens, FoldError> {
    let language = said.language.as_deref();
    let mut texts = vec![positioned([said.meeting.title.as_str()], language)];
    let mut select = select(meeting, Key(said.record));
    loop {
        let answers = futures_executor::block_on(Arc::clone(before).read(vec![Read::Select(select.clone())]));
        let Some(Answer::Page(page)) = answers.into_iter().next().transpose()? else { return Ok(once(&texts)) };
        for row in &page.rows {
            let passage: Passage = decode(&row.stored)?;
            texts.push(positioned(passage.headings.iter().chain([&passage.text]).map(String::as_str), language));
        }
        select.bounds.after = page.rows.into_iter().next_back().map(|row| row.position);
        if !page.more {
            return Ok(once(&texts));
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
