//! Lines that are each a name with what it is of, told from one line that was broken to fit a width.
//!
//! In: the words of a list without bullets. Out: the span of each line that stands alone.

use super::super::head::label_of;
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::{ends, name, parting};
use crate::model::Span;
use crate::parse::BlockKind;

/// The longest line that can be a name in a list without bullets, in characters.
const LINE: usize = 60;

/// The lines of a value, where each is a name of its own and not a part of a line that was broken to fit a width.
pub(super) fn lines(reading: &Reading, value: Span) -> Vec<Span> {
    let words = reading.words(value);
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let commas = words.matches([',', ';']).count();
    let are_columns = || lines.len() > 2 && lines.iter().all(|line| ends::columns(line).is_some());
    if reading.kind_at(value) == Some(&BlockKind::Preformatted) || are_columns() || are_each_of_one(&lines) {
        return lines.into_iter().filter_map(|line| reading.part(value, line)).collect();
    }
    let are_short = lines.iter().all(|line| line.chars().count() <= LINE);
    let is_list = lines.iter().rev().skip(1).all(|line| line.ends_with(',') && line.matches(',').count() == 1);
    let is_open = |line: &&str| line.matches(['(', '[']).count() != line.matches([')', ']']).count();
    let are_whole = are_short
        && !lines.iter().any(is_open)
        && commas <= lines.len()
        && !lines.iter().any(|line| line.ends_with([',', '-']));
    // "Ann" and "Lee" on two lines are one name in a text that has no more than commas to part names.
    if lines.len() < 2 || !(are_whole && (commas == 0 || commas * 2 >= lines.len()) || is_list) {
        return vec![value];
    }
    lines.into_iter().filter_map(|line| reading.part(value, line)).collect()
}

pub(super) fn words_of<'a>(reading: &Reading<'a>, lines: &[Span]) -> Vec<&'a str> {
    lines.iter().map(|line| reading.words(*line)).collect()
}

/// Whether lines are each one name and what it is, or of: "Ann Lee, Ph.D., clerk" above "Bo Ray, Quay Watch, Ulm".
pub(super) fn are_each_of_one(lines: &[&str]) -> bool {
    let begins = |line: &&str| {
        let mut parts = parting::outside_brackets(line, ',').into_iter().map(str::trim);
        parts.next().is_some_and(|first| name::is_clear(first) && name::is_full(first))
            && parts.next().is_none_or(|second| {
                let article = second.split(' ').next().unwrap_or(second);
                !second.is_empty() && (!name::is_full(second) || LEXICON.place.article.are(article))
            })
    };
    lines.len() > 1
        && lines.iter().filter(|line| line.contains(',')).count() * 2 > lines.len()
        && !lines.iter().any(|line| line.contains(';'))
        && lines.iter().filter(|line| begins(line)).count() * 8 >= lines.len() * 7
}

/// Whether the items of a list are each a name and what it is of: "Ann Lee, Quay Watch".
pub(super) fn are_parted(reading: &Reading, values: &[Span]) -> bool {
    let bare: Vec<&str> =
        values.iter().map(|value| reading.words(*value)).filter(|words| label_of(words).is_none()).collect();
    let of_two = |words: &&&str| parting::outside_brackets(words, ',').len() == 2;
    bare.len() > 2 && bare.iter().filter(of_two).count() * 3 >= bare.len() * 2
}
