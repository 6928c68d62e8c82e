//! Tells names from other labels by the whole record.
//!
//! In: the lines that may begin a turn, and who took part. Out: which of them do.

use rustc_hash::FxHashMap;

use super::TURNS;
use super::opened::{How, Opened};
use super::scribes::Scribes;
use crate::extract::lexicon::LEXICON;
use crate::extract::people::{self, People};
use crate::extract::reading::Reading;
use crate::extract::speakers::{self, Speakers};
use crate::model::Span;

/// The shortest words of one who speaks at length, in bytes.
const SPEECH: usize = 120;

/// What the whole record tells of its labels.
pub(super) struct Judge<'a> {
    people: &'a People,
    speakers: &'a Speakers,
    scribes: Scribes,
    /// How often each label begins a line.
    counts: FxHashMap<&'a str, usize>,
    /// How often lines begin in a form that is none of a chat, and is a turn only where it comes again.
    capitals: usize,
    questions: usize,
    has_heads: bool,
    has_nicks: bool,
    /// Whether lines in bold name speakers: most are of one who is known or comes again.
    has_bold: bool,
    is_transcript: bool,
    /// Whether some of those who speak come again. Where the record lists no one, labels that stand before a colon once
    /// each may be anything: "Key points: ...", "Through May: ...".
    has_talk: bool,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        reading: &Reading<'a>,
        people: &'a People,
        speakers: &'a Speakers,
        opened: &[Vec<Opened>],
    ) -> Self {
        let lines = || opened.iter().flatten();
        let count = |how: How| lines().filter(|line| line.how == how).count();
        let questions = lines().filter(|line| line.how == How::Question && reading.words(line.turn.speaker) != "A");
        let mut judge = Self {
            people,
            speakers,
            scribes: Scribes::new(reading, opened),
            counts: FxHashMap::default(),
            capitals: count(How::Capitals),
            questions: questions.count(),
            has_heads: false,
            has_nicks: false,
            has_bold: false,
            is_transcript: false,
            has_talk: false,
        };
        let label = |line: &Opened| reading.words(line.turn.speaker);
        for line in lines() {
            *judge.counts.entry(label(line)).or_default() += 1;
        }
        let comes_again = |how: How| {
            let all: Vec<&Opened> = lines().filter(|line| line.how == how).collect();
            let again = all.iter().filter(|line| judge.is_again(label(line))).count();
            all.len() >= TURNS && again * 2 >= all.len()
        };
        // Tags that no parser took are no nicks.
        let has_nicks = comes_again(How::Nick) && !reading.text.as_str().contains("</");
        (judge.has_heads, judge.has_nicks, judge.has_bold) =
            (comes_again(How::Head), has_nicks, comes_again(How::Bold));
        let names: Vec<&str> = lines().filter(|line| judge.is_sure(reading, line)).map(label).collect();
        let differ = |names: &[&str]| names.iter().any(|name| *name != names[0]);
        // Two who speak at length are no few: "PRESIDENT LEE: ..." and "MAYOR RAY: ..."
        let long: Vec<&str> = lines().filter(|line| is_speech(reading, line)).map(label).collect();
        judge.is_transcript = names.len() >= TURNS && differ(&names) || long.len() > 1 && differ(&long);
        judge.has_talk = judge.come_again(reading, opened);
        judge
    }

    /// Whether some of those who speak come again, as they do in a talk.
    fn come_again(&self, reading: &Reading, opened: &[Vec<Opened>]) -> bool {
        // "Ann Lee (AL): ..." comes again as "AL: ...".
        let in_short = |line: &Opened| line.beside.map_or(0, |beside| self.count(reading.words(beside)));
        let again = |line: &Opened| {
            let label = reading.words(line.turn.speaker);
            line.how != How::Colon
                || self.count(label) > 1
                || in_short(line) > 0
                || is_shouted(label)
                || is_speech(reading, line)
        };
        !self.speakers.is_empty() || opened.iter().flatten().any(again)
    }

    pub(super) fn scribes(&self) -> &Scribes {
        &self.scribes
    }

    pub(super) fn is_transcript(&self) -> bool {
        self.is_transcript
    }

    /// Whether a line begins a turn.
    pub(super) fn is_turn(&self, reading: &Reading, line: &Opened) -> bool {
        let label = reading.words(line.turn.speaker);
        if self.is_form(line) {
            return true;
        }
        let words = reading.words(Span::new(line.turn.words, line.turn.span.end.max(line.turn.words)));
        let is_address = words.starts_with("http") && !self.is_person(label);
        let is_repeated = || self.count(label) >= TURNS && !label.contains(' ');
        let is_name = match line.how {
            How::Bold if self.has_bold => self.is_person(label) || is_repeated(),
            How::Bold => self.is_again(label) && self.is_person(label) || is_repeated(),
            How::Scribed { by } if !self.scribes.has(reading.words(by)) => false,
            How::Scribed { .. } => self.is_person(label) || is_repeated() || self.scribes.hears(label),
            How::Colon if !self.has_talk => false,
            How::Colon | How::Nick => self.is_person(label) || is_repeated(),
            _ => false,
        };
        self.is_transcript && !is_address && is_name
    }

    /// Whether the form of a line says by itself, or by how often it comes, that it begins a turn.
    fn is_form(&self, line: &Opened) -> bool {
        match line.how {
            How::Chat => true,
            How::Capitals => self.capitals >= TURNS,
            How::Question => self.questions > 1,
            How::Head => self.has_heads,
            How::Nick => self.has_nicks,
            _ => false,
        }
    }

    /// Whether a line counts for telling that the record is a transcript.
    fn is_sure(&self, reading: &Reading, line: &Opened) -> bool {
        let label = reading.words(line.turn.speaker);
        match line.how {
            How::Scribed { by } if !self.scribes.has(reading.words(by)) => false,
            _ => self.is_form(line) || self.is_person(label) || is_numbered(label),
        }
    }

    fn count(&self, label: &str) -> usize {
        self.counts.get(label).copied().unwrap_or(0)
    }

    /// Whether the label is a name that the record knows, or comes again.
    fn is_again(&self, label: &str) -> bool {
        self.count(label) > 1 || self.is_known(label)
    }

    /// Whether the label is the name of one who took part, or a handle.
    fn is_known(&self, label: &str) -> bool {
        self.people.find(label).is_some() || self.speakers.knows(label) || label.starts_with('@')
    }

    /// Whether the label is a name by itself: of one who took part, a handle, else a full name or one in capitals;
    /// where the record lists who was there, such a name is not on the list and must come again.
    fn is_person(&self, label: &str) -> bool {
        if self.is_known(label) {
            return true;
        }
        // "BRIEFING/2003" is no one.
        let is_capitals = label.chars().any(char::is_alphabetic)
            && !label.chars().any(|one| one.is_lowercase() || one == '/' || one.is_ascii_digit());
        let looks_so = people::is_full_name(label) || is_titled(label) || is_capitals && label.chars().count() > 1;
        looks_so && (!self.speakers.has_list() || self.count(label) > 1)
    }
}

/// Whether a program numbers those who speak: "Speaker 9", "spk09".
fn is_numbered(label: &str) -> bool {
    let part = label.trim_end_matches(|one: char| one.is_ascii_digit());
    part.len() < label.len() && LEXICON.person.part.are(part.trim_end_matches([' ', '_']))
}

/// Whether it is a name in capitals with a title, as debates print it: "MR T. RAY".
pub(super) fn is_shouted(label: &str) -> bool {
    let title = label.split(' ').next().unwrap_or(label);
    !label.contains(char::is_lowercase) && title.len() > 1 && title.len() < label.len() && LEXICON.role.title.are(title)
}

/// Whether someone in office, told in capitals, begins to speak at length.
fn is_speech(reading: &Reading, line: &Opened) -> bool {
    let words = reading.words(Span::new(line.turn.words, line.turn.span.end.max(line.turn.words)));
    line.how == How::Colon && words.len() >= SPEECH && office_of(reading.words(line.turn.speaker)).is_some()
}

/// The office and the name of "PRIME MINISTER LEE".
pub(in crate::extract) fn office_of(label: &str) -> Option<(&str, &str)> {
    let name = speakers::without_role(label);
    let office = label.strip_suffix(name)?.trim_end();
    let is_office = LEXICON.role.head.stand_in(office) && !name.is_empty() && !LEXICON.role.of.are(name);
    (is_office && !label.contains(char::is_lowercase) && !names_other(name)).then_some((office, name))
}

/// Whether words behind an office are no name: "PRESIDENT PRO TEM", "CHAIR OF THE BOARD".
fn names_other(name: &str) -> bool {
    let is_small = |word: &str| LEXICON.small.are(word) || LEXICON.role.head.are(word) || LEXICON.role.link.are(word);
    name.split(' ').any(is_small) || LEXICON.person.organization.stand_in(name)
}

/// Whether it is a family name with a title: "Mr. Ray".
fn is_titled(label: &str) -> bool {
    let Some((title, name)) = label.split_once(' ') else { return false };
    let is_title = LEXICON.role.title.are(title) && !LEXICON.small.are(title) && title.chars().count() > 1;
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    is_title && is_capital(title) && name.split(' ').all(is_capital)
}
