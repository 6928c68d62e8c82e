//! What minutes of many habits give: their agenda, who speaks, and what was decided and is to be done.

use super::extract::read;
use readout::model::{Facts, Passage};

fn fixture(name: &str) -> Facts {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/records/minutes").join(name);
    read(name, &std::fs::read(path).expect(name)).1
}

fn markdown(text: &str) -> Facts {
    read("a.md", text.as_bytes()).1
}

fn agenda(facts: &Facts) -> Vec<&str> {
    facts.meetings[0].agenda.iter().map(|item| item.title.as_str()).collect()
}

/// Kind, words, owners, day and status of each statement.
fn statements(facts: &Facts) -> Vec<String> {
    let one = |one: &readout::model::Statement| {
        let owners: Vec<&str> = one.owners.iter().map(|owner| owner.as_printed.as_str()).collect();
        let due = one.due.as_ref().map_or(String::new(), |due| due.start.to_iso());
        let more = [owners.join("+"), due, one.status.clone().unwrap_or_default()].join("|");
        format!("{:?}: {} {}", one.kind, one.text, more.trim_end_matches('|')).trim_end().to_owned()
    };
    facts.meetings[0].statements.iter().map(one).collect()
}

/// Who speaks, and who that is.
fn speakers(facts: &Facts) -> Vec<String> {
    let name = |key| facts.stakeholders.iter().find(|one| Some(one.key) == key).map_or("-", |one| one.name.as_str());
    let speaker = |passage: &Passage| {
        let speaker = passage.speaker.as_ref()?;
        Some(format!("{}={}", speaker.as_printed, name(speaker.stakeholder)))
    };
    facts.passages.iter().filter_map(speaker).collect()
}

#[test]
fn a_chat_is_read_line_by_line() {
    let facts = fixture("chat.txt");
    assert_eq!(facts.meetings[0].title, "chat");
    assert_eq!(agenda(&facts), ["Roof repairs", "Garden"]);
    assert_eq!(speakers(&facts), ["bo=-", "ann=-", "ann=-", "bo=-", "bo=-", "cy=-", "bo=-"]);
    assert_eq!(
        statements(&facts),
        [
            "Action: ann to ask for a quote by 12 May 2025 ann|2025-05-12",
            "Decision: Close the upper floor",
            "Action: cy to buy a hose cy",
        ]
    );
    assert_eq!(facts.meetings[0].statements[2].agenda_item, Some(1));
}

#[test]
fn what_a_meeting_is_called_is_no_item_of_its_agenda() {
    let text = "Board of the Harbour Trust\nMinutes of 5 May 2025\n\nPresent: Ann Lee (chair), Bo Ray\n\n1. Dredging\nThe \
                board talked of silt.\n";
    let facts = read("a.txt", text.as_bytes()).1;
    assert_eq!(facts.meetings[0].title, "Board of the Harbour Trust");
    assert_eq!(agenda(&facts), ["Dredging"]);
}

#[test]
fn what_scribes_publish_names_each_resolution_once() {
    let facts = fixture("scribe.html");
    assert_eq!(agenda(&facts), ["Water levels", "Boats"]);
    assert_eq!(statements(&facts), ["Action: Cy to publish the numbers Cy", "Decision: No more than ten boats a day"]);
    let names: Vec<String> =
        speakers(&facts).into_iter().map(|one| one.split('=').next().unwrap_or("").to_owned()).collect();
    assert_eq!(names, ["Ann_Lee", "Bo_Ray", "Cy_Poe", "Bo_Ray"]);
}

#[test]
fn minutes_of_councils_are_parted_by_their_numbers() {
    let facts = fixture("council.txt");
    assert_eq!(
        agenda(&facts),
        [
            "CALL TO ORDER",
            "APPROVAL OF MINUTES",
            "PUBLIC COMMENT",
            "NEW BUSINESS",
            "Harbour dredging",
            "Street lamps",
            "ADJOURNMENT"
        ]
    );
    assert_eq!(
        statements(&facts),
        [
            "Decision: It was agreed that the minutes of May 8 be approved.",
            "Decision: RESOLVED that the harbour be dredged before the winter.",
            "Action: Bo Ray to report on the costs by July 10, 2024. Bo Ray|2024-07-10",
        ]
    );
    assert_eq!(
        agenda(&fixture("numbered.txt")),
        ["Call to order", "Roll Call", "Minutes from previous meetings", "Special Orders", "Adjournment"]
    );
}

#[test]
fn an_agenda_of_slots_is_named_without_its_times() {
    let facts = fixture("slots.txt");
    assert_eq!(agenda(&facts), ["Chair slides", "draft-lee-lake-04", "Open discussion"]);
    assert_eq!(speakers(&facts), ["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee", "Cy Poe=Cy Poe"]);
    assert_eq!(statements(&facts), ["Decision: take the adoption call to the list."]);
    assert_eq!(facts.meetings[0].statements[0].agenda_item, Some(1));
}

#[test]
fn a_surname_with_a_title_makes_no_person() {
    let facts = fixture("transcript.txt");
    assert_eq!(speakers(&facts), ["ANN LEE=ANN LEE", "BO RAY=BO RAY", "ANN LEE=ANN LEE", "MR. POE=-"]);
    assert_eq!(agenda(&facts), Vec::<&str>::new());
}

#[test]
fn what_is_struck_through_was_not_decided() {
    assert_eq!(
        statements(&fixture("tables.md")),
        [
            "Action: Write to the author Bo|2024-06-20|open",
            "Action: Close the old issue Cy||done",
            "Decision: Accept PEP 9001.",
            "Decision: Defer PEP 9003.",
        ]
    );
}

#[test]
fn titles_of_items_are_cleaned() {
    for (printed, title) in [
        ("1.2. Trees", "Trees"),
        ("Trees #12", "Trees"),
        ("Trees (Stage 3)", "Trees"),
        ("Trees [Ann Lee]", "Trees"),
        ("Trees (10 min, Ann Lee)", "Trees"),
        ("[12:40] Trees", "Trees"),
        ("\"Trees\" forest#7", "Trees"),
        ("TOP 3: Bäume", "Bäume"),
        ("Punto 2. Árboles", "Árboles"),
        ("Point 4 : Les arbres (suite)", "Les arbres"),
        ("2030 plan", "2030 plan"),
        ("[trees] how tall", "[trees] how tall"),
        ("Trees :deciduous_tree:", "Trees"),
        ("🌳 Trees", "Trees"),
    ] {
        let facts = markdown(&format!("# Call\n\n## Agenda\n\n- {printed}\n- Roads\n- Introduction\n- Attendees\n"));
        assert_eq!(agenda(&facts), [title, "Roads"], "{printed}");
    }
}

#[test]
fn issues_and_headings_part_minutes_without_an_agenda() {
    let text = "# Call\n\n## Present\n\n- Ann Lee\n- Bo Ray\n\n## Agenda\n\n## Announcements\n\n### lake/boats\n\n- Paint them \
                [#12](https://a.example/12)\n  - Bo: blue\n- Sell them [#7](https://a.example/7)\n\n## Open floor\n\nNothing.\n";
    assert_eq!(agenda(&markdown(text)), ["Paint them", "Sell them", "Open floor"]);
    // A link to another page is no issue.
    let other = "\n## Archive\n\n- Boat show [#3](/2014/topics)\n";
    assert!(!agenda(&markdown(&format!("{text}{other}"))).contains(&"Boat show"));
    let text = "# Call\n\n## Attendees\n\n- Ann Lee\n\n## Topics\n\n### Boats #3\n\nWords.\n\n#### Conclusion\n\nSell them.\n\n\
                ### Nets (continued)\n\nWords.\n\n#### Conclusion\n\nNone.\n";
    let facts = markdown(text);
    assert_eq!(agenda(&facts), ["Boats", "Nets"]);
    assert_eq!(statements(&facts), ["Decision: Sell them."]);
}

#[test]
fn agendas_are_called_so_in_many_ways() {
    for (path, text, expected) in [
        ("a.md", "# Call\n\n## Agenda 5.12.31\n\n- Boats\n- Nets\n", &["Boats", "Nets"][..]),
        ("a.md", "# Call\n\n## Agenda\n\nWe spoke of these.\n\n- Boats\n- Nets\n", &["Boats", "Nets"]),
        ("a.md", "The board met to deal with the following agenda:\n\n1) Boats\n2) Nets\n", &["Boats", "Nets"]),
        // What stands between the items of a list does not end it.
        ("a.md", "# Call\n\n## Agenda\n\n1. Boats\n\n   They are old.\n\n2. **Nets**\n", &["Boats", "Nets"]),
        // An item that only holds others.
        (
            "a.md",
            "# Call\n\n## Agenda\n\n1. Welcome\n1. Proposals and discussions\n    1. Boats (10m, Ann)\n    1. Nets\n    1. \
             _Add yours_\n1. Closure\n",
            &["Welcome", "Proposals and discussions", "Boats", "Nets", "Closure"],
        ),
        // What is said stands in the list, and is no item.
        (
            "a.md",
            "# Call\n\n## Present\n\n- Ann Lee\n- Bo Ray\n\n## Agenda\n\n* Boats\n- Ann: Old.\n- Bo: Red.\n- Ann: Sell \
             them.\n\n* Nets\n",
            &["Boats", "Nets"],
        ),
        (
            "a.md",
            "# Call\n\nPresent: Ann Lee\n\n## Boats {#boats}\n\nOld.\n\n## Day 2\n\n## Nets\n\nNew.\n",
            &["Boats", "Nets"],
        ),
        // Numbers that are no list of the format.
        (
            "a.txt",
            "Board\n\nI. Call to order: Ann Lee\n\nII. Boats\n\na. old\n\nIV. Nets\n\nAll.\n",
            &["Call to order", "Boats", "Nets"],
        ),
        (
            "a.txt",
            "Board\n\n2745: Boats:\nThey are old.\n2746: Nets:\nAll new.\n2747: Oars:\nNone.\n",
            &["Boats", "Nets", "Oars"],
        ),
        (
            "a.txt",
            "Conseil\n\nOrdre du jour\n\nLes bateaux,\n\nLes filets,\n\nLes rames.\n",
            &["Les bateaux", "Les filets", "Les rames"],
        ),
        (
            "a.txt",
            "Summary\n-------\n* Boats  (ann, 16:31:30)\n* Nets  (ann, 16:33:42)\n  * ACTION: bo to mend them  (ann, 16:34:00)\n",
            &["Boats", "Nets"],
        ),
        // With other words beside it, twice, or alone above the list.
        ("a.md", "# Call\n\n## Draft agenda:\n\n- Boats\n- Nets\n", &["Boats", "Nets"]),
        ("a.md", "# Call\n\nAgenda: Agenda:\n- Boats\n- Nets\n", &["Boats", "Nets"]),
        ("a.md", "# Call\n\nAgenda\n1. Boats\n2. Nets\n\nNotes\n- Old.\n", &["Boats", "Nets"]),
        ("a.md", "# Call\n\n## Agenda\n\nBoats\n\nNets\n\n## Oars\n\nText.\n", &["Boats", "Nets"]),
        // Parted by headings; by what is said on each item.
        (
            "a.md",
            "# Call\n\n## Agenda & notes\n\n### Boats\n\n#### Old ones\n\nSold.\n\n### Standing items\n\n- Nets\n- Oars\n",
            &["Boats", "Old ones", "Nets", "Oars"],
        ),
        (
            "a.md",
            "# Call\n\n## This week's agenda\n\n- Boats\n\n> Action:\n> - Sell them\n\n- Nets\n\nAll new.\n\n- Oars\n",
            &["Boats", "Nets", "Oars"],
        ),
        ("a.md", "# Call\n\nTopics discussed:\n\n- Boats\n- Nets\n", &["Boats", "Nets"]),
        (
            "a.md",
            "# Réunion\n\nLes points abordés ont été les suivants:\n\n- Bateaux\n- Filets\n",
            &["Bateaux", "Filets"],
        ),
        // Numbers behind what says that they count items; an item with nothing below it.
        (
            "a.md",
            "#TOP 1. Boote\n\nAlt.\n\n#TOP 2. Netze\n\nNeu.\n\n#TOP 3. Ruder\n\nKeine.\n",
            &["Boote", "Netze", "Ruder"],
        ),
        (
            "a.md",
            "# Call\n\n1. Boats\n\n   Old.\n\n2. Nets\n3. Oars\n\n   None.\n\n4. Sails\n",
            &["Boats", "Nets", "Oars", "Sails"],
        ),
        (
            "a.txt",
            "<ann> agenda+ Boats\n<bo> agenda+ Nets\n<ann> agenda+ Boats\n<cy> they are old\n",
            &["Boats", "Nets"],
        ),
        // A heading and those below it.
        (
            "a.md",
            "# Call\n\nPresent: Ann Lee\n\n## Boats\n\n### Old ones\n\nText.\n\n## Any other business\n\nNone.\n",
            &["Boats", "Old ones", "Any other business"],
        ),
        // Names that stand one below the other are no headings.
        (
            "a.txt",
            "Board\n\nPresent: Ann Lee\n\nROLL\n\nAnn Lee\n\nBo Ray\n\nCy Dow\n\nDee Fox\n\nThe board met.\n",
            &[],
        ),
        (
            "a.txt",
            "# Board\nOld hall, Ulm\n\nPresent: Ann Lee\n\nBoats, Bo Ray\n    They are old\n    Sell them soon\n",
            &["Boats, Bo Ray"],
        ),
    ] {
        let facts = read(path, text.as_bytes()).1;
        assert_eq!(agenda(&facts), expected, "{text}");
    }
}

#[test]
fn headings_part_minutes_that_list_no_one() {
    let bullets = "## Lamps\n\n- They are out.\n- Bo has oil.\n\n## Doors\n\n- Paint them.\n- Which colour?\n";
    for head in ["# 2024.05.04", "# 2024-05-04 planning meeting"] {
        assert_eq!(agenda(&markdown(&format!("{head}\n\n{bullets}"))), ["Lamps", "Doors"], "{head}");
    }
    // A paper has a subject of its own.
    assert!(agenda(&markdown(&format!("# Oil for the lamps of the quay\n\n{bullets}"))).is_empty());
    let opened = "# Town of Ulm\n\n## CALL TO ORDER\n\nAnn Lee opened it.\n\n## ROADS\n\nThey are wet.\n";
    assert_eq!(agenda(&markdown(opened)), ["CALL TO ORDER", "ROADS"]);
    let tasks = "# Quay Board\n\n## Attendees\n\n- Ann Lee\n- Bo Ray\n\n## Lamps\n\nOut.\n\n## Doors\n\nRed.\n\n\
        ## Action items\n\n### This week\n\n- Ann Lee: buy oil\n";
    assert_eq!(agenda(&markdown(tasks)), ["Lamps", "Doors"]);
}

#[test]
fn lines_head_what_follows_without_being_headings() {
    let bold = "# Quay Board\n\n**Call to Order (A)**\nAnn Lee opened it.\n\n**Roads (B)**\nThey are wet.\n\n\
        **Minutes Approved (C)**\nAll were content.\n";
    assert_eq!(agenda(&markdown(bold)), ["Call to Order (A)", "Roads (B)", "Minutes Approved (C)"]);
    let capitals = "QUAY CLUB\n\nMinutes of the meeting held in the hall on 4 March 2024.\n\nPRESENT\n\nAnn Lee, Bo Ray\n\n\
        APOLOGIES FOR ABSENCE\n\nCy Dow was away for the week.\n\nMATTERS ARISING\n\nNone.\n\nLAMPS OF THE QUAY\n\nThey are all out now.\n";
    let facts = read("a.txt", capitals.as_bytes()).1;
    assert_eq!(agenda(&facts), ["APOLOGIES FOR ABSENCE", "MATTERS ARISING", "LAMPS OF THE QUAY"]);
    let labels = "Minutes of the Quay Board\n4 March 2024\nPresent: Ann Lee (AL) and Bo Ray (BR).\n\
        Opening Prayers: Ann Lee opened the meeting with a prayer at seven.\n\
        Matters Arising: There were no matters arising.\n\
        Lamps of the Quay: Bo Ray told us that all of them are out, and that it is dark. It was a long report about every one \
        of them, and about who is to buy the oil for the rest of the year.\n";
    let facts = read("a.txt", labels.as_bytes()).1;
    assert_eq!(agenda(&facts), ["Opening Prayers", "Matters Arising", "Lamps of the Quay"]);
}

#[test]
fn titles_end_where_prose_begins() {
    let dashes = "Quay Senate\n\nThe meeting was called to order by the chairman, Ann Lee, at one in the hall of the quay.\n\n\
        1. Adoption of the Agenda (Exb. 1) - The agenda was adopted as proposed.\n\n\
        2. Report of the President - President Lee added nothing to her long report of last month except to say that it rained.\n\n\
        Senator Bo Ray asked whether it would go on.\n\n3. New Business - There was none.\n\n\
        There being no further business, the meeting was closed at two.\n";
    let facts = read("a.txt", dashes.as_bytes()).1;
    assert_eq!(agenda(&facts), ["Adoption of the Agenda (Exb. 1)", "Report of the President", "New Business"]);
    assert_eq!(statements(&facts), ["Decision: The agenda was adopted as proposed."]);
    let running = "Minutes of the Quay Board 4 March 2024\n\n336.     Apologies\n\nCy Dow may be late.\n\n\
        337.     Lamps\n\n338.     Doors\n\nThey are red, and some of them are open all through the night.\n";
    assert_eq!(agenda(&read("a.txt", running.as_bytes()).1), ["Apologies", "Lamps", "Doors"]);
    // A wide gap behind the number makes no code of a title.
    let wide = "Minutes of the Quay Board\n\n1.          Lamps:\n\nOut.\n\n 2.          Doors:\n\nRed.\n\n\
        3.          Keys:\n\nLost.\n";
    assert_eq!(agenda(&markdown(wide)), ["Lamps", "Doors", "Keys"]);
}

#[test]
fn a_heading_that_is_quoted_is_another_texts() {
    let text = "# Call\n\nPresent: Ann Lee\n\n## Boats\n\n> ## A letter\n>\n> Words.\n\n## Nets\n\nWords.\n";
    assert_eq!(agenda(&markdown(text)), ["Boats", "Nets"]);
    // Where all is quoted, they are the text's own.
    let facts = markdown("> # Call on boats\n>\n> Words.\n>\n> ## Nets\n>\n> Words.\n");
    assert_eq!(facts.meetings[0].title, "Call on boats");
}

#[test]
fn short_names_are_those_of_the_list() {
    let present = "## Present\n\n- Ann Lee - Lake Club (ALE)\n- Bo Ray (@boray)\n- Bo Poe\n\n## Boats\n\n";
    for (printed, who) in [
        ("ALE", "Ann Lee"),
        ("AL", "Ann Lee"),
        ("Ann", "Ann Lee"),
        ("@boray", "Bo Ray"),
        ("Bo", "-"),
        ("Ray", "Bo Ray"),
    ] {
        let facts = markdown(&format!("# Call\n\n{present}{printed}: One.\n\nAnn Lee: Two.\n\nBo Ray: Three.\n"));
        assert_eq!(speakers(&facts)[0], format!("{printed}={who}"));
    }
    let facts = markdown(&format!("# Call\n\n{present}Note: One.\n\nAnn Lee: Two.\n\nBo Ray: Three.\n\nAnn: Four.\n"));
    assert_eq!(speakers(&facts).len(), 3);
    let bold = "# Call\n\n**Ann Lee**\n\n- One.\n- Two.\n\n**Bo Ray**\n\nThree.\n\n**Ann Lee**\nFour.\n";
    let expected = ["Ann Lee=Ann Lee", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee"];
    assert_eq!(speakers(&markdown(bold)), expected);
}

#[test]
fn labels_name_statements_in_many_forms() {
    let present = "# Call\n\nPresent: Ann Lee, Bo Ray\n\n";
    for (line, expected) in [
        ("ACTION 58.1 Ann to write", "Action: Ann to write Ann"),
        ("DECISION 65.2. Plant", "Decision: Plant"),
        ("Resolution #3: Plant", "Decision: Plant"),
        ("AGREED - plant trees", "Decision: plant trees"),
        ("ACTION Ann: write", "Action: write Ann"),
        ("Action: write (Ann Lee)", "Action: write (Ann Lee) Ann Lee"),
        ("Action: Ann and Bo Ray to write", "Action: Ann and Bo Ray to write Ann+Bo Ray"),
        ("Action: @ann - write (done)", "Action: @ann - write (done) @ann||done"),
        (
            "Acción: Ann Lee debe escribir antes del 12 de mayo de 2025",
            "Action: Ann Lee debe escribir antes del 12 de mayo de 2025 Ann Lee|2025-05-12",
        ),
        ("Décision : planter des arbres", "Decision: planter des arbres"),
        ("Beschluss 3/24: Bäume pflanzen", "Decision: Bäume pflanzen"),
        (
            "Aufgabe: Ann Lee soll bis zum 12. Mai 2025 schreiben",
            "Action: Ann Lee soll bis zum 12. Mai 2025 schreiben Ann Lee|2025-05-12",
        ),
        ("Deliberação: plantar árvores", "Decision: plantar árvores"),
        ("Karar: Ağaç dikilecek", "Decision: Ağaç dikilecek"),
        ("Il a été décidé que des arbres seront plantés.", "Decision: Il a été décidé que des arbres seront plantés."),
        ("Es wird beschlossen, Bäume zu pflanzen.", "Decision: Es wird beschlossen, Bäume zu pflanzen."),
    ] {
        assert_eq!(statements(&markdown(&format!("{present}{line}\n"))), [expected], "{line}");
    }
    for line in
        ["Decision making takes time.", "Action: none", "Agreed, said Ann.", "Resolution of the screen matters."]
    {
        assert!(
            statements(&markdown(&format!("{present}{line}\n"))).len() <= usize::from(line.starts_with("Action")),
            "{line}"
        );
    }
}

#[test]
fn a_list_below_talk_is_talk() {
    let text = "# Call\n\nPresent: Ann Lee, Bo Ray\n\n## Agenda\n\n1. Trees\n\n## Trees\n\nAnn Lee: I recommend:\n\n- oaks\n- elms\n\n\
                Bo Ray: No.\n\nAnn Lee: Why?\n";
    assert_eq!(statements(&markdown(text)), Vec::<String>::new());
    let facts = markdown("# Call\n\n## Topics\n\n- Trees\n- Roads\n");
    assert_eq!((agenda(&facts).len(), facts.meetings[0].themes.len()), (2, 0));
    let facts = markdown("# Call\n\nPresent: Ann Lee\n\nAction item (Ann): Invite Bo Ray to speak\n");
    assert_eq!(statements(&facts), ["Action: Invite Bo Ray to speak Ann"]);
}

#[test]
fn lists_of_other_pages_state_nothing() {
    let text = "# Call\n\n## Resolutions\n\n- [Plant trees](/2019/#r1)\n- [Mend roads](/2019/#r2)\n";
    assert_eq!(statements(&markdown(text)), Vec::<String>::new());
}

#[test]
fn what_an_earlier_meeting_decided_is_not_decided_again() {
    let facts = markdown(
        "# Board\n\n## 1. Review previous decisions and action items\n\n**DECISION 70.1**: Keep the door.\n\n### Doors\n\n\
         Decisions:\n\n- Paint it.\n\n## 2. Lamps\n\n**DECISION 71.1**: Buy a lamp.\n",
    );
    assert_eq!(statements(&facts), ["Decision: Buy a lamp."]);
    let facts = markdown(
        "# Board\n\n## Previous meeting\n\n### Doors\n\nNext steps:\n\n- Paint the door.\n\n## Lamps\n\nNext steps:\n\n- Buy a \
         lamp.\n",
    );
    assert_eq!(statements(&facts), ["Action: Buy a lamp."]);
}

#[test]
fn lists_say_what_they_say_and_no_more() {
    for (list, expected) in [
        // A question is open, and "see below" is no decision.
        ("## Action items\n\n- Should we paint the door?\n- Buy a lamp.\n", &["Action: Buy a lamp."][..]),
        ("**Consensus**: See AIs below\n", &[]),
        // Struck through, a decision fell; what was to be done is done.
        ("## Decisions\n\n- ~~Paint the door.~~\n- Buy a lamp.\n", &["Decision: Buy a lamp."]),
        ("## Action items\n\n- ~~Paint the door.~~\n", &["Action: Paint the door."]),
        // What an item announces belongs to it.
        (
            "## Action items\n\n- Ask for prices of:\n    - lamps\n    - doors\n- Wait.\n",
            &["Action: Ask for prices of:\nlamps\ndoors", "Action: Wait."],
        ),
        // The subject of a sentence is no label.
        ("## Action items\n\n- This door: paint it.\n", &["Action: This door: paint it."]),
        ("They spoke. (AI: Paint the door) It was late.\n", &[]),
        ("- (AI: Paint the door of the house ) It was late.\n", &["Action: Paint the door of the house"]),
        ("- (AI: Ann Lee) Paint the door.\n", &["Action: Paint the door. Ann Lee"]),
        ("- (AI: Painters) Paint the door.\n", &["Action: Paint the door."]),
        ("Three themes we plan to focus on:\n\n- Doors\n", &[]),
        ("There are doors that will no longer open:\n\n- The north door\n", &[]),
        ("The account of decisions has two parts:\n\n- Doors and lamps\n", &[]),
        ("- Follow up: ^^ that is the result\n", &[]),
        (
            "- Action: write that:\n    - it is red\n    - it is old\n- Good\n",
            &["Action: write that:\nit is red\nit is old"],
        ),
        // The time of the recording.
        (
            "## Decisions\n\n- The door stays. 58:04\n- It opens at 10:30\n",
            &["Decision: The door stays.", "Decision: It opens at 10:30"],
        ),
        // A proposal is what is talked about, and its contents are no advice.
        ("## Door proposal\n\nIn short, we propose:\n\n- a door\n", &[]),
        ("## Stage 1: Proposal\n\nIt should include:\n\n- a door\n", &[]),
        ("## Policy proposals\n\n- A second door.\n", &["Recommendation: A second door."]),
        ("Other proposals:\n\n- A second door.\n", &[]),
        // An earlier meeting's, a blank of a form, what is talked about, and a task whose address is no text of its own.
        ("Conclusion from last meeting:\n\n- Paint the door.\n- Conclusion:\n    - It is red.\n", &[]),
        ("## Conclusion\n\n(approved or tabled?)\n", &[]),
        ("- Follow up - the north gate\n    - It is old.\n", &[]),
        (
            "## Action items\n\n- Read the plan: https://example.org/plan\n",
            &["Action: Read the plan: https://example.org/plan"],
        ),
        ("## Action items\n\n- Read the plan (Tracking Issue)\n", &["Action: Read the plan (Tracking Issue)"]),
    ] {
        assert_eq!(statements(&markdown(&format!("# Board\n\nPresent: Ann Lee\n\n{list}"))), expected, "{list}");
    }
}

#[test]
fn a_heading_of_several_things_says_not_which_is_which() {
    let facts = markdown("# Board\n\n## Summary (Key Points and Decisions)\n\n- The door is old.\n- Ann Lee\n");
    assert_eq!(statements(&facts), Vec::<String>::new());
    let facts = markdown("# Board\n\n## Key decisions and action items\n\n- Paint the door.\n");
    assert_eq!(statements(&facts), ["Decision: Paint the door."]);
}

#[test]
fn a_row_without_a_number_goes_on_with_the_row_above() {
    let facts = markdown(
        "# Board\n\n| Decision Item | Description |\n|---|---|\n| 148.1 | These doors are painted: |\n| | The north door |\n\
         | | The south door |\n| 148.2 | Lamps stay. |\n",
    );
    assert_eq!(
        statements(&facts),
        ["Decision: These doors are painted:\nThe north door\nThe south door", "Decision: Lamps stay."]
    );
    let quote = facts.meetings[0].statements[0].source.quote();
    assert!(quote.contains("148.1") && quote.ends_with("The south door"), "{quote}");
}

#[test]
fn a_small_word_that_opens_a_wrapped_line_is_no_label() {
    let facts = markdown("# Board\n\nAnn: We have to come to a\nconsensus: the door stays shut for now.\n");
    assert_eq!(statements(&facts), Vec::<String>::new());
}

#[test]
fn what_is_listed_twice_under_one_number_is_one() {
    let facts = markdown(
        "# Board\n\nPresent: Ann Lee\n\nDecision Item | Description\n---|--\n**84.1** | Lamps stay.\n\n## Lamps\n\nAnn Lee: They \
         burn.\n\n### Decisions\n\n- **84.1**—Lamps stay.\n- **84.2**—Doors go.\n",
    );
    assert_eq!(statements(&facts), ["Decision: Lamps stay.", "Decision: Doors go."]);
    let labels: Vec<_> = facts.meetings[0].statements.iter().map(|one| one.label.as_deref()).collect();
    assert_eq!(labels, [Some("84.1"), Some("84.2")]);
}

#[test]
fn who_speaks_below_decisions_decides_nothing_alone() {
    let facts = markdown("# Board\n\nPresent: Ann Lee, Bo Ray\n\n## Decisions\n\n**Ann Lee**: Hello everyone.\n");
    assert_eq!(statements(&facts), Vec::<String>::new());
    let facts = markdown("# Board\n\nPresent: Ann Lee, Bo Ray\n\n## Actions\n\nAnn Lee: Paint the door.\n");
    assert_eq!(statements(&facts).len(), 1);
}

#[test]
fn what_a_person_says_below_next_steps_is_talk() {
    let facts = markdown(
        "# Board\n\nPresent: Ann Lee, Bo Ray\n\nAnn: We have to begin.\n\n## Next steps\n\n- Paint the door.\n\nAnn:\n\n- The door \
         is old.\n",
    );
    assert_eq!(statements(&facts), ["Action: Paint the door."]);
}

#[test]
fn a_label_of_two_kinds_says_not_which_is_which() {
    let facts = markdown(
        "# Board\n\n## Doors\n\n- Paint\n    - Decision/Action/Follow up:\n        - Should we?\n        - Talk to Ann.\n",
    );
    assert_eq!(statements(&facts), Vec::<String>::new());
}

#[test]
fn a_list_of_themes_names_them_bare() {
    let themes = |text: &str| -> Vec<String> { markdown(text).themes.into_iter().map(|theme| theme.name).collect() };
    assert_eq!(themes("# Board\n\nThe following themes were addressed:\n\n- Old doors (Ann)\n- Lamps\n").len(), 2);
    assert_eq!(themes("# Board\n\nThe following theme was addressed:\n\n1. Old Doors (Ann)\n"), ["Old Doors"]);
    assert_eq!(themes("# Board\n\nPotential topics:\n\n- Lamps\n- Doors?\n"), Vec::<String>::new());
    let long = "The supply chain is long. ".to_owned() + &"Word after word. ".repeat(200);
    assert_eq!(themes(&format!("# Board\n\n{long}\n\nA supply chain again.\n")), Vec::<String>::new());
}

#[test]
fn a_list_of_actions_is_read_whole() {
    let text = "# Quay Board\n\nPresent: Ann Lee, Bo Ray\n\nActions arising\n\n- Ann: Follow up on the lamps.\n- All hands: in \
                May\n- [ ] Bo to paint the door - in green\n    - [ ] Ann to buy paint\n- [ ] Publish the list - @bo\n\n## Action \
                points :door:\n\n- [x] Light the lamps\n\nNext meeting note - 2024-05-06\n";
    assert_eq!(
        statements(&markdown(text)),
        [
            "Action: Follow up on the lamps. Ann",
            "Action: All hands: in May",
            "Action: Bo to paint the door - in green Bo||[ ]",
            "Action: Ann to buy paint Ann||[ ]",
            "Action: Publish the list - @bo @bo||[ ]",
            "Action: Light the lamps ||[x]",
        ]
    );
}
