//! The path of a record: how it is named in the index and in the API, on every system alike.

use std::ffi::OsStr;
use std::path::{Component, Path};

/// The path of `file` below `folder`, joined by `/`, and whether every name in it was Unicode. Bytes that are not are
/// written `%FF`; so that no two files share a path, so is a `%` that would read as one of these.
pub(super) fn below(folder: &Path, file: &Path) -> (String, bool) {
    let below = file.strip_prefix(folder).unwrap_or(file);
    let mut names = Vec::new();
    let mut is_unicode = true;
    for component in below.components() {
        if let Component::Normal(name) = component {
            is_unicode &= name.to_str().is_some();
            names.push(escape(name));
        }
    }
    (names.join("/"), is_unicode)
}

fn escape(name: &OsStr) -> String {
    let mut escaped = String::new();
    for chunk in name.as_encoded_bytes().utf8_chunks() {
        escaped.push_str(&escape_percent(chunk.valid()));
        for byte in chunk.invalid() {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

fn escape_percent(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for (at, character) in name.char_indices() {
        let hex = name.as_bytes().get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        escaped.push_str(if character == '%' && hex { "%25" } else { &name[at..at + character.len_utf8()] });
    }
    escaped
}
