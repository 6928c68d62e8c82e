//! Who, when and which meeting: what is taken from records of many habits, each written for the purpose.

use crate::graphql::Archive;
use readout::extract::extract;
use readout::model::{ClosedSet, Facts, Meeting, Origin, Participation};
use readout::parse;
use readout::vocabulary::Vocabulary;
use serde_json::{Value, json};

fn read(path: &str, text: &str) -> Facts {
    let document = parse::parse(path, text.as_bytes());
    extract(path, &document, &Vocabulary::built_in())
}

/// A meeting as lines to compare: title and date, then who took part.
fn told(meeting: &Meeting) -> Vec<String> {
    let mut lines = vec![format!("{} | {}", meeting.title, date(meeting))];
    lines.extend(meeting.participations.iter().map(participant));
    lines
}

fn date(meeting: &Meeting) -> String {
    let Some(date) = &meeting.date else { return String::new() };
    let printed = date.source.quote();
    let (start, end) = (date.start.to_iso(), date.end.to_iso());
    if start == end { format!("{start} `{printed}`") } else { format!("{start}/{end} `{printed}`") }
}

/// `Ann Lee = chair absent; Mayor; Acme; for Ulm`; what is not said is left out.
fn participant(one: &Participation) -> String {
    let capacity = one.capacity.map(|capacity| capacity.word().to_lowercase());
    let attendance = one.attendance.map(|attendance| attendance.word().to_lowercase());
    let standing: Vec<String> = capacity.into_iter().chain(attendance).collect();
    let mut parts = vec![format!("{} = {}", one.name.as_printed, standing.join(" "))];
    parts.extend(one.role.clone());
    parts.extend(one.affiliation.as_ref().map(|name| name.as_printed.clone()));
    parts.extend(one.on_behalf_of.as_ref().map(|name| format!("for {}", name.as_printed)));
    parts.join("; ")
}

pub(crate) fn people(path: &str, text: &str) -> Vec<String> {
    read(path, text).meetings.iter().flat_map(|meeting| meeting.participations.iter().map(participant)).collect()
}

fn fixture(name: &str) -> String {
    let path = format!("{}/tests/records/meetings/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The first meetings of a fixture, as lines.
pub(crate) fn check_fixture(name: &str, expected: &[&str]) {
    let facts = read(name, &fixture(name));
    let lines: Vec<String> = facts.meetings.iter().flat_map(told).collect();
    assert_eq!(lines, expected, "{name}");
}

#[test]
fn a_heading_a_meeting_makes_several() {
    check_fixture(
        "year.md",
        &[
            "May 20, 2031 [Closed] | 2031-05-20 `May 20, 2031`",
            "Ina Roth = chair present",
            "Olu Ade = absent",
            "Mo = present",
            "April 6, 2031 [Open] | 2031-04-06 `April 6, 2031`",
            "Olu Ade = chair present; Harbour Works",
            "Ina Roth = present",
            "Pia Lund = present; Lake Union",
        ],
    );
    let facts = read("year.md", &fixture("year.md"));
    assert_eq!(facts.title.as_deref(), Some("Harbour Steering Group, notes of its calls"));
    let meetings: Vec<Option<usize>> = facts.passages.iter().map(|passage| passage.meeting).collect();
    assert_eq!((meetings.first(), meetings.last()), (Some(&None), Some(&Some(1))));
    // A surname is told within its meeting, a full name in all of them.
    assert_eq!(
        facts.meetings[0].participations[0].name.stakeholder,
        facts.meetings[1].participations[1].name.stakeholder
    );
}

#[test]
fn several_meetings_are_told_by_dates_and_not_by_any_heading() {
    for (text, titles) in [
        ("# Notes\n\n## 2031-05-20\n\nA.\n\n## 2031-05-13\n\nB.", vec!["2031-05-20", "2031-05-13"]),
        ("# Call 12\n\nDate: 3 May 2031\n\nA.\n\n# Call 11\n\nDate: 26 April 2031\n\nB.", vec!["Call 12", "Call 11"]),
        (
            "May 20, 2031\n\nAttendees: Ann Lee, Bo Ray\n\nWe spoke.\n\nMay 13, 2031\n\nAttendees: Ann Lee\n\nWe did not.",
            vec!["May 20, 2031", "May 13, 2031"],
        ),
        // A date on a topic, or on the next call, opens no meeting.
        ("# Call of 2031-05-20\n\n## Budget\n\nA.\n\n## Next meeting: 2031-05-27\n\nB.", vec!["Call of 2031-05-20"]),
        (
            "# Call\n\nDate: 2031-05-20\n\n## Review of 2031-01-01\n\nA.\n\n## Trees\n\nB.\n\n## Roads\n\nC.",
            vec!["Call"],
        ),
        // One meeting, with an index of others below it.
        (
            "# Lake Call\n\n## Minutes for 2031-05-20\n\nPresent: Ann Lee\n\nText.\n\n### Call of 2031-05-13\n\nA.\n\n### Call of 2031-05-06\n\nB.",
            vec!["Lake Call"],
        ),
    ] {
        let facts = read("notes.md", text);
        let found: Vec<&str> = facts.meetings.iter().map(|meeting| meeting.title.as_str()).collect();
        assert_eq!(found, titles, "{text}");
    }
}

#[test]
fn the_heading_above_tells_the_year_of_days() {
    let facts = read(
        "quay.md",
        "# 2024\n\n## March 18 (Ulm)\n\nAttendees:\n\n- Ann Lee\n\n## March 4 (Ulm)\n\nAttendees:\n\n- Bo Ray\n",
    );
    let dates: Vec<String> = facts.meetings.iter().map(date).collect();
    assert_eq!(dates, ["2024-03-18 `March 18`", "2024-03-04 `March 4`"]);
}

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

#[test]
fn titles_name_the_meeting() {
    for (path, text, expected) in [
        (
            "a.md",
            "# Lake Call 12 Notes\n### Meeting Date/Time: May 16th, 2031\n### Next meeting: May 23rd, 2031\n\nText.",
            "Lake Call 12 Notes",
        ),
        ("a.md", "# L-team meeting agenda\n\n## Before meeting checklist\n\nText.", "L-team meeting agenda"),
        (
            "a.html",
            "<title>The Lake Group</title><h1>The Lake Group</h1><h2>Meeting notes since 2014</h2><h1>Lake Call</h1><h2>Transcript for 2031-05-20</h2><p>Text.",
            "Lake Call",
        ),
        ("a.html", "<title>Lake Call, 20 May 2031</title><h1>Welcome</h1><p>Text.", "Lake Call, 20 May 2031"),
        // What is below others names a meeting, and no part of one.
        ("lake-call.md", "# Overview\n\n## Meeting objectives\n\nText.\n\n# Notes\n\nText.", "lake call"),
        ("lake-call.md", "Minutes by Ann Lee\n\nText.", "lake call"),
        (
            "a.md",
            "---\ntitle: '2031-05-20'\n---\nLake Group\n\nMeeting: 20 May 2031\n\n# Boats\n\nText.\n\n# Nets\n\nText.",
            "Lake Group",
        ),
        ("lake.txt", "News → Talks → Lima\n\nText of the day.", "lake"),
        // Parts of a record that has no title.
        ("lake-call.md", "Attendees:\n\n- Ann Lee\n- Bo Ray\n\n## Boats\n\nText.\n\n## Nets\n\nText.", "lake call"),
        ("lake-call.md", "## Status updates\n\nText.\n\n## Nets\n\nText.", "lake call"),
        ("lake-call.md", "# Status report\n\nText.\n\n## Nets\n\nText.", "Status report"),
        ("lake-call.md", "Agenda link: https://a.example/2031-05-20\n\n## Nets\n\nText.\n\n## Boats", "lake call"),
        ("lake-call.md", "Text.\n\n## Lake conference updates\n\nText.\n\n## Boats\n\nText.", "lake call"),
    ] {
        let facts = read(path, text);
        assert_eq!(facts.meetings[0].title, expected, "{text}");
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

/// Several meetings of one record go through the index, each with its own people, passages and day.
#[test]
fn several_meetings_of_a_record_are_several_in_the_graph() {
    let archive = Archive::with(&[("year.md", &fixture("year.md"))]);
    let data = archive.ask(
        "{ corpus { recordCount meetingCount }
           meetings(orderBy: OLDEST) { nodes { title date { start } participants { totalCount } } }
           records { nodes { title meetings { totalCount } } }
           stakeholder(slug: \"ina-roth\") { meetings { totalCount } }
           search(query: \"cranes\") { totalCount edges { title } } }",
    );
    assert_eq!((&data["corpus"]["recordCount"], &data["corpus"]["meetingCount"]), (&json!(1), &json!(2)), "{data}");
    let titles: Vec<&Value> =
        data["meetings"]["nodes"].as_array().expect("nodes").iter().map(|node| &node["title"]).collect();
    assert_eq!(titles, [&json!("April 6, 2031 [Open]"), &json!("May 20, 2031 [Closed]")]);
    assert_eq!(data["meetings"]["nodes"][0]["date"]["start"], "2031-04-06");
    assert_eq!(data["records"]["nodes"][0]["meetings"]["totalCount"], 2, "{data}");
    assert_eq!(data["stakeholder"]["meetings"]["totalCount"], 2, "{data}");
    assert_eq!(
        (&data["search"]["totalCount"], &data["search"]["edges"][0]["title"]),
        (&json!(1), &json!("May 20, 2031 [Closed]"))
    );
}
