//! The real binary: indexing to its end, or serving until it is dropped, with what the system says of it.
//!
//! Times of the processor and memory are read from `/proc`, where there is one.

use anyhow::{Context as _, ensure};
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Linux tells times of the processor in this many ticks a second.
const TICKS: f64 = 100.0;

/// What a program that ended took.
pub(crate) struct Ran {
    pub(crate) time: Duration,
    /// Of all its threads.
    pub(crate) processor: Option<Duration>,
    pub(crate) peak_memory: Option<u64>,
}

/// Indexes a folder to the end.
pub(crate) fn index(records: &Path, index: &Path) -> anyhow::Result<Ran> {
    let started = Instant::now();
    let mut child = readout("index", records, index).stderr(Stdio::inherit()).spawn()?;
    let (mut processor, mut peak_memory) = (None, None);
    let status = loop {
        // Both only grow, so what was read last is nearly what it ended with.
        processor = self::processor(child.id()).or(processor);
        peak_memory = memory(child.id(), "VmHWM").or(peak_memory);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    ensure!(status.success(), "`readout index` ended with {status}");
    Ok(Ran { time: started.elapsed(), processor, peak_memory })
}

/// A server that answers; ended when it is dropped.
pub(crate) struct Server {
    child: Child,
    pub(crate) address: SocketAddr,
    /// From its start to when it listened.
    pub(crate) start: Duration,
}

impl Server {
    /// Serves an index that is up to date.
    pub(crate) fn start(records: &Path, index: &Path) -> anyhow::Result<Self> {
        let started = Instant::now();
        let mut child =
            readout("serve", records, index).args(["--listen", "127.0.0.1:0"]).stderr(Stdio::piped()).spawn()?;
        let errors = child.stderr.take().context("the server has no output")?;
        let mut server = Self { child, address: SocketAddr::from(([127, 0, 0, 1], 0)), start: Duration::ZERO };
        let mut lines = BufReader::new(errors).lines();
        for line in lines.by_ref() {
            if let Some(address) = address(&line?) {
                server.address = address;
                server.start = started.elapsed();
                break;
            }
        }
        ensure!(server.address.port() != 0, "`readout serve` gave no address");
        // Read on, so that it never waits for room to write.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(server)
    }

    /// What it took of the processor so far.
    pub(crate) fn processor(&self) -> Option<Duration> {
        processor(self.child.id())
    }

    /// A line of its status, in bytes.
    pub(crate) fn memory(&self, line: &str) -> Option<u64> {
        memory(self.child.id(), line)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself needs neither.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a process took of the processor so far, in all its threads.
pub(crate) fn processor(process: u32) -> Option<Duration> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program, in brackets, may hold anything.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks: f64 = fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?;
    Some(Duration::from_secs_f64(ticks / TICKS))
}

fn memory(process: u32, line: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let value = status.lines().find_map(|found| found.strip_prefix(line)?.strip_prefix(':'))?;
    Some(value.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}

/// Nothing of the surroundings changes what it does.
fn readout(command: &str, records: &Path, index: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_readout"));
    program.env_clear().arg(command).arg("--records").arg(records).arg("--index").arg(index);
    program.current_dir(records).stdout(Stdio::null());
    program
}

fn address(line: &str) -> Option<SocketAddr> {
    line.strip_prefix("GraphQL:")?.trim().strip_prefix("http://")?.strip_suffix("/graphql")?.parse().ok()
}
