//! The form of a correction file, `<record>.readout.toml`: TOML to a [`Correction`].
//!
//! In: the bytes of a file. Out: what it says, or one problem with its line, its key and what to do. Every key may be
//! left out, and what is not named stays as it was read; `false` takes away what was read.
//!
//! ```toml
//! title = "Harbour Board, 13th meeting"
//! date = 2025-04-17                     # or "2025-04", "2025", "2025-04-17/2025-04-19"
//! place = "Trieste, Italy"
//! body = "Harbour Board"
//! replace = ["themes"]                  # of these, only what stands here
//!
//! [[participant]]
//! name = "Ann Lee"                      # changes her, or adds her
//! role = "Mayor"
//!
//! [[theme]]
//! name = "Night Trams"
//!
//! [[statement]]
//! of = "paint the door"                 # changes the statement with these words; without it a new one is added
//! kind = "DECISION"
//! ```

use toml::de::DeTable;

use super::form::{Broken, Change, Form, Said, line_of};
use crate::model::{Attendance, Capacity, Day, Precision, Problem, Severity, Source, StakeholderKind, StatementKind};

const MEETING: [&str; 9] =
    ["title", "date", "place", "body", "replace", "participant", "theme", "statement", "meeting"];
const PARTICIPANT: [&str; 9] =
    ["name", "is", "kind", "role", "capacity", "attendance", "affiliation", "on_behalf_of", "remove"];
const THEME: [&str; 2] = ["name", "remove"];
const STATEMENT: [&str; 10] =
    ["of", "kind", "label", "text", "attributed_to", "owners", "due", "status", "themes", "remove"];
const REPLACE: [&str; 3] = ["participants", "themes", "statements"];

/// What a person says of one record, over what is read from it.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The file's name, for problems.
    pub(super) file: String,
    pub(super) meetings: Vec<MeetingSaid>,
}

/// What is said of one meeting.
#[derive(Clone, Debug, Default)]
pub(super) struct MeetingSaid {
    /// Which meeting of several, by its title or date as read.
    pub(super) which: Option<Said>,
    pub(super) title: Option<Said>,
    pub(super) date: Change<DateSaid>,
    pub(super) place: Change<Said>,
    pub(super) body: Change<Said>,
    pub(super) replace: Vec<String>,
    pub(super) participants: Vec<ParticipantSaid>,
    pub(super) themes: Vec<(Said, bool)>,
    pub(super) statements: Vec<StatementSaid>,
}

/// A day, a month, a year, or from a first to a last day.
#[derive(Clone, Debug)]
pub(super) struct DateSaid {
    pub(super) start: Day,
    pub(super) end: Day,
    pub(super) precision: Precision,
    pub(super) source: Source,
}

/// What is said of one who took part.
#[derive(Clone, Debug)]
pub(super) struct ParticipantSaid {
    /// As printed, or in full.
    pub(super) name: Said,
    /// The full name of who that is.
    pub(super) is: Option<Said>,
    pub(super) kind: Option<StakeholderKind>,
    pub(super) role: Change<String>,
    pub(super) capacity: Change<Capacity>,
    pub(super) attendance: Change<Attendance>,
    pub(super) affiliation: Change<String>,
    pub(super) on_behalf_of: Change<String>,
    pub(super) remove: bool,
}

/// What is said of a statement.
#[derive(Clone, Debug)]
pub(super) struct StatementSaid {
    /// Words of the one that is meant; `None`: a new one.
    pub(super) of: Option<Said>,
    pub(super) kind: Option<StatementKind>,
    pub(super) label: Change<String>,
    pub(super) text: Option<Said>,
    pub(super) attributed_to: Option<Vec<Said>>,
    pub(super) owners: Option<Vec<Said>>,
    pub(super) due: Change<DateSaid>,
    pub(super) status: Change<String>,
    pub(super) themes: Option<Vec<Said>>,
    pub(super) remove: bool,
}

impl Correction {
    /// Reads a correction file; `file` is its name.
    ///
    /// # Errors
    /// Where it is no TOML of this form: the one problem that the record has for it, and which is read without it.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Self, Problem> {
        let broken = |Broken { line, message }| Problem {
            severity: Severity::Partial,
            message: format!("`{file}` is left out: {message}"),
            line: Some(line),
        };
        let toml = std::str::from_utf8(bytes).map_err(|error| {
            let line = bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
            broken(Broken { line, message: "it is not UTF-8; save it as that".to_owned() })
        })?;
        // Some editors put a mark before the first byte of UTF-8.
        let toml = toml.strip_prefix('\u{FEFF}').unwrap_or(toml);
        let meetings = meetings(toml).map_err(broken)?;
        Ok(Self { file: file.to_owned(), meetings })
    }
}

fn meetings(toml: &str) -> Result<Vec<MeetingSaid>, Broken> {
    let table = DeTable::parse(toml).map_err(|error| Broken {
        line: line_of(toml, error.span().map_or(0, |span| span.start)),
        message: format!("{}; mend the line, or take it out", error.message()),
    })?;
    let form = Form::new(toml, &table, &MEETING)?;
    let only = meeting(&form)?;
    let mut of_several = MEETING;
    // One of several says which it is instead of holding others.
    of_several[MEETING.len() - 1] = "which";
    let several = form.tables("meeting", &of_several)?;
    let several = several.iter().map(|one| Ok(MeetingSaid { which: Some(one.needed("which")?), ..meeting(one)? }));
    std::iter::once(Ok(only)).chain(several).collect()
}

fn meeting(form: &Form<'_>) -> Result<MeetingSaid, Broken> {
    Ok(MeetingSaid {
        which: None,
        title: form.text("title")?,
        date: date(form, "date")?,
        place: form.change("place")?,
        body: form.change("body")?,
        replace: replaced(form)?,
        participants: form.tables("participant", &PARTICIPANT)?.iter().map(participant).collect::<Result<_, _>>()?,
        themes: form.tables("theme", &THEME)?.iter().map(theme).collect::<Result<_, _>>()?,
        statements: form.tables("statement", &STATEMENT)?.iter().map(statement).collect::<Result<_, _>>()?,
    })
}

fn replaced(form: &Form<'_>) -> Result<Vec<String>, Broken> {
    let names: Vec<String> = form.list("replace")?.unwrap_or_default().into_iter().map(|said| said.value).collect();
    match names.iter().find(|name| !REPLACE.contains(&name.as_str())) {
        Some(name) => {
            let advice = crate::words::advice(name, &REPLACE);
            Err(form.wrong("replace", format!("`{name}` cannot be replaced; {advice}")))
        }
        None => Ok(names),
    }
}

fn participant(form: &Form<'_>) -> Result<ParticipantSaid, Broken> {
    Ok(ParticipantSaid {
        name: form.needed("name")?,
        is: form.text("is")?,
        kind: form.choice("kind")?.flatten(),
        role: form.words("role")?,
        capacity: form.choice("capacity")?,
        attendance: form.choice("attendance")?,
        affiliation: form.words("affiliation")?,
        on_behalf_of: form.words("on_behalf_of")?,
        remove: form.flag("remove")?,
    })
}

fn theme(form: &Form<'_>) -> Result<(Said, bool), Broken> {
    Ok((form.needed("name")?, form.flag("remove")?))
}

fn statement(form: &Form<'_>) -> Result<StatementSaid, Broken> {
    let said = StatementSaid {
        of: form.text("of")?,
        kind: form.choice("kind")?.flatten(),
        label: form.words("label")?,
        text: form.text("text")?,
        attributed_to: form.list("attributed_to")?,
        owners: form.list("owners")?,
        due: date(form, "due")?,
        status: form.words("status")?,
        themes: form.list("themes")?,
        remove: form.flag("remove")?,
    };
    if said.of.is_none() {
        // A new statement cannot be without these.
        form.needed("text")?;
        form.needed("kind")?;
    }
    Ok(said)
}

fn date(form: &Form<'_>, key: &str) -> Result<Change<DateSaid>, Broken> {
    let said = match form.change(key)? {
        Some(Some(said)) => said,
        other => return Ok(other.map(|_| None)),
    };
    let wrong = || {
        let message =
            format!("`{}` is no date; write `2025-04-17`, `\"2025-04\"` or `\"2025-04-17/2025-04-19\"`", said.value);
        form.wrong(key, message)
    };
    let (start, end, precision) = span(&said.value).ok_or_else(wrong)?;
    Ok(Some(Some(DateSaid { start, end, precision, source: said.source })))
}

/// The first and last day of an ISO 8601 day, month, year, or of two of them with a slash between.
fn span(iso: &str) -> Option<(Day, Day, Precision)> {
    let Some((first, last)) = iso.split_once('/') else { return single(iso) };
    let (start, end) = (single(first.trim())?.0, single(last.trim())?.1);
    (start <= end).then_some((start, end, Precision::Range))
}

fn single(iso: &str) -> Option<(Day, Day, Precision)> {
    let day = |iso: String| Day::from_iso(&iso);
    match iso.len() {
        10 => Day::from_iso(iso).map(|day| (day, day, Precision::Day)),
        7 => {
            let start = day(format!("{iso}-01"))?;
            let end = (28..=31).rev().find_map(|last| day(format!("{iso}-{last}")))?;
            Some((start, end, Precision::Month))
        }
        4 => Some((day(format!("{iso}-01-01"))?, day(format!("{iso}-12-31"))?, Precision::Year)),
        _ => None,
    }
}
