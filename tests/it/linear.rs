//! Time grows as the record does, whatever it is made of: four times the record takes no more than ten times as long,
//! where work that grows with the square would take sixteen.

use readout::extract::extract;
use readout::parse::parse;
use readout::vocabulary::Vocabulary;
use std::time::{Duration, Instant};

/// How much longer four times the record may take.
const MOST: u32 = 10;

/// Below this a measurement says nothing, and the record is made larger.
const LEAST: Duration = Duration::from_millis(40);

fn time(path: &str, record: &str, vocabulary: &Vocabulary) -> Duration {
    let start = Instant::now();
    let document = parse(path, record.as_bytes());
    let facts = extract(path, &document, vocabulary);
    assert!(!facts.passages.is_empty(), "{path}: nothing was read");
    start.elapsed()
}

fn check(path: &str, record: &dyn Fn(usize) -> String) {
    let vocabulary = Vocabulary::built_in();
    // What is built once is built before.
    time(path, &record(1), &vocabulary);
    let mut size = 64;
    while time(path, &record(size), &vocabulary) < LEAST && size < 1 << 20 {
        size *= 2;
    }
    let best = |size: usize| {
        let record = record(size);
        (0..3).map(|_| time(path, &record, &vocabulary)).min().expect("three times")
    };
    // A machine with other work on it is asked again.
    let mut ratios = (0..3).map(|_| best(4 * size).as_secs_f64() / best(size).as_secs_f64());
    let is_linear = ratios.any(|ratio| ratio < f64::from(MOST));
    assert!(is_linear, "{path}: {}... of {size} and of {} parts", record(2).escape_debug(), 4 * size);
}

#[test]
fn long_lines_and_many_lines() {
    for (path, piece) in [
        ("a.txt", "words and 4 more "),
        ("a.md", "words *and* more, "),
        ("a.html", "words &amp; <b>more</b> "),
        ("a.txt", "One line.\n\n"),
        ("a.txt", "Decision: Paint the door.\n\n"),
        ("a.md", "# Heading\n\nWords.\n\n"),
        ("a.md", "- ACTION: Ann Lee to paint by 5 May 2024\n"),
        ("a.txt", "ANN LEE: We met Secretary of State Bo Ray in Paris, France.\n"),
        ("a.html", "<p>Words of Ann Lee<li>more"),
    ] {
        check(path, &|size| format!("Opening.\n\n{}", piece.repeat(size)));
    }
}

#[test]
fn titles_with_many_marks_and_long_statements() {
    for (path, opening, piece) in [
        ("a.md", "## Agenda\n\n- Trees", " #1"),
        ("a.md", "The board agreed to paint.", " Carried."),
        ("a.md", "## Actions\n\n- All of these:\n", "    - Paint the door\n"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn Lee: words ", "<a"),
        ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nAnn Lee: words ", "< "),
        ("a.md", "Present: regrets,", "regrets,"),
        ("a.md", "Opening.", "\n\nRegrets:"),
        ("a.md", "Opening.", "\n\nAgenda\n\n- ."),
        ("a.md", "Opening. ", "(A"),
        ("a.md", "Opening.\n\n", "No objections, seconded by Ann. "),
        ("a.md", "Opening ", ". "),
        ("a.md", "[x", "\nA.1 b"),
        ("a.md", "Opening.\n\n", "Date: 2024-01-01\n"),
        ("a.md", "Opening.\n\n", "Ann moved to paint the door. "),
        ("a.md", "Opening.\n\n", "Ann moved to paint the door.\n\n"),
        ("a.md", "Opening.\n\n", "The board agreed:\n\n- paint it\n\n"),
        ("a.md", "Opening.\n\n", "It is late [Action AL]. "),
        ("a.md", "## Actions\n\n**Ann Lee**\n\n", "- paint\n"),
        ("a.md", "# Minutes\n\n", "**Bold line**\n\nSome text.\n\n"),
        ("a.md", "# Minutes\n\n", "Councillors: Ann Lee, Bo Ray\n\n"),
        ("a.md", "Opening.\n\n", "MR. LEE said that x. MS. RAY said that y. "),
        ("a.md", "Opening.\n\n", "The mayor, Ann Lee, and his wife Bo Ray met with Cy Dow in Ulm. "),
        // One sentence without end, in which each may have met each.
        ("a.md", "Opening.\n\n", "President Ann Lee met with Minister Bo Ray and with Secretary Cy Dow, "),
        ("a.md", "Opening.\n\n", "the board met to deal with: 1) lamps "),
        ("a.md", "Opening.\n\n", "Ann [Lee]{.smallcaps} "),
        ("a.txt", "Minutes\n\n", "338. Closed session\n\nMATTERS ARISING\n\n"),
        ("a.md", "Opening.\n\n", "called to order at 6:30 pm at the "),
    ] {
        check(path, &|size| format!("{opening}{}", piece.repeat(size)));
    }
    let came_and_went = |size: usize| (0..size).map(|at| format!("present+ Ann{at}\npresent- Ann{at}\n")).collect();
    check("a.txt", &came_and_went);
}

#[test]
fn deep_records() {
    for (path, piece) in [
        ("a.md", "- "),
        ("a.md", ">"),
        ("a.md", "["),
        ("a.md", "*"),
        ("a.html", "<ul><li>"),
        ("a.html", "<blockquote>"),
        ("a.html", "<b><p>"),
    ] {
        check(path, &|size| format!("{}words", piece.repeat(size)));
    }
}

#[test]
fn wide_and_long_tables_and_lists_of_people() {
    let names =
        |size: usize, by: &str| (0..size).map(|number| format!("Ann{number} Lee{number}")).collect::<Vec<_>>().join(by);
    check("a.md", &|size| ["|Theme", "|-", "|Whales"].map(|cell| cell.repeat(size) + "|\n").concat());
    check("a.md", &|size| format!("|Key Issues|Agreed Actions|\n|-|-|\n{}", "|Whales|Count them.|\n".repeat(size)));
    check("a.md", &|size| format!("|Name|Role|\n|-|-|\n|{}|Mayor|\n", names(size, "|Mayor|\n|")));
    check("a.md", &|size| format!("Present: {}\n\nWords.", names(size, ", ")));
    check("a.md", &|size| format!("## Attendees\n\n- {}\n\nWords.", names(size, "\n- ")));
    check("a.md", &|size| format!("---\nparticipants:\n- {}\n---\n\nWords.", names(size, "\n- ")));
    check("a.md", &|size| format!("Themes: {}\n\nWords.", names(size, ", ")));
    check("a.md", &|size| format!("Agenda:\n\n- {}\n\nWords.", names(size, "\n- ")));
}

/// The largest record that is read by default, as one line.
#[test]
fn the_largest_line_is_read() {
    let bytes = if cfg!(debug_assertions) { 1 << 20 } else { 64 << 20 };
    let record = "words and more ".repeat(bytes / 15);
    time("a.txt", &record, &Vocabulary::built_in());
}
