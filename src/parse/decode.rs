//! Bytes to text: which encoding, which line ends, and whether it is text at all.
//!
//! In: the bytes of a file. Out: its text with `\n` as line end, and what was doubtful; or the one problem that says
//! why nothing of it can be read.

use crate::model::{Problem, Severity};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Magic numbers of what people put beside records.
const BINARIES: &[(&[u8], &str)] = &[
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (or DOCX, ODT, EPUB)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (DOC, XLS)"),
    (b"{\\rtf", "RTF"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"RIFF", "a RIFF recording"),
];

/// How far into the file its own word about its encoding is looked for.
const HEAD: usize = 1024;

/// The text of a file, and what was doubtful.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Problem>), Problem> {
    if bytes.is_empty() {
        return Err(unreadable("nothing is in it: the file is empty".to_owned()));
    }
    if let Some((_, what)) = BINARIES.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(unreadable(format!("it looks like {what}, which is not read; save it as text, Markdown or HTML")));
    }
    let (encoding, bytes, told) = encoding(bytes);
    if encoding != UTF_16LE && encoding != UTF_16BE && is_binary(bytes) {
        return Err(unreadable("it looks like binary data and not like text".to_owned()));
    }
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let text = line_ends(&text);
    if text.trim().is_empty() {
        return Err(unreadable("nothing is in it: the file is blank".to_owned()));
    }
    let mut problems = Vec::new();
    if !told && encoding != UTF_8 {
        let message = format!("it is not UTF-8; read as `{}`, which is a guess; save it as UTF-8", encoding.name());
        problems.push(Problem { severity: Severity::Note, message, line: None });
    }
    problems.extend(replaced(&text, is_valid(encoding, bytes)));
    Ok((if text.contains('\0') { text.replace('\0', "\u{fffd}") } else { text }, problems))
}

/// The encoding, the bytes after its mark, and whether the file says it or it is plain UTF-8.
fn encoding(bytes: &[u8]) -> (&'static Encoding, &[u8], bool) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return (encoding, &bytes[mark..], true);
    }
    if std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')) {
        return (UTF_8, bytes, true);
    }
    if let Some(encoding) = utf_16(bytes) {
        return (encoding, bytes, false);
    }
    if is_mostly_utf_8(bytes) {
        return (UTF_8, bytes, true);
    }
    if let Some(encoding) = declared(bytes) {
        return (encoding, bytes, true);
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, chardetng::Utf8Detection::Deny), bytes, false)
}

/// UTF-16 without a mark: nearly half of the bytes are zeros, all in the even or all in the odd places.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let pairs = bytes.len() / 2;
    let many = |zeros: usize| pairs > 1 && zeros * 10 > pairs * 6;
    let few = |zeros: usize| zeros * 50 <= pairs;
    if many(odd) && few(even) {
        Some(UTF_16LE)
    } else if many(even) && few(odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether more characters of more than one byte are whole than broken.
fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|character| !character.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken || broken == 0
}

/// The encoding that HTML or XML says it has.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let after = ["charset=", "encoding="].iter().find_map(|key| head.split_once(key))?.1;
    let label = after.trim_start_matches(['"', '\'']).split(['"', '\'', ' ', ';', '>', '?', '/']).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// Whether a tenth or more of it is control characters that no text has.
fn is_binary(bytes: &[u8]) -> bool {
    let odd = bytes.iter().filter(|byte| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127)).count();
    odd * 10 > bytes.len()
}

fn is_valid(encoding: &'static Encoding, bytes: &[u8]) -> bool {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
}

/// CRLF and CR become LF.
fn line_ends(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

/// The problem of a text in which NULs or broken bytes are to be replaced; at its first line.
fn replaced(text: &str, is_valid: bool) -> Option<Problem> {
    let is_replaced = |character: char| character == '\0' || (!is_valid && character == '\u{fffd}');
    let count = text.chars().filter(|character| is_replaced(*character)).count();
    let first = text.find(is_replaced)?;
    let line = text[..first].matches('\n').count() + 1;
    let message = format!("{count} characters could not be read and stand as `\u{fffd}`, the first on this line");
    Some(Problem { severity: Severity::Partial, message, line: Some(line) })
}

fn unreadable(message: String) -> Problem {
    Problem { severity: Severity::Unreadable, message, line: None }
}
