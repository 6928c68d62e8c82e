//! Lists of those present as clubs, councils and associations write them on a line; each text was written for the purpose.

use super::people;

/// Each text gives these people.
fn check(path: &str, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(people(path, text), *expected, "{path} {text}");
    }
}

#[test]
fn full_stops_part_a_list_or_end_it() {
    let two: &[&str] = &["Ann Lee = present", "Bo Ray = present"];
    check(
        "a.md",
        &[
            ("Present: Ann Lee, Bo Ray. The doors were seen by Cy Dow.", two),
            ("Present: Ann Lee, Bo Ray. Cy Dow spoke of doors.", two),
            ("Present: Ann Lee, Bo Ray. Agenda Review, Door Painting.", two),
            ("Present: Ann Lee, Bo Ray. Night Trams. Old Doors.", two),
            ("Present: Ann, Bo. Minutes approved. Lamps Bought.", &["Ann = present", "Bo = present"]),
            (
                "Present: Ann Lee, Bo Ray, St. John Dow, Wm. Fox. Ed Orr came late.",
                &[
                    "Ann Lee = present",
                    "Bo Ray = present",
                    "St. John Dow = present",
                    "Wm. Fox = present",
                    "Ed Orr = partly",
                ],
            ),
            (
                "Present: Ann Lee (Chair), Bo Ray. In attendance: Cy Dow (Clerk). Apologies: Dee Fox.",
                &["Ann Lee = chair present", "Bo Ray = present", "Cy Dow = staff present", "Dee Fox = absent"],
            ),
            ("Present: Ann Lee. Bo Ray. Cy Dow.", &["Ann Lee = present", "Bo Ray = present", "Cy Dow = present"]),
            (
                "Ppresent:\nMr. Ann Lee, President.\nMr. Bo Ray, Cy Dow, Trustees.\nMr. D. E. Fox, Secretary.",
                &[
                    "Mr. Ann Lee = chair present",
                    "Mr. Bo Ray = present; Trustees",
                    "Cy Dow = present; Trustees",
                    "Mr. D. E. Fox = staff present",
                ],
            ),
            (
                "Asistentes: Ana, Eva y Luis (vocales); Rosa (secretaria), Pía (directora) y Juan (padre). Inés (madre) llega más tarde.",
                &[
                    "Ana = present",
                    "Eva = present",
                    "Luis = present; vocales",
                    "Rosa = staff present",
                    "Pía = present; directora",
                    "Juan = present; padre",
                    "Inés = partly; madre",
                ],
            ),
        ],
    );
}

#[test]
fn a_dash_may_close_the_name_of_a_list() {
    check(
        "a.md",
        &[
            ("# Quay\n\nPresent – Ann Lee, Bo Ray", &["Ann Lee = present", "Bo Ray = present"]),
            (
                "# Quay\n\nPresent– Cllr Ann Lee - Chairman, Cllr Bo Ray, Cllr C Dow.",
                &["Ann Lee = chair present", "Bo Ray = present", "C Dow = present"],
            ),
            ("# Quay\n\nApologies – Cllr D Fox", &["D Fox = absent"]),
            ("# Quay\n\nAbsences – none\n\nAttendance – 12 members\n\nAttendance - night trams and boats", &[]),
        ],
    );
}

#[test]
fn a_list_may_say_that_there_was_no_one() {
    for list in ["Apologies: No apologies", "Guests: None received", "Guests: All members", "Apologies: No"] {
        check("a.md", &[(&format!("# Quay\n\n{list}\n\n## Doors\n\nText."), &[])]);
    }
}

#[test]
fn a_sentence_may_lead_to_given_names() {
    check(
        "a.md",
        &[
            (
                "# Acta\n\nSe inicia la reunión a las 20:30, con la presencia de: Ana, Luis y Eva. Más tarde se suman a la \
                 reunión: Rosa, Pía, Juan,\n\n1.PUERTAS ROJAS DEL MUELLE\n\nText.",
                &["Ana = present", "Luis = present", "Eva = present", "Rosa = partly", "Pía = partly", "Juan = partly"],
            ),
            ("# Acta\n\nLa cena empezó a las 20:30, con la presencia de: puertas, luces y calles.", &[]),
            ("# Quay\n\nThe paper was signed in the presence of: Ann Lee, Bo Ray.", &[]),
            (
                "# Quay\n\nThe board met at 20:30, in the presence of: Ann Lee, Bo Ray.",
                &["Ann Lee = present", "Bo Ray = present"],
            ),
            ("# Quay\n\nThe lamps were lit in the presence of: Lamps Ltd, Door Works and the Quay Board.", &[]),
            (
                "# Acta\n\nEn el bar del muelle, actuando de secretaria de actas Ana Ruiz y sin moderador, se habla.",
                &["Ana Ruiz = staff"],
            ),
        ],
    );
}

#[test]
fn words_of_courtesy_begin_a_list_at_the_head() {
    let list = "Quay minutes\n\nThursday 8 May 2031\n\nSis. A Lee (Chair)\n\nBros. B Ray, C Dow, D Fox. E Orr (observer).\n\n1. \
                Doors\n\nText of doors.\n";
    check(
        "a.txt",
        &[
            (
                list,
                &[
                    "A Lee = chair present",
                    "B Ray = present",
                    "C Dow = present",
                    "D Fox = present",
                    "E Orr = observer present",
                ],
            ),
            ("Quay minutes\n\nCllr Lee, Cllr Ray and Cllr Dow proposed new lamps.\n\n1. Doors\n\nText.\n", &[]),
            ("Quay minutes\n\nCllrs. Lee and Ray asked for lamps.\n\n1. Doors\n\nText.\n", &[]),
            // A list with a name says who was there.
            (
                "Quay minutes\n\nCllrs. A Lee, B Ray, C Dow\n\nPresent: Dee Fox, Ed Orr\n\n1. Doors\n\nText.\n",
                &["Dee Fox = present", "Ed Orr = present"],
            ),
        ],
    );
}

#[test]
fn dashes_part_many_names_and_bullets_name_groups() {
    let long = "Le conseil s’est réuni à la maison du quai, dans la grande salle, sous la lumière des lampes et devant les portes.";
    check(
        "a.txt",
        &[(
            &format!(
                "Conseil du quai\n\n{long}\nEtaient également présents :\n* Membres du collège « Quai »\nAnn LEE - Adjointe \
                 au Maire pour les portes, les lampes et les rues de tout le quartier\nBo RAY - Conseillère d’opposition\n* Membres du \
                 collège « Habitants »\nCy DOW - Dee FOX - Ed ORR - Flo KEY - Abe NOR - Ben OLE - Cam PIM - Fay\nde POE - Gus \
                 KAY\n– Hal JAY - Ida KIP - Jo MAY\nEtaient absents :\nKim NOT -Chef des portes\nLou OLD\n"
            ),
            &[
                "Ann LEE = present; Adjointe au Maire pour les portes",
                "Bo RAY = present; Conseillère d’opposition",
                "Cy DOW = present",
                "Dee FOX = present",
                "Ed ORR = present",
                "Flo KEY = present",
                "Abe NOR = present",
                "Ben OLE = present",
                "Cam PIM = present",
                "Fay de POE = present",
                "Gus KAY = present",
                "Hal JAY = present",
                "Ida KIP = present",
                "Jo MAY = present",
                "Kim NOT = absent; Chef des portes",
                "Lou OLD = absent",
            ],
        )],
    );
    check(
        "a.md",
        &[
            (
                "Present: Ann Lee - Bo Ray - Cy Dow - Dee Fox",
                &["Ann Lee = present", "Bo Ray = present", "Cy Dow = present", "Dee Fox = present"],
            ),
            ("Present: Ann Lee - Clerk - Quay Watch", &["Ann Lee = staff present; Quay Watch"]),
        ],
    );
}

#[test]
fn who_leads_may_have_fewer_names_than_on_the_list() {
    check(
        "a.md",
        &[
            (
                "# Ata\n\n- **Presidência:** Ana Melo\n\n## Presentes\n\n- Ana Reis Gil Melo\n- Luís Gil",
                &["Ana Reis Gil Melo = chair present", "Luís Gil = present"],
            ),
            (
                "# Board\n\nChair: Ann Lee\n\n## Present\n\n- Ann Mary Lee\n- Ann Lee",
                &["Ann Lee = chair present", "Ann Mary Lee = present"],
            ),
            (
                "# Board\n\nChair: Ann Lee\n\n## Present\n\n- Ann Mary Lee\n- Ann Sue Lee",
                &["Ann Lee = chair", "Ann Mary Lee = present", "Ann Sue Lee = present"],
            ),
        ],
    );
}

#[test]
fn attributes_of_words_are_no_words() {
    check(
        "a.md",
        &[(
            "Present: Ann [Lee]{.smallcaps}, Bo [Ray]{#ray .small}, Cy [Acme] (clerk).",
            &["Ann Lee = present", "Bo Ray = present", "Cy = staff present; Acme"],
        )],
    );
}
