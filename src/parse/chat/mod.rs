//! Logs of chats, minutes that a tool keeps in one, and transcripts in which a line of its own says who speaks:
//! `12:01 <ann> words`, `[12:01] ann: words`, `Ann Lee  0:34` above her words.
//!
//! In: the text and the file's line it begins on. Out: the same text, character for character, and its blocks: a
//! speech for each message. What stands above the first message is read as any text. Who a name is, and whether a
//! message writes down what another said, is not asked here.

mod command;
mod line;
mod time;
mod walk;

use super::draft::Draft;
use super::{Block, text};
use std::collections::HashMap;

pub(super) use line::is_name;
pub use line::{ChatLine, NameMark, chat_line, head_line};

/// How many lines with words are looked at to tell whether a text is a chat.
const LOOKED_AT: usize = 60;

/// The fewest lines of a chat.
const LINES: usize = 3;

/// How many lines of words a message has at most, between all and the heads of messages.
const LINES_OF_HEAD: usize = 8;

/// In which form a chat says who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// On the line of the words.
    Lines,
    /// On a line above them.
    Heads,
}

/// Whether a text is a chat.
pub(super) fn guess(text: &str) -> bool {
    form(text, |_| true).is_some()
}

/// The form of a text that is a chat: of its first lines more than half are lines of one, or a head stands above every
/// few of them.
fn form(text: &str, is_sure: fn(&ChatLine<'_>) -> bool) -> Option<Form> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(LOOKED_AT);
    let all = lines().count();
    // A name that stands alone has its words on the line below.
    let weight = |line: ChatLine<'_>| if line.words.is_empty() { 2 } else { 1 };
    let found = || lines().filter_map(chat_line).filter(is_sure);
    // What the program itself tells has a time too.
    let told = lines().filter(|line| chat_line(line).is_none() && time::timed(line).is_some_and(|time| time.is_parted));
    let (chats, told) = (found().count(), told.count());
    if chats >= LINES.max(told) && (found().map(weight).sum::<usize>() + told) * 2 > all {
        return Some(Form::Lines);
    }
    let mut names: HashMap<&str, usize> = HashMap::new();
    let mut with_words = 0;
    let mut is_open = false;
    for name in lines().map(head_line) {
        with_words += usize::from(is_open && name.is_none());
        is_open = name.is_some();
        name.into_iter().for_each(|name| *names.entry(name).or_default() += 1);
    }
    let heads: usize = names.values().sum();
    // A programme has a time on each line too, but nobody comes again in it.
    let again: usize = names.into_values().filter(|count| *count > 1).sum();
    let is_chat = heads >= LINES && again * 2 >= heads && with_words * 2 >= heads && heads * LINES_OF_HEAD >= all;
    is_chat.then_some(Form::Heads)
}

/// Writes `body`, whose first line is line `first_line` of the file, and its blocks.
pub(super) fn read(body: &str, first_line: usize, draft: &mut Draft) {
    let form = form(body, |_| true).unwrap_or(Form::Lines);
    let is_message = |line: &str| chat_line(line).is_some() || form == Form::Heads && head_line(line).is_some();
    let above: usize = body.split_inclusive('\n').take_while(|line| !is_message(line)).map(str::len).sum();
    let (above, chat) = body.split_at(above);
    text::read_above_chat(above, first_line, draft);
    let start = draft.position();
    draft.push(chat);
    for block in walk::blocks(chat, form, start, first_line + above.matches('\n').count()) {
        draft.block(block.kind, block.span, block.line);
    }
}

/// The blocks of words that are given as they are, from byte `start` of the text on, where they are the log of a chat.
/// Programs write logs too: only names that are marked as such count.
pub(super) fn quoted(words: &str, start: usize, line: usize) -> Option<Vec<Block>> {
    let form = form(words, |line| line.mark != NameMark::Colon).filter(|form| *form == Form::Lines)?;
    Some(walk::blocks(words, form, start, line))
}
