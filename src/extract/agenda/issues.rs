//! Items of lists that name an issue of a tracker, as teams list what they talk about: "Move the inspector [#459](...)".

use super::super::lexicon::{LEXICON, is_only};
use super::super::reading::Reading;
use super::{headings, remark, title};
use crate::model::Span;
use crate::parse::{BlockKind, MarkKind};

/// The titles of such items of outermost lists.
pub(super) fn items(reading: &Reading) -> Vec<Span> {
    let outer = reading.blocks.iter().filter(|block| matches!(block.kind, BlockKind::ListItem { depth: 0, .. }));
    let named = outer.filter(|block| ends_in_issue(reading, block.span) && !is_other(reading, block.span));
    named
        .filter_map(|block| title::of(reading, block.span))
        .filter(|title| !headings::tells(reading.words(*title)))
        .collect()
}

/// Whether the item only says where something is, below a heading "Links", or what came of one, below "Conclusion".
fn is_other(reading: &Reading, span: Span) -> bool {
    let block = reading.blocks.partition_point(|block| block.span.start < span.start);
    let heading = &LEXICON.heading;
    reading
        .heading(block)
        .map(|above| reading.block(above))
        .is_some_and(|words| heading.links.are(words) || is_only(words, &heading.concluded, &[&heading.beside]))
}

/// Whether the first line has words and ends in a link to an issue, which its number names.
fn ends_in_issue(reading: &Reading, span: Span) -> bool {
    let line = reading.words(span).lines().next().unwrap_or("").trim_end();
    let Some(number) = line.split_whitespace().next_back().filter(|_| line.contains(' ')) else { return false };
    let number = number.trim_matches(['[', ']', '(', ')']);
    remark::is_issue(number) && leads_to(reading, number, Span::new(span.start, span.start + line.len()))
}

/// Whether the end of a line is a link to the issue of that number: "Workshop #23" may lead to a page about one.
fn leads_to(reading: &Reading, issue: &str, line: Span) -> bool {
    let number = issue.rsplit('#').next().unwrap_or(issue);
    let marks = reading.marks_in(line);
    let is_of_issue = |address: &str| address.split(|one: char| !one.is_ascii_digit()).any(|digits| digits == number);
    let mut last = marks.filter(|mark| mark.span.end + 1 >= line.end);
    last.any(|mark| matches!(&mark.kind, MarkKind::Link(address) if is_of_issue(address)))
}
