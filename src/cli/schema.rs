//! `readout schema`: prints the GraphQL schema.

use super::{WELL, terminal};
use crate::graphql;

pub(super) fn run() -> anyhow::Result<u8> {
    terminal::print(&graphql::sdl())?;
    Ok(WELL)
}
