//! `readout search`: the field `search` of the API, from the terminal.

use super::search_filter::SearchArguments;
use super::{NOTHING, WELL, archive, terminal};
use crate::config::Settings;
use crate::graphql::Api;
use serde_json::Value;

const QUERY: &str = include_str!("search.graphql");

pub(super) fn run(settings: &Settings, arguments: &SearchArguments) -> anyhow::Result<u8> {
    let engine = archive::open_to_read(settings)?;
    let mut data = futures_executor::block_on(Api::new(engine).ask(QUERY, arguments.variables()))?;
    let found = data["search"].take();
    let shown = if arguments.json { found.to_string() + "\n" } else { told(&found, terminal::colours()) };
    terminal::print(&shown)?;
    for warning in found["warnings"].as_array().into_iter().flatten() {
        terminal::say(&format!("note: {}", noted(warning)));
    }
    Ok(if found["totalCount"] == 0 { NOTHING } else { WELL })
}

/// What was understood otherwise than it was written, and what is near.
fn noted(warning: &Value) -> String {
    let message = warning["message"].as_str().unwrap_or_default();
    let near: Vec<&str> = warning["suggestions"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if near.is_empty() { message.to_owned() } else { format!("{message}; near: {}", near.join(", ")) }
}

/// The hits for people: a line each, and the fragments below.
fn told(found: &Value, colours: bool) -> String {
    let mut lines = Vec::new();
    let edges = found["edges"].as_array().map(Vec::as_slice).unwrap_or_default();
    for edge in edges {
        lines.push(headline(edge));
        for highlight in edge["highlights"].as_array().into_iter().flatten() {
            lines.push(format!("    {}", fragment(highlight, colours)));
        }
    }
    lines.push(format!("{} of {} hits", edges.len(), found["totalCount"]));
    lines.join("\n") + "\n"
}

fn headline(edge: &Value) -> String {
    let title = edge["title"].as_str().unwrap_or_default();
    let meeting = &edge["meeting"];
    let details = [meeting["date"]["start"].as_str(), meeting["place"]["name"].as_str(), meeting["slug"].as_str()];
    let details: Vec<&str> = details.into_iter().flatten().collect();
    if details.is_empty() { title.to_owned() } else { format!("{title} ({})", details.join(", ")) }
}

fn fragment(highlight: &Value, colours: bool) -> String {
    let parts = highlight["parts"].as_array().into_iter().flatten();
    let part = |part: &Value| {
        let text = part["text"].as_str().unwrap_or_default();
        let text = text.replace('\n', " ");
        match (part["matched"] == true, colours) {
            (true, true) => format!("\u{1b}[1;33m{text}\u{1b}[0m"),
            (true, false) => format!("[{text}]"),
            (false, _) => text,
        }
    };
    parts.map(part).collect()
}
