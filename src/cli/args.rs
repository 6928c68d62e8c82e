//! The command line.

use super::search_filter::SearchArguments;
use crate::config::Given;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use std::path::PathBuf;

/// Turns a folder of meeting records into a searchable graph of meetings, themes and stakeholders, served as GraphQL.
#[derive(Parser)]
#[command(name = "readout", version, about, after_help = EXAMPLES, max_term_width = 100)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Read settings from this file [default: readout.toml, where there is one]
    #[arg(long, env = "READOUT_CONFIG", value_name = "FILE", global = true, hide_env = true)]
    pub(super) config: Option<PathBuf>,
    #[command(flatten)]
    pub(super) given: Given,
}

impl Arguments {
    /// Those that the process was started with.
    pub(super) fn parsed() -> Result<Self, clap::Error> {
        let mut command = Given::complete(Self::command());
        let mut matches = command.try_get_matches_from_mut(std::env::args_os())?;
        Self::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
    }
}

const EXAMPLES: &str = "\
Examples:
  readout                                      read records/, build index/, serve on 127.0.0.1:8000
  readout serve --records minutes --listen 127.0.0.1:9000
  readout index --rebuild                      build the index anew, and stop
  readout search '\"task force\" -tariffs'       find meetings, from the terminal
  readout search climate --themes trade --from 2025-01-01 --json
  readout inspect minutes/2025-04-17.md        what would be taken from a file; writes nothing
  readout schema > schema.graphql              the GraphQL schema

Every setting is also a variable (READOUT_RECORDS) and a key of readout.toml (records = \"minutes\").
Exit codes: 0 all well, 1 nothing found (search), 2 something failed.";

/// What to do.
#[derive(Subcommand)]
pub(super) enum Command {
    /// Bring the index up to date, then serve (the default)
    Serve,
    /// Bring the index up to date, and stop
    Index {
        /// Build the index anew, from nothing
        #[arg(long)]
        rebuild: bool,
    },
    /// Find meetings and more, from the terminal
    Search(Box<SearchArguments>),
    /// Show what would be taken from files, and the problems; writes nothing
    Inspect {
        /// The files
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Print one JSON object a file
        #[arg(long)]
        json: bool,
    },
    /// Print the GraphQL schema
    Schema,
}
