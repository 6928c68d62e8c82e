//! One table of a correction file: its keys, each as it is meant, or what is wrong with it and where.
//!
//! In: TOML. Out: values with the words that say so. What a key means is not decided here.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::{ClosedSet, Source};
use crate::words;

/// What is wrong with a file, and on which line.
#[derive(Debug)]
pub(super) struct Broken {
    pub(super) line: usize,
    pub(super) message: String,
}

/// A value and the words that say so.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) value: String,
    pub(super) source: Source,
}

/// What becomes of a fact: `false` in the file takes it away.
pub(super) type Change<T> = Option<Option<T>>;

/// A table of a file.
pub(super) struct Form<'a> {
    toml: &'a str,
    table: &'a DeTable<'a>,
    start: usize,
}

impl<'a> Form<'a> {
    /// A table that has keys of these only.
    pub(super) fn new(toml: &'a str, table: &'a Spanned<DeTable<'a>>, keys: &[&str]) -> Result<Self, Broken> {
        Self::of(toml, table.get_ref(), table.span().start, keys)
    }

    fn of(toml: &'a str, table: &'a DeTable<'a>, start: usize, keys: &[&str]) -> Result<Self, Broken> {
        let form = Self { toml, table, start };
        match table.keys().filter(|key| !keys.contains(&key.get_ref().as_ref())).min_by_key(|key| key.span().start) {
            Some(key) => {
                let name = key.get_ref();
                Err(form.broken(key.span().start, format!("unknown key `{name}`; {}", words::advice(name, keys))))
            }
            None => Ok(form),
        }
    }

    /// The words of a key.
    pub(super) fn text(&self, key: &str) -> Result<Option<Said>, Broken> {
        self.table.get(key).map(|value| self.said(key, value)).transpose()
    }

    /// The words of a key that has to be there.
    pub(super) fn needed(&self, key: &str) -> Result<Said, Broken> {
        let missing = || self.broken(self.start, format!("`{key}` is missing here; add `{key} = \"...\"`"));
        self.text(key)?.ok_or_else(missing)
    }

    /// The words of a key, or that there are none.
    pub(super) fn change(&self, key: &str) -> Result<Change<Said>, Broken> {
        match self.table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Boolean(false)) => Ok(Some(None)),
            _ => Ok(self.text(key)?.map(Some)),
        }
    }

    /// A change of which only what it says is asked.
    pub(super) fn words(&self, key: &str) -> Result<Change<String>, Broken> {
        Ok(self.change(key)?.map(|said| said.map(|said| said.value)))
    }

    /// One word of a closed set.
    pub(super) fn choice<T: ClosedSet>(&self, key: &str) -> Result<Change<T>, Broken> {
        let Some(said) = self.change(key)? else { return Ok(None) };
        let Some(said) = said else { return Ok(Some(None)) };
        let words: Vec<&str> = T::ALL.iter().map(|(_, word)| *word).collect();
        let wrong = || {
            let advice = words::advice(&said.value.to_uppercase(), &words);
            self.broken(self.at(key), format!("`{}` is no `{key}`; {advice}", said.value))
        };
        T::from_word(&said.value.to_uppercase()).map(|value| Some(Some(value))).ok_or_else(wrong)
    }

    /// The words of a list; one word stands for a list of one.
    pub(super) fn list(&self, key: &str) -> Result<Option<Vec<Said>>, Broken> {
        match self.table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Array(items)) => {
                items.iter().map(|item| self.said(key, item)).collect::<Result<_, _>>().map(Some)
            }
            Some(DeValue::Boolean(false)) => Ok(Some(Vec::new())),
            _ => Ok(self.text(key)?.map(|said| vec![said])),
        }
    }

    /// Whether a key is set.
    pub(super) fn flag(&self, key: &str) -> Result<bool, Broken> {
        match self.table.get(key).map(Spanned::get_ref) {
            None => Ok(false),
            Some(DeValue::Boolean(flag)) => Ok(*flag),
            Some(_) => Err(self.broken(self.at(key), format!("`{key}` is true or false, without quotes"))),
        }
    }

    /// The tables of a key, `[[key]]`, each with keys of these only.
    pub(super) fn tables(&self, key: &str, keys: &[&str]) -> Result<Vec<Form<'a>>, Broken> {
        let wrong = |at| self.broken(at, format!("`{key}` is a table; write `[[{key}]]` on a line of its own"));
        let Some(value) = self.table.get(key) else { return Ok(Vec::new()) };
        let DeValue::Array(items) = value.get_ref() else { return Err(wrong(self.at(key))) };
        let table = |item: &'a Spanned<DeValue<'a>>| match item.get_ref() {
            DeValue::Table(table) => Form::of(self.toml, table, item.span().start, keys),
            _ => Err(wrong(item.span().start)),
        };
        items.iter().map(table).collect()
    }

    /// What is wrong with the value of a key.
    pub(super) fn wrong(&self, key: &str, message: String) -> Broken {
        self.broken(self.at(key), message)
    }

    fn at(&self, key: &str) -> usize {
        self.table.get(key).map_or(self.start, |value| value.span().start)
    }

    fn broken(&self, at: usize, message: String) -> Broken {
        Broken { line: line_of(self.toml, at), message }
    }

    /// A string; dates and numbers may stand without quotes.
    fn said(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Result<Said, Broken> {
        let written = value.span();
        let (words, part) = match value.get_ref() {
            DeValue::String(words) => {
                (words.split_whitespace().collect::<Vec<_>>().join(" "), inside_quotes(self.toml, written.clone()))
            }
            DeValue::Datetime(_) | DeValue::Integer(_) => {
                (self.toml.get(written.clone()).unwrap_or_default().to_owned(), written.clone())
            }
            _ => {
                return Err(self.broken(written.start, format!("`{key}` has to be words in quotes: `{key} = \"...\"`")));
            }
        };
        let empty = || self.broken(written.start, format!("`{key}` is empty; take the line out, or write words"));
        let source = Source::curation(self.toml, part).filter(|_| !words.is_empty()).ok_or_else(empty)?;
        Ok(Said { value: words, source })
    }
}

/// The line of a byte, from 1.
pub(super) fn line_of(toml: &str, at: usize) -> usize {
    toml.get(..at).unwrap_or(toml).matches('\n').count() + 1
}

/// The part of a written string between its quotes.
fn inside_quotes(toml: &str, written: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let words = toml.get(written.clone()).unwrap_or_default();
    let marks = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|mark| words.starts_with(mark)).map_or(0, str::len);
    if words.len() < 2 * marks { written } else { written.start + marks..written.end - marks }
}
