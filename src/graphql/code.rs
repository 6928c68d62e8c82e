//! The codes of errors: what a program may rely on, where the message is for people.

use async_graphql::{ErrorExtensionValues, ServerError};

/// The key of the code in an error's extensions.
pub const CODE: &str = "code";

/// `errors[].extensions.code`. The list is closed: clients switch on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The request is not understood; sent again as it is, it will fail again.
    BadRequest,
    /// The request asks for more than one request may.
    Cost,
    /// Too much is going on; the same request may work a little later.
    Busy,
    /// The time for a request ran out.
    Deadline,
    /// The cursor is not one of this list.
    Cursor,
    /// The field needs a token.
    Unauthenticated,
    /// What is to be replaced is no longer what the client has seen.
    Conflict,
    /// The client asks more often than one client may.
    RateLimited,
    /// No document of that digest is known: send it with the digest, once.
    PersistedQueryNotFound,
    /// Documents are not kept for clients here: send the whole query each time.
    PersistedQueryNotSupported,
    /// Our fault: the log has the rest, under the id in the message.
    Internal,
}

impl Code {
    /// As it is printed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadRequest => "BAD_REQUEST",
            Self::Cost => "COST",
            Self::Busy => "BUSY",
            Self::Deadline => "DEADLINE",
            Self::Cursor => "CURSOR",
            Self::Unauthenticated => "UNAUTHENTICATED",
            Self::Conflict => "CONFLICT",
            Self::RateLimited => "RATE_LIMITED",
            Self::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Self::PersistedQueryNotSupported => "PERSISTED_QUERY_NOT_SUPPORTED",
            Self::Internal => "INTERNAL",
        }
    }

    /// An error of this code that no part of the document is to blame for.
    #[must_use]
    pub fn error(self, message: impl Into<String>) -> ServerError {
        let mut error = ServerError::new(message, None);
        self.mark(&mut error);
        error
    }

    /// Gives an error this code.
    pub fn mark(self, error: &mut ServerError) {
        error.extensions.get_or_insert_with(ErrorExtensionValues::default).set(CODE, self.as_str());
    }
}
