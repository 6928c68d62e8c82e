//! Where a meeting was.

use super::read;

#[test]
fn places_are_found() {
    for (text, expected) in [
        // The head.
        ("# Call\n\nLocation: Ulm, Germany\n\nText.", "Ulm, Germany"),
        ("# Call\n\nMonday 19 May 2031\nLocation: Room 4\nNote taker Ann Lee\n\nText.", "Room 4"),
        ("# Call\n\n- **Date**: 2031-05-20\n- **Location**: *link on calendar invite*\n\nText.", ""),
        ("# Call\n\nLocation: https://quay.example/call\n\nText.", ""),
        ("# Call\n\n1. Lamps\n2. Fair\n    - Location: keep it on the quay.\n", ""),
        ("---\ntitle: Talks\nlocation: National\n---\n\nText.", ""),
        ("# Call\n\n## Location\n\nThe Old School, Ulm\n\nText.", "The Old School, Ulm"),
        ("# Call\n\n## Time/Location\n\nThe call will take place in the #quay channel at 18:00.\n", "#quay"),
        ("# Call\n\n## Location\n\n- [Link](https://quay.example)\n\n## Lamps\n\nText.", ""),
        // Datelines.
        (
            "Talks on the Tunnel\n\nULM, Germany — Ministers from twenty of the towns on the river met on Monday in the old \
             harbour office to speak of the tunnel.\n",
            "ULM, Germany",
        ),
        (
            "Talks on the Tunnel\n\nULM (Quay Press) — Ministers from twenty of the towns on the river met on Monday in the \
             old harbour office to speak of the tunnel.\n",
            "ULM",
        ),
        (
            "Talks on the Tunnel\n\nNOTE — Ministers from twenty of the towns on the river met on Monday in the old harbour \
             office to speak of the tunnel.\n",
            "",
        ),
        // Beside the date.
        ("# Call\n\nTuesday, May 20, 2031, 7:13 p.m. Quay Guest House\n\nText.", "Quay Guest House"),
        ("# Call\n\nTuesday, May 20, 2031\n6:00 p.m., Lamp Room\n\nText.", "Lamp Room"),
        ("# Call\n\nMay 20, 2031 (7:00am - 8:30am PT)\n\nvia Quayphone\n\nText.", "Quayphone"),
        ("# Call\n\nSalem, Oregon — May 20, 2031\n\nText.", "Salem, Oregon"),
        ("# Call\n\nSalem, Oregon\n\nMay 20, 2031\n\nText.", "Salem, Oregon"),
        (
            "# Call\n\nMay 20, 2031\n\nOld School, 1052 Quay Street, Ulm 98133\n\nText.",
            "Old School, 1052 Quay Street, Ulm 98133",
        ),
        ("# Call\n\nMay 20, 2031, 314 Quay Building, 7:00 P.M.\n\nText.", "314 Quay Building"),
        ("Quay General Meeting, May 20, 2031, Ulm, Ont., Canada\n\nText.", "Ulm, Ont., Canada"),
        ("# Call\n\nMay 20, 2031\n10:00 A.M.\nLamp Community Room\n\nText.", "Lamp Community Room"),
        ("# Call\n\n14th Call (extract) LONDON, 20 May 2031\n\nText.", "LONDON"),
        ("<p>Call of the quay</p><p>May 20, 2031</p><p>1. Attendance</p><p>Ann Lee</p>", ""),
        ("# Quay Call - 2031/05/20 15:51 GMT - Transcript\n\nText.", ""),
        ("# Call\n\nMay 20, 2031, 10 am PT (1 pm Ulm, 2 pm Salem)\n\nText.", ""),
        ("# Call\n\nMay 20, 2031, 13:00-14:30 (UTC+1)\n\nText.", ""),
        ("# Call\n\nMay 20, 2031, Ann Lee\n\nText.", ""),
        // Where a sentence says so.
        ("# Call\n\nHELD AT QUAY CHURCH\n\nText.", "QUAY CHURCH"),
        ("# Call\n\nThe meeting was held at Lake Quay.\n", "Lake Quay"),
        ("# Call\n\n- This meeting was held in person in Ulm, Germany rather than online.\n", "Ulm, Germany"),
        ("# Call\n\nThe board met, as it was told, at 10:00 a.m., in Room H-313, The Quay.\n", "Room H-313"),
        ("# Call\n\nA meeting was held in the offices of Quay Watch on 20 May 2031.\n", "offices of Quay Watch"),
        ("# Minutes of the meeting in Ulm, May 2031\n\nText.", "Ulm"),
        ("# Acta\n\nAmbos alcaldes mantuvieron una reunión en el Palacio del Muelle.\n", "Palacio del Muelle"),
        ("# Ata\n\nAos 20 de maio de 2031 reuniram-se na Rua do Cais, todos os membros.\n", "Rua do Cais"),
        (
            "# Acta\n\nEn la ciudad de Ulm, siendo las 19:00 horas del 20 de mayo de 2031, se celebra la asamblea del muelle.\n",
            "ciudad de Ulm",
        ),
        (
            "# Toplantı\n\nKurul, 20 Mayıs 2031 tarihinde Quay Tower No: 141 Ulm adresinde toplandı.\n",
            "Quay Tower No: 141 Ulm",
        ),
        ("# Minutes of the Quay Board meeting held in The Lamp House\n\nText.", "Lamp House"),
        ("# Call\n\nMeeting held in 223 Quay House, opened at 7:30pm\n", "223 Quay House"),
        (
            "# Call\n\nThe meeting was called to order by the chair, Ann Lee, at 1:15 p.m. in the auditorium of the Quay \
             Building.\n",
            "auditorium of the Quay Building",
        ),
        ("# Call\n\nAnn called the meeting to order at 6:30 pm at the Quay Town hall.\n", "Quay Town hall"),
        (
            "# Ata\n\nAos treze dias do mês de maio de dois mil e trinta e um, às dez horas, no Plenário Prof. Bo Ray, a \
             presidente abre a sessão.\n",
            "Plenário Prof. Bo Ray",
        ),
        (
            "# Acta\n\nSesión ordinaria del consejo, celebrada a las diez horas del 13 de mayo de 2031, en la Municipalidad \
             del Muelle.\n",
            "Municipalidad del Muelle",
        ),
        ("# Toplantı\n\nKurul, 13.05.2031 günü Quay Meclisi Salonu'nda toplandı.\n", "Quay Meclisi Salonu"),
        // Where an article says that people met.
        ("# Talks\n\nMayor Ann Lee received Bo Ray, of the ferry, in Paris, where she lives.\n", "Paris"),
        ("# Talks\n\nLes deux maires ont été accueillis au Palais du Quai.\n", "Palais du Quai"),
        ("# Talks\n\nThe ambassador in Paris met Bo Ray.\n", ""),
        ("# Talks\n\nAnn Lee met Bo Ray in May.\n", ""),
        ("# Talks\n\nMayor Ann Lee hosted Bo Ray for lunch at the Quay Observatory today.\n", "Quay Observatory"),
        // Above the time of a transcript, in italics before an article, and in a title.
        (
            "# Talks\n\nQuay Hotel Ulm\nUlm, Germany\n\n6:02 P.M. CET\n\nANN LEE: Welcome.\n",
            "Quay Hotel Ulm, Ulm, Germany",
        ),
        ("# Talks\n\nAnn Lee and Bo Ray\n\n6:02 P.M. CET\n\nANN LEE: Welcome.\n", ""),
        (
            "# Talks\n\n*Ulm, Germany.* As a result of the talks of this week the two towns on the quay will have new lamps \
             and doors.\n",
            "Ulm, Germany",
        ),
        (
            "# Talks\n\n*Note.* As a result of the talks of this week the two towns on the quay will have new lamps and doors.\n",
            "",
        ),
        ("# Friendly talks in Paris\n\nThe lamps were lit.\n", "Paris"),
        ("# Ann Lee in Paris mit Bo Ray zusammengetroffen\n\nText.", "Paris"),
        ("# Ann Lee visits Sweden for talks\n\nText.", "Sweden"),
        ("# Ann Lee visits Sweden House for talks\n\nText.", ""),
        ("# Call with the mayor in Paris\n\nText.", ""),
        ("# Lamps in Paris\n\nText.", ""),
        ("# Talks on Paris\n\nText.", ""),
        ("# Lamps\n\nBoard of the Lamp Museum\n\n6:02 P.M. CET\n\nANN LEE: Welcome.\n", ""),
        ("# Next summit in Paris\n\nText.", ""),
        ("# Reunión 05 - 20/05/2031 - Muelle Bar\n\nTexto.", "Muelle Bar"),
        (
            "# Call\n\nA meeting of the board was held at 12 East Quay Street on Tuesday, May 20.\n",
            "12 East Quay Street",
        ),
        ("# Acta\n\nAmbos alcaldes mantuvieron una reunión en Los Pinos.\n", "Los Pinos"),
        (
            "# Call\n\nThe first meeting of the Lamp Club of Ulm was held on Tuesday afternoon, May 20th at four in the Mayor's \
             reading room of the Old School, lent by Bo Ray.\n",
            "Mayor's reading room of the Old School",
        ),
        (
            "# Compte rendu\n\nLe conseil du quai s'est réuni à 20H30, à la Maison dans la Cour (Salle Rouge), sous la présidence de \
             Ann Lee.\n",
            "Maison dans la Cour (Salle Rouge)",
        ),
        (
            "# Acta\n\nEl día 20 de mayo, en el bar Sol, actuando de secretaria Ann Lee, con el siguiente orden del día:\n",
            "bar Sol",
        ),
        ("# Acta\n\nEl día 20 de mayo hubo una fiesta en el bar Sol y todos vieron las lámparas del muelle.\n", ""),
        (
            "# Lamba\n\nLamba Derneği Genel Kurul Toplantısı 20 Mayıs 2031 günü LambaPlus Restaurant, Rıhtım Mah. No:15 saat 14:00da \
             yapılmıştır.\n",
            "LambaPlus Restaurant",
        ),
        ("# Lamba\n\nLamba Toplantısı 20 Mayıs 2031 günü Başkan Ann Lee, üyelerle birlikte yapıldı.\n", ""),
        (
            "Protokoll der Sitzung am 20.05.2031 Sitzungsort: Alte Schule, Saal, Kaistraße 3, Ulm, , Beginn der Sitzung um 18:00 Uhr. \
             Ende der Sitzung um 19:20 Uhr.\n",
            "Alte Schule, Saal, Kaistraße 3, Ulm",
        ),
        (
            "Protokoll der Sitzung, der Ort: Alte Schule und alles was dort steht und was die Lampen kosten sollten.\n",
            "",
        ),
        // None of these is where this meeting was.
        ("# Call\n\nThe last meeting was held at Lake Quay on 20 May 2031.\n", ""),
        ("# Call\n\nThe minutes of the meeting held at Lake Quay on 20 May 2031 were approved.\n", ""),
        ("# Call\n\nThe meeting was held in English in May.\n", ""),
        ("# Call\n\nThe meeting was held at 5 PM CET, Germany.\n", ""),
    ] {
        let place = read("a.md", text).meetings[0].place.as_ref().map(|place| place.name.clone());
        assert_eq!(place.unwrap_or_default(), expected, "{text}");
    }
}
