//! What one place says of the settings: each may be left out.

use super::serving::{GivenServing, SERVING};
use clap::Command;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// One declaration of every setting, for all three places: the flag is the key of the file, and the variable is its
/// name in capitals after `READOUT_` ([`Given::complete`]). So a new setting cannot be had in one place only.
#[derive(Clone, Debug, Default, PartialEq, Eq, clap::Args, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
#[command(next_help_heading = "Settings")]
pub struct Given {
    /// The folder of records [default: records]
    #[arg(long, value_name = "DIR")]
    pub records: Option<PathBuf>,
    /// The folder of the index, which can be deleted at any time [default: index]
    #[arg(long, value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// Where the server listens; port 0 takes a free one [default: 127.0.0.1:8000]
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<SocketAddr>,
    /// What in the folder is no record, by gitignore's rules; can be given more than once
    #[arg(long, value_name = "GLOB", value_delimiter = ',')]
    pub ignore: Option<Vec<String>>,
    /// Do not read a record over this many bytes [default: 67108864]
    #[arg(long, value_name = "BYTES")]
    pub max_record_bytes: Option<u64>,
    /// What to log: error, warn, info, debug, trace, or levels by module [default: info]
    #[arg(long, value_name = "FILTER")]
    pub log: Option<String>,
    /// How to serve.
    #[command(flatten)]
    #[serde(flatten)]
    pub serving: GivenServing,
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
            serving: self.serving.or(weaker.serving),
        }
    }

    /// With relative folders taken from `folder`.
    pub(super) fn below(self, folder: &Path) -> Self {
        let below = |path: PathBuf| folder.join(path);
        let documents = self.serving.documents.map(below);
        Self {
            records: self.records.map(below),
            index: self.index.map(below),
            serving: GivenServing { documents, ..self.serving },
            ..self
        }
    }

    /// Completes the settings among the arguments of a command: each has a variable, `READOUT_` and its name, and may
    /// stand behind every command.
    pub fn complete(command: Command) -> Command {
        let names = Self::names();
        command.mut_args(|argument| {
            let Some(name) = argument.get_long().map(str::to_owned).filter(|name| names.contains(name)) else {
                return argument;
            };
            // What is seldom set stands in the long help only.
            let is_rare = argument.get_help_heading() == Some(SERVING);
            let variable = format!("READOUT_{}", name.replace('-', "_").to_uppercase());
            argument.env(variable).hide_env(true).global(true).hide_short_help(is_rare)
        })
    }

    /// The names of all settings, as flags and keys have them.
    pub(super) fn names() -> Vec<String> {
        let command = <Self as clap::Args>::augment_args(Command::new(""));
        command.get_arguments().filter_map(|argument| argument.get_long().map(str::to_owned)).collect()
    }
}
