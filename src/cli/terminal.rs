//! Words for people on stderr, data on stdout, and whether someone is looking.

use anyhow::Context as _;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use tracing_subscriber::EnvFilter;

/// A line on stderr.
pub(super) fn say(line: &str) {
    // Where stderr is closed there is no one to tell.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Data on stdout.
pub(super) fn print(data: &str) -> anyhow::Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(data.as_bytes()).and_then(|()| stdout.flush()).context("stdout cannot be written")
}

/// Whether an error is that the reader of stdout went away, as `head` does.
pub(super) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let pipe = |cause: &(dyn std::error::Error + 'static)| {
        cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
    };
    error.chain().any(pipe)
}

/// Whether stdout is a terminal that shows colours.
pub(super) fn colours() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Sends the log to stderr.
pub(super) fn log(filter: &str) -> anyhow::Result<()> {
    let filter =
        EnvFilter::try_new(filter).with_context(|| format!("`{filter}` is no filter of the log; try `--log info`"))?;
    let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(colours);
    // A log that is there already stays.
    let _ = log.with_target(false).try_init();
    Ok(())
}

/// A bar for long work, on a terminal only.
pub(super) fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("reading records {wide_bar} {pos}/{len} {eta}");
    let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr_with_hz(10));
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
