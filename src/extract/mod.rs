//! Extraction: a parsed record to facts, each with the words it was taken from.
//!
//! In: a path, a [`Document`] and a [`Vocabulary`]. Out: [`Facts`]. Pure: no I/O, no panic. The rules go by headings,
//! introductions of lists, headers of tables, labels of lines and the sentences by which minutes say what was decided and
//! who will do what; the words they look for are data (`lexicon.toml`).
//! Nothing is guessed: what the record does not say stays unsaid.
//!
//! What a person says of a record, in a file beside it, is a value as well, and is laid over the facts by [`correct`].
//!
//! A record is one meeting or several (`meetings.rs`), each of which is read by itself. The order of the steps: the
//! language; who took part and who is who; where and when; what is stated; what it is
//! about; the passages with the names in them; at last the title, which needs to know people and place.

mod agenda;
mod attendance;
mod calendar;
mod claims;
mod columns;
mod correction;
mod dates;
mod head;
mod known;
mod language;
mod lexicon;
mod meetings;
mod mentions;
mod minuted;
mod narrative;
mod participants;
mod passages;
mod pattern;
mod people;
mod phrases;
mod place;
mod reading;
mod sentences;
mod speakers;
mod spoken;
mod split;
mod standing;
mod statements;
mod telling;
mod themes;
mod title;
mod titled;
mod turns;
mod when;
mod word;

pub use correction::{Correction, correct};

use claims::Claims;
use head::Entry;
use lexicon::LEXICON;
use people::People;
use reading::Reading;
use speakers::Speakers;
use turns::Turns;

use crate::model::{Facts, Meeting, Passage, PassageKind, Problem, Span};
use crate::parse::Document;
use crate::vocabulary::Vocabulary;

/// Which rules these are; an index that was built by others is built anew.
pub const VERSION: u32 = 16;

/// How long the opening words of a meeting are, in bytes, at least where there are more.
const LEAD: usize = 160;

/// Where a date is printed in some words, in bytes: the first of them.
pub fn printed_date(words: &str) -> Option<std::ops::Range<usize>> {
    dates::first(words).map(|date| date.range)
}

/// All that a record says.
pub fn extract(path: &str, document: &Document, vocabulary: &Vocabulary) -> Facts {
    let reading = Reading::new(path, document, language::language(document), vocabulary);
    let entries = head::entries(&reading);
    let (published_on, published_at) = when::published(&reading, &entries);
    let mut facts = Facts {
        source_url: source_url(&reading, &entries),
        published_on,
        published_at,
        problems: document.problems.clone(),
        language: reading.language.clone(),
        ..Facts::default()
    };
    let parts = meetings::parts(&reading, &entries);
    let first = parts.first().map_or(0, |part| part.start);
    let mut claims = Claims::new(vocabulary);
    if let [_] = parts[..] {
        add_meeting(&reading, &entries, &mut facts, &mut claims);
    } else {
        add_opening(&reading.only(0..first), &mut facts, &mut claims);
        for part in parts {
            let reading = reading.only(part);
            add_meeting(&reading, &head::entries(&reading), &mut facts, &mut claims);
        }
    }
    let title = || facts.meetings.first()?.title_source.as_ref().map(|source| source.quote().to_owned());
    facts.title = facts.title.take().or_else(title);
    (facts.themes, facts.stakeholders) = claims.into_lists();
    facts
}

/// What stands above the meetings of a record that has several: passages of the record, and its title.
fn add_opening(reading: &Reading, facts: &mut Facts, claims: &mut Claims) {
    let entries = head::entries(reading);
    let people = People::default();
    let title = title::title(reading, &entries, &people, None).and_then(|span| reading.source(span));
    facts.title = title.map(|source| source.quote().to_owned());
    let speakers = Speakers::new(reading, &[]);
    let turns = Turns::new(reading, &people, &speakers);
    let mut passages = passages::passages(reading, &people, &speakers, &turns, claims);
    let known = mentions::known(reading, &passages);
    mentions::mark(reading, &people, known, claims, &mut passages);
    facts.passages.extend(passages);
}

/// What is told of one meeting. Who is who is told apart within it: a surname that two meetings name may be two people.
fn add_meeting(reading: &Reading, entries: &[Entry], facts: &mut Facts, claims: &mut Claims) {
    if reading.blocks.is_empty() {
        return;
    }
    let mut own = claims.without_words();
    let mut people = People::default();
    let (mut meeting, problems) = meeting(reading, entries, &mut people, &mut own);
    let speakers = Speakers::new(reading, &meeting.participations);
    let turns = Turns::new(reading, &people, &speakers);
    meeting.agenda = agenda::items(reading, entries, &meeting, &turns);
    let known = (&people, &speakers, &turns);
    let mut gather = statements::Gather::new(reading, known, &meeting, &mut own);
    meeting.statements = statements::statements(&mut gather);
    if meeting.participations.is_empty() && is_agenda(reading.path) {
        // Written before the meeting: what it says was decided, an earlier one decided.
        meeting.statements.clear();
    }
    let mut passages = passages::passages(reading, &people, &speakers, &turns, &mut own);
    let told = spoken::participations(reading, &meeting.participations, (&mut people, &speakers, &turns), &mut own);
    meeting.participations.extend(told);
    agenda::assign(reading, &mut meeting, &mut passages);
    let known = mentions::known(reading, &passages);
    known::link(reading, &known, &mut own, &mut meeting);
    agenda::assign_themes(reading, &mut meeting);
    mentions::mark(reading, &people, known, &mut own, &mut passages);
    meeting.lead = lead(reading, &passages);
    passages.iter_mut().for_each(|passage| passage.meeting = Some(facts.meetings.len()));
    facts.problems.extend(problems);
    facts.passages.extend(passages);
    facts.meetings.push(meeting);
    claims.take_in(own);
}

/// Whether a file's name says that it is an agenda, and no more: "agenda-2018-06-15.md".
fn is_agenda(path: &str) -> bool {
    let name = title::from_path(path);
    LEXICON.field.agenda.stand_in(&name) && !LEXICON.heading.generic.stand_in(&name)
}

/// A meeting: its head, who took part, and the themes that are stated; and what is doubtful about it.
fn meeting(reading: &Reading, entries: &[Entry], people: &mut People, claims: &mut Claims) -> (Meeting, Vec<Problem>) {
    let mut participations = attendance::participations(reading, entries, people, claims);
    let is_told = participations.is_empty();
    narrative::participations(reading, is_told, people, claims).into_iter().for_each(|told| participations.add(told));
    let dated = when::dated_lines(reading);
    let (place, evidence) = place::place(reading, entries, &dated).unzip();
    let held_on = || dated.is_empty().then(|| place::held_on(reading)).flatten();
    let evidence = evidence.flatten().or_else(held_on);
    let title = title::title(reading, entries, people, place.as_ref());
    let title_source = title.and_then(|span| reading.source(span));
    let (date, problems) = when::held(reading, entries, title, evidence, &dated);
    let place = place.or_else(|| place::titled(reading, title?));
    let meeting = Meeting {
        title: title_source.as_ref().map_or_else(|| title::from_path(reading.path), |source| source.quote().to_owned()),
        title_source,
        lead: None,
        date,
        place,
        body: agenda::body(reading, entries, claims),
        agenda: Vec::new(),
        participations: participations.into_list(),
        themes: themes::stated(reading, entries, claims),
        statements: Vec::new(),
    };
    (meeting, problems)
}

/// The first sentences of the first paragraph.
fn lead(reading: &Reading, passages: &[Passage]) -> Option<String> {
    let first = passages.iter().find(|passage| matches!(passage.kind, PassageKind::Paragraph | PassageKind::Speech))?;
    let sentences = sentences::sentences(reading.words(first.span), first.span.start);
    let end = sentences.iter().find(|sentence| sentence.end - first.span.start >= LEAD).or(sentences.last())?.end;
    Some(reading.words(Span::new(first.span.start, end)).trim().to_owned())
}

fn source_url(reading: &Reading, entries: &[Entry]) -> Option<String> {
    let named = entries.iter().filter(|entry| LEXICON.field.url.are(&entry.name));
    let values = named.filter_map(|entry| entry.values.first()).map(|value| reading.words(*value).trim());
    let mut urls = values.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    urls.find(|url| !url.contains(char::is_whitespace)).map(str::to_owned)
}
