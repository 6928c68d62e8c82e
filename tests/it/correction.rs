//! Files that correct a record by hand: what they say wins, is marked as such, and is undone with the file.

use crate::graphql::Archive;
use readout::index::Engine;
use readout::ingest::{self, facts, ingest};
use readout::model::{ClosedSet, Facts, Method, Origin, PrintedName, Severity};
use readout::parse::parse;
use readout::vocabulary::Vocabulary;
use std::fs;
use std::path::Path;

const RECORD: &str = "# Harbour Board

Date: 2024-03-04
Location: Ulm, Germany
Present: Ann Lee (Mayor), Bo Ray, Reading Room

Themes: Whales, Sea ice

Decision: Paint the door.

ACTION: Bo Ray to buy paint.
";

fn corrected(correction: &str) -> Facts {
    let document = parse("a.md", RECORD.as_bytes());
    let beside = ("a.md.readout.toml".to_owned(), Ok(correction.as_bytes().to_vec()));
    facts("a.md", &document, Some(beside), &Vocabulary::built_in())
}

/// Who someone is: as printed, and in full with the kind where that is known.
fn name(facts: &Facts, name: &PrintedName) -> String {
    let claim = name.stakeholder.and_then(|key| facts.stakeholders.iter().find(|claim| claim.key == key));
    let full = claim.map(|claim| format!("={}/{}", claim.name, claim.kind.map_or("", ClosedSet::word)));
    name.as_printed.clone() + &full.unwrap_or_default()
}

fn people(facts: &Facts) -> String {
    let one = |one: &readout::model::Participation| {
        let parts = [
            Some(name(facts, &one.name)),
            one.role.clone(),
            one.capacity.map(|one| one.word().to_owned()),
            one.attendance.map(|one| one.word().to_owned()),
            one.affiliation.as_ref().map(|one| name(facts, one)),
            one.on_behalf_of.as_ref().map(|one| name(facts, one)),
            (one.source.origin() == Origin::Curation).then(|| format!("by `{}`", one.source.quote())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    facts.meetings[0].participations.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn head(facts: &Facts) -> String {
    let meeting = &facts.meetings[0];
    let date = meeting.date.as_ref();
    let place = meeting.place.as_ref();
    let parts = [
        Some(meeting.title.clone()),
        date.map(|date| format!("{}..{} {}", date.start.to_iso(), date.end.to_iso(), date.source.quote())),
        place
            .map(|place| format!("{}|{}", place.city.as_deref().unwrap_or(""), place.country.as_deref().unwrap_or(""))),
        meeting.body.as_ref().map(|body| name(facts, &body.name)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn themes(facts: &Facts) -> String {
    let name = |key| facts.themes.iter().find(|claim| claim.key == key).map_or("", |claim| claim.name.as_str());
    let links = facts.meetings[0].themes.iter();
    links.map(|link| format!("{} {}", name(link.theme), link.method.word())).collect::<Vec<_>>().join("; ")
}

fn statements(facts: &Facts) -> String {
    let names = |names: &[PrintedName]| names.iter().map(|one| name(facts, one)).collect::<Vec<_>>().join(",");
    let one = |one: &readout::model::Statement| {
        let due = one.due.as_ref().map(|due| due.start.to_iso()).unwrap_or_default();
        let others: Vec<&str> = one.other_sources.iter().map(readout::model::Source::quote).collect();
        let (kind, method, origin) = (one.kind.word(), one.method.word(), one.source.origin().word());
        let whose = names(&one.attributed_to) + &names(&one.owners);
        format!("{kind} {} [{whose}] {due} {method} {origin} {others:?}", one.text)
    };
    facts.meetings[0].statements.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn check(of: impl Fn(&Facts) -> String, cases: &[(&str, &str)]) {
    for (correction, expected) in cases {
        let facts = corrected(correction);
        assert!(facts.problems.is_empty(), "{correction}: {:?}", facts.problems);
        assert_eq!(of(&facts), *expected, "{correction}");
    }
}

#[test]
fn the_head_is_what_the_file_says() {
    let read = "Harbour Board; 2024-03-04..2024-03-04 2024-03-04; Ulm|Germany";
    check(
        head,
        &[
            ("", read),
            ("title = 'Board, 13th'", "Board, 13th; 2024-03-04..2024-03-04 2024-03-04; Ulm|Germany"),
            ("date = 2025-04-17", "Harbour Board; 2025-04-17..2025-04-17 2025-04-17; Ulm|Germany"),
            ("date = '2024-02'", "Harbour Board; 2024-02-01..2024-02-29 2024-02; Ulm|Germany"),
            ("date = 2024", "Harbour Board; 2024-01-01..2024-12-31 2024; Ulm|Germany"),
            (
                "date = '2024-03-04/2024-03-06'",
                "Harbour Board; 2024-03-04..2024-03-06 2024-03-04/2024-03-06; Ulm|Germany",
            ),
            ("date = false\nplace = false", "Harbour Board"),
            ("place = 'Trieste, Italy'", "Harbour Board; 2024-03-04..2024-03-04 2024-03-04; Trieste|Italy"),
            ("\u{FEFF}body = \"The Board\" # so", &format!("{read}; The Board=The Board/ORGANIZATION")),
        ],
    );
    let facts = corrected("title = 'Board'\ndate = 2025-04-17");
    assert_eq!(facts.title.as_deref(), Some("Board"));
    let date = facts.meetings[0].date.as_ref().expect("a date");
    assert_eq!((date.source.origin(), date.source.span()), (Origin::Curation, None));
}

#[test]
fn participants_are_changed_added_and_taken_out() {
    let (ann, bo) = ("Ann Lee=Ann Lee/PERSON Mayor PRESENT", "Bo Ray=Bo Ray/PERSON PRESENT");
    let room = "Reading Room=Reading Room/PERSON PRESENT";
    check(
        people,
        &[
            ("", &format!("{ann}; {bo}; {room}")),
            (
                "[[participant]]\nname = 'ann lee'\nrole = 'Minister'\ncapacity = 'chair'\nattendance = 'ABSENT'",
                &format!("Ann Lee=Ann Lee/PERSON Minister CHAIR ABSENT by `ann lee`; {bo}; {room}"),
            ),
            ("[[participant]]\nname = 'Reading Room'\nremove = true", &format!("{ann}; {bo}")),
            (
                "[[participant]]\nname = 'Cy Dow'\naffiliation = 'City of Ulm'\non_behalf_of = 'France'",
                &format!(
                    "{ann}; {bo}; {room}; Cy Dow=Cy Dow/PERSON City of Ulm=City of Ulm/ORGANIZATION France=France/COUNTRY by `Cy Dow`"
                ),
            ),
            (
                "[[participant]]\nname = 'Bo Ray'\nis = 'Robert Ray'\n[[participant]]\nname = 'Reading Room'\nkind = 'GROUP'",
                &format!(
                    "{ann}; Bo Ray=Robert Ray/PERSON PRESENT by `Bo Ray`; Reading Room=Reading Room/GROUP PRESENT by `Reading Room`"
                ),
            ),
            (
                "[[participant]]\nname = 'Ann Lee'\nrole = false\nattendance = false",
                &format!("Ann Lee=Ann Lee/PERSON by `Ann Lee`; {bo}; {room}"),
            ),
            ("replace = ['participants']\n[[participant]]\nname = 'Bo Ray'", "Bo Ray=Bo Ray/PERSON by `Bo Ray`"),
            ("replace = 'participants'", ""),
        ],
    );
}

#[test]
fn who_is_taken_out_leaves_no_stakeholder_behind() {
    let gone = corrected("[[participant]]\nname = 'Reading Room'\nremove = true");
    assert!(gone.stakeholders.iter().all(|claim| claim.name != "Reading Room"), "{:?}", gone.stakeholders);
    // Bo Ray still owns an action.
    let owner = corrected("[[participant]]\nname = 'Bo Ray'\nremove = true");
    assert!(owner.stakeholders.iter().any(|claim| claim.name == "Bo Ray"));
}

#[test]
fn themes_are_added_taken_out_and_replaced() {
    check(
        themes,
        &[
            ("", "Whales STATED; Sea ice STATED"),
            ("[[theme]]\nname = 'Night Trams'", "Whales STATED; Sea ice STATED; Night Trams CURATED"),
            ("[[theme]]\nname = 'whales'\nremove = true", "Sea ice STATED"),
            ("replace = ['themes']\n[[theme]]\nname = 'Whales'", "Whales CURATED"),
            ("[[theme]]\nname = 'Whales'", "Whales CURATED; Sea ice STATED"),
        ],
    );
}

#[test]
fn statements_are_changed_added_and_taken_out() {
    let (door, paint) = ("DECISION Paint the door. []  STATED TEXT []", "ACTION Bo Ray to buy paint.");
    for (correction, expected) in [
        ("[[statement]]\nof = 'paint the DOOR'\nremove = true", vec![paint]),
        (
            "[[statement]]\nof = 'Paint the door'\nkind = 'RECOMMENDATION'\nowners = ['Ann Lee']\ndue = 2024-05-01",
            vec![
                "RECOMMENDATION Paint the door. [Ann Lee=Ann Lee/PERSON] 2024-05-01 CURATED CURATION [\"Decision: Paint the door.\"]",
                paint,
            ],
        ),
        (
            "[[statement]]\nkind = 'OUTCOME'\ntext = \"\"\"\nAll doors\nare \\\"blue\\\".\"\"\"\nattributed_to = 'all of us'",
            vec![door, paint, "OUTCOME All doors are \"blue\". [all of us]  CURATED CURATION []"],
        ),
        (
            "replace = ['statements']\n[[statement]]\nkind = 'OUTCOME'\ntext = 'Blue.'",
            vec!["OUTCOME Blue. []  CURATED CURATION []"],
        ),
    ] {
        let facts = corrected(correction);
        assert!(facts.problems.is_empty(), "{correction}: {:?}", facts.problems);
        let (found, expected) = (statements(&facts), expected);
        assert_eq!(facts.meetings[0].statements.len(), expected.len(), "{found}");
        expected.iter().for_each(|one| assert!(found.contains(one), "{correction}: {found}, not {one}"));
    }
    let facts = corrected("[[statement]]\nof = 'paint the door'\nlabel = 'Door'\nstatus = 'done'\nthemes = ['Doors']");
    let one = &facts.meetings[0].statements[0];
    assert_eq!(
        (one.label.as_deref(), one.status.as_deref(), one.method),
        (Some("Door"), Some("done"), Method::Curated)
    );
    assert!(facts.themes.iter().any(|claim| one.themes == [claim.key] && claim.name == "Doors"));
}

#[test]
fn what_cannot_be_read_is_one_problem_and_the_record_stands() {
    for (correction, line, expected) in [
        ("titel = 'x'", 1, "unknown key `titel`; did you mean `title`?"),
        ("\n[[participant]]\nname = 'x'\nroll = 'y'", 4, "unknown key `roll`; did you mean `role`?"),
        ("[[person]]\nname = 'x'", 1, "unknown key `person`; it can have title, date"),
        ("title = ", 1, "mend the line"),
        ("title = 'a'\ntitle = 'b'", 2, "mend the line"),
        ("title = ''", 1, "`title` is empty; take the line out"),
        ("title = true", 1, "`title` has to be words in quotes"),
        ("date = 'soon'", 1, "`soon` is no date; write `2025-04-17`"),
        ("date = '2024-03-06/2024-03-04'", 1, "is no date"),
        ("date = '2024-02-30'", 1, "is no date"),
        ("participant = 'Ann'", 1, "write `[[participant]]` on a line of its own"),
        ("[participant]\nname = 'Ann'", 1, "write `[[participant]]` on a line of its own"),
        ("[[participant]]\nrole = 'x'", 1, "`name` is missing here"),
        (
            "[[participant]]\nname = 'x'\nattendance = 'PRESNT'",
            3,
            "`PRESNT` is no `attendance`; did you mean `PRESENT`?",
        ),
        ("[[participant]]\nname = 'x'\nremove = 'yes'", 3, "`remove` is true or false, without quotes"),
        ("[[statement]]\ntext = 'x'", 1, "`kind` is missing here"),
        ("[[statement]]\nkind = 'ACTION'", 1, "`text` is missing here"),
        ("replace = ['theme']", 1, "`theme` cannot be replaced; did you mean `themes`?"),
        ("[[meeting]]\ntitle = 'x'", 1, "`which` is missing here"),
    ] {
        let facts = corrected(correction);
        let [problem] = &facts.problems[..] else { panic!("{correction}: {:?}", facts.problems) };
        assert!(problem.message.contains(expected), "{correction}: {}", problem.message);
        assert!(problem.message.starts_with("`a.md.readout.toml` is left out: "), "{}", problem.message);
        assert_eq!((problem.line, problem.severity), (Some(line), Severity::Partial), "{correction}");
        assert_eq!(head(&facts), head(&corrected("")));
    }
    let document = parse("a.md", RECORD.as_bytes());
    let beside = ("a.md.readout.toml".to_owned(), Ok(b"title = 'x'\nbody = '\xFF'".to_vec()));
    let facts = facts("a.md", &document, Some(beside), &Vocabulary::built_in());
    assert!(facts.problems[0].message.contains("not UTF-8") && facts.problems[0].line == Some(2));
}

#[test]
fn what_is_not_there_to_be_changed_is_noted_and_the_rest_holds() {
    for (correction, expected) in [
        ("[[participant]]\nname = 'Cy Dow'\nremove = true", "no participant `Cy Dow`"),
        ("[[theme]]\nname = 'Doors'\nremove = true", "no theme `Doors`"),
        ("[[statement]]\nof = 'window'\nkind = 'ACTION'", "no statement with the words `window`"),
        ("[[statement]]\nof = 'paint'\nkind = 'ACTION'", "2 statements have the words `paint`"),
        ("[[meeting]]\nwhich = '1999-01-01'\ntitle = 'x'", "0 meetings of the record"),
    ] {
        let facts = corrected(&format!("title = 'Mended'\n{correction}"));
        let [problem] = &facts.problems[..] else { panic!("{correction}: {:?}", facts.problems) };
        assert!(problem.message.contains(expected) && problem.severity == Severity::Note, "{}", problem.message);
        assert_eq!(facts.meetings[0].title, "Mended");
    }
    let facts = corrected("[[meeting]]\nwhich = '2024-03-04'\ntitle = 'Mended'");
    assert_eq!((facts.meetings[0].title.as_str(), facts.problems.len()), ("Mended", 0));
}

const SEEN: &str = "{ meetings { nodes { slug title date { asPrinted source { origin quote start } }
    participants { edges { nameAsPrinted source { origin } } } statements { nodes { text method source { origin } otherSources { quote } } } } }
  records { nodes { path problems { nodes { message line } } } } stakeholders { nodes { name } } }";

fn taken_in(engine: &dyn Engine, folder: &Path) -> ingest::Summary {
    ingest(engine, folder, &ingest::Options::default(), &|_, _| {}).expect("records")
}

#[test]
fn a_correction_comes_changes_and_goes_and_redoes_its_record_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a.md.readout.toml");
    fs::write(folder.path().join("a.md"), RECORD).expect("a record");
    fs::write(folder.path().join("b.md"), "# Another\n\nDate: 2020-01-01\n").expect("a record");
    let archive = Archive::of(folder.path());
    let read = archive.ask(SEEN);
    for correction in ["title = 'Mended'", "title = 'Mended again'\n[[participant]]\nname = 'Cy Dow'", "titel = ''"] {
        fs::write(&file, correction).expect("a correction");
        let summary = taken_in(archive.engine.as_ref(), folder.path());
        assert_eq!((summary.records, summary.read), (2, 1), "{correction}");
        let seen = archive.ask(SEEN);
        assert_ne!(seen, read);
        assert_eq!(seen, Archive::of(folder.path()).ask(SEEN));
        assert_eq!(taken_in(archive.engine.as_ref(), folder.path()).read, 0);
    }
    fs::remove_file(&file).expect("a correction");
    assert_eq!(taken_in(archive.engine.as_ref(), folder.path()).read, 1);
    assert_eq!(archive.ask(SEEN), read);
}

#[test]
fn a_correction_of_nothing_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.md"), RECORD).expect("a record");
    fs::write(folder.path().join("a.readout.toml"), "title = 'x'").expect("a correction");
    let archive = Archive::of(folder.path());
    let summary = taken_in(archive.engine.as_ref(), folder.path());
    assert_eq!((summary.records, summary.strays), (1, vec!["a.readout.toml".to_owned()]));
}

#[test]
fn inspect_shows_what_a_correction_says() {
    let place = crate::cli::place::Place::new();
    place.write("records/a.md", RECORD);
    place.write("records/a.md.readout.toml", "title = 'Mended'");
    let (out, _) = place.check(&["inspect", "--json", "records/a.md"], 0);
    assert!(out.contains("\"title\":\"Mended\""), "{out}");
    place.write("records/a.md.readout.toml", "\ntitel = 'Mended'");
    let (out, _) = place.check(&["inspect", "records/a.md"], 0);
    assert!(out.contains("unknown key `titel`; did you mean `title`? (line 2)"), "{out}");
}
