//! Who is who: keys that are the same on every machine and after every rebuild.

use sha2::{Digest, Sha256};

/// The identity of a node: 64 bits of a hash over what a record says of it, never a counter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub u64);

impl Key {
    /// The key of a node of `kind` that is told apart by `parts`. Parts are hashed with their lengths, so that
    /// `["ab", "c"]` and `["a", "bc"]` differ.
    pub fn of(kind: Kind, parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        hash.update([kind.letter()]);
        for part in parts {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        let mut first = [0; 8];
        first.copy_from_slice(&hash.finalize()[..8]);
        Self(u64::from_be_bytes(first))
    }

    /// Sixteen hexadecimal digits.
    pub fn hex(self) -> String {
        format!("{:016x}", self.0)
    }

    /// Six characters that tell two nodes of one name apart, for slugs.
    pub fn suffix(self) -> String {
        self.hex()[..6].to_owned()
    }
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// One file, or one entry of a file that holds many.
    Record,
    /// What a record is about.
    Meeting,
    /// A paragraph, list item, table row or speech.
    Passage,
    /// Something that a meeting produced or a stakeholder holds.
    Statement,
    /// What is talked about.
    Theme,
    /// Who takes part, is named as a party, or whose view is given.
    Stakeholder,
    /// One item of a meeting's agenda.
    AgendaItem,
    /// The text of a record, apart from its facts, so that reading those does not pay for it.
    Text,
    /// What records claim of shared nodes; read by `ingest` alone.
    Claims,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Record,
        Self::Meeting,
        Self::Passage,
        Self::Statement,
        Self::Theme,
        Self::Stakeholder,
        Self::AgendaItem,
        Self::Text,
        Self::Claims,
    ];

    /// The letter that stands for it in keys, ids and the index.
    pub fn letter(self) -> u8 {
        match self {
            Self::Record => b'r',
            Self::Meeting => b'm',
            Self::Passage => b'p',
            Self::Statement => b's',
            Self::Theme => b't',
            Self::Stakeholder => b'k',
            Self::AgendaItem => b'a',
            Self::Text => b'x',
            Self::Claims => b'c',
        }
    }

    /// The kind of a letter, if it is one.
    pub fn from_letter(letter: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.letter() == letter)
    }
}

/// A node's name across the whole graph: what it is, and which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId {
    /// What it is.
    pub kind: Kind,
    /// Which of its kind.
    pub key: Key,
}
