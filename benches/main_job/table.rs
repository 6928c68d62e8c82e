//! What is printed: the table on stdout, the steps on stderr.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a benchmark prints its results")]

use crate::measure::{Load, MANY, Measured};
use crate::program::{Ran, Server};
use crate::raw::Raw;
use crate::records::Records;
use std::time::Duration;

/// The search over HTTP may take so many times as long as plain Tantivy, and so many milliseconds more.
const SEARCH_TIMES: f64 = 1.3;
const SEARCH_MORE: f64 = 0.5;

/// Ingest has to reach this part of plain Tantivy's throughput.
const INGEST: f64 = 0.5;

/// A step, told while it goes on.
pub(crate) fn say(step: &str) {
    eprintln!("{step}");
}

/// The way in.
pub(crate) fn ingest(records: &Records, passages: usize, real: (&Ran, u64), raw: (Duration, u64)) {
    let Records { count, bytes, .. } = records;
    println!("\nINGEST of {count} records, {:.1} MB, {passages} passages", mega(*bytes));
    println!(
        "  {:<16}{:>9}{:>12}{:>9}{:>12}{:>12}{:>12}",
        "", "time s", "records/s", "MB/s", "index MB", "peak MB", "cpu s"
    );
    let row = |name: &str, time: Duration, size: u64, memory: Option<u64>, processor: Option<Duration>| {
        let seconds = time.as_secs_f64();
        let (records, rate) = (*count as f64 / seconds, mega(*bytes) / seconds);
        let memory = told(memory.map(mega), 0);
        let processor = told(processor.map(|time| time.as_secs_f64()), 1);
        println!("  {name:<16}{seconds:>9.1}{records:>12.0}{rate:>9.2}{:>12.1}{memory:>12}{processor:>12}", mega(size));
    };
    row("readout index", real.0.time, real.1, real.0.peak_memory, real.0.processor);
    row("plain Tantivy", raw.0, raw.1, None, None);
    let part = raw.0.as_secs_f64() / real.0.time.as_secs_f64();
    println!("  throughput: {part:.2} of plain Tantivy's; goal: at least {INGEST}: {}", verdict(part >= INGEST));
}

/// The way out.
pub(crate) fn questions(measured: &[(&str, Measured)]) {
    println!("\nQUESTIONS over HTTP, times in ms");
    println!(
        "  {:<37}{:>5}{:>7}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}{:>9}{:>8}  goal",
        "", "conn", "asked", "req/s", "p50", "p95", "cpu", "client", "raw p50", "raw p95", "p95/raw"
    );
    for (name, measured) in measured {
        let (middle, high) = (measured.raw.percentile(0.5), measured.raw.percentile(0.95));
        let ratio = measured.alone.timed.percentile(0.95) / high;
        let beside = format!("{middle:>9.2}{high:>9.2}{ratio:>8.1}  {}", goal(name, measured));
        println!("  {name:<37}{}{beside}", load(1, &measured.alone));
        println!("  {:<37}{}", "", load(MANY, &measured.many));
    }
}

/// What has to be known to read the tables.
pub(crate) fn notes(server: &Server, raw: &Raw, measured: &[(&str, Measured)]) {
    let (counted, same) = measured
        .iter()
        .fold((0, 0), |(counted, same), (_, measured)| (counted + measured.totals.0, same + measured.totals.1));
    let memory = |line| told(server.memory(line).map(mega), 0);
    println!("\nNOTES");
    println!("  cpu: the server's processor time for a request; client: the client's part of both processor times.");
    println!("  Each request has other parameters, drawn from the records; no answer is kept. Raw is plain Tantivy in");
    println!("  this process, one thread, the questions of one connection, by turns of 40 with HTTP: best passages,");
    println!("  count, documents, snippets; no grouping by meeting, no cursors, no names resolved, no JSON, no HTTP.");
    println!("  Totals here and there agree in {same} of {counted} (words are analysed differently).");
    println!("  Plain Tantivy has {} segments, its default threads, settings and tokenizers.", raw.segments());
    println!(
        "  The server listened after {:.2} s; it now takes {} MB ({} MB at its peak), mapped pages included.",
        server.start.as_secs_f64(),
        memory("VmRSS"),
        memory("VmHWM")
    );
    if let Ok(load) = std::fs::read_to_string("/proc/loadavg") {
        println!("  Load of the machine at the end (1, 5, 15 min): {}", load.trim());
    }
}

fn load(connections: usize, load: &Load) -> String {
    let Load { timed, .. } = load;
    format!(
        "{connections:>5}{:>7}{:>8.0}{:>8.2}{:>8.2}{:>8}{:>8}",
        timed.times.len(),
        timed.rate(),
        timed.percentile(0.5),
        timed.percentile(0.95),
        told(load.server_each(), 2),
        told(load.client_share().map(|share| share * 100.0), 0) + "%",
    )
}

/// Only searches have a goal against plain Tantivy.
fn goal(name: &str, measured: &Measured) -> String {
    if !name.starts_with("search") {
        return "-".to_owned();
    }
    let most = SEARCH_TIMES * measured.raw.percentile(0.95) + SEARCH_MORE;
    let met = measured.alone.timed.percentile(0.95) <= most;
    format!("p95 at most {SEARCH_TIMES} raw + {SEARCH_MORE} = {most:.2}: {}", verdict(met))
}

fn verdict(met: bool) -> &'static str {
    if met { "met" } else { "MISSED" }
}

fn told(number: Option<f64>, digits: usize) -> String {
    number.map_or_else(|| "-".to_owned(), |number| format!("{number:.digits$}"))
}

fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
