//! When a meeting was: what is weighed against what.

use super::{date, read};
use readout::model::Origin;

/// The date, and the problems.
fn dated(path: &str, text: &str) -> (String, Vec<String>) {
    let facts = read(path, text);
    (date(&facts.meetings[0]), facts.problems.iter().map(|problem| problem.message.clone()).collect())
}

#[test]
fn dates_are_weighed() {
    for (path, text, expected) in [
        (
            "a.md",
            "# Call\n\n### Meeting Date/Time: Friday, May 16th, 2031 14:00 UTC\n\nText.",
            "2031-05-16 `May 16th, 2031`",
        ),
        ("a.md", "# Call\n## Time: 5/19/2031 14:00 UTC\n\nText.", "2031-05-19 `5/19/2031`"),
        ("a.md", "# Call\n\nTime: 1400 UTC\n\nText.", ""),
        ("a.md", "# Lake Call\n\n## Minutes for 2031-05-20\n\nText.", "2031-05-20 `2031-05-20`"),
        ("2031/2031-05-20.md", "# Call\n\nText.", "2031-05-20 `2031-05-20`"),
        // The more exact of two that agree.
        ("2031-05-20.md", "# Minutes, May 2031\n\nText.", "2031-05-20 `2031-05-20`"),
        // A title that tells only the month, or the years of a report.
        ("a.md", "# Call, May 2031\n\n## day 1 - 2031-05-20\n\nText.", "2031-05-20 `2031-05-20`"),
        ("a.md", "# Quay review 2030-31\n\nTuesday 20 May 2031\n\nText.", "2031-05-20 `20 May 2031`"),
        ("a.txt", "Martes 20 mayo 2031.\n\nText goes on here.", "2031-05-20 `20 mayo 2031`"),
        ("a.md", "# Call\n\nMonday 19^th^ May 2031\n\nText.", "2031-05-19 `19^th^ May 2031`"),
        // The day of a posting stands back behind the title's.
        (
            "2031-05-22-call.md",
            "---\ntitle: Minutes of 20 May 2031\ndate: 2031-05-22\n---\n\nText.",
            "2031-05-20 `20 May 2031`",
        ),
        ("2031/may/20/notes.md", "# Call\n\nText.", "2031-05-20 `2031/may/20`"),
        ("2031/05/notes.md", "# Call\n\nText.", "2031-05-01/2031-05-31 `2031/05`"),
        // A day of something else.
        ("a.md", "# Quay Board\n\nFounded on 3 March 1950\n\nText.", ""),
        // Where a sentence says that the meeting was held.
        (
            "a.md",
            "# Call\n\nThe meeting took place virtually, via Quayphone, on Tuesday,\nMay 20, 2031.\n\nText.",
            "2031-05-20 `May 20, 2031`",
        ),
        // Lines of the head below one that has no label, and in a comment.
        ("a.md", "# Call\n\n- Lamps\nTags: Quay\nDate: May 20, 2031\n\nText.", "2031-05-20 `May 20, 2031`"),
        ("a.md", "<!--\nTitle: Call\nDate: 2031-05-20\n-->\n# Call 1\n\nText.", "2031-05-20 `2031-05-20`"),
        // Lines of tags in Markdown stay lines.
        (
            "a.md",
            "<hr><span>Meeting #1</span>\n<span><strong>Date:</strong></span> Tuesday, May 20, 2031\n<span>Lamps</span>\n",
            "2031-05-20 `May 20, 2031`",
        ),
        // The day of the week in a line below one that tells only the month.
        (
            "a.txt",
            "May 2031\n\nQuay Board Minutes\nTuesday 20 MAY 2031\n\nText goes on here.",
            "2031-05-20 `20 MAY 2031`",
        ),
        (
            "a.txt",
            "May 2031\n\nQuay Board Minutes\nTuesday 17 JUNE 2031\n\nText goes on here.",
            "2031-05-01/2031-05-31 `May 2031`",
        ),
        // A blog prints when it posted the minutes; they tell their day in words, or without its year.
        (
            "2031/07/ata.txt",
            "quinta-feira, 10 de julho de 2031\n\nATA DA ASSEMBLEIA DO CAIS\n\nAos vinte dias de maio de dois mil e trinta e um, \
             reuniram-se os moradores do cais, para tratar das lampadas vermelhas e das portas velhas.\n",
            "2031-05-20 `vinte dias de maio de dois mil e trinta e um`",
        ),
        (
            "2031/07/acta.txt",
            "jueves, 10 de julio de 2031\n\nACTA DEL MUELLE\n\nEl día 20 de mayo, en el bar Sol, actuando de secretaria Ann Lee, con \
             el siguiente orden del día:\n1-Lámparas.\n2-Puertas.\n",
            "2031-05-20 `20 de mayo`",
        ),
        (
            "2031/07/fiesta.txt",
            "jueves, 10 de julio de 2031\n\nEL MUELLE\n\nEl día 20 de mayo hubo una fiesta en el bar Sol y todos vieron las lámparas.\n",
            "2031-07-10 `10 de julio de 2031`",
        ),
        // Six digits in a file's name, where it says that it has minutes and no other order could be.
        ("quayminutes052131.txt", "Lamps\n\nText goes on here.", "2031-05-21 `052131`"),
        ("quayminutes050631.txt", "Lamps\n\nText goes on here.", ""),
        ("lamp052131.txt", "Lamps\n\nText goes on here.", ""),
        ("quayminutes0521.txt", "Lamps\n\nText goes on here.", ""),
        // The next call is another.
        ("a.md", "# Call\n\n## Next meeting: 2031-05-27\n\nText.", ""),
        // Day and month, by the day of the week, another such date, the file's name.
        ("a.txt", "Date: Friday 02/05/2031\n\nText goes on here.", "2031-05-02 `02/05/2031`"),
        ("a.txt", "Date: 02/05/2031\n\nThe next call is on 16/05/2031.", "2031-05-02 `02/05/2031`"),
        ("a.txt", "Date: 02/05/2031\n\nThe next call is on 02/19/2031.", "2031-02-05 `02/05/2031`"),
        ("2031-02-05.txt", "Date: 02/05/2031\n\nText goes on here.", "2031-02-05 `02/05/2031`"),
        ("a.md", "# Call of 02/05/2031\n\nRecording: Call 2031/02/05 07:56\n", "2031-02-05 `02/05/2031`"),
        // A day whose year only the path has.
        ("2031/call.md", "# Call\n\n- **When**: May 13th, 5pm-6pm UTC\n", "2031-05-13 `May 13th`"),
        ("2031/call-05-13.md", "# Call\n\nText.", "2031-05-13 `05-13`"),
        ("2031-05/may-13.md", "# Call\n\nText.", "2031-05-13 `may-13`"),
        ("2031/5/13/notes.md", "# Call\n\nText.", "2031-05-13 `2031/5/13`"),
        ("5-13-31.md", "# Call\n\nText.", "2031-05-13 `5-13-31`"),
        ("05-06-2031/notes.md", "# Call\n\nText.", "2031-01-01/2031-12-31 `05-06-2031`"),
        ("2031-05-13-talks.md", "13th-15th May\n\nText.", "2031-05-13/2031-05-15 `13th-15th May`"),
        // When the file was made, and when the next call is.
        ("2031-05-13.md", "---\ntitle: Call\ndate: 2032-01-04T02:51:13Z\n---\n\nText.", "2031-05-13 `2031-05-13`"),
        ("2031-05-13.md", "# Call\n\n## Next meeting\n\n**Date:** 20 May 2031\n", "2031-05-13 `2031-05-13`"),
        ("a.md", "# Call\n\n## Time and place\n\n13 May 2031\n\nAll were there.\n", "2031-05-13 `13 May 2031`"),
        ("a.txt", "Talks\n\nULM, May 13, 2031 (QNA): Ann Lee met Bo Ray.\n", "2031-05-13 `May 13, 2031`"),
        // A line that ends with a time, and one of a list without lines.
        ("a.txt", "ULM, 13 May 2031, 11.30 p.m.\n\nSECRET\n\nText goes on here.", "2031-05-13 `13 May 2031`"),
        (
            "a.txt",
            "QUAY BOARD MINUTES MAY 13, 2031 MEMBERS PRESENT: Ann Lee and Bo Ray, who approved the minutes of 6 May 2031.",
            "2031-05-13 `MAY 13, 2031`",
        ),
        // The day of an adoption, and of an earlier meeting.
        ("a.md", "# Quay Board\n\nAdopted: 20 May 2031\n\nText.", ""),
        (
            "a.md",
            "# Quay Board\n\nMinutes of a meeting held at the Quay House on 13 May 2031.\n\nMINUTES OF LAST MEETINGS on \
             6 May 2031\n\nAgreed.",
            "2031-05-13 `13 May 2031`",
        ),
        // Two digits each, whose order another line tells.
        ("a.txt", "Quay minutes 05.06.31\n\nDraft minutes of May 6, 2031\n\nText.", "2031-05-06 `May 6, 2031`"),
        // What is said of the day.
        ("a.txt", "Ann called the meeting to order on May 13, 2031 at 6:30 pm.\n\nText.", "2031-05-13 `May 13, 2031`"),
        ("a.txt", "This is the call of the quay, recorded May 13 2031. I am Ann.\n", "2031-05-13 `May 13 2031`"),
        ("a.txt", "The minutes are recorded at\nquay/2031_05_13.txt by Ann.\n", ""),
        // An article that was posted some days later, or in a month.
        ("2031/05/15/a.txt", "On May 13, Mayor Ann Lee met Bo Ray. They spoke of lamps.\n", "2031-05-13 `May 13`"),
        ("2031/05/a.txt", "Fredagen den 13 juni tog Ann Lee emot Bo Ray.\n", "2031-05-01/2031-05-31 `2031/05`"),
        ("2031/06/a.txt", "Fredagen den 13 juni tog Ann Lee emot Bo Ray.\n", "2031-06-13 `13 juni`"),
        ("2031/05/15/a.txt", "On May 13, the lamps went out.\n", "2031-05-15 `2031/05/15`"),
        // Only the day of the week, of what was held.
        (
            "2031/05/15/a.txt",
            "The talks held on Tuesday by Ann Lee and Bo Ray were of lamps.\n",
            "2031-05-13 `Tuesday`",
        ),
        ("2031/05/15/a.txt", "Las conversaciones de este martes fueron de faroles.\n", "2031-05-13 `martes`"),
        ("2031/05/15/a.txt", "Ann Lee will hold talks with Bo Ray on Tuesday.\n", "2031-05-15 `2031/05/15`"),
        ("2031/05/15/a.txt", "The talks on Tuesday and on Friday were of lamps.\n", "2031-05-15 `2031/05/15`"),
        ("2031/05/15/a.txt", "The lamps went out on Tuesday.\n", "2031-05-15 `2031/05/15`"),
        // A site posted it later.
        (
            "a.md",
            "---\ntitle: Quay sprint\ndate: 2031-06-18\n---\n\nThe sprint was held on 13th May 2031 at Quay Room 1.\n",
            "2031-05-13 `13th May 2031`",
        ),
        (
            "2031-05-14-notes.md",
            "---\ntitle: \"Notes of the call of 2031-05-13\"\ndate: 2031-05-14T00:00:00+02:00\n---\n\nText.",
            "2031-05-13 `2031-05-13`",
        ),
        (
            "2031/10/a.md",
            "---\ntitle: Quay minutes May\ndate: 2031-10-22\n---\n\nMINUTES OF THE QUAY BOARD MEETING HELD AT THE CHURCH 13th \
             MAY 2031\n\nText.",
            "2031-05-13 `13th MAY 2031`",
        ),
        // The year of the title, where the day of the week fits.
        ("a.md", "# Quay/2031/Call\n\n## Time\n\nAt 18:00 on Tuesday 13th May.\n", "2031-05-13 `13th May`"),
        ("a.md", "# Quay/2031/Call\n\n## Time\n\nAt 18:00 on Thursday 16th May 2030.\n", "2030-05-16 `16th May 2030`"),
        ("a.md", "# Quay/2031/Call\n\n## Time\n\nAt 18:00 on Monday 13th May.\n", ""),
        // A deed that spells its date out.
        (
            "a.txt",
            "En Ulm, a los trece días del mes de mayo de dos mil treinta y uno, se reúne el consejo del muelle en sesión \
             ordinaria, con la presencia de todos sus miembros.",
            "2031-05-13 `trece días del mes de mayo de dos mil treinta y uno`",
        ),
    ] {
        let (date, problems) = dated(path, text);
        assert_eq!(date, expected, "{path} {text}");
        assert!(problems.is_empty(), "{problems:?}");
    }
}

#[test]
fn doubtful_dates_are_problems() {
    let (date, problems) = dated("a.txt", "Date: 02/05/2031\n\nText goes on here.");
    assert_eq!(date, "2031-01-01/2031-12-31 `02/05/2031`");
    assert_eq!(problems, ["day and month of `02/05/2031` cannot be told apart; write it as YYYY-MM-DD"]);
    let contradiction = |taken: &str, left: &str| {
        vec![format!("the record is dated `{taken}`, and `{left}` says otherwise; correct the one that is wrong")]
    };
    let (date, problems) = dated("2031-05-20.md", "# Call of 2031-05-13\n\nText.");
    assert_eq!(date, "2031-05-13 `2031-05-13`");
    assert_eq!(
        problems,
        contradiction("2031-05-13", "2031-05-20` in the file's name")
            .iter()
            .map(|m| m.replace("name` says", "name says"))
            .collect::<Vec<_>>()
    );
    // Two against one.
    let (date, problems) = dated("2031-05-20.md", "# Call of 2031-05-13\n\nDate: 20 May 2031\n\nText.");
    assert_eq!(date, "2031-05-20 `20 May 2031`");
    assert_eq!(problems, contradiction("20 May 2031", "2031-05-13"));
}

#[test]
fn a_date_of_the_file_says_where_it_stands() {
    let facts = read("2031/2031-05-20-call.md", "# Call\n\nText.");
    let date = facts.meetings[0].date.as_ref().expect("a date");
    assert_eq!((date.source.origin(), date.source.span()), (Origin::Path, None));
}
