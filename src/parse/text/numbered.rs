//! Transcripts whose pages number their lines, as courts and hearings have them.
//!
//! In: the lines. Out: the lines without the numbers and page numbers, and where these stand. Their spacing says nothing,
//! so that a paragraph begins only where a line is set in deeper. A list that counts once is none of these.

use super::line::{Line, Shape};
use std::collections::HashMap;
use std::ops::Range;

/// The fewest numbered lines.
const LINES: usize = 12;

/// How far a page counts at least.
const PAGE: usize = 10;

/// How many columns the numbers stand in at most.
const MARGIN: usize = 16;

/// How many columns a first line is set in deeper.
const DEEPER: usize = 3;

/// Takes the numbers off, where the text is such a transcript.
pub(super) fn strip(lines: Vec<Line<'_>>) -> (Vec<Line<'_>>, Vec<Range<usize>>) {
    let numbers: Vec<Option<usize>> = lines.iter().map(|line| Some(number(line)?.0)).collect();
    let (mut counted, mut wrong, mut starts, mut last) = (0, 0, 0, 0);
    for number in numbers.iter().flatten() {
        counted += usize::from(*number == last + 1 || *number == 1);
        wrong += usize::from(*number != last + 1 && *number != 1);
        starts += usize::from(*number == 1 && last >= PAGE);
        last = *number;
    }
    if counted < LINES || wrong * PAGE > counted || starts == 0 {
        return (lines, Vec::new());
    }
    let digits = |line: &Line<'_>| line.text.bytes().take_while(u8::is_ascii_digit).count();
    let is_cut = |line: &&Line<'_>| number(line).is_some() || is_page(line);
    let cut = lines.iter().filter(is_cut).map(|line| line.start..line.start + digits(line)).collect();
    let bare: Vec<Line<'_>> = lines.iter().filter_map(without_number).collect();
    let mut indents: HashMap<usize, usize> = HashMap::new();
    bare.iter().for_each(|line| *indents.entry(line.indent).or_default() += 1);
    // The least column of those that many lines stand in.
    let usual = indents.iter().filter(|(_, count)| **count * PAGE >= bare.len()).map(|(indent, _)| *indent).min();
    let usual = usual.unwrap_or(0);
    let mut parted = Vec::with_capacity(bare.len());
    for mut line in bare {
        // A first line has as much less room as it is set in.
        line.length += line.indent.saturating_sub(usual);
        if line.indent >= usual + DEEPER {
            parted.push(Line { text: "", shape: Shape::Blank, length: 0, ..line });
        }
        parted.push(line);
    }
    (parted, cut)
}

/// The words of the text, with spaces in place of what was cut.
pub(super) fn without(text: &str, cut: &[Range<usize>]) -> String {
    let mut words = String::with_capacity(text.len());
    let mut at = 0;
    for range in cut {
        words.push_str(text.get(at..range.start).unwrap_or(""));
        words.extend(std::iter::repeat_n(' ', range.len()));
        at = range.end;
    }
    words.push_str(text.get(at..).unwrap_or(""));
    words
}

/// Whether a line is nothing but a number, far from the margin.
fn is_page(line: &Line<'_>) -> bool {
    line.indent >= MARGIN && !line.text.is_empty() && line.text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number at the start of a line, and the bytes to its words.
fn number(line: &Line<'_>) -> Option<(usize, usize)> {
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line.text[digits..];
    let words = rest.trim_start();
    let is_apart = words.is_empty() || rest.len() - words.len() > 1;
    let fits = (1..=2).contains(&digits) && is_apart && line.indent < MARGIN;
    fits.then(|| Some((line.text[..digits].parse().ok()?, line.text.len() - words.len()))).flatten()
}

/// The line without its number; `None`: nothing is left.
fn without_number<'a>(line: &Line<'a>) -> Option<Line<'a>> {
    let skip = number(line).map_or(0, |(_, skip)| skip);
    let text = &line.text[skip..];
    (!text.is_empty() && !is_page(line)).then(|| Line::new(text, line.start + skip, line.indent + skip, line.number))
}
