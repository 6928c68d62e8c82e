//! Turns of speech: which lines are what one speaker says, and where the speaker's name stands.
//!
//! In: the blocks, and who took part. Out: for each block its turns. A name and a colon begin one ("Ann Lee: words"),
//! and so do the forms of chats (`12:01 <ann> words`) and a line that is nothing but a name in bold, whose words are
//! the blocks below. A label is taken for a name only where others around it are: a lone "Note: words" is none.

use rustc_hash::{FxHashMap, FxHashSet};

use super::head::label_of;
use super::lexicon::LEXICON;
use super::pattern::folded;
use super::people::{self, People};
use super::reading::Reading;
use super::speakers::Speakers;
use crate::model::Span;
use crate::parse::{BlockKind, MarkKind, chat_line};
use crate::words;

/// The fewest turns that make a transcript.
const TURNS: usize = 3;

/// The most words of a name.
const NAME_WORDS: usize = 5;

/// What one speaker says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    /// The name as printed.
    pub(super) speaker: Span,
    /// The turn, from the name on.
    pub(super) span: Span,
    /// Where the words begin.
    pub(super) words: usize,
}

/// The turns of all blocks.
pub(super) struct Turns {
    by_block: Vec<Vec<Turn>>,
    /// The folded names of those who speak.
    names: FxHashSet<String>,
    is_transcript: bool,
}

impl Turns {
    /// Finds the turns of a record.
    pub(super) fn new(reading: &Reading, people: &People, speakers: &Speakers) -> Self {
        let opened: Vec<Vec<Opened>> = (0..reading.blocks.len()).map(|block| opened(reading, block)).collect();
        let judge = Judge::new(reading, people, speakers, &opened);
        let mut turns = Self {
            by_block: Vec::with_capacity(opened.len()),
            names: FxHashSet::default(),
            is_transcript: judge.is_transcript,
        };
        let mut alone: Option<Span> = None;
        for (index, lines) in opened.iter().enumerate() {
            let block = &reading.blocks[index];
            let names = lines.iter().filter(|line| judge.is_turn(reading, line));
            let mut own: Vec<Turn> = names.map(|line| line.turn).collect();
            if matches!(block.kind, BlockKind::Speech { .. }) {
                own = own.pop().into_iter().collect();
            }
            for next in 1..own.len() {
                own[next - 1].span.end =
                    reading.text.trim(Span::new(own[next - 1].span.start, own[next].span.start)).end;
            }
            match block.kind {
                BlockKind::Heading { .. } | BlockKind::Field { .. } => alone = None,
                _ if !own.is_empty() => {
                    alone = own.iter().find(|turn| turn.words >= block.span.end).map(|turn| turn.speaker)
                }
                _ => own.extend(alone.map(|speaker| Turn { speaker, span: block.span, words: block.span.start })),
            }
            turns.names.extend(own.iter().map(|turn| words::fold(reading.words(turn.speaker))));
            turns.by_block.push(own);
        }
        turns
    }

    /// The turns of a block.
    pub(super) fn of(&self, block: usize) -> &[Turn] {
        self.by_block.get(block).map_or(&[], Vec::as_slice)
    }

    /// Whether one of that name speaks in the record.
    pub(super) fn has_speaker(&self, name: &str) -> bool {
        self.names.contains(&words::fold(name))
    }

    /// Whether most blocks of running text are turns.
    pub(super) fn are_most(&self) -> bool {
        let spoken = self.by_block.iter().filter(|turns| !turns.is_empty()).count();
        self.is_transcript && spoken * 2 > self.by_block.len()
    }

    /// Whether the record gives turns of speech.
    pub(super) fn is_transcript(&self) -> bool {
        self.is_transcript
    }
}

/// A line that may begin a turn.
struct Opened {
    turn: Turn,
    /// Whether the form itself says so, as that of a chat does.
    is_sure: bool,
}

/// The lines of a block that may begin a turn.
fn opened(reading: &Reading, block: usize) -> Vec<Opened> {
    let block = &reading.blocks[block];
    match block.kind {
        BlockKind::Speech { speaker, words } => {
            let turn = Turn { speaker, span: block.span, words: words.start };
            let mut found = vec![Opened { turn, is_sure: true }];
            // A scribe writes down what another says: "<bo> ann: words".
            let said = reading.words(words);
            found.extend(named(said).and_then(|(name, rest, _)| {
                let (speaker, rest) = (reading.part(words, name)?, reading.part(words, rest)?);
                Some(Opened { turn: Turn { speaker, span: block.span, words: rest.start }, is_sure: false })
            }));
            return found;
        }
        BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Quotation | BlockKind::Definition { .. } => {}
        _ => return Vec::new(),
    }
    let mut found: Vec<Opened> =
        name_alone(reading, block.span, &block.kind).map(|turn| Opened { turn, is_sure: false }).into_iter().collect();
    let mut start = block.span.start;
    for line in reading.words(block.span).split_inclusive('\n') {
        let span = Span::new(start, block.span.end);
        start += line.len();
        let chat = chat_line(line).map(|line| (line.speaker, line.words, line.is_timed));
        let Some((name, rest, is_sure)) = chat.or_else(|| named(line)) else { continue };
        let at = |part: &str| span.start + (part.as_ptr() as usize - line.as_ptr() as usize);
        let speaker = Span::new(at(name), at(name) + name.len());
        found.push(Opened { turn: Turn { speaker, span, words: at(rest) }, is_sure });
    }
    found
}

/// A first line that is nothing but a name in bold.
fn name_alone(reading: &Reading, span: Span, kind: &BlockKind) -> Option<Turn> {
    let line = reading.words(span).lines().next().unwrap_or("");
    let name = line.trim().trim_end_matches(':').trim();
    let first = reading.marks.partition_point(|mark| mark.span.start < span.start);
    let mut marks = reading.marks[first..].iter().take_while(|mark| mark.span.start < span.end);
    let is_bold = *kind == BlockKind::Paragraph
        && marks.any(|mark| mark.kind == MarkKind::Strong && mark.span.end - mark.span.start >= name.len());
    let speaker = reading.part(span, name).filter(|_| is_bold && is_name(name))?;
    Some(Turn { speaker, span, words: (span.start + line.len() + 1).min(span.end) })
}

/// "Ann Lee: words", "AL: words", "@ann: words".
fn named(line: &str) -> Option<(&str, &str, bool)> {
    let (label, rest) = label_of(line.trim_end())?;
    let label = label.trim_start_matches(['>', '*', '-', ' ']);
    (is_name(label) && !rest.trim().is_empty()).then(|| (label, rest.trim_start(), false))
}

/// Whether the words can be a name by their form.
fn is_name(label: &str) -> bool {
    let count = label.split_whitespace().count();
    let first = label.trim_start_matches('@').chars().next();
    (1..=NAME_WORDS).contains(&count)
        && label.len() < 60
        && first.is_some_and(char::is_alphabetic)
        && label.chars().all(|one| one.is_alphanumeric() || " .'’-_@()[]|^`\\+&/".contains(one))
        && (count == 1 || !label.starts_with('@'))
        && !is_word(label)
}

/// Whether it is a word that lines begin with and no name: a kind of statement, an entry of the head, "Note".
fn is_word(label: &str) -> bool {
    let field = &LEXICON.field;
    let fields = [&field.title, &field.date, &field.published, &field.url, &field.place, &field.present, &field.absent];
    let others = [&field.staff, &field.guest, &field.themes, &field.agenda, &field.body, &LEXICON.line.no_name];
    let heading = [&LEXICON.heading.frame, &LEXICON.heading.item, &LEXICON.heading.generic, &LEXICON.heading.agenda];
    let mut kinds = LEXICON.line.label.lists().into_iter().map(|(_, list)| list);
    let plain = folded(label.trim_end_matches(|one: char| one.is_ascii_digit() || "#. ".contains(one)));
    kinds.any(|list| list.are_words(&plain))
        || fields.into_iter().chain(others).chain(heading).any(|list| list.are_words(&plain))
}

/// Tells names from other labels by the whole record.
struct Judge<'a> {
    people: &'a People,
    speakers: &'a Speakers,
    /// How often each label begins a line.
    counts: FxHashMap<&'a str, usize>,
    is_transcript: bool,
}

impl<'a> Judge<'a> {
    fn new(reading: &Reading<'a>, people: &'a People, speakers: &'a Speakers, opened: &[Vec<Opened>]) -> Self {
        let mut judge = Self { people, speakers, counts: FxHashMap::default(), is_transcript: false };
        let label = |line: &Opened| reading.words(line.turn.speaker);
        for line in opened.iter().flatten() {
            *judge.counts.entry(label(line)).or_default() += 1;
        }
        let lines = opened.iter().flatten().filter(|line| line.is_sure || judge.is_person(label(line)));
        let names: Vec<&str> = lines.map(label).collect();
        judge.is_transcript = names.len() >= TURNS && names.iter().any(|name| *name != names[0]);
        judge
    }

    /// Whether the label is a name by itself: of one who took part, a handle, else a full name or one in capitals;
    /// where the record lists who was there, such a name is not on the list and must come again.
    fn is_person(&self, label: &str) -> bool {
        if self.people.find(label).is_some() || self.speakers.knows(label) || label.starts_with('@') {
            return true;
        }
        let is_capitals = label.chars().any(char::is_alphabetic) && !label.chars().any(char::is_lowercase);
        let looks_so = people::is_full_name(label) || is_capitals && label.chars().count() > 1;
        looks_so && (self.speakers.is_empty() || self.counts.get(label).is_some_and(|count| *count > 1))
    }

    fn is_turn(&self, reading: &Reading, line: &Opened) -> bool {
        let label = reading.words(line.turn.speaker);
        if line.is_sure {
            return true;
        }
        let words = reading.words(Span::new(line.turn.words, line.turn.span.end.max(line.turn.words)));
        let is_address = words.starts_with("http") && !self.is_person(label);
        let is_repeated = self.counts.get(label).is_some_and(|count| *count >= TURNS);
        self.is_transcript && !is_address && (self.is_person(label) || is_repeated && !label.contains(' '))
    }
}
