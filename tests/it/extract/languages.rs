//! Who took part, in six languages.

use super::people;

#[test]
fn attendance_is_read_in_six_languages() {
    for (text, expected) in [
        (
            "Asistentes a la reunión: Ana Ruiz, Luis Mora\n\nAusentes: Eva Gil\n\nPreside: Ana Ruiz",
            ["Ana Ruiz = chair present", "Luis Mora = present", "Eva Gil = absent"],
        ),
        (
            "Membres présents : Anne Roy, Luc Petit\n\nAbsents excusés : Ève Gil\n\nPrésidente : Anne Roy",
            ["Anne Roy = chair present", "Luc Petit = present", "Ève Gil = absent"],
        ),
        (
            "Anwesende Mitglieder: Anna Roth, Lutz Maier\n\nEntschuldigt: Eva Gil\n\nSitzungsleitung: Anna Roth",
            ["Anna Roth = chair present", "Lutz Maier = present", "Eva Gil = absent"],
        ),
        (
            "Membros presentes: Ana Reis, Luís Melo\n\nFaltas justificadas: Eva Gil\n\nPresidência: Ana Reis",
            ["Ana Reis = chair present", "Luís Melo = present", "Eva Gil = absent"],
        ),
        (
            "Toplantıya katılanlar: Ayşe Er, Ali Can\n\nMazeretli: Ece Gül\n\nOturum başkanı: Ayşe Er",
            ["Ayşe Er = chair present", "Ali Can = present", "Ece Gül = absent"],
        ),
        (
            "Board members present: Ann Roy, Lee Moss\n\nApologies: Eve Gill\n\nPresiding: Ann Roy",
            ["Ann Roy = chair present", "Lee Moss = present", "Eve Gill = absent"],
        ),
    ] {
        for path in ["a.md", "a.txt"] {
            assert_eq!(people(path, text), expected, "{path} {text}");
        }
    }
}
