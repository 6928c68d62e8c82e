//! A record in plain text within a page: archives of mails and old sites have it as `<pre>`.
//!
//! In: the tree. Out: the one `<pre>` that holds most of the page's words, and its text. The log of a chat is none: it is
//! read as one where it stands.

use super::super::chat;
use super::tree::{Id, ROOT, Step, Tree};

/// A shorter one holds no record, in bytes.
const SHORTEST: usize = 400;

/// The element that holds most of the page.
pub(super) fn record(tree: &Tree) -> Option<Id> {
    let (mut all, mut longest) = (0, (0, None));
    let mut open: Option<(Id, usize)> = None;
    let mut is_unseen = None;
    for step in tree.steps(ROOT) {
        match step {
            Step::Enter(id) if matches!(tree.name(id), "script" | "style") => is_unseen = is_unseen.or(Some(id)),
            Step::Enter(id) if tree.name(id) == "pre" && open.is_none() => open = Some((id, all)),
            Step::Enter(id) if is_unseen.is_none() => all += tree.text(id).map_or(0, |words| words.trim().len()),
            Step::Leave(id) if is_unseen == Some(id) => is_unseen = None,
            Step::Leave(id) => {
                if let Some((pre, before)) = open.filter(|(pre, _)| *pre == id) {
                    longest = longest.max((all - before, Some(pre)));
                    open = None;
                }
            }
            Step::Enter(_) => {}
        }
    }
    let is_most = longest.0 >= SHORTEST && longest.0 * 2 > all;
    longest.1.filter(|id| is_most && !chat::guess(&words(tree, *id)))
}

/// The words below an element, as they are.
pub(super) fn words(tree: &Tree, id: Id) -> String {
    let mut words = String::new();
    for step in tree.steps(id) {
        match step {
            Step::Enter(id) if tree.name(id) == "br" => words.push('\n'),
            Step::Enter(id) => words.push_str(tree.text(id).unwrap_or("")),
            Step::Leave(_) => {}
        }
    }
    words
}
