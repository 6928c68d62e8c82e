//! The main job, measured: a folder of records in, a searchable graph out over HTTP, beside plain Tantivy.
//!
//! In: the generator beside the corpora (`READOUT_CORPORA`, or `../shared/corpora`) and a number of records
//! (`READOUT_BENCH_RECORDS`, 20,000 by default). Out: one table. The real binary indexes and serves; plain Tantivy
//! holds the same passages and answers the same questions in this process. It compares with no fixed time: what it
//! tells are ratios of one run.

mod client;
mod constant;
mod latency;
mod material;
mod measure;
mod memory;
mod program;
mod questions;
mod random;
mod raw;
mod records;
mod table;

use anyhow::Context as _;
use material::Material;
use program::Server;
use raw::Raw;
use std::path::Path;

/// That of the binary, so that plain Tantivy has it too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Nested pages that are asked of memory too.
const NESTED: usize = 400;

/// Of so many jobs one question is asked again and again.
const REPEATED: usize = 3;

/// Questions of a job, over all its measurements.
const QUESTIONS: usize = 2_000;

fn main() -> anyhow::Result<()> {
    if let Some(file) = std::env::var_os(constant::FILE) {
        return constant::serve(Path::new(&file));
    }
    let Some(generator) = records::generator() else {
        table::say("the corpora are not there, so nothing is measured; `READOUT_CORPORA` says where they are");
        return Ok(());
    };
    let count = std::env::var("READOUT_BENCH_RECORDS").map_or(Ok(20_000), |count| count.parse());
    let count = count.context("`READOUT_BENCH_RECORDS` is no number")?;
    let work = Path::new(env!("CARGO_TARGET_TMPDIR")).join("main_job");
    std::fs::create_dir_all(&work)?;
    table::say(&format!("writing {count} records, if they are not there yet"));
    let records = records::write(&generator, &work, count)?;
    let scratch = tempfile::tempdir_in(&work)?;
    run(&records, scratch.path())
}

/// The way in is gone so many times by either, by turns.
const ROUNDS: usize = 3;

fn run(records: &records::Records, scratch: &Path) -> anyhow::Result<()> {
    let (index, raw_index) = (scratch.join("index-0"), scratch.join("raw-0"));
    table::say("indexing them");
    let mut ran = vec![program::index(&records.folder, &index)?];
    let material = Material::read(&index)?;
    table::say("feeding the same passages to plain Tantivy");
    let (raw, raw_once) = Raw::open(raw::feed(&raw_index, &material)?)?;
    let mut raw_ran = vec![raw_once];
    for round in 1..ROUNDS {
        table::say("both again");
        ran.push(program::index(&records.folder, &scratch.join(format!("index-{round}")))?);
        raw_ran.push(raw::feed(&scratch.join(format!("raw-{round}")), &material)?.ran);
    }
    let jobs = questions::jobs(&material, QUESTIONS);
    let passages = material.passages().count();
    drop(material);
    table::say("asking of the index and of memory");
    let nested = jobs.iter().find(|job| job.name == questions::NESTED).context("there is no nested page")?;
    let nested = memory::compare(&index, nested, NESTED)?;
    let server = Server::start(&records.folder, &index)?;
    let mut measured = Vec::new();
    for job in &jobs {
        table::say(&format!("asking: {}", job.name));
        measured.push((job, measure::measure(&server, &raw, job)?));
    }
    table::say("asking the same again and again");
    let mut repeated = Vec::new();
    for job in jobs.iter().take(REPEATED) {
        for connections in [1, measure::MANY] {
            repeated.push(constant::compare(&server, job, scratch, connections)?);
        }
    }
    table::ingest(records, passages, (&median(ran)?, bytes(&index)?), (&median(raw_ran)?, bytes(&raw_index)?));
    table::questions(&measured);
    table::nested(&nested);
    table::repeated(&repeated);
    table::notes(&server, &raw, &measured);
    Ok(())
}

/// The one that took neither the longest nor the shortest.
fn median(mut ran: Vec<program::Ran>) -> anyhow::Result<program::Ran> {
    ran.sort_by_key(|ran| ran.time);
    let middle = ran.len() / 2;
    ran.into_iter().nth(middle).context("nothing ran")
}

/// The bytes of all files of a folder and its folders.
fn bytes(folder: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let facts = entry.metadata()?;
        sum += if facts.is_dir() { bytes(&entry.path())? } else { facts.len() };
    }
    Ok(sum)
}
