//! YAML front matter, read from the events of a parser.
//!
//! Values are taken as they are written (`2025-04-17`, `yes`, `007` stay words) and aliases are never followed, so
//! that no document can grow while it is read.

use super::{Broken, DEEPEST, Entry, join};
use saphyr_parser::{Event, Parser, ScalarStyle};

/// The entries; `None` where it is no mapping, and so no front matter.
pub(super) fn entries(yaml: &str) -> Result<Option<Vec<Entry>>, Broken> {
    let mut reader = Reader::default();
    let mut documents = 0;
    for event in Parser::new_from_str(yaml) {
        let (event, span) =
            event.map_err(|error| Broken { message: error.info().to_owned(), line: error.marker().line() })?;
        let broken = |message: &str| Broken { message: message.to_owned(), line: span.start.line() };
        match event {
            Event::DocumentStart(_) => documents += 1,
            Event::Scalar(words, style, ..) => {
                if reader.open.is_empty() {
                    return Ok(None);
                }
                reader.scalar(&words, style, span.start.line());
            }
            Event::MappingStart(..) => reader.begin(false, span.start.line()).map_err(broken)?,
            Event::SequenceStart(..) if reader.open.is_empty() => return Ok(None),
            Event::SequenceStart(..) => reader.begin(true, span.start.line()).map_err(broken)?,
            Event::MappingEnd | Event::SequenceEnd => reader.end(),
            Event::Alias(_) => return Err(broken("an alias (`*name`) is not followed; write the value out")),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        if documents > 1 {
            return Err(broken("it holds more than one document"));
        }
    }
    Ok(Some(reader.entries))
}

/// The mappings and lists that are open, and the entries so far.
#[derive(Default)]
struct Reader {
    open: Vec<Open>,
    entries: Vec<Entry>,
}

/// A mapping or list that is open.
struct Open {
    is_list: bool,
    /// Its own name.
    name: String,
    line: usize,
    /// The key whose value comes next, in a mapping.
    key: Option<String>,
    /// The items so far, in a list.
    values: Vec<String>,
    /// Whether it holds entries of its own, which stand for it.
    is_nested: bool,
}

impl Reader {
    fn scalar(&mut self, words: &str, style: ScalarStyle, line: usize) {
        let is_null = style == ScalarStyle::Plain && matches!(words, "" | "~" | "null" | "Null" | "NULL");
        let value = (!is_null).then(|| words.to_owned());
        let Some(open) = self.open.last_mut() else { return };
        if open.is_list {
            open.values.extend(value);
        } else if let Some(key) = open.key.take() {
            let name = join(&open.name, &key);
            self.entries.push(Entry { name, values: value.into_iter().collect(), line: open.line });
        } else {
            open.key = Some(words.to_owned());
            open.line = line;
        }
    }

    fn begin(&mut self, is_list: bool, line: usize) -> Result<(), &'static str> {
        if self.open.len() >= DEEPEST {
            return Err("it is nested too deep");
        }
        let mut name = String::new();
        if let Some(above) = self.open.last_mut() {
            above.is_nested = true;
            name = match above.key.take() {
                Some(key) => join(&above.name, &key),
                None if above.is_list => above.name.clone(),
                None => return Err("a key that is itself a list or mapping is not understood"),
            };
        }
        self.open.push(Open { is_list, name, line, key: None, values: Vec::new(), is_nested: false });
        Ok(())
    }

    fn end(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if open.is_list && !(open.is_nested && open.values.is_empty()) {
            self.entries.push(Entry { name: open.name, values: open.values, line: open.line });
        }
    }
}
