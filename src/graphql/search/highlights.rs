//! The parts of a hit that show why it was found.

use super::super::code::Code;
use super::super::enums::HighlightField;
use super::super::error::{Answered, Refusal, refused};
use super::super::node::GraphNode as _;
use super::super::types::Passage;
use super::highlight::Highlight;
use super::hits::SearchHit;
use crate::graph::{Fragment, Reader, fragment};
use crate::index::{Bounds, Clause, Direction, Filter, Link, Order, Select, TextField, Words};
use crate::model::Kind;
use std::sync::Arc;

/// The highlights of one hit.
pub(super) async fn of(
    reader: &Arc<Reader>,
    hit: &SearchHit,
    clauses: &[Clause],
    first: i32,
) -> Answered<Vec<Highlight>> {
    let most = usize::try_from(first).ok().filter(|most| *most <= 10).ok_or_else(|| {
        Refusal(refused(Code::BadRequest, format!("`first` is {first}; ask for 0 to 10 highlights of a hit")))
    })?;
    if clauses.is_empty() || most == 0 {
        return Ok(Vec::new());
    }
    let languages = reader.corpus().language_codes();
    let marks = Marks { clauses, languages: &languages };
    let mut highlights = match hit {
        SearchHit::Meeting(meeting) => {
            let mut found = marks.own(&meeting.stored.title, HighlightField::Title);
            found.extend(marks.passages(reader, Filter::Link(Link::Meeting, vec![meeting.key]), most).await?);
            found
        }
        SearchHit::MeetingRecord(record) => {
            let mut found = marks.own(&record.stored.title, HighlightField::Title);
            found.extend(marks.passages(reader, Filter::Link(Link::Record, vec![record.key]), most).await?);
            found
        }
        SearchHit::Theme(theme) => marks.names(&theme.stored.name, &theme.stored.aliases),
        SearchHit::Stakeholder(stakeholder) => marks.names(&stakeholder.stored.name, &stakeholder.stored.aliases),
        SearchHit::Passage(passage) => marks.passage(passage).into_iter().collect(),
        SearchHit::Statement(statement) => {
            let passage = match statement.stored.source.passage {
                Some(key) => Some(Passage::linked(reader, key).await?),
                None => None,
            };
            marks.statement(statement, passage.as_ref())
        }
    };
    highlights.truncate(most);
    Ok(highlights)
}

/// What is marked.
struct Marks<'a> {
    clauses: &'a [Clause],
    languages: &'a [String],
}

impl Marks<'_> {
    /// A fragment as any language of the corpus would find it. Most corpora have few.
    fn fragment(&self, text: &str) -> Option<Fragment> {
        let known = self.languages.iter().map(|language| Some(language.as_str()));
        known.chain([None]).find_map(|language| fragment(text, language, self.clauses))
    }

    fn own(&self, text: &str, field: HighlightField) -> Vec<Highlight> {
        self.fragment(text).map(|fragment| highlight(field, None, None, fragment)).into_iter().collect()
    }

    fn names(&self, name: &str, aliases: &[String]) -> Vec<Highlight> {
        let names = std::iter::once(name).chain(aliases.iter().map(String::as_str));
        names.flat_map(|name| self.own(name, HighlightField::Name)).collect()
    }

    /// The best passages in a scope; where none of them has the words, a heading above one does.
    async fn passages(&self, reader: &Reader, scope: Filter, most: usize) -> Answered<Vec<Highlight>> {
        let having = |field| Filter::Or(self.clauses.iter().map(|clause| has(clause, field)).collect());
        let any = Filter::Or(vec![having(TextField::Passage), having(TextField::Heading)]);
        let page = reader.page(Select {
            kind: Kind::Passage,
            filter: Filter::And(vec![scope, any]),
            order: Order::Relevance(self.clauses.to_vec()),
            bounds: Bounds { limit: most, direction: Direction::Forward, after: None, before: None },
        });
        let passages = page.await?.rows.iter().map(Passage::of_row).collect::<Answered<Vec<_>>>()?;
        let mut found: Vec<Highlight> = passages.iter().filter_map(|passage| self.passage(passage)).collect();
        if found.is_empty() {
            found = passages.first().map(|passage| self.headings(passage)).unwrap_or_default();
        }
        Ok(found)
    }

    fn passage(&self, passage: &Passage) -> Option<Highlight> {
        let text = &passage.stored.text;
        let fragment = self.fragment(text)?;
        let before = u32::try_from(text[..fragment.start].chars().count()).unwrap_or(u32::MAX);
        let start = passage.stored.range.0.saturating_add(before);
        Some(highlight(HighlightField::Text, Some(passage.clone()), Some(start), fragment))
    }

    fn headings(&self, passage: &Passage) -> Vec<Highlight> {
        let fragments = passage.stored.headings.iter().filter_map(|heading| self.fragment(heading));
        fragments.map(|fragment| highlight(HighlightField::Heading, Some(passage.clone()), None, fragment)).collect()
    }

    fn statement(&self, statement: &super::super::types::Statement, passage: Option<&Passage>) -> Vec<Highlight> {
        let stored = &statement.stored;
        let fields = [(Some(&stored.text), HighlightField::Text), (stored.label.as_ref(), HighlightField::Title)];
        let found = fields.into_iter().filter_map(|(text, field)| Some((self.fragment(text?)?, field)));
        found.map(|(fragment, field)| highlight(field, passage.cloned(), None, fragment)).collect()
    }
}

fn has(clause: &Clause, field: TextField) -> Filter {
    match clause {
        Clause::Word { plain, stems } if stems.is_empty() => Filter::Text(field, Words::Phrase(vec![plain.clone()])),
        Clause::Word { stems, .. } => Filter::Text(field, Words::Stems(stems.clone())),
        Clause::Phrase(phrase) => Filter::Text(field, Words::Phrase(phrase.clone())),
    }
}

fn highlight(field: HighlightField, passage: Option<Passage>, start: Option<u32>, fragment: Fragment) -> Highlight {
    Highlight { field, passage, start, parts: fragment.parts.into_iter().map(Into::into).collect() }
}
