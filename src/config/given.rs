//! What one place says of the settings: each may be left out.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// One declaration of every setting, for all three places: the flag is the key of the file, and the variable is its
/// name in capitals after `READOUT_`. So a new setting cannot be had in one place only.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[command(next_help_heading = "Settings")]
pub struct Given {
    /// The folder of records [default: records]
    #[arg(long, env = "READOUT_RECORDS", value_name = "DIR", global = true, hide_env = true)]
    pub records: Option<PathBuf>,
    /// The folder of the index, which can be deleted at any time [default: index]
    #[arg(long, env = "READOUT_INDEX", value_name = "DIR", global = true, hide_env = true)]
    pub index: Option<PathBuf>,
    /// Where the server listens; port 0 takes a free one [default: 127.0.0.1:8000]
    #[arg(long, env = "READOUT_LISTEN", value_name = "ADDR", global = true, hide_env = true)]
    pub listen: Option<SocketAddr>,
    /// What in the folder is no record, by gitignore's rules; can be given more than once
    #[arg(long, env = "READOUT_IGNORE", value_name = "GLOB", value_delimiter = ',', global = true, hide_env = true)]
    pub ignore: Option<Vec<String>>,
    /// Do not read a record over this many bytes [default: 67108864]
    #[arg(long, env = "READOUT_MAX_RECORD_BYTES", value_name = "BYTES", global = true, hide_env = true)]
    pub max_record_bytes: Option<u64>,
    /// What to log: error, warn, info, debug, trace, or levels by module [default: info]
    #[arg(long, env = "READOUT_LOG", value_name = "FILTER", global = true, hide_env = true)]
    pub log: Option<String>,
}

impl Given {
    /// What this one says, and where it is silent what `weaker` says.
    pub(super) fn or(self, weaker: Self) -> Self {
        Self {
            records: self.records.or(weaker.records),
            index: self.index.or(weaker.index),
            listen: self.listen.or(weaker.listen),
            ignore: self.ignore.or(weaker.ignore),
            max_record_bytes: self.max_record_bytes.or(weaker.max_record_bytes),
            log: self.log.or(weaker.log),
        }
    }

    /// With relative folders taken from `folder`.
    pub(super) fn below(self, folder: &Path) -> Self {
        let below = |path: PathBuf| folder.join(path);
        Self { records: self.records.map(below), index: self.index.map(below), ..self }
    }

    /// The names of all settings, as flags and keys have them.
    pub(super) fn names() -> Vec<String> {
        let command = <Self as clap::Args>::augment_args(clap::Command::new(""));
        command.get_arguments().filter_map(|argument| argument.get_long().map(str::to_owned)).collect()
    }
}
