//! Documents that are known by an id, so that a client need not send them.
//!
//! In: a request with an id, a text, or both. Out: the text that is meant. There are two sorts: trusted documents, which
//! whoever runs the server names before it starts, and automatic ones, which a client sends once with their SHA-256 and
//! then by that alone; these are kept only after they were found valid. It reads no file.

use super::parameters::Parameters;
use crate::graphql::Code;
use async_graphql::ServerError;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};

/// About how long a document is.
const USUAL_BYTES: u64 = 512;

/// What may be asked for by an id, and whether anything else may be.
#[derive(Clone, Debug, Default)]
pub struct Trusted {
    /// The texts by their ids.
    pub by_id: HashMap<String, String>,
    /// Whether nothing else is answered.
    pub only: bool,
}

/// The documents that are known by an id.
pub(super) struct Documents {
    trusted: Trusted,
    texts: HashSet<String>,
    automatic: Cache<String, String, Length>,
}

#[derive(Clone)]
struct Length;

impl Weighter<String, String> for Length {
    fn weight(&self, id: &String, text: &String) -> u64 {
        (id.len() + text.len() + 1) as u64
    }
}

impl Documents {
    /// With so many bytes of automatic documents; 0: there are none.
    pub(super) fn new(trusted: Trusted, most_bytes: u64) -> Self {
        let texts = trusted.by_id.values().cloned().collect();
        let automatic = Cache::with_weighter((most_bytes / USUAL_BYTES) as usize, most_bytes, Length);
        Self { trusted, texts, automatic }
    }

    /// Puts the text in place of an id, and holds a text that comes with its digest against it.
    pub(super) fn resolve(&self, parameters: &mut Parameters) -> Result<(), ServerError> {
        if let Some(digest) = parameters.persisted_digest().filter(|_| !parameters.query.is_empty()) {
            if hex_digest(&parameters.query) != digest {
                return Err(Code::BadRequest.error("the digest in `extensions.persistedQuery` is not that of `query`"));
            }
        } else if let Some(id) = parameters.document_id() {
            parameters.query = self.known(&id).ok_or_else(|| self.not_found(&id))?;
        }
        if self.trusted.only && !self.texts.contains(&parameters.query) {
            return Err(
                Code::BadRequest.error("only trusted documents are answered here: send the `documentId` of one")
            );
        }
        Ok(())
    }

    /// Remembers a valid document by its digest.
    pub(super) fn keep(&self, text: &str) {
        if self.is_automatic() {
            let digest = hex_digest(text);
            if self.automatic.get(&digest).is_none() {
                self.automatic.insert(digest, text.to_owned());
            }
        }
    }

    fn known(&self, id: &str) -> Option<String> {
        let digest = id.strip_prefix("sha256:").unwrap_or(id);
        let trusted = self.trusted.by_id.get(id).or_else(|| self.trusted.by_id.get(digest));
        trusted.cloned().or_else(|| self.automatic.get(digest).filter(|_| self.is_automatic()))
    }

    fn is_automatic(&self) -> bool {
        !self.trusted.only && self.automatic.capacity() > 0
    }

    /// The messages and codes are those that Apollo's clients wait for.
    fn not_found(&self, id: &str) -> ServerError {
        if self.is_automatic() {
            return Code::PersistedQueryNotFound.error("PersistedQueryNotFound");
        }
        Code::PersistedQueryNotSupported.error(format!("there is no trusted document `{id}`: send the whole `query`"))
    }
}

/// The SHA-256 of a text in small hexadecimal digits.
pub(super) fn hex_digest(text: &str) -> String {
    Sha256::digest(text).iter().fold(String::with_capacity(64), |hex, byte| format!("{hex}{byte:02x}"))
}
