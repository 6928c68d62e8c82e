//! An engine that keeps a list of documents and reads all of it for every answer. It shares nothing with the others
//! but the port's values, and is written to be seen to be right.

use readout::index::{
    Answer, Batch, Bounds, BoxFuture, Clause, Direction, Document, Engine, EngineError, Filter, Generation, Group,
    Name, Order, Page, Position, Read, ReadError, Row, Select, Snapshot, SortField, TextField, Value, Words,
    scored_fields,
};
use readout::model::{Key, Kind};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

pub(super) struct Reference(Mutex<Arc<State>>);

pub(super) struct State {
    number: u64,
    documents: Vec<Document>,
}

impl Reference {
    pub(super) fn new() -> Self {
        Self(Mutex::new(Arc::new(State { number: 0, documents: Vec::new() })))
    }
}

impl Engine for Reference {
    fn snapshot(&self) -> Arc<dyn Snapshot> {
        self.0.lock().expect("no panic").clone()
    }

    fn apply(&self, batch: Batch) -> BoxFuture<'_, Result<Generation, EngineError>> {
        let mut state = self.0.lock().expect("no panic");
        if !batch.replace.is_empty() || !batch.documents.is_empty() {
            let kept = state.documents.iter().filter(|document| !batch.replace.contains(&document.owner)).cloned();
            let documents = kept.chain(batch.documents).collect();
            *state = Arc::new(State { number: state.number + 1, documents });
        }
        let generation = state.generation();
        Box::pin(async { Ok(generation) })
    }
}

impl Snapshot for State {
    fn generation(&self) -> Generation {
        Generation { index: "reference".to_owned(), number: self.number }
    }

    fn committed_at(&self) -> Option<i64> {
        (self.number > 0).then_some(0)
    }

    fn read(self: Arc<Self>, reads: Vec<Read>) -> BoxFuture<'static, Vec<Result<Answer, ReadError>>> {
        Box::pin(async move { reads.iter().map(|read| self.answer(read)).collect() })
    }
}

impl State {
    fn answer(&self, read: &Read) -> Result<Answer, ReadError> {
        Ok(match read {
            Read::Get { keys, .. } if keys.len() > 10_000 => return Err(unsupported()),
            Read::Get { kind, keys } => {
                Answer::Nodes(keys.iter().map(|key| Some(self.node(*kind, *key)?.stored.clone().into())).collect())
            }
            Read::Select(select) => Answer::Page(self.select(select)?),
            Read::Count { kind, filter } => Answer::Number(self.matching(*kind, filter).len() as i64),
            Read::Sum { kind, filter, number } => {
                let numbers = self.matching(*kind, filter).into_iter().flat_map(|document| &document.numbers);
                Answer::Number(numbers.filter(|(name, _)| name == number).map(|(_, value)| value).sum())
            }
            Read::Terms { kind, term } => {
                let mut counts = BTreeMap::new();
                for document in self.matching(*kind, &Filter::All) {
                    let words = document.terms.iter().filter(|(name, _)| name == term);
                    for word in words.map(|(_, word)| cut(word)).collect::<BTreeSet<_>>() {
                        *counts.entry(word.to_owned()).or_insert(0) += 1;
                    }
                }
                Answer::Terms(counts.into_iter().collect())
            }
            Read::Group(group) => Answer::Page(self.group(group)?),
        })
    }

    fn node(&self, kind: Kind, key: Key) -> Option<&Document> {
        self.documents.iter().find(|document| document.kind == kind && document.key == key)
    }

    fn matching(&self, kind: Kind, filter: &Filter) -> Vec<&Document> {
        self.documents.iter().filter(|document| document.kind == kind && self.is_in(document, filter)).collect()
    }

    fn is_in(&self, document: &Document, filter: &Filter) -> bool {
        let number = |wanted| document.numbers.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
        let words = |wanted| document.terms.iter().filter(move |(name, _)| *name == wanted).map(|(_, word)| cut(word));
        match filter {
            Filter::All => true,
            Filter::Nothing => false,
            Filter::And(parts) => parts.iter().all(|part| self.is_in(document, part)),
            Filter::Or(parts) => parts.iter().any(|part| self.is_in(document, part)),
            Filter::Not(part) => !self.is_in(document, part),
            Filter::Key(keys) => keys.contains(&document.key),
            Filter::Term(term, any) => words(*term).any(|word| any.iter().any(|one| cut(one) == word)),
            Filter::Prefix(term, prefix) => {
                words(*term).any(|word| word.as_bytes().starts_with(cut(prefix).as_bytes()))
            }
            Filter::Link(link, keys) => document.links.iter().any(|(name, key)| name == link && keys.contains(key)),
            Filter::Range(name, first, last) => number(*name)
                .is_some_and(|value| first.is_none_or(|first| first <= value) && last.is_none_or(|last| value <= last)),
            Filter::Missing(name) => number(*name).is_none(),
            Filter::Text(field, words) => has_words(document, *field, words),
            Filter::To(link, kind, filter) => document
                .links
                .iter()
                .any(|(name, key)| name == link && self.node(*kind, *key).is_some_and(|node| self.is_in(node, filter))),
            Filter::From(kind, link, filter) => self
                .documents
                .iter()
                .filter(|other| other.kind == *kind && other.links.contains(&(*link, document.key)))
                .any(|other| self.is_in(other, filter)),
        }
    }

    fn select(&self, select: &Select) -> Result<Page, ReadError> {
        let matching = self.matching(select.kind, &select.filter);
        let (directions, rows): (Vec<bool>, Vec<Row>) = match &select.order {
            Order::Keyed(keys) => {
                let row = |document: &&Document| {
                    let values = keys.iter().map(|key| value(document, key.field)).collect();
                    row(document, values, None, None)
                };
                (keys.iter().map(|key| key.descending).collect(), matching.iter().map(row).collect())
            }
            Order::Relevance(clauses) => {
                let scores = self.scores(select.kind, clauses);
                let row = |document: &&Document| {
                    let score = scores.get(&document.key).copied().unwrap_or_default();
                    row(document, vec![Value::Score(score)], Some(score), None)
                };
                (vec![true], matching.iter().map(row).collect())
            }
        };
        page(rows, &directions, &select.bounds)
    }

    fn group(&self, group: &Group) -> Result<Page, ReadError> {
        let counted = self.matching(group.counted, &group.filter);
        let rows = self.matching(group.kind, &group.among).into_iter().filter_map(|node| {
            let linking = counted.iter().filter(|document| document.links.contains(&(group.link, node.key)));
            let count = linking.count() as i64;
            let title = value(node, SortField::Name(Name::Title));
            let values = if group.by_count { vec![Value::Number(count), title] } else { vec![title] };
            (count > 0 || group.zeros).then(|| row(node, values, None, Some(count)))
        });
        let directions: &[bool] = if group.by_count { &[true, false] } else { &[false] };
        page(rows.collect(), directions, &group.bounds)
    }

    /// The score of the best document of each node.
    fn scores(&self, kind: Kind, clauses: &[Clause]) -> BTreeMap<Key, f64> {
        let (fields, link) = scored_fields(kind);
        let parts: Vec<Part> = clauses.iter().flat_map(|clause| self.parts(fields, clause)).collect();
        let mut best = BTreeMap::new();
        for document in &self.documents {
            let score: f64 = parts.iter().map(|part| part.score(document)).sum();
            let nodes: Vec<Key> = match link {
                Some(link) => document.links.iter().filter(|(name, _)| *name == link).map(|(_, key)| *key).collect(),
                None if document.kind == kind => vec![document.key],
                None => Vec::new(),
            };
            for node in nodes {
                let best = best.entry(node).or_insert(0.0);
                *best = score.max(*best);
            }
        }
        best
    }

    fn parts(&self, fields: &[TextField], clause: &Clause) -> Vec<Part> {
        let mut parts = Vec::new();
        for field in fields {
            match clause {
                Clause::Phrase(words) => parts.push(self.part(*field, false, words)),
                Clause::Word { plain, stems } => {
                    parts.push(self.part(*field, false, std::slice::from_ref(plain)));
                    parts.extend(stems.iter().map(|stem| self.part(*field, true, std::slice::from_ref(stem))));
                }
            }
        }
        parts
    }

    fn part(&self, field: TextField, stemmed: bool, words: &[String]) -> Part {
        let lengths: Vec<usize> = self
            .documents
            .iter()
            .map(|document| tokens(document, field, false).len())
            .filter(|length| *length > 0)
            .collect();
        let having = |word: &String| {
            let words = std::slice::from_ref(word);
            self.documents.iter().filter(|document| !occurrences(document, field, stemmed, words).is_empty()).count()
        };
        let idf = |word: &String| {
            let having = having(word) as f64;
            (1.0 + (lengths.len() as f64 - having + 0.5) / (having + 0.5)).ln()
        };
        let average = lengths.iter().sum::<usize>() as f64 / lengths.len().max(1) as f64;
        Part { field, stemmed, words: words.to_vec(), idf: words.iter().map(idf).sum(), average }
    }
}

/// One form of one clause in one field.
struct Part {
    field: TextField,
    stemmed: bool,
    words: Vec<String>,
    idf: f64,
    average: f64,
}

impl Part {
    fn score(&self, document: &Document) -> f64 {
        let mut found = occurrences(document, self.field, self.stemmed, &self.words);
        if self.words.len() > 1 {
            found.dedup();
        }
        if found.is_empty() {
            return 0.0;
        }
        let (count, length) = (found.len() as f64, coarse(tokens(document, self.field, false).len()) as f64);
        self.idf * 2.2 * count / (count + 1.2 * (0.25 + 0.75 * length / self.average))
    }
}

/// Lengths are kept in one byte: exactly up to 40, then by their four highest bits above 24 (Lucene's `SmallFloat`).
fn coarse(length: usize) -> usize {
    let Some(above) = length.checked_sub(24) else { return length };
    let low_bits = above.checked_ilog2().unwrap_or_default().saturating_sub(3);
    24 + (above >> low_bits << low_bits)
}

/// The words of a field in one form, each with its position.
fn tokens(document: &Document, field: TextField, stemmed: bool) -> Vec<(u32, &str)> {
    let tokens = document.texts.iter().find(|(name, _)| *name == field).map(|(_, tokens)| tokens);
    tokens.map_or_else(Vec::new, |tokens| if stemmed { tokens.stems().collect() } else { tokens.plain().collect() })
}

/// Where words stand one after the other; in order, a place as often as its first word stands there.
fn occurrences(document: &Document, field: TextField, stemmed: bool, words: &[String]) -> Vec<u32> {
    let tokens = tokens(document, field, stemmed);
    let stands = |word: &String, position: u32| tokens.contains(&(position, cut(word)));
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let starts = tokens.iter().filter(|(_, token)| *token == cut(first));
    let follow = |start: &u32| (1..).zip(rest).all(|(offset, word)| stands(word, start + offset));
    starts.map(|(position, _)| *position).filter(follow).collect()
}

fn has_words(document: &Document, field: TextField, words: &Words) -> bool {
    match words {
        Words::Stems(stems) => {
            stems.iter().any(|stem| !occurrences(document, field, true, std::slice::from_ref(stem)).is_empty())
        }
        Words::Phrase(_) if field == TextField::Words => false,
        Words::Phrase(words) => !occurrences(document, field, false, words).is_empty(),
    }
}

fn cut(word: &str) -> &str {
    let mut end = word.len().min(readout::index::WORD_LIMIT);
    while !word.is_char_boundary(end) {
        end -= 1;
    }
    &word[..end]
}

fn value(document: &Document, field: SortField) -> Value {
    let number = |wanted| document.numbers.iter().find(|(name, _)| *name == wanted);
    let name = |wanted| document.names.iter().find(|(name, _)| *name == wanted);
    match field {
        SortField::Number(wanted) => number(wanted).map_or(Value::Missing, |(_, value)| Value::Number(*value)),
        SortField::Name(wanted) => name(wanted).map_or(Value::Missing, |(_, word)| Value::Name(cut(word).to_owned())),
    }
}

fn row(document: &Document, values: Vec<Value>, score: Option<f64>, count: Option<i64>) -> Row {
    let position = Position { values, key: document.key };
    Row { key: document.key, stored: document.stored.clone().into(), position, score, count }
}

fn page(mut rows: Vec<Row>, descending: &[bool], bounds: &Bounds) -> Result<Page, ReadError> {
    if bounds.limit > 10_000 {
        return Err(unsupported());
    }
    if bounds.limit == 0 {
        return Ok(Page::default());
    }
    for position in bounds.after.iter().chain(&bounds.before) {
        if position.values.len() != descending.len() || !rows.iter().all(|row| same_sorts(&row.position, position)) {
            return Err(unsupported());
        }
    }
    rows.sort_by(|left, right| compare(descending, &left.position, &right.position));
    rows.retain(|row| {
        let beside = |position: &Option<Position>, wanted| {
            position.as_ref().is_none_or(|position| compare(descending, &row.position, position) == wanted)
        };
        beside(&bounds.after, Ordering::Greater) && beside(&bounds.before, Ordering::Less)
    });
    let more = rows.len() > bounds.limit;
    match bounds.direction {
        Direction::Forward => rows.truncate(bounds.limit),
        Direction::Backward => rows = rows.split_off(rows.len().saturating_sub(bounds.limit)),
    }
    Ok(Page { rows, more })
}

fn same_sorts(row: &Position, position: &Position) -> bool {
    row.values.iter().zip(&position.values).all(|values| {
        matches!(
            values,
            (Value::Missing, _)
                | (_, Value::Missing)
                | (Value::Number(_), Value::Number(_))
                | (Value::Name(_), Value::Name(_))
                | (Value::Score(_), Value::Score(_))
        )
    })
}

fn compare(descending: &[bool], left: &Position, right: &Position) -> Ordering {
    for ((left, right), descending) in left.values.iter().zip(&right.values).zip(descending) {
        let ordering = match (left, right) {
            (Value::Missing, Value::Missing) => continue,
            (Value::Missing, _) => return Ordering::Greater,
            (_, Value::Missing) => return Ordering::Less,
            (Value::Number(left), Value::Number(right)) => left.cmp(right),
            (Value::Name(left), Value::Name(right)) => left.as_bytes().cmp(right.as_bytes()),
            (Value::Score(left), Value::Score(right)) => left.partial_cmp(right).expect("scores are numbers"),
            _ => unreachable!("values of one order are of one sort"),
        };
        match (ordering, descending) {
            (Ordering::Equal, _) => {}
            (ordering, false) => return ordering,
            (ordering, true) => return ordering.reverse(),
        }
    }
    left.key.cmp(&right.key)
}

fn unsupported() -> ReadError {
    ReadError::Unsupported("the reference engine does not tell why".to_owned())
}
