//! The laws of the way in, over archives that are drawn at random: records of few meetings, so that twins meet often,
//! with corrections and a vocabulary that come, change and go.

use crate::graphql::Archive;
use crate::ingest::{EVERYTHING, taken_in};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use readout::ingest::{Options, ingest};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Titles and dates: the first two are one meeting, the second day has two meetings, the last has no date.
const MEETINGS: [(&str, &str); 5] = [
    ("Quay Board", "2024-03-04"),
    ("Minutes of the Quay Board, 4 March 2024", "2024-03-04"),
    ("Quay Board", "2024-03-05"),
    ("Tower Board", "2024-03-05"),
    ("Quay Board", ""),
];

const FOLDERS: [&str; 3] = ["", "2024-03-04/", "html/"];
const FILES: [&str; 4] = ["a.md", "a.txt", "b.md", "b.txt"];

const PEOPLE: [&str; 5] = ["Ann Lee", "Bo Ray (Clerk)", "Cy Dow (regrets)", "Ann Lee (Mayor)", "Ray"];
const THEMES: [&str; 4] = ["Night Trams", "Whales", "Climate Change", "Renewable Energy"];
const LINES: [&str; 7] = [
    "Decision: Paint the door.",
    "Decision: Paint the door.",
    "ACTION: Bo Ray to buy paint by 2024-05-01.",
    "ACTION: Buy paint.",
    "## 1. Doors\n\nThe door of the tower was seen by Ann Lee.",
    "## 2. Lamps\n\nResolved: Light the lamps. The lamp costs less than night trams.",
    "Recommendation: Count the bells.",
];

const CORRECTIONS: [&str; 5] = [
    "title = 'Tower Board'",
    "date = 2024-03-05",
    "[[participant]]\nname = 'Ann Lee'\nrole = 'Treasurer'\n[[theme]]\nname = 'Whales'",
    "place = 'Ulm, Germany'\n[[statement]]\nkind = 'DECISION'\ntext = 'Paint the door.'\n",
    "titel = 'broken'",
];

const VOCABULARIES: [&str; 3] = [
    "[[theme]]\nname = 'Trams'\naliases = ['Night Trams']\n",
    "[[theme]]\nname = 'Night Trams'\nbroader = ['Traffic']\n[[theme]]\nname = 'Traffic'\n",
    "[[stakeholder]]\nname = 'Bo Ray'\nkind = 'PERSON'\nroles = ['Harbour master']\n",
];

/// A record: which meeting, who, on what, which lines.
fn record() -> impl Strategy<Value = String> {
    let people = subsequence(PEOPLE.to_vec(), 0..=3);
    let themes = subsequence(THEMES.to_vec(), 0..=2);
    let lines = subsequence(LINES.to_vec(), 0..=4);
    (any::<Index>(), people, themes, lines).prop_map(|(meeting, people, themes, lines)| {
        let (title, date) = meeting.get(&MEETINGS);
        let mut text = format!("# {title}\n\n");
        if !date.is_empty() {
            text += &format!("Date: {date}\n");
        }
        if !people.is_empty() {
            text += &format!("Present: {}\n", people.join(", "));
        }
        if !themes.is_empty() {
            text += &format!("Themes: {}\n", themes.join(", "));
        }
        text + "\n" + &lines.join("\n\n") + "\n"
    })
}

/// A path below the folder, and what comes of the file there; `None`: it goes.
type Step = (String, Option<String>);

fn path() -> impl Strategy<Value = String> {
    (any::<Index>(), any::<Index>()).prop_map(|(folder, file)| format!("{}{}", folder.get(&FOLDERS), file.get(&FILES)))
}

fn step() -> impl Strategy<Value = Step> {
    let correction = (path(), prop::option::of(any::<Index>()))
        .prop_map(|(path, which)| (path + ".readout.toml", which.map(|which| which.get(&CORRECTIONS).to_string())));
    let vocabulary = prop::option::of(any::<Index>())
        .prop_map(|which| ("vocabulary.toml".to_owned(), which.map(|which| which.get(&VOCABULARIES).to_string())));
    prop_oneof![6 => (path(), record().prop_map(Some)), 2 => path().prop_map(|path| (path, None)), 2 => correction, 1 => vocabulary]
}

fn take(folder: &Path, (path, content): &Step) {
    let file = folder.join(path);
    match content {
        Some(content) => {
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, content).expect("a file");
        }
        None => drop(fs::remove_file(file)),
    }
}

fn written(steps: &[Step]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    steps.iter().for_each(|step| take(folder.path(), step));
    folder
}

/// All ids in an answer.
fn ids(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Array(items) => items.iter().flat_map(ids).collect(),
        Value::Object(fields) => {
            let own = fields.get("id").and_then(Value::as_str).map(str::to_owned);
            fields.values().flat_map(ids).chain(own).collect()
        }
        _ => BTreeSet::new(),
    }
}

fn some() -> ProptestConfig {
    ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(some())]

    /// Whatever comes, changes and goes: what stands is what a fresh index of the same folder holds.
    #[test]
    fn incremental_is_rebuilt(rounds in prop::collection::vec(prop::collection::vec(step(), 1..6), 1..5)) {
        let folder = tempfile::tempdir().expect("a folder");
        let archive = Archive::of(folder.path());
        for round in &rounds {
            round.iter().for_each(|step| take(folder.path(), step));
            taken_in(archive.engine.as_ref(), folder.path());
            let again = taken_in(archive.engine.as_ref(), folder.path());
            prop_assert_eq!((again.read, again.removed, again.documents), (0, 0, 0));
        }
        prop_assert_eq!(archive.ask(EVERYTHING), Archive::of(folder.path()).ask(EVERYTHING));
    }

    /// One by one in any order, in as many generations, or all at once.
    #[test]
    fn the_order_of_files_does_not_matter(
        files in prop::collection::btree_map(path(), record(), 1..6).prop_map(|files| files.into_iter().collect::<Vec<_>>()).prop_shuffle()
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let archive = Archive::of(folder.path());
        let steps: Vec<Step> = files.into_iter().map(|(path, text)| (path, Some(text))).collect();
        for step in &steps {
            take(folder.path(), step);
            taken_in(archive.engine.as_ref(), folder.path());
        }
        let together = written(&steps);
        let expected = Archive::of(together.path()).ask(EVERYTHING);
        prop_assert_eq!(archive.ask(EVERYTHING), expected.clone());
        // A generation a record, on one thread.
        let alone = Archive::of(tempfile::tempdir().expect("a folder").path());
        let options = Options { threads: 1, batch_bytes: 1, ..Options::default() };
        ingest(alone.engine.as_ref(), together.path(), &options, &|_, _| {}).expect("records");
        prop_assert_eq!(alone.ask(EVERYTHING), expected);
    }

    /// What goes and comes back was never away, and what it left behind is as if it had never been there.
    #[test]
    fn a_record_that_goes_leaves_nothing(steps in prop::collection::vec(step(), 1..8), which in path(), text in record()) {
        let folder = written(&steps);
        drop(fs::remove_file(folder.path().join(&which)));
        let archive = Archive::of(folder.path());
        let without = archive.ask(EVERYTHING);
        take(folder.path(), &(which.clone(), Some(text.clone())));
        taken_in(archive.engine.as_ref(), folder.path());
        let with = archive.ask(EVERYTHING);
        for _ in 0..2 {
            take(folder.path(), &(which.clone(), None));
            taken_in(archive.engine.as_ref(), folder.path());
            prop_assert_eq!(archive.ask(EVERYTHING), without.clone());
            take(folder.path(), &(which.clone(), Some(text.clone())));
            taken_in(archive.engine.as_ref(), folder.path());
            prop_assert_eq!(archive.ask(EVERYTHING), with.clone());
        }
    }

    /// All ids of a record alone are ids of it in any company.
    #[test]
    fn an_id_does_not_depend_on_others(files in prop::collection::btree_map(path(), record(), 2..6)) {
        let steps: Vec<Step> = files.into_iter().map(|(path, text)| (path, Some(text))).collect();
        let together = ids(&Archive::of(written(&steps).path()).ask(EVERYTHING));
        for step in &steps {
            let alone = ids(&Archive::of(written(std::slice::from_ref(step)).path()).ask(EVERYTHING));
            prop_assert!(!alone.is_empty() && alone.is_subset(&together), "{:?}", alone.difference(&together));
        }
    }
}

/// As many documents are written for one changed record in a large archive as in a small one, though it shares its
/// people and themes with all others and is one of two records of its meeting.
#[test]
fn one_changed_record_rewrites_as_much_among_few_as_among_many() {
    let written = |count: usize| {
        let text = |number: usize| {
            let (people, themes) = ("Ann Lee (Mayor), Bo Ray", "Whales, Renewable Energy");
            format!(
                "# Board {number}\n\nDate: 2024-03-04\nPresent: {people}\nThemes: {themes}\n\nDecision: Count the bells.\n"
            )
        };
        let folder = tempfile::tempdir().expect("a folder");
        for number in 0..count {
            fs::write(folder.path().join(format!("{number}.md")), text(number)).expect("a record");
        }
        fs::write(folder.path().join("0.txt"), text(0)).expect("a record");
        let archive = Archive::of(folder.path());
        fs::write(folder.path().join("0.md"), text(0) + "\nDecision: Paint the door.\n").expect("a record");
        let summary = taken_in(archive.engine.as_ref(), folder.path());
        assert_eq!((summary.records, summary.read), (count + 1, 1));
        summary.documents
    };
    let few = written(5);
    assert_eq!(few, written(60));
    assert!(few < 40, "{few} documents");
}

const TWINS: &str = "{ meetings { nodes { slug title lead records { nodes { path } }
    participants { edges { nameAsPrinted role attendance } } themes { edges { node { name } } }
    agenda { nodes { position title } }
    statements { nodes { text owners { asPrinted } agendaItem { title } source { quote record { path } } otherSources { quote record { path } } } } } }
  search(query: \"whistle\") { totalCount } across: search(query: \"bells painted\") { totalCount } }";

/// Two records of one meeting are one meeting, with what both say; what both state has two sources.
#[test]
fn twins_are_one_meeting() {
    let html = "<h1>Quay Board</h1><p>Date: 2024-03-04<p>Present: Ann Lee (Mayor), Bo Ray<h2>1. Doors</h2><p>Decision: Paint the door.<h2>2. Lamps</h2><p>A whistle was heard.";
    let text = "# Minutes of the Quay Board, 4 March 2024\n\nDate: 2024-03-04\nPresent: Ann Lee, Cy Dow\nThemes: Whales\n\n## 1. Doors\n\nDecision: Paint the door.\n\nDecision: Count the bells.\n\n## 2. Bells\n\nOne.\n";
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("2024-03-04");
    fs::create_dir_all(&place).expect("a folder");
    fs::write(place.join("index.html"), html).expect("a record");
    fs::write(place.join("minutes.md"), text).expect("a record");
    let archive = Archive::of(folder.path());
    let answer = archive.ask(TWINS);
    let [meeting] = &answer["meetings"]["nodes"].as_array().expect("meetings")[..] else { panic!("{answer:#}") };
    let list = |value: &Value, of: &dyn Fn(&Value) -> String| {
        value.as_array().expect("a list").iter().map(of).collect::<Vec<_>>().join("; ")
    };
    let words = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    assert_eq!(
        list(&meeting["records"]["nodes"], &|one| words(&one["path"])),
        "2024-03-04/index.html; 2024-03-04/minutes.md"
    );
    let who = |one: &Value| format!("{} {}", words(&one["nameAsPrinted"]), words(&one["role"]));
    assert_eq!(list(&meeting["participants"]["edges"], &who), "Ann Lee Mayor; Bo Ray -; Cy Dow -");
    assert_eq!(list(&meeting["themes"]["edges"], &|one| words(&one["node"]["name"])), "Whales");
    assert_eq!(
        list(&meeting["agenda"]["nodes"], &|one| format!("{} {}", one["position"], words(&one["title"]))),
        "1 Doors; 2 Lamps; 3 Bells"
    );
    let sources = |one: &Value| {
        let path = |source: &Value| words(&source["record"]["path"]);
        let others = list(&one["otherSources"], &path);
        format!("{} [{}] {} + {others}", words(&one["text"]), words(&one["agendaItem"]["title"]), path(&one["source"]))
    };
    assert_eq!(
        list(&meeting["statements"]["nodes"], &sources),
        "Paint the door. [Doors] 2024-03-04/index.html + 2024-03-04/minutes.md; Count the bells. [Doors] 2024-03-04/minutes.md + "
    );
    assert_eq!(answer["search"]["totalCount"], 1);

    fs::remove_file(place.join("index.html")).expect("a record");
    taken_in(archive.engine.as_ref(), folder.path());
    let after = archive.ask(TWINS);
    assert_eq!(after, Archive::of(folder.path()).ask(TWINS));
    assert_eq!(after["meetings"]["nodes"][0]["slug"], meeting["slug"]);
    assert_eq!(after["search"]["totalCount"], 0);
    assert_eq!(after["across"]["totalCount"], 1, "words of two passages of the record that stayed");
}
