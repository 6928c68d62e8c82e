//! Front matter: the YAML or TOML that a text may open with, between two lines `---` or `+++`, and the lines `Date: words`
//! of a comment `<!-- -->` that it opens with.
//!
//! In: a text. Out: its entries as fields at the head of the draft, and the rest of the text with the line it begins
//! on. What cannot be read is a problem, and its lines are read as plain text, so that nothing is lost.

mod toml;
mod yaml;

use super::draft::Draft;
use super::text;
use crate::model::Severity;

/// More than this is no front matter.
const MOST_BYTES: usize = 64 * 1024;
/// The most words of a name in a comment.
const COMMENT_WORDS: usize = 3;
/// Deeper than this is nothing that people write.
const DEEPEST: usize = 16;

/// One entry; a nested name is joined by dots.
struct Entry {
    name: String,
    /// One, the items of a list, or none.
    values: Vec<String>,
    /// Its line in the front matter, from 1.
    line: usize,
}

/// Why front matter could not be read, and on which of its lines, from 1.
struct Broken {
    message: String,
    line: usize,
}

/// Writes the entries, and gives the rest of the text and its first line.
pub(super) fn read<'a>(whole: &'a str, draft: &mut Draft) -> (&'a str, usize) {
    let Some((fence, inner, rest)) = split(whole) else { return (whole, 1) };
    let entries = match fence {
        "<!--" => match commented(inner) {
            Some(entries) => Ok(entries),
            None => return (whole, 1),
        },
        _ if inner.len() > MOST_BYTES => Err(Broken { message: format!("it is over {MOST_BYTES} bytes"), line: 1 }),
        "+++" => toml::entries(inner),
        _ => match yaml::entries(inner) {
            Ok(None) => return (whole, 1),
            Ok(Some(entries)) => Ok(entries),
            Err(broken) => Err(broken),
        },
    };
    match entries {
        Ok(entries) => write(&entries, draft),
        Err(broken) => {
            let message = format!("the front matter is broken and read as plain text: {}", broken.message);
            draft.problem(Severity::Partial, message, Some(broken.line + 1));
            text::read(inner, 2, draft);
        }
    }
    (rest, whole[..whole.len() - rest.len()].matches('\n').count() + 1)
}

/// The fence, what stands between it and the next, and what stands below.
fn split(whole: &str) -> Option<(&str, &str, &str)> {
    let (fence, below) = whole.split_once('\n')?;
    let fence = fence.trim_end();
    let last = match fence {
        "---" | "+++" => fence,
        "<!--" => "-->",
        _ => return None,
    };
    let mut end = 0;
    for line in below.split_inclusive('\n') {
        if line.trim_end() == last || (fence == "---" && line.trim_end() == "...") {
            return Some((fence, &below[..end], &below[end + line.len()..]));
        }
        end += line.len();
    }
    None
}

/// The entries of a comment, where each of its lines is one: `Date: 2024-03-04`.
fn commented(inner: &str) -> Option<Vec<Entry>> {
    let lines = (1..).zip(inner.lines()).filter(|(_, words)| !words.trim().is_empty());
    let entry = |(line, words): (usize, &str)| {
        let (name, value) = words.split_once(": ").filter(|(name, _)| name.split(' ').count() <= COMMENT_WORDS)?;
        Some(Entry { name: name.trim().to_owned(), values: vec![value.trim().to_owned()], line })
    };
    lines.map(entry).collect::<Option<Vec<_>>>().filter(|entries| entries.len() > 1)
}

fn write(entries: &[Entry], draft: &mut Draft) {
    for entry in entries {
        draft.field(&entry.name, &entry.values, entry.line + 1);
        if let ("lang" | "language", [value]) = (entry.name.to_lowercase().as_str(), entry.values.as_slice()) {
            draft.say_language(value);
        }
    }
}

/// A name below another.
fn join(above: &str, name: &str) -> String {
    if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") }
}
