//! A folder of horrors: each is a record with a problem, and none stops the others.

use super::place::Place;
use serde_json::{Value, json};

const PROBLEMS: &str = "{ records(first: 100, filter: { hasProblems: true }) {
    nodes { path problems { nodes { severity message } } } } corpus { recordCount } }";

/// What the index says of the records with problems: path and worst severity.
fn problems(place: &Place) -> Vec<(String, String)> {
    let answer = place.opened("index").ask(PROBLEMS, json!({}));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let one = |record: &Value| (text(&record["path"]), text(&record["problems"]["nodes"][0]["severity"]));
    answer["records"]["nodes"].as_array().expect("a list").iter().map(one).collect()
}

fn check(place: &Place, flags: &[&str], code: i32, expected: &[(&str, &str)]) {
    let arguments = [&["index"], flags].concat();
    place.check(&arguments, code);
    let owned: Vec<_> = expected.iter().map(|(path, worst)| ((*path).to_owned(), (*worst).to_owned())).collect();
    assert_eq!(problems(place), owned);
    let (_, err) = place.check(&arguments, code);
    assert!(err.contains(" 0 new or changed"), "the second time nothing is done again: {err}");
}

#[test]
fn what_can_be_read_in_part_is_no_failure() {
    let place = Place::with_records();
    place.write("records/broken.md", "---\ntitle: [unclosed\n---\n# A meeting\n");
    place.write("records/invalid.txt", b"Meeting at the caf\xc3\xa9 \xff\xfe about \xe2\x82 boats");
    place.write("records/nul.txt", "Meeting\0with NUL\n");
    let partial = [("broken.md", "PARTIAL"), ("invalid.txt", "NOTE"), ("nul.txt", "PARTIAL")];
    check(&place, &[], 0, &partial);
}

#[test]
fn what_cannot_be_read_fails_and_the_rest_goes_on() {
    let place = Place::with_records();
    place.write("records/binary.md", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\xff\xfe");
    place.write("records/empty.md", "");
    place.write("records/large.txt", "x".repeat(201));
    let unreadable = ["binary.md", "empty.md", "large.txt"].map(|path| (path, "UNREADABLE"));
    check(&place, &["--max-record-bytes", "200"], 2, &unreadable);
    place.check(&["search", "lantern", "--max-record-bytes", "200"], 0);
    let (_, err) = place.check(&["index"], 2);
    assert!(err.contains(" 1 new or changed"), "under a higher limit the large one is read: {err}");
}

#[cfg(target_os = "linux")]
#[test]
fn odd_files() {
    use std::os::unix::{ffi::OsStrExt as _, fs::symlink};
    let place = Place::with_records();
    let records = place.path().join("records");
    let odd = records.join(std::ffi::OsStr::from_bytes(b"odd\xff.md"));
    std::fs::write(odd, "# A meeting of odd names\n").expect("a file");
    symlink("nowhere", records.join("dangling.md")).expect("a link");
    symlink(".", records.join("loop")).expect("a link");
    symlink("/dev/zero", records.join("endless.md")).expect("a link");
    let problems = [("dangling.md", "UNREADABLE"), ("loop", "UNREADABLE"), ("odd%FF.md", "NOTE")];
    check(&place, &[], 2, &problems);
}

#[test]
fn deep_nesting_is_read_without_falling_over() {
    let place = Place::with_records();
    let deep = [
        ("blocks.html", "<div>", 50_000, ""),
        ("bold.html", "<b>", 5_000, ""),
        ("tables.html", "<table><tr><td>", 5_000, ""),
        ("lists.html", "<ul><li>", 20_000, ""),
        ("quotes.md", ">", 50_000, ""),
        ("lists.md", "- ", 5_000, ""),
        ("brackets.md", "[", 50_000, ""),
        ("stars.md", "*a **b ", 5_000, ""),
        ("front.md", "---\na: ", 1, "["),
        ("table.md", "+++\na = ", 1, "{a="),
    ];
    for (name, text, times, then) in deep {
        place.write(&format!("records/{name}"), text.repeat(times) + &then.repeat(20_000) + "\nThe end is wharf.\n");
    }
    let (_, err) = place.check(&["index"], 0);
    assert!(err.contains("12 records") && err.contains(" 0 unreadable"), "{err}");
}
