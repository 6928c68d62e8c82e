//! Which lines of a plain text are headings.
//!
//! In: the lines and how they were broken. Out: a level for each heading. A heading is a short line without a stop at
//! its end that is no part of a wrapped paragraph, no label and no date, and has something below it. It is not set in
//! below another line, not one of many short lines, and not a short line between lines of running text.

use super::label;
use super::line::{Line, Shape};
use super::wrap::Wrapping;

const MOST_CHARACTERS: usize = 120;
const MOST_WORDS: usize = 18;
/// Two lines in a row that are longer are running text.
const LONG: usize = 60;
/// More short lines than this below each other are a list of names or an address, not headings.
const MOST_IN_A_ROW: usize = 3;
/// More short lines than this with nothing but empty lines between them are a list too.
const MOST_ALONE: usize = 3;
/// So many may stand above the first heading of a text.
const MOST_IN_HEAD: usize = 5;
/// The level of a heading that is nothing but a line; one underlined with `====` is above it.
const BARE: u8 = 2;

/// The level of the heading on each line; `None`: it is none.
pub(super) fn headings(lines: &[Line<'_>], wrapping: &Wrapping) -> Vec<Option<u8>> {
    let mut levels: Vec<Option<u8>> = (0..lines.len()).map(|at| marked(lines, at)).collect();
    let mut at = 0;
    while at < lines.len() {
        let end = short_lines(lines, wrapping, &levels, at);
        if end > at {
            for heading in among(lines, &levels, at, end) {
                levels[heading] = Some(BARE);
            }
        }
        at = end.max(at + 1);
    }
    settle_lists(lines, &mut levels);
    levels
}

/// Takes back the headings among many short lines that each stand alone, as names or the cells of a table do. The first
/// may well be what the list is called, and one in capitals what a part of it is.
fn settle_lists(lines: &[Line<'_>], levels: &mut [Option<u8>]) {
    let is_lone = |at: usize| {
        let is_gap = |line: Option<&Line<'_>>| line.is_none_or(|line| line.shape == Shape::Blank);
        let is_between = is_gap(at.checked_sub(1).map(|above| &lines[above])) && is_gap(lines.get(at + 1));
        is_between && is_short(&lines[at]) && label::split(&lines[at]).is_none()
    };
    let opening = lines.iter().position(|line| !line.is_gap());
    let mut run: Vec<usize> = Vec::new();
    for at in 0..=lines.len() {
        if at < lines.len() && (lines[at].shape == Shape::Blank || is_lone(at)) {
            run.extend(Some(at).filter(|at| lines[*at].shape != Shape::Blank));
            continue;
        }
        // The last of a few may be the heading of the text below it: "Call to order" below title, day and place.
        let opens = run.first().copied() == opening;
        let keeps_last = opens && run.len() <= MOST_IN_HEAD && run.last().is_some_and(|last| !has_digit(&lines[*last]));
        let inner = run.len().saturating_sub(usize::from(keeps_last));
        if run.len() > MOST_ALONE {
            let listed = run.iter().take(inner).skip(1).filter(|at| !stands_out(&lines[**at]));
            listed.for_each(|at| levels[*at] = None);
        }
        run.clear();
    }
}

fn has_digit(line: &Line<'_>) -> bool {
    line.text.contains(|character: char| character.is_ascii_digit())
}

/// Whether a line stands out from others by its capitals, or a number before it.
fn stands_out(line: &Line<'_>) -> bool {
    line.text.starts_with(|first: char| first.is_ascii_digit()) || !line.text.chars().any(char::is_lowercase)
}

/// Turns `1. Opening` into words where it is no item of a list: no other item beside it, and running text below it
/// that is not set in.
pub(super) fn settle_numbered(lines: &mut [Line<'_>]) {
    let is_item = |line: Option<&Line<'_>>| line.is_some_and(|line| matches!(line.shape, Shape::Bullet { .. }));
    let mut item_above = false;
    for at in 0..lines.len() {
        let line = &lines[at];
        if line.shape == Shape::Blank {
            continue;
        }
        let numbered = matches!(line.shape, Shape::Bullet { number: Some(_), .. }) && !line.is_stopped();
        let below = lines[at + 1..].iter().take(2).find(|line| line.shape != Shape::Blank);
        let prose_below = below
            .is_some_and(|below| below.shape == Shape::Prose && below.indent <= line.indent && !below.begins_small());
        let alone = numbered && prose_below && !item_above && !is_item(below);
        item_above = is_item(Some(line)) && !alone;
        if alone {
            lines[at].shape = Shape::Prose;
        }
    }
}

/// Whether a line by itself could be a heading, a date or a name.
pub(super) fn is_short(line: &Line<'_>) -> bool {
    line.shape == Shape::Prose
        && line.length <= MOST_CHARACTERS
        && line.text.split_whitespace().count() <= MOST_WORDS
        && (!line.is_stopped() || ends_in_initials(line.text))
}

/// The level of a line that is marked as a heading: by hashes, or by a bar below it.
fn marked(lines: &[Line<'_>], at: usize) -> Option<u8> {
    let line = &lines[at];
    if let Shape::Hashed { level } = line.shape {
        return Some(level);
    }
    let bar = lines.get(at + 1).filter(|below| below.shape == Shape::Bar)?;
    let alone = at == 0 || !matches!(lines[at - 1].shape, Shape::Prose);
    let underlined = line.shape == Shape::Prose && line.length <= MOST_CHARACTERS && alone;
    underlined.then_some(if bar.text.starts_with('=') { 1 } else { BARE })
}

/// The line after the short lines that stand below each other from `at` on; `at` where there is none.
fn short_lines(lines: &[Line<'_>], wrapping: &Wrapping, levels: &[Option<u8>], at: usize) -> usize {
    let could_be = |at: usize| {
        let stands_free = !is_set_in(lines, at) && !runs_on(lines, at);
        levels[at].is_none() && is_candidate(&lines[at]) && stands_free && !wrapping.goes_on(lines, at)
    };
    let goes_on_below = |at: usize| at + 1 < lines.len() && wrapping.goes_on(lines, at + 1);
    (at..lines.len()).find(|at| !could_be(*at) || goes_on_below(*at)).unwrap_or(lines.len())
}

/// Which of the short lines from `at` to `end` are headings, by what stands below them.
fn among(lines: &[Line<'_>], levels: &[Option<u8>], at: usize, end: usize) -> std::ops::Range<usize> {
    let blank_below = lines.get(end).is_none_or(Line::is_gap);
    let something_below = lines[end..].iter().any(|line| !line.is_gap());
    let above = lines[..at].iter().rposition(|line| line.shape != Shape::Blank);
    let is_of_heading = at.checked_sub(1).is_some_and(|above| levels[above].is_some());
    if is_of_heading || is_between_text(lines, at, end) || is_of_label(lines, at, end, above) {
        return at..at;
    }
    match end - at {
        1 if something_below => at..end,
        count if !blank_below && count <= MOST_IN_A_ROW => at..end,
        _ if !blank_below => end - 1..end,
        2 if something_below && above.is_none() => at..at + 1,
        count if count > 2 && above.is_none_or(|above| levels[above].is_none()) => at..at + 1,
        _ => at..at,
    }
}

/// Whether the short lines from `at` to `end` are what a label above them names: "Present:" and names below it.
fn is_of_label(lines: &[Line<'_>], at: usize, end: usize, above: Option<usize>) -> bool {
    let is_label = |line: &Line<'_>| label::split(line).is_some();
    let is_below = |above: usize| above + 1 == at || lines[at].indent > lines[above].indent;
    let ends_in_colon = |above: usize| lines[above].is_words() && lines[above].text.ends_with([':', '：']);
    let is_numbered = lines[at].text.starts_with(|first: char| first.is_ascii_digit());
    let introduced = above.is_some_and(|above| ends_in_colon(above) && is_below(above)) && !is_numbered;
    let between = above == at.checked_sub(1)
        && above.is_some_and(|above| is_label(&lines[above]))
        && lines.get(end).is_some_and(is_label);
    introduced || between
}

/// Whether a line is set in below the one right above it, and so belongs to it.
fn is_set_in(lines: &[Line<'_>], at: usize) -> bool {
    let above = at.checked_sub(1).map(|above| &lines[above]);
    above.is_some_and(|above| above.is_words() && above.indent < lines[at].indent)
}

/// Whether a line and the one right below it are long ones of a text that was broken by hand.
fn runs_on(lines: &[Line<'_>], at: usize) -> bool {
    let is_long = |line: &Line<'_>| line.shape == Shape::Prose && (LONG..=MOST_CHARACTERS).contains(&line.length);
    is_long(&lines[at]) && lines.get(at + 1).is_some_and(is_long)
}

/// Whether the short lines from `at` to `end` stand right between two lines of text; one in capitals or with a number
/// may be a heading there all the same, and so may one between whole paragraphs of one line each.
fn is_between_text(lines: &[Line<'_>], at: usize, end: usize) -> bool {
    let is_text = |line: Option<&Line<'_>>| line.is_some_and(|line| line.shape == Shape::Prose);
    let above = at.checked_sub(1).and_then(|above| lines.get(above));
    let is_paragraph = |line: &Line<'_>| line.length > MOST_CHARACTERS || line.is_stopped();
    if above.is_some_and(Line::is_stopped) && lines.get(end).is_some_and(is_paragraph) {
        return false;
    }
    let is_between = is_text(above) && is_text(lines.get(end));
    is_between && !lines[at..end].iter().any(|line| stands_out(line))
}

/// Whether a line begins with a time to the second, as those of logs do: `[15:03:40] hello`.
fn is_logged(text: &str) -> bool {
    let first = text.trim_start_matches(['[', '(', '<']).split([' ', ']', ')', '>']).next().unwrap_or("");
    let is_number = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    first.split(':').count() == 3 && first.split(':').all(|part| is_number(part.split('.').next().unwrap_or("")))
}

/// Whether a line is one of a chat: `<ann> hello`, `[10:02] <ann> hello`.
fn is_said(text: &str) -> bool {
    let said = text.trim_start_matches(|character: char| !character.is_alphabetic() && character != '<');
    said.starts_with('<') && said.contains('>')
}

fn is_candidate(line: &Line<'_>) -> bool {
    is_short(line)
        && line.text.chars().filter(|character| character.is_alphabetic()).nth(1).is_some()
        && label::split(line).is_none()
        // Wide gaps part columns.
        && !line.text.contains("   ")
        && !is_said(line.text)
        && !is_logged(line.text)
        && !line.text.contains(['@', '\t'])
        && !line.text.contains("://")
        && !is_date(line.text)
}

/// Whether it ends in letters with dots between them: `the U.S.`
fn ends_in_initials(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or("");
    word.strip_suffix('.').is_some_and(|letters| {
        letters.contains('.')
            && letters.split('.').all(|letter| letter.chars().count() == 1 && letter.starts_with(char::is_uppercase))
    })
}

/// Whether a line is a date by its form: a year, and a day or month by number, and hardly a word.
fn is_date(text: &str) -> bool {
    let words = || text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_number = |word: &&str| word.starts_with(|first: char| first.is_numeric());
    let year = words().any(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    let long_words = words().filter(|word| !is_number(word) && word.chars().count() > 2).count();
    year && words().filter(is_number).count() >= 2 && long_words <= 2
}
