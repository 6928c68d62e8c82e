//! Who says what stands below a turn and begins none.
//!
//! A name that stands alone says who speaks below it. Where a name and a time head each message, so do they. Where
//! names stand before colons, the paragraphs below are the speaker's only in a record that is nothing but turns, as
//! debates and briefings are: minutes mix turns with what nobody says.

use rustc_hash::FxHashSet;

use super::form::{is_word, named};
use super::opened::{How, Opened};
use super::{TURNS, Turn};
use crate::extract::head::label_of;
use crate::extract::lexicon::LEXICON;
use crate::extract::people;
use crate::extract::reading::Reading;
use crate::model::Span;
use crate::parse::BlockKind;

/// The most paragraphs of a speech between all turns, where the names are written as records of debates write them.
const PARAGRAPHS: usize = 8;

/// The most turns for each paragraph that names no speaker, where the record is one of speeches.
const TURNS_BETWEEN: usize = 4;

/// The fewest letters of a name in capitals that is more than initials.
const LETTERS: usize = 5;

/// How far a speech goes on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Over every block up to a heading.
    Blocks,
    /// Over paragraphs and lists.
    Paragraphs,
    /// Over running text.
    Talk,
}

/// Gives the blocks that begin no turn to those who speak above them.
pub(super) fn below(reading: &Reading, opened: &[Vec<Opened>], begun: &[Vec<&Opened>], by_block: &mut [Vec<Turn>]) {
    let is_talk = is_talk(reading, begun);
    let last = by_block.iter().rposition(|own| !own.is_empty());
    let mut open: Option<(Span, Reach)> = None;
    // How many paragraphs a speech has, of the one that is open and at most.
    let (mut own, mut most) = (0, 0);
    for (at, block) in reading.blocks.iter().enumerate() {
        if let Some(turn) = by_block[at].last() {
            most = most.max(own);
            own = 0;
            open = begun[at]
                .last()
                .and_then(|line| reach(reading, line, turn, is_talk))
                .map(|reach| (turn.speaker, reach));
            continue;
        }
        let Some((speaker, reach)) = open else { continue };
        let words = reading.words(block.span);
        // A line in bold that is no name the record knows may well be another's.
        let is_bold = opened[at].iter().any(|line| line.how == How::Bold);
        if is_bold || ends(&block.kind, words, reach) {
            open = None;
        } else if reach == Reach::Blocks || !is_aside(words) {
            own += 1;
            // What follows the last speech may be of the one who wrote it all down.
            let is_too_long = reach != Reach::Blocks && last.is_some_and(|last| at > last) && own > most;
            if !is_too_long {
                by_block[at].push(Turn { speaker, span: block.span, words: block.span.start });
            }
        }
    }
}

/// How far a speech goes on below the block that begins it.
fn reach(reading: &Reading, line: &Opened, turn: &Turn, is_talk: bool) -> Option<Reach> {
    let block_end = line.turn.span.end;
    match line.how {
        How::Chat => {
            let between = Span::new(turn.speaker.end.min(turn.words), turn.words);
            reading.words(between).contains('\n').then_some(Reach::Paragraphs)
        }
        How::Head => Some(Reach::Paragraphs),
        _ if turn.words >= block_end => Some(Reach::Blocks),
        How::Nick | How::Scribed { .. } => None,
        _ => is_talk.then_some(Reach::Talk),
    }
}

/// Whether a block ends the speech above it.
fn ends(kind: &BlockKind, words: &str, reach: Reach) -> bool {
    match (kind, reach) {
        (BlockKind::Heading { .. } | BlockKind::Field { .. }, _) => true,
        (_, Reach::Blocks) => false,
        (BlockKind::Paragraph | BlockKind::Quotation, Reach::Talk) => !is_aside(words) && !is_prose(words),
        (BlockKind::Paragraph | BlockKind::Quotation | BlockKind::ListItem { .. }, Reach::Paragraphs) => false,
        _ => true,
    }
}

/// Whether words are what a clerk or a page puts between: "(Laughter.)", "--- 4 ---".
fn is_aside(words: &str) -> bool {
    let is_set_apart =
        words.starts_with(['(', '[', '{', '—', '–', '-']) && words.ends_with([')', ']', '}', '—', '–', '-']);
    is_set_apart || !words.contains(char::is_alphabetic)
}

/// Whether a paragraph is running text, and names neither itself nor another speaker.
fn is_prose(words: &str) -> bool {
    let is_stop = |last: char| ".?!…—–-\"”’)]*_".contains(last);
    let announces = words.ends_with(':') && words.split_whitespace().nth(2).is_some();
    let is_shouted = !words.contains(char::is_lowercase);
    let opens = words.starts_with(|first: char| first.is_alphabetic() || "\"“‘'([¿¡".contains(first));
    // "ACTION 4 Ann Lee: paint the door", "Bo: I will".
    let first = |label: &str| label.split(' ').next().is_some_and(is_word);
    let is_label = |label: &str| !label.contains(' ') || people::is_full_name(label) || first(label);
    let is_named = named(words).is_some_and(|named| is_label(named.name))
        || label_of(words).is_some_and(|(label, _)| is_word(label) || is_label(label));
    (words.ends_with(is_stop) || announces) && opens && !is_shouted && !is_named
}

/// Whether the record is nothing but turns, and speakers go on below the paragraph with their name. The names are those
/// of a debate, in capitals and more than initials; or all between is running text that speaks as people do, "I" and
/// "we", and never of the speakers.
fn is_talk(reading: &Reading, begun: &[Vec<&Opened>]) -> bool {
    let is_said = |line: &&&Opened| matches!(line.how, How::Colon | How::Capitals | How::Question);
    let turns: Vec<usize> = (0..begun.len()).filter(|at| begun[*at].first().filter(is_said).is_some()).collect();
    let (Some(first), Some(last)) = (turns.first(), turns.last()) else { return false };
    let is_text = |at: &usize| !matches!(reading.blocks[*at].kind, BlockKind::Heading { .. } | BlockKind::Field { .. });
    let all = (*first..=*last).filter(is_text);
    let between: Vec<usize> = all.filter(|at| begun[*at].is_empty()).collect();
    if turns.len() < TURNS || turns.len() * PARAGRAPHS < between.len() {
        return false;
    }
    let names: Vec<&str> = begun.iter().flatten().map(|line| reading.words(line.turn.speaker)).collect();
    let formal = names.iter().filter(|name| is_formal(name)).count();
    // Where nearly every paragraph names its speaker, one that does not is nobody's.
    let is_habit = between.len() * TURNS_BETWEEN >= turns.len();
    formal * 3 >= names.len() * 2 || is_habit && is_spoken(reading, &between, &names)
}

/// Whether a name is written as records of debates do.
fn is_formal(name: &str) -> bool {
    let letters = name.chars().filter(|one| one.is_alphabetic()).count();
    let is_capitals = !name.contains(|one: char| one.is_lowercase() || one.is_ascii_digit());
    is_capitals && letters >= LETTERS || matches!(name, "Q" | "A")
}

/// Whether these blocks are running text in the first person, and do not tell of the speakers.
fn is_spoken(reading: &Reading, blocks: &[usize], names: &[&str]) -> bool {
    let given: FxHashSet<&str> = names
        .iter()
        .filter_map(|name| name.split_whitespace().next())
        .filter(|word| !LEXICON.small.are(word) && !LEXICON.role.title.are(word))
        .collect();
    let first =
        |words: &str| words.split(|one: char| !one.is_alphanumeric()).next().is_some_and(|word| given.contains(word));
    let is_text = |at: &usize| {
        let words = reading.block(*at);
        let is_paragraph = matches!(reading.blocks[*at].kind, BlockKind::Paragraph | BlockKind::Quotation);
        is_paragraph && (is_aside(words) || is_prose(words) && !first(words))
    };
    let speaks = |at: &&usize| LEXICON.person.speaking.stand_in(reading.block(**at));
    blocks.iter().all(is_text) && blocks.iter().filter(speaks).count() * 2 >= blocks.len()
}
