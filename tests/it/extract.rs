//! What is taken from records: the real one, and fixtures of the same form.

use std::path::Path;

use proptest::prelude::*;
use readout::extract::extract;
use readout::model::{Facts, Meeting, Source, StakeholderKind, StatementKind, Target, Text};
use readout::parse::{self, Document};
use readout::vocabulary::Vocabulary;
use readout::words;

pub(crate) fn read(path: &str, bytes: &[u8]) -> (Document, Facts) {
    let document = parse::parse(path, bytes);
    let facts = extract(path, &document, &Vocabulary::built_in());
    check_quotes(&document.text, &facts);
    (document, facts)
}

/// Every source with a span quotes the words at it.
fn check_quotes(text: &Text, facts: &Facts) {
    let check = |source: &Source| {
        if let Some(span) = source.span() {
            assert_eq!(text.get(span), Some(source.quote()));
        }
    };
    for meeting in &facts.meetings {
        meeting.title_source.iter().for_each(check);
        meeting.date.iter().for_each(|date| check(&date.source));
        meeting.place.iter().for_each(|place| check(&place.source));
        meeting.statements.iter().for_each(|statement| check(&statement.source));
        meeting.participations.iter().for_each(|participation| check(&participation.source));
        meeting.themes.iter().for_each(|link| check(&link.source));
    }
    for passage in &facts.passages {
        for mention in &passage.mentions {
            assert!(passage.span.contains(mention.span) && text.get(mention.span).is_some());
        }
    }
}

fn labels(meeting: &Meeting, kind: StatementKind) -> Vec<String> {
    let of_kind = meeting.statements.iter().filter(|statement| statement.kind == kind);
    of_kind.filter_map(|statement| statement.label.clone()).collect()
}

/// How many statements there are of each kind, in the order of the kinds.
fn counts(meeting: &Meeting) -> [usize; 6] {
    use StatementKind::{Action, Decision, Implication, Outcome, Perspective, Recommendation};
    [Outcome, Decision, Action, Perspective, Implication, Recommendation]
        .map(|kind| meeting.statements.iter().filter(|statement| statement.kind == kind).count())
}

fn theme_names<'a>(facts: &'a Facts, keys: &[readout::model::Key]) -> Vec<&'a str> {
    let named = |key: &readout::model::Key| facts.themes.iter().find(|claim| claim.key == *key);
    keys.iter().filter_map(named).map(|claim| claim.name.as_str()).collect()
}

fn record() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/records/paris-meetings.txt");
    let record = std::fs::read_to_string(&path).ok();
    if record.is_none() {
        eprintln!("{} is not there: the real record is not tested", path.display());
    }
    record
}

#[test]
fn the_real_record_gives_what_it_says() {
    let Some(record) = record() else { return };
    let (_, facts) = read("paris-meetings.txt", record.as_bytes());
    check_real(&facts);
}

/// The sections of the record in another order.
#[test]
fn the_order_of_sections_does_not_matter() {
    let Some(record) = record() else { return };
    let lines: Vec<&str> = record.lines().collect();
    let starts: Vec<usize> = (0..lines.len())
        .filter(|index| {
            let line = lines[*index];
            !line.contains('|') && !line.starts_with('-') && !line.ends_with([':', '.'])
        })
        .collect();
    let sections: Vec<String> = starts
        .iter()
        .enumerate()
        .map(|(index, start)| lines[*start..starts.get(index + 1).copied().unwrap_or(lines.len())].join("\n"))
        .collect();
    assert!(sections.len() >= 6);
    for turn in 0..sections.len() {
        let mut turned = sections.clone();
        turned.rotate_left(turn);
        let (_, facts) = read("paris-meetings.txt", turned.join("\n").as_bytes());
        check_real(&facts);
    }
}

fn check_real(facts: &Facts) {
    let [meeting] = &facts.meetings[..] else { panic!("one meeting") };
    assert_eq!(meeting.title, "Secretary Rubio Advances Diplomatic Relations at Paris Meetings");
    assert_eq!(meeting.date, None);
    let place = meeting.place.as_ref().expect("a place");
    assert_eq!(
        (place.name.as_str(), place.city.as_deref(), place.country.as_deref()),
        ("Paris, France", Some("Paris"), Some("France"))
    );
    let [rubio] = &meeting.participations[..] else { panic!("one participant: {:#?}", meeting.participations) };
    assert_eq!((rubio.name.as_printed.as_str(), rubio.role.as_deref()), ("Marco Rubio", Some("Secretary of State")));
    let people: Vec<_> =
        facts.stakeholders.iter().filter(|claim| claim.kind == Some(StakeholderKind::Person)).collect();
    assert_eq!(people.len(), 1, "{people:#?}");
    assert_eq!(counts(meeting), [3, 0, 3, 3, 4, 6], "{:#?}", meeting.statements);
    assert_eq!(
        labels(meeting, StatementKind::Outcome),
        ["Enhanced Cooperation", "Trade Discussions", "Security Partnerships"]
    );
    assert_eq!(
        labels(meeting, StatementKind::Recommendation),
        ["Increased Economic Cooperation", "Regional Conflict Resolution", "Cybersecurity Alliances"]
    );
    let of_kind = |kind| meeting.statements.iter().filter(move |statement| statement.kind == kind);
    let themes = |kind| of_kind(kind).flat_map(|statement| theme_names(facts, &statement.themes)).collect::<Vec<_>>();
    assert_eq!(themes(StatementKind::Action), ["Climate Change", "Trade Relations", "Security"]);
    assert_eq!(
        themes(StatementKind::Implication),
        ["Climate Change", "Economic Resilience", "Global Security", "Human Rights"]
    );
    let holders: Vec<&str> =
        of_kind(StatementKind::Perspective).map(|statement| statement.attributed_to[0].as_printed.as_str()).collect();
    assert_eq!(holders, ["European Leaders", "Domestic Critics", "Proponents of Diplomacy"]);
    let key = words::stakeholder_key("Marco Rubio");
    let mentions = facts.passages.iter().flat_map(|passage| &passage.mentions);
    assert!(mentions.filter(|mention| mention.target == Some(Target::Stakeholder(key))).count() >= 8);
}

/// What a record gives, as lines to compare.
fn check(text: &str, of: impl Fn(&Facts) -> Vec<String>, expected: &[&str]) {
    let (_, facts) = read("a.md", text.as_bytes());
    assert_eq!(of(&facts), expected, "{text}");
}

fn linked_themes(facts: &Facts) -> Vec<String> {
    let keys: Vec<_> = facts.meetings[0].themes.iter().map(|link| link.theme).collect();
    theme_names(facts, &keys).into_iter().map(str::to_owned).collect()
}

#[test]
fn themes_are_what_a_record_is_about() {
    for (text, expected) in [
        ("# Call\n\nThe room has space, culture and technology. A drawer holds water. Keys are renewed.", vec![]),
        ("# Call\n\nThe water rose.\n\nThe water fell.", vec![]),
        ("# Call\n\nCorruption was named once.", vec![]),
        ("# Call\n\nCorruption was named.\n\nCorruption was named again.", vec!["Corruption"]),
        ("# Call\n\n## Water\n\nIt rose.", vec!["Water"]),
        ("# Call\n\nThey spoke of drinking water.", vec!["Water"]),
        ("---\ntemas: [Cambio climático]\nidioma: es\n---\n\nEl cambio climático avanza.", vec!["Cambio climático"]),
        (
            "# Call\n\nThe following themes were addressed:\n\n- Whales\n- Sea ice: how thick it is",
            vec!["Whales", "Sea ice"],
        ),
        ("# Call\n\n- **Themes:** Whales, Sea ice", vec!["Whales", "Sea ice"]),
        ("# Call\n\nThey named:\n\n- Whales\n- Sea ice", vec![]),
        // A word that another one bends, a verb, the label of an action, a tag that says what was held.
        ("# Call\n\n## Space for trams\n\nMuch.", vec!["Space"]),
        ("# Call\n\n## Tram space\n\nMuch.", vec![]),
        ("---\nlanguage: en\n---\n\nA sanctioned list.\n\nIt was sanctioned again.", vec![]),
        ("---\nlanguage: en\n---\n\nSanctions came.\n\nA sanction.", vec!["Sanctions"]),
        ("# Call\n\nAI: Ann to write.\n\nBo takes the AI to call.", vec![]),
        ("---\ntags: [triage-meeting, trams]\n---\n\n# Call\n\nAll went well.", vec!["trams"]),
        ("# Call\n\n- Topics: tbd", vec![]),
        ("# Call\n\nCategories\n\n1. AL: These are what we had before, and they are not fixed for all time", vec![]),
    ] {
        check(text, linked_themes, &expected);
    }
    // In a long text a word or two in passing is not what it is about.
    let long = |times: usize| {
        let talk = "They spoke of the trams and the rails. ".repeat(200);
        format!("# Call\n\n{}{talk}", "They spoke of drinking water.\n\n".repeat(times))
    };
    check(&long(1), linked_themes, &[]);
    check(&long(2), linked_themes, &[]);
    check(&long(3), linked_themes, &["Water"]);
}

#[test]
fn lists_of_people_are_read_name_by_name() {
    let of = |facts: &Facts| {
        let one = |one: &readout::model::Participation| {
            let name = |name: &Option<readout::model::PrintedName>| {
                name.as_ref().map_or(String::new(), |name| {
                    format!("{}{}", name.as_printed, if name.stakeholder.is_some() { "*" } else { "" })
                })
            };
            format!(
                "{}|{}|{}|{}",
                name(&Some(one.name.clone())),
                one.role.as_deref().unwrap_or(""),
                name(&one.affiliation),
                name(&one.on_behalf_of)
            )
        };
        facts.meetings[0].participations.iter().map(one).collect()
    };
    for (text, expected) in [
        (
            "Present: Ann Lee, Secretary of State, Bo Ray (Minister of Trade, Peru), Secretary of State",
            vec!["Ann Lee*|Secretary of State||", "Bo Ray*|Minister of Trade|Peru*|"],
        ),
        ("## Attendees\n{: .no_toc}\n**Present:** Ann Lee, Bo Ray", vec!["Ann Lee*|||", "Bo Ray*|||"]),
        ("Head of delegation: Ann Lee, Secretary of State", vec!["Ann Lee*|Secretary of State||"]),
        ("Present: Secretary of State Ann Lee, Ray", vec!["Ann Lee*|Secretary of State||", "Ray|||"]),
        ("Present: Ann Lee, Bo Ray, apologies from Cy Dow", vec!["Ann Lee*|||", "Bo Ray*|||", "Cy Dow*|||"]),
        ("Present: Ann Lee (on behalf of France)", vec!["Ann Lee*|||France*"]),
        (
            "---\nparticipants:\n  - name: Ann Lee\n    role: Mayor\n    organization: City of Ulm\n  - name: Bo Ray\n---\n\nText.",
            vec!["Ann Lee*|Mayor|City of Ulm*|", "Bo Ray*|||"],
        ),
        ("---\nparticipants: [Ann Lee, Bo Ray]\n---\n\nText.", vec!["Ann Lee*|||", "Bo Ray*|||"]),
        (
            "| Name | Role | Representing |\n|---|---|---|\n| Ann Lee | Mayor | France |\n| Bo Ray | | Lake Club |",
            vec!["Ann Lee*|Mayor||France*", "Bo Ray*|||Lake Club*"],
        ),
        (
            "Present: Ann Lee, Jean Le Drian\n\nMinister Ann Lee met Foreign Minister Le Drian.",
            vec!["Ann Lee*|Minister||", "Jean Le Drian*|Foreign Minister||"],
        ),
        ("Prime Minister Ann Lee met the Special Envoy to the Middle East.", vec!["Ann Lee*|Prime Minister||"]),
        // A courtesy title is part of neither, and a role may stand behind the name.
        (
            "Minister of Lamps Dr. Ann Lee met Cy Dow, Mayor of Ulm, in May.",
            vec!["Ann Lee*|Minister of Lamps||", "Cy Dow*|Mayor of Ulm||"],
        ),
        ("Mayor Ann Lee and her husband Bo Ray attended.", vec!["Bo Ray*|||", "Ann Lee*|Mayor||"]),
        (
            "El presidente mexicano Ana Lee recibió a su homólogo de Francia, Bo Ray.",
            vec!["Ana Lee*|presidente mexicano||", "Bo Ray*|||"],
        ),
        (
            "Le ministre français Cy Dow a accueilli au Palais du Quai, la ministre allemande Dee Fox.",
            vec!["Cy Dow*|ministre français||", "Dee Fox*|ministre allemande||"],
        ),
        ("Minister Ann Lee met with Bo. Lee met with Cy Dow of Ulm.", vec!["Ann Lee*|Minister||", "Cy Dow*|||"]),
        // Of a call a family name behind an office is enough.
        ("Secretary Poe spoke with Foreign Minister Ann Lee.", vec!["Ann Lee*|Foreign Minister||", "Poe|Secretary||"]),
        ("The treasurer spoke of Mayor Lee and Mayor Poe.", vec![]),
        // Numbered paragraphs are running text.
        (
            "1. Mayor Ann Lee met Minister Bo Ray on the quay of the old town, and both of them spoke of the lamps that were out in May.\n2. No.",
            vec!["Ann Lee*|Mayor||", "Bo Ray*|Minister||"],
        ),
        // Minutes that tell who said what; one alone may be anyone.
        ("MR. LEE said that it was dark.\n\nDR. VAN RAY asked why. Mr. Poe knew it.", vec!["LEE|||", "VAN RAY|||"]),
        ("MR. LEE said that it was dark.", vec![]),
    ] {
        check(text, of, &expected);
    }
}

#[test]
fn the_agenda_holds_what_stands_below_its_items() {
    let of = |facts: &Facts| {
        let meeting = &facts.meetings[0];
        let item = |index: Option<usize>| index.map_or("", |index| meeting.agenda[index].title.as_str());
        let statements = meeting.statements.iter().map(|one| format!("{}: {}", item(one.agenda_item), one.text));
        let passages = facts.passages.iter().map(|one| item(one.agenda_item).to_owned());
        statements.chain(passages.filter(|title| !title.is_empty())).collect::<Vec<_>>()
    };
    let minutes =
        "## 1. Trees\n\nDecision: Plant.\n\n### Why\n\nShade.\n\n## 2. Roads\n\nAgreed: Mend.\n\n## Other\n\nNone.";
    check(&format!("# Call\n\n{minutes}"), of, &["Trees: Plant.", "Roads: Mend.", "Trees", "Trees", "Roads"]);
    // The line that announces an item belongs to it too.
    let announced = format!("# Call\n\n## Agenda\n\n1. Trees\n2. Roads\n\n{}", minutes.replace("2. Roads", "Roads"));
    check(&announced, of, &["Trees: Plant.", "Roads: Mend.", "Trees", "Roads", "Trees", "Trees", "Roads"]);
    let titles = |facts: &Facts| facts.meetings[0].agenda.iter().map(|item| item.title.clone()).collect();
    check("---\nagenda: [Trees, Roads]\n---\n\nText.", titles, &["Trees", "Roads"]);
    check("# Call\n\n## 1. Trees\n\nText.", titles, &[]);
}

#[test]
fn titles_and_dates_are_taken_from_the_head() {
    let of = |facts: &Facts| {
        let meeting = &facts.meetings[0];
        let date = meeting
            .date
            .as_ref()
            .map_or(String::new(), |date| format!("{}/{}", date.start.to_iso(), date.end.to_iso()));
        vec![meeting.title.clone(), date]
    };
    let check = |text: &str, expected: &[&str]| {
        let (_, facts) = read("a.txt", text.as_bytes());
        assert_eq!(of(&facts), expected, "{text}");
    };
    check(
        "Call of the Lake Group: 12 June 2024\n\nPresent: Ann Lee\n\nText goes here.",
        &["Call of the Lake Group: 12 June 2024", "2024-06-12/2024-06-12"],
    );
    let titled = |text: &str, expected: &str| {
        let (_, facts) = read("a.md", text.as_bytes());
        assert_eq!(facts.meetings[0].title, expected, "{text}");
    };
    titled(
        "---\ntitle: Lake Group, 12 June 2024\n---\n\n# Lake Group, minutes of the meeting\n",
        "Lake Group, 12 June 2024",
    );
    titled("---\ntitle: Talks in Lima | News\n---\n\n# Talks in Lima\n", "Talks in Lima");
    titled("# June 12th 2024\n\n# Attendees\n\n# After the meeting\n", "June 12th 2024");
    check("Dates: January 24-25, 2008\nPresent: Ann Lee\n\nText goes here.", &["a", "2008-01-24/2008-01-25"]);
    check("Date and time: 2024-06-12 to 2024-06-14\n\nText goes here.", &["a", "2024-06-12/2024-06-14"]);
}

#[test]
fn actions_have_owners_and_days() {
    let of = |facts: &Facts| {
        let one = |one: &readout::model::Statement| {
            let owners: Vec<&str> = one.owners.iter().map(|owner| owner.as_printed.as_str()).collect();
            let due = one.due.as_ref().map_or(String::new(), |due| due.start.to_iso());
            format!("{}|{}|{due}", one.text, owners.join("+"))
        };
        facts.meetings[0].statements.iter().map(one).collect()
    };
    check(
        "# Call\n\n| Action | Owner | Due |\n|---|---|---|\n| Draw a map | Ann Lee | 2 May 2025 |",
        of,
        &["Draw a map|Ann Lee|2025-05-02"],
    );
    check(
        "# Call\n\nACTION: Ann Lee to draw a map by 2 May 2025",
        of,
        &["Ann Lee to draw a map by 2 May 2025|Ann Lee|2025-05-02"],
    );
    // A day without a year is the next one after the meeting, within half a year; else it may be any year's.
    check(
        "# Call of 10 December 2024\n\nACTION: Ann Lee to draw a map by 2 January\n\nACTION: Bo Ray to ink it by 1 December",
        of,
        &["Ann Lee to draw a map by 2 January|Ann Lee|2025-01-02", "Bo Ray to ink it by 1 December|Bo Ray|"],
    );
    check("# Call\n\nACTION: Ann Lee to draw a map by 2 January", of, &["Ann Lee to draw a map by 2 January|Ann Lee|"]);
    check(
        "# Call of 3 May 2024\n\n| Action | Owner | Due |\n|---|---|---|\n| Draw a map | Ann Lee | 9 May |",
        of,
        &["Draw a map|Ann Lee|2024-05-09"],
    );
    // One word is a name where the record writes it with a capital only, and no verb.
    check(
        "# Call\n\n## Action items\n\n- Ann to draw a map\n- Remind to draw one\n- Maps to be drawn, many maps\n- Engage with Bo Ray and Cy Dee to draw",
        of,
        &[
            "Ann to draw a map|Ann|",
            "Remind to draw one||",
            "Maps to be drawn, many maps||",
            "Engage with Bo Ray and Cy Dee to draw||",
        ],
    );
}

proptest! {
    #[test]
    fn no_record_is_too_strange(text in "(\\PC{0,12}|[ \n|:*#@,'’.()-]{1,3}|Decision: |Present: |Secretary of State |d’|2025-04-|---\\|---\\|\n|- ){0,60}") {
        for path in ["a.txt", "2025-04-17/b.md"] {
            read(path, text.as_bytes());
        }
    }
}
