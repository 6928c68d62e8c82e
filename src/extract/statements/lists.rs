//! Statements from lists: after a sentence that says what they are, or under a heading that is nothing else. Of what is to
//! be done the words above a list may say by whom (`given.rs`).

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::people::is_full_name;
use super::super::sentences;
use super::super::split;
use super::deciding::{introduces, opens_with_verb};
use super::details::has_box;
use super::introduced::{introduced, names_earlier};
use super::{Draft, Gather, given, labels, sections};
use crate::model::{Span, StatementKind};
use crate::parse::{BlockKind, MarkKind, chat_line};

/// The most words of a line that calls a list tentative.
const TENTATIVE_WORDS: usize = 5;

/// Fewer words after a label say nothing without it: "All hands: in May".
const SAYING: usize = 2;

/// A line that is the heading of a list is shorter, in bytes.
const HEADING: usize = 80;

/// The most words that name who decided what is listed.
const BODY_WORDS: usize = 6;

/// Who is to do something stands within so many words.
const GIVEN: usize = 4;

/// The drafts of all lists.
pub(super) fn drafts(gather: &mut Gather) -> Vec<Draft> {
    let mut drafts = Vec::new();
    // The kind of each list that is open, by its depth; an inner list has one of its own.
    let mut kinds: Vec<(usize, Option<StatementKind>)> = Vec::new();
    // The first item of each of them.
    let mut firsts: Vec<usize> = Vec::new();
    // The depth of the item whose draft is the last, and whether it ends as an introduction does, so that all that stands
    // below belongs to it.
    let mut open: Option<(usize, bool)> = None;
    // Whether the outermost list that is open tells what an earlier meeting came to.
    let mut is_review = false;
    // Whether it goes on from who met: "The board" / "- approved the budget" / "- heard of the lamps".
    let mut is_of_body = false;
    for index in 0..gather.reading.blocks.len() {
        let BlockKind::ListItem { list, depth, .. } = gather.reading.blocks[index].kind else {
            kinds.clear();
            open = None;
            continue;
        };
        let depth = usize::from(depth);
        open = open.filter(|(above, _)| *above < depth);
        kinds.truncate(depth + 1);
        if kinds.len() == depth + 1 && kinds[depth].0 != list {
            kinds.pop();
        }
        is_of_body = if kinds.is_empty() { goes_on_from_body(gather, index) } else { is_of_body };
        is_review = if kinds.is_empty() { is_introduced_as_earlier(gather, index) } else { is_review };
        while kinds.len() <= depth {
            let is_told = kinds.len() == depth && !is_review;
            let kind = if is_told { kind_of_list(gather, index, depth) } else { None };
            kinds.push((list, kind));
            firsts.truncate(kinds.len() - 1);
            firsts.push(index);
        }
        let words = gather.reading.block(index);
        // Below an action a box of its own, before who is to do something, makes one more.
        let is_given = || words.split_whitespace().skip(1).take(GIVEN).any(|word| LEXICON.line.to.are(word));
        let is_below = last_of(&kinds, depth) == Some(StatementKind::Action);
        let is_marked = is_below && given::is_marked(words);
        let is_part = || {
            is_marked
                || is_below && (given::heads(gather, firsts[depth]) || has_box(gather.reading, index) && is_given())
        };
        let of_body = || (is_of_body && depth == 0 && opens_with_verb(words)).then_some(StatementKind::Decision);
        let kind = kinds[depth].1.or_else(of_body).or_else(|| is_part().then_some(StatementKind::Action));
        if kind == Some(StatementKind::Action) && given::heads(gather, index + 1) {
            // A name above its tasks is none.
            open = None;
        } else if let Some(kind) = kind.filter(|_| is_stated(gather, index)) {
            // What holds tasks that each say whose they are is their heading.
            if is_marked && index == firsts[depth] && open.is_some_and(|(above, _)| above + 1 == depth) {
                drafts.pop();
            }
            let mut draft = draft(gather, index, kind);
            if kind == StatementKind::Action && draft.owners.is_empty() {
                draft.owners = given::to(gather, firsts[depth]);
            }
            drafts.push(draft);
            open = Some((depth, words.trim_end().ends_with([':', '：'])));
        } else if let Some(last) = drafts.last_mut().filter(|last| belongs(last, open, words)) {
            last.go_on(words.trim(), gather.reading.blocks[index].span);
        }
    }
    drafts
}

/// The kind of the list that an inner one stands in.
fn last_of(kinds: &[(usize, Option<StatementKind>)], depth: usize) -> Option<StatementKind> {
    depth.checked_sub(1).and_then(|above| kinds.get(above)).and_then(|(_, kind)| *kind)
}

/// Whether an item belongs to the statement above it: all that this announces, and of what is to be done who, by when, and
/// how far.
fn belongs(last: &Draft, open: Option<(usize, bool)>, words: &str) -> bool {
    let columns = [&LEXICON.column.owner, &LEXICON.column.due, &LEXICON.column.status];
    let tells = || label_of(words).is_some_and(|(label, _)| columns.iter().any(|column| column.are(label)));
    open.is_some_and(|(_, announces)| announces || last.kind == StatementKind::Action && tells())
}

/// Whether the words above a list end with those who decide, as a sentence does that its items go on: "Synopsis: The
/// council has".
fn goes_on_from_body(gather: &Gather, first: usize) -> bool {
    let line = &LEXICON.line;
    let Some(before) = first.checked_sub(1).filter(|before| gather.is_told(*before)) else { return false };
    let words = gather.reading.block(before);
    if words.split_whitespace().nth(BODY_WORDS).is_some() || !line.body.may_stand_in(words) {
        return false;
    }
    let mut words = folded(words);
    words.pop_if(|last| line.auxiliary.length_at(std::slice::from_ref(last)).is_some());
    words.last().is_some_and(|last| line.body.are(last)) && opens_with_verb(gather.reading.block(first))
}

/// Whether the words above a list are of an earlier meeting: "Conclusion from last meeting:".
fn is_introduced_as_earlier(gather: &Gather, first: usize) -> bool {
    let before = first.checked_sub(1).map(|before| gather.reading.block(before).trim());
    before.is_some_and(|words| names_earlier(sentences::last(words)))
}

/// What the list that begins here holds, if something says so.
fn kind_of_list(gather: &Gather, first: usize, depth: usize) -> Option<StatementKind> {
    let reading = gather.reading;
    let before = first.checked_sub(1)?;
    let words = reading.block(before).trim();
    if depth > 0 {
        // "Decision/Action/Follow up:" says not which is which.
        let named = folded(words);
        if LEXICON.kind.has(StatementKind::Decision, &named) && LEXICON.kind.has(StatementKind::Action, &named) {
            return None;
        }
        let announces = [words, split::unbracketed(words)].iter().any(|words| words.ends_with([':', '：']));
        let told = || introduces(sentences::last(words)).then_some(StatementKind::Decision);
        return sections::alone(words).filter(|_| announces).or_else(told);
    }
    if sections::is_named(reading, before) {
        return None;
    }
    let is_line = reading.blocks[before].kind == BlockKind::Paragraph;
    // "Ann:" in plain letters may go on with what Ann said.
    let is_said = || is_speaker(gather, words) && !reading.is_bold(reading.blocks[before].span);
    if is_line && gather.sections[first] == Some(StatementKind::Action) && given::heads(gather, first) && !is_said() {
        return Some(StatementKind::Action);
    }
    if is_speaker(gather, words) || is_line && is_tentative(words) {
        return None;
    }
    // "Actions arising" alone on a line is the heading of what follows.
    let is_heading_line = is_line && words.len() < HEADING;
    if let Some(kind) = is_heading_line.then(|| sections::alone(words)).flatten().filter(of_minutes) {
        return Some(kind);
    }
    let heading = reading.heading(first).map(|heading| reading.block(heading));
    let is_heading = matches!(reading.blocks[before].kind, BlockKind::Heading { .. });
    // A heading that groups what is to be done.
    if is_heading && gather.sections[before].is_none() && gather.sections[first] == Some(StatementKind::Action) {
        return Some(StatementKind::Action);
    }
    // In minutes a list below a name's words, or below a sentence of the discussion, is talk.
    let is_talk = !gather.turns.of(before).is_empty() || !gather.agenda.is_empty() && !is_heading;
    let told = || (introduces(sentences::last(words)) || tells_following(words)).then_some(StatementKind::Decision);
    if words.ends_with([':', '：']) && is_talk {
        let alone = sections::alone(words.trim_end_matches([':', '：']));
        return alone.or_else(told).or(gather.sections[first].filter(of_minutes));
    }
    if words.ends_with([':', '：']) && !matches!(reading.blocks[before].kind, BlockKind::TableRow { .. }) {
        let kind = introduced(sentences::last(words), heading.filter(|_| !is_heading));
        // "Follow-up discussion:" is what was talked about.
        let kind = kind.filter(|kind| !is_heading || !of_minutes(kind) || sections::begins(words));
        return kind.or_else(told).or(gather.sections[first].filter(of_minutes));
    }
    gather.sections[first].filter(|kind| is_heading || of_minutes(kind))
}

/// Whether a sentence says that the items below it were decided: "The following were voted on and adopted:".
fn tells_following(words: &str) -> bool {
    let line = &LEXICON.line;
    if !line.following.may_stand_in(words) {
        return false;
    }
    let words = folded(sentences::last(words));
    let ends = words.last().map(std::slice::from_ref).unwrap_or_default();
    let is_sure =
        [&line.negative, &line.unsure, &LEXICON.heading.earlier].iter().all(|list| list.first_in(&words).is_none());
    line.following.first_in(&words).is_some() && line.verdict.length_at(ends).is_some() && is_sure
}

/// Whether a short line says that what is listed below it is not sure yet: "Tentatively accepted:".
fn is_tentative(words: &str) -> bool {
    let words = folded(words);
    words.len() <= TENTATIVE_WORDS && LEXICON.heading.possible.length_at(&words).is_some()
}

/// Whether a line is nothing but who says what is listed below it: "Ann:".
fn is_speaker(gather: &Gather, words: &str) -> bool {
    let Some(name) = words.strip_suffix(':').map(|name| name.trim_matches('*').trim()) else { return false };
    let is_word = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
    let is_other = LEXICON.kind.first_in(&folded(name)).is_some() || labels::is_label(name);
    !is_other && (is_full_name(name) && gather.is_known(name) || is_word && gather.is_known(name))
}

pub(super) fn of_minutes(kind: &StatementKind) -> bool {
    matches!(kind, StatementKind::Decision | StatementKind::Action)
}

/// Whether an item says something itself: it is no "None", no line of a chat, and more than a link to another page.
fn is_stated(gather: &Gather, block: usize) -> bool {
    let reading = gather.reading;
    let words = reading.block(block);
    let leads_elsewhere = reading.leads_to_other_page(reading.blocks[block].span);
    let is_chat = chat_line(words.lines().next().unwrap_or("")).is_some();
    let is_remark = words.starts_with('(') && words.ends_with(')') && words.matches('(').count() == 1;
    !leads_elsewhere
        && !is_stub(words)
        && !is_remark
        && !is_address(words)
        && !is_share(words)
        && !is_chat
        && !LEXICON.line.none.stand_at_start(words)
}

/// Whether words end with a count of votes and its share: "List 1 - 1639 (42,5%)" says who won, and not what was decided.
fn is_share(words: &str) -> bool {
    let parted = words.trim_end().strip_suffix("%)").and_then(|inner| inner.rsplit_once('('));
    let is_number = |part: &str| part.trim().ends_with(|last: char| last.is_ascii_digit());
    parted.is_some_and(|(count, share)| is_number(count) && is_number(share))
}

/// Whether words are addresses and nothing else.
fn is_address(words: &str) -> bool {
    words.split_whitespace().all(|word| word.contains("://"))
}

/// Whether words are too short to say anything: "Rec".
pub(super) fn is_stub(words: &str) -> bool {
    words.chars().filter(|one| one.is_alphabetic()).nth(3).is_none()
}

fn draft(gather: &mut Gather, block: usize, kind: StatementKind) -> Draft {
    of_item(gather, gather.reading.blocks[block].span, kind)
}

/// What an item, or a line of its own, states.
pub(super) fn of_item(gather: &mut Gather, span: Span, kind: StatementKind) -> Draft {
    let words = gather.reading.words(span);
    if let Some((number, text)) = labels::counted(words) {
        return Draft { label: Some(number.to_owned()), ..Draft::new(kind, text, span) };
    }
    let is_label = |label: &str| !LEXICON.line.pointing.are(label.split(' ').next().unwrap_or(label));
    let is_text = |text: &str| !text.trim().is_empty() && !is_address(text);
    let labelled = label_of(words).filter(|(label, text)| is_text(text) && is_label(label));
    let Some((label, text)) = labelled else {
        return Draft::new(kind, words, span);
    };
    let mut draft = Draft::new(kind, text, span);
    let is_short = text.split_whitespace().nth(SAYING).is_none();
    match kind {
        StatementKind::Perspective => draft.attributed_to = vec![gather.holder(label)],
        StatementKind::Action if gather.is_known(label) => draft.owners = vec![gather.name(label)],
        StatementKind::Action if gather.are_names(label) => draft.owners = gather.names(label).unwrap_or_default(),
        StatementKind::Action if begins_with_verb(text) && is_someone(gather, label, span) => {
            draft.owners = vec![gather.name(label)];
        }
        StatementKind::Implication => {
            draft.themes = vec![gather.claims.theme(label)];
            draft.label = Some(label.to_owned());
        }
        // Who is not known may still be a name; the words stay whole.
        StatementKind::Action
            if is_short
                || given::is_marked(words)
                || !label.contains(' ')
                || begins_with_verb(label)
                || LEXICON.line.to.stand_in(label) =>
        {
            draft = Draft::new(kind, words, span);
        }
        _ => draft.label = Some(label.to_owned()),
    }
    draft
}

/// Whether a label that the record lists nowhere is who has the task behind it.
fn is_someone(gather: &Gather, label: &str, item: Span) -> bool {
    is_bold_name(gather, label, item) || gather.may_be_given(label)
}

/// Whether a label in bold is a name by how the record writes it: "**Cy**: Ask the painter".
fn is_bold_name(gather: &Gather, label: &str, item: Span) -> bool {
    let mut marks = gather.reading.marks_in(item);
    let is_bold = |words: &str| words.trim_end_matches(':') == label;
    gather.is_always_capital(label)
        && marks.any(|mark| mark.kind == MarkKind::Strong && is_bold(gather.reading.words(mark.span).trim()))
}

/// Whether words begin as what is to be done does: "Ask Cy: ..." names no owner.
pub(super) fn begins_with_verb(words: &str) -> bool {
    words.split_whitespace().next().is_some_and(|first| LEXICON.line.verb.are(first))
}
