//! A node of any kind, decoded.

use crate::model::Kind;
use crate::stored::{self, CodecError, decode};
use std::sync::Arc;

/// A kind of node that can be read.
pub trait Node: Sized + Send + Sync + 'static {
    /// Which.
    const KIND: Kind;

    /// The node of its stored bytes.
    ///
    /// # Errors
    /// Where they are of another form.
    fn read(bytes: &[u8]) -> Result<Arc<Self>, CodecError>;
}

macro_rules! nodes {
    ($($type:ident $kind:ident),+) => {
        $(impl Node for stored::$type {
            const KIND: Kind = Kind::$kind;

            fn read(bytes: &[u8]) -> Result<Arc<Self>, CodecError> {
                decode(bytes).map(Arc::new)
            }
        })+
    };
}

nodes!(
    Record Record, RecordText Text, Meeting Meeting, Passage Passage, Statement Statement, Theme Theme,
    Stakeholder Stakeholder, AgendaItem AgendaItem
);
