//! Tasks that running text tells, in each language, and sentences that tell none.

use super::{markdown, told_below};

#[test]
fn tasks_are_told_in_each_language() {
    for (sentence, owners) in [
        ("Ann to ask the painter.", "Ann"),
        ("Ann and Bo will order the paint.", "Ann+Bo"),
        ("Bo Ray is going to count the bells.", "Bo Ray"),
        ("@cyp volunteered to sweep the yard", "@cyp"),
        ("Ann or Bo will buy oil.", "Ann+Bo"),
        ("Ann Lee also agreed to paint the door.", "Ann Lee"),
        ("Bo needs to count the bells.", "Bo"),
        ("Everyone to leave the keys in May.", "Everyone"),
        ("Ann Lee se encarga de la puerta.", "Ann Lee"),
        ("Ann Lee se charge de la porte.", "Ann Lee"),
        ("Ann Lee übernimmt die Tür.", "Ann Lee"),
        ("Ann Lee ficou de pintar a porta.", "Ann Lee"),
        ("Ann Lee va envoyer la liste.", "Ann Lee"),
        ("Bo Ray was appointed a committee of one to buy two lamps.", "Bo Ray"),
        ("As Secretary, Ann will send the list.", "Ann"),
        ("The chair, Ann Lee, will send the list to Bo.", "Ann Lee"),
        ("Secretary to contact Bro. C Dow today.", "Secretary"),
    ] {
        assert_eq!(told_below(sentence), [format!("A {sentence} {owners}")]);
    }
}

#[test]
fn what_someone_will_be_is_no_task() {
    for lines in [
        "Ann will be away in May.",
        "Bo will not come.",
        "Ann and Bo will most likely speak for the quay.",
        "Thanks to Ann Lee for the paint.",
        "Ann to the rescue!",
        "Will Ann paint the door?",
        "Rain to come on Sunday.",
        "Last month: Ann to paint the door.",
        "Ann to date has paid nothing.",
        "Ann agreed to nothing.",
        "Ann Lee va bien.",
        "Ann Lee va à Ulm demain.",
        "Ann Lee was appointed to the board.",
        "If the lamps break, the Clerk will call the painter.",
    ] {
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn a_task_is_told_after_a_mark_or_within_a_sentence() {
    for (lines, expected) in [
        ("- 👷 Ann is going to buy ink.", "Ann is going to buy ink. Ann"),
        ("The door is stuck, Bo will ask the painter.", "Bo will ask the painter. Bo"),
        ("The door is stuck - the Clerk will call the painter.", "the Clerk will call the painter. Clerk"),
        ("The lamps are out; Ann agreed to call the city.", "Ann agreed to call the city. Ann"),
        ("A bell is wanted (Bo Ray to ask the city).", "Bo Ray to ask the city Bo Ray"),
        ("- Lamps: TODO: ask for a price", "ask for a price"),
        ("- No one knows. TODO: find the key", "find the key"),
        ("[12-A2] Action item for Bo Ray: Paint the door", "Paint the door Bo Ray"),
        ("TODO(cy): sweep the yard", "sweep the yard"),
        ("3a) Bo will ask the painter.", "Bo will ask the painter. Bo"),
        ("Next step is that Bo will ask the painter.", "Bo will ask the painter. Bo"),
        ("- AI Ann & Bo to do some lamps", "Ann & Bo to do some lamps Ann+Bo"),
        ("- AI Ann - find the key", "find the key Ann"),
        ("- It is dark (AI: Ask Cy for more lamps)", "Ask Cy for more lamps"),
        ("- It is dark.    TODO:  find the key", "find the key"),
        ("ACTION ITEM FOR ALL: find the key", "find the key"),
        ("The door is stuck, so @cyp will ask the painter.", "@cyp will ask the painter. @cyp"),
        ("The lamps are out, Secretary to contact the city", "Secretary to contact the city Secretary"),
        (
            "Keys: with Cy (who has three of them)\nBo to ask the painter for a price",
            "Bo to ask the painter for a price Bo",
        ),
    ] {
        assert_eq!(told_below(lines), [format!("A {expected}")], "{lines}");
    }
    for lines in [
        "If the lamps are out, Bo will ask the painter.",
        "The door is stuck, Ann to your left.",
        "... Ann will speak of lamps.",
        "- It is dark (TODO: add link)",
        "- AI Lamps to burn all night long",
        "- AI Lamps - find out what they cost",
        "- Ann likes it.  AI: That's for the painter to know",
        "It is all for Ann, Cy and\nBo to have.",
    ] {
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn a_task_is_told_of_whom_another_place_of_the_sentence_names() {
    for (lines, expected) in [
        ("Ann asked for oil. She will buy some in May.", "She will buy some in May. Ann"),
        ("The chair asked Bo to call the city in May.", "The chair asked Bo to call the city in May. Bo"),
        ("Ann saw the lamps and will fix them in May.", "Ann saw the lamps and will fix them in May. Ann"),
        ("- Lamps\n- Bo: Ann to fix the old door", "Bo: Ann to fix the old door Ann"),
        ("Ann suggested he will look into the lamps.", "Ann suggested he will look into the lamps. Ann"),
        ("`Bo` was assigned to take some notes.", "Bo was assigned to take some notes. Bo"),
    ] {
        assert_eq!(told_below(lines), [format!("A {expected}")], "{lines}");
    }
    for lines in [
        "It is late. She will buy some in May.",
        "Ann asked Bo for oil.",
        "Ann confirmed the ferry was moved to May and will continue on a monthly day.",
    ] {
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
    let resolved = told_below("Resolved: The door stays. Ann to paint it green.");
    assert_eq!(resolved, ["D The door stays. Ann to paint it green.", "A Ann to paint it green. Ann"]);
    let spoken = "The door of the hall was seen.\n\nIt squeaks.\n\nThe key is lost.\n\nIt rains.\n\n- Ann: the door is open\n- \
                  Bo: will ask the painter for a price. Is it late?\n- Ann: yes, it is\n- Ann: I will see the painter";
    assert_eq!(told_below(spoken), ["A Bo: will ask the painter for a price. Bo"]);
    let rest =
        "The door of the hall was seen.\n\nIt squeaks.\n\nThe key is lost.\n\nIt rains.\n\n- Ann: the door is open\n";
    for (turn, expected) in [
        ("- Bo: I'll write a letter to him", vec!["A Bo: I'll write a letter to him Bo"]),
        ("- Bo: I'll share my screen now", vec![]),
        ("- Bo: I will ask for it. He is late.", vec![]),
    ] {
        assert_eq!(told_below(&format!("{rest}{turn}\n- Ann: yes, it is\n- Bo: so it is")), expected, "{turn}");
    }
}

#[test]
fn a_tag_at_the_end_gives_a_task() {
    for (lines, owner) in
        [("The lamps stay off until May. [Action AL]", "AL"), ("The door is green (action: Bo)", "Bo")]
    {
        assert_eq!(told_below(lines), [format!("A {lines} {owner}")]);
    }
    let agreed = "A new bell is wanted in the hall. All agreed – action BR.";
    assert_eq!(told_below(agreed), [format!("D {agreed}"), format!("A {agreed} BR")]);
    assert_eq!(told_below("The lamps stay off until May. [Action plan]"), Vec::<String>::new());
}

#[test]
fn tasks_are_grouped_below_what_they_are_of() {
    for (lines, expected) in [
        (
            "## Action items\n\n### By May\n\n- [ ] Paint the door\n- [ ] **Cy**: Ask the painter\n\n### Later\n\n- [ ] Sweep \
             the yard",
            ["A Paint the door", "A Ask the painter Cy", "A Sweep the yard"],
        ),
        (
            "## Action items\n\n**Bo Ray (Lake Works)**\n\n- Light the lamps\n- Buy more oil\n\n**Ann**\n\n- Sweep the yard",
            ["A Light the lamps Bo Ray", "A Buy more oil Bo Ray", "A Sweep the yard Ann"],
        ),
        (
            "## Action items\n\n- Ann\n    - Light the lamps\n- Doors of the hall\n    - [BR] Paint them green\n    - [AL] Ask for \
             a price",
            ["A Light the lamps Ann", "A [BR] Paint them green BR", "A [AL] Ask for a price AL"],
        ),
    ] {
        assert_eq!(told_below(lines), expected, "{lines}");
    }
    let table = "## Actions 13\n\n| | | | |\n|---|---|---|---|\n| Item | Description | Res | Status |\n| 13.1 | Paint the door | \
                 AL | Done |";
    assert_eq!(told_below(table), ["A Paint the door AL"]);
    let owned = told_below("## Action items\n\n- Ann/Bo sweep the yard\n- Mark the door");
    assert_eq!(owned, ["A Ann/Bo sweep the yard Ann+Bo", "A Mark the door"]);
    for lines in ["## Actions\n\n### Doors\n\n- They are green\n- They squeak", "Task 1. painting the door"] {
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn offices_and_those_who_are_not_listed_have_tasks_where_the_verb_is_plain() {
    for (lines, owner) in [
        ("The treasurer to send the bill", "treasurer"),
        ("Council to review the budget", "Council"),
        ("Dee Fox volunteered to sweep the yard", "Dee Fox"),
        ("Dee van der Fox will circulate the list", "Dee van der Fox"),
        ("Der Schatzmeister wird beauftragt, die Lampen zu kaufen.", "Schatzmeister"),
    ] {
        assert_eq!(told_below(lines), [format!("A {lines} {owner}")]);
    }
    for lines in ["The board will review the budget.", "The secretary will rest.", "Cy will send the list."] {
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
    let unlisted = "# Quay Board\n\nCy asked for lamps. Cy will send the list.\n\nSpring will bring leaves.\n";
    let facts = markdown(unlisted);
    let texts: Vec<&str> = facts.meetings[0].statements.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["Cy will send the list."]);
}

#[test]
fn a_name_that_a_country_has_is_someone_where_the_record_is_of_no_country() {
    let told = |lines: &str| {
        let facts = markdown(&format!("# Quay Board\n\n{lines}\n"));
        facts.meetings[0].statements.iter().map(|one| one.text.clone()).collect::<Vec<_>>()
    };
    let task = "Jordan will update the list.";
    assert_eq!(told(&format!("Jordan asked for lamps. {task}")), [task]);
    for other in ["France will send lamps.", "The talks were held in Jordan.", "It is late."] {
        let asked = if other.starts_with("It") { "" } else { "Jordan asked for lamps. " };
        assert_eq!(told(&format!("{other} {asked}{task}")), Vec::<String>::new(), "{other}");
    }
}

#[test]
fn a_task_gives_way_to_the_list_that_has_it() {
    let lines = "- Bo will write to the author\n- [ ] Bo to write to the author by 20 June 2024\n\n## Action items\n\n- [x] \
                 Write to the author";
    assert_eq!(told_below(lines), ["A Write to the author Bo"]);
    assert_eq!(
        told_below("- Ann to make a list\n- Bo to make a list"),
        ["A Ann to make a list Ann", "A Bo to make a list Bo"]
    );
}

#[test]
fn a_name_beside_a_label_is_no_statement() {
    assert_eq!(
        told_below("- Resolved: (Ann)\n    - Light the lamps in May\n    - Buy oil"),
        ["D Light the lamps in May", "D Buy oil"]
    );
    assert_eq!(told_below("- Issues:\n    - Green lamps\n- Decide: lamps or bells?"), Vec::<String>::new());
}

#[test]
fn tasks_stand_behind_names_on_lines_without_marks() {
    let lines =
        "## Next steps\n\nAnn: Search for the key and find it\nBo : Reach out to the painter\nCy: Paint the door";
    assert_eq!(
        told_below(lines),
        ["A Search for the key and find it Ann", "A Reach out to the painter Bo", "A Cy: Paint the door"]
    );
    let of_one = "Cy asked for lamps.\n\n## Next steps\n\n- Cy: Ask the painter\n- Docs: Add the price";
    assert_eq!(told_below(of_one), ["A Ask the painter Cy", "A Docs: Add the price"]);
    let dashed = told_below("## Action items\n\n- -Figure out the lamps");
    assert_eq!(dashed, ["A Figure out the lamps"]);
    assert_eq!(told_below("## Summary of Action Items\n\n[End of minutes]"), Vec::<String>::new());
}

#[test]
fn what_is_quoted_of_the_last_meeting_is_not_given_anew() {
    let lines = "### Actions from last meeting\n\n> ACTION: Paint the door\n\nACTION: Ann to ask the painter";
    assert_eq!(told_below(lines), ["A Ann to ask the painter Ann"]);
}
