//! Who writes down in a chat what others say: `<bo> ann: words`, and `<bo> ... more words` goes on with what she said.
//!
//! In a chat without a scribe a name before a colon is the one who is spoken to. A scribe is named as such, or does
//! nothing else for most of the lines; names of those who write in the chat themselves do not count for that.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Turn;
use super::opened::{How, Opened};
use crate::extract::lexicon::LEXICON;
use crate::extract::reading::Reading;
use crate::model::Span;
use crate::parse::BlockKind;
use crate::words;

/// The fewest lines of a scribe who is not named as one.
const LINES: usize = 3;

/// The words by which scribes are named in the notation of W3C, the same in every language.
const SCRIBE: &str = "scribe";

/// The scribes of a record, and the names of those who write in its chat.
pub(super) struct Scribes {
    scribes: FxHashSet<String>,
    nicks: FxHashSet<String>,
}

impl Scribes {
    pub(super) fn new(reading: &Reading, opened: &[Vec<Opened>]) -> Self {
        let nick = |span: Span| words::fold(reading.words(span));
        let is_chat = |line: &&Opened| matches!(line.how, How::Chat | How::Nick);
        let nicks: FxHashSet<String> =
            opened.iter().flatten().filter(is_chat).map(|line| nick(line.turn.speaker)).collect();
        let mut scribes: FxHashSet<String> = [SCRIBE.to_owned()].into_iter().collect();
        if !nicks.is_empty() {
            reading.blocks.iter().for_each(|block| scribes.extend(named(reading.words(block.span))));
        }
        // The lines of each nick, and how many of them write down what another says.
        let mut lines: FxHashMap<String, (usize, usize)> = FxHashMap::default();
        for line in opened.iter().flatten() {
            match line.how {
                How::Chat | How::Nick => {
                    let count = lines.entry(nick(line.turn.speaker)).or_default();
                    count.0 += 1;
                    count.1 += usize::from(goes_on(reading, &line.turn));
                }
                How::Scribed { by } if !nicks.contains(&nick(line.turn.speaker)) => {
                    lines.entry(nick(by)).or_default().1 += 1;
                }
                _ => {}
            }
        }
        let most = lines.into_iter().filter(|(_, (all, written))| *written >= LINES && written * 2 > *all);
        scribes.extend(most.map(|(nick, _)| nick));
        Self { scribes, nicks }
    }

    /// Whether one of that nick writes down what others say.
    pub(super) fn has(&self, nick: &str) -> bool {
        self.scribes.contains(&words::fold(nick))
    }

    /// Whether a name that a scribe writes is one of those who write in the chat themselves, and no program.
    pub(super) fn hears(&self, name: &str) -> bool {
        self.nicks.contains(&words::fold(name)) && !LEXICON.person.nobody.are(name)
    }
}

/// The nicks that a line names as scribes: `scribe: ann`, `ScribeNick: ann`, `scribe+ ann`.
fn named(words: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in words.lines() {
        // What stands before it is the name of the one who says so.
        let said = line.rsplit(['>', '\t']).next().unwrap_or(line).trim();
        let Some(rest) = said.get(..SCRIBE.len()).filter(|word| word.eq_ignore_ascii_case(SCRIBE)) else { continue };
        let Some((label, names)) = said[rest.len()..].split_once([':', '+']) else { continue };
        if ["", "s", "nick", "nicks", "(s)"].iter().any(|end| label.eq_ignore_ascii_case(end)) {
            let names = names.split(|one: char| one.is_whitespace() || ",;".contains(one));
            found.extend(names.filter(|name| !name.is_empty()).map(words::fold));
        }
    }
    found
}

/// Whether a message goes on with what was written down before.
fn goes_on(reading: &Reading, turn: &Turn) -> bool {
    let words = reading.words(Span::new(turn.words, turn.span.end.max(turn.words)));
    words.starts_with("...") || words.starts_with('…')
}

/// Gives what a scribe goes on with to the one whose words were written down last.
pub(super) fn go_on(reading: &Reading, scribes: &Scribes, begun: &[Vec<&Opened>], by_block: &mut [Vec<Turn>]) {
    let mut last: FxHashMap<&str, Span> = FxHashMap::default();
    for (block, (lines, own)) in begun.iter().zip(by_block).enumerate() {
        if matches!(reading.blocks[block].kind, BlockKind::Heading { .. }) {
            last.clear();
        }
        for (line, turn) in lines.iter().rev().take(own.len()).rev().zip(own.iter_mut()) {
            let nick = reading.words(line.turn.speaker);
            match line.how {
                // A tool that knows the people prints what the scribe wrote under their names.
                How::Colon => last.clear(),
                How::Scribed { by } => drop(last.insert(reading.words(by), line.turn.speaker)),
                How::Chat | How::Nick if scribes.has(nick) && goes_on(reading, turn) => {
                    turn.speaker = last.get(nick).copied().unwrap_or(turn.speaker);
                }
                _ => {}
            }
        }
    }
}
