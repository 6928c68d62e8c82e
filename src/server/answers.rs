//! Answers that were given, kept for whoever asks the same.
//!
//! In: what was asked of which generation, and the bytes of the answer. Out: the same bytes. A generation never changes,
//! so what is kept is never wrong, and a new one makes all of it unreachable at once. Only whole answers without an error
//! are kept.

use axum::body::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

/// About how long an answer is, with what was asked.
const USUAL_BYTES: u64 = 4096;

/// A question, as it was asked of one generation.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Asked {
    pub(super) generation: String,
    pub(super) document: String,
    pub(super) operation: Option<String>,
    /// As JSON, as they were sent.
    pub(super) variables: String,
}

/// The answers.
pub(super) struct Answers(Cache<Asked, Bytes, Length>);

#[derive(Clone)]
struct Length;

impl Weighter<Asked, Bytes> for Length {
    fn weight(&self, asked: &Asked, answer: &Bytes) -> u64 {
        (size_of::<Asked>() + asked.document.len() + asked.variables.len() + answer.len()) as u64
    }
}

impl Answers {
    /// Keeps so many bytes in all, and of the rest what is asked for most.
    pub(super) fn new(most_bytes: u64) -> Self {
        Self(Cache::with_weighter((most_bytes / USUAL_BYTES) as usize, most_bytes, Length))
    }

    pub(super) fn get(&self, asked: &Asked) -> Option<Bytes> {
        self.0.get(asked)
    }

    pub(super) fn keep(&self, asked: Asked, answer: Bytes) {
        self.0.insert(asked, answer);
    }
}
