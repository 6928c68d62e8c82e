//! Who speaks, and where a turn begins and ends, in the many forms in which records write it.

use super::{agenda, markdown, minutes, read, speakers, spoken, statements};
use readout::model::Passage;
use readout::parse;

#[track_caller]
fn check(path: &str, record: &str, expected: &[&str]) {
    assert_eq!(speakers(&read(path, record)), expected, "{record}");
}

#[test]
fn a_speech_goes_on_where_a_record_is_nothing_but_turns() {
    check(
        "a.md",
        "# Harbour briefing\n\nMS. LEE:  Good morning.\n\nQ    Is the door green?\n\nMR. RAY:  It is.\n\nWe painted it in May, and we will paint it again.\n\n(Laughter.)\n\nI have no more to say.\n\nMS. LEE:  Thank you.\n\nQ    And the lamps?\n\nMR. RAY:  They are lit.\n\nEND  10:04 A.M.\n",
        &["MS. LEE=-", "Q=-", "MR. RAY=-", "MR. RAY=-", "-", "MR. RAY=-", "MS. LEE=-", "Q=-", "MR. RAY=-", "-"],
    );
    check(
        "a.md",
        "# Debate\n\n**Ann Lee:** I thank the chair.\n\nWe have seen the door, and I ask for paint.\n\n**Mr. Bo Ray (Ulm, North) (Quay):** No.\n\n**Ann Lee:** Then I ask again.\n\nMy door is old.\n\n**Mr. Ray:** No.\n",
        &[
            "Ann Lee=Ann Lee",
            "Ann Lee=Ann Lee",
            "Mr. Bo Ray=Bo Ray",
            "Ann Lee=Ann Lee",
            "Ann Lee=Ann Lee",
            "Mr. Ray=Bo Ray",
        ],
    );
    check(
        "a.md",
        "# Quay Board\n\nAnn Lee: The door is green.\n\nThe board saw the door.\n\nBo Ray: It is not.\n\nCy Dow: It was.\n\nBo Ray: Paint it.\n",
        &["Ann Lee=Ann Lee", "-", "Bo Ray=Bo Ray", "Cy Dow=Cy Dow", "Bo Ray=Bo Ray"],
    );
}

#[test]
fn a_line_of_its_own_says_who_speaks_below() {
    check(
        "a.txt",
        "Ann  0:00\nGood morning.\n\nUnknown Speaker  0:05\nHello.\n\nAnn  0:07\nWe have two points.\n\nThe door comes first.\n\nBo Ray (0:20):\nNo.\n",
        &["Ann=-", "Unknown Speaker=-", "Ann=-", "Ann=-", "Bo Ray=Bo Ray"],
    );
    check(
        "a.txt",
        "[3/4/2024 5:04 PM] ann#4410\nhello\n\n[3/4/2024 5:05 PM] bo (pinned)\nhi\nDecision: Paint the door\n\n[3/4/2024 5:06 PM] ann#4410\nfine\n",
        &["ann#4410=-", "bo=-", "bo=-", "ann#4410=-"],
    );
    check(
        "a.md",
        "# Call\n\n**Ann Lee** (0:03):\nGood morning.\n\n**Bo Ray** (0:07):\nHi.\n\n**Ann Lee** (0:09):\nThe door.\n",
        &["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee"],
    );
}

#[test]
fn names_are_told_in_more_ways_than_before_a_colon() {
    check(
        "a.md",
        "**Ann Lee:** Good morning.\n\n**Bo Ray, M.D.:** Is it green?\n\n**Ann Lee:** It is.\n\n**Bo Ray, M.D.:** Good.\n",
        &["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray"],
    );
    check(
        "a.txt",
        "On the quay.\n\nANN LEE\nGood morning, all of you.\n\nBO RAY\nIs the door green?\n\nANN LEE\nIt is green.\n\nBO RAY\nSince when is it so?\n\nANN LEE\nSince May, they say.\n\nBO RAY\nThank you.\n",
        &[
            "-",
            "ANN LEE=ANN LEE",
            "BO RAY=BO RAY",
            "ANN LEE=ANN LEE",
            "BO RAY=BO RAY",
            "ANN LEE=ANN LEE",
            "BO RAY=BO RAY",
        ],
    );
    check(
        "a.txt",
        "Hearing on the quay\n\nThe board met in the hall.\n\nMr. Lee. The hall is open. I thank you all.\n\nMs. Ray. Is the door green?\n\nMr. Lee. It is.\n\nMs. Ray. Good.\n",
        &["-", "Mr. Lee=-", "Ms. Ray=-", "Mr. Lee=-", "Ms. Ray=-"],
    );
    check(
        "a.txt",
        "Quay call\n\nspk01: Good morning.\n\nspk02: Hello.\n\nspk01: The door is green.\n\nspk02: Fine.\n\nspk01: Bye.\n\nspk02: Bye.\n",
        &["spk01=-", "spk02=-", "spk01=-", "spk02=-", "spk01=-", "spk02=-"],
    );
    // Labels that come once each are no names.
    check(
        "a.md",
        "# Plans\n\nThrough May: paint the door.\n\nLake Plan: none yet.\n\nQuay Doors: green.\n",
        &["-", "-", "-"],
    );
}

/// Who took part, with the affiliation.
#[track_caller]
fn check_people(path: &str, record: &str, expected: &[&str]) {
    let facts = read(path, record);
    let of = |one: &readout::model::Participation| {
        let affiliation = one.affiliation.as_ref().map_or("-", |name| name.as_printed.as_str());
        format!("{} of {affiliation}", one.name.as_printed)
    };
    assert_eq!(facts.meetings[0].participations.iter().map(of).collect::<Vec<_>>(), expected, "{record}");
}

#[test]
fn whoever_speaks_took_part() {
    check_people(
        "a.md",
        "# Quay Board\n\nAnn Lee (Lake Works): The lamps are out.\n\nBo Ray (Mayor): Since when?\n\nAnn Lee (Lake Works): Since May.\n\nBo Ray (Mayor): Light them.\n\nSpeaker 3: Yes.\n\nQuay Watch Board: No.\n",
        &["Ann Lee of Lake Works", "Bo Ray of -"],
    );
    // As debates and hearings print names.
    check_people(
        "a.md",
        "# Debate\n\nMR A. LEE: The lamps are out.\n\nMR SPEAKER: Thank you.\n\nMR B. RAY: They are lit.\n",
        &["A. LEE of -", "B. RAY of -"],
    );
    check_people(
        "a.md",
        "# Hearing\n\nMr. POOLE: Dry?\n\nSecretary LEEDS: It is.\n\nMr. POOLE: Since?\n\nSecretary LEEDS: May.\n\nMr. POOLE: Good.\n\nSecretary LEEDS: Yes.\n",
        &["Mr. POOLE of -", "Secretary LEEDS of -"],
    );
    // Who led and who wrote are no list.
    check_people(
        "a.md",
        "# Quay Board\n\nChair: Cy Dow\n\nScribes: Dee Fox, Ed Orr\n\nAnn Lee: The lamps are out.\n\nBo Ray: Since when?\n\nAnn Lee: Since May.\n\nBo Ray: Light them.\n",
        &["Cy Dow of -", "Dee Fox of -", "Ed Orr of -", "Ann Lee of -", "Bo Ray of -"],
    );
    check_people(
        "a.md",
        "# Quay Board\n\nChair: Cy Dow\n\nAnn Lee: The lamps are out.\n\nBo Ray: Since when?\n\nCy Dow: May.\n\nAnn Lee: Light them.\n",
        &["Cy Dow of -", "Ann Lee of -", "Bo Ray of -"],
    );
    // Two in office who speak at length; what is short may be anything.
    let long = "The lamps of the old quay have been lit again since the spring, and all who live near the water are glad of it, as are we.";
    check_people(
        "a.md",
        &format!("# Remarks\n\nPRIME MINISTER LEE: {long}\n\nWe thank you.\n\nMAYOR RAY: {long}\n"),
        &["LEE of -", "RAY of -"],
    );
    check_people("a.md", "# Remarks\n\nPRIME MINISTER LEE: Here.\n\nMAYOR RAY: Here.\n", &[]);
    check_people("a.md", &format!("# Remarks\n\nPRESIDENT OF THE BOARD: {long}\n\nMAYOR RAY: {long}\n"), &[]);
    // A list that calls people as the turns do leaves out a third who speaks.
    let talk = "Ann: Lit?\n\nBo: Yes.\n\nDee: All?\n\nDee: Lamps?\n\nBo: Most.\n\nDee: Good.\n\nEd: Yes.\n\nBen: a\n\nBen: b\n\nBen: c\n";
    check_people(
        "a.md",
        &format!("# Quay Board\n\nPresent: Ann, Bo, Benjamin\n\n{talk}"),
        &["Ann of -", "Bo of -", "Benjamin of -", "Dee of -"],
    );
    check_people(
        "a.md",
        &format!("# Quay Board\n\nPresent: annl, bor, cyd\n\n{talk}"),
        &["annl of -", "bor of -", "cyd of -"],
    );
    // A label that comes again and again may be of another meeting.
    check_people(
        "a.md",
        "# Quay Board\n\nAnn Lee: The lamps.\n\nPrevious Talk: a\n\nAnn Lee: Yes.\n\nPrevious Talk: b\n\nBo Ray: No.\n\nBo Ray: Yes.\n",
        &["Ann Lee of -", "Bo Ray of -"],
    );
    // Who is on the list under another name is not taken twice.
    check_people(
        "a.md",
        "# Quay Board\n\nPresent: B. Ray, Cy Dow, Ann Fox\n\nBo Ray: Who is it?\n\nDee Orr: I am.\n\nBo Ray: Good.\n\nDee Orr: Lamps?\n\nBo Ray: Lit.\n\nDee Orr: Fine.\n",
        &["B. Ray of -", "Cy Dow of -", "Ann Fox of -", "Dee Orr of -"],
    );
    check_people(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n[SPEAKER_03]: The door\n\n2\n00:00:02,000 --> 00:00:03,000\n[SPEAKER_04]: is green.\n",
        &[],
    );
}

#[test]
fn whom_someone_talked_with_took_part() {
    check_people(
        "a.txt",
        "Lake Talks\n\nThe minister held talks with Ann Lee of France, Bo Ray and Cy Dow on the lamps.\n\nHe held talks with Quay Watch officials.\n",
        &["Ann Lee of -", "Bo Ray of -", "Cy Dow of -"],
    );
}

#[test]
fn a_chat_names_who_speaks_and_who_is_spoken_to() {
    check(
        "a.txt",
        "12/03/2024, 19:00 - Ann Lee: Evening all:\n1. Doors\n2. Lamps\n12/03/2024, 19:01 - +44 7700 900000: here\n12/03/2024, 19:02 - Bo left\n12/03/2024, 19:03 - Ann Lee: Closed\n",
        &["Ann Lee=Ann Lee", "+44 7700 900000=-", "-", "Ann Lee=Ann Lee"],
    );
    check(
        "a.log",
        "12:01 <ann> bo: is it green?\n12:01 < bo> ann: it is\n12:02 * bo waves\n12:02 -!- cy has joined\n12:03 <ann> note: paint it\n",
        &["ann=-", "bo=-", "-", "-", "ann=-"],
    );
    check(
        "a.log",
        "12:01 <ann> scribe: cy\n12:02 <cy> Bo: it is green\n12:02 <ann> q+\n12:02 <cy> ... and dry\n12:03 <cy> ann: good\n12:04 <bo> cy: thanks\n",
        &["-", "Bo=-", "ann=-", "Bo=-", "ann=-", "bo=-"],
    );
    check(
        "a.md",
        "The log:\n\n~~~\n12:01:07 [ann]\nTopic: Doors\n12:01:09 [ann]\nPresent: Ann Lee\n12:02:07 [bo]\nit is green\n12:02:09 [ann]\nhm\n~~~\n\n```\n12:01:07 INFO: start\n12:01:08 WARN: stop\n12:01:09 INFO: end\n```\n",
        &["-", "-", "bo=-", "ann=Ann Lee", "-"],
    );
}

#[test]
fn a_name_is_told_from_a_word_by_the_whole_record() {
    check(
        "a.txt",
        "Transcript of the call\n\nMR. LEE. I have no paint.\nCHAIRMAN RAY. Any questions? If\nnot, we go on.\nMR. LEE. None.\n",
        &["MR. LEE=-", "CHAIRMAN RAY=-", "MR. LEE=-"],
    );
    check(
        "a.md",
        "# Talk\n\nAnn Lee (AL): Welcome.\n\nBo Ray (BR): Hi.\n\nAL: The door.\n\nBR: It is green.\n\nUnknown Speaker: Who?\n",
        &["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "AL=Ann Lee", "BR=Bo Ray", "Unknown Speaker=-"],
    );
    check(
        "a.md",
        "# Call\n\n**Door Painting Postponed**\n\nThe door stays.\n\nAnn Lee: Why?\n\nBo Ray: No paint.\n\nAnn Lee: Fine.\n",
        &["-", "-", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee"],
    );
}

#[test]
fn captions_name_their_speakers() {
    check(
        "a.vtt",
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Ann Lee>The door is</v>\n\n2\n00:00:02.500 --> 00:00:04.000\n<v Ann Lee>green.</v>\n\n3\n00:00:05.000 --> 00:00:06.000\n<v Bo Ray>Note: dry.</v>\n",
        &["Ann Lee=Ann Lee", "Bo Ray=Bo Ray"],
    );
    check(
        "a.srt",
        "1\n00:00:01,000 --> 00:00:02,000\n>> CLERK: ANN LEE.\n>> HERE.\n\n2\n00:00:02,000 --> 00:00:03,000\n>> MAYOR RAY: THE DOOR\nIS GREEN.\n",
        &["CLERK=-", "-", "MAYOR RAY=-"],
    );
    check(
        "a.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nann: Hello.\n\n00:03.000 --> 00:04.000\nbo: Two things: doors\n\n00:04.000 --> 00:05.000\nbo: and lamps.\n",
        &["ann=-", "bo=-"],
    );
    // Not every caption says again who speaks; labels that come once each name no one.
    let cue = |at: usize, words: &str| format!("{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{words}\n\n");
    let captions = |words: &[&str]| words.iter().enumerate().map(|(at, words)| cue(at, words)).collect::<String>();
    let again = [
        "Ann Lee: The lamps",
        "are",
        "Bo Ray: Lit?",
        "Ann Lee: Yes.",
        "Bo Ray: All",
        "of",
        "them?",
        "Ann Lee: Most.",
        "Bo Ray: Good.",
    ];
    check(
        "a.srt",
        &captions(&again),
        &["Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray"],
    );
    let once = ["Today: The lamps", "are", "Note: lit", "since", "May: all", "of", "them", "Now: we", "go"];
    check("a.srt", &captions(&once), &["-"]);
}

#[test]
fn a_bot_is_told_what_was_agreed() {
    let log = "12:01 <ann> #startmeeting Quay Board\n12:01 <bot> Meeting started Mon Mar  4 12:01:07 2024 UTC.  The chair is ann. More help is near.\n12:02 <ann> #topic Doors\n12:02 <bo> paint it\n12:03 <ann> #agreed Paint the door\n12:03 <ann> #action bo to buy paint\n12:04 <ann> #topic Lamps\n12:05 <ann> #endmeeting\n";
    let facts = read("a.log", log);
    let meeting = &facts.meetings[0];
    assert_eq!(meeting.title, "Quay Board");
    assert_eq!(meeting.agenda.iter().map(|item| item.title.as_str()).collect::<Vec<_>>(), ["Doors", "Lamps"]);
    let texts: Vec<&str> = meeting.statements.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(texts, ["Paint the door", "bo to buy paint"]);
}

#[test]
fn numbers_in_the_margin_are_no_words() {
    let transcript = "    1          MS. LEE:  Good morning.\n\n    2          We are here today to hear of the doors of\n\n    3   the harbour, and of the lamps that stand beside\n\n    4   them.\n\n    5          MR. RAY:  The doors are\n\n    6   green.\n\n    7          MS. LEE:  Are\n\n    8   they?\n\n    9          MR. RAY:  They are green, and they were painted by\n\n   10   the board.\n\n   11          MS. LEE:  When?\n\n                                        2\n   1          MR. RAY:  In May.\n";
    let text = parse::parse("a.txt", transcript.as_bytes()).text;
    let facts = read("a.txt", transcript);
    let said = |passage: &Passage| text.cut(passage.span).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        facts.passages.iter().map(said).collect::<Vec<_>>(),
        [
            "MS. LEE: Good morning.",
            "We are here today to hear of the doors of the harbour, and of the lamps that stand beside them.",
            "MR. RAY: The doors are green.",
            "MS. LEE: Are they?",
            "MR. RAY: They are green, and they were painted by the board.",
            "MS. LEE: When?",
            "MR. RAY: In May.",
        ]
    );
}

#[test]
fn captions_tell_when_words_were_said() {
    let facts = read(
        "a.vtt",
        "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\n<v Ann Lee>The door is</v>\n\n2\n00:00:02.500 --> 00:00:04.000\n<v Ann Lee>green.</v>\n\n3\n00:00:05.000 --> 00:00:06.000\n<v Bo Ray>Note: dry.</v>\n",
    );
    let times: Vec<_> = facts.passages.iter().map(|passage| (passage.start_time, passage.end_time)).collect();
    assert_eq!(times, [(Some(1.0), Some(4.0)), (Some(5.0), Some(6.0))]);
}

#[test]
fn a_chat_is_read_line_by_line() {
    let facts = minutes("chat.txt");
    assert_eq!(facts.meetings[0].title, "chat");
    assert_eq!(agenda(&facts), ["Roof repairs", "Garden"]);
    assert_eq!(spoken(&facts), ["bo=-", "ann=-", "ann=-", "bo=-", "bo=-", "cy=-", "bo=-"]);
    assert_eq!(
        statements(&facts),
        [
            "Action: ann to ask for a quote by 12 May 2025 ann|2025-05-12",
            "Decision: Close the upper floor",
            "Action: cy to buy a hose cy",
        ]
    );
    assert_eq!(facts.meetings[0].statements[2].agenda_item, Some(1));
}

#[test]
fn a_surname_with_a_title_makes_no_person() {
    let facts = minutes("transcript.txt");
    assert_eq!(spoken(&facts), ["ANN LEE=ANN LEE", "BO RAY=BO RAY", "ANN LEE=ANN LEE", "MR. POE=-"]);
    assert_eq!(agenda(&facts), Vec::<&str>::new());
}

#[test]
fn short_names_are_those_of_the_list() {
    let present = "## Present\n\n- Ann Lee - Lake Club (ALE)\n- Bo Ray (@boray)\n- Bo Poe\n\n## Boats\n\n";
    for (printed, who) in [
        ("ALE", "Ann Lee"),
        ("AL", "Ann Lee"),
        ("Ann", "Ann Lee"),
        ("@boray", "Bo Ray"),
        ("Bo", "-"),
        ("Ray", "Bo Ray"),
    ] {
        let facts = markdown(&format!("# Call\n\n{present}{printed}: One.\n\nAnn Lee: Two.\n\nBo Ray: Three.\n"));
        assert_eq!(spoken(&facts)[0], format!("{printed}={who}"));
    }
    let facts = markdown(&format!("# Call\n\n{present}Note: One.\n\nAnn Lee: Two.\n\nBo Ray: Three.\n\nAnn: Four.\n"));
    assert_eq!(spoken(&facts).len(), 3);
    let bold = "# Call\n\n**Ann Lee**\n\n- One.\n- Two.\n\n**Bo Ray**\n\nThree.\n\n**Ann Lee**\nFour.\n";
    let expected = ["Ann Lee=Ann Lee", "Ann Lee=Ann Lee", "Bo Ray=Bo Ray", "Ann Lee=Ann Lee"];
    assert_eq!(spoken(&markdown(bold)), expected);
}
