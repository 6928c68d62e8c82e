//! Labels that lines name themselves by: "Decision:", "RESOLUTION #2:", "ACTION 58.1", "AGREED - ...".
//!
//! In: a line. Out: the kind that its label names, the words after it, and who stands in the label ("ACTION Ann: ...").

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::pattern::folded;
use super::super::split;
use crate::model::StatementKind;

/// The most words in a bracket that names who is to do something.
const NAME_WORDS: usize = 4;

/// A line that names what stands below it is shorter than this.
const HEAD: usize = 40;

/// A label that stands after what it is about is shorter, in bytes.
const TOPIC_LABEL: usize = 20;

/// A label before a dash is shorter, in bytes.
const DASHED: usize = 40;

/// A line with a label.
pub(super) struct Labelled<'a> {
    pub(super) kind: StatementKind,
    /// What stands in the label beside the kind and its number: "Ann" of "ACTION Ann: ...".
    pub(super) owner: Option<&'a str>,
    /// What is stated.
    pub(super) text: &'a str,
    /// Whether a bracket says who, known or not: "(AI: Ann) Offer help.", "TODO(ann): Offer help."
    pub(super) is_in_bracket: bool,
    /// Whether it is running text that says so, and no label.
    pub(super) is_prose: bool,
}

impl<'a> Labelled<'a> {
    /// A label that says no more than the kind.
    pub(super) fn new(kind: StatementKind, text: &'a str) -> Self {
        Self { kind, owner: None, text, is_in_bracket: false, is_prose: false }
    }
}

/// The label of a line and what it says; `None`: it has none, or nothing after it.
pub(super) fn labelled(line: &str) -> Option<Labelled<'_>> {
    let (_, line) = marked(line);
    let with_mark = || with_colon(line).or_else(|| numbered(line)).or_else(|| dashed(line));
    let found = commanded(line).or_else(with_mark).or_else(|| opened(line)).or_else(|| below_topic(line));
    let Some(mut found) = found else { return in_brackets(line) };
    if line.starts_with(['(', '[']) {
        let inner = inside(found.text);
        let rest = found.text[inner.len()..].trim_start_matches([' ', ')', ']', ':', '-']);
        // Who is to do it, or what is to be done.
        found.is_in_bracket = inner.split_whitespace().count() <= NAME_WORDS && rest.contains(' ');
        (found.owner, found.text) = if found.is_in_bracket { (Some(inner), rest) } else { (found.owner, inner) };
    }
    // "Actions: 1. ..." is the head of a list.
    let is_list = found.text.trim_start().starts_with("1.");
    let leads_elsewhere = found.text.split_whitespace().all(|word| word.contains("://"));
    (found.text.chars().any(char::is_alphanumeric) && !leads_elsewhere && !is_list).then_some(found)
}

/// What stands before the label, the number of the statement or who wrote it down, and the line from the label on:
/// "[12-C1] Decision: ...", "<ann> RESOLVED: ...".
pub(super) fn marked(line: &str) -> (Option<&str>, &str) {
    let line = line.trim_start_matches(|first: char| "*-•>~_ ".contains(first));
    let close = match line.chars().next() {
        Some('[') => ']',
        Some('<') => '>',
        _ => return (None, line),
    };
    let Some((mark, rest)) = line.get(1..).and_then(|inner| inner.split_once(close)) else { return (None, line) };
    let is_mark = !mark.contains(char::is_whitespace) && rest.starts_with(' ') && kind(mark).is_none();
    let is_number = mark.starts_with(char::is_alphanumeric) && mark.bytes().any(|byte| byte.is_ascii_digit());
    if !is_mark || close == ']' && !is_number {
        return (None, line);
    }
    (Some(mark).filter(|_| is_number), rest.trim_start())
}

/// "[ACTION] Ann to ...", "(Decision) ...": the label alone stands in the bracket.
fn in_brackets(line: &str) -> Option<Labelled<'_>> {
    let (label, text) = line.strip_prefix(['(', '['])?.split_once([')', ']'])?;
    let kind = kind(label)?;
    let text = text.trim_start_matches([':', '-', '–', '*', ' ']);
    let says = text.contains(' ');
    says.then_some(Labelled::new(kind, text))
}

/// What stands before the bracket that closes one which was opened before: "(AI: Ann to write) Offer help."
fn inside(text: &str) -> &str {
    let mut open = 0;
    for (at, one) in text.char_indices() {
        match one {
            '(' | '[' => open += 1,
            ')' | ']' if open == 0 => return text[..at].trim_end(),
            ')' | ']' => open -= 1,
            _ => {}
        }
    }
    text
}

/// "#agreed ...", "#action Ann to ...": what a bot is told in a chat.
fn commanded(line: &str) -> Option<Labelled<'_>> {
    let (label, text) = line.strip_prefix('#')?.split_once(char::is_whitespace)?;
    let kind = kind(label).filter(|_| label.chars().all(char::is_alphabetic))?;
    Some(Labelled::new(kind, text.trim_start()))
}

/// "Lamps: TODO: light them": what it is about stands before the label.
fn below_topic(line: &str) -> Option<Labelled<'_>> {
    let second = split::at_colon(line)?.1.split_once(':')?.0;
    if second.len() >= TOPIC_LABEL || second.chars().any(char::is_lowercase) {
        return None;
    }
    let (topic, rest) = label_of(line)?;
    let (label, text) = label_of(rest.trim_start())?;
    let is_other = LEXICON.line.no_name.are(topic) || LEXICON.heading.earlier.stand_in(topic);
    let is_action = kind(label) == Some(StatementKind::Action);
    let kind = StatementKind::Action;
    (is_action && !is_other).then_some(Labelled::new(kind, text))
}

/// "Decision: ...", "Resolution #1: ...", "ACTION Ann Lee: ...", "Action (Ann): ...".
fn with_colon(line: &str) -> Option<Labelled<'_>> {
    let (label, text) = label_of(line)?;
    if let Some(kind) = kind(label) {
        return Some(Labelled::new(kind, text));
    }
    // "Action item (Ann)" or "ACTION on Ann".
    let in_bracket = label.strip_suffix([')', ']']).and_then(|inner| inner.split_once(['(', '[']));
    let in_capitals = label.split_once(' ').filter(|(word, _)| !word.chars().any(char::is_lowercase));
    // "Action item for Ann".
    let (word, owner) = in_bracket.or_else(|| given(label)).or(in_capitals)?;
    let owner = given(owner).filter(|(before, _)| before.trim().is_empty()).map_or(owner, |(_, owner)| owner).trim();
    let kind = kind(word).filter(|kind| *kind == StatementKind::Action)?;
    // "TODO(ann): ..." names someone, known or not.
    let is_in_bracket = in_bracket.is_some_and(|(word, _)| !word.ends_with(char::is_whitespace));
    Some(Labelled { owner: Some(owner), is_in_bracket, ..Labelled::new(kind, text) })
}

/// What stands before and behind "for" or "on".
fn given(label: &str) -> Option<(&str, &str)> {
    let to = label.split_whitespace().find(|word| LEXICON.line.given.are(word))?;
    let at = to.as_ptr() as usize - label.as_ptr() as usize;
    Some((&label[..at], &label[at + to.len()..]))
}

/// "DECISION 65.1. ...", "Action 3 - ...": a number stands for the colon.
fn numbered(line: &str) -> Option<Labelled<'_>> {
    let mut words = line.splitn(3, char::is_whitespace);
    let (word, number, text) = (words.next()?, words.next()?, words.next()?);
    let is_number = number.bytes().any(|byte| byte.is_ascii_digit())
        && number.chars().all(|one| one.is_ascii_digit() || "#.-/():".contains(one));
    // "Task 1. painting the door" is a heading of the talk.
    let is_marked = number.ends_with(['.', ')', ':']) && !text.trim_start().starts_with(char::is_lowercase)
        || !word.chars().any(char::is_lowercase);
    if !is_number || !is_marked {
        return None;
    }
    let kind = kind(word)?;
    Some(Labelled::new(kind, text.trim_start_matches(['-', '–', '—', ' '])))
}

/// "AGREED - ...", "Decision – ...".
fn dashed(line: &str) -> Option<Labelled<'_>> {
    let (label, text) = split::at_dash(line, DASHED)?;
    // "Follow up - the north gate" is what is talked about.
    let is_marked = |kind: &StatementKind| *kind == StatementKind::Decision || !label.chars().any(char::is_lowercase);
    if let Some(kind) = kind(label).filter(is_marked) {
        return Some(Labelled::new(kind, text));
    }
    // "AI Ann - paint the door".
    let (word, owner) = label.split_once(' ').filter(|(_, owner)| !owner.contains(' '))?;
    let is_action = !word.contains(char::is_lowercase) && kind(word) == Some(StatementKind::Action);
    is_action.then(|| Labelled { owner: Some(owner), ..Labelled::new(StatementKind::Action, text) })
}

/// "RESOLVED that ...": how minutes say that something was decided.
fn opened(line: &str) -> Option<Labelled<'_>> {
    let (first, _) = line.split_once(|character: char| character.is_whitespace() || character == ',')?;
    // "APPROVED BY VOTE:" names those who voted.
    let is_head = line.lines().next().is_some_and(|line| line.len() < HEAD && line.trim_end().ends_with(':'));
    let is_capitals = !is_head && first.chars().count() > 4 && first.chars().all(char::is_uppercase);
    if is_capitals && kind(first) == Some(StatementKind::Decision) {
        return Some(Labelled {
            kind: StatementKind::Decision,
            owner: None,
            text: line,
            is_in_bracket: false,
            is_prose: true,
        });
    }
    None
}

/// The number that stands for the label of an item, and what it counts: "84.1—Lamps stay."
pub(super) fn counted(words: &str) -> Option<(&str, &str)> {
    let words = words.trim_start_matches(|first: char| first == '-' || first.is_whitespace());
    let end = words.find(|one: char| !one.is_ascii_digit() && one != '.')?;
    let (number, rest) = words.split_at(end);
    let text = rest.trim_start().strip_prefix(['—', '–', '-', ':', '|'])?.trim_start();
    let is_number = number.contains('.') && number.starts_with(|first: char| first.is_ascii_digit());
    (is_number && text.starts_with(char::is_alphanumeric)).then_some((number.trim_end_matches('.'), text))
}

/// Whether words only count what stands beside them, and name nothing: "1", "58.2", "Action 2".
pub(in crate::extract) fn is_count(words: &str) -> bool {
    let has_letter = words.chars().any(char::is_alphabetic);
    !has_letter || words.ends_with(|last: char| last.is_ascii_digit()) && kind(words).is_some()
}

/// Whether a line is a note on an action that a tracker has, by its number: "ACTION-36: done".
pub(super) fn is_tracked(line: &str) -> bool {
    let label = marked(line).1.split_once(':').and_then(|(label, _)| label.split_once('-'));
    label.is_some_and(|(word, number)| {
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number && kind(word) == Some(StatementKind::Action)
    })
}

/// Whether words are the label of a statement.
pub(in crate::extract) fn is_label(words: &str) -> bool {
    kind(words).is_some()
}

/// The kind that a label names; a number after it counts the statement: "Resolution #1", "Decision No. 4/2024".
pub(super) fn kind(label: &str) -> Option<StatementKind> {
    let counts = |last: char| last.is_ascii_digit() || "#*./-()[] №".contains(last);
    let label = label.trim_end_matches(counts).trim_start_matches(['*', '[', '(']);
    let mut words = folded(label);
    let is_number_word = |word: &String| LEXICON.line.number.length_at(std::slice::from_ref(word)).is_some();
    if words.len() > 1 && words.last().is_some_and(is_number_word) {
        words.pop();
    }
    let mut lists = LEXICON.line.label.lists().into_iter();
    lists
        .find(|(_, list)| !words.is_empty() && list.lengths(&words).any(|length| length == words.len()))
        .map(|(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::is_count;

    #[test]
    fn a_number_is_a_label() {
        for (words, expected) in [
            ("84.1—Lamps stay.", Some(("84.1", "Lamps stay."))),
            ("-89.2- Lamps stay.", Some(("89.2", "Lamps stay."))),
            ("84.1: Lamps", Some(("84.1", "Lamps"))),
            ("84.1 lamps", None),
            ("2024-03-04", None),
            ("3 - lamps", None),
            ("1.5—", None),
        ] {
            assert_eq!(super::counted(words), expected, "{words}");
        }
    }

    #[test]
    fn a_number_or_a_nick_may_stand_before_a_label() {
        for (line, expected) in [
            ("[12-C1] Decision: Light the lamps", (Some("12-C1"), "Decision: Light the lamps")),
            ("<ann> RESOLVED: light the lamps", (None, "RESOLVED: light the lamps")),
            ("[Decision] Light the lamps", (None, "[Decision] Light the lamps")),
            ("[x] Light the lamps", (None, "[x] Light the lamps")),
            ("<", (None, "<")),
        ] {
            assert_eq!(super::marked(line), expected, "{line}");
        }
    }

    #[test]
    fn a_note_on_what_a_tracker_has_is_told_by_its_number() {
        for (line, expected) in [("ACTION-36: done", true), ("<ann> ACTION-36: done", true), ("ACTION: done", false)] {
            assert_eq!(super::is_tracked(line), expected, "{line}");
        }
    }

    #[test]
    fn what_only_counts_names_nothing() {
        for (words, counts) in [("1", true), ("58.2", true), ("Action 2", true), ("—", true), ("EIP-1884", false)] {
            assert_eq!(is_count(words), counts, "{words}");
        }
        assert!(!is_count("Trade") && !is_count("Agenda 2030"));
    }
}
