//! `readout index`: brings the index up to date, and stops.

use super::{FAILED, WELL, archive, terminal};
use crate::config::Settings;

pub(super) fn run(settings: &Settings, rebuild: bool) -> anyhow::Result<u8> {
    let engine = archive::open(settings, rebuild)?;
    let summary = archive::update(engine.as_ref(), settings)?;
    terminal::say(&archive::told(&summary, settings));
    Ok(if summary.unreadable.is_empty() { WELL } else { FAILED })
}
