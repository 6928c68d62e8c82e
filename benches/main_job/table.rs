//! What is printed: the table on stdout, the steps on stderr.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a benchmark prints its results")]

use crate::constant::Repeated;
use crate::measure::{Load, MANY, Measured};
use crate::memory::Compared;
use crate::program::{Ran, Server};
use crate::questions::Job;
use crate::raw::Raw;
use crate::records::Records;

/// Ingest has to reach this part of plain Tantivy's throughput.
const INGEST: f64 = 0.5;

/// A nested page has to reach this part of the throughput that it has over answers in memory.
const NESTED: f64 = 0.7;

/// A repeated question has to reach this part of a constant handler's throughput.
const REPEATED: f64 = 0.7;

/// A step, told while it goes on.
pub(crate) fn say(step: &str) {
    eprintln!("{step}");
}

/// The way in.
pub(crate) fn ingest(records: &Records, passages: usize, real: (&Ran, u64), raw: (&Ran, u64)) {
    let Records { count, bytes, .. } = records;
    println!("\nINGEST of {count} records, {:.1} MB, {passages} passages; medians of both by turns", mega(*bytes));
    println!(
        "  {:<16}{:>9}{:>12}{:>9}{:>12}{:>12}{:>12}",
        "", "time s", "records/s", "MB/s", "index MB", "peak MB", "cpu s"
    );
    for (name, (ran, size)) in [("readout index", real), ("plain Tantivy", raw)] {
        let seconds = ran.time.as_secs_f64();
        let (records, rate) = (*count as f64 / seconds, mega(*bytes) / seconds);
        let memory = told(ran.peak_memory.map(mega), 0);
        let processor = told(ran.processor.map(|time| time.as_secs_f64()), 1);
        println!("  {name:<16}{seconds:>9.1}{records:>12.0}{rate:>9.2}{:>12.1}{memory:>12}{processor:>12}", mega(size));
    }
    let part = raw.0.time.as_secs_f64() / real.0.time.as_secs_f64();
    let of_processor = raw.0.processor.zip(real.0.processor).map(|(raw, real)| raw.as_secs_f64() / real.as_secs_f64());
    println!(
        "  throughput: {part:.2} of plain Tantivy's ({} by processor time); goal: at least {INGEST}: {}",
        told(of_processor, 2),
        verdict(part >= INGEST)
    );
}

/// The way out.
pub(crate) fn questions(measured: &[(&Job, Measured)]) {
    println!("\nQUESTIONS over HTTP, times in ms");
    println!(
        "  {:<37}{:>5}{:>7}{:>8}{:>8}{:>8}{:>8}{:>8}{:>9}{:>9}{:>8}  goal",
        "", "conn", "asked", "req/s", "p50", "p95", "cpu", "client", "raw p50", "raw p95", "p95/raw"
    );
    for (job, measured) in measured {
        let (middle, high) = (measured.raw.percentile(0.5), measured.raw.percentile(0.95));
        let ratio = measured.alone.timed.percentile(0.95) / high;
        let beside = format!("{middle:>9.2}{high:>9.2}{ratio:>8.1}  {}", goal(job, measured));
        println!("  {:<37}{}{beside}", job.name, load(1, &measured.alone));
        println!("  {:<37}{}", "", load(MANY, &measured.many));
    }
}

/// The same nested page over the index and over memory.
pub(crate) fn nested(compared: &Compared) {
    let (index, memory) = (compared.index.rate(), compared.memory.rate());
    let part = index / memory;
    println!(
        "\nNESTED PAGE in this process, without HTTP: {index:.0} a second over the index, {memory:.0} over memory"
    );
    println!("  throughput: {part:.2} of memory's; goal: at least {NESTED}: {}", verdict(part >= NESTED));
    println!("  opening the index took {:.0} ms", compared.opening.as_secs_f64() * 1e3);
}

/// A question asked again and again, beside a handler that returns a constant.
pub(crate) fn repeated(all: &[Repeated]) {
    println!("\nREPEATED over HTTP, beside an axum handler that returns the same bytes");
    for Repeated { name, connections, bytes, real, constant } in all {
        let part = real.rate() / constant.rate();
        println!(
            "  {name:<37}{connections:>5}{bytes:>8} bytes{:>8.0} req/s{:>8.0} constant: {part:.2}; goal: at least {REPEATED}: {}",
            real.rate(),
            constant.rate(),
            verdict(part >= REPEATED)
        );
    }
}

/// What has to be known to read the tables.
pub(crate) fn notes(server: &Server, raw: &Raw, measured: &[(&Job, Measured)]) {
    let (counted, same) = measured
        .iter()
        .fold((0, 0), |(counted, same), (_, measured)| (counted + measured.totals.0, same + measured.totals.1));
    let memory = |line| told(server.memory(line).map(mega), 0);
    println!("\nNOTES");
    println!("  cpu: the server's processor time for a request; client: the client's part of both processor times.");
    println!(
        "  Each request has other parameters, drawn from the records, so no kept answer is met. Raw is plain Tantivy in"
    );
    println!("  this process, one thread, the questions of one connection, by turns of 40 with HTTP: best passages,");
    println!("  count, documents, snippets; no grouping by meeting, no cursors, no names resolved, no JSON, no HTTP.");
    println!("  Totals here and there agree in {same} of {counted} (words are analysed differently).");
    println!("  Plain Tantivy has {} segments, its default threads, settings and tokenizers.", raw.segments());
    println!(
        "  The server listened after {:.2} s; it now takes {} MB, and {} MB with mapped pages.",
        server.start.as_secs_f64(),
        memory("RssAnon"),
        memory("VmRSS")
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

fn goal(job: &Job, measured: &Measured) -> String {
    let Some(goal) = job.goal else { return "-".to_owned() };
    let most = goal.most(measured.raw.percentile(0.95));
    let met = measured.alone.timed.percentile(0.95) <= most;
    format!("p95 at most {} raw + {} = {most:.2}: {}", goal.times, goal.more, verdict(met))
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
