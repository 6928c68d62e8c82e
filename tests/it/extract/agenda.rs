//! What minutes of many habits have on their agenda, and what stands below which item.

use super::{agenda, check, markdown, minutes, read, spoken, statements};
use readout::model::Facts;

#[test]
fn what_a_meeting_is_called_is_no_item_of_its_agenda() {
    let text = "Board of the Harbour Trust\nMinutes of 5 May 2025\n\nPresent: Ann Lee (chair), Bo Ray\n\n1. Dredging\nThe \
                board talked of silt.\n";
    let facts = read("a.txt", text);
    assert_eq!(facts.meetings[0].title, "Board of the Harbour Trust");
    assert_eq!(agenda(&facts), ["Dredging"]);
}

#[test]
fn minutes_of_councils_are_parted_by_their_numbers() {
    let facts = minutes("council.txt");
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
        agenda(&minutes("numbered.txt")),
        ["Call to order", "Roll Call", "Minutes from previous meetings", "Special Orders", "Adjournment"]
    );
}

#[test]
fn an_agenda_of_slots_is_named_without_its_times() {
    let facts = minutes("slots.txt");
    assert_eq!(agenda(&facts), ["Chair slides", "draft-lee-lake-04", "Open discussion"]);
    assert_eq!(spoken(&facts), ["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee", "Cy Poe=Cy Poe"]);
    assert_eq!(statements(&facts), ["Decision: take the adoption call to the list."]);
    assert_eq!(facts.meetings[0].statements[0].agenda_item, Some(1));
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
        let facts = read(path, text);
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
    let facts = read("a.txt", capitals);
    assert_eq!(agenda(&facts), ["APOLOGIES FOR ABSENCE", "MATTERS ARISING", "LAMPS OF THE QUAY"]);
    let labels = "Minutes of the Quay Board\n4 March 2024\nPresent: Ann Lee (AL) and Bo Ray (BR).\n\
        Opening Prayers: Ann Lee opened the meeting with a prayer at seven.\n\
        Matters Arising: There were no matters arising.\n\
        Lamps of the Quay: Bo Ray told us that all of them are out, and that it is dark. It was a long report about every one \
        of them, and about who is to buy the oil for the rest of the year.\n";
    let facts = read("a.txt", labels);
    assert_eq!(agenda(&facts), ["Opening Prayers", "Matters Arising", "Lamps of the Quay"]);
}

#[test]
fn titles_end_where_prose_begins() {
    let dashes = "Quay Senate\n\nThe meeting was called to order by the chairman, Ann Lee, at one in the hall of the quay.\n\n\
        1. Adoption of the Agenda (Exb. 1) - The agenda was adopted as proposed.\n\n\
        2. Report of the President - President Lee added nothing to her long report of last month except to say that it rained.\n\n\
        Senator Bo Ray asked whether it would go on.\n\n3. New Business - There was none.\n\n\
        There being no further business, the meeting was closed at two.\n";
    let facts = read("a.txt", dashes);
    assert_eq!(agenda(&facts), ["Adoption of the Agenda (Exb. 1)", "Report of the President", "New Business"]);
    assert_eq!(statements(&facts), ["Decision: The agenda was adopted as proposed."]);
    let running = "Minutes of the Quay Board 4 March 2024\n\n336.     Apologies\n\nCy Dow may be late.\n\n\
        337.     Lamps\n\n338.     Doors\n\nThey are red, and some of them are open all through the night.\n";
    assert_eq!(agenda(&read("a.txt", running)), ["Apologies", "Lamps", "Doors"]);
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
fn items_count_on_from_an_earlier_meeting() {
    let text = "Minutes of the Quay Board\n\n3) Lamps\n\nBo counted them all again last week.\n\n4) Doors\n\nThey are red now.\n\n5) \
                Next Meeting\n\nIn a week from today, at noon.\n";
    assert_eq!(agenda(&markdown(text)), ["Lamps", "Doors", "Next Meeting"]);
    // Without one of them they may count anything.
    assert!(agenda(&markdown(&text.replace("4)", "7)"))).is_empty());
    // In plain text some numbers stand in lines of their own, and some before more words.
    let text = "Quay Delegates\n\n1. Welcome of the new lamp keepers\n\nAnn Lee and Bo Ray were there, and sat by the door.\n\n2. Minutes of \
                July.\n\nAgreed as they were read out by Cy Dow.\n\n3. Report on the doors of the quay\n\nThey are red.\n";
    assert_eq!(
        agenda(&read("a.txt", text)),
        ["Welcome of the new lamp keepers", "Minutes of July", "Report on the doors of the quay"]
    );
    let text = "Consejo del Muelle\n\n1.LECTURA DEL ORDEN DEL MUELLE.\n\nSe lee.\n\n2.FAROLES:\n\nHay tres.\n\n3.PUERTAS DEL MUELLE.\n\n\
                Son rojas.\n";
    assert_eq!(agenda(&read("a.txt", text)), ["LECTURA DEL ORDEN DEL MUELLE", "FAROLES", "PUERTAS DEL MUELLE"]);
}

#[test]
fn numbers_of_what_is_said_on_one_topic_are_no_agenda() {
    let topics = "# Quay Notes\n\n## Attending\n\n- Ann Lee\n\n## Topics\n\n### Lamps\n\nOut.\n\n### Doors\n\nRed.\n\n### Keys\n\n\
                  Lost.\n\n### Release of the ferry\n\n1. Do we want it to sail?\n    - Ann: yes\n1. Do we want it in May?\n    - Bo: \
                  no\n1. Who is to steer it?\n    - Cy\n";
    assert_eq!(agenda(&markdown(topics)), ["Lamps", "Doors", "Keys", "Release of the ferry"]);
}

#[test]
fn items_are_marked_by_their_time_or_ticket() {
    let times = "Minutes of the Quay Group meeting in Ulm, March 2031\n\n* 45 min - Lamps and doors [Ann Lee]\n\nAnn showed them all.\n\n\
                 * 30 min - Keys\n           - Keys of the quay [Bo Ray]\n\nThey are lost.\n\n           - They may be found\n";
    assert_eq!(agenda(&read("a.txt", times)), ["Lamps and doors", "Keys", "Keys of the quay"]);
    assert!(
        agenda(&read("a.txt", "Quay\n\n* 45 lamps - out\n* 30 doors - red\n* 10 min walk from the quay\n")).is_empty()
    );
    let tickets = |heading: &str| {
        let text = "Quay Group\n----------\n\n- All is well\n\nHEAD\n-----------------\n\n- Ticket 20 : Lamps\n\nIt is dark \
                    there.\n\n- Ticket 22 : Doors\n- Ticket 186: Keys of the quay\n";
        read("a.txt", &text.replace("HEAD", heading))
    };
    assert_eq!(
        agenda(&tickets("Issues Discussion")),
        ["Ticket 20 : Lamps", "Ticket 22 : Doors", "Ticket 186: Keys of the quay"]
    );
    assert!(agenda(&tickets("Closed last week")).is_empty());
    let counted = "# Quay Board Minutes\n\n## 1st Order of business:\n\nLamps of the quay. The board counted them.\n\n## 2nd Order of \
                   business:\n\nCan we paint the doors? Bo thinks so.\n\n## 3rd Order of business:\n\nKeys.\n\n- Vote: 3 in favor\n\
                   - Resolution: Passed\n";
    assert_eq!(agenda(&markdown(counted)), ["Lamps of the quay", "Can we paint the doors?", "Keys"]);
}

#[test]
fn a_sentence_enumerates_the_agenda() {
    for (text, titles) in [
        (
            "Ata\n\nAos 20 de maio de 2031 reuniram-se os moradores para tratar dos seguintes assuntos: 1) Lampadas do cais; 2) Portas; e \
             3) Outros assuntos. Ann Lee falou da pauta.\n",
            &["Lampadas do cais", "Portas", "Outros assuntos"][..],
        ),
        (
            "# Minutes\n\nThe board met to consider the following matters: (a) Lamps, (b) doors of the quay and (c) keys. Ann spoke.\n",
            &["Lamps", "doors of the quay", "keys"],
        ),
        (
            "Acta\n\nReunidos en el muelle, con el siguiente orden del día:\n1-Lámparas rojas.\n2-Puertas.\n\nSe leen las actas.\n",
            &["Lámparas rojas", "Puertas"],
        ),
        // What a club is for, and what was said, is no agenda.
        ("# Minutes\n\nThe club is here to consider lamps: a) red ones; b) old ones. Ann spoke.\n", &[]),
        ("# Minutes\n\nThe board met. Ann saw two things: 1) lamps; 2) doors.\n", &[]),
        ("# Minutes\n\nThe board met to consider the following matters: 1) lamps and all that goes with them.\n", &[]),
    ] {
        assert_eq!(agenda(&read("a.md", text)), titles, "{text}");
    }
    // What else the sentence's paragraph tells is of no one item.
    let text = "# Ata\n\nO conselho reuniu-se para tratar dos seguintes assuntos: 1) Lampadas; 2) Portas. Foi aprovado por unanimidade o \
                valor de 20 lampadas.\n";
    assert!(read("a.md", text).meetings[0].statements.iter().all(|statement| statement.agenda_item.is_none()));
}

#[test]
fn items_stand_on_one_line_with_what_is_told() {
    let text = "Minutes of the Quay Board\n\n1\\. Apologies None were made by Ann Lee or by Bo Ray for their absence from here.\n\n2\\. Lamps of \
                the quay • Ann saw that they are out. • Bo will ask.\n\n4\\. Letters 4.1 Lamp tax 4.2 Door tax\n\n5\\. Reports 1. Ann saw \
                doors. 2. Bo saw none of them at all on the quay that day.\n";
    let facts = markdown(text);
    let titles = agenda(&facts);
    assert_eq!(titles[titles.len().saturating_sub(3)..], ["Lamps of the quay", "Letters", "Reports"]);
    let text = "Quay Board\n\n1. Minutes of May: Ann moved to approve them as they are written.\n2. Lamp report: They are all out!\nIt \
                was read by Ann Lee, who has counted them all.\n3. Keys:\nBo reported that he had received none of them since May.\n4. Old \
                Business –\nA. May Clean Up: Most of it was done by Bo Ray and by Cy Dow at noon.\nB. Lamp Night – The talk was short and \
                all were there to hear it.\nC. no further doors were seen by any one of them.\n";
    assert_eq!(
        agenda(&read("a.txt", text)),
        ["Minutes of May", "Lamp report", "Keys", "Old Business", "May Clean Up", "Lamp Night"]
    );
}

#[test]
fn deeper_headings_are_items_below_one_without_words() {
    let text = "# Quay Notes of 5 May 2031\n\nAttendees: Ann Lee, Bo Ray\n\n## Orders\n\n### Lamps\n\nThey are out.\n\n### Elections\n\n#### \
                Lamp Council\n\nAnn Lee.\n\n#### Door Council\n\nBo Ray.\n\n## Doors\n\n### Red ones\n\nText.\n\n#### Left one\n\nText.\n";
    let facts = markdown(text);
    let titles = agenda(&facts);
    assert!(["Lamp Council", "Door Council", "Red ones"].iter().all(|title| titles.contains(title)), "{titles:?}");
    assert!(!titles.contains(&"Left one"), "{titles:?}");
    let text = "# Quay Notes of 5 May 2031\n\nAttendees: Ann Lee, Bo Ray\n\n## Lamps of the old quay and who pays for them; Doors that are red; Keys for \
                all who ask\n\nText.\n\n## Lamps; doors; keys\n\nText.\n";
    assert_eq!(
        agenda(&markdown(text)),
        [
            "Lamps of the old quay and who pays for them",
            "Doors that are red",
            "Keys for all who ask",
            "Lamps; doors; keys"
        ]
    );
    let text = "# Call\n\n## Agenda\n\n- 4.0 release of lamps\n- 2.0 Doors\n";
    assert_eq!(agenda(&markdown(text)), ["4.0 release of lamps", "Doors"]);
}

#[test]
fn an_agenda_is_told_by_paragraphs_or_has_a_subject() {
    let text = "## Attendees\n\n- Ann Lee\n- Bo Ray\n\n## Agenda\n\n**1) new lamps**: Quay Lamps & Sons\n\n- they may go out soon\n- \
                decision to not buy them\n\n**2) Door list** - went through the red ones and flagged a few.\n\n- Bo will ask\n";
    assert_eq!(agenda(&markdown(text)), ["new lamps", "Door list"]);
    let text = "# Quay Group Notes\n\n## Attendance\n\n- Ann Lee\n\n## Reminders\n\nNone.\n\n## Agenda - Lamps of the quay\n\n- \"Paint \
                the lamps\"\n    - by Bo\n- \"Sell the lamps\"\n    - by Cy\n\nResult: paint them.\n";
    assert_eq!(agenda(&markdown(text)), ["Paint the lamps", "Sell the lamps"]);
    let text = "# Call – 2 April 2031\n## Topic: Lamp Planning\n### Present: Ann Lee, Bo Ray\n### Regrets: Cy Dow\n\nAnn: They are out.\n";
    assert_eq!(agenda(&markdown(text)), ["Lamp Planning"]);
    let text = "# 2031-03-31 Quay Call\n\n## Attendees\n\n- Ann Lee\n\n## Main topics\n\n- red lamps\n- old doors\n\n## Red lamps\n\n### \
                Conclusion\n\n- All should look at [#77](https://a.example/77)\n\n## Disclaimers\n\nNone of it may be true.\n";
    assert_eq!(agenda(&markdown(text)), ["red lamps", "old doors"]);
}
