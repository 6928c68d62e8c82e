//! What a client sees of an error.
//!
//! In: the errors of a response, as the executor left them. Out: each with a stable code, and none with the text of an
//! error that is not the client's: that goes to the log whole, under an id that the client is given.

use crate::graphql::{CODE, Code};
use async_graphql::ServerError;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

/// The key of the log's id in an error's extensions.
const ID: &str = "id";

/// Gives every error its code, and hides what is ours.
pub(super) fn tidy(errors: &mut [ServerError]) {
    for error in errors {
        if is_internal(error) {
            *error = hide(error);
        } else if code(error).is_none() {
            // Without a code and a source it is the executor's own, and that finds fault with requests only.
            Code::BadRequest.mark(error);
        }
    }
}

/// An error of ours, told to the log with what happened, and to the client with the id of that line.
pub(super) fn internal(what: &str) -> ServerError {
    let id = incident();
    tracing::error!(id, "a request failed: {what}");
    let mut error = Code::Internal.error(format!("internal error {id}: the server's log says more under this id"));
    error.extensions.get_or_insert_default().set(ID, id);
    error
}

fn hide(error: &ServerError) -> ServerError {
    let hidden = internal(&format!("at {:?}: {}", error.path, error.message));
    ServerError { path: error.path.clone(), locations: error.locations.clone(), ..hidden }
}

/// Ours is what says so, and what came from elsewhere and was given no code.
fn is_internal(error: &ServerError) -> bool {
    let code = code(error);
    code.as_deref() == Some(Code::Internal.as_str()) || (code.is_none() && error.source.is_some())
}

fn code(error: &ServerError) -> Option<String> {
    match error.extensions.as_ref()?.get(CODE)? {
        async_graphql::Value::String(code) => Some(code.clone()),
        _ => None,
    }
}

/// An id that no other line of the log has. The hasher's keys are random, and new each time.
fn incident() -> String {
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
