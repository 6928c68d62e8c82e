//! What an archive teaches in its `vocabulary.toml`: every key of it, and what a change of it does again.

use crate::graphql::Archive;
use crate::ingest::taken_in;
use readout::ingest::facts;
use readout::model::{ClosedSet, Facts, PrintedName};
use readout::parse::parse;
use readout::vocabulary::Vocabulary;
use std::fs;

fn read(vocabulary: &str, path: &str, text: &str) -> Facts {
    let vocabulary = Vocabulary::read(vocabulary).unwrap_or_else(|error| panic!("{vocabulary}: {error}"));
    facts(path, &parse(path, text.as_bytes()), None, &vocabulary)
}

/// The linked themes, each with its other names and what stands above it.
fn themes(facts: &Facts) -> String {
    let claim = |key| facts.themes.iter().find(|claim| claim.key == key);
    let name = |key| claim(key).map_or("", |claim| claim.name.as_str());
    let one = |link: &readout::model::ThemeLink| {
        let claim = claim(link.theme).expect("a link has its claim");
        let above: Vec<&str> = claim.broader.iter().map(|key| name(*key)).collect();
        format!("{} {:?} < {}", claim.name, claim.aliases, above.join(" < "))
    };
    facts.meetings[0].themes.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Who took part: full name, kind, roles, other names, organization.
fn people(facts: &Facts) -> String {
    let claim = |name: &PrintedName| facts.stakeholders.iter().find(|claim| Some(claim.key) == name.stakeholder);
    let one = |one: &readout::model::Participation| {
        let Some(claim) = claim(&one.name) else { return one.name.as_printed.clone() };
        let organization = facts.stakeholders.iter().find(|other| Some(other.key) == claim.affiliation);
        let organization = organization.map_or("", |claim| claim.name.as_str());
        let kind = claim.kind.map_or("", ClosedSet::word);
        format!("{} {kind} {:?} {:?} {organization}", claim.name, claim.roles, claim.aliases)
    };
    facts.meetings[0].participations.iter().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn every_key_of_a_theme_holds() {
    let stated = "# Call\n\nThemes: Tram Nights\n\nText.";
    let said = "# Call\n\nThe trams de nuit were named.";
    for (vocabulary, text, expected) in [
        ("", stated, "Tram Nights [] < "),
        (
            "[[theme]]\nname = 'Night Trams'\naliases = ['tram nights']",
            stated,
            "Night Trams [\"tram nights\", \"Tram Nights\"] < ",
        ),
        (
            "[[theme]]\nname = 'Night Trams'\naliases = ['Tram Nights']\nbroader = ['Traffic']\n[[theme]]\nname = 'Traffic'\nbroader = ['Economy']",
            stated,
            "Night Trams [\"Tram Nights\"] < Traffic < Economy",
        ),
        (
            "[[theme]]\nname = 'Night Trams'\nnames = { fr = ['trams de nuit'] }",
            &format!("---\nlang: fr\n---\n\n{said}"),
            "Night Trams [\"trams de nuit\"] < ",
        ),
        (
            "[[theme]]\nname = 'Night Trams'\nnames = { fr = ['trams de nuit'] }",
            &format!("---\nlang: en\n---\n\n{said}"),
            "",
        ),
        ("", "# Call\n\n## Water\n\nIt rose.", "Water [] < Environment"),
        ("[[theme]]\nname = 'Water'\nremove = true", "# Call\n\n## Water\n\nIt rose.", ""),
        ("built_in = false", "# Call\n\n## Water\n\nIt rose.", ""),
        (
            "[[theme]]\nname = 'Water'\naliases = ['The Flood']",
            "# Call\n\nThemes: The flood\n\nText.",
            "Water [\"The Flood\", \"The flood\"] < Environment",
        ),
        // What the archive says of a built-in theme leaves the other names of that as they are: they find it.
        (
            "[[theme]]\nname = 'Water'\naliases = ['The Flood']",
            "# Call\n\nThey spoke of drinking water.",
            "Water [\"The Flood\"] < Environment",
        ),
        (
            "[[theme]]\nname = 'Water'\naliases = ['The Flood']",
            "# Call\n\nThemes: Drinking Water\n\nText.",
            "Drinking Water [] < ",
        ),
    ] {
        assert_eq!(themes(&read(vocabulary, "a.md", text)), expected, "{vocabulary}\n{text}");
    }
    let key = |vocabulary: &str| read(vocabulary, "a.md", stated).meetings[0].themes[0].theme;
    assert_eq!(key("[[theme]]\nname = 'Tram Nights'\nkey = 'Night Trams'"), readout::words::theme_key("Night Trams"));
}

#[test]
fn every_key_of_a_stakeholder_holds() {
    let text = "# Call\n\nPresent: Bob Ray, Quay Watch";
    for (vocabulary, expected) in [
        ("", "Bob Ray PERSON [] [] ; Quay Watch PERSON [] [] "),
        (
            "[[stakeholder]]\nname = 'Quay Watch'\nkind = 'ORGANIZATION'",
            "Bob Ray PERSON [] [] ; Quay Watch ORGANIZATION [] [] ",
        ),
        (
            "[[stakeholder]]\nname = 'Robert Ray'\nkind = 'PERSON'\naliases = ['bob ray']\nroles = ['Harbour master']\naffiliation = 'Quay Watch'\n[[stakeholder]]\nname = 'Quay Watch'\nkind = 'GROUP'",
            "Robert Ray PERSON [\"Harbour master\"] [\"bob ray\", \"Bob Ray\"] Quay Watch; Quay Watch GROUP [] [] ",
        ),
        (
            "[[stakeholder]]\nname = 'Robert Ray'\nkind = 'PERSON'\nnames = { en = ['Bob Ray'] }",
            "Robert Ray PERSON [] [\"Bob Ray\"] ; Quay Watch PERSON [] [] ",
        ),
    ] {
        assert_eq!(people(&read(vocabulary, "a.md", text)), expected, "{vocabulary}");
    }
    let country = |vocabulary: &str| {
        let facts = read(vocabulary, "a.md", "# Call\n\nLocation: Ulm, Germany\n");
        facts.meetings[0].place.as_ref().and_then(|place| place.country.clone())
    };
    assert_eq!(country("").as_deref(), Some("Germany"));
    assert_eq!(country("[[stakeholder]]\nname = 'Germany'\nremove = true"), None);
    assert_eq!(country("[[stakeholder]]\nname = 'Germany'\naliases = ['Ze Land']").as_deref(), Some("Germany"));
}

const PARTED: &str = "[[stakeholder]]\nname = 'Ann Lee'\nkey = 'ann-lee-of-ulm'\nkind = 'PERSON'\nroles = ['Clerk']\nrecords = ['ulm/', '!ulm/old.md']\n";

/// Two people of one name are two, each in its records; two names of one person are one.
#[test]
fn people_are_parted_and_merged() {
    let archive = Archive::with(&[
        (
            "vocabulary.toml",
            &format!("{PARTED}[[stakeholder]]\nname = 'Robert Ray'\nkind = 'PERSON'\naliases = ['Bob Ray']\n"),
        ),
        ("ulm/a.md", "# One\n\nPresent: Ann Lee, Bob Ray\n\nAnn Lee spoke."),
        ("ulm/old.md", "# Two\n\nPresent: Ann Lee, Robert Ray"),
        ("b.md", "# Three\n\nPresent: Ann Lee"),
    ]);
    let answer = archive.ask("{ stakeholders(first: 9, orderBy: NAME) { nodes { slug name aliases roles meetings { nodes { title } } passages: mentionedIn(first: 9) { totalCount } } } }");
    let nodes = answer["stakeholders"]["nodes"].as_array().expect("nodes");
    let told: Vec<String> = nodes
        .iter()
        .map(|node| {
            let titles =
                node["meetings"]["nodes"].as_array().expect("meetings").iter().filter_map(|one| one["title"].as_str());
            let mut titles: Vec<&str> = titles.collect();
            titles.sort_unstable();
            format!("{} {} {} {titles:?}", node["name"], node["aliases"], node["roles"])
        })
        .collect();
    assert_eq!(told.len(), 3, "{told:?}");
    for expected in [
        "\"Ann Lee\" [] [] [\"Three\", \"Two\"]",
        "\"Ann Lee\" [] [\"Clerk\"] [\"One\"]",
        "\"Robert Ray\" [\"Bob Ray\"] [] [\"One\", \"Two\"]",
    ] {
        assert!(told.iter().any(|one| one == expected), "{expected}: {told:?}");
    }
    assert_ne!(nodes[0]["slug"], nodes[1]["slug"]);
}

#[test]
fn what_is_wrong_with_a_vocabulary_is_told() {
    for (vocabulary, expected) in [
        ("[[theme]]\nnam = 'x'", "unknown field `nam`"),
        ("[[theme]]\nname = 'x'\nbroader = ['y']", "theme `x` names `y` as broader"),
        ("[[theme]]\nname = 'x'\n[[theme]]\nname = 'X'", "`X` is a name in two entries"),
        (
            "[[theme]]\nname = 'x'\naliases = ['z']\n[[theme]]\nname = 'y'\naliases = ['Z']",
            "`Z` is a name in two entries",
        ),
        ("[[theme]]\nname = 'x'\nremove = true", "`x` is to be taken out"),
        ("[[stakeholder]]\nname = 'x'", "stakeholder `x` is new and has no kind"),
        ("[[stakeholder]]\nname = 'x'\nkind = 'HUMAN'", "unknown variant `HUMAN`"),
        (
            "[[stakeholder]]\nname = 'x'\nkind = 'PERSON'\n[[stakeholder]]\nname = 'x'\nkey = 'y'\nkind = 'PERSON'",
            "`x` is a name in two entries",
        ),
        ("[[stakeholder]]\nname = 'x'\nkind = 'PERSON'\nrecords = ['a{b']", "`a{b` in `records` of `x` is no pattern"),
        ("buildin = true", "unknown field `buildin`"),
    ] {
        let error = Vocabulary::read(vocabulary).expect_err(vocabulary).to_string();
        assert!(error.contains(expected), "{vocabulary}: {error}");
    }
}

#[test]
fn a_change_does_only_those_records_again_that_it_is_about() {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("trams.md", "# One\n\nThe night-tram was late."),
        ("whales.md", "# Two\n\nThemes: Whales\n\nA whale was seen."),
        ("ray.md", "# Three\n\nPresent: Ray"),
        ("none.md", "# Four\n\nNothing was seen."),
        ("none.md.readout.toml", "[[theme]]\nname = 'Whales'"),
    ] {
        fs::write(folder.path().join(path), text).expect("a record");
    }
    let archive = Archive::of(folder.path());
    let all = "{ themes { nodes { name aliases broader { name } meetings { totalCount } } } stakeholders { nodes { name roles } } }";
    let trams = "[[theme]]\nname = 'Night Trams'\n";
    for (vocabulary, expected) in [
        (trams.to_owned(), 1),
        (format!("# so it is\n{trams}everyday = false\n"), 0),
        (format!("{trams}[[theme]]\nname = 'Animals'\n[[theme]]\nname = 'Whales'\nbroader = ['Animals']\n"), 2),
        // What stands above a theme is about all records of the theme.
        (
            format!(
                "{trams}[[theme]]\nname = 'Animals'\nbroader = ['Environment']\n[[theme]]\nname = 'Whales'\nbroader = ['Animals']\n"
            ),
            2,
        ),
        (format!("{trams}[[stakeholder]]\nname = 'Ray'\nkind = 'PERSON'\n"), 3),
        (String::new(), 2),
        ("[[theme]]\nname = '…'\n".to_owned(), 4),
        ("built_in = false".to_owned(), 4),
    ] {
        fs::write(folder.path().join("vocabulary.toml"), &vocabulary).expect("a vocabulary");
        let summary = taken_in(archive.engine.as_ref(), folder.path());
        assert_eq!(archive.ask(all), Archive::of(folder.path()).ask(all), "{vocabulary}");
        assert_eq!(summary.read, expected, "{vocabulary}");
        assert_eq!(taken_in(archive.engine.as_ref(), folder.path()).documents, 0);
    }
}
