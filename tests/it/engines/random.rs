//! Random corpora, histories and reads: an engine gives the answers of the reference engine.

use super::reference::Reference;
use super::{apply, ask, in_memory};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use readout::index::{
    Answer, Batch, Bounds, Clause, Direction, Document, Engine, Filter, Group, Link, Name, Number, Order, Page,
    Position, Read, ReadError, Select, SortField, SortKey, Term, TextField, Tokens, Value, Words,
};
use readout::model::{Key, Kind, Span};
use readout::words::Token;

/// Few of everything, so that things meet.
const WORDS: [&str; 6] = ["trade", "trades", "climate", "talk", "talks", "été"];
const KINDS: [Kind; 4] = [Kind::Meeting, Kind::Passage, Kind::Theme, Kind::Record];
const LINKS: [Link; 3] = [Link::Meeting, Link::Theme, Link::Record];
const NUMBERS: [Number; 2] = [Number::Start, Number::Position];
const NAMES: [Name; 2] = [Name::Slug, Name::Title];
const TERMS: [Term; 2] = [Term::Handle, Term::Language];

fn key() -> impl Strategy<Value = Key> {
    (0_u64..12).prop_map(Key)
}

fn word() -> impl Strategy<Value = String> {
    select(WORDS.as_slice()).prop_map(str::to_owned)
}

/// The stem of a word of ours: without its `s`.
fn stem(word: &str) -> String {
    word.trim_end_matches('s').to_owned()
}

/// Tokens at growing positions, now and then with a gap.
fn tokens() -> impl Strategy<Value = Tokens> {
    vec((word(), prop_oneof![9 => Just(1_u32), 1 => 2_u32..5]), 0..60).prop_map(|words| {
        let mut position = 0;
        let token = |(plain, step): (String, u32)| {
            position += step;
            (position, Token { stem: stem(&plain).into(), plain: plain.into(), span: Span::new(0, 0) })
        };
        words.into_iter().map(token).collect()
    })
}

/// A document without owner and key.
fn document() -> impl Strategy<Value = Document> {
    let texts = (option::of(tokens()), option::of(tokens()), option::of(tokens()), option::of(tokens()));
    let terms = vec((select(TERMS.as_slice()), word()), 0..3);
    let links = vec((select(LINKS.as_slice()), key()), 0..5);
    let numbers = (option::of(-3_i64..3), option::of(prop_oneof![Just(i64::MIN), Just(i64::MAX), -2_i64..2]));
    let names = (option::of(word()), option::of(word()));
    (select(KINDS.as_slice()), terms, links, numbers, names, texts).prop_map(
        |(kind, terms, links, numbers, names, texts)| {
            let fields = [TextField::Passage, TextField::Heading, TextField::Words, TextField::Name];
            Document {
                kind,
                key: Key(0),
                owner: Key(0),
                terms,
                links,
                numbers: NUMBERS.into_iter().zip([numbers.0, numbers.1]).filter_map(|(n, v)| Some((n, v?))).collect(),
                names: NAMES.into_iter().zip([names.0, names.1]).filter_map(|(n, v)| Some((n, v?))).collect(),
                texts: fields
                    .into_iter()
                    .zip([texts.0, texts.1, texts.2, texts.3])
                    .filter_map(|(field, tokens)| Some((field, tokens?)))
                    .collect(),
                stored: Vec::new(),
            }
        },
    )
}

/// The documents of one owner; which of them goes with which key is told by the owner, so that no two owners hold one
/// node.
fn owned() -> impl Strategy<Value = (u64, Vec<Document>)> {
    (0_u64..4, vec(document(), 0..4)).prop_map(|(owner, mut documents)| {
        for (index, document) in (0_u64..).zip(&mut documents) {
            document.owner = Key(owner);
            document.key = Key(owner + 4 * index);
            document.stored = format!("{owner} {index} {:?}", document.links).into_bytes();
        }
        (owner, documents)
    })
}

fn batch() -> impl Strategy<Value = Batch> {
    vec(owned(), 0..4).prop_map(|owned| {
        let owned: std::collections::BTreeMap<_, _> = owned.into_iter().collect();
        Batch {
            replace: owned.keys().map(|owner| Key(*owner)).collect(),
            documents: owned.into_values().flatten().collect(),
        }
    })
}

/// A first batch that replaces nothing that is there, for the answers that depend on what was deleted.
fn first_batch() -> impl Strategy<Value = Batch> {
    (batch(), vec(owned(), 4)).prop_map(|(mut batch, more)| {
        for (owner, documents) in more {
            if !batch.replace.contains(&Key(owner)) {
                batch.replace.push(Key(owner));
                batch.documents.extend(documents);
            }
        }
        batch
    })
}

fn words() -> impl Strategy<Value = Words> {
    prop_oneof![
        vec(word().prop_map(|word| stem(&word)), 0..3).prop_map(Words::Stems),
        vec(word(), 0..4).prop_map(Words::Phrase),
    ]
}

fn filter() -> impl Strategy<Value = Filter> {
    let field = select([TextField::Passage, TextField::Heading, TextField::Name].as_slice());
    let leaf = prop_oneof![
        Just(Filter::All),
        Just(Filter::Nothing),
        vec(key(), 0..6).prop_map(Filter::Key),
        (select(TERMS.as_slice()), vec(word(), 0..3)).prop_map(|(term, words)| Filter::Term(term, words)),
        (select(TERMS.as_slice()), select(["", "t", "tra", "trades", "é", "x"].as_slice()))
            .prop_map(|(term, prefix)| Filter::Prefix(term, prefix.to_owned())),
        (select(LINKS.as_slice()), vec(key(), 0..4)).prop_map(|(link, keys)| Filter::Link(link, keys)),
        (select(NUMBERS.as_slice()), option::of(-3_i64..3), option::of(-3_i64..3))
            .prop_map(|(number, first, last)| Filter::Range(number, first, last)),
        select(NUMBERS.as_slice()).prop_map(Filter::Missing),
        (field, words()).prop_map(|(field, words)| Filter::Text(field, words)),
        vec(word().prop_map(|word| stem(&word)), 0..3)
            .prop_map(|stems| Filter::Text(TextField::Words, Words::Stems(stems))),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Filter::And),
            vec(inner.clone(), 0..3).prop_map(Filter::Or),
            inner.clone().prop_map(|inner| Filter::Not(Box::new(inner))),
            (select(LINKS.as_slice()), select(KINDS.as_slice()), inner.clone())
                .prop_map(|(link, kind, inner)| Filter::To(link, kind, Box::new(inner))),
            (select(KINDS.as_slice()), select(LINKS.as_slice()), inner).prop_map(|(kind, link, inner)| Filter::From(
                kind,
                link,
                Box::new(inner)
            )),
        ]
    })
}

fn sort_key() -> impl Strategy<Value = SortKey> {
    let field = prop_oneof![
        select(NUMBERS.as_slice()).prop_map(SortField::Number),
        select(NAMES.as_slice()).prop_map(SortField::Name),
    ];
    (field, any::<bool>()).prop_map(|(field, descending)| SortKey { field, descending })
}

/// A position of an order, of a node that is there or not.
fn position(values: Vec<BoxedStrategy<Value>>) -> impl Strategy<Value = Option<Position>> {
    option::weighted(0.3, (values, key()).prop_map(|(values, key)| Position { values, key }))
}

fn bounds(values: &[BoxedStrategy<Value>]) -> impl Strategy<Value = Bounds> + use<> {
    let limit = prop_oneof![Just(0_usize), 1_usize..5, Just(10_000), Just(10_001)];
    let direction = select([Direction::Forward, Direction::Backward].as_slice());
    (limit, direction, position(values.to_vec()), position(values.to_vec()))
        .prop_map(|(limit, direction, after, before)| Bounds { limit, direction, after, before })
}

fn name_value() -> BoxedStrategy<Value> {
    let between = select(["", "a", "talkz", "zz"].as_slice()).prop_map(str::to_owned);
    prop_oneof![Just(Value::Missing), prop_oneof![word(), between].prop_map(Value::Name)].boxed()
}

fn values(keys: &[SortKey]) -> Vec<BoxedStrategy<Value>> {
    let value = |key: &SortKey| match key.field {
        SortField::Number(_) => prop_oneof![Just(Value::Missing), (-3_i64..3).prop_map(Value::Number)].boxed(),
        SortField::Name(_) => name_value(),
    };
    keys.iter().map(value).collect()
}

fn keyed() -> impl Strategy<Value = Read> {
    vec(sort_key(), 0..4).prop_flat_map(|keys| {
        (select(KINDS.as_slice()), filter(), bounds(&values(&keys))).prop_map(move |(kind, filter, bounds)| {
            Read::Select(Select { kind, filter, order: Order::Keyed(keys.clone()), bounds })
        })
    })
}

fn group() -> impl Strategy<Value = Read> {
    any::<bool>().prop_flat_map(|by_count| {
        let mut values = vec![name_value()];
        if by_count {
            values.insert(0, (0_i64..4).prop_map(Value::Number).boxed());
        }
        let kinds = (select(KINDS.as_slice()), select(KINDS.as_slice()));
        (kinds, filter(), filter(), select(LINKS.as_slice()), any::<bool>(), bounds(&values)).prop_map(
            move |((counted, kind), filter, among, link, zeros, bounds)| {
                Read::Group(Group { counted, filter, link, kind, among, zeros, by_count, bounds })
            },
        )
    })
}

fn clause() -> impl Strategy<Value = Clause> {
    prop_oneof![
        3 => word().prop_map(|word| Clause::Word { stems: vec![stem(&word)], plain: word }),
        1 => vec(word(), 2..4).prop_map(Clause::Phrase),
    ]
}

fn relevance() -> impl Strategy<Value = Read> {
    let score = (0.0_f64..3.0).prop_map(Value::Score).boxed();
    let first_page =
        (1_usize..4).prop_map(|limit| Bounds { limit, direction: Direction::Forward, after: None, before: None });
    let bounds = prop_oneof![first_page, bounds(&[score])];
    (select(KINDS.as_slice()), filter(), vec(clause(), 0..4), bounds).prop_map(|(kind, filter, clauses, bounds)| {
        Read::Select(Select { kind, filter, order: Order::Relevance(clauses), bounds })
    })
}

fn read() -> impl Strategy<Value = Read> {
    let kind = || select(KINDS.as_slice());
    prop_oneof![
        1 => (kind(), vec(key(), 0..5)).prop_map(|(kind, keys)| Read::Get { kind, keys }),
        4 => keyed(),
        1 => (kind(), filter()).prop_map(|(kind, filter)| Read::Count { kind, filter }),
        1 => (kind(), filter()).prop_map(|(kind, filter)| Read::Sum { kind, filter, number: Number::Start }),
        1 => (kind(), select(TERMS.as_slice())).prop_map(|(kind, term)| Read::Terms { kind, term }),
        2 => group(),
    ]
}

/// Equal, but for the last bits of scores.
fn alike(left: &Result<Answer, ReadError>, right: &Result<Answer, ReadError>) -> bool {
    match (left, right) {
        (Ok(Answer::Page(left)), Ok(Answer::Page(right))) => pages_alike(left, right),
        (Err(ReadError::Unsupported(_)), Err(ReadError::Unsupported(_))) => true,
        _ => left == right,
    }
}

fn pages_alike(left: &Page, right: &Page) -> bool {
    let rows = left.rows.iter().zip(&right.rows);
    left.more == right.more
        && left.rows.len() == right.rows.len()
        && rows.into_iter().all(|(left, right)| match (left.score, right.score) {
            (Some(one), Some(other)) => {
                left.key == right.key && left.stored == right.stored && (one - other).abs() < 1e-9
            }
            _ => left == right,
        })
}

/// Asks both, all reads in one call.
fn same_answers(engine: &dyn Engine, reference: &dyn Engine, reads: &[Read]) -> Result<(), TestCaseError> {
    for ((read, answer), expected) in reads.iter().zip(ask(engine, reads)).zip(ask(reference, reads)) {
        prop_assert!(alike(&answer, &expected), "{read:#?}\nanswer {answer:#?}\nexpected {expected:#?}");
    }
    Ok(())
}

/// A quarter of the usual cases, each of which is many reads; `PROPTEST_CASES` asks for more.
fn few() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { cases: usual.cases / 4, max_shrink_iters: 2_000, ..usual }
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn all_histories_give_the_answers_of_the_reference(
        history in vec((batch(), vec(read(), 1..12)), 1..5),
    ) {
        let (engine, reference) = (in_memory(), Reference::new());
        for (batch, reads) in history {
            let generation = apply(&engine, batch.clone()).expect("memory can be written");
            prop_assert_eq!(generation.number, apply(&reference, batch).expect("always").number);
            same_answers(&engine, &reference, &reads)?;
        }
    }

    /// Without deletions: documents that are deleted but not merged away may still count in idf and mean length.
    #[test]
    fn scores_are_those_of_the_reference(batch in first_batch(), reads in vec(relevance(), 1..24)) {
        let (engine, reference) = (in_memory(), Reference::new());
        for one in [batch.clone(), moved(batch)] {
            apply(&engine, one.clone()).expect("memory can be written");
            apply(&reference, one).expect("always");
            same_answers(&engine, &reference, &reads)?;
        }
    }
}

/// The same documents under other owners and keys: a second segment.
fn moved(mut batch: Batch) -> Batch {
    batch.replace.iter_mut().for_each(|owner| owner.0 += 100);
    for document in &mut batch.documents {
        document.owner.0 += 100;
        document.key.0 += 100;
        document.links.iter_mut().for_each(|link| link.1.0 += 3);
    }
    batch
}
