//! Turns of speech: which lines are what one speaker says, and where the speaker's name stands.
//!
//! In: the blocks, and who took part. Out: for each block its turns. A name and a colon begin one ("Ann Lee: words"),
//! and so do the forms of chats (`12:01 <ann> words`), a name with its time on a line of its own, and a line that is
//! nothing but a name in bold, whose words are the blocks below. A label is taken for a name only where others around
//! it are: a lone "Note: words" is none. What goes on below a turn is its speaker's only where the record is nothing
//! but turns.

mod form;
mod go_on;
mod judge;
mod opened;
mod scribes;

use rustc_hash::{FxHashMap, FxHashSet};

use super::people::{self, People};
use super::reading::Reading;
use super::speakers::{self, Speakers};
use crate::model::Span;
use crate::parse::BlockKind;
use crate::words;
use judge::Judge;
pub(super) use judge::office_of;
use opened::{How, Opened};

/// The fewest turns that make a transcript.
const TURNS: usize = 3;

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

/// One who speaks.
pub(super) struct Spoken {
    /// The first turn.
    pub(super) turn: Turn,
    /// How many turns begin with the name and have words of their own, no address: "Minutes: https://...".
    pub(super) times: usize,
    /// Whether the form of a chat, of captions or of debates says that it is a name.
    pub(super) is_marked: bool,
}

/// The turns of all blocks.
pub(super) struct Turns {
    by_block: Vec<Vec<Turn>>,
    /// Each name under which someone speaks, in order.
    spoken: Vec<Spoken>,
    /// The folded names of those who speak.
    names: FxHashSet<String>,
    /// By the folded short name beside a speaker's name, "Ann Lee (AL): words", or its family name, where that name
    /// stands; `None`: two have it.
    short: FxHashMap<String, Option<Span>>,
    is_transcript: bool,
}

impl Turns {
    /// Finds the turns of a record.
    pub(super) fn new(reading: &Reading, people: &People, speakers: &Speakers) -> Self {
        let headed = opened::headed(reading);
        let opened: Vec<Vec<Opened>> =
            (0..reading.blocks.len()).map(|block| opened::opened(reading, block, &headed)).collect();
        let judge = Judge::new(reading, people, speakers, &opened);
        let mut begun: Vec<Vec<&Opened>> = Vec::with_capacity(opened.len());
        for lines in &opened {
            let mut own: Vec<&Opened> = lines.iter().filter(|line| judge.is_turn(reading, line)).collect();
            // Of two names on a line the second speaks: the first writes down what that one says.
            own.dedup_by(|next, last| {
                next.turn.span.start == last.turn.span.start && {
                    *last = *next;
                    true
                }
            });
            begun.push(own);
        }
        let mut by_block: Vec<Vec<Turn>> =
            begun.iter().enumerate().map(|(at, own)| of_block(reading, at, own)).collect();
        scribes::go_on(reading, judge.scribes(), &begun, &mut by_block);
        go_on::below(reading, &opened, &begun, &mut by_block);
        let names = by_block.iter().flatten().map(|turn| words::fold(reading.words(turn.speaker)));
        Self {
            names: names.collect(),
            short: short_names(reading, &begun),
            spoken: spoken(reading, &begun),
            is_transcript: judge.is_transcript(),
            by_block,
        }
    }

    /// The turns of a block.
    pub(super) fn of(&self, block: usize) -> &[Turn] {
        self.by_block.get(block).map_or(&[], Vec::as_slice)
    }

    /// Each name under which someone speaks, in order.
    pub(super) fn spoken(&self) -> &[Spoken] {
        &self.spoken
    }

    /// Whether one of that name speaks in the record.
    pub(super) fn has_speaker(&self, name: &str) -> bool {
        self.names.contains(&words::fold(name))
    }

    /// Where the name stands that a short name stands for, as the turns themselves explain it.
    pub(super) fn explained(&self, short: &str) -> Option<Span> {
        let bare = speakers::without_role(short);
        self.short.get(&words::fold(bare)).copied().flatten()
    }

    /// Whether most blocks are turns.
    pub(super) fn are_most(&self) -> bool {
        self.share(2)
    }

    /// Whether a good part of the blocks are turns.
    pub(super) fn are_many(&self) -> bool {
        self.share(4)
    }

    /// Whether more than one of so many blocks is a turn.
    fn share(&self, of: usize) -> bool {
        let spoken = self.by_block.iter().filter(|turns| !turns.is_empty()).count();
        self.is_transcript && spoken * of > self.by_block.len()
    }

    /// Whether the record gives turns of speech.
    pub(super) fn is_transcript(&self) -> bool {
        self.is_transcript
    }
}

/// The turns that a block itself begins, each up to the next.
fn of_block(reading: &Reading, block: usize, begun: &[&Opened]) -> Vec<Turn> {
    let mut own: Vec<Turn> = begun.iter().map(|line| line.turn).collect();
    if matches!(reading.blocks[block].kind, BlockKind::Speech { .. }) {
        own = own.pop().into_iter().collect();
    }
    for next in 1..own.len() {
        own[next - 1].span.end = reading.text.trim(Span::new(own[next - 1].span.start, own[next].span.start)).end;
    }
    own
}

/// The names under which turns begin, each once; "Q" and "A" are none.
fn spoken(reading: &Reading<'_>, begun: &[Vec<&Opened>]) -> Vec<Spoken> {
    let mut spoken: Vec<Spoken> = Vec::new();
    let mut by_name: FxHashMap<&str, usize> = FxHashMap::default();
    for line in begun.iter().flatten().filter(|line| line.how != How::Question) {
        let words = Span::new(line.turn.words, line.turn.span.end.max(line.turn.words));
        let times = usize::from(!reading.words(words).starts_with("http"));
        let position = *by_name.entry(reading.words(line.turn.speaker)).or_insert(spoken.len());
        match spoken.get_mut(position) {
            Some(known) => known.times += times,
            None => {
                let is_form = matches!(line.how, How::Chat | How::Nick | How::Head | How::Capitals);
                let name = reading.words(line.turn.speaker);
                let is_marked = is_form || judge::is_shouted(name) || office_of(name).is_some();
                spoken.push(Spoken { turn: line.turn, times, is_marked });
            }
        }
    }
    spoken
}

/// The short names that turns explain.
fn short_names(reading: &Reading, begun: &[Vec<&Opened>]) -> FxHashMap<String, Option<Span>> {
    let mut short: FxHashMap<String, Option<Span>> = FxHashMap::default();
    for line in begun.iter().flatten() {
        let name = line.turn.speaker;
        let bare = speakers::without_role(reading.words(name));
        let family = bare.rsplit_once(' ').map(|(_, family)| family).filter(|_| people::is_full_name(bare));
        for word in family.into_iter().chain(line.beside.map(|span| reading.words(span))) {
            let known = short.entry(words::fold(word)).or_insert(Some(name));
            let other = known.map(|known| words::fold(speakers::without_role(reading.words(known))));
            if other.is_some_and(|other| other != words::fold(bare)) {
                *known = None;
            }
        }
    }
    short
}
