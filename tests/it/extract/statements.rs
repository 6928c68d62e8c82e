//! What lists, labels and tables of minutes say was decided and is to be done, and who is to do it.

use super::{agenda, check, markdown, minutes, spoken, statements};
use readout::model::Facts;

#[test]
fn what_scribes_publish_names_each_resolution_once() {
    let facts = minutes("scribe.html");
    assert_eq!(agenda(&facts), ["Water levels", "Boats"]);
    assert_eq!(statements(&facts), ["Action: Cy to publish the numbers Cy", "Decision: No more than ten boats a day"]);
    let names: Vec<String> =
        spoken(&facts).into_iter().map(|one| one.split('=').next().unwrap_or("").to_owned()).collect();
    assert_eq!(names, ["Ann_Lee", "Bo_Ray", "Cy_Poe", "Bo_Ray"]);
}

#[test]
fn what_is_struck_through_was_not_decided() {
    assert_eq!(
        statements(&minutes("tables.md")),
        [
            "Action: Write to the author Bo|2024-06-20|open",
            "Action: Close the old issue Cy||done",
            "Decision: Accept PEP 9001.",
            "Decision: Defer PEP 9003.",
        ]
    );
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
