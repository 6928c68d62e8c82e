//! Reading the bytes of one record.

use super::{CORRECTION, Entry, Options};
use crate::model::{Problem, Severity};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{ErrorKind, Read as _};

/// The bytes of a record; the problem of one that is too large, vanished or may not be read.
pub fn read(entry: &Entry, options: &Options) -> Result<Vec<u8>, Problem> {
    let file = File::open(&entry.file).map_err(|error| unreadable(why(&error)))?;
    all(file, options).map_err(unreadable)
}

/// The name and the bytes of the file beside a record that corrects it, where there is one; the problem of one that
/// cannot be read, which leaves the record as it is.
pub fn correction(entry: &Entry, options: &Options) -> Option<(String, Result<Vec<u8>, Problem>)> {
    let mut file = entry.file.clone().into_os_string();
    file.push(CORRECTION);
    let bytes = match File::open(&file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        Err(error) => Err(why(&error)),
        Ok(opened) => all(opened, options),
    };
    let name = entry.path.rsplit('/').next().unwrap_or(&entry.path).to_owned() + CORRECTION;
    let problem = |why: String| Problem {
        severity: Severity::Partial,
        message: format!("`{name}` is left out: {why}"),
        line: None,
    };
    let bytes = bytes.map_err(problem);
    Some((name, bytes))
}

fn all(file: File, options: &Options) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // One byte over the limit is asked for, for the file may have grown since it was found.
    let most = options.most_bytes.saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(|error| why(&error))?;
    if bytes.len() as u64 > options.most_bytes {
        let limit = options.most_bytes;
        return Err(format!("the file is over the limit of {limit} bytes; raise it with `--max-record-bytes`"));
    }
    Ok(bytes)
}

/// The digest of bytes: `sha256:` and 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    format!("sha256:{digits}")
}

fn why(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "the file is not there, or vanished after it was found".to_owned(),
        ErrorKind::IsADirectory => "this is a folder; name the files in it".to_owned(),
        ErrorKind::PermissionDenied => "the file may not be read: permission denied".to_owned(),
        _ => format!("the file cannot be read: {error}"),
    }
}

fn unreadable(message: String) -> Problem {
    Problem { severity: Severity::Unreadable, message, line: None }
}
