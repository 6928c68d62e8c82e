//! Parsing: the bytes of a record to text with structure.
//!
//! In: a path, which is only looked at for its extension, and bytes. Out: a [`Document`], always: what cannot be read
//! is a problem in it. Every format is read into the one form of `document.rs`; no fact is taken from anything here.
//! No I/O, no panic, time linear in the bytes, no recursion.

mod captions;
mod chat;
mod decode;
mod document;
mod draft;
mod format;
mod front_matter;
mod html;
mod markdown;
mod page;
mod text;

pub use chat::{ChatLine, NameMark, chat_line, head_line};
pub use document::{Block, BlockKind, Document, Mark, MarkKind, Time};
use draft::Draft;
use format::Format;

/// Reads a record.
pub fn parse(path: &str, bytes: &[u8]) -> Document {
    let mut draft = Draft::default();
    let (text, problems) = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(problem) => {
            draft.problems.push(problem);
            return draft.finish(Format::of_name(path).unwrap_or(Format::Text).media_type());
        }
    };
    draft.problems = problems;
    let format = Format::of(path, &text, &mut draft);
    match format {
        Format::Text | Format::Xml => {
            let (body, line) = front_matter::read(&text, &mut draft);
            text::read(body, line, &mut draft);
        }
        Format::Chat => {
            let (body, line) = front_matter::read(&text, &mut draft);
            chat::read(body, line, &mut draft);
        }
        Format::Markdown => {
            let (body, line) = front_matter::read(&text, &mut draft);
            markdown::read(body, line, &mut draft);
        }
        Format::Html => html::read(&text, &mut draft),
        Format::Captions => captions::read(&text, &mut draft),
    }
    draft.finish(format.media_type())
}
