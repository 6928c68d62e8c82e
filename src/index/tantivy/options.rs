//! How an index is opened.

use std::time::Duration;

/// How an index is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// What the index is made for: the version of the schema and of what fills it. An index of another version is
    /// deleted and made anew.
    pub version: String,
    /// Throws away an index that is there.
    pub rebuild: bool,
    /// Bytes that may be filled before documents are written out.
    pub memory_budget: usize,
    /// How many threads read.
    pub threads: usize,
    /// How long a call may take, with the time it waits.
    pub deadline: Duration,
    /// How many calls may wait for a thread.
    pub waiting: usize,
}

impl Default for Options {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(2, usize::from);
        Self {
            version: String::new(),
            rebuild: false,
            memory_budget: 128_000_000,
            threads,
            deadline: Duration::from_secs(10),
            waiting: 1_024,
        }
    }
}
