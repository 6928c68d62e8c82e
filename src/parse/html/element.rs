//! What the elements of HTML are to the text of a page.
//!
//! In: an element. Out: its role. An element that is not named here is part of the line of words it stands in.

use super::super::MarkKind;
use super::tree::{Id, Tree};

/// Longer addresses are data and lead nowhere.
const LONGEST_ADDRESS: usize = 2048;

/// What an element is to the text.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing of it is text of the page.
    LeftOut,
    /// Words in a line.
    Inline,
    /// It stands on its own.
    Block,
    /// The line ends.
    Break,
    /// With its level.
    Heading(u8),
    Quotation,
    Preformatted,
    /// With the number of its first item, where it is ordered.
    List(Option<u64>),
    Item,
    /// A check box, and whether it is checked.
    Task(bool),
    Definitions,
    Term,
    Value,
    Table,
    Row,
    Cell,
    Mark(MarkKind),
}

/// The role of an element.
pub(super) fn role(tree: &Tree, id: Id) -> Role {
    if is_hidden(tree, id) || is_around_the_page(tree, id) {
        return Role::LeftOut;
    }
    match tree.name(id) {
        "head" | "title" | "script" | "style" | "template" | "noscript" | "noframes" | "noembed" | "iframe"
        | "object" | "svg" | "canvas" | "audio" | "video" | "button" | "select" | "datalist" | "textarea" => {
            Role::LeftOut
        }
        "h1" => Role::Heading(1),
        "h2" => Role::Heading(2),
        "h3" => Role::Heading(3),
        "h4" => Role::Heading(4),
        "h5" => Role::Heading(5),
        "h6" => Role::Heading(6),
        "p" | "div" | "body" | "main" | "article" | "section" | "header" | "footer" | "address" | "hgroup" | "form"
        | "fieldset" | "legend" | "details" | "summary" | "dialog" | "figure" | "figcaption" | "center" | "caption"
        | "hr" => Role::Block,
        "br" => Role::Break,
        "blockquote" => Role::Quotation,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "ol" => Role::List(Some(tree.attribute(id, "start").and_then(|start| start.parse().ok()).unwrap_or(1))),
        "ul" | "menu" | "dir" => Role::List(None),
        "li" => Role::Item,
        "input" if tree.attribute(id, "type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox")) => {
            Role::Task(tree.attribute(id, "checked").is_some())
        }
        "dl" => Role::Definitions,
        "dt" => Role::Term,
        "dd" => Role::Value,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        _ => mark(tree, id).map_or(Role::Inline, Role::Mark),
    }
}

/// How an element marks its words.
fn mark(tree: &Tree, id: Id) -> Option<MarkKind> {
    match tree.name(id) {
        "strong" | "b" => Some(MarkKind::Strong),
        "em" | "i" => Some(MarkKind::Emphasis),
        "s" | "del" | "strike" => Some(MarkKind::Struck),
        "code" | "kbd" | "samp" | "tt" => Some(MarkKind::Code),
        "a" => {
            let address = tree.attribute(id, "href").filter(|address| address.len() <= LONGEST_ADDRESS);
            address.map(|address| MarkKind::Link(address.to_owned()))
        }
        _ => None,
    }
}

/// Whether a browser would not show it, or would not read it out.
fn is_hidden(tree: &Tree, id: Id) -> bool {
    ["hidden", "aria-hidden", "style"]
        .iter()
        .any(|name| tree.attribute(id, name).is_some_and(|value| hides(name, value)))
        || (tree.name(id) == "dialog" && tree.attribute(id, "open").is_none())
}

/// Whether an attribute hides its element.
pub(super) fn hides(name: &str, value: &str) -> bool {
    match name {
        "hidden" => !value.eq_ignore_ascii_case("until-found"),
        "aria-hidden" => value.trim().eq_ignore_ascii_case("true"),
        "style" => {
            let style: String = value.chars().filter(|character| !character.is_whitespace()).collect();
            let style = style.to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
        _ => false,
    }
}

/// Whether it leads around the site, or stands beside or below what the page says.
fn is_around_the_page(tree: &Tree, id: Id) -> bool {
    let role = tree.attribute(id, "role").unwrap_or("");
    match tree.name(id) {
        "nav" | "aside" => true,
        // The footer of an article or of a quotation belongs to its words.
        "footer" => !tree.ancestors(id).any(|above| {
            matches!(tree.name(above), "article" | "main" | "section" | "blockquote" | "figure" | "td" | "dialog")
        }),
        _ => ["navigation", "search", "contentinfo"].iter().any(|around| role.eq_ignore_ascii_case(around)),
    }
}

/// Whether other elements may be opened in it: neither an empty element nor one whose words are taken as they are.
pub(super) fn nests(name: &str) -> bool {
    !matches!(
        name,
        "br" | "hr"
            | "img"
            | "input"
            | "meta"
            | "link"
            | "wbr"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "source"
            | "track"
            | "param"
            | "script"
            | "style"
            | "title"
            | "noscript"
            | "noframes"
            | "noembed"
            | "iframe"
            | "textarea"
            | "xmp"
            | "plaintext"
    )
}

/// Whether it is opened again in the next paragraph where it was not closed. A link is not among them: a link ends the
/// link before it.
pub(super) fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike" | "strong" | "tt" | "u"
    )
}
