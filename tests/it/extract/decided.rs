//! Decisions that running text tells, in each language, and sentences that tell none.

use super::{markdown, told_below};

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
        assert_eq!(told_below(sentence), [format!("D {sentence}")]);
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
        assert_eq!(told_below(lines), [format!("D {expected}")], "{lines}");
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
        assert_eq!(told_below(lines), Vec::<String>::new(), "{lines}");
    }
}

#[test]
fn what_is_decided_of_the_last_minutes_is_decided_now() {
    for (heading, lines) in [
        ("Approval of previous minutes", "Approved unanimously."),
        ("Lectura y aprobación del acta anterior", "Se vota el acta y es aprobada por 4 votos a favor."),
    ] {
        assert_eq!(told_below(&format!("## {heading}\n\n{lines}")), [format!("D {lines}")]);
    }
}

#[test]
fn what_is_approved_below_tasks_is_no_task() {
    let lines = "## Lamps\n\n### Next steps\n\n- Ann to buy oil\n\n*Aprovado por ampla maioria.*";
    assert_eq!(told_below(lines), ["A Ann to buy oil Ann", "D Aprovado por ampla maioria."]);
}

#[test]
fn the_same_motion_below_another_item_is_another() {
    let motion = "Ann Lee proposed acceptance seconded by Bo Ray. Agreed.";
    let lines = format!("The lamps of the quay\n\n{motion}\n\nThe door of the quay\n\n{motion}");
    assert_eq!(told_below(&lines), [format!("D {motion}"), format!("D {motion}")]);
    let decision = "The board agreed to paint the door green.";
    assert_eq!(told_below(&format!("{decision}\n\n{decision}")), [format!("D {decision}")]);
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
        assert_eq!(told_below(lines), [format!("D {expected}")], "{lines}");
    }
    assert_eq!(
        told_below("## 1. Grants\n\nThe following grants were voted on and adopted:\n\n- Green lamps\n- A new bell"),
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
        assert_eq!(told_below(lines), expected.map(|one| format!("D {one}")), "{lines}");
    }
}
