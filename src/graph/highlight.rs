//! Fragments: the part of a text that shows why it was found, with the matched words marked.

use crate::index::Clause;
use crate::model::Span;
use crate::words::{self, Initials, Token};

/// About how long a fragment is, in bytes.
const LENGTH: usize = 240;
/// A sentence that begins or ends no further away than this is taken whole.
const REACH: usize = 80;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// Its first byte in the text.
    pub start: usize,
    /// Its parts, joined without anything between.
    pub parts: Vec<Part>,
}

/// Some words of a fragment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// As written.
    pub text: String,
    /// Whether they were searched for.
    pub matched: bool,
}

/// The best fragment of a text for the clauses of a query; `None` where no clause stands in it.
pub fn fragment(text: &str, language: Option<&str>, clauses: &[Clause]) -> Option<Fragment> {
    let marks = marked(text, language, clauses);
    let window = window(text, &marks)?;
    let inside: Vec<Span> = marks.into_iter().map(|(span, _)| span).filter(|span| window.contains(*span)).collect();
    Some(Fragment { start: window.start, parts: parts(text, window, &inside) })
}

/// The words of a text that clauses ask for, in order, each with the number of its clause.
pub fn marked(text: &str, language: Option<&str>, clauses: &[Clause]) -> Vec<(Span, usize)> {
    let mut marks = Vec::new();
    let asked = clauses.iter().flat_map(|clause| match clause {
        Clause::Word { plain, stems } => [plain].into_iter().chain(stems).map(String::as_str).collect(),
        Clause::Phrase(_) => Vec::new(),
    });
    words::for_each_like(text, language, Initials::of(asked), |plain, stem, span| {
        for (number, clause) in clauses.iter().enumerate() {
            let Clause::Word { plain: asked, stems } = clause else { continue };
            if plain == asked || stems.iter().any(|asked| stem == asked) {
                marks.push((span, number));
            }
        }
    });
    if clauses.iter().any(|clause| matches!(clause, Clause::Phrase(_))) {
        let tokens = words::tokens(text, language);
        for (number, clause) in clauses.iter().enumerate() {
            let Clause::Phrase(phrase) = clause else { continue };
            marks.extend(phrases(&tokens, phrase).map(|span| (span, number)));
        }
    }
    marks.sort();
    marks
}

fn phrases<'a>(tokens: &'a [Token], phrase: &'a [String]) -> impl Iterator<Item = Span> + 'a {
    tokens
        .windows(phrase.len().max(1))
        .filter(move |window| window.iter().zip(phrase).all(|(token, word)| *token.plain == **word))
        .filter_map(|window| Some(Span::new(window.first()?.span.start, window.last()?.span.end)))
}

/// The stretch with the most different clauses, then the most marks, then the earliest; cut at sentence ends where
/// they are near, else at words.
fn window(text: &str, marks: &[(Span, usize)]) -> Option<Span> {
    let mut best: Option<((usize, usize), usize, usize)> = None;
    for (first, (span, _)) in marks.iter().enumerate() {
        let within =
            marks[first..].iter().take_while(|(other, _)| other.end <= span.start + LENGTH).collect::<Vec<_>>();
        let clauses = within.iter().map(|(_, clause)| clause).collect::<std::collections::BTreeSet<_>>().len();
        let end = within.last().map_or(span.end, |(last, _)| last.end);
        if best.is_none_or(|(found, _, _)| (clauses, within.len()) > found) {
            best = Some(((clauses, within.len()), span.start, end));
        }
    }
    let (_, start, end) = best?;
    let spare = LENGTH.saturating_sub(end - start);
    Some(Span::new(begin(text, start, spare / 2), finish(text, end, spare / 2)))
}

/// Where a fragment begins whose first mark is at `mark`.
fn begin(text: &str, mark: usize, spare: usize) -> usize {
    let earliest = boundary(text, mark.saturating_sub(spare + REACH));
    let before = &text[earliest..mark];
    if let Some(sentence) = before.rfind(['.', '!', '?', '\n']).filter(|_| !before.is_empty()) {
        let rest = &before[sentence + 1..];
        return earliest + sentence + 1 + (rest.len() - rest.trim_start().len());
    }
    if earliest == 0 {
        return 0;
    }
    let wanted = boundary(text, mark.saturating_sub(spare));
    text[wanted..mark].find(char::is_whitespace).map_or(mark, |space| wanted + space + 1)
}

/// Where a fragment ends whose last mark ends at `mark`.
fn finish(text: &str, mark: usize, spare: usize) -> usize {
    let latest = boundary(text, (mark + spare + REACH).min(text.len()));
    let after = &text[mark..latest];
    if let Some(sentence) = after.find(['.', '!', '?', '\n']) {
        let end = mark + sentence;
        return if text[end..].starts_with('\n') { end } else { end + 1 };
    }
    if latest == text.len() {
        return latest;
    }
    let wanted = boundary(text, (mark + spare).min(text.len()));
    text[mark..wanted].rfind(char::is_whitespace).map_or(mark, |space| mark + space)
}

fn boundary(text: &str, mut byte: usize) -> usize {
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

fn parts(text: &str, window: Span, marks: &[Span]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut done = window.start;
    let mut push = |start: usize, end: usize, matched| {
        if start < end {
            parts.push(Part { text: text[start..end].to_owned(), matched });
        }
    };
    for mark in marks {
        // Marks of a phrase and of one of its words overlap.
        let start = mark.start.max(done);
        push(done, start, false);
        push(start, mark.end, true);
        done = done.max(mark.end);
    }
    push(done, window.end, false);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::clauses;
    use crate::query;

    fn check(text: &str, typed: &str, expected: Option<&str>) {
        let languages = ["en".to_owned()];
        let clauses = clauses(&query::parse(typed), &languages);
        let shown = fragment(text, Some("en"), &clauses).map(|fragment| {
            let joined: String = fragment.parts.iter().map(|part| part.text.as_str()).collect();
            assert_eq!(text[fragment.start..].find(&joined), Some(0));
            let mark = |part: &Part| if part.matched { format!("[{}]", part.text) } else { part.text.clone() };
            fragment.parts.iter().map(mark).collect::<String>()
        });
        assert_eq!(shown.as_deref(), expected, "{typed}");
    }

    #[test]
    fn the_words_that_were_searched_for_are_marked() {
        let text = "Nothing here. Talks on reducing tariffs began, and a Bilateral Task Force met. The end.";
        check(text, "tariff", Some("Talks on reducing [tariffs] began, and a Bilateral Task Force met."));
        check(
            text,
            "\"bilateral task force\"",
            Some("Talks on reducing tariffs began, and a [Bilateral Task Force] met."),
        );
        check(text, "force \"task force\"", Some("Talks on reducing tariffs began, and a Bilateral [Task Force] met."));
        check(text, "tariff -force", Some("Talks on reducing [tariffs] began, and a Bilateral Task Force met."));
        check(text, "\"tariff\"", None);
        check(text, "elephant", None);
        check("", "elephant", None);
    }

    #[test]
    fn long_text_is_cut_between_words() {
        let text = format!("{} needle {}", "häy ".repeat(500), "stück ".repeat(500));
        let clauses = clauses(&query::parse("needle"), &[]);
        let fragment = fragment(&text, None, &clauses).expect("found");
        let joined: String = fragment.parts.iter().map(|part| part.text.as_str()).collect();
        assert!(joined.len() < LENGTH + 2 * REACH, "{joined}");
        assert!(joined.starts_with("häy") && joined.ends_with("stück"), "{joined}");
    }
}
