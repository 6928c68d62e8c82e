//! What a query matches: a filter for each kind of node, and the clauses to rank by.
//!
//! A word matches a meeting when its title, a heading or one of its passages has a form of it; a phrase when it stands
//! whole in one of them. AND, OR and NOT combine sets of nodes, so the words of a query may stand in different passages.

use super::{Clause, Filter, Link, TextField, Words};
use crate::model::Kind;
use crate::query::Query;
use crate::words;

/// The nodes of a kind that match a query, in a corpus of these languages.
pub fn matching(kind: Kind, query: &Query, languages: &[String]) -> Filter {
    let all = |parts: &[Query]| parts.iter().map(|part| matching(kind, part, languages)).collect();
    match query {
        Query::All => Filter::All,
        Query::And(parts) => Filter::And(all(parts)),
        Query::Or(parts) => Filter::Or(all(parts)),
        Query::Not(part) => Filter::Not(Box::new(matching(kind, part, languages))),
        Query::Word(word) => having(kind, &Words::Stems(words::variants(word, languages))),
        Query::Phrase(phrase) => having(kind, &Words::Phrase(phrase.clone())),
    }
}

/// What a query is ranked by: its wanted words and phrases, in order.
pub fn clauses(query: &Query, languages: &[String]) -> Vec<Clause> {
    let clause = |wanted: &Query| match wanted {
        Query::Word(word) => Some(Clause::Word { plain: word.clone(), stems: words::variants(word, languages) }),
        Query::Phrase(phrase) if phrase.len() == 1 => {
            Some(Clause::Word { plain: phrase[0].clone(), stems: Vec::new() })
        }
        Query::Phrase(phrase) => Some(Clause::Phrase(phrase.clone())),
        _ => None,
    };
    query.wanted().into_iter().filter_map(clause).collect()
}

fn having(kind: Kind, words: &Words) -> Filter {
    let text = |field| Filter::Text(field, words.clone());
    let in_passages = |link| {
        let passage = Filter::Or(vec![text(TextField::Passage), text(TextField::Heading)]);
        Filter::Or(vec![text(TextField::Heading), Filter::From(Kind::Passage, link, Box::new(passage))])
    };
    match (kind, words) {
        (Kind::Meeting, Words::Stems(_)) => text(TextField::Words),
        (Kind::Meeting, Words::Phrase(_)) => in_passages(Link::Meeting),
        (Kind::Record, _) => in_passages(Link::Record),
        (Kind::Passage, _) => text(TextField::Passage),
        (Kind::Statement, _) => text(TextField::Statement),
        (Kind::Theme | Kind::Stakeholder | Kind::AgendaItem, _) => text(TextField::Name),
        (Kind::Text | Kind::Claims, _) => Filter::Nothing,
    }
}
