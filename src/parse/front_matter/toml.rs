//! TOML front matter. Numbers and dates are taken as they are written.

use super::{Broken, DEEPEST, Entry, join};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The entries, in the order of the text.
pub(super) fn entries(toml: &str) -> Result<Vec<Entry>, Broken> {
    let line = |at: usize| toml.get(..at).unwrap_or(toml).matches('\n').count() + 1;
    let table = DeTable::parse(toml).map_err(|error| Broken {
        message: error.message().to_owned(),
        line: line(error.span().map_or(0, |span| span.start)),
    })?;
    let mut found = Vec::new();
    collect(toml, "", table.get_ref(), DEEPEST, &mut found);
    found.sort_by_key(|(at, ..)| *at);
    let entries = found.into_iter().map(|(at, name, values)| Entry { name, values, line: line(at) });
    Ok(entries.collect())
}

/// An entry and the byte it stands at.
type Found = (usize, String, Vec<String>);

fn collect(toml: &str, above: &str, table: &DeTable<'_>, depth: usize, found: &mut Vec<Found>) {
    for (key, value) in table {
        let name = join(above, key.get_ref());
        match value.get_ref() {
            DeValue::Table(inner) if depth > 0 => collect(toml, &name, inner, depth - 1, found),
            DeValue::Array(items) => {
                for item in items.iter() {
                    if let (DeValue::Table(inner), true) = (item.get_ref(), depth > 0) {
                        collect(toml, &name, inner, depth - 1, found);
                    }
                }
                let values: Vec<_> = items.iter().filter_map(|item| scalar(toml, item)).collect();
                if !values.is_empty() || items.is_empty() {
                    found.push((key.span().start, name, values));
                }
            }
            _ => found.push((key.span().start, name, scalar(toml, value).into_iter().collect())),
        }
    }
}

/// The words of a value that is no list or table.
fn scalar(toml: &str, value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(words) => Some(words.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
        _ => toml.get(value.span()).map(str::to_owned),
    }
}
