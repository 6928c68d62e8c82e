//! The head of an HTML file: what it says about itself.
//!
//! In: the tree. Out: fields at the head of the draft, and the language. Of two entries of one name the first counts.

use super::super::draft::Draft;
use super::tree::{Id, ROOT, Step, Tree};

/// The names under which `<meta>` says something of a record, and the name of the field it becomes.
const NAMES: &[(&str, &str)] = &[
    ("article:published_time", "date"),
    ("date", "date"),
    ("dc.date", "date"),
    ("dcterms.date", "date"),
    ("author", "author"),
    ("article:author", "author"),
    ("dc.creator", "author"),
    ("description", "description"),
    ("og:description", "description"),
    ("keywords", "keywords"),
];

/// Writes the fields of the head.
pub(super) fn read(tree: &Tree, draft: &mut Draft) {
    let mut written = Vec::new();
    for html in tree.children(ROOT).filter(|id| tree.name(*id) == "html") {
        if let Some(language) = tree.attribute(html, "lang").or_else(|| tree.attribute(html, "xml:lang")) {
            draft.say_language(language);
        }
        let heads = tree.children(html).filter(|id| tree.name(*id) == "head");
        for id in heads.flat_map(|head| tree.children(head)) {
            let Some((name, values, line)) = entry(tree, id) else { continue };
            if !values.is_empty() && !written.contains(&name) {
                draft.field(name, &values, line);
                written.push(name);
            }
        }
    }
}

/// The name and values of an entry, and its line.
fn entry(tree: &Tree, id: Id) -> Option<(&'static str, Vec<String>, usize)> {
    match tree.name(id) {
        "title" => title(tree, id),
        "meta" => meta(tree, id),
        "link" if tree.attribute(id, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
            Some(("url", values(tree.attribute(id, "href")?, None), tree.line(id)))
        }
        _ => None,
    }
}

fn title(tree: &Tree, id: Id) -> Option<(&'static str, Vec<String>, usize)> {
    let is_words = |step| if let Step::Enter(id) = step { tree.text(id).map(|words| (words, id)) } else { None };
    let (words, text) = tree.steps(id).find_map(is_words)?;
    let blank = words.len() - words.trim_start().len();
    Some(("title", values(words, None), tree.line(text) + words[..blank].matches('\n').count()))
}

fn meta(tree: &Tree, id: Id) -> Option<(&'static str, Vec<String>, usize)> {
    let given = tree.attribute(id, "name").or_else(|| tree.attribute(id, "property"))?.to_ascii_lowercase();
    let (_, name) = NAMES.iter().find(|(meta, _)| *meta == given)?;
    let separator = (*name == "keywords").then_some(',');
    Some((name, values(tree.attribute(id, "content")?, separator), tree.line(id)))
}

fn values(content: &str, separator: Option<char>) -> Vec<String> {
    let values = content.split(|character| Some(character) == separator).map(str::trim);
    values.filter(|value| !value.is_empty()).map(str::to_owned).collect()
}
