//! kill -9 while indexing, then start again: the index is as one that was built in peace.

use crate::cli::place::Place;
use std::process::Stdio;
use std::time::{Duration, Instant};

const RECORDS: usize = 1_000;

/// Short records that share themes and people.
fn generated() -> Place {
    let place = Place::new();
    for number in 0..RECORDS {
        let (day, person, theme) = (number % 28 + 1, number % 97, number % 41);
        let text = format!(
            "# Harbour meeting {number}\n\nDate: 2024-03-{day:02}\n\nPresent: Ada Holt{person}, Ben Ash\n\nThemes: Theme{theme}\n\nDecision: Berth {number} is closed.\n"
        );
        place.write(&format!("records/{:02}/{number:05}.md", number % 20), text);
    }
    place
}

/// Starts indexing and kills it after a time; whether it was still running.
fn kill(place: &Place, arguments: &[&str], after: Duration) -> bool {
    let mut child = place.command(arguments).stderr(Stdio::null()).spawn().expect("the binary runs");
    std::thread::sleep(after);
    child.kill().expect("it can be killed");
    !child.wait().expect("it ends").success()
}

#[test]
fn an_index_is_whole_after_kills() {
    let place = generated();
    let start = Instant::now();
    place.check(&["index", "--index", "fresh"], 0);
    let whole = start.elapsed();
    let fresh = place.opened("fresh").facts();
    assert_eq!(fresh.len(), RECORDS + 1, "the counts, and each record once");
    let killed = [1, 4, 7, 9].map(|tenths| kill(&place, &["index"], whole * tenths / 10));
    assert!(killed.iter().filter(|killed| **killed).count() > 1, "hardly one was killed while it ran: {killed:?}");
    place.check(&["index"], 0);
    assert_eq!(place.opened("index").facts(), fresh, "after kills of a new index");
    kill(&place, &["index", "--rebuild"], whole / 2);
    place.check(&["index"], 0);
    assert_eq!(place.opened("index").facts(), fresh, "after a kill of a rebuild");
}
