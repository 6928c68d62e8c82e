//! The names in the values of a list: each item or line of it is one name, or several.
//!
//! In: an entry that names a list, and its values. Out: each name, with what its line or box says of how its bearer took
//! part. Which values a list has is seen in `list.rs`.

use super::super::head::{Entry, label_of};
use super::super::lexicon::LEXICON;
use super::super::reading::Reading;
use super::super::standing::{Standing, standing};
use super::boxes::{are_ticked, box_of, without_box};
use super::lines::{are_each_of_one, are_parted, lines, words_of};
use super::{Listed, absent, dashes, labels, name, names, run, stops, surnames};
use crate::model::{Attendance, Span};
use crate::parse::BlockKind;

/// A list, and what all its values together say of each.
pub(super) struct List<'a> {
    reading: &'a Reading<'a>,
    entry: &'a Entry,
    own: Standing,
    /// Whether its values are items that stand below its name.
    is_item: bool,
    labels: labels::Labels,
    is_ticked: bool,
    are_of_two: bool,
    are_of_others: bool,
}

impl<'a> List<'a> {
    pub(super) fn of(reading: &'a Reading<'a>, entry: &'a Entry, own: Standing, items: &[Span], is_item: bool) -> Self {
        let labels = if is_item { labels::of(reading, items) } else { labels::Labels::Other };
        let is_ticked = is_item && are_ticked(reading, items);
        let are_of_two = are_parted(reading, items);
        let are_of_others = reading.is_plain() && is_item && run::are_of_others(reading, items);
        Self { reading, entry, own, is_item, labels, is_ticked, are_of_two, are_of_others }
    }

    /// The names in one of its values.
    pub(super) fn people(&self, value: Span, standing: Standing) -> Vec<Listed> {
        let reading = self.reading;
        let every = every_line(reading, value);
        if surnames::are_led(reading, &every) {
            return surnames::people(reading, &every, standing);
        }
        let is_unticked = self.is_ticked && box_of(reading, value) == Some(false);
        let standing = if is_unticked { (self.own.0, Some(Attendance::Absent)) } else { standing };
        let value = reading.part(value, without_box(reading.words(value))).unwrap_or(value);
        let (value, absent) = absent::apart(reading, value);
        let mut found = self.of_lines(value, standing);
        found.extend(absent.into_iter().flat_map(|absent| apart(reading, absent)));
        found
    }

    fn of_lines(&self, value: Span, standing: Standing) -> Vec<Listed> {
        let lines = lines(self.reading, value);
        let of_one = are_each_of_one(&words_of(self.reading, &lines));
        let are_parted = || if lines.len() > 1 { are_parted(self.reading, &lines) } else { self.are_of_two };
        let of_two = of_one || self.is_item && are_parted();
        let parts = match lines[..] {
            [line] if !self.entry.listed || self.is_paragraph(line) => stops::parts(self.reading, line),
            _ => lines.into_iter().map(|line| (line, None)).collect(),
        };
        let of_line =
            |(line, own): (Span, Option<Standing>)| self.of_line(line, own.unwrap_or(standing), of_one, of_two);
        parts.into_iter().flat_map(of_line).collect()
    }

    /// The names of a line; `of_one`, `of_two`: each line is of one, with what stands beside the name.
    fn of_line(&self, line: Span, standing: Standing, of_one: bool, of_two: bool) -> Vec<Listed> {
        let words = self.reading.words(line);
        if of_one && !name::is_clear(words) {
            return Vec::new();
        }
        let is_of_two = (of_two || self.are_of_others) && label_of(words).is_none();
        if is_of_two || self.labels == labels::Labels::Names {
            return vec![Listed::new(line, standing)];
        }
        self.of_several(line, standing)
    }

    /// The names of a line that may have several.
    fn of_several(&self, line: Span, mut own: Standing) -> Vec<Listed> {
        let reading = self.reading;
        let (line, of) = labels::organization_before(reading, line, self.labels);
        let (line, role) = office_behind(reading, line);
        let dashed = dashes::names(reading, line, false);
        let listed = self.entry.listed && of.is_none() && !self.is_paragraph(line);
        let parted = if dashed.is_empty() { names::names(reading, line, listed) } else { dashed };
        let mut found = Vec::new();
        for (index, name) in parted.into_iter().enumerate() {
            let words = reading.words(name);
            // "Chair: Ann Lee, Quay Board" is one who leads.
            if index > 0 && self.own.0.is_some() && LEXICON.person.organization.stand_in(words) {
                continue;
            }
            // "Also present were", among the names.
            let is_other = name.start > line.start && !name::is_clear(words);
            match standing(words).filter(|_| is_other) {
                Some(other) => own = other,
                None => found.push(Listed { of, role, ..Listed::new(name, own) }),
            }
        }
        found
    }

    fn is_paragraph(&self, line: Span) -> bool {
        self.reading.kind_at(line) == Some(&BlockKind::Paragraph)
    }
}

/// The lines of a value, whatever they are.
fn every_line(reading: &Reading, value: Span) -> Vec<Span> {
    reading.words(value).lines().filter_map(|line| reading.part(value, line.trim())).collect()
}

/// The people of a list of absent at the end of one of others.
fn apart(reading: &Reading, absent: Span) -> Vec<Listed> {
    let own = (None, Some(Attendance::Absent));
    let of_part = |(part, of_part): (Span, Option<Standing>)| {
        let names = names::names(reading, part, false).into_iter();
        names.map(move |name| Listed::new(name, of_part.unwrap_or(own)))
    };
    stops::parts(reading, absent).into_iter().flat_map(of_part).collect()
}

/// A line without what its end says that all in it are: "Ann Lee, Bo Ray, Trustees."
fn office_behind(reading: &Reading, line: Span) -> (Span, Option<Span>) {
    let words = reading.words(line);
    let Some((names, office)) = words.rsplit_once(',').filter(|(names, _)| names.contains(',')) else {
        return (line, None);
    };
    let office = office.trim().trim_end_matches('.');
    if !LEXICON.field.members.are(office) {
        return (line, None);
    }
    (Span::new(line.start, line.start + names.len()), reading.part(line, office))
}
