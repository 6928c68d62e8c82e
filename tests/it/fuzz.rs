//! The laws of the fuzz targets, over some bytes: what `fuzz/` runs without end on a nightly toolchain.

#[path = "../../fuzz/laws.rs"]
mod laws;

use proptest::collection::vec;
use proptest::prelude::*;

/// Pieces of TOML that our files are made of, to get further than bytes do.
const TOML: &[&str] = &[
    "title = ",
    "date = ",
    "[[participant]]\n",
    "[[statement]]\n",
    "[[theme]]\n",
    "[[stakeholder]]\n",
    "[[meeting]]\n",
    "name = ",
    "kind = ",
    "of = ",
    "text = ",
    "which = ",
    "replace = ",
    "aliases = ",
    "broader = ",
    "records = ",
    "'Ann Lee'",
    "'paint'",
    "'DECISION'",
    "'PERSON'",
    "2024-03-04",
    "'2024-03/2024'",
    "['themes']",
    "[",
    "]",
    "true",
    "false",
    "'Quay Board'",
    "\n",
    "\n",
    "\n",
    "remove = true\n",
    "\"\"\"",
    "é",
    "=",
];

/// Pieces of documents, valid and not.
const GRAPHQL: &[&str] = &[
    "{ ",
    "} ",
    "query Q($n: Int, $q: String) ",
    "corpus { recordCount } ",
    "meetings(first: 2, after: \"x\") ",
    "search(query: \"-(a OR\", types: [MEETING, PASSAGE]) ",
    "filter: { themes: [\"x\"], date: { from: \"2024-02-30\" } } ",
    "nodes { title } ",
    "edges { node { ... on Meeting { id } } } ",
    "...F ",
    "fragment F on Meeting { themes(last: 3) { totalCount } } ",
    "@include(if: $n) ",
    "a: ",
    "__typename ",
    "__schema { types { fields { name } } } ",
    "node(id: \"\") ",
    "( ",
    ") ",
    "\"\"\" ",
    "[ ",
    "] ",
    "1e400 ",
    "$q ",
    "mutation ",
    "subscription ",
];

fn pieces(from: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    vec(proptest::sample::select(from), 0..24).prop_map(|pieces| pieces.concat().into_bytes())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_record(bytes in vec(any::<u8>(), 0..300)) {
        laws::document(&bytes);
    }

    #[test]
    fn any_change_of_a_record_is_one(bytes in vec(any::<u8>(), 0..60)) {
        laws::mutated(&bytes);
    }

    #[test]
    fn any_bytes_are_a_correction_or_a_problem(bytes in vec(any::<u8>(), 0..60), toml in pieces(TOML)) {
        laws::correction(&bytes);
        laws::correction(&toml);
    }

    #[test]
    fn any_bytes_are_a_vocabulary_or_an_error(bytes in vec(any::<u8>(), 0..60), toml in pieces(TOML)) {
        laws::vocabulary(&bytes);
        laws::vocabulary(&toml);
    }

    #[test]
    fn any_bytes_are_a_query_and_may_be_a_cursor(bytes in vec(any::<u8>(), 0..60), typed in "[a-z\"() -]{0,40}") {
        laws::query(&bytes);
        laws::query(typed.as_bytes());
        laws::cursor(&bytes);
        laws::cursor(typed.as_bytes());
    }

    #[test]
    fn any_bytes_are_a_request_that_is_answered(
        bytes in vec(any::<u8>(), 0..60), sort in 0_u8..3, document in pieces(GRAPHQL),
    ) {
        laws::request(&bytes);
        laws::request(&[&[sort], document.as_slice()].concat());
    }
}
