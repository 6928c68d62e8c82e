//! Finding the records of a folder.

use super::{CORRECTION, IGNORE_FILE, Options, path};
use crate::model::{Problem, Severity};
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{DirEntry, WalkBuilder};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// What a folder holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its records, in the byte order of their paths.
    pub entries: Vec<Entry>,
    /// The paths of files that would correct a record, and there is none of that name.
    pub strays: Vec<String>,
    /// What could not be looked at, by its path: a loop of links, a folder without permission.
    pub problems: Vec<(String, Problem)>,
}

/// One file that is a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path below the folder, joined by `/`. Bytes that are not Unicode are written `%FF`.
    pub path: String,
    /// Where it lies.
    pub file: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written, in microseconds since 1970.
    pub modified: i64,
    /// What is odd about the file itself.
    pub problem: Option<Problem>,
}

/// Why a folder gives no records at all.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Nothing is there.
    #[error("the records folder `{0}` is not there; make it, or name another with `--records`")]
    Missing(PathBuf),
    /// It is a file.
    #[error("`{0}` is no folder; name the folder that holds the records with `--records`")]
    NotAFolder(PathBuf),
    /// It cannot be listed.
    #[error("the records folder `{0}` cannot be read: {1}")]
    Unreadable(PathBuf, std::io::Error),
    /// One of [`Options::ignore`] is no pattern.
    #[error("`{0}` in `ignore` is no pattern: {1}")]
    Pattern(String, ignore::Error),
}

/// Looks through a folder and all below it. Links are followed; hidden files, backups (`name~`) and what belongs to
/// Readout itself (`vocabulary.toml`, `*.readout.toml`) are no records.
pub fn find(folder: &Path, options: &Options) -> Result<Found, FolderError> {
    check(folder)?;
    let ignored = patterns(folder, options)?;
    let mut found = Found::default();
    for step in walk(folder, ignored).build() {
        match step {
            Ok(entry) => {
                found.problems.extend(entry.error().map(|error| trouble(folder, error)));
                found.take(folder, &entry);
            }
            Err(error) => found.problems.push(trouble(folder, &error)),
        }
    }
    found.entries.sort_by(|one, other| one.path.cmp(&other.path));
    found.keep_strays();
    found.problems.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(found)
}

impl Found {
    fn take(&mut self, folder: &Path, entry: &DirEntry) {
        if !entry.file_type().is_some_and(|kind| kind.is_file()) || is_none(entry.file_name().as_encoded_bytes()) {
            return;
        }
        let (path, is_unicode) = path::below(folder, entry.path());
        if path.ends_with(CORRECTION) {
            return self.strays.push(path);
        }
        let metadata = match entry.metadata() {
            Ok(metadata) => metadata,
            Err(error) => return self.problems.push((path, problem(Severity::Unreadable, error.to_string()))),
        };
        let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let odd_name = "the file's name is not Unicode; its odd bytes are written `%FF`".to_owned();
        self.entries.push(Entry {
            path,
            file: entry.path().to_owned(),
            size: metadata.len(),
            modified: since.and_then(|time| i64::try_from(time.as_micros()).ok()).unwrap_or_default(),
            problem: (!is_unicode).then(|| problem(Severity::Note, odd_name)),
        });
    }

    /// Of the files that correct records, keeps those that correct none; the entries are in order.
    fn keep_strays(&mut self) {
        let entries = &self.entries;
        let is_record = |path: &str| entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).is_ok();
        self.strays.retain(|path| !path.strip_suffix(CORRECTION).is_some_and(is_record));
        self.strays.sort();
    }
}

/// Whether a folder can be looked through.
///
/// # Errors
/// Where it is not there, is a file, or may not be read.
pub fn check(folder: &Path) -> Result<(), FolderError> {
    let name = || folder.to_owned();
    match std::fs::metadata(folder) {
        Ok(metadata) if !metadata.is_dir() => Err(FolderError::NotAFolder(name())),
        Ok(_) => std::fs::read_dir(folder).map(drop).map_err(|error| FolderError::Unreadable(name(), error)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(FolderError::Missing(name())),
        Err(error) => Err(FolderError::Unreadable(name(), error)),
    }
}

fn patterns(folder: &Path, options: &Options) -> Result<Gitignore, FolderError> {
    let mut patterns = GitignoreBuilder::new(folder);
    for pattern in &options.ignore {
        patterns.add_line(None, pattern).map_err(|error| FolderError::Pattern(pattern.clone(), error))?;
    }
    patterns.build().map_err(|error| FolderError::Pattern(options.ignore.join(", "), error))
}

/// The walk keeps to our own ignore file: what version control leaves out may well be a record.
fn walk(folder: &Path, ignored: Gitignore) -> WalkBuilder {
    let mut walk = WalkBuilder::new(folder);
    walk.standard_filters(false).hidden(true).follow_links(true).add_custom_ignore_filename(IGNORE_FILE);
    walk.filter_entry(move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        entry.depth() == 0 || !ignored.matched(entry.path(), is_folder).is_ignore()
    });
    walk
}

/// Whether a file of this name is no record.
fn is_none(name: &[u8]) -> bool {
    name == b"vocabulary.toml" || name.ends_with(b"~")
}

/// What went wrong on the walk, and where.
fn trouble(folder: &Path, error: &ignore::Error) -> (String, Problem) {
    let message = match error.io_error() {
        Some(error) => format!("it cannot be looked at: {error}"),
        None => format!("it is left out: {error}"),
    };
    let place = place(error).map(|file| path::below(folder, file).0).unwrap_or_default();
    (place, problem(Severity::Unreadable, message))
}

fn place(error: &ignore::Error) -> Option<&Path> {
    let mut error = error;
    loop {
        match error {
            ignore::Error::WithPath { path, .. } => return Some(path),
            ignore::Error::Loop { child, .. } => return Some(child),
            ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => error = err.as_ref(),
            ignore::Error::Partial(errors) => error = errors.first()?,
            _ => return None,
        }
    }
}

fn problem(severity: Severity, message: String) -> Problem {
    Problem { severity, message, line: None }
}
