//! Who took part, in the ways minutes of many kinds write it; each text was written for the purpose.

use super::people;

/// Each text gives these people.
fn check(path: &str, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(people(path, text), *expected, "{path} {text}");
    }
}

#[test]
fn plain_text_lists_names_without_bullets() {
    check(
        "a.txt",
        &[
            (
                "The board met in Ulm.\nPresent:\nMr. Lee, Chairman\nMr. Ray\nMessrs. Dow, Poe, and Fox, Clerks of the\nQuay \
                 Board\n",
                &[
                    "Mr. Lee = chair present; Chairman",
                    "Mr. Ray = present",
                    "Dow = present; Clerks of the Quay Board",
                    "Poe = present; Clerks of the Quay Board",
                    "Fox = present; Clerks of the Quay Board",
                ],
            ),
            (
                "Quay Board\n\nPresent:\nAnn Lee, Chair\nBo Ray\nOf four clerks two came\nCy Dow (City of Ulm)\n\nAbsent:\nDee Fox, \
                 excused\n\nText.\n",
                &["Ann Lee = chair present", "Bo Ray = present", "Cy Dow = present; City of Ulm", "Dee Fox = absent"],
            ),
            // A run over several lines, and one with courtesy before it.
            (
                "Toplantıda bulunanlar\nAnn LEE, Bo RAY, Cy\nDOW, Dee FOX, Ed\nORR.\n1- The doors were seen.\n",
                &["Ann LEE = present", "Bo RAY = present", "Cy DOW = present", "Dee FOX = present", "Ed ORR = present"],
            ),
            (
                "Conseil du quai\nEtaient Présents : Mesdames et Messieurs\nAnn LEE, Bo RAY, Cy\nDOW, Dee FOX\nAbsent(s/es) excusé(s/es) : \
                 Messieurs ORR, POE\n",
                &[
                    "Ann LEE = present",
                    "Bo RAY = present",
                    "Cy DOW = present",
                    "Dee FOX = present",
                    "ORR = absent",
                    "POE = absent",
                ],
            ),
            // A line that is a role says it of those below it; a heading among names is none.
            (
                "Acta de la sesión del muelle\n\nASISTENTES\n\nALCALDE-PRESIDENTE\n\nD. Ana Ruiz\n\nCONCEJALES\n\nD. Luis Mora\n\nDª. Eva \
                 Gil\n\nSe abre la sesión a las ocho, y se habla de los barcos.\n",
                &[
                    "D. Ana Ruiz = chair present; ALCALDE-PRESIDENTE",
                    "D. Luis Mora = present; CONCEJALES",
                    "Dª. Eva Gil = present; CONCEJALES",
                ],
            ),
            (
                "Quay Board\n\nMembers\n\nAnn Lee\n\nBo Ray\n\nNight Trams\n\nThe board spoke of trams for a long time, and went home.\n",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
        ],
    );
}

#[test]
fn sentences_lead_to_lists() {
    check(
        "a.md",
        &[
            (
                "# Board\n\nBoard members in attendance were:\n\n- Ann Lee\n- Bo Ray\n\nAlso in attendance were:\n\n- Cy Dow",
                &["Ann Lee = present", "Bo Ray = present", "Cy Dow = present"],
            ),
            (
                "# Board\n\nOther Attendees\n\n- Ann Lee\n- Bo Ray\n\n## Doors\n\nText.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
            (
                "Estiveram presentes na reunião os seguintes conselheiros: Ana Reis, representando o Clube do Lago; Luís Melo e Eva Gil, \
                 representando a Vila.",
                &["Ana Reis = present; for Clube do Lago", "Luís Melo = present", "Eva Gil = present; for Vila"],
            ),
            (
                "# Board\n\nParticipants spoke of the following issues at length: Climate Change, Night Trams, Old Doors.",
                &[],
            ),
            // Whose body they are from.
            (
                "# Board\n\nParticipants from the Council of Quays included:\n\n- Mayor Ann Lee (ULM)\n- Mayor Bo Ray\n\nText.",
                &["Ann Lee = present; Mayor; ULM", "Bo Ray = present; Mayor"],
            ),
            (
                "# Board\n\nThe following attended from the Council of Quays:\n\n- Ann Lee\n- Bo Ray\n\nParticipants from Acme:\n\n- Cy Dow",
                &["Cy Dow = present", "Ann Lee = present", "Bo Ray = present"],
            ),
            ("# Board\n\nQuestions from participants:\n\n- Ann Lee\n- Bo Ray\n\nText.", &[]),
        ],
    );
}

#[test]
fn what_stands_near_names_is_no_name() {
    check(
        "a.md",
        &[
            // A line below the last name begins anew.
            (
                "# Board\n\nAttending: annlee, boray,\neddow\n[Start of the talk](https://quay.example)",
                &["annlee = present", "boray = present", "eddow = present"],
            ),
            // Labels on lines of their own, in one paragraph with the names.
            (
                "# Board\n\nPresent\n    Ann_Lee, Bo_Ray\nRegrets\n    -\nScribe\n    McFox\n\n## Doors\n\nText.",
                &["Ann_Lee = present", "Bo_Ray = present", "McFox = staff"],
            ),
            ("# Board\n\nPresent: ann, present, bo", &["ann = present", "bo = present"]),
            // Where they met, what they are to do, and what they say.
            ("# Board\n\nHost: Google Meet\n\nChairs: Paint and find out about the doors", &[]),
            ("# Board\n\nscribe: we saw the lamps\n... doors, boats, ropes, and so on\n... that was all", &[]),
            ("# Board\n\nHosts: Ann Lee and Bo Ray", &["Ann Lee = host", "Bo Ray = host"]),
        ],
    );
}

#[test]
fn the_first_words_may_list_people_by_their_initials() {
    check(
        "a.md",
        &[
            (
                "# Notes of May 20, 2031\n\nAnn Lee (AL), Bo Ray (BR), Cy Mary Dow (CMD)\n\n## Doors\n\nAL: They are red.",
                &["Ann Lee = present", "Bo Ray = present", "Cy Mary Dow = present"],
            ),
            (
                "# Call\n\n## Present\n\nAL: Ann Lee\nBR: Bo Ray (@bo)\n\n## Doors\n\nText.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
            // In running text they are whoever is spoken of.
            (
                "# Call\n\nA long text of many words stands here, and it is no list of anyone.\n\nAnn Lee (AL), Bo Ray (BR), Cy Dow (CD)",
                &[],
            ),
        ],
    );
    check(
        "a.txt",
        &[(
            "AL: Ann Lee\nBR: Bo Ray\nCD: Cy Dow\n\nQuay call\n\nAL: it is late.\n",
            &["Ann Lee = present", "Bo Ray = present", "Cy Dow = present"],
        )],
    );
}

#[test]
fn labels_of_items_are_names_or_organizations() {
    check(
        "a.md",
        &[
            (
                "## Present\n\n- Ann: Acme, draws maps\n- Bo Ray: Lake Works\n- Cy (@cy): On another project, had doors to paint",
                &["Ann = present; Acme", "Bo Ray = present; Lake Works", "Cy = present"],
            ),
            (
                "## Present\n\n- Acme: Ann Lee\n- Lake Works: Bo Ray, Cy Dow",
                &["Ann Lee = present; Acme", "Bo Ray = present; Lake Works", "Cy Dow = present; Lake Works"],
            ),
            (
                "## Absent\n\n- Quay Association (Ann Lee and Bo Ray)",
                &["Ann Lee = absent; Quay Association", "Bo Ray = absent; Quay Association"],
            ),
            (
                "Attendees:\n\n* [X] Ann Lee (_Chair of Boats_) - Acme\n* [ ] Bo Ray (_TOC_) - Lake Digital\n* [X] Cy Dow",
                &["Ann Lee = present; Chair of Boats; Acme", "Bo Ray = absent; TOC; Lake Digital", "Cy Dow = present"],
            ),
        ],
    );
}

#[test]
fn names_of_a_line_are_told_apart() {
    check(
        "a.md",
        &[
            ("Attendees: @ann @bo @cy-1", &["@ann = present", "@bo = present", "@cy-1 = present"]),
            (
                "## Attendees\n\n- Ann Lee, Bo, Cy, Dee, Ed Orr, Fa Nu (late)",
                &[
                    "Ann Lee = present",
                    "Bo = present",
                    "Cy = present",
                    "Dee = present",
                    "Ed Orr = present",
                    "Fa Nu = partly",
                ],
            ),
            (
                "Present: Cllrs. A Lee (Chair); B. Ray (Vice), C. Dow, G. Fox & H Orr",
                &[
                    "A Lee = chair present",
                    "B. Ray = present; Vice",
                    "C. Dow = present",
                    "G. Fox = present",
                    "H Orr = present",
                ],
            ),
            (
                "## Attendees\n\nAnn Lee, Acme\nBo Ray, lw\nCy Dow, Lake Works",
                &["Ann Lee = present; Acme", "Bo Ray = present; lw", "Cy Dow = present; Lake Works"],
            ),
            (
                "## Participants\n\n    ann\t\t\tAnn Lee\n    bo\t\t\tbo\n    cy      Cy Dow\n\n## Doors\n\nText.",
                &["Ann Lee = present", "bo = present", "Cy Dow = present"],
            ),
            (
                "## Present\n\nBen Ray\n\nAl Dow\n\nThey spoke of many things.",
                &["Ben Ray = present", "Al Dow = present"],
            ),
        ],
    );
}

#[test]
fn what_stands_beside_a_name_is_not_always_an_affiliation() {
    check(
        "a.md",
        &[
            (
                "## Present\n\n- Ann Lee (116)\n- Bo Ray (bo at acme dot example)\n- Cy Dow (Individual)\n- Dee Fox (she/her)\n- Ed Orr \
                 (observing only)\n- Fa Nu (Morning)",
                &[
                    "Ann Lee = present",
                    "Bo Ray = present",
                    "Cy Dow = present",
                    "Dee Fox = present",
                    "Ed Orr = observer present",
                    "Fa Nu = partly",
                ],
            ),
            (
                "Anwesend: Ann Lee, Bo kommt später, Cy ist nicht da\n\nGäste: Dee Fox aus Ulm",
                &["Ann Lee = present", "Bo = partly", "Cy = absent", "Dee Fox = guest; Ulm"],
            ),
            (
                "## Present\n\n- Please add your name here\n- We had many others\n- TODO\n- Ann from Acme",
                &["Ann = present; Acme"],
            ),
        ],
    );
}

#[test]
fn sentences_and_asides_tell_who_led_and_who_wrote() {
    check(
        "a.md",
        &[
            (
                "# Board\n\nThe meeting was called to order at 7:45 p.m. by Ann Lee. The group led by Ed Orr reported.\n\nPresent: Ann Lee, Bo \
                 Ray\n\nMinutes by Bo Ray",
                &["Ann Lee = chair present", "Bo Ray = staff present"],
            ),
            // In the first items of a list, too.
            ("# Board\n\n1. Welcome: Ann Lee called the second meeting to order at 7.\n2. Doors", &["Ann Lee = chair"]),
            (
                "# Rat\n\n1. Begrüßung Bürgermeister Bo Ray begrüßt die Anwesenden und dankt.\n2. Türen",
                &["Bo Ray = chair; Bürgermeister"],
            ),
            (
                "# Conseil\n\nL'assemblée générale est présidée par Anne Roy, et Luc Petit en est nommé secrétaire.",
                &["Anne Roy = chair", "Luc Petit = staff"],
            ),
            (
                "# Conseil\n\nLe conseil s'est réuni sous la présidence de Madame Anne Roy, Maire de Lille.",
                &["Anne Roy = chair; Maire de Lille"],
            ),
            (
                "# Call\n\n(Scribe: Bo)\n\n## Attendees\n\n- Ann Lee\n- Bo Ray",
                &["Bo Ray = staff present", "Ann Lee = present"],
            ),
            ("# Call\n\n### Notes: Ann Lee\n\nNotes: the doors are red", &["Ann Lee = staff"]),
            (
                "# Call\n\nScribe: BRA\n\n## Attendees\n\n- Ann Lee (ALE)\n- Bo Ray (BRA)",
                &["Bo Ray = staff present", "Ann Lee = present"],
            ),
            (
                "# Call\n\nPresent: Ann Lee, Bo Ray\n\n## Trip\n\nWe go in May.\nRoll call: Ann, Cy, Dee\n\nAll is well.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
        ],
    );
}

#[test]
fn lines_may_stand_between_the_name_of_a_list_and_its_names() {
    check(
        "a.md",
        &[
            (
                "## Attendance\n\nWrite your nick here!\n\n- annlee\n- bo1\n\n## Doors\n\nText.",
                &["annlee = present", "bo1 = present"],
            ),
            (
                "# Attendees\n\nCameras on!\n\nAnn Lee (Acme)\n\nBo Ray (Lake Works)\n\n# Doors\n\nText.",
                &["Ann Lee = present; Acme", "Bo Ray = present; Lake Works"],
            ),
            (
                "## Attendees\n\n**Board members**\n\n- Ann Lee\n- Bo Ray\n\n**Expected, but not present**\n\n- Cy Dow\n\n## \
                 Doors\n\nText.",
                &["Ann Lee = present", "Bo Ray = present", "Cy Dow = absent"],
            ),
            // What is no group of people ends the list.
            ("## Attendees\n\n- Ann Lee\n\nActions:\n\n- Bo Ray\n\n## Doors\n\nText.", &["Ann Lee = present"]),
            ("Council: Ann Lee, Bo Ray\nApologies: Cy Dow", &["Cy Dow = absent"]),
            (
                "## Attendance\n\nCouncil: Ann Lee, Bo Ray\nApologies: Cy Dow",
                &["Ann Lee = present", "Bo Ray = present", "Cy Dow = absent"],
            ),
        ],
    );
}

#[test]
fn the_end_of_a_line_may_name_the_absent() {
    check(
        "a.md",
        &[
            (
                "Present: Ann Lee (AL), Bo Ray (BR). Apologies: Cy Dow (CD)",
                &["Ann Lee = present", "Bo Ray = present", "Cy Dow = absent"],
            ),
            ("Present: Ann Lee, excused, Bo Ray", &["Ann Lee = absent", "Bo Ray = present"]),
            (
                "Present: Ann Lee,\n\nCllr M Ray, Cllr B Dow\n\nText.",
                &["Ann Lee = present", "M Ray = present", "B Dow = present"],
            ),
        ],
    );
}

#[test]
fn marks_around_names_are_no_part_of_them() {
    check(
        "a.md",
        &[
            ("Present: [Ann Lee][ann], [Bo Ray][] (clerk)", &["Ann Lee = present", "Bo Ray = staff present"]),
            ("* Present: [annlee], [bo]\n* Apologies: [cy]", &["annlee = present", "bo = present", "cy = absent"]),
            ("Attending: (Ann, Bo) + Cy (Acme)", &["Ann = present", "Bo = present", "Cy = present; Acme"]),
        ],
    );
    check(
        "a.html",
        &[(
            "<h2>1.1. Roll call [1/2]</h2><ul><li>[X] Ann Lee (AL)</li><li>[ ] Bo Ray (BR)</li></ul>",
            &["Ann Lee = present", "Bo Ray = absent"],
        )],
    );
}

#[test]
fn tables_of_names_need_no_header() {
    check(
        "a.html",
        &[
            (
                "<p>Board Members</p><table><tr><td>Ann Lee</td><td>Acme</td><td>Yes</td></tr><tr><td>Bo Ray</td><td>Lake \
                 Works</td><td></td></tr><tr><td>Cy Dow</td><td>Acme</td><td>Yes</td></tr></table>",
                &["Ann Lee = present; Acme", "Bo Ray = absent; Lake Works", "Cy Dow = present; Acme"],
            ),
            // Votes.
            (
                "<p>Vote</p><table><tr><td>Ann Lee</td><td>Yes</td></tr><tr><td>Bo Ray</td><td>No</td></tr><tr><td>Cy \
                 Dow</td><td>Yes</td></tr></table>",
                &[],
            ),
        ],
    );
    check(
        "a.md",
        &[(
            "## Attendees\n\nAttendee | Moniker\n--- | ---\nAnn Lee | AL\nBo Ray | BR",
            &["Ann Lee = present", "Bo Ray = present"],
        )],
    );
}

#[test]
fn lists_are_read_however_their_names_are_parted() {
    check(
        "a.md",
        &[
            // A stop after the last name; a heading without its space.
            (
                "# Quay\n\n## Attendees\n\nAnn Lee (Acme), Bo Ray (Lake Works).\n\n## Doors\n\nText.",
                &["Ann Lee = present; Acme", "Bo Ray = present; Lake Works"],
            ),
            (
                "# Quay\n\n###Attendees\nAnn Lee, Bo Ray, Fireflies.ai Notetaker Bo, Bo Ray's Presentation\n\nText.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
            // Initials before the name.
            (
                "# Quay\n\n## Attendees\n\n- [AL] Ann Lee\n- [BR] Bo Ray (Chair)",
                &["Ann Lee = present", "Bo Ray = chair present"],
            ),
            // One a line, with what each is.
            (
                "# Quay\n\nPresent:  \nAnn Lee, Ed.D., president  \nBo Ray, vice president  \nCy Dow, clerk  \n\n## Doors\n",
                &["Ann Lee = chair present", "Bo Ray = present; vice president", "Cy Dow = staff present"],
            ),
            (
                "# Quay\n\n## Attendees\n\nAnn Lee, Acme\n\nBo Ray, Chair of Quay Standards Panel\n\nCy Dow, Lake Works\n",
                &[
                    "Ann Lee = present; Acme",
                    "Bo Ray = present; Chair of Quay Standards Panel",
                    "Cy Dow = present; Lake Works",
                ],
            ),
            // A group below the heading, and one on top that is called as members of a body are.
            (
                "# Quay\n\nText.\n\n## Anwesende\n\nVorstände: Ann Lee, Bo Ray\n\nGäste: cy",
                &["Ann Lee = present", "Bo Ray = present", "cy = guest"],
            ),
            ("# Quay\n\n## Attendees\n\n- Ann Lee\n\nFrom left to right: Bo Ray, Cy Dow", &["Ann Lee = present"]),
            (
                "---\ndirectors:\n- Ann Lee\n- Bo Ray\nquorum: satisfied\n---\nText.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
            (
                "# Quay\n\n## The following people attended the meeting:\n\n* Ann Lee - Acme\n* Bo Ray - Lake Works",
                &["Ann Lee = present; Acme", "Bo Ray = present; Lake Works"],
            ),
        ],
    );
    check(
        "a.html",
        &[(
            "<p>Quay Board</p><p>1. Attendance</p><p>Ann Lee; Bo Ray (chair); Cy Dow (minutes).</p><p>2. Doors</p><p>Text.</p>",
            &["Ann Lee = present", "Bo Ray = chair present", "Cy Dow = staff present"],
        )],
    );
    check(
        "a.txt",
        &[(
            "Quay Board\n\nPresent               The Mayor, Cllr. D. Hall (DH) (in the chair).\n\nCouncillors:  Mrs. A. Lee (AL), J. Ray \
             (JR).\n",
            &["D. Hall = chair present", "Mrs. A. Lee = present", "J. Ray = present"],
        )],
    );
}

#[test]
fn the_first_row_of_a_table_may_name_its_columns() {
    check(
        "a.html",
        &[(
            "<table><tr><td>Present</td><td>Director</td><td>Organization</td></tr><tr><td>Y</td><td>Ann Lee</td><td>Acme</td></tr><tr>\
             <td>N</td><td>Bo Ray</td><td>Elected Member Representative</td></tr></table>",
            &["Ann Lee = present; Acme", "Bo Ray = absent; Elected Member Representative"],
        )],
    );
}
