//! The commands.
//!
//! In: the arguments of the process. Out: its exit code: 0 all well, 1 nothing found, 2 something failed. Data goes to
//! stdout, words for people to stderr; a closed pipe is no error. What the commands do is done by the modules above;
//! here they are put together, and tokio's runtime begins here.

mod archive;
mod args;
mod documents;
mod index;
mod inspect;
mod inspect_json;
mod schema;
mod search;
mod search_filter;
mod serve;
mod terminal;

use crate::config::Settings;
use args::{Arguments, Command};
use std::process::ExitCode;

/// All well.
const WELL: u8 = 0;
/// Nothing was found.
const NOTHING: u8 = 1;
/// Something failed.
const FAILED: u8 = 2;

/// Runs the command that the process was started with.
pub fn run() -> ExitCode {
    let arguments = match Arguments::parsed() {
        Ok(arguments) => arguments,
        Err(shown) => {
            // Help and version are no failure; where they cannot be shown there is no one to tell.
            let _ = shown.print();
            return ExitCode::from(if shown.use_stderr() { FAILED } else { WELL });
        }
    };
    let code = command(arguments).unwrap_or_else(|error| {
        if terminal::is_closed_pipe(&error) {
            return WELL;
        }
        terminal::say(&format!("error: {error:#}"));
        FAILED
    });
    ExitCode::from(code)
}

fn command(arguments: Arguments) -> anyhow::Result<u8> {
    let settings = Settings::load(arguments.given, arguments.config.as_deref())?;
    terminal::log(&settings.log)?;
    match arguments.command.unwrap_or(Command::Serve) {
        Command::Serve => serve::run(&settings),
        Command::Index { rebuild } => index::run(&settings, rebuild),
        Command::Search(search) => search::run(&settings, &search),
        Command::Inspect { files, json } => inspect::run(&settings, &files, json),
        Command::Schema => schema::run(),
    }
}
