//! Which tables are tables: many a page is laid out in one.
//!
//! In: the tree. Out: the tables of data. One that holds another table, or a heading and no header cell, or that says
//! so itself, is layout: only its words count.

use super::tree::{Id, Step, Tree};
use std::collections::HashSet;

/// A table that is open, and what was found in it.
struct Open {
    id: Id,
    has_table: bool,
    has_heading: bool,
    has_header: bool,
}

/// The tables of data. None stands in another.
pub(super) fn tables(tree: &Tree, top: Id) -> HashSet<Id> {
    let mut data = HashSet::new();
    let mut open: Vec<Open> = Vec::new();
    for step in tree.steps(top) {
        match step {
            Step::Enter(id) => enter(tree, id, &mut open),
            Step::Leave(id) if tree.name(id) == "table" => {
                data.extend(open.pop().filter(|table| is_data(tree, table)).map(|table| table.id));
            }
            Step::Leave(_) => {}
        }
    }
    data
}

fn enter(tree: &Tree, id: Id, open: &mut Vec<Open>) {
    let name = tree.name(id);
    if let Some(table) = open.last_mut() {
        table.has_table |= name == "table";
        table.has_heading |= matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        table.has_header |= name == "th";
    }
    if name == "table" {
        open.push(Open { id, has_table: false, has_heading: false, has_header: false });
    }
}

fn is_data(tree: &Tree, table: &Open) -> bool {
    let role = tree.attribute(table.id, "role").unwrap_or("");
    let is_said_layout = ["presentation", "none"].iter().any(|layout| role.eq_ignore_ascii_case(layout));
    !is_said_layout && !table.has_table && (table.has_header || !table.has_heading)
}

/// Whether all cells of a row are header cells.
pub(super) fn is_of_headers(tree: &Tree, row: Id) -> bool {
    let mut cells = tree.children(row).filter(|id| matches!(tree.name(*id), "td" | "th")).peekable();
    cells.peek().is_some() && cells.all(|cell| tree.name(cell) == "th")
}
