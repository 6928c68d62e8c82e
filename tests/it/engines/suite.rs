//! What every engine must do, as functions over the port; each is run against all engines.

use super::reference::Reference;
use super::{apply, ask, in_memory};
use readout::index::{
    Answer, Batch, Bounds, Clause, Direction, Document, Engine, Filter, Group, Link, Name, Number, Order, Page,
    Position, Read, ReadError, Select, SortField, SortKey, Term, TextField, Value, Words,
};
use readout::model::{Key, Kind};
use readout::words::tokens;

macro_rules! suite {
    ($($name:ident),* $(,)?) => {$(
        #[test]
        fn $name() {
            for engine in [Box::new(in_memory()) as Box<dyn Engine>, Box::new(Reference::new())] {
                cases::$name(engine.as_ref());
            }
        }
    )*};
}

suite!(
    a_batch_replaces_the_documents_of_its_owners,
    an_old_generation_goes_on,
    an_empty_batch_is_no_generation,
    phrases_are_words_at_consecutive_positions,
    pages_go_on_from_both_ends,
    a_cursor_holds_when_its_node_is_gone,
    nodes_without_a_value_come_last,
    names_are_in_the_order_of_their_bytes,
    a_limit_of_nothing_gives_nothing,
    too_much_is_refused,
    a_position_of_another_order_is_refused,
    joins_go_along_links_and_against_them,
    a_node_is_ranked_by_its_best_document,
    what_no_clause_scores_comes_last_by_key,
    groups_count_a_document_once,
    words_of_any_length_are_kept,
    sums_terms_and_counts_leave_out_what_was_deleted,
    one_bad_read_leaves_the_others_whole,
);

fn node(kind: Kind, key: u64) -> Document {
    Document {
        kind,
        key: Key(key),
        owner: Key(key),
        terms: Vec::new(),
        links: Vec::new(),
        numbers: Vec::new(),
        names: Vec::new(),
        texts: Vec::new(),
        stored: key.to_string().into_bytes(),
    }
}

fn link(mut document: Document, link: Link, keys: &[u64]) -> Document {
    document.links.extend(keys.iter().map(|key| (link, Key(*key))));
    document
}

fn name(mut document: Document, name: Name, value: &str) -> Document {
    document.names.push((name, value.to_owned()));
    document
}

fn number(mut document: Document, number: Number, value: i64) -> Document {
    document.numbers.push((number, value));
    document
}

/// Pieces are parted by a gap of ten.
fn text(mut document: Document, field: TextField, pieces: &[&str]) -> Document {
    let mut positioned = Vec::new();
    for piece in pieces {
        let start = positioned.last().map_or(0, |(position, _)| position + 10);
        positioned.extend((start..).zip(tokens(piece, Some("en"))));
    }
    document.texts.push((field, positioned.into_iter().collect()));
    document
}

fn put(engine: &dyn Engine, documents: Vec<Document>) {
    let replace = documents.iter().map(|document| document.owner).collect();
    apply(engine, Batch { replace, documents }).expect("the batch is good");
}

fn one(engine: &dyn Engine, read: Read) -> Answer {
    ask(engine, &[read]).remove(0).expect("the read is good")
}

fn bounds(limit: usize) -> Bounds {
    Bounds { limit, direction: Direction::Forward, after: None, before: None }
}

fn select(kind: Kind, filter: Filter, order: Order, bounds: Bounds) -> Read {
    Read::Select(Select { kind, filter, order, bounds })
}

fn page(engine: &dyn Engine, read: Read) -> Page {
    match one(engine, read) {
        Answer::Page(page) => page,
        other => panic!("no page: {other:?}"),
    }
}

/// The keys of a page of meetings by start, newest first.
fn newest(engine: &dyn Engine, bounds: Bounds) -> (Vec<u64>, bool) {
    let read = select(Kind::Meeting, Filter::All, by(SortField::Number(Number::Start), true), bounds);
    let page = page(engine, read);
    (keys(&page), page.more)
}

fn by(field: SortField, descending: bool) -> Order {
    Order::Keyed(vec![SortKey { field, descending }])
}

fn keys(page: &Page) -> Vec<u64> {
    page.rows.iter().map(|row| row.key.0).collect()
}

/// The keys of the nodes of a filter.
fn found(engine: &dyn Engine, kind: Kind, filter: Filter) -> Vec<u64> {
    keys(&page(engine, select(kind, filter, Order::Keyed(Vec::new()), bounds(100))))
}

fn word(word: &str) -> Clause {
    Clause::Word { plain: word.to_owned(), stems: vec![readout::words::stem(word, Some("en"))] }
}

fn phrase(words: &str) -> Words {
    Words::Phrase(words.split(' ').map(str::to_owned).collect())
}

fn dated(engine: &dyn Engine) {
    let meeting = |key, start| number(node(Kind::Meeting, key), Number::Start, start);
    put(engine, vec![meeting(1, 10), meeting(2, 30), meeting(3, 20)]);
    put(engine, vec![node(Kind::Meeting, 4), meeting(5, 30), meeting(6, -5)]);
}

mod cases {
    use super::*;

    pub(super) fn a_batch_replaces_the_documents_of_its_owners(engine: &dyn Engine) {
        let owned = |key, owner| Document { owner: Key(owner), ..node(Kind::Passage, key) };
        put(engine, vec![owned(1, 1), owned(2, 1), owned(3, 2)]);
        put(engine, vec![owned(4, 1)]);
        assert_eq!(found(engine, Kind::Passage, Filter::All), [3, 4]);
        let get = Read::Get { kind: Kind::Passage, keys: vec![Key(4), Key(1), Key(4)] };
        let four: std::sync::Arc<[u8]> = b"4".as_slice().into();
        assert_eq!(one(engine, get), Answer::Nodes(vec![Some(four.clone()), None, Some(four)]));
        apply(engine, Batch { replace: vec![Key(1), Key(2), Key(9)], documents: Vec::new() }).expect("good");
        assert_eq!(found(engine, Kind::Passage, Filter::All), [] as [u64; 0]);
    }

    pub(super) fn an_old_generation_goes_on(engine: &dyn Engine) {
        put(engine, vec![node(Kind::Theme, 1)]);
        let old = engine.snapshot();
        apply(engine, Batch { replace: vec![Key(1)], documents: Vec::new() }).expect("good");
        let count = Read::Count { kind: Kind::Theme, filter: Filter::All };
        assert_eq!(super::super::wait(old.read(vec![count.clone()])), [Ok(Answer::Number(1))]);
        assert_eq!(one(engine, count), Answer::Number(0));
    }

    pub(super) fn an_empty_batch_is_no_generation(engine: &dyn Engine) {
        let before = engine.snapshot();
        assert_eq!((before.generation().number, before.committed_at()), (0, None));
        assert_eq!(apply(engine, Batch::default()).expect("good"), before.generation());
        put(engine, vec![node(Kind::Theme, 1)]);
        let after = engine.snapshot();
        assert_eq!((after.generation().number, after.generation().index), (1, before.generation().index));
        assert!(after.committed_at().is_some());
    }

    pub(super) fn phrases_are_words_at_consecutive_positions(engine: &dyn Engine) {
        let pieces = ["Joint task force on trade", "force and trade talks, trade talks"];
        put(engine, vec![text(node(Kind::Passage, 1), TextField::Passage, &pieces)]);
        for (words, is_in) in [
            ("task force", true),
            ("task", true),
            ("force task", false),
            ("trade force", false), // the end of one piece and the beginning of the next
            ("trade talks trade talks", true),
            ("talks trade talks trade", false),
            ("joint task force on trade", true),
            ("talk", false), // as written, not stemmed
        ] {
            let filter = Filter::Text(TextField::Passage, phrase(words));
            assert_eq!(!found(engine, Kind::Passage, filter).is_empty(), is_in, "{words}");
        }
        let stems = |stem: &str| Filter::Text(TextField::Passage, Words::Stems(vec![stem.to_owned()]));
        assert_eq!(found(engine, Kind::Passage, stems("talk")), [1]);
        assert_eq!(found(engine, Kind::Meeting, stems("talk")), [] as [u64; 0]);
    }

    pub(super) fn pages_go_on_from_both_ends(engine: &dyn Engine) {
        dated(engine);
        let all = [2, 5, 3, 1, 6, 4];
        assert_eq!(newest(engine, bounds(100)), (all.to_vec(), false));
        for size in 1..=all.len() {
            assert_eq!(walk(engine, size, Direction::Forward), all, "{size} forward");
            assert_eq!(walk(engine, size, Direction::Backward), all, "{size} backward");
        }
    }

    /// All pages of a size, put together in the order.
    fn walk(engine: &dyn Engine, size: usize, direction: Direction) -> Vec<u64> {
        let mut all = Vec::new();
        let mut bounds = Bounds { direction, ..bounds(size) };
        loop {
            let read = select(Kind::Meeting, Filter::All, by(SortField::Number(Number::Start), true), bounds.clone());
            let page = page(engine, read);
            assert!(page.rows.len() == size || !page.more);
            match direction {
                Direction::Forward => {
                    all.extend(keys(&page));
                    bounds.after = page.rows.last().map(|row| row.position.clone());
                }
                Direction::Backward => {
                    all.splice(0..0, keys(&page));
                    bounds.before = page.rows.first().map(|row| row.position.clone());
                }
            }
            if !page.more {
                return all;
            }
        }
    }

    pub(super) fn a_cursor_holds_when_its_node_is_gone(engine: &dyn Engine) {
        dated(engine);
        apply(engine, Batch { replace: vec![Key(5), Key(3)], documents: Vec::new() }).expect("good");
        let gone = |value, key| Some(Position { values: vec![value], key: Key(key) });
        let after = Bounds { after: gone(Value::Number(30), 5), ..bounds(2) };
        assert_eq!(newest(engine, after), (vec![1, 6], true));
        let before = Bounds { before: gone(Value::Number(20), 3), direction: Direction::Backward, ..bounds(1) };
        assert_eq!(newest(engine, before), (vec![2], false));
        let between = Bounds { after: gone(Value::Number(25), 0), before: gone(Value::Missing, 4), ..bounds(9) };
        assert_eq!(newest(engine, between), (vec![1, 6], false));
    }

    pub(super) fn nodes_without_a_value_come_last(engine: &dyn Engine) {
        dated(engine);
        let oldest = select(Kind::Meeting, Filter::All, by(SortField::Number(Number::Start), false), bounds(9));
        assert_eq!(keys(&page(engine, oldest)), [6, 1, 3, 2, 5, 4]);
        assert_eq!(newest(engine, bounds(9)).0, [2, 5, 3, 1, 6, 4]);
        assert_eq!(found(engine, Kind::Meeting, Filter::Missing(Number::Start)), [4]);
        assert_eq!(found(engine, Kind::Meeting, Filter::Range(Number::Start, None, None)), [1, 2, 3, 5, 6]);
        assert_eq!(found(engine, Kind::Meeting, Filter::Range(Number::Start, Some(10), Some(20))), [1, 3]);
    }

    pub(super) fn names_are_in_the_order_of_their_bytes(engine: &dyn Engine) {
        let titled = |key, title| name(node(Kind::Theme, key), Name::Title, title);
        put(engine, vec![titled(1, "b"), titled(2, "ä"), titled(3, "")]);
        put(engine, vec![titled(4, "B"), titled(5, "ab"), titled(6, "b")]);
        for (descending, expected) in [(false, [3, 4, 5, 1, 6, 2]), (true, [2, 1, 6, 5, 4, 3])] {
            let order = by(SortField::Name(Name::Title), descending);
            assert_eq!(keys(&page(engine, select(Kind::Theme, Filter::All, order, bounds(9)))), expected);
        }
        let after = Some(Position { values: vec![Value::Name("aa".to_owned())], key: Key(0) });
        let order = by(SortField::Name(Name::Title), false);
        let read = select(Kind::Theme, Filter::All, order, Bounds { after, ..bounds(2) });
        assert_eq!(keys(&page(engine, read)), [5, 1]);
    }

    pub(super) fn a_limit_of_nothing_gives_nothing(engine: &dyn Engine) {
        dated(engine);
        assert_eq!(newest(engine, bounds(0)), (Vec::new(), false));
        let read = select(Kind::Meeting, Filter::All, Order::Relevance(vec![word("trade")]), bounds(0));
        assert_eq!(page(engine, read), Page::default());
    }

    pub(super) fn too_much_is_refused(engine: &dyn Engine) {
        let reads = [
            select(Kind::Meeting, Filter::All, by(SortField::Number(Number::Start), true), bounds(usize::MAX)),
            Read::Get { kind: Kind::Meeting, keys: vec![Key(1); 10_001] },
        ];
        for answer in ask(engine, &reads) {
            assert!(matches!(answer, Err(ReadError::Unsupported(_))), "{answer:?}");
        }
    }

    pub(super) fn a_position_of_another_order_is_refused(engine: &dyn Engine) {
        dated(engine);
        let wrong = [vec![], vec![Value::Name("x".to_owned())], vec![Value::Number(1), Value::Number(1)]];
        for values in wrong {
            let after = Some(Position { values: values.clone(), key: Key(1) });
            let bounds = Bounds { after, ..bounds(2) };
            let read = select(Kind::Meeting, Filter::All, by(SortField::Number(Number::Start), true), bounds);
            let answer = ask(engine, &[read]).remove(0);
            assert!(matches!(answer, Err(ReadError::Unsupported(_))), "{values:?} {answer:?}");
        }
    }

    pub(super) fn joins_go_along_links_and_against_them(engine: &dyn Engine) {
        let meeting = |key, start, themes: &[u64]| {
            link(number(node(Kind::Meeting, key), Number::Start, start), Link::Theme, themes)
        };
        let statement = |key, meeting| link(node(Kind::Statement, key), Link::Meeting, &[meeting]);
        put(engine, vec![meeting(1, 10, &[7, 8]), meeting(2, 20, &[8]), node(Kind::Theme, 7), node(Kind::Theme, 8)]);
        put(engine, vec![statement(21, 1), statement(22, 2), statement(23, 99)]);
        let late = || Filter::Range(Number::Start, Some(15), None);
        let of_late = Filter::To(Link::Meeting, Kind::Meeting, Box::new(late()));
        assert_eq!(found(engine, Kind::Statement, of_late), [22]);
        let of_any = Filter::To(Link::Meeting, Kind::Meeting, Box::new(Filter::All));
        assert_eq!(found(engine, Kind::Statement, of_any), [21, 22]);
        let themes = |filter| Filter::From(Kind::Meeting, Link::Theme, Box::new(filter));
        assert_eq!(found(engine, Kind::Theme, themes(late())), [8]);
        assert_eq!(found(engine, Kind::Theme, themes(Filter::All)), [7, 8]);
        let with_statement = themes(Filter::From(Kind::Statement, Link::Meeting, Box::new(Filter::Key(vec![Key(21)]))));
        assert_eq!(found(engine, Kind::Theme, with_statement), [7, 8]);
        assert_eq!(found(engine, Kind::Theme, Filter::Not(Box::new(themes(late())))), [7]);
    }

    pub(super) fn a_node_is_ranked_by_its_best_document(engine: &dyn Engine) {
        let passage = |key, meeting, words| {
            text(link(node(Kind::Passage, key), Link::Meeting, &[meeting]), TextField::Passage, &[words])
        };
        let meetings = [1, 2, 3].map(|key| link(node(Kind::Meeting, key), Link::Meeting, &[key]));
        put(engine, meetings.to_vec());
        put(engine, vec![passage(11, 1, "trade"), passage(12, 1, "a long passage on nothing much but some trade")]);
        put(engine, vec![passage(13, 2, "trade in trade in trade and more of it"), passage(14, 3, "nothing")]);
        let order = || Order::Relevance(vec![word("trade")]);
        for limit in [1, 2, 9] {
            let page = page(engine, select(Kind::Meeting, Filter::All, order(), bounds(limit)));
            assert_eq!(keys(&page), [1, 2, 3][..limit.min(3)], "{limit}");
            assert_eq!(page.more, limit < 3);
            let scores: Vec<f64> = page.rows.iter().filter_map(|row| row.score).collect();
            assert!(scores.is_sorted_by(|one, next| one > next), "{scores:?}");
        }
        let without = Filter::Not(Box::new(Filter::Key(vec![Key(1)])));
        assert_eq!(keys(&page(engine, select(Kind::Meeting, without, order(), bounds(1)))), [2]);
    }

    pub(super) fn what_no_clause_scores_comes_last_by_key(engine: &dyn Engine) {
        let passage = |key, words| text(node(Kind::Passage, key), TextField::Passage, &[words]);
        put(engine, vec![passage(4, "trade"), passage(3, "x"), passage(2, "trade"), passage(1, "y")]);
        let order = Order::Relevance(vec![word("trade")]);
        let all = page(engine, select(Kind::Passage, Filter::All, order.clone(), bounds(9)));
        assert_eq!(keys(&all), [2, 4, 1, 3]);
        for (index, row) in all.rows.iter().enumerate() {
            let after = Bounds { after: Some(row.position.clone()), ..bounds(9) };
            let rest = page(engine, select(Kind::Passage, Filter::All, order.clone(), after));
            assert_eq!(rest.rows, all.rows[index + 1..]);
        }
    }

    pub(super) fn groups_count_a_document_once(engine: &dyn Engine) {
        let theme = |key, title| name(node(Kind::Theme, key), Name::Title, title);
        put(engine, vec![theme(7, "zebra"), theme(8, "apple"), theme(9, "melon"), theme(6, "none")]);
        put(
            engine,
            vec![
                link(node(Kind::Meeting, 1), Link::Theme, &[7, 7, 8]),
                link(node(Kind::Meeting, 2), Link::Theme, &[7, 9, 99]),
            ],
        );
        let group = |by_count, zeros, bounds| {
            let group = Group {
                counted: Kind::Meeting,
                filter: Filter::All,
                link: Link::Theme,
                kind: Kind::Theme,
                among: Filter::All,
                zeros,
                by_count,
                bounds,
            };
            let page = page(engine, Read::Group(group));
            page.rows.iter().map(|row| (row.key.0, row.count)).collect::<Vec<_>>()
        };
        assert_eq!(group(true, false, bounds(9)), [(7, Some(2)), (8, Some(1)), (9, Some(1))]);
        assert_eq!(group(false, true, bounds(9)), [(8, Some(1)), (9, Some(1)), (6, Some(0)), (7, Some(2))]);
        let values = vec![Value::Number(1), Value::Name("apple".to_owned())];
        let after = Bounds { after: Some(Position { values, key: Key(8) }), ..bounds(1) };
        assert_eq!(group(true, true, after), [(9, Some(1))]);
    }

    pub(super) fn words_of_any_length_are_kept(engine: &dyn Engine) {
        let long = "é".repeat(100_000);
        let mut document = name(node(Kind::Passage, 1), Name::Title, &long);
        document.terms.push((Term::Handle, long.clone()));
        put(engine, vec![text(document, TextField::Passage, &[&long, "and more"])]);
        let folded = "e".repeat(100_000);
        for filter in [
            Filter::Term(Term::Handle, vec![long.clone()]),
            Filter::Prefix(Term::Handle, long),
            Filter::Text(TextField::Passage, Words::Phrase(vec![folded])),
            Filter::Text(TextField::Passage, phrase("and more")),
        ] {
            assert_eq!(found(engine, Kind::Passage, filter), [1]);
        }
        let titles = select(Kind::Passage, Filter::All, by(SortField::Name(Name::Title), false), bounds(1));
        assert_eq!(keys(&page(engine, titles)), [1]);
    }

    pub(super) fn sums_terms_and_counts_leave_out_what_was_deleted(engine: &dyn Engine) {
        let record = |key, problems, language: &str| {
            let mut record = number(node(Kind::Record, key), Number::Problems, problems);
            record.terms = vec![(Term::Language, language.to_owned()), (Term::Handle, "x".to_owned())];
            record
        };
        put(engine, vec![record(1, 2, "en"), record(2, 3, "fr"), record(3, 5, "en")]);
        put(engine, vec![record(1, 1, "de")]);
        apply(engine, Batch { replace: vec![Key(2)], documents: Vec::new() }).expect("good");
        let reads = [
            Read::Sum { kind: Kind::Record, filter: Filter::All, number: Number::Problems },
            Read::Terms { kind: Kind::Record, term: Term::Language },
            Read::Count { kind: Kind::Record, filter: Filter::Prefix(Term::Handle, "x".to_owned()) },
            Read::Count { kind: Kind::Meeting, filter: Filter::All },
        ];
        let languages = vec![("de".to_owned(), 1), ("en".to_owned(), 1)];
        let expected = [Answer::Number(6), Answer::Terms(languages), Answer::Number(2), Answer::Number(0)];
        assert_eq!(ask(engine, &reads), expected.map(Ok));
    }

    pub(super) fn one_bad_read_leaves_the_others_whole(engine: &dyn Engine) {
        dated(engine);
        let count = Read::Count { kind: Kind::Meeting, filter: Filter::All };
        let bad = select(Kind::Meeting, Filter::All, Order::Keyed(Vec::new()), bounds(10_001));
        let answers = ask(engine, &[count.clone(), bad, count]);
        assert!(matches!(answers[1], Err(ReadError::Unsupported(_))));
        assert_eq!((&answers[0], &answers[2]), (&Ok(Answer::Number(6)), &Ok(Answer::Number(6))));
    }
}
