//! HTML.
//!
//! In: the text of a file, however broken. Out: its head as fields and its words as blocks and marks. What leads
//! around the site, what is hidden, and scripts are left out, as are images and forms. Nothing is fetched, no style
//! sheet is read.

mod body;
mod element;
mod guard;
mod head;
mod plain;
mod sink;
mod table;
mod tag;
mod tree;

use super::draft::Draft;
use super::page::Page;
use crate::model::Severity;
use tree::Tree;

/// How far into a text its first tag is looked for.
const LOOKED_AT: usize = 1024;

/// Whether a text whose name tells nothing is HTML: it opens with a tag, and soon says so.
pub(super) fn guess(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(LOOKED_AT).collect();
    let start = start.to_ascii_lowercase();
    start.starts_with('<') && ["<!doctype html", "<html"].iter().any(|tag| start.contains(tag))
}

/// Writes an HTML file.
pub(super) fn read(html: &str, draft: &mut Draft) {
    let tree = tree(html, 1, draft);
    head::read(&tree, draft);
    let mut page = Page::new(draft, 1);
    body::write(&tree, 1, false, &mut page);
    page.finish();
}

/// Writes a piece of HTML that stands in another text, from line `line` of the file on.
pub(super) fn write(html: &str, line: usize, page: &mut Page<'_>) {
    let tree = tree(html, line, page.draft);
    body::write(&tree, line, true, page);
}

fn tree(html: &str, first_line: usize, draft: &mut Draft) -> Tree {
    let mut partial = |message: String, line: Option<usize>| {
        if let Some(line) = line {
            draft.problem(Severity::Partial, message, Some(first_line + line - 1));
        }
    };
    let (html, cut) = tag::cut(html);
    let most = tag::MOST_ATTRIBUTES;
    partial(format!("a tag has more than {most} attributes: the others are read as plain words"), cut);
    let (tree, too_deep) = guard::tree(&html);
    let most = guard::DEEPEST;
    partial(format!("more than {most} tags are open at once: the others are read as plain words"), too_deep);
    tree
}
