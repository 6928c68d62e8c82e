//! Titles of agenda items that recur: a theme where enough records have them, and nothing where they do not.

use super::{Archive, strings};
use readout::ingest::{Options, ingest};
use serde_json::{Value, json};

fn minutes(day: u8, items: &[&str]) -> (String, String) {
    let mut text = format!("# Quay Board\n\nDate: {day} March 2024\n\nPresent: Ann Lee, Bo Ray\n");
    for (number, item) in (1..).zip(items) {
        text += &format!("\n## {number}. {item}\n\nThe board talked of it.\n\nDecision: Go on with number {number}.\n");
    }
    (format!("2024-03-{day:02}.md"), text)
}

const ITEMS: [&[&str]; 4] = [
    &["Night trams (continued)", "Next meeting", "Trade"],
    &["Announcements", "Night Trams", "Trade"],
    &["Night trams [20 min]", "Announcements", "Lamps"],
    &["Announcements", "Lamps"],
];

const QUERY: &str = "{
  theme(slug: \"night-trams\") {
    name meetings { totalCount edges { statementCount source { quote } node { title } } }
    statements { totalCount nodes { themes { name } agendaItem { title themes { name } } } }
    passages { totalCount }
  }
  themes(orderBy: NAME) { nodes { name } }
  meetings(orderBy: OLDEST) { nodes { themes { totalCount nodes { name } edges { method } } } }
}";

fn archive(count: usize) -> Archive {
    let records: Vec<(String, String)> = (1..).zip(&ITEMS[..count]).map(|(day, items)| minutes(day, items)).collect();
    let records: Vec<(&str, &str)> = records.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Archive::with(&records)
}

#[test]
fn a_title_that_three_records_have_is_a_theme() {
    let told = archive(4).ask(QUERY);
    let theme = &told["theme"];
    assert_eq!(theme["meetings"]["totalCount"], 3);
    assert_eq!(strings(&theme["meetings"]["edges"], "statementCount"), ["null"; 3], "numbers");
    assert_eq!(theme["meetings"]["edges"][0]["statementCount"], 1);
    assert!(theme["meetings"]["edges"][0]["source"]["quote"].as_str().is_some_and(|quote| quote.starts_with("Night")));
    assert_eq!((&theme["statements"]["totalCount"], &theme["passages"]["totalCount"]), (&json!(3), &json!(6)));
    for statement in theme["statements"]["nodes"].as_array().expect("statements") {
        assert_eq!(strings(&statement["themes"], "name"), strings(&statement["agendaItem"]["themes"], "name"));
        assert_eq!(statement["themes"][0]["name"], theme["name"]);
    }
    // "Lamps" stands in two records; "Announcements" and "Next meeting" name no theme; "Trade" is known as one.
    let names = strings(&told["themes"]["nodes"], "name");
    assert!(names.iter().any(|name| name.eq_ignore_ascii_case("night trams")), "{names:?}");
    for none in ["Lamps", "Announcements", "Next meeting"] {
        assert!(!names.contains(&none), "{names:?}");
    }
    let last = &told["meetings"]["nodes"][3]["themes"];
    assert_eq!((&last["totalCount"], &last["nodes"]), (&json!(0), &json!([])));
    assert_eq!(told["meetings"]["nodes"][2]["themes"]["edges"][0]["method"], "PATTERN");
}

#[test]
fn procedure_and_what_no_one_spoke_of_are_no_themes() {
    let frames = [
        "Announcements & Reminders",
        "Re-introductions",
        "Approve minutes of previous call",
        "Q&A, Other",
        "IP Note",
        "Intros",
        "Review open issues",
        "Proposed FCPs",
    ];
    let items = [&frames[..], &["Night trams"]].concat();
    let mut records: Vec<(String, String)> = (1..4).map(|day| minutes(day, &items)).collect();
    let themes = |records: &[(String, String)]| {
        let records: Vec<(&str, &str)> = records.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let told = Archive::with(&records).ask("{ themes { nodes { name } } }");
        strings(&told["themes"]["nodes"], "name").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(themes(&records), ["Night trams"]);
    for (_, text) in &mut records {
        let (before, _) = text.rsplit_once("Night trams").expect("the item");
        *text = format!("{before}Night trams\n\nNone this week.\n");
    }
    assert_eq!(themes(&records), Vec::<String>::new());
    for (_, text) in &mut records {
        *text = text.replace("None this week.", "## 99. Good bye");
    }
    assert_eq!(themes(&records), Vec::<String>::new());
    for (_, text) in &mut records {
        *text = "# Board\n\nPresent: Ann Lee\n\n## Scheduled meetings\n\n- Night trams [#8](https://a.example/8)\n"
            .to_owned();
    }
    assert_eq!(themes(&records), Vec::<String>::new());
}

#[test]
fn it_comes_with_the_third_record_and_goes_with_it() {
    let two = archive(2).ask(QUERY);
    assert_eq!(two["theme"], Value::Null);
    let archive = archive(3);
    assert_ne!(archive.ask(QUERY)["theme"], Value::Null);
    let folder = tempfile::tempdir().expect("a folder");
    for (day, items) in (1..).zip(&ITEMS[..2]) {
        let (path, text) = minutes(day, items);
        std::fs::write(folder.path().join(path), text).expect("a record");
    }
    ingest(archive.engine.as_ref(), folder.path(), &Options::default(), &|_, _| {}).expect("records");
    assert_eq!(archive.ask(QUERY), two, "as if the third had never been");
}
