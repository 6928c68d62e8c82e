//! Who took part, in the ways minutes in Markdown write it.

use super::{check, people, read};
use readout::model::Facts;

#[test]
fn attendance_is_read_in_the_ways_people_write_it() {
    for (text, expected) in [
        // Handles, affiliations, posts.
        (
            "## Attendees\n\n- Ann Lee (@ann)\n- @bo\n- Cy Dee - Acme\n- Di Fox @di",
            vec!["Ann Lee = present", "@bo = present", "Cy Dee = present; Acme", "Di Fox = present"],
        ),
        (
            "## Present\n\n- Ann Lee, Mayor, City of Ulm\n- Bo Ray, Red Hat, Inc.",
            vec!["Ann Lee = present; Mayor; City of Ulm", "Bo Ray = present; Red Hat"],
        ),
        (
            "## Present\n\n- Ann Lee, Red Hat\n- Bo Ray, Lake Works\n- Cy Dee, Lake Works",
            vec!["Ann Lee = present; Red Hat", "Bo Ray = present; Lake Works", "Cy Dee = present; Lake Works"],
        ),
        (
            "## Present\n\n- Ann Lee: @ann\n- Bo (Bob) Ray\n- Cy Dee [Acme] (by phone)",
            vec!["Ann Lee = present", "Bo (Bob) Ray = present", "Cy Dee = remote; Acme"],
        ),
        (
            "Attendees:\n* ~~Ann Lee (@ann)~~\n* Bo Ray (arrived 10:05)\n* Cy Dee - will be late",
            vec!["Ann Lee = absent", "Bo Ray = partly", "Cy Dee = partly"],
        ),
        // Groups, teams, and what stands for no one.
        (
            "## Present\n\n* Lake team: @acme/lake\n  * Ann Lee (@ann)\n* Others: bo, cy\n* N/A",
            vec!["Ann Lee = present", "bo = present", "cy = present"],
        ),
        (
            "* Attending:\n    * Team: ann, bo\n    * Remote: Cy Dee\n    * Regrets: Di Fox\n* Topics:\n    * Trees",
            vec!["ann = present", "bo = present", "Cy Dee = remote", "Di Fox = absent"],
        ),
        (
            "* **Attendees**\n    * Ann Lee [Acme]\n* **Absent**\n    * Bo Ray\t[Lake]",
            vec!["Ann Lee = present; Acme", "Bo Ray = absent; Lake"],
        ),
        (
            "Directors Present:\n\n  Ann Lee\n  Bo Ray\n\nDirectors Absent:\n\n  none\n",
            vec!["Ann Lee = present", "Bo Ray = present"],
        ),
        // Lines, paragraphs, commas.
        (
            "## Attendees (3)\n\nAnn Lee\nbo\nCy Dee (Acme)",
            vec!["Ann Lee = present", "bo = present", "Cy Dee = present; Acme"],
        ),
        (
            "## Attendance\n\nAnn Lee (Acme), Bo Ray,\nCy Dee and Dan Fox",
            vec!["Ann Lee = present; Acme", "Bo Ray = present", "Cy Dee = present", "Dan Fox = present"],
        ),
        ("## Present\n\nAnn Lee\n\nBo\n\nThey spoke of many things.", vec!["Ann Lee = present", "Bo = present"]),
        (
            "**Chair:** Ann\n\n**Scribe(s):** Bo Ray\n\n**Present:** Ann Lee, Bo Ray",
            vec!["Ann Lee = chair present", "Bo Ray = staff present"],
        ),
        ("## Committee Attendees\n\n- Ann Lee\n\n## Questions from attendees\n\n- Why Not", vec!["Ann Lee = present"]),
        ("## Attendees\n\n- Ann Lee\n  - Spoke Long\n\n**Votes**\n\n- Bo Ray", vec!["Ann Lee = present"]),
        ("### Moderator: Ann Lee\n\nText.", vec!["Ann Lee = chair"]),
        // Handles say that it is people who are listed.
        (
            "Harbour:\n\n- Ann Lee (@ann)\n- ~~Bo Ray (@bo)~~\n- Cy Dee (@cy)\n\n## Boats\n\nVoters:\n\n- Di Fox (@di)\n- Ed Orr (@ed)\n- Fa Nu (@fa)",
            vec!["Ann Lee = present", "Bo Ray = absent", "Cy Dee = present"],
        ),
        // What stands for the name in the minutes is no affiliation, and a dot may belong to a name.
        (
            "## Present\n\n- Ann Lee (AL)\n- Ujo Sharm (USH)\n- Philip (MIT)\n- Ian Bell (IBM)\n- Pia R.",
            vec![
                "Ann Lee = present",
                "Ujo Sharm = present",
                "Philip = present; MIT",
                "Ian Bell = present; IBM",
                "Pia R. = present",
            ],
        ),
    ] {
        assert_eq!(people("a.md", text), expected, "{text}");
    }
}

#[test]
fn commands_to_a_scribe_tell_who_was_there() {
    for (text, expected) in [
        (
            "<ann> present+\n\n<bo> present+ Cy_Dee, Di\n\n<ann> regrets+ Eve\n\n<bo> chair: ann",
            vec!["ann = chair present", "Cy_Dee = present", "Di = present", "Eve = absent"],
        ),
        ("present+ Ann Lee\n\npresent+ Bo\n\npresent- Bo", vec!["Ann Lee = present"]),
        // The bot's own list has them all.
        ("Present: Ann Lee\n\n[10:02] <ann> present+", vec!["Ann Lee = present"]),
        ("<ann> we are present+ or so", vec![]),
    ] {
        assert_eq!(people("log.txt", text), expected, "{text}");
    }
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
        // Who met whom may stand far from the verb, or beside a noun; a meeting that is planned is none.
        (
            "Ministerin Ann Lee traf am Montag in Ulm den russischen Präsidenten Bo Ray.",
            vec!["Ann Lee*|Ministerin||", "Bo Ray*|Präsidenten||"],
        ),
        (
            "Ministerin Ann Lee ist am Montag mit dem Bürgermeister Bo Ray zusammengetroffen.",
            vec!["Bo Ray*|Bürgermeister||", "Ann Lee*|Ministerin||"],
        ),
        (
            "Er traf sich in Ulm mit den dortigen Bürgermeistern Ann Lee und Bo Ray. Die Minister Cy Dow und Quay Watch Board tagten.",
            vec!["Ann Lee*|Bürgermeistern||", "Bo Ray*|||", "Cy Dow*|Minister||"],
        ),
        (
            "Dışişleri Bakanı Ann Lee, Ulm'da Başkan Bo Ray ile görüştü. Bakan Cy Dow Bey de katıldı.",
            vec!["Bo Ray*|Başkan||", "Ann Lee*|Dışişleri Bakanı||", "Cy Dow*|Bakan||"],
        ),
        (
            "La reunión de trabajo sostenida el jueves por la ministra Ann Lee y el presidente Bo Ray fue larga.",
            vec!["Ann Lee*|ministra||", "Bo Ray*|presidente||"],
        ),
        (
            "The talks between Foreign Minister Ann Lee and Ambassador Bo Ray lasted two hours.",
            vec!["Ann Lee*|Foreign Minister||", "Bo Ray*|Ambassador||"],
        ),
        (
            "The talks between Minister Ann Lee and Mayor Bo Ray were cancelled. In 1995 the talks between Mayor Cy Dow and Mayor Ed Orr failed.",
            vec![],
        ),
        ("The talks of Minister Ann Lee were long. They met friends of the family of Mayor Bo Ray.", vec![]),
        (
            "Ein Treffen von Ministerin Ann Lee und Präsident Bo Ray ist geplant. Wir trafen am Montag in Ulm viele Freunde der Ministerin Cy Dow.",
            vec![],
        ),
        // A row of names goes with a verb as a whole; who serves an office does not have it.
        (
            "Mayor Cy Dow, Governor Flo Fox, and Special Assistant to the Mayor Ed Orr gave opening remarks.",
            vec!["Ed Orr*|Special Assistant to the Mayor||", "Flo Fox*|Governor||", "Cy Dow*|Mayor||"],
        ),
        (
            "Im Saal anwesend war der stellvertretende russische Energieminister Bo Ray.",
            vec!["Bo Ray*|Energieminister||"],
        ),
        ("Mayor Cy Dow, Governor Flo Fox met.", vec!["Flo Fox*|Governor||"]),
        ("The board received an update from Assistant Secretary Ann Lee.", vec!["Ann Lee*|Assistant Secretary||"]),
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

/// A family name of four letters that no other number has.
fn family(index: usize) -> String {
    let letter = |place: u32| char::from(b'a' + u8::try_from(index / 26_usize.pow(place) % 26).expect("a letter"));
    format!("{}{}{}{}", letter(3).to_uppercase(), letter(2), letter(1), letter(0))
}

/// Thousands of people with few given and family names, in one list and in the text.
#[test]
fn lists_of_thousands_take_time_linear_in_their_length() {
    let record = |count: usize| {
        let names: Vec<String> = (0..count).map(|index| format!("- Ann Lee {}\n", family(index))).collect();
        format!("# Call\n\n## Present\n\n{}\n\n{}", names.concat(), "Ann spoke to Ann Lee and to Lee. ".repeat(count))
    };
    let time = |count: usize| {
        let text = record(count);
        let start = std::time::Instant::now();
        assert_eq!(read("a.md", &text).meetings[0].participations.len(), count);
        start.elapsed().as_secs_f64()
    };
    let (few, many) = (time(1_000), time(8_000));
    assert!(many < few.max(0.01) * 8.0 * 4.0, "1,000 names took {few} s, 8,000 took {many} s");
}
