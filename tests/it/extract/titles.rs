//! What a meeting is called.

use super::read;
use readout::model::Facts;

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
        // Behind a rule that lost its line, and below the day on which a site posted it.
        ("a.md", "===== Quay Meeting =====\n:Date: 2031-05-20\n\nMay 20, 2031\n====\n\nText.", "Quay Meeting"),
        (
            "a.txt",
            "quinta-feira, 10 de julho de 2031\n\nAta da assembleia do cais\n\nTexto que segue aqui, com lampadas e portas do cais.\n\nPortas\n\nMais texto.\n",
            "Ata da assembleia do cais",
        ),
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

#[test]
fn titles_and_dates_are_taken_from_the_head() {
    let of = |facts: &Facts| {
        let meeting = &facts.meetings[0];
        let date = meeting
            .date
            .as_ref()
            .map_or(String::new(), |date| format!("{}/{}", date.start.to_iso(), date.end.to_iso()));
        vec![meeting.title.clone(), date]
    };
    let check = |text: &str, expected: &[&str]| {
        let facts = read("a.txt", text);
        assert_eq!(of(&facts), expected, "{text}");
    };
    check(
        "Call of the Lake Group: 12 June 2024\n\nPresent: Ann Lee\n\nText goes here.",
        &["Call of the Lake Group: 12 June 2024", "2024-06-12/2024-06-12"],
    );
    let titled = |text: &str, expected: &str| {
        let facts = read("a.md", text);
        assert_eq!(facts.meetings[0].title, expected, "{text}");
    };
    titled(
        "---\ntitle: Lake Group, 12 June 2024\n---\n\n# Lake Group, minutes of the meeting\n",
        "Lake Group, 12 June 2024",
    );
    titled("---\ntitle: Talks in Lima | News\n---\n\n# Talks in Lima\n", "Talks in Lima");
    titled("# June 12th 2024\n\n# Attendees\n\n# After the meeting\n", "June 12th 2024");
    titled("# Datum\n\n13.05.2031\n\n# Sitzung des Kais\n\nText.", "Sitzung des Kais");
    check("Dates: January 24-25, 2008\nPresent: Ann Lee\n\nText goes here.", &["a", "2008-01-24/2008-01-25"]);
    check("Date and time: 2024-06-12 to 2024-06-14\n\nText goes here.", &["a", "2024-06-12/2024-06-14"]);
}

/// Tags stand between the words of XML, and its lines are no lines: it is found by its words and by its name.
#[test]
fn xml_is_named_by_its_file_and_states_nothing() {
    let text = "<?xml version=\"1.0\"?>\n<TEI><text><body>\n<head>Quay Board</head>\n\n<p>The lamps were lit, as the\n\
                board agreed to paint the door. Motion carried.</p>\n<p>Bo Ray\nwill buy paint.</p></body></text></TEI>\n";
    let facts = read("2031-05-20-quay-board.xml", text);
    let meeting = &facts.meetings[0];
    assert_eq!((meeting.title.as_str(), meeting.statements.len()), ("2031-05-20-quay-board", 0));
    assert_eq!(facts.problems[0].message, "`.xml` is read as plain text: its structure is not understood");
}
