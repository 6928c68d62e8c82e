//! Decisions and tasks that running text tells, in each language, and sentences that tell none.

use super::markdown;
use readout::model::StatementKind;

/// What minutes with these lines below their head state: decisions as "D", tasks as "A" with their owners.
fn told(lines: &str) -> Vec<String> {
    let text = format!("# Quay Board\n\nPresent: Ann Lee, Bo Ray\n\n{lines}\n");
    let facts = markdown(&text);
    let one = |one: &readout::model::Statement| {
        let owners: Vec<&str> = one.owners.iter().map(|owner| owner.as_printed.as_str()).collect();
        let kind = match one.kind {
            StatementKind::Decision => "D",
            StatementKind::Action => "A",
            _ => "?",
        };
        format!("{kind} {} {}", one.text, owners.join("+")).trim_end().to_owned()
    };
    facts.meetings[0].statements.iter().map(one).collect()
}

#[test]
fn decisions_are_told_in_each_language() {
    for sentence in [
        "The board approved the budget.",
        "The steering committee has unanimously agreed to light the lamps.",
        "Agreed to paint the door.",
        "It was decided that the gate stays open.",
        "General consensus is to wait for spring.",
        "The budget was approved unanimously.",
        "Lamps of the quay: approved with one abstention",
        "The board voted 4 to 1 in favour of green lamps.",
        "The committee voted 3 to 1 to paint the door.",
        "The board voted by 4-2 to paint the door.",
        "To save oil, the board of trustees agreed to light no lamps.",
        "All present agreed that the door is painted.",
        "Board members agreed red is best.",
        "The treasurer's report and the minutes of May 16, 2023 were approved.",
        "Report accepted with thanks to Bo.",
        "M/S/A to paint the door.",
        "Ultimately the decision is to wait.",
        "Broad consensus that the lamps should not be green.",
        "Cy Dow was ratified as a member.",
        "They agreed on a common toll.",
        "The mayors spoke of the tunnel and agreed to stay in touch.",
        "Tabled until May.",
        "Now, therefore, be it resolved, that the door is painted.",
        "Paint the door 9Y:0N:1A",
        "The accounts of last year were approved.",
        "The minutes of the board of 5 May, previously circulated, were approved.",
        "Paint and brushes for the old door – approved as submitted.",
        "Cy Dow is elected as treasurer.",
        "Cy Dow (painter, Ulm) was nominated and elected to the board.",
        "Also, agreed that the lamps stay.",
        "The conclusion is that no lamp is needed.",
        "Agreement in the room: the lamps stay.",
        "No opposition to a second bell in May.",
        "We discussed and no opposition to a second bell in May.",
        "They also agreed not to paint the door.",
        "Cy Dow has been elected as the chair of the quay.",
        "The other lamps were tabled until the next meeting.",
        "Decision to not accept the price of the painter.",
        "The board of the old north quay agreed to paint the door.",
        "The club agreed to buy lamps.",
        "After Cy was asked twice, it was RESOLVED that the gate stays open.",
        "The board spoke with Cy and thus also resolved that the gate stays open.",
        "Les comptes de la rade sont validés par le bureau",
        "El pleno aprobó el presupuesto.",
        "Los presidentes de Ulm y Bonn acordaron fortalecer el muelle.",
        "La decisión final es pintar la puerta.",
        "El acta de la sesión queda aprobada por unanimidad.",
        "Le conseil municipal décide de peindre la porte.",
        "Le procès-verbal est approuvé à l'unanimité.",
        "Ann Lee est désignée secrétaire de séance.",
        "Finalmente se vota este punto, que se aprueba por unanimidad.",
        "Der Gemeinderat beschließt den Haushalt.",
        "Der Antrag wurde mit zwei Gegenstimmen angenommen.",
        "A assembleia deliberou pintar a porta.",
        "A ata foi lida e aprovada por unanimidade.",
        "Em seguida, decidiram que a porta será pintada.",
        "O grupo de gestores decidiu que vai pintar a porta.",
        "Kapının boyanması oybirliğiyle kabul edildi.",
        "The accounts were presented and accepted for payment.",
        "The minute of the last meeting read and approved.",
        "Agreed a true and accurate record",
        "The vote was carried by three to two for more lamps.",
        "With no other nominations Cy Dow was duly elected.",
        "Ann Lee and Bo Ray were then appointed keepers of the lamps.",
        "A vote followed, resulting in the unanimous election of Cy Dow.",
        "We are all in agreement that the door is to be green.",
        "Cy Dow wurde in geheimer Abstimmung einmütig gewählt.",
        "Le procès-verbal est adopté à la majorité.",
        "Por ampla maioria foi aceita a proposta de pintar a porta.",
        "Se lee y se aprueba el orden del día.",
    ] {
        assert_eq!(told(sentence), [format!("D {sentence}")]);
    }
}

#[test]
fn a_verdict_is_told_with_what_was_moved() {
    for (lines, expected) in [
        ("Ann moved to paint the door. Carried.", "Ann moved to paint the door. Carried."),
        (
            "Paint the door.\n\nProposed by: Ann\n\nUnanimously approved.",
            "Paint the door.\nProposed by: Ann\nUnanimously approved.",
        ),
        (
            "- Ann set a motion to paint the door green in May\n- Bo seconded\n- Motion passed.",
            "Ann set a motion to paint the door green in May\nBo seconded\nMotion passed.",
        ),
        ("- Shall we light the lamps?\n    - No objections", "Shall we light the lamps?\nNo objections"),
        ("Consensus. The door is painted in May.", "Consensus.\nThe door is painted in May."),
        ("## Lamps\n\nApproved.", "Approved."),
        (
            "Motion: Paint the old door green in May.\n\nUnanimous consent.",
            "Motion: Paint the old door green in May.\nUnanimous consent.",
        ),
        ("The next meeting is in May.  Unanimous consent.", "The next meeting is in May.  Unanimous consent."),
        (
            "Ann proposed to paint the door. The rest of the board agreed on this.",
            "Ann proposed to paint the door. The rest of the board agreed on this.",
        ),
        ("## Lamps\n\n[consensus to light them]", "consensus to light them"),
        ("The board agreed to paint the door.\n\nMotion carried.", "The board agreed to paint the door."),
        ("Door: approved\nKeys: tabled", "Door: approved"),
        (
            "Ann proposed to paint the door. Seconded by Bo Ray, all agreed.",
            "Ann proposed to paint the door. Seconded by Bo Ray, all agreed.",
        ),
        (
            "The minutes of May.\n\nwere approved, proposed by Ann and seconded by Bo",
            "The minutes of May.\nwere approved, proposed by Ann and seconded by Bo",
        ),
        ("Proposal: Ann and Bo to co-chair.\n\nNo objections.", "Proposal: Ann and Bo to co-chair.\nNo objections."),
        (
            "Motion: Paint the old door.\n\nVote:\n\n- Ann Lee - Yay\n- Bo Ray - Yay\n- Cy Dow - Nay\n\n**PASSES: 2 Yay, 1 Nay**",
            "Motion: Paint the old door.",
        ),
        ("Ann für den Vorstand\n\nWahl: 10/0/0 -> Beschlossen", "Ann für den Vorstand\nWahl: 10/0/0 -> Beschlossen"),
        (
            "It was moved by Ann, seconded by Bo, to paint the door. MOTION CARRIED 2-0-1 [AYES: Lee, Ray; NOES: None; ABSENT: Dow].",
            "It was moved by Ann, seconded by Bo, to paint the door. MOTION CARRIED 2-0-1 [AYES: Lee, Ray; NOES: None; ABSENT: Dow].",
        ),
        (
            "Ann proposed that the door is painted, seconded by Bo. 4 votes for, 2 votes against. Carried",
            "Ann proposed that the door is painted, seconded by Bo. 4 votes for, 2 votes against. Carried",
        ),
        (
            "Ann proposed to paint the door, seconded by Bo. Agreed.",
            "Ann proposed to paint the door, seconded by Bo. Agreed.",
        ),
        (
            "Ann moved to pay the painter. Bo seconded. The bill was accepted as presented.",
            "Ann moved to pay the painter. Bo seconded. The bill was accepted as presented.",
        ),
        (
            "Ann moved to paint the door. Bo seconded it. Cy likes it green. (Cy left the room.) Motion carried.",
            "Ann moved to paint the door. Bo seconded it. Cy likes it green. (Cy left the room.) Motion carried.",
        ),
        (
            "Ann proposed to paint the door.\n\nCy likes it green.\n\nVotes:\n2 yes\n\nMotion passed.",
            "Ann proposed to paint the door.\nCy likes it green.\nVotes:\n2 yes\nMotion passed.",
        ),
        (
            "Adoption of the rules (Ex. 1) - The rules were adopted.",
            "Adoption of the rules (Ex. 1) - The rules were adopted.",
        ),
        (
            "Paint the door green.\n\nThe board votes as follows:\nIn favour 3\nMotion carried.",
            "Paint the door green.\nThe board votes as follows:\nIn favour 3\nMotion carried.",
        ),
        ("Decision: Paint the old door.\n\nMotion carried unanimously.", "Paint the old door."),
        ("Beschlussfassung: Die Tür wird grün.\n\nDer Antrag wurde einstimmig angenommen.", "Die Tür wird grün."),
        (
            "## Lamps\n\nThe door of the quay\nis to be green.\n---\nDer Vorstand stimmt wie folgt ab:\nDafür 3\nDagegen 0\nDer Antrag wurde einstimmig angenommen.\n---",
            "The door of the quay\nis to be green.\nDer Vorstand stimmt wie folgt ab:\nDafür 3\nDagegen 0\nDer Antrag wurde einstimmig angenommen.",
        ),
        ("Cy asked: \"Is it late?\"\n\nVote: Approved unanimously", "Vote: Approved unanimously"),
    ] {
        assert_eq!(told(lines), [format!("D {expected}")], "{lines}");
    }
}

#[test]
fn what_is_open_asked_or_past_is_no_decision() {
    for lines in [
        "The board should approve the budget.",
        "Was the budget approved unanimously?",
        "Last time the board agreed to paint the door.",
        "The paint needs unanimous consent.",
        "Whether the board agreed to this is open.",
        "- Green lamps\n    - Status: approved",
        "No objections",
        "We passed!",
        "The lamps are consensus builders of a kind.",
        "The minutes of April were not approved.",
        "Minutes will be approved in June.",
        "Der Antrag wurde nicht angenommen.",
        "Agreement on lamps was not reached.",
        "It was agreed last month that Bo paints.",
        "No motion passed.",
        "Door: no consensus",
        "Sans unanimité.",
        "The board decided nothing.",
        "\"The board has decided to leave,\" said Cy.",
        "Ann said the board agreed to a bell.",
        "## Grants not approved\n\n- Lamps",
        "## Time passed\n\n- Two hours",
        "Title: Quay Board\n\n(approved)",
        "Green lamps: 1 for, 2 against",
        "Committee vote on the wording: 0Y:5N:4A",
        "We agreed it is cold.",
        "The board agreed with Ann.",
        "[no consensus to light them]",
        "Decision to be made in May.",
        "There is some opposition to a second bell.",
        "The board of the old quay may agree to paint the door.",
        "## Highlights\n\n- A talk on lamps",
        "Adopted: ___________",
        "If the accounts of last year were approved.",
        "Der Vorstand wurde nicht gewählt.",
        "Es wurde gesagt, dass Cy Dow gewählt habe.",
        "The report was read and not approved.",
        "Beschlussfassung: Lampen 2024",
        "Resultados:\n- Lista 1 - 1639 (42,5%)\n- Lista 2 - 16 (2,5%)",
        "## Review of previous decisions\n\nIt was agreed to paint the door.",
    ] {
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn what_is_decided_of_the_last_minutes_is_decided_now() {
    for (heading, lines) in [
        ("Approval of previous minutes", "Approved unanimously."),
        ("Lectura y aprobación del acta anterior", "Se vota el acta y es aprobada por 4 votos a favor."),
    ] {
        assert_eq!(told(&format!("## {heading}\n\n{lines}")), [format!("D {lines}")]);
    }
}

#[test]
fn what_is_approved_below_tasks_is_no_task() {
    let lines = "## Lamps\n\n### Next steps\n\n- Ann to buy oil\n\n*Aprovado por ampla maioria.*";
    assert_eq!(told(lines), ["A Ann to buy oil Ann", "D Aprovado por ampla maioria."]);
}

#[test]
fn the_same_motion_below_another_item_is_another() {
    let motion = "Ann Lee proposed acceptance seconded by Bo Ray. Agreed.";
    let lines = format!("The lamps of the quay\n\n{motion}\n\nThe door of the quay\n\n{motion}");
    assert_eq!(told(&lines), [format!("D {motion}"), format!("D {motion}")]);
    let decision = "The board agreed to paint the door green.";
    assert_eq!(told(&format!("{decision}\n\n{decision}")), [format!("D {decision}")]);
}

/// What was decided in an earlier year is history; an earlier year within what is decided is not.
#[test]
fn what_was_decided_in_an_earlier_year_is_no_decision() {
    for (sentence, is_told) in [
        ("We agreed to paint the door in 2019.", false),
        ("In 2019 the board agreed to paint the door.", false),
        ("Im Jahr 2019 hat der Vorstand beschlossen, die Tür zu streichen.", false),
        ("The board agreed to paint the door in 2031.", true),
        ("The board approved the accounts of 2019.", true),
        ("The board agreed to mend in 2019 lamps.", true),
    ] {
        let facts = markdown(&format!("# Quay Board, 5 May 2031\n\nPresent: Ann Lee, Bo Ray\n\n{sentence}\n"));
        assert_eq!(!facts.meetings[0].statements.is_empty(), is_told, "{sentence}");
    }
}

#[test]
fn what_a_number_a_nick_or_bold_letters_mark_is_a_decision() {
    for (lines, expected) in [
        ("[12-C1] Consensus: Light the lamps.\nB.2.1 Doors [Lee]", "Light the lamps."),
        ("<ann> RESOLVED: light the lamps", "light the lamps"),
        ("**Decision** The lamps are lit in May.", "The lamps are lit in May."),
        ("**DECISION**\n\nThe lamps are lit in May.", "The lamps are lit in May."),
        ("> The lamps were approved unanimously.", "The lamps were approved unanimously."),
    ] {
        assert_eq!(told(lines), [format!("D {expected}")], "{lines}");
    }
    assert_eq!(
        told("## 1. Grants\n\nThe following grants were voted on and adopted:\n\n- Green lamps\n- A new bell"),
        ["D Green lamps", "D A new bell"]
    );
}

#[test]
fn what_decides_above_a_list_is_no_decision_and_its_items_are() {
    for (lines, expected) in [
        ("The board agreed:\n\n1. To light the lamps\n2. To buy a bell", ["To light the lamps", "To buy a bell"]),
        (
            "Synopsis: The council\n\n- approved the budget;\n- heard of lamps;\n- read and adopted the rules",
            ["approved the budget;", "read and adopted the rules"],
        ),
        (
            "## Decisions / Conclusions\n\n- Lamps stay green\n- The bell is too loud",
            ["Lamps stay green", "The bell is too loud"],
        ),
        (
            "There was unanimous consent to approve the following resolutions:\n\nRESOLVED, that lamps stay.\n\nRESOLVED, that the bell goes.",
            ["RESOLVED, that lamps stay.", "RESOLVED, that the bell goes."],
        ),
    ] {
        assert_eq!(told(lines), expected.map(|one| format!("D {one}")), "{lines}");
    }
}

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
        assert_eq!(told(sentence), [format!("A {sentence} {owners}")]);
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
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
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
        assert_eq!(told(lines), [format!("A {expected}")], "{lines}");
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
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
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
        assert_eq!(told(lines), [format!("A {expected}")], "{lines}");
    }
    for lines in [
        "It is late. She will buy some in May.",
        "Ann asked Bo for oil.",
        "Ann confirmed the ferry was moved to May and will continue on a monthly day.",
    ] {
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
    }
    let resolved = told("Resolved: The door stays. Ann to paint it green.");
    assert_eq!(resolved, ["D The door stays. Ann to paint it green.", "A Ann to paint it green. Ann"]);
    let spoken = "The door of the hall was seen.\n\nIt squeaks.\n\nThe key is lost.\n\nIt rains.\n\n- Ann: the door is open\n- \
                  Bo: will ask the painter for a price. Is it late?\n- Ann: yes, it is\n- Ann: I will see the painter";
    assert_eq!(told(spoken), ["A Bo: will ask the painter for a price. Bo"]);
    let rest =
        "The door of the hall was seen.\n\nIt squeaks.\n\nThe key is lost.\n\nIt rains.\n\n- Ann: the door is open\n";
    for (turn, expected) in [
        ("- Bo: I'll write a letter to him", vec!["A Bo: I'll write a letter to him Bo"]),
        ("- Bo: I'll share my screen now", vec![]),
        ("- Bo: I will ask for it. He is late.", vec![]),
    ] {
        assert_eq!(told(&format!("{rest}{turn}\n- Ann: yes, it is\n- Bo: so it is")), expected, "{turn}");
    }
}

#[test]
fn a_tag_at_the_end_gives_a_task() {
    for (lines, owner) in
        [("The lamps stay off until May. [Action AL]", "AL"), ("The door is green (action: Bo)", "Bo")]
    {
        assert_eq!(told(lines), [format!("A {lines} {owner}")]);
    }
    let agreed = "A new bell is wanted in the hall. All agreed – action BR.";
    assert_eq!(told(agreed), [format!("D {agreed}"), format!("A {agreed} BR")]);
    assert_eq!(told("The lamps stay off until May. [Action plan]"), Vec::<String>::new());
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
        assert_eq!(told(lines), expected, "{lines}");
    }
    let table = "## Actions 13\n\n| | | | |\n|---|---|---|---|\n| Item | Description | Res | Status |\n| 13.1 | Paint the door | \
                 AL | Done |";
    assert_eq!(told(table), ["A Paint the door AL"]);
    let owned = told("## Action items\n\n- Ann/Bo sweep the yard\n- Mark the door");
    assert_eq!(owned, ["A Ann/Bo sweep the yard Ann+Bo", "A Mark the door"]);
    for lines in ["## Actions\n\n### Doors\n\n- They are green\n- They squeak", "Task 1. painting the door"] {
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
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
        assert_eq!(told(lines), [format!("A {lines} {owner}")]);
    }
    for lines in ["The board will review the budget.", "The secretary will rest.", "Cy will send the list."] {
        assert_eq!(told(lines), Vec::<String>::new(), "{lines}");
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
    assert_eq!(told(lines), ["A Write to the author Bo"]);
    assert_eq!(
        told("- Ann to make a list\n- Bo to make a list"),
        ["A Ann to make a list Ann", "A Bo to make a list Bo"]
    );
}

#[test]
fn a_name_beside_a_label_is_no_statement() {
    assert_eq!(
        told("- Resolved: (Ann)\n    - Light the lamps in May\n    - Buy oil"),
        ["D Light the lamps in May", "D Buy oil"]
    );
    assert_eq!(told("- Issues:\n    - Green lamps\n- Decide: lamps or bells?"), Vec::<String>::new());
}

#[test]
fn tasks_stand_behind_names_on_lines_without_marks() {
    let lines =
        "## Next steps\n\nAnn: Search for the key and find it\nBo : Reach out to the painter\nCy: Paint the door";
    assert_eq!(
        told(lines),
        ["A Search for the key and find it Ann", "A Reach out to the painter Bo", "A Cy: Paint the door"]
    );
    let of_one = "Cy asked for lamps.\n\n## Next steps\n\n- Cy: Ask the painter\n- Docs: Add the price";
    assert_eq!(told(of_one), ["A Ask the painter Cy", "A Docs: Add the price"]);
    let dashed = told("## Action items\n\n- -Figure out the lamps");
    assert_eq!(dashed, ["A Figure out the lamps"]);
    assert_eq!(told("## Summary of Action Items\n\n[End of minutes]"), Vec::<String>::new());
}

#[test]
fn what_is_quoted_of_the_last_meeting_is_not_given_anew() {
    let lines = "### Actions from last meeting\n\n> ACTION: Paint the door\n\nACTION: Ann to ask the painter";
    assert_eq!(told(lines), ["A Ann to ask the painter Ann"]);
}
