//! The records that are measured: written once as Markdown files with front matter, kept between runs.
//!
//! In: the generator beside the corpora and a number. Out: a folder with that many files, and their bytes. The texts
//! are what the generator makes of real records; nothing is written but what it says.

use anyhow::{Context as _, ensure};
use serde::Deserialize;
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Goes into the name of the folder: files that were written otherwise are not used again.
const FORM: u32 = 1;

/// Files of one folder.
const FOLDER: usize = 1_000;

/// A folder of records.
pub(crate) struct Records {
    pub(crate) folder: PathBuf,
    pub(crate) count: usize,
    pub(crate) bytes: u64,
}

/// One record as the generator gives it.
#[derive(Deserialize)]
struct Generated {
    id: String,
    title: String,
    date: Option<String>,
    place: Option<String>,
    participants: Vec<String>,
    themes: Vec<String>,
    body: String,
}

/// The generator; `None` where the corpora are not there.
pub(crate) fn generator() -> Option<PathBuf> {
    let corpora = std::env::var_os("READOUT_CORPORA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"), PathBuf::from);
    let generator = corpora.join("make_scale.py");
    generator.is_file().then_some(generator)
}

/// The folder of `count` records, written if a whole one is not there.
pub(crate) fn write(generator: &Path, work: &Path, count: usize) -> anyhow::Result<Records> {
    let folder = work.join(format!("records-{FORM}-{count}"));
    let finished = folder.with_extension("bytes");
    if let Ok(bytes) = std::fs::read_to_string(&finished) {
        return Ok(Records { folder, count, bytes: bytes.trim().parse()? });
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    let bytes = write_all(generator, &folder, count)?;
    std::fs::write(finished, bytes.to_string())?;
    Ok(Records { folder, count, bytes })
}

fn write_all(generator: &Path, folder: &Path, count: usize) -> anyhow::Result<u64> {
    let mut python = Command::new("python3")
        .arg(generator)
        .args(["-n", &count.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .context("python3 could not be started, which makes the records")?;
    let lines = BufReader::new(python.stdout.take().context("python3 has no output")?).lines();
    let (mut written, mut bytes) = (0, 0);
    for line in lines {
        let record: Generated = serde_json::from_str(&line?)?;
        let part = folder.join(format!("{:03}", written / FOLDER));
        std::fs::create_dir_all(&part)?;
        let text = markdown(&record)?;
        std::fs::write(part.join(format!("{}.md", record.id)), &text)?;
        written += 1;
        bytes += text.len() as u64;
    }
    ensure!(python.wait()?.success() && written == count, "{written} of {count} records were made");
    Ok(bytes)
}

/// A string of JSON is one of YAML.
fn markdown(record: &Generated) -> anyhow::Result<String> {
    let quoted = |text: &str| serde_json::to_string(text);
    let mut text = format!("---\ntitle: {}\n", quoted(&record.title)?);
    if let Some(date) = &record.date {
        writeln!(text, "date: {date}")?;
    }
    if let Some(place) = &record.place {
        writeln!(text, "place: {}", quoted(place)?)?;
    }
    for (key, names) in [("participants", &record.participants), ("themes", &record.themes)] {
        if !names.is_empty() {
            writeln!(text, "{key}:")?;
        }
        for name in names {
            writeln!(text, "  - {}", quoted(name)?)?;
        }
    }
    write!(text, "---\n\n{}\n", record.body)?;
    Ok(text)
}
