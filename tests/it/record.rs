//! Finding and reading the files of a records folder.

use readout::model::Severity;
use readout::record::{FolderError, Options, digest, find, read};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder can be made");
    for (path, words) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(file, words).expect("a file can be written");
    }
    folder
}

fn paths(folder: &Path, options: &Options) -> Vec<String> {
    find(folder, options).expect("the folder is there").entries.into_iter().map(|entry| entry.path).collect()
}

#[test]
fn records_come_in_the_byte_order_of_their_paths() {
    let folder = folder(&[("b.md", ""), ("a/z.txt", ""), ("a.txt", ""), ("B.md", ""), ("a/b/c.html", "four")]);
    let found = find(folder.path(), &Options::default()).expect("the folder is there");
    let paths: Vec<_> = found.entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["B.md", "a.txt", "a/b/c.html", "a/z.txt", "b.md"]);
    assert_eq!(found.entries[2].size, 4);
    assert!(found.entries[2].modified > 1_600_000_000_000_000);
    assert_eq!(found.problems, []);
}

#[test]
fn only_records_are_found() {
    let folder = folder(&[
        ("a.md", ""),
        (".hidden.md", ""),
        (".git/x.md", ""),
        ("a.md~", ""),
        ("a.md.readout.toml", ""),
        ("vocabulary.toml", ""),
        (".gitignore", "a.md"),
        (".readoutignore", "drafts/\n*.log\n!keep.log\n"),
        ("drafts/b.md", ""),
        ("sub/c.log", ""),
        ("sub/keep.log", ""),
        ("sub/skip.me", ""),
        ("old/d.md", ""),
    ]);
    let options = Options { ignore: vec!["*.me".to_owned(), "/old".to_owned()], ..Options::default() };
    assert_eq!(paths(folder.path(), &options), ["a.md", "sub/keep.log"]);
}

#[test]
fn a_folder_that_gives_no_records_is_one_clear_error() {
    let folder = folder(&[("a.md", "")]);
    let check = |path: &str, expected: &str| {
        let error = find(&folder.path().join(path), &Options::default()).expect_err("it is no folder").to_string();
        assert!(error.contains(expected) && error.contains(path), "{error}");
    };
    check("nowhere", "is not there");
    check("a.md", "is no folder");
    let options = Options { ignore: vec!["[z-a]".to_owned()], ..Options::default() };
    assert!(matches!(find(folder.path(), &options), Err(FolderError::Pattern(pattern, _)) if pattern == "[z-a]"));
}

#[test]
fn a_record_is_read_up_to_the_limit() {
    let folder = folder(&[("a.md", "12345")]);
    let entries = find(folder.path(), &Options::default()).expect("the folder is there").entries;
    let read_up_to = |most_bytes| read(&entries[0], &Options { most_bytes, ..Options::default() });
    assert_eq!(read_up_to(5).as_deref(), Ok(b"12345".as_slice()));
    let problem = read_up_to(4).expect_err("it is too large");
    assert_eq!(problem.severity, Severity::Unreadable);
    assert!(problem.message.contains("4 bytes") && problem.message.contains("--max-record-bytes"));
    fs::remove_file(&entries[0].file).expect("it can be removed");
    assert!(read_up_to(5).expect_err("it is gone").message.contains("vanished"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_a_loop_of_them_is_a_problem() {
    use std::os::unix::fs::symlink;
    let folder = folder(&[("sub/a.md", "words")]);
    symlink(folder.path().join("sub/a.md"), folder.path().join("link.md")).expect("a link can be made");
    symlink(folder.path(), folder.path().join("sub/loop")).expect("a link can be made");
    symlink("nowhere", folder.path().join("broken.md")).expect("a link can be made");
    let found = find(folder.path(), &Options::default()).expect("the folder is there");
    let paths: Vec<_> = found.entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["link.md", "sub/a.md"]);
    assert_eq!(read(&found.entries[0], &Options::default()).as_deref(), Ok(b"words".as_slice()));
    let places: Vec<_> = found.problems.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(places, ["broken.md", "sub/loop"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_unicode_gets_a_path_of_its_own() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = folder(&[("a%FF.md", ""), ("50% done.md", "")]);
    fs::write(folder.path().join(std::ffi::OsStr::from_bytes(b"a\xff.md")), "odd").expect("a file can be written");
    let found = find(folder.path(), &Options::default()).expect("the folder is there");
    let paths: Vec<_> = found.entries.iter().map(|entry| entry.path.as_str()).collect();
    assert_eq!(paths, ["50% done.md", "a%25FF.md", "a%FF.md"]);
    assert_eq!(found.entries[2].problem.as_ref().map(|problem| problem.severity), Some(Severity::Note));
    assert_eq!(read(&found.entries[2], &Options::default()).as_deref(), Ok(b"odd".as_slice()));
}

#[test]
fn a_digest_is_that_of_the_standard() {
    assert_eq!(digest(b"abc"), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
