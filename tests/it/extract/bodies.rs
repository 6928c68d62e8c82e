//! Records of many bodies, one a habit of writing: who was there, and when.

use super::check_fixture;

#[test]
fn records_of_many_bodies_say_who_and_when() {
    for (name, expected) in [
        (
            "roll-call.txt",
            vec![
                "Board of Directors Meeting Minutes | 2031-03-19 `March 19, 2031`",
                "Ana Prado = present",
                "Bela Kun = present",
                "Carl Ohm = present",
                "Dina Roe = present",
                "Edda Falk = absent",
                "Finn Gale = present",
                "Gus Hale = guest",
                "Ira Jode = guest",
            ],
        ),
        (
            "council.txt",
            vec![
                "REGULAR MEETING MINUTES | 2031-01-12 `January 12, 2031`",
                "Mayor Prado = chair present",
                "Bela Kun = present; Councilmembers",
                "Carl Ohm = present",
                "Dina Roe = present",
                "Edda Falk = absent; Councilmember",
                "Finn Gale = present; City Manager",
                "Gus Hale = present; City Clerk",
                "Ira Jode = present; Harbour Times",
            ],
        ),
        (
            "protokoll.txt",
            vec![
                "Protokoll der 12. Sitzung des Ausschusses für Umwelt | 2031-03-05 `5. März 2031`",
                "Lutz Maier = present; CDU",
                "Eva Gil = present; Bündnis 90",
                "Dr. Anna Roth = chair; SPD",
                "Karl Ohm = absent",
                "Ida Jung = staff",
            ],
        ),
        (
            "seance.txt",
            vec![
                "Compte rendu de la réunion du conseil municipal | 2031-03-05 `5 mars 2031`",
                "Mme Anne Roy = present; maire",
                "M. Luc Petit = present",
                "M. Guy Blanc = staff present",
                "Mme Ève Gil = absent",
            ],
        ),
        (
            "acta.md",
            vec![
                "Acta de la sesión ordinaria n.º 4 de la Comisión de Pesca | 2031-05-05 `5 de mayo de 2031`",
                "Dña. Ana Ruiz = chair",
                "D. Luis Mora = present; Grupo Azul",
                "Eva Gil = staff present",
                "Juan Sol = absent",
            ],
        ),
        (
            "ata.txt",
            vec![
                "ATA DA 3ª REUNIÃO ORDINÁRIA DO CONSELHO DE ÁGUAS | 2031-05-07 `07/05/2031`",
                "Ana Reis = chair present",
                "Luís Melo = present",
                "Rui Paz = present",
                "Eva Gil = absent",
            ],
        ),
        (
            "tutanak.txt",
            vec![
                "ÇEVRE KOMİSYONU TOPLANTI TUTANAĞI | 2031-05-07 `07.05.2031`",
                "Ayşe Er = chair present",
                "Ali Can = staff present",
                "Dr. Ece Gül = present",
                "Can Su = absent",
            ],
        ),
        (
            "open-items.html",
            vec![
                "Harbour Board Meeting | 2031-05-07 `7 May 2031`",
                "Ana Prado = chair present",
                "Bela Kun = present; treasurer",
                "Carl Ohm = absent",
                "Dina Roe = absent",
                "Edda Falk = absent",
            ],
        ),
        (
            "terms.html",
            vec![
                "Lake WG telecon | 2031-05-14 `14 May 2031`",
                "Ana Prado = chair present",
                "Bela = staff present",
                "Carl_Ohm = staff present",
                "Dina Roe = absent",
            ],
        ),
        (
            "marks.md",
            vec![
                "Lake Council Meeting 2031-05-07 | 2031-05-07 `2031-05-07`",
                "Ana Prado = present; Acme",
                "Bela Kun = absent; Lake",
                "Carl Ohm = present; Lake",
                "Dina Roe = absent; Sea",
            ],
        ),
        (
            "handles.md",
            vec![
                "2031-05-07 Team Sync | 2031-05-07 `2031-05-07`",
                "Ana Prado = chair present; Acme",
                "@bela = present",
                "Carl Ohm = present; Lake Inc.",
                "Dina Roe = present; Sea Corp",
                "Edda Falk = present; Director; Harbour Trust",
            ],
        ),
        (
            "export.md",
            vec![
                "May 20, 2031 (recording) | 2031-05-20 `May 20, 2031`",
                "Ana Prado = present",
                "Carl Ohm = present; Acme",
                "May 6, 2031 | 2031-05-06 `May 6, 2031`",
                "Bela Kun = present",
                "Dina Roe = present",
                "Apr 22, 2031 - cancelled | 2031-04-22 `Apr 22, 2031`",
            ],
        ),
        (
            "area.md",
            vec![
                "FOO Working Group Minutes | 2031-11-04 `4 November 2031`",
                "Ana Prado = chair",
                "Bela Kun = chair",
                "Dina Roe = staff",
                "Edda Falk = staff",
                "Finn Gale = staff",
            ],
        ),
        (
            "readout.txt",
            vec![
                "Secretary Prado's Meeting with Foreign Minister Kun | 2031-05-07 `May 7, 2031`",
                "Ana Prado = ; Secretary of State",
                "Bela Kun = ; Foreign Minister",
            ],
        ),
    ] {
        check_fixture(name, &expected);
    }
}
