//! Settings: what the flags, the environment and `readout.toml` say, joined into one value.
//!
//! In: [`Given`] from the command line (flags, else `READOUT_…` variables) and one from the file. Out: [`Settings`], in
//! which nothing is missing. Flags beat the environment, which beats the file, which beats the default. No earlier
//! module imports this one: each stage has plain options of its own, and [`Settings`] makes them.

mod file;
mod given;
mod serving;

use crate::server::Options;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

pub use file::ConfigError;
pub use given::Given;
pub use serving::GivenServing;

/// The file that is read where none is named, if it is there.
pub const DEFAULT_FILE: &str = "readout.toml";

/// All that can be set, with every default in place.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of records.
    pub records: PathBuf,
    /// The folder of the index.
    pub index: PathBuf,
    /// Where the server listens.
    pub listen: SocketAddr,
    /// Globs, by gitignore's rules: what in the folder of records is no record.
    pub ignore: Vec<String>,
    /// A record over this many bytes is not read.
    pub max_record_bytes: u64,
    /// What is logged: a level, or levels by module (`info,readout::ingest=debug`).
    pub log: String,
    /// A folder of trusted documents, or their manifest.
    pub documents: Option<PathBuf>,
    /// How to serve.
    pub serving: Options,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            records: PathBuf::from("records"),
            index: PathBuf::from("index"),
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 8000)),
            ignore: Vec::new(),
            max_record_bytes: 64 * 1024 * 1024,
            log: "info".to_owned(),
            documents: None,
            serving: Options::default(),
        }
    }
}

impl Settings {
    /// What holds for a command line, with the file that it names, else with `readout.toml` where there is one.
    pub fn load(given: Given, file: Option<&Path>) -> Result<Self, ConfigError> {
        let from_file = match file {
            Some(path) => file::read(path)?,
            None if Path::new(DEFAULT_FILE).exists() => file::read(Path::new(DEFAULT_FILE))?,
            None => Given::default(),
        };
        Ok(Self::resolve(given.or(from_file)))
    }

    fn resolve(given: Given) -> Self {
        let default = Self::default();
        let listen = given.listen.unwrap_or(default.listen);
        Self {
            records: given.records.unwrap_or(default.records),
            index: given.index.unwrap_or(default.index),
            listen,
            ignore: given.ignore.unwrap_or(default.ignore),
            max_record_bytes: given.max_record_bytes.unwrap_or(default.max_record_bytes),
            log: given.log.unwrap_or(default.log),
            documents: given.serving.documents.clone(),
            serving: given.serving.resolve(listen.to_string()),
        }
    }
}
