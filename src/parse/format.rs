//! Which format a record has: by its extension and, where that says nothing, by what it holds.

use super::draft::Draft;
use crate::model::Severity;

/// A format that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Plain text.
    Text,
    /// Plain text whose lines are those of a chat.
    Chat,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// Captions of a recording.
    Captions,
    /// XML, whose elements are not understood: read as plain text, tags and all.
    Xml,
}

/// Extensions of formats whose structure is not read.
const UNREAD: &[&str] = &[
    "xml", "json", "jsonl", "ndjson", "csv", "tsv", "tex", "rst", "adoc", "org", "eml", "mbox", "ics", "yaml", "yml",
    "toml", "log", "rtf",
];

impl Format {
    /// The format of a record; a note where its structure is not read.
    pub(super) fn of(path: &str, text: &str, draft: &mut Draft) -> Self {
        if let Some(format) = Self::of_name(path) {
            return format.looked_at(text);
        }
        if let Some(extension) = extension(path).filter(|extension| UNREAD.contains(&extension.as_str())) {
            let message = format!("`.{extension}` is read as plain text: its structure is not understood");
            let format = if extension == "xml" { Self::Xml } else { Self::Text.looked_at(text) };
            if matches!(format, Self::Text | Self::Xml) {
                draft.problem(Severity::Note, message, None);
            }
            return format;
        }
        Self::guess(text)
    }

    /// The format that the extension says.
    pub(super) fn of_name(path: &str) -> Option<Self> {
        match extension(path)?.as_str() {
            "txt" | "text" => Some(Self::Text),
            "md" | "markdown" | "mdown" | "mkd" => Some(Self::Markdown),
            "html" | "htm" | "xhtml" => Some(Self::Html),
            "vtt" | "srt" => Some(Self::Captions),
            _ => None,
        }
    }

    /// Its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Text | Self::Chat | Self::Captions => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Xml => "application/xml",
        }
    }

    fn guess(text: &str) -> Self {
        if super::html::guess(text) {
            Self::Html
        } else if super::markdown::guess(text) {
            Self::Markdown
        } else {
            Self::Text.looked_at(text)
        }
    }

    /// The form that a plain text has by its lines.
    fn looked_at(self, text: &str) -> Self {
        match self {
            Self::Text if super::captions::guess(text) => Self::Captions,
            Self::Text if super::chat::guess(text) => Self::Chat,
            format => format,
        }
    }
}

/// What stands after the last dot of the file's name, in small letters.
fn extension(path: &str) -> Option<String> {
    let name = path.rsplit('/').next()?;
    let (stem, extension) = name.rsplit_once('.')?;
    (!stem.is_empty()).then(|| extension.to_ascii_lowercase())
}
