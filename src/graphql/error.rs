//! What a client is told when a part of an answer fails: a message it can act on and a stable code.

use super::code::{CODE, Code};
use crate::graph::{CursorError, ReadFailure};
use crate::index::ReadError;
use async_graphql::{Error, ErrorExtensions};

/// An error with a code.
pub(super) fn refused(code: Code, message: impl Into<String>) -> Error {
    Error::new(message).extend_with(|_, extensions| extensions.set(CODE, code.as_str()))
}

impl From<CursorError> for Refusal {
    fn from(error: CursorError) -> Self {
        Self(refused(Code::Cursor, error.to_string()))
    }
}

/// An error on its way to the client. What is of no use to a client keeps its source, which the server logs and hides.
#[derive(Clone, Debug)]
pub(super) struct Refusal(pub(super) Error);

impl From<ReadFailure> for Refusal {
    fn from(failure: ReadFailure) -> Self {
        let code = match &failure {
            ReadFailure::Read(ReadError::Busy) => Code::Busy,
            ReadFailure::Read(ReadError::Deadline) => Code::Deadline,
            ReadFailure::Read(ReadError::Unsupported(_)) => Code::Cursor,
            ReadFailure::Read(ReadError::Failed(_)) | ReadFailure::Codec(_) | ReadFailure::Dangling(_) => {
                let hidden = Error::new_with_source(failure);
                return Self(hidden.extend_with(|_, extensions| extensions.set(CODE, Code::Internal.as_str())));
            }
        };
        Self(refused(code, failure.to_string()))
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        refusal.0
    }
}

/// What resolvers answer.
pub(super) type Answered<T> = Result<T, Refusal>;
